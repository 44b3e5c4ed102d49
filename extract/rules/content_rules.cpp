// Content rules: verbs whose object is a clause, what is said, asked for or announced.

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/completion.h"
#include "extract/clauses/relative.h"
#include "extract/clauses/subject.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

using lexicon::Control;

// "becomes the 21st member", "pleaded guilty to murder": what is not an act is a thing or belongs to the relation.
void add_predicative(const Tree& tree, const Clause& clause, Proposition& p) {
    const int complement = clause.infinitive;
    const bool told_by_clause = tree.has_child(complement, "acl");  // "the first player to reach 51 centuries"
    if (tree.has_upos(complement, {"NOUN", "PROPN"}) && !tree.has_child(complement, "cop") && !told_by_clause) {
        p.object = {complement, kNone};
    } else if (tree.has_upos(complement, {"ADJ"}) && !tree.has_child(complement, "cop")) {
        p.relation += " " + tree.lower_form(complement);
        const int own = tree.child(complement, "obl");
        const auto of_verb = first_complement(tree, clause);
        const Oblique what = own != kNone ? Oblique{own, tree.preposition(own)} : of_verb.value_or(Oblique{});
        if (what.head == kNone) return;
        if (!what.preposition.empty()) p.relation += " " + what.preposition;  // not behind "closed 2 percent lower"
        p.object = {what.head, kNone};
    } else {
        p.object_words = tree.extent(complement);
        const int first = p.object_words.begin;  // "calls for sanctions to remain"
        if (tree.lower_form(first) == "for" && first == clause.predicate + 1 && tree.is(first, "mark")) {
            p.relation += " for";
            ++p.object_words.begin;
        }
    }
}

// "more crowded and more expensive": it becomes each of them.
void add_second_states(const Tree& tree, const Clause& clause, const Proposition& first, Propositions& found) {
    if (!tree.has_upos(clause.infinitive, {"ADJ"})) return;
    for (const int other : tree.children_with(clause.infinitive, "conj")) {
        const bool bare = tree.has_upos(other, {"ADJ"}) &&
                          tree.child_any(other, {"nsubj", "cop", "obl", "xcomp", "advcl", "acl", "ccomp"}) == kNone;
        if (!bare) continue;
        Proposition p = first;
        p.relation = clause.lemma + " " + tree.lower_form(other);
        p.object = {};
        p.object_words = {};
        found.push_back(std::move(p));
    }
}

// "We are done, Trump said at a rally": the extent of what was said closes around the saying, which is no part of it.
WordRange without_saying(const Tree& tree, const Clause& clause, WordRange content) {
    if (!content.contains(clause.predicate)) return content;
    const int subject = own_subject(tree, clause.predicate);
    const int first = subject == kNone ? clause.predicate : std::min(clause.predicate, tree.extent(subject).begin);
    return clause.content < first ? WordRange{content.begin, first} : WordRange{clause.predicate + 1, content.end};
}

// "showed firefighters carrying a child": who does it stands between, wherever the parser hung it; so does what "cited"
// belongs to in "found the figures cited to be wrong".
WordRange with_doer(const Tree& tree, const Clause& clause, WordRange content) {
    const bool judged = tree.word(clause.content).xpos == "VBN" && tree.has_child(clause.content, "xcomp");
    if ((tree.word(clause.content).xpos != "VBG" && !judged) || clause.passive) return content;
    for (const int c : tree.children(clause.predicate)) {
        if (c < clause.predicate || !tree.is_any(c, {"obj", "nsubj"})) continue;
        const WordRange doer = name_range(tree, c);
        if (doer.end == content.begin) return {doer.begin, content.end};
    }
    return content;
}

}  // namespace

