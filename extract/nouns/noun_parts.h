#pragma once
// Noun parts: what the rules of noun phrases have in common.

#include <string_view>
#include <vector>

#include "extract/nouns/noun_phrase.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// "Turkish", "South Korean": the adjective of a state.
bool is_country_adjective(const Tree& tree, int i);

/// "Norwegians", without a number or an article: all of a country, unless something behind says which of them.
bool is_people_of_country(const Tree& tree, int i);

/// "yesterday", "Tuesday", the 9 of "October 9": a time, and nobody's name.
bool is_time(const Tree& tree, int i);

/// "president", "spokesman": what somebody is of somebody.
bool is_role(const Tree& tree, int i);

/// True for a word whose lemma, or form, is of a `kind` of rule_words.tsv: is_of_kind("placeholder", tree, i).
bool is_of_kind(std::string_view kind, const Tree& tree, int i);

/// The participants that a noun phrase stands for, put behind the others; none of a time.
void add_nominals(const Tree& tree, int head, std::vector<Nominal>& to);

/// "office" in "took office": without an article, a number, an owner or anything else before it that tells which.
bool stands_bare(const Tree& tree, int noun);

/// "a bank": with the article that brings in somebody or something new.
bool is_indefinite(const Tree& tree, int noun);

/// "the largest order", "the most deadly attack", "its first win".
bool has_superlative(const Tree& tree, int noun);

/// "a Republican", "a Catholic": a name of many, for one of them.
bool is_one_of_creed(const Tree& tree, int noun);

/// "Ansar" for "group" in "Ansar, an armed group", "Amnesty" in "Jan Holt of Amnesty, a rights group", hung on Holt:
/// what an apposition tells something of. Other nouns are themselves.
int bearer_of_apposition(const Tree& tree, int noun);

/// A noun for persons or a group of them, by what it counts: "two officers", "the committee"; false of nothing.
bool is_person_like(const Tree& tree, Nominal n);

}  // namespace relata::extract
