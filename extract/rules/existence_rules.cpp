// Existence rules: that there is something, and where; what stands behind its copula.

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// "There were no reports of damage": damage is what was not reported.
Propositions reported_existence(const Tree& tree, const Clause& clause, int report) {
    Propositions out;
    for (const int c : tree.children(report)) {
        if (tree.lower_lemma(report) != "report" || !tree.is(c, "nmod") || tree.preposition(c) != "of") continue;
        for (const Nominal& what : split_nominals(tree, c)) {
            Proposition p = proposition(tree, clause, "existence");
            p.relation = "report";
            p.relation_words = {report, report + 1};
            p.object = what;
            p.arguments = clause.obliques;
            out.push_back(p);
        }
    }
    return out;
}

// "the valley" in "There are no clinics in the valley", "On the table there was a clock": where it is; no head where
// nothing tells.
Oblique place_of_existence(const Tree& tree, const Clause& clause, int what) {
    static constexpr std::array<std::string_view, 9> kWhere = {"in",     "on",     "at",         "near", "inside",
                                                               "across", "within", "throughout", "under"};
    const auto tells_where = [&](const Oblique& o) {
        const bool where = std::ranges::find(kWhere, o.preposition) != kWhere.end();
        const auto below = tree.children(o.head);  // "at the foot of the board", not "in its view"
        const bool of_what =
            std::ranges::any_of(below, [&](int c) { return tree.is(c, "nmod") && tree.preposition(c) == "of"; });
        return where && is_complement(tree, o) && tree.has_upos(o.head, {"NOUN", "PROPN"}) &&
               (of_what || !lexicon::rule_words().is("abstract_place", tree.lower_lemma(o.head)));
    };
    for (const Oblique& o : clause.obliques) {
        if (tells_where(o)) return o;
    }
    for (const int c : tree.children_with(what, "nmod")) {
        const Oblique o{c, tree.preposition(c)};
        const std::string lemma = tree.lower_lemma(c);
        const bool place =
            name_label(tree, c) == "LOC" || lexicon::is_facility_noun(lemma) || lexicon::is_place_noun(lemma);
        if (c > what && place && tells_where(o)) return o;
    }
    return {};
}

// "At the heart of the suit is a chip", "among the winners was Reis": what stands before the copula, where the rest is
// told of what stands behind it; no head in other clauses.
Oblique fronted_place(const Tree& tree, const Clause& clause) {
    const int copula = tree.child(clause.predicate, "cop");
    const bool plain = tree.has_upos(clause.predicate, {"NOUN", "PROPN"}) && tree.head(clause.predicate) == kNone &&
                       tree.preposition(clause.predicate).empty() && copula != kNone && copula < clause.predicate;
    if (!plain || tree.child_any(clause.predicate, {"nsubj", "nsubj:outer", "csubj", "expl"}) != kNone) return {};
    for (const int c : tree.children(clause.predicate)) {
        const Oblique o{c, tree.preposition(c)};
        if (c < copula && tree.is_any(c, {"obl", "nmod"}) && tree.extent(c).begin == 0 && is_complement(tree, o) &&
            tree.extent(c).end == copula && tree.has_upos(c, {"NOUN", "PROPN"}))
            return o;
    }
    return {};
}

// "custody" in "There is not one journalist in custody in this country": where those are who are held.
int custody_of(const Tree& tree, int what) {
    for (const int c : tree.children_with(what, "nmod")) {
        const bool held = lexicon::rule_words().is("custody", tree.lower_lemma(c));
        if (held && tree.preposition(c) == "in" && !tree.has_child(c, "det")) return c;
    }
    return kNone;
}

}  // namespace

Propositions existence(const Tree& tree, const Clause& clause) {
    if (!is_existential(tree, clause) || clause.subjects.empty()) return {};
    if (Propositions reported = reported_existence(tree, clause, clause.subjects.front().head); !reported.empty())
        return reported;
    Propositions out;
    for (const Nominal& what : clause.subjects) {
        Proposition p = proposition(tree, clause, "existence");
        p.subject = what;
        p.relation = "exist";
        p.arguments = clause.obliques;
        if (const int custody = custody_of(tree, what.head); custody != kNone) {
            p.relation = "be in";
            p.object_words = {custody, custody + 1};
        } else if (const Oblique where = place_of_existence(tree, clause, what.head); where.head != kNone) {
            p.relation += " " + where.preposition;
            p.object = {where.head, kNone};
            std::erase_if(p.arguments, [&](const Oblique& o) { return o.head == where.head; });
        }
        out.push_back(p);
    }
    return out;
}

Propositions inverted_copula(const Tree& tree, const Clause& clause) {
    const Oblique place = fronted_place(tree, clause);
    Propositions out;
    if (place.head == kNone) return out;
    for (const Nominal& what : split_nominals(tree, clause.predicate)) {
        Proposition p = proposition(tree, clause, "copula");
        p.subject = what;
        p.relation = "be " + place.preposition;
        p.object = {place.head, kNone};
        if (const int whose = of_phrase_of_idiom(tree, place.head); whose != kNone) {
            p.relation += " " + to_lower_ascii(tree.lemma(place.head)) + " of";
            p.object = {whose, kNone};
        }
        out.push_back(p);
    }
    return out;
}

}  // namespace relata::extract
