// Coreference: pronouns against the candidates before the word.

#include "extract/mentions/coreference.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/mentions/phrases.h"

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

// "General Motors", "the United States": plural by its words only.
bool is_one_body(const Candidate& c) {
    return (c.type == "ORG" || c.type == "COUNTRY") && starts_as_name(c.name) && !c.joined;
}

bool is_one_person(const Candidate& c) { return c.type == "PERSON" && !c.plural && !c.beside_noun; }

bool fits(const Candidate& c, Kind kind) {
    switch (kind) {
        case Kind::he:
            return is_one_person(c) && has_gender(c, lexicon::Gender::male);
        case Kind::she:
            return is_one_person(c) && has_gender(c, lexicon::Gender::female);
        case Kind::it:
            return c.type != "PERSON" && (!c.plural || is_one_body(c)) && c.type != "EVENT";
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
    if (kind_of_pronoun(tree.lower_form(word)) != Kind::they || !tree.is(word, "nsubj")) return false;
    const int content = tree.head(word);
    const int telling = tree.is(content, "ccomp") ? tree.head(content) : kNone;
    if (telling == kNone || tree.head(c.head) != telling || !tree.is_any(c.head, {"obj", "iobj"})) return false;
    const int teller = own_subject(tree, telling);
    const bool one = teller != kNone && tree.word(teller).xpos != "NNS" && !tree.has_child(teller, "conj");
    const bool many = tree.word(c.head).xpos == "NNS" || tree.lemma(c.head) == "police";
    return one && many && lexicon::coreference_words().is("telling", tree.lower_lemma(telling));
}

// "Backers of tariffs say that they help firms", "Critics of the rules said they cost too much": they speak of what
// they are for or against, where that is no person.
bool is_what_speaker_judges(const Tree& tree, const Candidate& c, int word) {
    if (kind_of_pronoun(tree.lower_form(word)) != Kind::they || !tree.is(word, "nsubj")) return false;
    const int content = tree.head(word);
    const int saying = tree.is(content, "ccomp") ? tree.head(content) : kNone;
    const int speaker = tree.is(c.head, "nmod") ? tree.head(c.head) : kNone;
    return saying != kNone && speaker != kNone && tree.is(speaker, "nsubj") && tree.head(speaker) == saying &&
           tree.word(c.head).xpos == "NNS" && (c.type == "OTHER" || c.type == "EVENT") &&
           !lexicon::is_person_noun(c.head_lemma) && !lexicon::is_role_noun(c.head_lemma) &&
           lexicon::coreference_words().is("of_opinion", tree.lower_lemma(speaker));
}

// "The union said they would strike", "A team says they found it": who speaks may be one body of many.
bool is_body_that_says(const Tree& tree, const Candidate& c, int word) {
    const int content = tree.is_any(word, {"nsubj", "nsubj:pass"}) ? tree.head(word) : kNone;
    const int saying = tree.is(content, "ccomp") ? tree.head(content) : kNone;
    if (saying == kNone || c.sentence != tree.sentence().index || tree.head(c.head) != saying || !c.subject)
        return false;
    static constexpr std::array<std::string_view, 3> kBodies = {"ORG", "ARMED_GROUP", "MILITARY"};
    const bool body = std::ranges::find(kBodies, std::string_view(c.type)) != kBodies.end() ||
                      lexicon::is_group_noun(c.head_lemma) ||
                      lexicon::coreference_words().is("collective", c.head_lemma);
    return body && lexicon::reporting_verb(verb_lemma(tree, saying)) != nullptr;
}

// "for Norland to halt their operations", "their" in the object of a clause: its subject, though one state or body.
bool is_body_of_own_clause(const Tree& tree, const Candidate& c, int word) {
    const int object = tree.is(word, "nmod:poss") ? tree.head(word) : kNone;
    const int verb = object != kNone && tree.is(object, "obj") ? tree.head(object) : kNone;
    const bool body = is_one_body(c) || (c.type == "PLACE" && starts_as_name(c.name));
    return body && verb != kNone && c.sentence == tree.sentence().index && tree.head(c.head) == verb && c.subject &&
           c.head < verb;
}

// "The lander is from Velm, which sold its yard": whose clause "its" is in, where nothing else stands between.
int owner_by_relative_clause(const Tree& tree, int word, std::span<const Candidate> candidates) {
    const int owner = tree.is(word, "nmod:poss") ? whose_relative_clause(tree, word) : kNone;
    const bool other = std::ranges::any_of(candidates, [&](const Candidate& c) {
        return c.entity >= 0 && c.sentence == tree.sentence().index && c.head > owner && c.head < word;
    });
    return other ? kNone : owner;
}

struct Place {
    std::uint32_t sentence;
    std::uint32_t paragraph;
};

int marks_between(const Tree& tree, int begin, int end) {
    int marks = 0;
    for (int i = begin; i < end; ++i) {
        const std::string& tag = tree.word(i).xpos;
        marks += tag == "``" || tag == "''" || tree.word(i).form == "\"";
    }
    return marks;
}

// "“The mayor sold it,” she said": of whom the quotation speaks is not who reports it.
bool is_reported_by(const Tree& tree, int quoted, int word) {
    const int verb = tree.head(word);
    if (verb == kNone || !tree.is(word, "nsubj") || lexicon::reporting_verb(verb_lemma(tree, verb)) == nullptr)
        return false;
    return marks_between(tree, quoted, word) % 2 == 1;
}

constexpr int kCertainRank = 7;  // above all of `rank`

// Larger is better; 0 = out of reach.
int rank(const Tree& tree, const Candidate& c, int word, Place here) {
    if (c.sentence == here.sentence) {
        if (tree.governs(c.head, word) || c.head >= word || is_reported_by(tree, c.head, word)) return 0;
        if (alleges(tree, c.head, word) || trespasses(tree, c.head, word) || reports_what(tree, c.head, word) ||
            speaks_of_others(tree, c.head, word))
            return 0;
        if (governs_clause_of(tree, c, word)) return 6;
        return c.subject ? 5 : 3;
    }
    const std::uint32_t back = here.sentence - c.sentence;
    if (c.aside || (c.supposed && here.paragraph != c.paragraph) || back > kSentencesBack ||
        here.paragraph - c.paragraph > 1)
        return 0;
    if (back == 1) return c.subject ? 4 : 2;
    return c.subject ? 1 : 0;
}

}  // namespace

