#pragma once
// Words to word pieces, as BERT's uncased vocabulary has them.

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nlp/characters.h"

namespace relata::nlp {

/// The vocabulary. Read-only after loading.
class WordPieces {
  public:
    static WordPieces load(ModelFile& file);

    /// Ids of the word's pieces, at least one: "Saraqib" -> sara ##qi ##b; "HTS-led" -> h ##ts - led.
    /// What the vocabulary cannot spell is [UNK]. Of a word with more than 16 pieces (a long web address) the first 15
    /// and the last are kept.
    std::vector<int> of(std::span<const Character> word) const;

    int size() const { return size_; }
    int cls() const { return cls_; }
    int sep() const { return sep_; }
    int unknown() const { return unknown_; }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
    };
    using Ids = std::unordered_map<std::string, int, Hash, std::equal_to<>>;
    void spell(std::string_view run, std::vector<int>& out) const;

    Ids starts_ = {};     ///< pieces that begin a run
    Ids followers_ = {};  ///< pieces inside a run, without their "##"
    int size_ = 0;
    int cls_ = 0;
    int sep_ = 0;
    int unknown_ = 0;
};

}  // namespace relata::nlp
