#pragma once
// The parser: a sentence in, the same sentence with tags, lemmas, names and its dependency tree out.

#include <memory>
#include <string>
#include <string_view>

#include "core/records.h"
#include "core/result.h"

namespace relata::nlp {

/// Tagger, lemmatizer, dependency parser and name tagger in one. Loaded once, then read-only: threads may share it.
/// The labels are those of UD English (nlp/train/labels.md lists them).
class Parser {
  public:
    /// From the bytes of a model file, which are needed during this call only.
    /// Fails with "model: ..." if they are damaged, cut short or of another version.
    static Result<Parser> load(std::string_view model_bytes);
    /// Fails also with "PATH: cannot open: No such file or directory" or "PATH: cannot read: Is a directory".
    static Result<Parser> load_file(const std::string& path);

    Parser(Parser&&) noexcept;
    Parser& operator=(Parser&&) noexcept;
    ~Parser();

    /// "Turkey accused Russia ." -> accused/VERB is the root, Turkey its nsubj and B-LOC, Russia its obj.
    /// Depends on the sentence's token forms and on nothing else, and never fails: no tokens give no words; what is too
    /// long for the encoder is parsed in pieces, whose roots hang on the first one as `parataxis`.
    ParsedSentence parse(const Sentence& sentence) const;

    /// Names the weights: "relata-en-" and 16 hex digits. Other weights, other id.
    std::string id() const;

  private:
    struct Network;
    explicit Parser(std::unique_ptr<const Network> network);
    std::unique_ptr<const Network> network_;
};

}  // namespace relata::nlp
