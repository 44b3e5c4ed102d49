// Relative pronouns: from "which" in a relative clause to the noun that it stands for.

#include "extract/clauses/relative.h"

#include <algorithm>
#include <string_view>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/told_by_clause.h"
#include "extract/clauses/voice.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

// The relative clause that `i` is in, up to but not across another clause.
int relative_clause_above(const Tree& tree, int i) {
    for (int at = i; at != kNone; at = tree.head(at)) {
        if (tree.is(at, "acl:relcl")) return at;
        const int above = tree.head(at);  // "It was Serbia that attacked"
        if (tree.is(at, "advcl:relcl") && tree.has_child(above, "cop") && tree.has_child(above, "expl")) return at;
        const bool said = tree.is(at, "ccomp") && above != kNone && i < above && tree.is(above, "acl:relcl");
        if (said) return above;  // "the strike, which the army said targeted a depot"
        if (tree.is_any(at, {"ccomp", "advcl", "root"})) return kNone;
    }
    return kNone;
}

// "posts in a province that borders with Turkey, many of which": many are no single Turkey.
int plural_antecedent(const Tree& tree, int pronoun) {
    const int nearest = antecedent(tree, pronoun);
    const auto is_many = [&](int i) { return tree.word(i).xpos == "NNS" || tree.word(i).xpos == "NNPS"; };
    for (int at = nearest; at != kNone; at = tree.head(at)) {
        if (is_many(at)) return at;
        const int object = tree.is(at, "obl") ? tree.child(tree.head(at), "obj") : kNone;
        if (object != kNone && object < at && is_many(object)) return object;
    }
    return nearest;
}

// "a reward for the capture of Ana Reis, who fled": the parser has hung the clause on the reward, which is nobody.
int person_before(const Tree& tree, int clause, int thing) {
    int at = tree.extent(clause).begin - 1;
    while (at > thing && tree.has_upos(at, {"PUNCT"})) --at;
    while (at > thing && tree.is_any(at, {"flat", "compound"})) at = tree.head(at);
    return at > thing && tree.governs(thing, at) && can_act(tree, at) && is_nominal(tree, at) ? at : thing;
}

bool is_somebody(const Tree& tree, int noun) {
    return tree.has_upos(noun, {"NOUN"}) && lexicon::is_person_noun(tree.lower_lemma(noun));
}

// "Britons of Pakistani descent who had fled": no descent is "who", but those it is of.
int people_above(const Tree& tree, int thing) {
    int at = thing;
    while (tree.is(at, "nmod") && tree.head(at) < at && !can_act(tree, at)) at = tree.head(at);
    return at != kNone && can_act(tree, at) && tree.has_upos(at, {"NOUN", "PROPN"}) ? at : thing;
}

// "Karl Berg, the head of the Norland Mint, who saw it": no body is "who", whose head stands above it.
int holder_above(const Tree& tree, int body) {
    const std::string_view label = name_label(tree, body);
    if ((label != "ORG" && label != "LOC") || !tree.has_upos(body, {"PROPN"})) return body;
    const int holder = tree.is(body, "nmod") ? tree.head(body) : kNone;
    const bool one = holder != kNone && holder < body && tree.word(holder).xpos == "NN";
    return one && lexicon::is_role_noun(tree.lower_lemma(holder)) ? holder : body;
}

// "paid the families of passengers of flight 9, which vanished", "a fund for residents of the area, which has paid
// them": the parser has hung "which" on people, whom it never stands for. It is the thing right before it, or the one
// above them; behind an apposition ("Norex, a maker of pumps in Oslo, which …") what that tells of.
int thing_beside_people(const Tree& tree, int clause, int people) {
    int at = tree.extent(clause).begin - 1;
    while (at > people && tree.has_upos(at, {"PUNCT"})) --at;
    while (at > people && tree.is_any(at, {"flat", "compound"})) at = tree.head(at);
    int apposed = people;
    while (tree.is(apposed, "nmod") && tree.head(apposed) < apposed) apposed = tree.head(apposed);
    const int named = tree.is(apposed, "appos") ? tree.head(apposed) : kNone;
    if (named != kNone && named < apposed) return named;
    const bool behind = at > people && !tree.is(at, "conj") && tree.governs(people, at);
    if (behind && tree.has_upos(at, {"NOUN", "PROPN"}) && !is_somebody(tree, at)) return at;
    int above = people;
    while (above != kNone && tree.is_any(above, {"nmod", "conj"}) && is_somebody(tree, above)) above = tree.head(above);
    return above != kNone && above < people && tree.has_upos(above, {"NOUN", "PROPN"}) ? above : people;
}