// "Prosecutors", "Judge Otto Lange": who deals with what others have done, as the table says.
static std::optional<std::string_view> judge_of_others(const Tree& tree, int speaker) {
    const auto& words = lexicon::coreference_words();
    if (const auto own = words.value("judge_of_others", tree.lower_lemma(speaker))) return own;
    for (const int c : tree.children(speaker)) {
        const auto title = words.value("judge_of_others", tree.lower_lemma(c));
        if (title && c < speaker && tree.is_any(c, {"compound", "nmod:desc"})) return title;
    }
    return std::nullopt;
}

// "Prosecutors said they had beaten the man", "The judge ruled that he had acted in self-defence", "Police said they
// had robbed a bank": they tell what others have done.
static bool tells_of_judged(const Tree& tree, int speaker, int content) {
    const auto judge = judge_of_others(tree, speaker);
    const std::string verb = verb_lemma(tree, tree.head(speaker));
    const auto* saying = lexicon::reporting_verb(verb);
    const bool of_himself = lexicon::rule_words().is("own_deed", verb);  // "admitted"
    if (!judge || saying == nullptr || saying->kind != lexicon::Reporting::Kind::say || of_himself) return false;
    if (tree.has_child(content, "aux:pass")) return false;  // "a policeman said he had been shot"
    const bool to_come = std::ranges::any_of(
        tree.children(content), [&](int c) { return tree.is(c, "aux") && tree.word(c).xpos == "MD"; });
    if (to_come) return false;
    const auto& words = lexicon::coreference_words();
    auto deed = words.value("deed_judged", tree.lower_lemma(content));
    if (deed == "crime_if") {  // "had planned an attack", "was plotting murder"
        const int object = tree.child(content, "obj");
        deed = object != kNone && words.is("crime_planned", tree.lower_lemma(object)) ? "crime" : "";
    }
    const bool justice = *judge == "justice";
    return deed == "crime" || (justice && (deed == "harm" || words.is("ruling", verb)));
}

