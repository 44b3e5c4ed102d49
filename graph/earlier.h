#pragma once
// What an article told before an account, for those that lean on it.

#include <cstdint>
#include <limits>
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

/// Sentences back to the first of an article.
inline constexpr std::uint32_t kWholeArticle = std::numeric_limits<std::uint32_t>::max();

/// The nearest earlier account of the same article that `fits` accepts, at most so many sentences back; nullptr if
/// there is none.
template <typename Fits>
const Account* nearest_of_all(Earlier before, const Account& out, std::uint32_t sentences, const Fits& fits) {
    for (auto one = before.rbegin(); one != before.rend() && one->document == out.document; ++one) {
        if (out.sentence > one->sentence && out.sentence - one->sentence > sentences) break;
        if (fits(*one)) return &*one;
    }
    return nullptr;
}

/// The nearest of those that are told as real.
template <typename Fits>
const Account* nearest(Earlier before, const Account& out, std::uint32_t sentences, const Fits& fits) {
    return nearest_of_all(before, out, sentences, [&](const Account& one) {
        return one.standing == Account::Standing::real && fits(one);
    });
}

}  // namespace relata::graph