// "The governor, a Democrat seeking a second term": one and the same, by the "a" and the "the".
bool is_further_told(const Tree& tree, int noun) {
    const int known = tree.is(noun, "appos") ? tree.head(noun) : kNone;
    return known != kNone && known < noun && tree.has_child(noun, "det", "a") && tree.has_child(known, "det", "the") &&
           tree.has_upos(known, {"NOUN"}) && tree.word(known).xpos == "NN" && can_act(tree, known) &&
           can_act(tree, noun);
}

// "police said": a verb of saying between a noun and what is said of it, with a speaker of its own.
bool says_of_somebody_else(const Tree& tree, int verb) {
    const auto* reporting = lexicon::reporting_verb(tree.lower_lemma(verb));
    if (reporting == nullptr || reporting->kind == lexicon::Reporting::Kind::know) return false;
    const auto below = tree.children(verb);
    return std::ranges::any_of(
               below, [&](int c) { return c < verb && tree.is(c, "nsubj") && !is_relative_pronoun(tree, c); }) &&
           std::ranges::none_of(below, [&](int c) {
               return tree.is_any(c, {"obl", "advmod", "mark"}) &&
                      (is_relative_pronoun(tree, c) || tree.word(c).xpos == "WRB");  // "where the army said"
           });
}

// "a ban" in "called a ban", "described as a ban", "said was a ban", "appears to be a ban": what the verb says
// something is.
int what_it_is_called(const Tree& tree, int verb) {
    const std::string lemma = tree.lower_lemma(verb);
    for (const int c : tree.children(verb)) {
        if (c < verb || !tree.has_upos(c, {"NOUN", "PROPN"})) continue;
        const bool named = lexicon::rule_words().is("naming", lemma) && tree.is_any(c, {"xcomp", "obj"});
        const bool as = lexicon::rule_words().is("naming", lemma) || lemma == "know";
        const bool seems = lexicon::rule_words().is("seeming", lemma) && tree.is(c, "xcomp");
        const bool said = tree.is(c, "ccomp") && tree.has_child(c, "cop") && !tree.has_child(c, "nsubj");
        if (named || seems || said || (as && tree.is(c, "obl") && tree.preposition(c) == "as")) return c;
    }
    return kNone;
}

}  // namespace

int named_by_free_relative(const Tree& tree, int what) {
    if (what == kNone || tree.lower_form(what) != "what") return kNone;
    const int clause = tree.child(what, "acl:relcl");
    if (clause == kNone) return kNone;
    if (tree.has_child(clause, "cop") && tree.has_upos(clause, {"NOUN", "PROPN"}))
        return clause;  // "what was a school"
    return what_it_is_called(tree, clause);
}

// "Reis and Kral, a lawyer suing the city": the lawyer is Kral.
static int last_before(const Tree& tree, int first, int noun) {
    int last = first;
    for (const int c : tree.conjuncts(first)) {
        if (c < noun) last = std::max(last, c);
    }
    return last;
}