// "Vandi said he had been executed", "the mayor said he died on Sunday": nobody tells so of himself.
static bool tells_of_death(const Tree& tree, int content) {
    const auto manner = lexicon::coreference_words().value("death", tree.lower_lemma(content));
    if (!manner || (*manner == "dealt") != tree.has_child(content, "aux:pass")) return false;
    return std::ranges::none_of(tree.children(content), [&](int c) {  // "feared he would be killed", "nearly died"
        return (tree.is(c, "aux") && tree.word(c).xpos == "MD") || (tree.is(c, "advmod") && c < content);
    });
}

bool alleges(const Tree& tree, int accuser, int word) {
    const int verb = tree.head(accuser);
    const int content = tree.head(word);
    const bool told = verb != kNone && content != kNone && tree.is(content, "ccomp") && tree.head(content) == verb;
    if (told && tree.is_any(word, {"nsubj", "nsubj:pass"}) && tells_of_death(tree, content)) return true;
    if (!told || !tree.is(word, "nsubj")) return false;
    return lexicon::coreference_words().is("alleging", tree.lower_lemma(verb)) ||
           (kind_of_pronoun(tree.lower_form(word)) != Kind::it && tree.is(accuser, "nsubj") &&
            tells_of_judged(tree, accuser, content));
}

bool trespasses(const Tree& tree, int intruder, int word) {
    const int bounds = tree.is(word, "nmod:poss") ? tree.head(word) : kNone;
    const int verb = bounds != kNone && tree.is_any(bounds, {"obj", "obl"}) ? tree.head(bounds) : kNone;
    const auto& words = lexicon::coreference_words();
    if (verb == kNone || !words.is("bounds", tree.lower_lemma(bounds)) ||
        !words.is("trespass", tree.lower_lemma(verb)))
        return false;
    const bool own = tree.is(intruder, "nsubj") && tree.head(intruder) == verb;
    const int above = tree.is_any(verb, {"advcl", "xcomp", "ccomp"}) ? tree.head(verb) : kNone;
    return own || (above != kNone && tree.head(intruder) == above && tree.is_any(intruder, {"obj", "obl"}));
}

bool reports_what(const Tree& tree, int subject, int word) {
    const int saying = tree.is(word, "nsubj") ? tree.head(word) : kNone;
    if (saying == kNone || subject > word || lexicon::reporting_verb(verb_lemma(tree, saying)) == nullptr) return false;
    const int told = tree.is(saying, "parataxis") ? tree.head(saying) : tree.child_any(saying, {"ccomp", "parataxis"});
    return told != kNone && told < word && tree.head(subject) == told && tree.is_any(subject, {"nsubj", "nsubj:pass"});
}

bool speaks_of_others(const Tree& tree, int speaker, int word) {
    const int verb = tree.is(speaker, "nsubj") && speaker < word ? tree.head(speaker) : kNone;
    if (verb == kNone || verb > word || marks_between(tree, 0, speaker) % 2 == 1) return false;
    const std::string lemma = verb_lemma(tree, verb);
    const bool speaks =
        lexicon::reporting_verb(lemma) != nullptr || (lemma == "put" && tree.has_child(verb, "obj", "it"));
    return speaks && marks_between(tree, 0, word) % 2 == 1 && marks_between(tree, verb, word) == 1;
}

int whose_relative_clause(const Tree& tree, int word) {
    const bool thing = kind_of_pronoun(tree.lower_form(word)) == Kind::it;
    for (int i = tree.head(word); i != kNone; i = tree.head(i)) {
        const int subject = tree.child_any(i, {"nsubj", "nsubj:pass"});
        const std::string form = subject == kNone ? std::string{} : tree.lower_form(subject);
        const bool who = subject < word && (thing ? form == "which" || form == "that" : form == "who");
        if (who && tree.is(i, "acl")) return tree.head(i);
        if (who || (subject != kNone && subject != word)) return kNone;
    }
    return kNone;
}

