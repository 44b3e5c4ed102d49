// Definite nouns: offices, bodies, firms, countries and whatever a noun has introduced, taken up by the noun alone.

#include "extract/mentions/definite_nouns.h"

#include <algorithm>
#include <map>
#include <vector>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/candidates_before.h"
#include "extract/mentions/firms_meant.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {
namespace {

bool is_definite(const Tree& tree, int head) {
    return std::ranges::any_of(tree.children(head), [&](int c) {
        const std::string form = tree.lower_form(c);
        return tree.is(c, "det") && (form == "the" || form == "this" || form == "that");
    });
}

// Nothing but such words: no "the president of the club", no "the two airlines".
bool is_plain(const Tree& tree, int head) {
    return std::ranges::none_of(tree.children(head), [&](int c) {
        return tree.is_any(c, {"nmod", "acl", "nummod", "appos"}) && nationality_at(tree, c) == nullptr;
    });
}

bool is_person_kind(std::string_view lemma) {
    return lemma != "capital" && (lexicon::is_role_noun(lemma) || lexicon::is_person_noun(lemma));
}

bool is_in_words(std::string_view text, std::string_view word) {
    return (" " + to_lower_ascii(text) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

// "Ohio … The state": the only state of the United States near, unless the article is about another.
int state_meant(const Tree& tree, int head, std::span<const Candidate> candidates) {
    const CandidatesBefore before(tree, head, candidates, [](const Candidate& c) {
        return c.type == "PLACE" && lexicon::place_words().is("us_state", to_lower_ascii(c.name));
    });
    const int nearest = before.nearest(kSentencesBack);
    return nearest >= 0 && before.is_in_focus(nearest) ? nearest : nearest < 0 ? before.focus() : -1;
}

// "Sweden raised its alert level because of groups targeting the country": the only one near, unless the article is
// about another.
int country_meant(const Tree& tree, int head, std::span<const Candidate> candidates) {
    const auto is_country = [](const Candidate& c) { return c.type == "COUNTRY"; };
    const CandidatesBefore before(tree, head, candidates, is_country);
    const CandidatesBefore here(tree, head, candidates,
                                [&](const Candidate& c) { return is_country(c) && is_scene(tree, c); });
    const int nearest = before.nearest(kSentencesBack);
    if (nearest >= 0 && (nearest == here.nearest(0) || before.is_in_focus(nearest))) return nearest;
    return before.any_within(0) ? -1 : before.focus();
}

// "The minister" may be a foreign minister, but "the president" no vice president and "the premier" no former one.
bool is_office(std::string_view role, std::string_view office) {
    if (role == office) return true;
    if (!role.ends_with(office) || role.size() <= office.size() || role[role.size() - office.size() - 1] != ' ')
        return false;
    std::string_view rest = role.substr(0, role.size() - office.size());
    while (!rest.empty()) {
        const std::size_t space = rest.find(' ');
        if (lexicon::coreference_words().is("other_office", rest.substr(0, space))) return false;
        rest.remove_prefix(space + 1);
    }
    return true;
}

bool holds_office(const Candidate& c, std::string_view office, std::string_view country) {
    if (c.type != "PERSON" || c.role.empty() || (!country.empty() && c.country != country)) return false;
    return lexicon::rule_words().is("any_office", office) || is_office(c.role, office);
}

int person_meant(const Tree& tree, int head, std::span<const Candidate> candidates) {
    const std::string office = office_at(tree, head);
    const std::string country = nationality_of(tree, head);
    const CandidatesBefore before(tree, head, candidates,
                                  [&](const Candidate& c) { return holds_office(c, office, country); });
    return before.any_within(kSentencesBack) ? before.only_within(kSentencesBack) : before.only();
}

bool is_of_every_state(std::string_view lemma) { return lexicon::coreference_words().is("every_state", lemma); }

// "The government" of an article on Norland, which once spoke of the British government: not that one, unless just
// before.
bool is_of_aside(std::span<const Candidate> candidates, const Candidate& body, std::uint32_t sentence) {
    if (body.country.empty() || sentence - body.sentence <= kSentencesBack) return false;
    std::map<std::string_view, int> times_named;
    for (const Candidate& c : candidates) {
        if (c.type == "COUNTRY") ++times_named[c.name];
    }
    const int own = times_named[body.country];
    return std::ranges::any_of(times_named, [&](const auto& named) { return named.second > own; });
}

// "the network" of "the Sudan Doctors Network", "the security service" of "the Swedish Security Service": a name that
// ends in the noun.
bool name_fits(const Candidate& c, std::string_view lemma, std::span<const std::string> words,
               std::string_view country) {
    static constexpr std::string_view kTypes[] = {"ORG", "GOVERNMENT", "MILITARY", "ARMED_GROUP", "FACILITY"};
    const bool body = std::ranges::find(kTypes, std::string_view(c.type)) != std::end(kTypes);
    if (!body || c.plural || c.head_lemma != lemma || (!country.empty() && c.country != country)) return false;
    return starts_as_name(c.name) && c.name.find(' ') != std::string::npos &&
           std::ranges::all_of(words, [&](const std::string& w) { return is_in_words(c.name, w); });
}

// "Ethics Committee" after "Senate Ethics Committee" is the same one.
bool is_short_for(std::string_view longer, std::string_view name) {
    return longer.size() > name.size() && longer.ends_with(name) && longer[longer.size() - name.size() - 1] == ' ';
}

// The one entity of the article whose name ends in that noun; -1 where there are two.
int only_named(const Tree& tree, int head, std::string_view lemma, std::span<const Candidate> candidates) {
    const std::string country = nationality_of(tree, head);
    const std::vector<std::string> words = told_apart_by(tree, head);
    const std::uint32_t sentence = tree.sentence().index;
    const Candidate* found = nullptr;
    bool aside = false;
    for (const Candidate& c : candidates) {
        if (c.entity < 0 || !name_fits(c, lemma, words, country)) continue;
        const bool same = found == nullptr || c.entity == found->entity || is_short_for(found->name, c.name) ||
                          is_short_for(c.name, found->name);
        if (!same) return -1;
        if (found == nullptr || c.entity == found->entity || is_short_for(c.name, found->name)) found = &c;
        aside = country.empty() && is_of_every_state(lemma) && is_of_aside(candidates, c, sentence);
    }
    const bool firm = lexicon::coreference_words().is("firm", lemma);
    const bool far = found != nullptr && ((firm && sentence - found->sentence > kKindBack) ||
                                          is_one_of_many_far_back(found->name, lemma, sentence - found->sentence));
    return found == nullptr || aside || far ? -1 : found->entity;
}

// "The ethics panel" for "the Senate Ethics Committee", "the agency" for "the Federal Bureau": a name that ends in one
// of the nouns for which this one stands.
int only_body_called(const Tree& tree, int head, std::span<const Candidate> candidates) {
    std::string_view heads =
        lexicon::coreference_words().value("body_word", tree.lower_lemma(head)).value_or("");
    int found = -1;
    while (!heads.empty()) {
        const std::size_t bar = std::min(heads.find('|'), heads.size());
        const int entity = only_named(tree, head, heads.substr(0, bar), candidates);
        if (entity >= 0 && found >= 0 && entity != found) return -1;
        found = std::max(found, entity);
        heads.remove_prefix(std::min(bar + 1, heads.size()));
    }
    return found;
}

// "army spokesman": before its noun a body needs no article.
bool stands_for_one(const Tree& tree, int head, std::string_view lemma) {
    const bool body = lexicon::is_military_noun(lemma) || lexicon::is_government_noun(lemma);
    return is_definite(tree, head) || (body && tree.is(head, "compound"));
}

bool group_fits(const Candidate& c, std::string_view lemma) {
    return lexicon::rule_words().is("any_group", lemma) &&
           !lexicon::coreference_words().is("no_firm", to_lower_ascii(c.name)) &&
           (c.type == "ARMED_GROUP" || c.type == "ORG") && !c.plural && !c.name.empty() && c.name.front() >= 'A' &&
           c.name.front() <= 'Z';
}

bool institution_fits(const Candidate& c, std::string_view lemma, std::string_view country) {
    if (!lexicon::is_government_noun(lemma) && lemma != "agency" && lemma != "party") return false;
    if ((!country.empty() && c.country != country) || c.type == "COUNTRY" || c.type == "PERSON") return false;
    const bool told_apart = is_of_every_state(lemma) && c.country.empty() && !starts_as_name(c.name) &&
                            to_lower_ascii(c.name) != lemma;  // "the local government"
    return c.head_lemma == lemma && !c.plural && !told_apart;
}

int body_meant(const Tree& tree, int head, std::span<const Candidate> candidates) {
    const std::string lemma = tree.lower_lemma(head);
    const std::string country = nationality_of(tree, head);
    for (auto it = candidates.rbegin(); it != candidates.rend(); ++it) {
        if (it->entity < 0 || (it->sentence == tree.sentence().index && it->head >= head)) continue;
        const bool aside = country.empty() && is_of_every_state(lemma) && institution_fits(*it, lemma, country) &&
                           is_of_aside(candidates, *it, tree.sentence().index);
        const bool far = it->type == "ORG" && tree.sentence().index - it->sentence > kKindBack;
        const bool institution = institution_fits(*it, lemma, country) &&
                                 !is_one_of_many_far_back(it->name, lemma, tree.sentence().index - it->sentence);
        if (((group_fits(*it, lemma) && !far) || institution) && !aside) return it->entity;
    }
    return -1;
}

bool is_possessed(std::string_view name) {
    return name.find("'s ") != std::string_view::npos || name.find("s' ") != std::string_view::npos;
}

// "the carrier" of "the aircraft carrier Shandong": a name that the noun has introduced; and "the trip" just after "the
// pope's trip".
int introduced_by(const Tree& tree, int head, std::span<const Candidate> candidates) {
    const std::string lemma = tree.lower_lemma(head);
    if (lexicon::coreference_words().is("any_firm", lemma)) return -1;
    const std::string country = nationality_of(tree, head);
    bool possessed = false;
    const CandidatesBefore before(tree, head, candidates, [&](const Candidate& c) {
        const bool fits = c.kind == lemma && !c.plural && c.type != "COUNTRY" && c.type != "PERSON" &&
                          starts_as_name(c.name) && (country.empty() || c.country == country);
        possessed = possessed || (fits && is_possessed(c.name));
        return fits;
    });
    return before.any_within(possessed ? 1 : kKindBack) ? before.only() : -1;
}

}  // namespace

bool is_one_of_many_far_back(std::string_view name, std::string_view lemma, std::uint32_t back) {
    const std::string first = to_lower_ascii(name.substr(0, name.find(' ')));
    return back > kSentencesBack && is_of_every_state(lemma) && lexicon::rule_words().is("ordinal", first);
}

std::string office_at(const Tree& tree, int noun) {
    std::string office;
    for (const std::string& word : told_apart_by(tree, noun)) office += word + " ";
    const std::string lemma = tree.lower_lemma(noun);
    return office + std::string(lexicon::coreference_words().value("office", lemma).value_or(lemma));
}

int body_of_last_word(const Tree& tree, int head, std::span<const Candidate> candidates) {
    const WordRange name = proper_name_range(tree, head);
    const std::string_view label = name_label(tree, head);
    const std::string& lemma = tree.lower_lemma(head);
    const bool capital = tree.word(head).xpos == "NNP" || (starts_with_capital(tree, head) && tree.word(head).ner == "B-ORG");
    const bool one_word = capital && name.end - name.begin == 1;
    if (!one_word || label == "PER" || label == "LOC" || !is_definite(tree, head) || !is_plain(tree, head) ||
        !told_apart_by(tree, head).empty())
        return -1;
    const bool body = lexicon::is_group_noun(lemma) || lexicon::is_military_noun(lemma) || lexicon::is_armed_group_noun(lemma);
    return body ? only_named(tree, head, lemma, candidates) : -1;
}

int antecedent_of_nominal(const Tree& tree, int head, std::span<const Candidate> candidates) {
    const std::string lemma = tree.lower_lemma(head);
    if (!stands_for_one(tree, head, lemma) || tree.word(head).xpos == "NNS" || !is_plain(tree, head)) return -1;
    if (is_person_kind(lemma)) return person_meant(tree, head, candidates);
    const bool alone = told_apart_by(tree, head).empty();
    if (!alone || !is_firm(lemma)) {
        if (const int entity = only_named(tree, head, lemma, candidates); entity >= 0) return entity;
        if (const int entity = only_body_called(tree, head, candidates); entity >= 0) return entity;
    }
    if (is_firm(lemma) && !alone) return is_other_firm(tree, head) ? -1 : firm_meant(tree, head, candidates);
    if (!alone) return -1;
    if (const int entity = introduced_by(tree, head, candidates); entity >= 0) return entity;
    if (is_firm(lemma)) return firm_meant(tree, head, candidates);
    if (lemma == "state" && nationality_of(tree, head).empty()) return state_meant(tree, head, candidates);
    if (lexicon::coreference_words().is("land", lemma) && nationality_of(tree, head).empty())
        return country_meant(tree, head, candidates);
    return body_meant(tree, head, candidates);
}

bool takes_up_name(const Tree& tree, int head) {
    return tree.has_upos(head, {"NOUN"}) && tree.word(head).xpos == "NN" && is_definite(tree, head) &&
           tree.child_any(head, {"amod", "nmod", "acl", "compound", "nummod", "appos", "cop"}) == kNone;
}

bool may_be_called(const Tree& tree, int head, std::string_view type) {
    const std::string lemma = tree.lower_lemma(head);
    if (lexicon::is_role_noun(lemma)) return type == "PERSON";
    if (lexicon::is_person_noun(lemma)) return false;  // "the man" may be anybody
    const bool body = lexicon::is_group_noun(lemma) || lexicon::is_government_noun(lemma) ||
                      lexicon::rule_words().is("kind_of_name", lemma);
    return body && !lexicon::is_place_noun(lemma) && (type == "ORG" || type == "GOVERNMENT" || type == "ARMED_GROUP");
}

}  // namespace relata::extract