Propositions term_given(const Tree& tree, const Clause& clause) {
    const int term = tree.child_any(clause.predicate, {"obj", "obl:unmarked"});
    const bool binds = std::ranges::any_of(tree.subtree(clause.predicate), [&](int i) {
        return i > term && tree.is_any(i, {"acl", "advcl", "xcomp"}) && tree.has_child(i, "mark", "to") &&
               (tree.head(i) == term || tree.head(i) == clause.predicate);
    });
    const bool given = term != kNone && binds && tree.has_child(clause.predicate, "iobj") && !clause.passive &&
                       lexicon::rule_words().is("time_noun", tree.lemma(term));
    if (!given) return {};
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        for (const Nominal& whom : split_nominals(tree, tree.child(clause.predicate, "iobj"))) {
            Proposition p = proposition(tree, clause, "term_given");
            p.subject = subject;
            p.object = whom;
            p.counted_by = term;
            p.arguments = clause.obliques;
            out.push_back(p);
        }
    }
    return out;
}

// "Workers were told that jobs would go": by whom, is not told.
static bool is_told_by_nobody(const Clause& clause) {
    return clause.passive && clause.subjects.empty() && lexicon::coreference_words().is("telling", clause.lemma);
}

Propositions verb_and_content(const Tree& tree, const Clause& clause) {
    const bool by_nobody = is_told_by_nobody(clause);
    if (clause.content == kNone || (clause.subjects.empty() && !by_nobody) || clause.copular) return {};
    if (noun_told_of(tree, clause.content) != kNone) return {};  // "the men, who police said robbed two banks"
    Propositions out;
    for (const Nominal& subject : subjects_or_none(tree, clause)) {
        Proposition p = proposition(tree, clause, "verb_and_content");
        p.subject = subject;
        p.object_words = with_doer(tree, clause, without_saying(tree, clause, tree.extent(clause.content)));
        if (clause.recipients.size() == 1 &&
            (!is_vague_verb(clause.lemma) || is_name(tree, clause.recipients.front().head)))
            p.object = clause.recipients.front();  // "notified Ankara that …"
        p.arguments = clause.obliques;
        out.push_back(p);
    }
    return out;
}

// "would like us to know": who is to know is nobody that is named.
static bool is_wanted_of_somebody_unnamed(const Tree& tree, const Clause& clause) {
    const int whom = tree.child_any(clause.predicate, {"obj", "iobj"});
    return whom > clause.predicate && whom < clause.infinitive && tree.has_upos(whom, {"PRON"}) &&
           clause.recipients.empty();
}

Propositions verb_and_announced_act(const Tree& tree, const Clause& clause) {
    if (clause.infinitive == kNone || clause.subjects.empty() || clause.copular) return {};
    const auto* control = control_over(tree, clause.infinitive);
    const auto* reporting = lexicon::reporting_verb(clause.lemma);
    const bool goes_on =
        control != nullptr && control->effect == Control::Effect::phase;  // "continue", which also reports
    const bool announces =
        control == nullptr || control->effect == Control::Effect::requested || (reporting != nullptr && !goes_on);
    const int own = own_subject(tree, clause.predicate);  // "the bill the party promised to repeal", told by "repeal"
    if (!announces || (tree.is(clause.predicate, "acl:relcl") && clause.objects.empty() && clause.recipients.empty() &&
                       own != kNone && !is_relative_pronoun(tree, own)))
        return {};
    if (is_wanted_of_somebody_unnamed(tree, clause)) return {};
    Propositions out;
    const bool by_act = is_vague_verb(clause.lemma);                   // "told the man to leave": what he was told
    const int doer = tree.child(clause.infinitive, "nsubj");           // "urged Turkey to withdraw", read as one clause
    const int addressee = tree.is(doer, "nsubj:pass") ? kNone : doer;  // "asked for the trial to be moved"
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "verb_and_announced_act");
        p.subject = subject;
        add_predicative(tree, clause, p);
        if (by_act && !p.object.present() && clause.recipients.size() == 1 &&
            clause.recipients.front().head > clause.predicate)
            p.object_words.begin = name_range(tree, clause.recipients.front().head).begin;
        if (addressee != kNone && !by_act) p.object = {antecedent(tree, addressee), kNone};
        if (clause.recipients.size() == 1 && !by_act) p.object = clause.recipients.front();
        p.arguments = clause.obliques;
        out.push_back(p);
        add_second_states(tree, clause, p, out);
    }
    return out;
}

}  // namespace relata::extract
