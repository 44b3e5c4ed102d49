// Coreference: deterministic sieves over the candidates before the word.

#include "extract/coreference.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/utf8.h"
#include "extract/clause.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/names.h"
#include "extract/noun_phrase.h"

namespace relata::extract {
namespace {

constexpr std::uint32_t kSentencesBack = 2;

enum class Kind { he, she, it, they, none };

Kind kind_of_pronoun(std::string_view form) {
    using Row = std::pair<std::string_view, Kind>;
    static constexpr std::array<Row, 15> kPronouns = {{{"he", Kind::he},
                                                       {"him", Kind::he},
                                                       {"his", Kind::he},
                                                       {"himself", Kind::he},
                                                       {"she", Kind::she},
                                                       {"her", Kind::she},
                                                       {"hers", Kind::she},
                                                       {"herself", Kind::she},
                                                       {"it", Kind::it},
                                                       {"its", Kind::it},
                                                       {"itself", Kind::it},
                                                       {"they", Kind::they},
                                                       {"them", Kind::they},
                                                       {"their", Kind::they},
                                                       {"theirs", Kind::they}}};
    const auto it = std::ranges::find(kPronouns, form, &Row::first);
    return it == kPronouns.end() ? Kind::none : it->second;
}

bool has_gender(const Candidate& c, lexicon::Gender wanted) {
    if (!c.pronoun.empty()) return c.pronoun == (wanted == lexicon::Gender::male ? "he" : "she");
    const std::string first = c.name.substr(0, c.name.find(' '));
    const auto known = lexicon::gender_of_first_name(first);
    return !known || *known == wanted;
}

bool fits(const Candidate& c, Kind kind) {
    switch (kind) {
        case Kind::he:
            return c.type == "PERSON" && !c.plural && has_gender(c, lexicon::Gender::male);
        case Kind::she:
            return c.type == "PERSON" && !c.plural && has_gender(c, lexicon::Gender::female);
        case Kind::it:
            return c.type != "PERSON" && !c.plural && c.type != "EVENT";
        case Kind::they:
            return c.plural && c.type != "PLACE" && c.type != "EVENT";
        case Kind::none:
            return false;
    }
    return false;
}

// The subject of the clause that `word` is in, and of the clauses around it: what a possessive most often takes up.
bool governs_clause_of(const Tree& tree, const Candidate& c, int word) {
    return c.subject && tree.head(c.head) != kNone && tree.governs(tree.head(c.head), word) &&
           !tree.governs(c.head, word);
}

// "The firm told its workers they would be paid", "persuaded many residents that they should leave": many, of whom one
// is told something, rather than the one who tells it.
bool is_told_of_themselves(const Tree& tree, const Candidate& c, int word) {
    if (kind_of_pronoun(to_lower_ascii(tree.word(word).form)) != Kind::they || !tree.is(word, "nsubj")) return false;
    const int content = tree.head(word);
    const int telling = tree.is(content, "ccomp") ? tree.head(content) : kNone;
    if (telling == kNone || tree.head(c.head) != telling || !tree.is_any(c.head, {"obj", "iobj"})) return false;
    const int teller = own_subject(tree, telling);
    const bool one = teller != kNone && tree.word(teller).xpos != "NNS" && !tree.has_child(teller, "conj");
    return one && tree.word(c.head).xpos == "NNS" &&
           lexicon::coreference_words().is("telling", to_lower_ascii(tree.lemma(telling)));
}

struct Place {
    std::uint32_t sentence;
    std::uint32_t paragraph;
};

// "“The mayor sold it,” she said": of whom the quotation speaks is not who reports it.
bool is_reported_by(const Tree& tree, int quoted, int word) {
    const int verb = tree.head(word);
    if (verb == kNone || !tree.is(word, "nsubj") || lexicon::reporting_verb(verb_lemma(tree, verb)) == nullptr)
        return false;
    int marks = 0;
    for (int i = quoted; i < word; ++i) {
        const std::string& tag = tree.word(i).xpos;
        marks += tag == "``" || tag == "''" || tree.word(i).form == "\"";
    }
    return marks % 2 == 1;
}

// Larger is better; 0 = out of reach.
int rank(const Tree& tree, const Candidate& c, int word, Place here) {
    if (c.sentence == here.sentence) {
        if (tree.governs(c.head, word) || c.head >= word || is_reported_by(tree, c.head, word)) return 0;
        if (alleges(tree, c.head, word)) return 0;
        if (governs_clause_of(tree, c, word)) return 6;
        return c.subject ? 5 : 3;
    }
    const std::uint32_t back = here.sentence - c.sentence;
    if (back > kSentencesBack || here.paragraph - c.paragraph > 1) return 0;
    if (back == 1) return c.subject ? 4 : 2;
    return c.subject ? 1 : 0;
}

bool is_definite(const Tree& tree, int head) {
    return std::ranges::any_of(tree.children(head), [&](int c) {
        const std::string form = to_lower_ascii(tree.word(c).form);
        return tree.is(c, "det") && (form == "the" || form == "this" || form == "that");
    });
}

std::string nationality_of(const Tree& tree, int head) {
    for (const int c : tree.children(head)) {
        if (!tree.is_any(c, {"amod", "compound", "nmod:poss"})) continue;
        if (const auto* country = nationality_at(tree, c)) return country->name;
        if (const auto* country = lexicon::country_named(tree.word(c).form)) return country->name;
    }
    return {};
}

bool is_bare(const Tree& tree, int head) {
    return std::ranges::none_of(tree.children(head), [&](int c) {
        return tree.is_any(c, {"nmod", "acl", "compound", "nummod", "appos"}) ||
               (tree.is(c, "amod") && nationality_at(tree, c) == nullptr);
    });
}

bool is_person_role(std::string_view lemma) { return lexicon::is_role_noun(lemma) && lemma != "capital"; }

// "The Turkish president", "the minister": the last person with that office, or, for a general word, the last person at
// all.
bool role_fits(const Candidate& c, std::string_view lemma, std::string_view country) {
    if (c.type != "PERSON" || c.plural) return false;
    if (!country.empty() && c.country != country) return false;
    if (lexicon::rule_words().is("any_office", lemma)) return !country.empty() ? c.country == country : !c.role.empty();
    return c.role.ends_with(lemma);
}

bool group_fits(const Candidate& c, std::string_view lemma) {
    const bool general = lexicon::rule_words().is("any_group", lemma);
    return general && (c.type == "ARMED_GROUP" || c.type == "ORG") && !c.plural && !c.name.empty() &&
           c.name.front() >= 'A' && c.name.front() <= 'Z';
}

// "the network" of "the Sudan Doctors Network", "the army" of "the Sudanese army": a name that ends in the noun.
bool name_fits(const Candidate& c, std::string_view lemma, std::string_view country) {
    static constexpr std::string_view kTypes[] = {"ORG", "GOVERNMENT", "MILITARY", "ARMED_GROUP", "FACILITY"};
    const bool body = std::ranges::find(kTypes, std::string_view(c.type)) != std::end(kTypes);
    if (!body || c.plural || c.head_lemma != lemma || (!country.empty() && c.country != country)) return false;
    return starts_as_name(c.name) && c.name.find(' ') != std::string::npos;
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

// The one entity of the article whose name ends in the noun; -1 where there are two.
int only_named(std::span<const Candidate> candidates, std::string_view lemma, std::string_view country,
               std::uint32_t sentence) {
    int entity = -1;
    bool aside = false;
    for (const Candidate& c : candidates) {
        if (c.entity < 0 || !name_fits(c, lemma, country)) continue;
        if (entity >= 0 && c.entity != entity) return -1;
        entity = c.entity;
        aside = country.empty() && is_of_every_state(lemma) && is_of_aside(candidates, c, sentence);
    }
    return aside ? -1 : entity;
}

// "army spokesman": before its noun a body needs no article.
bool stands_for_one(const Tree& tree, int head, std::string_view lemma) {
    const bool body = lexicon::is_military_noun(lemma) || lexicon::is_government_noun(lemma);
    return is_definite(tree, head) || (body && tree.is(head, "compound"));
}

// The state that is the only one named among the candidates that `counts` takes; -1 if there is none or two.
template <typename Counts>
int only_state(std::span<const Candidate> candidates, Counts counts) {
    int entity = -1;
    for (const Candidate& c : candidates) {
        if (c.entity < 0 || c.type != "COUNTRY" || !counts(c)) continue;
        if (entity >= 0 && c.entity != entity) return -1;
        entity = c.entity;
    }
    return entity;
}

// "In Norland, the speaker has led the country": the one state of the sentence so far, or of an article that has named
// no other.
int state_meant(const Tree& tree, int head, std::span<const Candidate> candidates) {
    const std::uint32_t here = tree.sentence().index;
    const auto in_sentence = [&](const Candidate& c) { return c.sentence == here && c.head < head; };
    if (std::ranges::any_of(candidates, [&](const Candidate& c) { return c.type == "COUNTRY" && in_sentence(c); }))
        return only_state(candidates, in_sentence);
    const bool near = std::ranges::any_of(
        candidates, [&](const Candidate& c) { return c.type == "COUNTRY" && here - c.sentence <= kSentencesBack; });
    return near ? only_state(candidates, [](const Candidate&) { return true; }) : -1;
}

bool institution_fits(const Candidate& c, std::string_view lemma, std::string_view country) {
    if (!lexicon::is_government_noun(lemma) && lemma != "agency" && lemma != "company" && lemma != "party")
        return false;
    if (!country.empty() && c.country != country) return false;
    const bool told_apart = is_of_every_state(lemma) && c.country.empty() && !starts_as_name(c.name) &&
                            to_lower_ascii(c.name) != lemma;  // "the local government"
    return c.head_lemma == lemma && !c.plural && !told_apart;
}

bool is_company_noun(std::string_view lemma) { return lexicon::coreference_words().is("company", lemma); }

// "Norvane Air", unlike "the Writers Guild" and "the Ministry of Works": nothing in the name says that it is no
// company.
bool may_be_company(const Candidate& c) {
    const std::string last = to_lower_ascii(std::string_view(c.name).substr(c.name.rfind(' ') + 1));
    const bool other = lexicon::is_group_noun(last) || lexicon::is_government_noun(last) ||
                       lexicon::is_facility_noun(last) || lexicon::is_armed_group_noun(last) ||
                       lexicon::is_military_noun(last) || lexicon::rule_words().is("kind_of_name", last);
    return !other || is_company_noun(last);
}

// "Norvane Air stopped its flights. The airline said": the only body named of late, where no other firm was spoken of.
int company_meant(const Tree& tree, int head, std::span<const Candidate> candidates) {
    const std::uint32_t here = tree.sentence().index;
    int entity = -1;
    bool before = false;
    for (const Candidate& c : candidates) {
        if (c.entity < 0 || here - c.sentence > kSentencesBack || (c.sentence == here && c.head >= head)) continue;
        const bool named = starts_as_name(c.name);
        if (!named && is_company_noun(c.head_lemma)) return -1;  // "a small firm"
        if (!named || c.type != "ORG") continue;
        if (!may_be_company(c) || c.plural || (entity >= 0 && c.entity != entity)) return -1;
        entity = c.entity;
        before = before || c.sentence < here;
    }
    return before ? entity : -1;  // not the paper in "The Herald learned that the bank …"
}

}  // namespace

bool alleges(const Tree& tree, int accuser, int word) {
    const int verb = tree.head(accuser);
    const int content = tree.head(word);
    return verb != kNone && content != kNone && tree.is(word, "nsubj") && tree.is(content, "ccomp") &&
           tree.head(content) == verb && lexicon::coreference_words().is("alleging", to_lower_ascii(tree.lemma(verb)));
}

bool goes_on_speaking(const Tree& tree, int word) {
    const int verb = tree.is(word, "nsubj") ? tree.head(word) : kNone;
    if (verb == kNone || verb < word) return false;
    return lexicon::coreference_words().is("going_on", to_lower_ascii(tree.lemma(verb))) &&
           tree.child_any(verb, {"obj", "xcomp"}) == kNone && tree.child_any(verb, {"ccomp", "parataxis"}) != kNone;
}

int main_speaker(const Tree& tree) {
    for (int verb = 0; verb < tree.size(); ++verb) {
        const bool main = tree.head(verb) == kNone || tree.is(verb, "parataxis");
        const int speaker = main ? tree.child(verb, "nsubj") : kNone;
        if (speaker == kNone || lexicon::reporting_verb(verb_lemma(tree, verb)) == nullptr) continue;
        const bool says = tree.child_any(verb, {"ccomp", "parataxis"}) != kNone || tree.is(verb, "parataxis");
        if (says && !tree.has_child(speaker, "conj")) return speaker;
    }
    return kNone;
}

int told_of(const Tree& tree) {
    const int speaker = main_speaker(tree);
    const int saying = speaker == kNone ? kNone : tree.head(speaker);
    const int content = saying == kNone ? kNone : tree.child_any(saying, {"ccomp", "parataxis"});
    const int told = tree.is(saying, "parataxis") ? tree.head(saying) : content;
    if (told == kNone || told > speaker) return kNone;
    return tree.child_any(told, {"nsubj", "nsubj:pass"});
}

bool begins_narration(const Tree& tree, int word) {
    const int verb = tree.head(word);
    if (verb == kNone || !tree.is_any(word, {"nsubj", "nsubj:pass"}) || tree.head(verb) != kNone) return false;
    for (int i = 0; i < tree.size(); ++i) {
        const std::string& tag = tree.word(i).xpos;
        if (tag == "``" || tag == "''" || tree.word(i).form == "\"") return false;
    }
    return tree.is(word, "nsubj:pass") || lexicon::reporting_verb(verb_lemma(tree, verb)) == nullptr;
}

bool could_be(const Tree& tree, int word, std::string_view type, std::string_view name) {
    Candidate c;
    c.type = type;
    c.name = name;
    return fits(c, kind_of_pronoun(to_lower_ascii(tree.word(word).form)));
}

int told_of_themselves(const Tree& tree, int word, std::span<const Candidate> candidates) {
    const auto told = std::ranges::find_if(candidates, [&](const Candidate& c) {
        return c.entity >= 0 && c.sentence == tree.sentence().index && is_told_of_themselves(tree, c, word);
    });
    return told == candidates.end() ? -1 : told->entity;
}

int antecedent_of_pronoun(const Tree& tree, int word, std::span<const Candidate> candidates) {
    const Kind kind = kind_of_pronoun(to_lower_ascii(tree.word(word).form));
    if (kind == Kind::none) return -1;
    const Place here{tree.sentence().index, tree.sentence().paragraph};
    int best = 0;
    int entity = -1;
    for (const Candidate& c : candidates) {
        if (c.entity < 0 || !fits(c, kind)) continue;
        const int r = rank(tree, c, word, here);
        const bool earlier_subject_wins = r == 4 && best == 4;  // the first subject of the sentence before
        if (r > best || (r == best && r > 0 && !earlier_subject_wins)) {
            best = r;
            entity = c.entity;
        }
    }
    return best >= (kind == Kind::it || kind == Kind::they ? 4 : 2) ? entity : -1;
}

bool takes_up_name(const Tree& tree, int head) {
    return tree.has_upos(head, {"NOUN"}) && tree.word(head).xpos == "NN" && is_definite(tree, head) &&
           tree.child_any(head, {"amod", "nmod:poss", "cop"}) == kNone && is_bare(tree, head);
}

bool may_be_called(const Tree& tree, int head, std::string_view type) {
    const std::string lemma = to_lower_ascii(tree.lemma(head));
    if (lexicon::is_role_noun(lemma)) return type == "PERSON";
    if (lexicon::is_person_noun(lemma)) return false;  // "the man" may be anybody
    const bool body = lexicon::is_group_noun(lemma) || lexicon::is_government_noun(lemma) ||
                      lexicon::rule_words().is("kind_of_name", lemma);
    return body && !lexicon::is_place_noun(lemma) && (type == "ORG" || type == "GOVERNMENT" || type == "ARMED_GROUP");
}

int antecedent_of_nominal(const Tree& tree, int head, std::span<const Candidate> candidates) {
    const std::string lemma = to_lower_ascii(tree.lemma(head));
    if (!stands_for_one(tree, head, lemma) || tree.word(head).xpos == "NNS" || !is_bare(tree, head)) return -1;
    const std::string country = nationality_of(tree, head);
    if (const int entity = only_named(candidates, lemma, country, tree.sentence().index); entity >= 0) return entity;
    if (is_company_noun(lemma) && country.empty()) {
        if (const int entity = company_meant(tree, head, candidates); entity >= 0) return entity;
    }
    if (lemma == "country" && country.empty()) return state_meant(tree, head, candidates);
    for (auto it = candidates.rbegin(); it != candidates.rend(); ++it) {
        if (it->entity < 0) continue;
        if (it->sentence == tree.sentence().index && it->head >= head) continue;
        const bool aside = country.empty() && is_of_every_state(lemma) && institution_fits(*it, lemma, country) &&
                           is_of_aside(candidates, *it, tree.sentence().index);
        const bool same = is_person_role(lemma) ? role_fits(*it, lemma, country)
                                                : group_fits(*it, lemma) || institution_fits(*it, lemma, country);
        if (same && !aside) return it->entity;
    }
    return -1;
}

}  // namespace relata::extract