// "critics", "lawyers", "relatives": several who are what they are to somebody. Members and residents may speak of
// anything near.
static bool is_called_after_others(const Tree& tree, int noun) {
    return lexicon::coreference_words().is("of_somebody_else", tree.lower_lemma(noun));
}

int whom_speakers_are_called_after(const Tree& tree, int pronoun) {
    const int clause = tree.is_any(pronoun, {"nsubj", "nsubj:pass"}) ? tree.head(pronoun) : kNone;
    const int saying = clause != kNone && tree.is(clause, "ccomp") ? tree.head(clause) : kNone;
    const int who = saying == kNone || saying > pronoun ? kNone : own_subject(tree, saying);
    if (who == kNone || who > saying || tree.has_child(who, "conj")) return kNone;
    const bool several = tree.word(who).xpos == "NNS" && is_called_after_others(tree, who);
    const bool aide = lexicon::coreference_words().is("aide", tree.lower_lemma(who));  // "A spokesman for Holt said he"
    if (lexicon::reporting_verb(verb_lemma(tree, saying)) == nullptr || (!several && !aide)) return kNone;
    for (const int c : tree.children(who)) {
        const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
        const int named = name_introduced(tree, c);  // "an adviser to prosecutor Ana Reis"
        if (!several && name_label(tree, named == kNone ? c : named) != "PER") continue;
        const bool of = preposition == "of" || preposition == "for" || (aide && preposition == "to");
        if (of && c > who && !tree.has_child(c, "conj")) return several || named == kNone ? c : named;
    }
    return kNone;
}

int told_of_in_first_content(const Tree& tree, int pronoun) {
    const int clause = tree.is_any(pronoun, {"nsubj", "nsubj:pass"}) ? tree.head(pronoun) : kNone;
    if (clause == kNone || !tree.is(clause, "conj") || !tree.has_child(clause, "mark", "that")) return kNone;
    const int first = tree.first_conjunct(clause);
    const int told = tree.is(first, "ccomp") ? tree.child_any(first, {"nsubj", "nsubj:pass"}) : kNone;
    return told != kNone && told < pronoun && !tree.has_upos(told, {"PRON"}) ? told : kNone;
}

int doer_right_before_possessive(const Tree& tree, int pronoun) {
    const int noun = tree.is(pronoun, "nmod:poss") ? tree.head(pronoun) : kNone;
    if (noun == kNone || !tree.is_any(noun, {"nmod", "obl"})) return kNone;
    const std::string preposition = tree.preposition(noun);
    const int begin = tree.extent(noun).begin;
    if ((preposition != "in" && preposition != "during") || begin + 1 != pronoun) return kNone;
    for (int i = begin - 1; i >= 0; i = tree.head(i)) {
        if (tree.extent(i).end != begin) return kNone;
        if (tree.is_any(i, {"nmod", "obl:agent"}) && tree.preposition(i) == "by" && is_name(tree, i)) return i;
    }
    return kNone;
}

// The noun that a participle around the clause of `verb` tells of, if nobody else stands between: "man" for "beating"
// in "a man accused of beating his wife".
static int told_by_participle_around(const Tree& tree, int verb) {
    for (int i = verb; i != kNone; i = tree.head(i)) {
        if (tree.child_any(i, {"nsubj", "nsubj:pass", "obl:agent"}) != kNone) return kNone;
        if (i != verb && tree.has_child(i, "obj")) return kNone;
        const bool bare = tree.child_any(i, {"aux", "mark"}) == kNone || tree.word(i).xpos == "VBG";
        const bool participle = bare && (tree.word(i).xpos == "VBG" || tree.word(i).xpos == "VBN");
        if (tree.is(i, "acl") && participle) return tree.head(i);
        if (!tree.is_any(i, {"advcl", "xcomp", "conj"})) return kNone;
    }
    return kNone;
}

