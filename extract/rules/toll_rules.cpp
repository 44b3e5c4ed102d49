// Toll rules: how many were killed, hurt, missing or driven out, where other rules find no act: "twelve people died",
// "the death toll has risen to 44". They come before the rules that would tell less of such a clause.

#include "extract/rules/toll_rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/utf8.h"
#include "extract/clauses/complement.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/count.h"

namespace relata::extract {
namespace {

bool is_kind(std::string_view kind, const Tree& tree, int i) {
    if (i == kNone) return false;
    return lexicon::rule_words().is(kind, tree.lower_lemma(i)) ||
           lexicon::rule_words().is(kind, tree.lower_form(i));
}

bool is_counted(const Tree& tree, Nominal nominal) {
    return nominal.present() && quantity_of(tree, nominal.head).has_value();
}

// "the death toll", "the number of confirmed dead", "the number of men in custody", "casualties"; not "the number of
// passengers".
bool is_toll(const Tree& tree, int noun) {
    if (is_kind("toll", tree, noun) || is_kind("harm_noun", tree, noun)) return true;
    if (!is_kind("tally", tree, noun)) return false;
    const auto below = tree.subtree(noun);
    return std::ranges::any_of(below, [&](int i) {
        return i != noun && (is_kind("harm_noun", tree, i) || is_kind("plight", tree, i) || is_kind("harm", tree, i) ||
                             is_kind("custody", tree, i));
    });
}

WordRange words_of(const Tree& tree, int verb) {
    WordRange out{verb, verb + 1};
    for (const int c : tree.children(verb)) {
        if (tree.is_any(c, {"aux", "cop"}) && c < out.begin) out.begin = c;
    }
    return out;
}

Proposition told(const Tree& tree, const Clause& clause, std::string relation) {
    Proposition p;
    p.rule = "told_toll";
    p.anchor = clause.predicate;
    p.relation = std::move(relation);
    p.relation_words = words_of(tree, clause.predicate);
    p.arguments = clause.obliques;
    return p;
}

// "has risen to 44", "stands at 44", "is 47", "includes 11 nurses and two doctors": the numbers that the clause gives
// for its subject.
Propositions numbers_of_toll(const Tree& tree, const Clause& clause) {
    if (clause.copular && quantity_of(tree, clause.predicate)) {
        Proposition p = told(tree, clause, "be");
        p.object = {clause.predicate, kNone};
        return {p};
    }
    Propositions out;
    for (const Nominal& object : clause.objects) {
        if (clause.passive || !is_counted(tree, object)) continue;
        Proposition p = told(tree, clause, clause.lemma);
        p.object = object;
        out.push_back(std::move(p));
    }
    if (!out.empty()) return out;
    for (const Oblique& o : clause.obliques) {
        const bool up = clause.lemma == "go" && (o.preposition == "up" || o.preposition == "up to");
        const bool reaches = up || lexicon::rule_words().is("before_toll", o.preposition);
        if (!reaches || !quantity_of(tree, o.head)) continue;
        Proposition p = told(tree, clause, up ? "go up to" : clause.lemma + " " + o.preposition);
        p.object = {o.head, kNone};
        std::erase_if(p.arguments, [&](const Oblique& a) { return a.head == o.head; });
        return {p};
    }
    return {};
}

Propositions standing_toll(const Tree& tree, const Clause& clause) {
    if (clause.passive || clause.subjects.size() != 1 || !is_toll(tree, clause.subjects.front().head)) return {};
    Propositions out = numbers_of_toll(tree, clause);
    for (Proposition& p : out) p.subject = clause.subjects.front();
    return out;
}

// "There were no casualties", "there have been three deaths in Kenya".
Propositions toll_that_is(const Tree& tree, const Clause& clause) {
    const int verb = clause.predicate;
    const int noun = tree.child(verb, "nsubj");
    if (tree.lemma(verb) != "be" || !tree.has_child(verb, "expl") || noun == kNone) return {};
    const bool none = tree.has_child(noun, "det", "no");
    if (!is_kind("harm_noun", tree, noun) || (!none && !quantity_of(tree, noun))) return {};
    Proposition p = told(tree, clause, "be");
    p.object = {noun, kNone};
    return {std::move(p)};
}

// "…, bringing the death toll to 29": nobody in particular does.
Propositions raised_toll(const Tree& tree, const Clause& clause) {
    const bool participle = tree.word(clause.predicate).xpos == "VBG" && tree.is(clause.predicate, "advcl");
    if (!participle || clause.objects.size() != 1 || !is_toll(tree, clause.objects.front().head)) return {};
    const bool numbered = std::ranges::any_of(clause.obliques, [&](const Oblique& o) {
        return lexicon::rule_words().is("before_toll", o.preposition) && quantity_of(tree, o.head);
    });
    if (!numbered) return {};
    Proposition p = told(tree, clause, clause.lemma);
    p.object = clause.objects.front();
    return {std::move(p)};
}

// The number behind "to" or "at" in the words up to `end`, wherever the parser has hung it: "lowered the toll from last
// week's shelling to 27"; kNone.
int number_reached(const Tree& tree, int from, int end) {
    for (int i = from; i + 1 < end; ++i) {
        if (tree.lower_form(i) != "to" && tree.lower_form(i) != "at") continue;
        for (int n = i + 1; n < std::min(end, i + 4); ++n) {
            if (tree.has_upos(n, {"NUM"}) && quantity_of(tree, n)) return n;
            if (!tree.has_upos(n, {"ADV", "ADP", "ADJ"}) || tree.lower_form(n) == "to") break;  // "at least 27"
        }
    }
    return kNone;
}

// "The ministry raised the number of hostages killed to 31", "lowered the death toll to 27 from 31".
Propositions changed_toll(const Tree& tree, const Clause& clause) {
    if (clause.passive || clause.objects.size() != 1 || !is_kind("changing_toll", tree, clause.predicate)) return {};
    const int noun = clause.objects.front().head;
    const int number = is_toll(tree, noun) ? number_reached(tree, noun + 1, tree.extent(clause.predicate).end) : kNone;
    if (number == kNone) return {};
    Propositions out;
    for (const Nominal& who : clause.subjects.empty() ? std::vector<Nominal>{{}} : clause.subjects) {
        Proposition p = told(tree, clause, clause.lemma);
        p.subject = who;
        p.object = {noun, kNone};
        p.counted_by = number;
        out.push_back(std::move(p));
    }
    return out;
}

// The word that says what has become of them: "missing", "dead", "homeless"; kNone where none does.
int plight_of(const Tree& tree, const Clause& clause) {
    if (clause.copular &&
        (is_kind("plight", tree, clause.predicate) || is_kind("plight_phrase", tree, clause.predicate)))
        return clause.predicate;
    const bool miss = tree.lemma(clause.predicate) == "miss" || tree.lemma(clause.predicate) == "missing";
    if (miss && tree.lower_form(clause.predicate) == "missing" && clause.objects.empty()) return clause.predicate;
    const int complement = tree.child(clause.predicate, "xcomp");
    return is_kind("plight", tree, complement) ? complement : kNone;
}

// "Thirty are missing", "another 31 remain missing", "are unaccounted for".
Propositions plight_of_some(const Tree& tree, const Clause& clause) {
    const bool passive = clause.passive && is_kind("plight_phrase", tree, clause.predicate);  // "were unaccounted for"
    const int plight = passive ? clause.predicate : plight_of(tree, clause);
    const auto& those = passive ? clause.objects : clause.subjects;
    if (plight == kNone || those.size() != 1 || !is_counted(tree, those.front())) return {};
    const bool own = plight == clause.predicate;
    if (!own && !lexicon::rule_words().is("staying", clause.lemma)) return {};
    const std::string word = tree.lower_form(plight);
    Proposition p =
        told(tree, clause,
             (own ? "be " : clause.lemma + " ") + word + (is_kind("plight_phrase", tree, plight) ? " for" : ""));
    p.subject = those.front();
    return {std::move(p)};
}

// "Not a single civilian died", "no soldier died"
bool is_none_of_them(const Tree& tree, Nominal who) {
    return who.present() && tree.has_upos(who.head, {"NOUN"}) &&
           (tree.has_child(who.head, "det", "no") || tree.has_child(who.head, "advmod", "not"));
}

// "Twelve people died", "61 had survived": what befell them, where no phrase completes the verb.
Propositions fate_of_some(const Tree& tree, const Clause& clause) {
    const bool befell = lexicon::rule_words().is("befalling", clause.lemma) && !clause.passive &&
                        clause.objects.empty() && clause.content == kNone;
    if (!befell || first_complement(tree, clause)) return {};
    Propositions out;
    for (const Nominal& who : clause.subjects) {
        if (!is_counted(tree, who) && !is_none_of_them(tree, who)) continue;
        Proposition p = told(tree, clause, clause.lemma);
        p.subject = who;
        out.push_back(std::move(p));
    }
    return out;
}

// "left 12 people dead in the village", "one is reported missing", "400 families were left homeless", "2,000 people
// have been infected".
Propositions left_in_plight(const Tree& tree, const Clause& clause) {
    if (clause.objects.size() != 1 || !is_counted(tree, clause.objects.front())) return {};
    const int object = clause.objects.front().head;
    std::string relation;
    if (clause.lemma == "leave") {
        int plight = plight_of(tree, clause);
        const int behind = object + 1;
        if (plight == kNone && behind < tree.size() && tree.head(behind) == object && is_kind("plight", tree, behind))
            plight = behind;
        if (plight != kNone) relation = "leave " + tree.lower_form(plight);
    } else if (clause.passive && lexicon::rule_words().is("declaring", clause.lemma) &&
               plight_of(tree, clause) != kNone) {
        relation = clause.lemma + " " + to_lower_ascii(tree.word(plight_of(tree, clause)).form);
    } else if (clause.passive && lexicon::rule_words().is("befalling_passive", clause.lemma)) {
        relation = clause.lemma;
    }
    if (relation.empty()) return {};
    Proposition p = told(tree, clause, relation);
    if (!clause.subjects.empty()) p.subject = clause.subjects.front();
    p.object = clause.objects.front();
    return {std::move(p)};
}

// "kill" of "the dead" and "those killed", "wound" of "the wounded"; empty for others.
std::string act_behind_plight(const Tree& tree, int those) {
    const std::string word = tree.lower_form(those);
    if (word == "dead" || tree.lower_lemma(those) == "victim" || tree.lower_lemma(those) == "fatality") return "kill";
    if (is_kind("harm", tree, those)) return tree.lower_lemma(those);
    const int participle = word == "those" ? tree.child(those, "acl") : kNone;
    const bool harmed = participle != kNone && lexicon::rule_words().is("harm", tree.lower_lemma(participle)) &&
                        tree.word(participle).xpos == "VBN";
    return harmed ? tree.lower_lemma(participle) : std::string{};
}

// "Five of the dead were children", "eleven of those wounded were police officers": so many of that sort were.
Propositions sort_among_toll(const Tree& tree, const Clause& clause) {
    const bool of_people = clause.copular && lexicon::is_person_noun(tree.lower_lemma(clause.predicate)) &&
                           tree.word(clause.predicate).xpos == "NNS";
    const int number = of_people ? tree.child(clause.predicate, "nsubj") : kNone;
    if (number == kNone || !tree.has_upos(number, {"NUM"}) || !quantity_of(tree, number)) return {};
    const int those = tree.child(number, "nmod");
    const std::string act = those != kNone && tree.preposition(those) == "of" ? act_behind_plight(tree, those) : "";
    if (act.empty()) return {};
    Proposition p = told(tree, clause, act);
    p.object = {clause.predicate, kNone};
    p.counted_by = number;
    return {std::move(p)};
}

bool has_counted_body(const Tree& tree, int body) {
    if (quantity_of(tree, body)) return true;
    return std::ranges::any_of(tree.children(body), [&](int c) {
        return tree.is(c, "nmod") && tree.preposition(c) == "of" && quantity_of(tree, c).has_value();
    });
}

// "claimed 44 lives", "caused 44 deaths", "the bodies of six people were recovered".
Propositions counted_lives(const Tree& tree, const Clause& clause) {
    if (clause.objects.size() != 1) return {};
    const Nominal object = clause.objects.front();
    const auto both = [&](std::string_view verb, std::string_view noun) {
        return lexicon::rule_words().is(verb, clause.lemma) && is_kind(noun, tree, object.head);
    };
    const bool lives = is_counted(tree, object) && (both("taking_lives", "life") || both("causing", "harm_noun"));
    const bool bodies = both("finding_bodies", "body") && has_counted_body(tree, object.head);
    if (!lives && !(bodies && clause.subjects.empty() && clause.passive)) return {};
    Proposition p = told(tree, clause, clause.lemma);
    if (!clause.subjects.empty()) p.subject = clause.subjects.front();
    p.object = object;
    return {std::move(p)};
}

// The number right before what befell those it counts, with "more", "others" or whom it counts between: "479" in "479
// more injured", "157" in "157 people injured"; kNone where none stands there.
int number_before_plight(const Tree& tree, int plight) {
    const auto may_stand_between = [&](int i) {
        return tree.has_upos(i, {"ADV"}) || lexicon::rule_words().is("toll_more", tree.lower_form(i)) ||
               (tree.has_upos(i, {"NOUN"}) && lexicon::is_person_noun(tree.lower_lemma(i)));
    };
    int at = plight - 1;
    for (int steps = 0; at > 0 && steps < 3 && may_stand_between(at); ++steps) --at;
    return at >= 0 && tree.has_upos(at, {"NUM"}) ? at : kNone;
}

// "killed" in "to 303 killed and 1,150 injured", "missing" in "174 people killed and 80 more missing": a word that says
// what befell so many, and of which no noun is told that stands behind it.
bool tells_plight(const Tree& tree, int word) {
    const bool participle = tree.word(word).xpos == "VBN" && lexicon::rule_words().is("harm", tree.lower_lemma(word));
    if (!participle && !lexicon::rule_words().is("counted_plight", tree.lower_form(word))) return false;
    const bool before_noun = tree.has_upos(word + 1, {"NOUN", "PROPN", "ADJ", "DET", "NUM"});
    return !before_noun && tree.child_any(word, {"obj", "aux", "aux:pass", "cop"}) == kNone;
}

// "injure" of "injured", also where the parser takes it for an adjective; empty for "dead" and "missing".
std::string act_that_harmed(const Tree& tree, int word) {
    const std::string form = tree.lower_form(word);
    if (!form.ends_with("ed") && form != "hurt") return {};
    for (const std::string& verb :
         {tree.lower_lemma(word), form.substr(0, form.size() - 1), form.substr(0, form.size() - 2)}) {
        if (lexicon::rule_words().is("harm", verb) && verb != form) return verb;
    }
    return form == "hurt" ? form : std::string{};
}

// Whom the number counts: "people" in "157 people injured", "more" in "80 more missing", the number itself in "1,150
// injured".
Nominal counted_by(const Tree& tree, int number, int plight) {
    const int noun = tree.is(number, "nummod") ? tree.head(number) : kNone;
    return {number < noun && noun < plight ? noun : number, kNone};
}

}  // namespace

Propositions told_toll(const Tree& tree, const Clause& clause) {
    using Way = Propositions (*)(const Tree&, const Clause&);
    static constexpr std::array<Way, 9> kWays = {sort_among_toll, changed_toll,   standing_toll,
                                                 toll_that_is,    raised_toll,    plight_of_some,
                                                 fate_of_some,    left_in_plight, counted_lives};
    for (const Way way : kWays) {
        if (Propositions found = way(tree, clause); !found.empty()) return found;
    }
    return {};
}

void count_victims(const Tree& tree, Propositions& found) {
    for (const Proposition& toll : Propositions(found)) {
        const bool tells = toll.rule == "told_toll" && toll.subject.present() && toll.object.present() &&
                           is_kind("tally", tree, toll.subject.head) && quantity_of(tree, toll.object.head);
        if (!tells) continue;
        for (Proposition& p : found) {
            const bool counted = p.object.present() && tree.head(p.object.head) == toll.subject.head &&
                                 tree.preposition(p.object.head) == "of" && tree.head(p.anchor) == p.object.head;
            if (counted && !quantity_of(tree, p.object.head)) p.counted_by = toll.object.head;
        }
    }
}

void count_in_passing(const Tree& tree, Propositions& found) {
    for (int word = 1; word < tree.size(); ++word) {
        const int number = tells_plight(tree, word) ? number_before_plight(tree, word) : kNone;
        if (number == kNone) continue;
        const Nominal those = counted_by(tree, number, word);
        if (!quantity_of(tree, those.head)) continue;
        const auto counts_them = [&](const Proposition& p) {
            const bool theirs = p.subject.head == those.head || p.object.head == those.head || p.object.head == word ||
                                p.subject.head == word;
            const bool of_phrase = p.anchor == word && p.object.present() && tree.governs(p.object.head, number);
            return of_phrase || (theirs && (p.anchor == word || p.rule == "told_toll" ||
                                            lexicon::rule_words().is("harm", tree.lower_lemma(p.anchor))));
        };
        if (std::ranges::any_of(found, counts_them)) continue;
        std::erase_if(found, [&](const Proposition& p) { return p.anchor == word; });  // of a noun farther off
        const std::string act = act_that_harmed(tree, word);
        Proposition p;
        p.rule = "count_in_passing";
        p.anchor = word;
        p.relation = act.empty() ? "be " + tree.lower_form(word) : act;
        p.relation_words = {word, word + 1};
        (act.empty() ? p.subject : p.object) = those;
        found.push_back(std::move(p));
    }
}

Propositions told_plight(const Tree& tree, int word) {
    const int subject = tree.child_any(word, {"nsubj", "nsubj:pass"});
    const bool bare = tree.has_upos(word, {"ADJ"}) && !is_predicate(tree, word) && subject != kNone &&
                      tree.child_any(word, {"aux", "aux:pass"}) != kNone;
    if (!bare) return {};
    Clause clause = clause_at(tree, word);
    clause.copular = true;
    clause.passive = false;
    clause.subjects = split_nominals(tree, subject);
    clause.objects.clear();
    return told_toll(tree, clause);
}

Propositions each_other(const Tree& tree, const Clause& clause) {
    if (clause.subjects.size() != 2 || clause.passive || clause.copular) return {};
    const int object = tree.child(clause.predicate, "obj");
    if (object == kNone) return {};
    const std::string lemma = tree.lower_lemma(object);
    const bool mutual = (lemma == "each" || lemma == "one" || lemma == "other" || lemma == "another") &&
                        object + 1 < tree.size() && object > 0 &&
                        (tree.lower_form(object + 1) == "other" ||
                         tree.lower_form(object + 1) == "another" ||
                         tree.lower_form(object - 1) == "each");
    if (!mutual) return {};
    Propositions out;
    for (const std::size_t one : {0U, 1U}) {
        Proposition p = told(tree, clause, clause.lemma);
        p.rule = "each_other";
        p.subject = clause.subjects[one];
        p.object = clause.subjects[1 - one];
        out.push_back(std::move(p));
    }
    return out;
}

}  // namespace relata::extract
