// State rules: what somebody or something is, is like, or is in.

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/relative.h"
#include "extract/clauses/told_of_all.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/rules/proposition.h"
#include "extract/worth/state_parts.h"

namespace relata::extract {
namespace {

constexpr int kLongestIdiom = 12;  ///< words

// "The reason is that …", "Turkey is to blame": the predicate is a clause of its own.
bool is_clausal(const Tree& tree, int predicate) {
    return tree.has_upos(predicate, {"VERB", "AUX"}) &&
           (tree.has_child(predicate, "mark") || tree.has_child(predicate, "nsubj:outer"));
}

// "13 years old", "the first time that": how much or how often, not what.
bool is_measure(const Tree& tree, int predicate) {
    const auto measures = tree.children_with(predicate, "obl:unmarked");
    return tree.lemma(predicate) == "time" ||
           std::ranges::any_of(measures, [&](int m) { return m + 1 == predicate || !is_time(tree, m); });
}

// "200 metres deep", "60 years old": the adjective with its measure; nothing of another.
WordRange measured(const Tree& tree, int adjective) {
    if (adjective == 0 || !tree.has_upos(adjective, {"ADJ"}) || tree.word(adjective).xpos != "JJ") return {};
    const int measure = adjective - 1;
    const bool counted = tree.is_any(measure, {"obl:unmarked", "nmod:unmarked"}) && tree.head(measure) == adjective &&
                         tree.has_child(measure, "nummod");
    return counted ? WordRange{name_range(tree, measure).begin, adjective + 1} : WordRange{};
}

// "powerful" in "more powerful than", "bigger", "almost ready": with what makes another adjective of it.
std::string adjective_of(const Tree& tree, const Clause& clause) {
    const int predicate = clause.predicate;
    const std::string& tag = tree.word(predicate).xpos;
    std::string out = tag.starts_with("JJ") || tag == "VBN" ? tree.lower_form(predicate) : clause.lemma;
    for (const int c : tree.children(predicate)) {
        const std::string form = tree.lower_form(c);
        const bool aside = c < predicate && tree.has_upos(c + 1, {"PUNCT"});  // "the roof, too, is open"
        if (tree.is(c, "advmod") && c < predicate && !aside && lexicon::rule_words().is("degree", form))
            out = form + " " + out;
    }
    return out;
}

// "at risk of becoming the next Lebanon": the bare noun says nothing without what it is a risk of.
WordRange act_behind_idiom(const Tree& tree, int noun) {
    if (!tree.has_child(noun, "case") || tree.word(noun).xpos != "NN" || tree.has_child(noun, "det")) return {};
    for (const int c : tree.children(noun)) {
        const bool act =
            tree.is(c, "acl") && c > noun && (tree.has_child(c, "mark", "of") || tree.has_child(c, "mark", "to"));
        if (!act) continue;
        WordRange words{name_range(tree, noun).begin, tree.extent(c).end};
        while (words.begin < noun && tree.is_any(words.begin, {"case", "det"})) ++words.begin;
        for (int i = c; i < words.end; ++i) {
            if (tree.word(i).form == ",") words.end = i;
        }
        return words.end - words.begin <= kLongestIdiom ? words : WordRange{};
    }
    return {};
}

// "are adamant that the law must go", "is concerned the port will close": what somebody is sure or afraid of.
bool holds_conviction(const Tree& tree, const Clause& clause) {
    return lexicon::reporting_verb("be " + clause.lemma) != nullptr ||
           lexicon::reporting_verb("be " + to_lower_ascii(tree.word(clause.predicate).form)) != nullptr;
}

// "His father was Kenyan": from where a person is. A ship may be anybody's.
bool is_nationality_of(const Tree& tree, int subject, int predicate) {
    const std::string who = tree.lower_lemma(subject);
    const bool person =
        name_label(tree, subject) == "PER" || lexicon::is_person_noun(who) || who == "he" || who == "she";
    return person && is_country_adjective(tree, predicate);
}

// "shocked at", "outraged over"
bool is_about(std::string_view preposition) {
    return preposition == "at" || preposition == "with" || preposition == "over" || preposition == "about";
}

// "similar to the one in Oslo", "close to that": the noun was told before.
bool stands_for_noun(const Tree& tree, int i) {
    const std::string lemma = tree.lower_lemma(i);
    return lemma == "one" || lemma == "that" || lemma == "this" || lemma == "what";
}

// "are from Italy, Poland and Spain": each of them; of other coordinations the first tells what it is.
std::vector<Nominal> names_behind(const Tree& tree, int predicate) {
    if (tree.preposition(predicate).empty() || !is_name(tree, predicate)) return {};
    auto names = split_nominals(tree, predicate);
    std::erase_if(names, [&](const Nominal& n) { return !is_name(tree, n.head); });
    return names;
}

// "is at odds with the treaty", "are in contact with the rebels": with whom; kNone of other phrases.
int partner_in_idiom(const Tree& tree, int noun) {
    const bool bare = tree.has_child(noun, "case") && tree.has_upos(noun, {"NOUN"}) &&
                      tree.child_any(noun, {"det", "nmod:poss", "amod", "compound", "nummod"}) == kNone;
    if (!bare) return kNone;
    for (const int c : tree.children(noun)) {
        if (c > noun && tree.is_any(c, {"nmod", "obl"}) && tree.preposition(c) == "with") return c;
    }
    return kNone;
}

// "is home to 300 families", "is part of the plan", "are party to the treaty": a bare noun and what it ties to.
std::vector<Nominal> tie_without_article(const Tree& tree, int predicate) {
    const bool bare = tree.word(predicate).xpos == "NN" && !is_name(tree, predicate) &&
                      tree.child_any(predicate, {"case", "nmod:poss", "amod", "compound"}) == kNone;
    const auto preposition = lexicon::rule_words().value("bare_tie", tree.lower_lemma(predicate));
    if (!bare || !preposition) return {};
    for (const int c : tree.children(predicate)) {
        if (tree.is_any(c, {"nmod", "obl"}) && c > predicate && tree.preposition(c) == *preposition)
            return split_nominals(tree, c);
    }
    return {};
}

// "were reluctant to campaign on his record": what they would rather not do.
WordRange reluctant_act(const Tree& tree, const Clause& clause) {
    if (!lexicon::rule_words().is("reluctance", clause.lemma)) return {};
    for (const int c : tree.children(clause.predicate)) {
        const bool to = tree.has_child(c, "mark", "to") || (tree.is(c, "obl") && tree.preposition(c) == "to");
        if (c > clause.predicate && to) return tree.extent(c);  // "reluctant to campaign", read as a noun
    }
    return {};
}

// The proposition of each of `objects`.
Propositions of_each(Proposition p, const std::vector<Nominal>& objects) {
    Propositions out;
    for (const Nominal& object : objects) {
        p.object = object;
        out.push_back(p);
    }
    return out;
}

// "more serious than what the panel had found": what it is compared with, told by a clause.
WordRange compared_with_clause(const Tree& tree, const Oblique& complement) {
    const bool clause = complement.preposition == "than" && tree.lower_form(complement.head) == "what" &&
                        tree.has_child(complement.head, "acl:relcl");
    return clause ? WordRange{complement.head, tree.extent(complement.head).end} : WordRange{};
}

// "be responsible for | abducting the family", "be disappointed | that …": the adjective with its clause, if it has
// one.
bool take_content(const Tree& tree, const Clause& clause, Proposition& p) {
    const auto content = content_of_adjective(tree, clause);
    if (!content.found()) return false;
    if (!content.preposition.empty()) p.relation += " " + content.preposition;
    p.object_words = content.words;
    return true;
}

// "is concerned by the collapse", with "concerned" read as an adjective: by what; kNone for others.
int cause_of_feeling(const Tree& tree, int adjective) {
    if (!tree.word(adjective).form.ends_with("ed")) return kNone;
    for (const int c : tree.children_with(adjective, "obl")) {
        const Oblique o{c, tree.preposition(c)};
        if (c > adjective && o.preposition == "by" && !is_time_like(tree, o)) return c;
    }
    return kNone;
}

// What "is reluctant to campaign", "is critical to the economy", "is worth a million", "is adamant that …" tell.
Propositions told_by_adjective(const Tree& tree, const Clause& clause, Proposition p) {
    if (p.object_words = ranked_as(tree, clause.predicate); p.object_words.begin < p.object_words.end) {
        p.relation = "be";
        return {p};
    }
    p.relation = "be " + adjective_of(tree, clause);
    p.object_words = reluctant_act(tree, clause);
    if (p.object_words.begin < p.object_words.end) return {p};
    const auto complement = first_complement(tree, clause);
    if (complement && !follows_comma(tree, complement->head)) {  // but "are abundant, with many seals on the coast"
        p.relation += " " + complement->preposition;
        p.object_words = compared_with_clause(tree, *complement);
        if (p.object_words.begin < p.object_words.end) return {p};
        auto objects = split_nominals(tree, complement->head);
        std::erase_if(objects, [&](const Nominal& n) { return stands_for_noun(tree, n.head); });
        return of_each(std::move(p), objects);
    }
    if (const int price = tree.child(clause.predicate, "obj");
        price != kNone && clause.lemma == "worth" && !tree.has_upos(price, {"PRON"})) {
        p.object = {price, kNone};
        return {p};
    }
    if (clause.content != kNone && holds_conviction(tree, clause)) {
        p.object_words = tree.extent(clause.content);
        return {p};
    }
    if (take_content(tree, clause, p)) return {p};
    if (is_nationality_of(tree, p.subject.head, clause.predicate)) {
        const bool said_which = tree.child_any(clause.predicate, {"amod", "acl"}) != kNone;
        p.relation = said_which ? "be" : "be from";  // "is the first indigenous Bolivian to be elected"
        p.object = {clause.predicate, kNone};
        return {p};
    }
    if (const int cause = cause_of_feeling(tree, clause.predicate); cause != kNone) {
        p.relation += " by";
        return of_each(std::move(p), split_nominals(tree, cause));
    }
    const std::string& tag = tree.word(clause.predicate).xpos;
    const bool compared = tag == "JJR" || tag == "JJS";  // "the attack was the deadliest", "the delay was longer"
    return compared ? Propositions{} : Propositions{p};
}

// "hungry and tired", "free and fair": each of them.
void add_second_adjectives(const Tree& tree, int first, Proposition p, Propositions& found) {
    for (const int other : tree.children_with(first, "conj")) {
        const bool bare = tree.has_upos(other, {"ADJ"}) && !tree.word(other).xpos.ends_with('R') &&
                          !tree.word(other).xpos.ends_with('S') &&
                          tree.child_any(other, {"nsubj", "cop", "obl", "xcomp", "advcl", "acl", "ccomp"}) == kNone;
        if (!bare) continue;
        p.anchor = other;
        p.relation = "be " + tree.lower_form(other);
        p.relation_words = {other, other + 1};
        found.push_back(p);
    }
}

// "Karsk" in "is en route from Ostra to Karsk"; kNone where nobody says where to.
int goal_of_route(const Tree& tree, int route) {
    for (const int c : tree.children(route)) {
        if (c > route && tree.is_any(c, {"nmod", "obl"}) && tree.preposition(c) == "to") return c;
    }
    return kNone;
}

// What "is the last bastion", "is in danger of failing", "is home to 300 families", "are from Italy and Spain" tell.
Propositions told_by_noun(const Tree& tree, const Clause& clause, Proposition p) {
    const int predicate = clause.predicate;
    const std::string preposition = tree.preposition(predicate);
    const std::string form = tree.lower_form(predicate);
    p.relation = preposition.empty() ? "be" : "be " + preposition;
    if (preposition == "without") p.relation = "have";  // negated: "the city is without power"
    p.object = {predicate, kNone};
    if (preposition == "en" && form == "route") {
        p.relation += " route to";
        p.object = {goal_of_route(tree, predicate), kNone};
        return p.object.present() ? Propositions{p} : Propositions{};
    }
    if (const auto tied = tie_without_article(tree, predicate); !tied.empty()) {
        p.relation = "be " + clause.lemma + " " + tree.preposition(tied.front().head);
        return of_each(std::move(p), tied);
    }
    if (const int other = partner_in_idiom(tree, predicate); other != kNone) {
        p.relation += " " + form + " with";
        p.object = {other, kNone};
    } else if (const int whose = of_phrase_of_idiom(tree, predicate); whose != kNone) {
        p.relation += " " + tree.lower_lemma(predicate) + " of";
        p.object = {whose, kNone};
    } else if (const WordRange act = act_behind_idiom(tree, predicate); act.begin < act.end) {
        p.object = {};
        p.object_words = act;
    } else if (const WordRange whole = noun_with_content(tree, predicate); whole.begin < whole.end) {
        p.object = {};
        p.object_words = whole;
    } else if (const auto places = names_behind(tree, predicate); places.size() > 1) {
        return of_each(std::move(p), places);
    } else if (const auto nouns = nouns_joined(tree, predicate); nouns.size() > 1) {
        if (holds_of_each(tree, p.subject.head, nouns)) return of_each(std::move(p), nouns);
        p.object = {};
        p.object_words = {name_range(tree, predicate).begin, name_range(tree, nouns.back().head).end};
    } else if (const auto matters = split_nominals(tree, predicate); preposition == "about" && matters.size() > 1) {
        return of_each(std::move(p), matters);
    }
    return {p};
}

}  // namespace

// "The oil can be used to treat burns": what it is used to do, by whomever.
static Propositions put_to_use(const Tree& tree, const Clause& clause) {
    Propositions out;
    if (!lexicon::rule_words().is("used_to", clause.lemma) || !clause.subjects.empty()) return out;
    for (const int c : tree.children(clause.predicate)) {
        const bool act = c > clause.predicate && tree.is_any(c, {"xcomp", "advcl"}) &&
                         tree.has_child(c, "mark", "to") && tree.has_upos(c, {"VERB"}) && tree.has_child(c, "obj");
        const auto* type = act ? lexicon::event_class(verb_lemma(tree, c)) : nullptr;
        if (type != nullptr && type->type == "ASSAULT") return {};  // "was used to attack": it attacked
        if (!act) continue;
        for (const Nominal& what : clause.objects) {
            for (const Nominal& done_to : split_nominals(tree, tree.child(c, "obj"))) {
                Proposition p = proposition(tree, clause, "stative_participle");
                p.subject = what;
                p.relation = "be " + tree.lower_form(clause.predicate) + " to " + verb_lemma(tree, c);
                p.object = done_to;
                out.push_back(p);
            }
        }
        return out;
    }
    return out;
}

Propositions stative_participle(const Tree& tree, const Clause& clause) {
    if (!clause.passive) return {};
    const int found = tree.child(clause.predicate, "xcomp");
    if (found != kNone && tree.has_upos(found, {"ADJ"})) return {};  // "was found guilty on two counts"
    if (Propositions used = put_to_use(tree, clause); !used.empty()) return used;
    const auto only = lexicon::rule_words().value("state_participle", clause.lemma);
    const bool of_mind = lexicon::rule_words().is("state_of_mind", clause.lemma);
    const std::size_t particle = std::min(clause.lemma.find(' '), clause.lemma.size());  // "made up of"
    const std::string state = "be " + to_lower_ascii(tree.word(clause.predicate).form) + clause.lemma.substr(particle);
    Propositions out;
    for (const Nominal& who : clause.objects) {
        Proposition p = proposition(tree, clause, "stative_participle");
        p.subject = who;
        p.relation = state;
        p.object_words = of_mind && clause.content != kNone ? tree.extent(clause.content) : WordRange{};
        if (p.object_words.begin < p.object_words.end) out.push_back(p);
        if (!out.empty() || (!only && !of_mind)) continue;
        if (!clause.subjects.empty()) {  // "is concerned by the vote": nobody acts
            p.relation = state + " by";
            const Propositions each = only && *only == "by" ? of_each(p, clause.subjects) : Propositions{};
            out.insert(out.end(), each.begin(), each.end());
            continue;
        }
        const auto complement = first_complement(tree, clause);
        for (const Oblique& o : clause.obliques) {
            const bool bound = only && only->size() > 1 && *only != "by";  // "married in May" is no state
            const bool other = o.preposition != (bound ? *only : complement ? complement->preposition : std::string{});
            if (!is_complement(tree, o) || other || (of_mind && !is_about(o.preposition))) continue;
            const std::string relation = state + " " + o.preposition;
            if (!out.empty() && out.back().subject == who && out.back().relation != relation && o.preposition == "for")
                continue;  // "is based on need for the purposes of the law"
            const auto parts = parts_of_whole(tree, clause, o);
            if (parts && tree.first_conjunct(o.head) != o.head) continue;
            p.relation = relation;
            p.object = parts ? Nominal{} : Nominal{o.head, kNone};
            p.object_words = parts.value_or(WordRange{});
            out.push_back(p);
        }
    }
    return out;
}

Propositions borne_weapon(const Tree& tree, int weapon) {
    const int verb = tree.head(weapon);
    const bool beside = verb != kNone && tree.is(weapon, "obl") && tree.preposition(weapon) == "with" &&
                        lexicon::rule_words().is("borne", tree.lower_lemma(weapon));
    const auto bearer = beside ? lexicon::rule_words().value("bearing", tree.lemma(verb)) : std::nullopt;
    if (!bearer || !is_predicate(tree, verb)) return {};
    const Clause clause = clause_at(tree, verb);
    Propositions out;
    for (const Nominal& who : *bearer == "object" ? clause.objects : clause.subjects) {
        for (const Nominal& what : split_nominals(tree, weapon)) {
            Proposition p;
            p.rule = "borne_weapon";
            p.anchor = verb;
            p.subject = who;
            p.relation = "carry";
            p.relation_words = {tree.child(weapon, "case"), tree.child(weapon, "case") + 1};
            p.object = what;
            out.push_back(p);
        }
    }
    return out;
}

// "The number is not known, nor is the share": a second subject of what was said, and no predicate.
static bool is_inverted_behind_nor(const Tree& tree, const Clause& clause) {
    const int copula = tree.child(clause.predicate, "cop");
    const int nor = tree.child(clause.predicate, "cc");
    return nor != kNone && copula == nor + 1 && tree.lower_form(nor) == "nor" &&
           tree.child(clause.predicate, "nsubj") == kNone;
}

// "The driver was to blame for the crash", the blame read as a noun.
static Propositions told_to_blame(const Tree& tree, const Clause& clause, Proposition p) {
    if (clause.lemma != "blame" || tree.word(clause.predicate - 1).xpos != "TO") return {};
    p.relation = "be to blame";
    Propositions out;
    for (const int c : tree.children(clause.predicate)) {
        if (!tree.is_any(c, {"obl", "nmod"}) || tree.preposition(c) != "for") continue;
        for (const Nominal& what : split_nominals(tree, c)) {
            out.push_back(p);
            out.back().relation += " for";
            out.back().object = what;
        }
    }
    return out.empty() ? Propositions{p} : out;
}

// "Talks are under way in Oslo", read as a way that they are under.
static Propositions told_under_way(const Tree& tree, const Clause& clause, Proposition p) {
    if (!is_under_way(tree, clause.predicate)) return {};
    p.relation = "be under way";
    return {std::move(p)};
}

Propositions copula(const Tree& tree, const Clause& clause) {
    if (!clause.copular || is_inverted_behind_nor(tree, clause)) return {};
    if (Propositions turned = inverted_copula(tree, clause); !turned.empty()) return turned;
    if (clause.subjects.empty() || is_clausal(tree, clause.predicate) || is_told_of_share(tree, clause.predicate))
        return {};
    const int predicate = clause.predicate;
    const bool here = tree.has_upos(predicate, {"ADV"}) && !lexicon::rule_words().is("told_adverb", clause.lemma);
    const WordRange size = measured(tree, predicate);
    if ((is_measure(tree, predicate) && size.begin >= size.end) || here)
        return {};  // "is here", "is back"; but "is over"
    const std::string& tag = tree.word(predicate).xpos;
    const bool adjective = tree.has_upos(predicate, {"ADJ", "ADV"}) || tag == "VBN" || tag == "JJ";
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "copula");
        p.subject = subject;
        if (size.begin < size.end) {
            p.relation = "be";
            p.object_words = size;
            out.push_back(p);
            continue;
        }
        Propositions found = told_to_blame(tree, clause, p);
        if (found.empty()) found = told_under_way(tree, clause, p);
        if (found.empty()) found = adjective ? told_by_adjective(tree, clause, p) : told_by_noun(tree, clause, p);
        if (adjective) add_second_adjectives(tree, predicate, p, found);
        out.insert(out.end(), found.begin(), found.end());
    }
    return out;
}

}  // namespace relata::extract