int owner_in_own_phrase(const Tree& tree, int pronoun) {
    const int noun = tree.is(pronoun, "nmod:poss") ? tree.head(pronoun) : kNone;
    const int before = noun == kNone ? kNone : tree.first_conjunct(noun);
    const bool one = before != kNone && (!tree.has_upos(before, {"NOUN"}) ||  // not "defending champion and his rival"
                                         tree.child_any(before, {"det", "nmod:poss", "nummod"}) != kNone);
    if (one && before != noun && tree.has_upos(pronoun - 1, {"CCONJ"}) && tree.conjuncts(before).size() == 2)
        return before;
    if (noun == kNone || !tree.is_any(noun, {"obj", "obl"})) return kNone;
    const int verb = tree.head(noun);
    const bool first = std::ranges::none_of(tree.children(verb), [&](int c) {
        return c < noun && tree.is_any(c, {"obj", "iobj", "obl", "obl:agent"});
    });
    if (!first) return kNone;
    if (const int told = told_by_participle_around(tree, verb); told != kNone) return told;
    if (!tree.is(verb, "advcl") || !tree.has_child(verb, "mark", "for")) return kNone;
    const Subjects doers = find_subjects(tree, verb);  // "fined Norex for hiding its losses"
    const bool lent = doers.source == SubjectSource::control && doers.nominals.size() == 1;
    return lent && !tree.is(doers.nominals.front().head, "nsubj") ? doers.nominals.front().head : kNone;
}

bool is_quoted_by(const Tree& tree, int word, int entity_head) {
    const int verb = tree.is(entity_head, "nsubj") ? tree.head(entity_head) : kNone;
    const bool quotes = verb != kNone && tree.lower_lemma(verb) == "quote" && tree.has_child(verb, "obj");
    return quotes && word > verb && tree.governs(verb, word) && tree.child(verb, "obj") < word;
}

bool is_subject_around(const Tree& tree, int word, int entity, std::span<const Candidate> candidates) {
    return std::ranges::any_of(candidates, [&](const Candidate& c) {
        return c.entity == entity && c.sentence == tree.sentence().index && governs_clause_of(tree, c, word);
    });
}

std::vector<int> all_joined_with(int entity, std::span<const Candidate> candidates) {
    std::vector<int> all;
    for (auto last = candidates.rbegin(); last != candidates.rend(); ++last) {
        if (last->entity != entity) continue;
        for (const Candidate& c : candidates) {
            if (last->joined && c.entity >= 0 && c.sentence == last->sentence && c.first == last->first)
                all.push_back(c.entity);
        }
        break;
    }
    return all;
}

bool takes_plural_verb(const Tree& tree, int head) {
    const int verb = tree.is_any(head, {"nsubj", "nsubj:pass"}) ? tree.head(head) : kNone;
    if (verb == kNone || verb < head || !tree.has_upos(head, {"PROPN"})) return false;
    const auto is_plural_form = [&](int i) {
        const std::string form = tree.lower_form(i);
        return form == "were" || (tree.word(i).xpos == "VBP" && form != "am" && form != "'m");
    };
    const int helper = tree.child_any(verb, {"aux", "aux:pass", "cop"});
    return helper == kNone ? is_plural_form(verb) : is_plural_form(helper);
}

bool tells_of_matter(const Tree& tree, int word) {
    const int clause = tree.is(word, "nsubj") ? tree.head(word) : kNone;
    if (clause == kNone) return false;
    const bool means = lexicon::coreference_words().is("pleonastic", tree.lower_lemma(clause));
    return (means && tree.has_child(clause, "ccomp")) ||
           (tree.has_child(clause, "cop") && tree.preposition(clause) == "about");
}

bool is_called_thing(const Tree& tree, int word) {
    const int called = tree.is(word, "nsubj") ? tree.head(word) : kNone;
    if (called == kNone || !tree.has_upos(called, {"NOUN"}) || !tree.has_child(called, "cop") ||
        tree.has_child(called, "case"))
        return false;
    const std::string noun = tree.lower_lemma(called);
    const bool body = lexicon::is_group_noun(noun) || lexicon::is_government_noun(noun) ||
                      lexicon::is_role_noun(noun) || lexicon::is_person_noun(noun) || lexicon::is_actor_noun(noun) ||
                      lexicon::is_place_noun(noun) || lexicon::is_facility_noun(noun) ||
                      lexicon::coreference_words().is("firm", noun) || lexicon::coreference_words().is("land", noun) ||
                      lexicon::rule_words().is("kind_of_name", noun);
    return !body;
}

