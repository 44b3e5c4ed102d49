#pragma once
// The parser: a sentence in, the same sentence with tags, lemmas, names and its dependency tree out.

#include <cstddef>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "core/result.h"

namespace relata::nlp {

struct Kernels;

/// Tagger, lemmatizer, dependency parser and name tagger in one. Loaded once, then read-only: threads may share it.
/// The labels are those of UD English (nlp/train/labels.md lists them).
class Parser {
  public:
    /// From the bytes of a model file, which must outlive the parser: most of them are used where they lie.
    /// Fails with "model: ..." if they are damaged, cut short or of another version.
    static Result<Parser> load(std::string_view model_bytes);
    /// The same with another arithmetic than the best one for this processor (nlp/kernels.h); for tests.
    static Result<Parser> load(std::string_view model_bytes, const Kernels& kernels);
    /// The file is mapped, and must not be written to while the parser is there.
    /// Fails also with "PATH: cannot open: No such file or directory" or "PATH: cannot read: Is a directory".
    static Result<Parser> load_file(const std::string& path);

    Parser(Parser&&) noexcept;
    Parser& operator=(Parser&&) noexcept;
    ~Parser();

    /// "Turkey accused Russia ." -> accused/VERB is the root, Turkey its nsubj and B-LOC, Russia its obj.
    /// Depends on the sentence's token forms and on nothing else, and never fails: no tokens give no words; what is too
    /// long for the encoder is parsed in pieces, whose roots hang on the first one as `parataxis`.
    ParsedSentence parse(const Sentence& sentence) const;
    /// The same for each of them, faster than one by one. A sentence of more than `most_words` tokens is given no
    /// words.
    std::vector<ParsedSentence> parse_all(std::span<const Sentence> sentences,
                                          std::size_t most_words = std::numeric_limits<std::size_t>::max()) const;

    /// Names the weights: "relata-en-" and 16 hex digits. Other weights, other id.
    std::string id() const;

  private:
    struct Network;
    explicit Parser(std::unique_ptr<Network> network);
    std::unique_ptr<Network> network_;  ///< never changed once loaded
};

}  // namespace relata::nlp