// "Karl Holt is a singer who won the prize", "the rule is a measure that protects farmers": of whom or what it is told;
// kNone where nothing is said to be that noun, and for "it was a bomb that …".
static int named_by_copula(const Tree& tree, int noun) {
    const int subject = tree.child(noun, "nsubj");
    const bool many = tree.word(noun).xpos == "NNS";
    const bool kind = many || (tree.word(noun).xpos == "NN" && tree.has_child(noun, "det"));
    const bool told = tree.has_child(noun, "cop") && !tree.has_child(noun, "aux") && tree.preposition(noun).empty() &&
                      !tree.has_child(noun, "advmod", "not") && !tree.has_child(noun, "advmod", "never");
    if (!kind || !told || subject == kNone || subject > noun || tree.has_child(subject, "conj")) return kNone;
    const std::string form = tree.lower_form(subject);
    for (const auto* only_named : {"points_to_predicate", "only_named_by"}) {
        if (lexicon::rule_words().is(only_named, tree.lower_lemma(subject)))
            return kNone;  // "the goal is a law that protects farmers"
    }
    const std::string& tag = tree.word(subject).xpos;
    if (form == "he" || form == "she") return can_act(tree, noun) ? subject : kNone;
    if (many) return tag == "NNS" && can_act(tree, subject) == can_act(tree, noun) ? subject : kNone;
    const bool likely = is_name(tree, subject) || can_act(tree, subject) == can_act(tree, noun);
    return (tag == "NN" || tag == "NNP") && likely && !lexicon::rule_words().is("time_noun", form) ? subject : kNone;
}

// "The man who shot the mayor was Karl Holt", "the first singer known to have won it is Ana Reis": who it was.
static int named_behind_copula(const Tree& tree, int noun) {
    const int name = tree.is(noun, "nsubj") ? tree.head(noun) : kNone;
    const bool told = name != kNone && name > noun && tree.has_child(name, "cop") && !tree.has_child(name, "aux") &&
                      tree.preposition(name).empty() && !tree.has_child(name, "advmod", "not") &&
                      !tree.has_child(name, "advmod", "never");
    const bool one =
        told && tree.has_upos(noun, {"NOUN"}) && !is_name(tree, noun) && tree.has_child(noun, "det", "the");
    return one && is_name(tree, name) && tree.word(name).ner != "O" && can_act(tree, noun) == can_act(tree, name)
               ? name
               : kNone;
}

int named_by_apposition(const Tree& tree, int noun) {
    if (const int known = named_by_copula(tree, noun); known != kNone) return known;
    if (const int name = named_behind_copula(tree, noun); name != kNone) return name;
    const int first = tree.is(noun, "appos") ? tree.head(noun) : kNone;
    const int name = first == kNone ? kNone : last_before(tree, first, noun);
    const bool one = name != kNone && name < noun && is_name(tree, name) && !is_name(tree, noun) &&
                     tree.word(noun).xpos == "NN" && tree.word(name).ner != "O" && name_label(tree, name) != "LOC" &&
                     tree.child(first, "appos") == noun;  // not the second, of what the first may tell
    const std::string lemma = tree.lower_lemma(noun);
    const int event = tree.is(noun, "appos") ? tree.head(noun) : kNone;
    if (event != kNone && event < noun && lexicon::rule_words().is("names_event", lemma) && !can_act(tree, event))
        return event;  // "the death of Reis, an event that shook the town"
    if (is_further_told(tree, noun)) return tree.head(noun);
    return one && !lexicon::rule_words().is("remark_noun", lemma) ? name : noun;  // not "…, a move that may fail"
}

bool is_relative_pronoun(const Tree& tree, int i) {
    static constexpr std::string_view kPronouns[] = {"which", "who", "that", "whom", "whose"};
    if (tree.word(i).form == "WHO" && i + 1 < tree.size() && tree.word(i + 1).form.front() >= 'a')
        return false;  // a name
    return std::ranges::find(kPronouns, std::string_view(tree.word(i).lemma)) != std::end(kPronouns) &&
           tree.has_upos(i, {"PRON", "DET"});
}

int antecedent(const Tree& tree, int i) {
    if (!is_relative_pronoun(tree, i)) return i;
    const int clause = relative_clause_above(tree, i);
    if (clause == kNone) return i;
    const bool subject = tree.is(i, "nsubj") && tree.head(i) == clause && tree.head(clause) < clause &&
                         (tree.lemma(i) == "which" || tree.lemma(i) == "that");
    const int noun = subject ? noun_that_agrees(tree, tree.head(clause), clause) : tree.head(clause);
    if (tree.lemma(i) == "which" && noun < clause && is_somebody(tree, noun))
        return thing_beside_people(tree, clause, noun);
    const bool person = tree.lemma(i) == "who" || tree.lemma(i) == "whom";
    if (person && noun < clause && tree.has_upos(noun, {"PROPN"})) return holder_above(tree, noun);
    if (!person || noun > clause || !tree.has_upos(noun, {"NOUN"}) || can_act(tree, noun)) return noun;
    const int inside = person_before(tree, clause, noun);
    return inside != noun ? inside : people_above(tree, noun);
}

