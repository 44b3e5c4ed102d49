// Offices: a first pass through the propositions and the nouns of an article, before anybody's "we" is resolved.

#include "extract/nouns/offices.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"

namespace relata::extract {
namespace {

bool speaks_for_its_members(const Participant& body) {
    static constexpr std::array<std::string_view, 4> kBodies = {"GOVERNMENT", "ORG", "ARMED_GROUP", "MILITARY"};
    return !body.id.empty() && std::ranges::find(kBodies, std::string_view(body.type)) != kBodies.end();
}

// For whom the holder of an office says "we": Russia, for the spokesman of the Kremlin or of the Russian ministry.
std::optional<Participant> state_behind(const Participant& body) {
    if (body.type == "COUNTRY") return body;
    if (body.type == "ORG") return body;  // "the American Bar Association" is no state
    const lexicon::Country* country = lexicon::country_of_seat(body.name);
    for (std::size_t start = 0; country == nullptr && start < body.name.size();) {
        const std::size_t end = std::min(body.name.find(' ', start), body.name.size());
        country = lexicon::country_of_adjective(std::string_view(body.name).substr(start, end - start));
        start = end + 1;
    }
    if (country == nullptr) return speaks_for_its_members(body) ? std::optional(body) : std::nullopt;
    Participant state;
    state.name = country->name;
    state.id = slug(country->name);
    state.type = "COUNTRY";
    return state;
}

// "attorney of", "former senator of": one of many, who is not the state's voice.
bool speaks_for_himself(std::string_view relation) {
    relation.remove_suffix(std::string_view(" of").size());
    const auto space = relation.rfind(' ');
    return lexicon::rule_words().is("own_voice", space == relation.npos ? relation : relation.substr(space + 1));
}

// A university, a hospital: who is there speaks for himself.
bool leaves_voice_to_members(const Participant& body) {
    for (std::string_view rest = body.name; !rest.empty();) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (lexicon::rule_words().is("own_voice_body", to_lower_ascii(word))) return true;
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return false;
}

// "Ana Reis of Veltron Corp." speaks for the firm.
bool is_of_body_that_speaks(const Proposition& p, const Participant& body) {
    return p.rule == "body_of_person" && body.type == "ORG" && !leaves_voice_to_members(body);
}

bool holds_office(const Proposition& p) {
    return is_role_rule(p.rule) && p.relation.ends_with(" of") && !speaks_for_himself(p.relation);
}

void learn_office_holders(std::span<const Tree> trees, std::span<const Propositions> propositions,
                          Participants& participants) {
    for (std::size_t s = 0; s < trees.size(); ++s) {
        for (const Proposition& p : propositions[s]) {
            if (!holds_office(p) && p.rule != "body_of_person") continue;
            const auto person = participants.resolve(trees[s], p.subject);
            const auto body = participants.resolve(trees[s], p.object);
            if (!person || !body || (!holds_office(p) && !is_of_body_that_speaks(p, *body))) continue;
            if (const auto state = state_behind(*body)) participants.learn_office(person->id, *state);
        }
    }
}

// "A Veltron spokeswoman said “we …”": Veltron, where one body only has somebody of that name.
void learn_spokespersons(std::span<const Tree> trees, Participants& participants) {
    std::map<std::string, std::optional<Participant>> bodies;
    for (const Tree& tree : trees) {
        for (int i = 0; i < tree.size(); ++i) {
            const auto spoken_for = bodies_spoken_for(tree, i);
            if (spoken_for.size() != 1) continue;
            const auto person = participants.resolve(tree, {i, kNone});
            const auto body = participants.resolve(tree, spoken_for.front());
            if (!person || !body) continue;
            auto state = state_behind(*body);
            const auto [known, added] = bodies.emplace(person->id, state);
            if (!added && (!state || !known->second || known->second->id != state->id)) known->second.reset();
        }
    }
    for (const auto& [person, body] : bodies) {
        if (body) participants.learn_office(person, *body);
    }
}

// "Jan Holt of Castellan Motors"
int body_behind_name(const Tree& tree, int name) {
    for (const int c : tree.children_with(name, "nmod")) {
        if (c > name && tree.preposition(c) == "of" && name_label(tree, c) == "ORG") return c;
    }
    return kNone;
}

// "Jan Holt, a buyer for Castellan Motors"
int body_worked_for(const Tree& tree, int name) {
    const int role = tree.child(name, "appos");
    const std::string noun = role == kNone ? std::string{} : tree.lower_lemma(role);
    if (role == kNone || !tree.has_upos(role, {"NOUN"}) || lexicon::rule_words().is("own_voice", noun) ||
        !(lexicon::is_role_noun(noun) || lexicon::is_person_noun(noun)) || tree.has_child(role, "amod", "former"))
        return kNone;
    for (const int c : tree.children_with(role, "nmod")) {
        const std::string preposition = tree.preposition(c);
        if ((preposition == "for" || preposition == "at" || preposition == "with") && name_label(tree, c) == "ORG")
            return c;
    }
    return kNone;
}

// Whoever is told beside his name to work for a firm says "we" for it.
void learn_employers(std::span<const Tree> trees, Participants& participants) {
    for (const Tree& tree : trees) {
        for (int i = 0; i < tree.size(); ++i) {
            if (name_label(tree, i) != "PER" || !tree.has_upos(i, {"PROPN"})) continue;
            int body = body_worked_for(tree, i);
            if (body == kNone) body = body_behind_name(tree, i);
            const auto person = body == kNone ? std::nullopt : participants.resolve(tree, {i, kNone});
            const auto firm = body == kNone ? std::nullopt : participants.resolve(tree, {body, kNone});
            if (person && firm && speaks_for_its_members(*firm) && !leaves_voice_to_members(*firm))
                participants.learn_office(person->id, *firm);
        }
    }
}

}  // namespace

bool is_role_rule(std::string_view rule) { return rule == "title_before_name" || rule == "apposition"; }

bool is_office_of_itself(std::string_view relation, std::string_view body) {
    if (!relation.ends_with(" of")) return false;
    relation.remove_suffix(std::string_view(" of").size());
    const std::string office = " " + std::string(relation.substr(relation.rfind(' ') + 1));  // npos + 1 is the start
    const std::string words = " " + to_lower_ascii(body);
    const std::size_t at = words.find(office);
    if (at == words.npos) return false;
    const std::string_view rest = std::string_view(words).substr(at + office.size());
    return rest.empty() || rest.starts_with(" of ") || rest.starts_with(" for");
}

void learn_offices(std::span<const Tree> trees, std::span<const Propositions> propositions,
                   Participants& participants) {
    learn_office_holders(trees, propositions, participants);
    learn_spokespersons(trees, participants);
    learn_employers(trees, participants);
}

}  // namespace relata::extract
