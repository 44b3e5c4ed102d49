#pragma once
// Coordination: the participants that one noun phrase names, and how they stand beside each other. "Russian and Turkish
// forces" are two, "Customs and Border Protection" is one, of "the army, not the police" only the army is meant.

#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// A participant before it is resolved: the head of a noun phrase and, where one modifier out of a coordination is
/// meant, that modifier. "Russian and Turkish forces" is two nominals with one head: {forces, Russian}, {forces,
/// Turkish}.
struct Nominal {
    int head = kNone;
    int modifier = kNone;
    bool present() const { return head != kNone; }
    auto operator<=>(const Nominal&) const = default;
};

/// The participants that a noun phrase stands for: conjuncts and coordinated nationalities split.
/// "tanks, guns and lorries" with one number before stays one phrase (FORMAT: a quantity phrase is one object).
std::vector<Nominal> split_nominals(const Tree& tree, int head);

/// Who or what is named only to be denied what is told of the noun at `head`: "the mill" of "the mine, not the mill",
/// "the advisers rather than the mayor", "not the mill but the mine". Heads in text order.
std::vector<int> set_against(const Tree& tree, int head);

/// The nationalities and holders before one noun, two or more of them: "Russian", "Turkish" in "Russian and Turkish
/// military experts". Empty for other phrases.
std::vector<int> coordinated_nationalities(const Tree& tree, int head);

/// True for nouns that are told together, because they share a word: "many farmers and small traders", "digital
/// advertising and subscription fees"; not for "tanks, machine guns and mortars", of which each is one.
bool is_enumeration(const Tree& tree, int head);

}  // namespace relata::extract
