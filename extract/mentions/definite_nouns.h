#pragma once
// "The ministry", "the airline", "the country": the earlier entity that a definite noun stands for, when there is no
// doubt.

#include <span>
#include <string>

#include "extract/mentions/coreference.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// The entity for which the noun phrase at `head` stands; -1 if it does not take up an earlier one for certain. After
/// "The German airline Lufthansa cut flights" this is Lufthansa for "the airline" and "the company", and Germany for
/// "the country". `candidates` are all earlier mentions in text order.
int antecedent_of_nominal(const Tree& tree, int head, std::span<const Candidate> candidates);

/// "The Front" for "the National Salvation Front", with its capital: the one body of the article whose name ends in that
/// word; -1 where there is none or more than one.
int body_of_last_word(const Tree& tree, int head, std::span<const Candidate> candidates);

/// An office with the words that tell it apart, lower case and without nationality: "former prime minister" of "the
/// former Ukrainian prime minister", "senator" of "Sen.".
std::string office_at(const Tree& tree, int noun);

/// True for "the company", "the candidate": a body or a person that the noun alone does not tell from others, so that
/// it takes up one that was named.
bool takes_up_name(const Tree& tree, int head);

/// True if an entity of that type may be called by the noun at `head`: a person "the candidate", a body "the company".
bool may_be_called(const Tree& tree, int head, std::string_view type);

/// True for a name by which "the government" is one of many, "the First Labour Government", some sentences back: by now
/// it is another.
bool is_one_of_many_far_back(std::string_view name, std::string_view lemma, std::uint32_t back);

}  // namespace relata::extract