int noun_told_of(const Tree& tree, int predicate) {
    if (!tree.is(predicate, "ccomp") || !is_finite(tree, predicate) || tree.has_child(predicate, "mark")) return kNone;
    int saying = tree.head(predicate);
    while (tree.is(saying, "ccomp") && says_of_somebody_else(tree, saying)) saying = tree.head(saying);
    if (!tree.is(saying, "acl:relcl") || saying > predicate || !says_of_somebody_else(tree, saying)) return kNone;
    const int noun = tree.head(saying);
    return noun != kNone && noun < saying && tree.has_upos(noun, {"NOUN", "PROPN"}) ? noun : kNone;
}

// The firms for "all" in "three firms, all of which are in Oslo", Reis for "each" in "Reis and Holt, each of whom led
// it".
static int shared_out(const Tree& tree, int share) {
    const bool part = tree.is(share, "appos") && tree.has_upos(share, {"DET", "PRON", "ADJ", "NUM"});
    const int pronoun = share + 2;
    const bool of = part && pronoun < tree.size() && tree.word(share + 1).form == "of" && tree.head(share) < share;
    return of && is_relative_pronoun(tree, pronoun) ? tree.head(share) : kNone;
}

std::vector<Nominal> all_of_which(const Tree& tree, int clause) {
    const int share = tree.extent(clause).begin - 3;
    const int whole = tree.head(clause);
    return share > whole && shared_out(tree, share) == whole ? split_nominals(tree, whole) : std::vector<Nominal>{};
}

bool is_told_of_share(const Tree& tree, int predicate) {
    const int share = tree.child(predicate, "nsubj");
    const std::string form = share == kNone ? std::string{} : tree.lower_form(share);
    if (form.empty() || form == "all" || form == "both" || form == "each" || form == "none" || form == "neither")
        return false;
    return std::ranges::any_of(tree.children(share), [&](int c) {
        return tree.is_any(c, {"nmod", "obl"}) && tree.preposition(c) == "of" && is_relative_pronoun(tree, c);
    });
}

// "expelled the refugees, which angered the mayor": that it did. "The crew, which includes two Danes", "envoys of
// states, which", "militants, which Norland accuses" tell of somebody.
static bool is_all_that_was_told(const Tree& tree, int pronoun, int people) {
    const int clause = tree.head(pronoun);
    const bool subject = tree.lemma(pronoun) == "which" && tree.is(pronoun, "nsubj");
    return subject && is_somebody(tree, people) && !tree.has_child(people, "nmod") && follows_comma(tree, clause) &&
           tree.lemma(clause) != "include";
}

std::vector<Nominal> nominals_of(const Tree& tree, int head) {
    if (const int thing = named_by_free_relative(tree, head); thing != kNone) return split_nominals(tree, thing);
    int referent = antecedent(tree, head);
    for (const int c : tree.children(head)) {  // "posts, many of which …"
        if (tree.is_any(c, {"nmod", "obl"}) && tree.preposition(c) == "of" && is_relative_pronoun(tree, c))
            referent = plural_antecedent(tree, c);
    }
    if (referent != head && tree.lower_form(head) == "one") return {};  // "two men, one of whom": not both
    if (referent == head) return split_nominals(tree, head);
    if (is_all_that_was_told(tree, head, referent)) return {};
    if (const int whole = shared_out(tree, referent); whole != kNone) return split_nominals(tree, whole);
    if (auto named = split_nominals(tree, referent); !named.empty() && named.front().head == referent + 1)
        return named;  // "novelists Ana Reis and Karl Berg, who"
    std::vector<Nominal> out;
    for (const int noun : nouns_told_of(tree, referent, relative_clause_above(tree, head)))
        out.push_back({named_by_apposition(tree, noun), kNone});
    return out;
}

}  // namespace relata::extract
