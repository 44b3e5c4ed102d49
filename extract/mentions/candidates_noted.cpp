// Candidates: each mention is noted with the offices, kinds and countries that stand beside it.

#include "extract/mentions/candidates_noted.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/definite_nouns.h"
#include "extract/mentions/names.h"
#include "extract/mentions/people.h"

namespace relata::extract {
namespace {

// "in a statement posted on Telegram": where something was said speaks for nobody, and nobody takes it up.
bool is_medium(const Tree& tree, int head) {
    const int verb = tree.is(head, "obl") && tree.preposition(head) == "on" ? tree.head(head) : kNone;
    return verb != kNone && lexicon::rule_words().is("posting", tree.lemma(verb));
}

bool is_source(const Tree& tree, int head) {
    const int verb = tree.head(head);
    if (tree.preposition(head) == "according to") return true;
    return verb != kNone && tree.is(head, "nsubj") && tree.has_child(verb, "mark", "as") &&
           lexicon::reporting_verb(verb_lemma(tree, verb)) != nullptr;
}

bool is_scene(const Tree& tree, int head) {
    static constexpr std::array<std::string_view, 6> kWhere = {"in", "at", "near", "across", "around", "through"};
    return tree.is_any(head, {"obl", "nmod"}) && std::ranges::find(kWhere, tree.preposition(head)) != kWhere.end();
}

// "lived" in "Holt asked on: Berg lived in Oslo"
bool opens_after_colon(const Tree& tree, int clause) {
    if (clause == kNone || !tree.is(clause, "parataxis")) return false;
    const int first = tree.extent(clause).begin;
    return tree.word(first).form == ":" || (first > 0 && tree.word(first - 1).form == ":");
}

void note_country(const Tree& tree, int word, Candidate& c) {
    if (const auto* country = nationality_at(tree, word)) c.country = country->name;
    if (const auto* country = lexicon::country_named(tree.word(word).form)) c.country = country->name;
}

void note_kind(const Tree& tree, int noun, Candidate& c) {
    const std::string lemma = tree.lower_lemma(noun);
    const bool office = lexicon::is_role_noun(lemma) || lexicon::is_person_noun(lemma) ||
                        lexicon::coreference_words().is("office", lemma);
    if (office && c.type == "PERSON") {
        c.role = office_at(tree, noun);
        for (const int n : tree.children(noun)) note_country(tree, n, c);
    } else if (!office && c.type != "PERSON" && tree.has_upos(noun, {"NOUN"}) && !tree.is(noun, "compound")) {
        c.kind = lemma;
    }
}

}  // namespace

void CandidatesNoted::note_gender(const Mention& m) {
    const auto shown = lexicon::coreference_words().value("pronoun", m.text);
    if (!shown || (*shown != "he" && *shown != "she")) return;
    if (!pronouns_.emplace(m.entity, *shown).second) return;
    for (Candidate& c : all_) {
        if (c.entity == m.entity) c.pronoun = *shown;
    }
}

void CandidatesNoted::remember(const Tree& tree, const Mention& m, std::span<const Entity> entities) {
    if (is_medium(tree, m.head) || is_said_of_somebody(tree, m.head) || is_told_absent(tree, m.head)) return;
    Candidate c;
    c.entity = m.entity;
    c.sentence = m.sentence;
    c.paragraph = tree.sentence().paragraph;
    c.head = m.head;
    c.subject = tree.is(tree.first_conjunct(m.head), "nsubj");
    c.plural = is_plural(tree, m.head) || takes_plural_verb(tree, m.head);
    c.first = tree.first_conjunct(m.head);
    c.beside_noun = m.form == Mention::Form::nominal && tree.is(m.head, "compound");
    c.joined = tree.conjuncts(tree.first_conjunct(m.head)).size() > 1;
    c.beside = is_source(tree, m.head) || is_scene(tree, m.head);
    c.aside = is_bracketed(tree, m.head) && std::ranges::find(all_, m.entity, &Candidate::entity) == all_.end();
    c.supposed = is_supposed(tree, m.head);
    c.after_colon = c.subject && opens_after_colon(tree, tree.head(tree.first_conjunct(m.head)));
    c.head_lemma = to_lower_ascii(tree.lemma(m.head));
    if (m.entity >= 0) {
        const Entity& e = entities[static_cast<std::size_t>(m.entity)];
        c.type = e.type;
        c.name = e.name;
        if (const auto shown = pronouns_.find(m.entity); shown != pronouns_.end()) c.pronoun = shown->second;
        c.head_lemma = m.form == Mention::Form::pronoun ? std::string{} : c.head_lemma;
    }
    add_role(tree, m.head, c);
    all_.push_back(std::move(c));
}

// "Prime Minister Erik Dahl", "the airline Lufthansa", "Erik Dahl, the prime minister", "the prime minister, Erik
// Dahl": the noun that tells who or what the name is.
void CandidatesNoted::add_role(const Tree& tree, int head, Candidate& c) {
    for (const int t : tree.children(head)) {
        if (tree.is_any(t, {"amod", "compound", "nmod:poss"})) note_country(tree, t, c);
        if (tree.is_any(t, {"nmod:desc", "appos", "compound"})) note_kind(tree, t, c);
    }
    static constexpr std::array<std::string_view, 4> kBodies = {"ORG", "GOVERNMENT", "MILITARY", "ARMED_GROUP"};
    const bool body = std::ranges::find(kBodies, std::string_view(c.type)) != kBodies.end();
    const bool own = to_lower_ascii(c.name).ends_with(c.head_lemma);  // "the Defence Ministry" is called so
    if (tree.has_upos(head, {"NOUN"}) && starts_as_name(c.name) && !(body && own)) note_kind(tree, head, c);
    Candidate& known = standing_[c.entity];
    if (!c.role.empty() || !c.kind.empty()) {
        known = c;
        return;
    }
    if (c.entity < 0) return;
    c.role = known.role;
    c.kind = known.kind;
    if (c.country.empty()) c.country = known.country;
}

}  // namespace relata::extract
