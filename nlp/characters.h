#pragma once
// What the model knows about single characters: case, accents, where words are cut. The table comes with the model
// file, so the program and the training see every character alike.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nlp/model_file.h"

namespace relata::nlp {

/// One character as the encoder is shown it. "É" folds to "e", "“" to "\"", "—" to "--".
struct Character {
    enum class Kind : char { keep, split, drop, space };
    Kind kind = Kind::keep;  ///< split: a piece of its own, such as "-"
    char32_t code_point = 0;
    bool is_upper = false;  ///< has a lower-case form
    bool is_lower = false;  ///< has an upper-case form, and no lower-case one
    std::string fold = {};  ///< lower case, no accents, plain quotes; empty if dropped
    std::string lower = {};
    std::string upper = {};
    bool is_letter() const { return is_upper || is_lower; }
};

/// Read-only after loading.
class CharacterTable {
  public:
    /// From the section "chars": code point, kind, fold, lower, upper, apart by tabs; empty lower or upper = the same.
    static CharacterTable load(ModelFile& file);

    /// The characters of `word` in order. A broken byte counts as U+FFFD, which is dropped.
    std::vector<Character> of(std::string_view word) const;

    /// Letter by letter: "ÉLYSÉE" -> "élysée".
    std::string to_lower(std::string_view word) const;
    /// First letter upper, the others lower: "PARIS" -> "Paris".
    std::string to_title(std::string_view word) const;

  private:
    std::unordered_map<char32_t, Character> table_ = {};
};

}  // namespace relata::nlp
