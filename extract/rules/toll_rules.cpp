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
    if (tree.lemma(clause.predicate) == "miss" && to_lower_ascii(tree.word(clause.predicate).form) == "missing" &&
        clause.objects.empty())
        return clause.predicate;
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

// "Twelve people died", "61 had survived": what befell them, where no phrase completes the verb.
Propositions fate_of_some(const Tree& tree, const Clause& clause) {
    const bool befell = lexicon::rule_words().is("befalling", clause.lemma) && !clause.passive &&
                        clause.objects.empty() && clause.content == kNone;
    if (!befell || first_complement(tree, clause)) return {};
    Propositions out;
    for (const Nominal& who : clause.subjects) {
        if (!is_counted(tree, who)) continue;
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

}  // namespace

Propositions told_toll(const Tree& tree, const Clause& clause) {
    using Way = Propositions (*)(const Tree&, const Clause&);
    static constexpr std::array<Way, 8> kWays = {standing_toll,  toll_that_is, raised_toll,    changed_toll,
                                                 plight_of_some, fate_of_some, left_in_plight, counted_lives};
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
