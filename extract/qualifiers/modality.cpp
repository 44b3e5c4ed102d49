// Modality of one word: what its auxiliaries, adverbs and adjectives say of its certainty.

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

using Row = std::pair<std::string_view, Modality>;

constexpr std::array<Row, 14> kAuxiliaries = {{{"may", Modality::possible},
                                               {"might", Modality::possible},
                                               {"could", Modality::possible},
                                               {"can", Modality::possible},
                                               {"ca", Modality::possible},
                                               {"will", Modality::planned},
                                               {"'ll", Modality::planned},
                                               {"’ll", Modality::planned},
                                               {"wo", Modality::planned},
                                               {"shall", Modality::planned},
                                               {"would", Modality::planned},
                                               {"should", Modality::requested},
                                               {"must", Modality::requested},
                                               {"ought", Modality::requested}}};

constexpr std::array<Row, 18> kModifiers = {{{"reportedly", Modality::reported},
                                             {"allegedly", Modality::reported},
                                             {"purportedly", Modality::reported},
                                             {"supposedly", Modality::reported},
                                             {"apparently", Modality::reported},
                                             {"alleged", Modality::reported},
                                             {"reported", Modality::reported},
                                             {"purported", Modality::reported},
                                             {"possibly", Modality::possible},
                                             {"perhaps", Modality::possible},
                                             {"maybe", Modality::possible},
                                             {"probably", Modality::possible},
                                             {"likely", Modality::possible},
                                             {"possible", Modality::possible},
                                             {"potential", Modality::possible},
                                             {"suspected", Modality::possible},
                                             {"planned", Modality::planned},
                                             {"upcoming", Modality::planned}}};

template <std::size_t N>
Modality look_up(const std::array<Row, N>& table, std::string_view word) {
    const auto it = std::ranges::find(table, word, &Row::first);
    return it == table.end() ? Modality::asserted : it->second;
}

}  // namespace

Modality own_modality(const Tree& tree, int i) {
    Modality from_auxiliary = Modality::asserted;
    for (const int c : tree.children(i)) {
        const std::string form = to_lower_ascii(tree.word(c).form);
        if (tree.is_any(c, {"advmod", "amod"})) {
            if (const Modality m = look_up(kModifiers, form); m != Modality::asserted) return m;
        }
        if (tree.is(c, "aux") && from_auxiliary == Modality::asserted) from_auxiliary = look_up(kAuxiliaries, form);
    }
    return from_auxiliary;
}

}  // namespace relata::extract
