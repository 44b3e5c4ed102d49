#pragma once
// "The company", "the insurer": the firm of the article for which the noun stands.

#include <span>
#include <string_view>

#include "extract/mentions/coreference.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// True for "company", "insurer": a noun for one that does business.
bool is_firm(std::string_view noun);

/// The firm that the noun at `head` takes up: Norvane Air for "the company" after "Norvane Air stopped its flights"; -1
/// where two are near or the article is about another.
int firm_meant(const Tree& tree, int head, std::span<const Candidate> candidates);

/// True for "the parent company", "the combined firm": words that make it another one than those named.
bool is_other_firm(const Tree& tree, int head);

}  // namespace relata::extract