bool goes_on_speaking(const Tree& tree, int word) {
    const int verb = tree.is(word, "nsubj") ? tree.head(word) : kNone;
    if (verb == kNone || verb < word) return false;
    return lexicon::coreference_words().is("going_on", tree.lower_lemma(verb)) &&
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

bool is_in_quotation(const Tree& tree, int word) {
    if (word == kNone) return false;
    const int before = marks_between(tree, 0, word);
    const bool closed_only = before == 0 && marks_between(tree, word, tree.size()) % 2 == 1;  // opened a sentence ago
    return before % 2 == 1 || closed_only;
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

bool could_be(const Tree& tree, int word, std::string_view type, std::string_view name, bool plural) {
    Candidate c;
    c.plural = plural;
    c.type = type;
    c.name = name;
    return fits(c, kind_of_pronoun(tree.lower_form(word)));
}

int told_of_themselves(const Tree& tree, int word, std::span<const Candidate> candidates) {
    const auto told = std::ranges::find_if(candidates, [&](const Candidate& c) {
        return c.entity >= 0 && c.sentence == tree.sentence().index &&
               (is_told_of_themselves(tree, c, word) || is_what_speaker_judges(tree, c, word));
    });
    return told == candidates.end() ? -1 : told->entity;
}

bool is_no_owner_of(const Tree& tree, int word, std::string_view owner) {
    const int owned = tree.is(word, "nmod:poss") ? tree.head(word) : kNone;
    if (owned == kNone || starts_as_name(owner)) return false;
    std::string noun = to_lower_ascii(owner.substr(owner.rfind(' ') + 1));
    if (!lexicon::coreference_words().is("no_owner", noun) && noun.ends_with('s')) noun.pop_back();
    const std::string what = tree.lower_lemma(owned);
    return lexicon::coreference_words().is("no_owner", noun) &&
           (lexicon::coreference_words().is("owned_by_somebody", what) || lexicon::is_military_noun(what));
}

int antecedent_of_pronoun(const Tree& tree, int word, std::span<const Candidate> candidates) {
    const Kind kind = kind_of_pronoun(tree.lower_form(word));
    if (kind == Kind::none) return -1;
    const Place here{tree.sentence().index, tree.sentence().paragraph};
    const int owner = kind == Kind::it ? owner_by_relative_clause(tree, word, candidates) : kNone;
    int best = 0;
    int entity = -1;
    int body = -1;
    std::vector<int> accusers;  // entities, whatever else the article has told of them before
    for (const Candidate& c : candidates) {
        if (c.entity >= 0 && c.sentence == here.sentence && alleges(tree, c.head, word)) accusers.push_back(c.entity);
    }
    for (const Candidate& c : candidates) {
        if (std::ranges::find(accusers, c.entity) != accusers.end()) continue;
        if (kind == Kind::they && is_body_of_own_clause(tree, c, word)) body = c.entity;
        const bool fitting = fits(c, kind) || (kind == Kind::they && is_body_that_says(tree, c, word));
        if (c.entity < 0 || !fitting || is_no_owner_of(tree, word, c.name)) continue;
        const bool owns = owner != kNone && c.sentence == here.sentence && c.head == owner;
        const int r = owns ? kCertainRank : rank(tree, c, word, here);
        const bool earlier_subject_wins =
            r == 4 && best == 4 && !c.after_colon;  // the first subject of the sentence before
        if (r > best || (r == best && r > 0 && !earlier_subject_wins)) {
            best = r;
            entity = c.entity;
        }
    }
    return best >= (kind == Kind::it || kind == Kind::they ? 4 : 2) ? entity : body;
}

}  // namespace relata::extract
