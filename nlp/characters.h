#pragma once
// What the model knows about single characters: case, accents, where words are cut. The table comes with the model
// file, so the program and the training see every character alike.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nlp/model_file.h"

namespace relata::nlp {

/// One character as the encoder is shown it. "É" folds to "e", "“" to "\"", "—" to "--". Looks at the table's bytes, or
/// at those of the word that it stands in.
struct Character {
    enum class Kind : char { keep, split, drop, space };
    Kind kind = Kind::keep;  ///< split: a piece of its own, such as "-"
    char32_t code_point = 0;
    bool is_upper = false;       ///< has a lower-case form
    bool is_lower = false;       ///< has an upper-case form, and no lower-case one
    std::string_view fold = {};  ///< lower case, no accents, plain quotes; empty if dropped
    std::string_view lower = {};
    std::string_view upper = {};
    bool is_letter() const { return is_upper || is_lower; }
};

/// Read-only after loading.
class CharacterTable {
  public:
    /// From the section "chars": code point, kind, fold, lower, upper, apart by tabs; empty lower or upper = the same.
    static CharacterTable load(ModelFile& file);
    CharacterTable() = default;
    CharacterTable(CharacterTable&&) = default;
    CharacterTable& operator=(CharacterTable&&) = default;
    CharacterTable(const CharacterTable&) = delete;  // its characters look at its own bytes
    CharacterTable& operator=(const CharacterTable&) = delete;
    ~CharacterTable() = default;

    /// The characters of `word` in order. A broken byte counts as U+FFFD, which is dropped.
    std::vector<Character> of(std::string_view word) const;

    /// Letter by letter: "ÉLYSÉE" -> "élysée".
    std::string to_lower(std::string_view word) const;
    /// First letter upper, the others lower: "PARIS" -> "Paris".
    std::string to_title(std::string_view word) const;

  private:
    struct Entry {
        std::string fold = {};
        std::string lower = {};
        std::string upper = {};
        Character character = {};  ///< looks at these
    };
    /// The character at byte `at` of `word`, and `at` moved behind it.
    Character next(std::string_view word, std::size_t& at) const;

    std::unordered_map<char32_t, Entry> table_ = {};
    std::array<const Character*, 128> ascii_ = {};  ///< of the table, where it has them
};

}  // namespace relata::nlp
