#pragma once
// What an article told before an account, for those that lean on it.

#include <cstdint>
#include <span>
#include <string>

#include "graph/accounts.h"

namespace relata::graph {

/// The accounts of the store before one, in its order.
using Earlier = std::span<const Account>;

/// "The attack", "this claim", by its words: something that was told before, and nothing else.
inline bool names_it_again(std::span<const std::string> words) {
    return words.size() == 2 && (words[0] == "the" || words[0] == "this" || words[0] == "that");
}

/// Sentences back in which "the accusation" and "the attack" may stand.
inline constexpr std::uint32_t kAnaphorReach = 12;

/// The nearest earlier account of the same article that is told as real and that `fits` accepts, at most so many
/// sentences back; nullptr if there is none.
template <typename Fits>
const Account* nearest(Earlier before, const Account& out, std::uint32_t sentences, const Fits& fits) {
    for (auto one = before.rbegin(); one != before.rend() && one->document == out.document; ++one) {
        if (one->sentence + sentences < out.sentence) break;
        if (one->standing == Account::Standing::real && fits(*one)) return &*one;
    }
    return nullptr;
}

}  // namespace relata::graph
