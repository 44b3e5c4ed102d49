// Told aside: clauses inside somebody's words that the article tells for itself.

#include "extract/qualifiers/told_aside.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/reported.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

// "the Alta Station", "the Anti-Fraud Act"; what a body does may be just what is said of it.
bool is_named_thing(const Tree& tree, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    return tree.word(noun).xpos.starts_with("NNP") &&
           (lexicon::is_facility_noun(lemma) || lexicon::is_place_noun(lemma) || lemma == "act" ||
            lexicon::rule_words().is("provision", lemma));
}

}  // namespace

// "the campaign – run by a firm – was meant to", "his brother - who lives in Oslo - had left"
static bool is_between_dashes(const Tree& tree, int i) {
    if (!tree.is_any(i, {"acl", "appos"})) return false;
    const WordRange words = tree.extent(i);
    const auto is_dash = [&](int at) {
        if (at < 0 || at >= tree.size()) return false;
        const bool hyphen = tree.word(at).form == "-" && at > 0 && at + 1 < tree.size() &&
                            tree.word(at - 1).span.end < tree.word(at).span.start &&
                            tree.word(at).span.end < tree.word(at + 1).span.start;  // with a space on both sides
        return hyphen || lexicon::rule_words().is("dash", tree.word(at).form);
    };
    return (is_dash(words.begin) || is_dash(words.begin - 1)) && (is_dash(words.end) || is_dash(words.end - 1));
}

// "had killed the envoys, who were abducted on Monday", "Idlib, where an offensive is underway", "a deal, an appearance
// arranged by lawmakers": what a reader is told aside about a thing that somebody names.
bool is_told_aside(const Tree& tree, int i) {
    if (is_between_dashes(tree, i)) return true;
    const int subject = tree.child_any(i, {"nsubj", "nsubj:pass"});
    const bool where = std::ranges::any_of(tree.children(i), [&](int c) { return tree.lower_form(c) == "where"; });
    if (where && subject != kNone && tree.has_upos(subject, {"PRON"}))
        return false;  // "said he fled to Oslo, where he was arrested": he says so
    const bool after_comma = follows_comma(tree, i);
    const bool relative = tree.is(i, "acl:relcl") ||
                          (tree.is(i, "advcl") &&
                           std::ranges::any_of(tree.children(i), [&](int c) { return tree.word(c).xpos == "WDT"; }));
    if (!after_comma || !relative) return false;
    if (is_passive(tree, i) || tree.has_child(i, "aux", "have") || own_modality(tree, i) == Modality::reported)
        return true;
    const int who = tree.child(i, "nsubj");  // "Karl Berg, who runs the clinic": so the article introduces him
    const bool lasting = tree.word(i).xpos == "VBZ" || tree.has_child(i, "aux", "be") || tree.has_child(i, "cop");
    const bool introduces = tree.is(i, "acl:relcl") && who != kNone && lasting;
    if (introduces && tree.lower_form(who) == "who" && name_label(tree, tree.head(i)) == "PER") return true;
    if (introduces && tree.lower_form(who) == "which" && is_named_thing(tree, tree.head(i))) return true;
    return where;
}

// "Ten died, the ministry said, hours after Norland had warned …": when it was is told behind the saying, and not said.
bool is_told_behind_saying(const Tree& tree, int i) {
    const int content = tree.head(i);
    if (content == kNone || !tree.is(i, "advcl") || !tree.is(content, "ccomp")) return false;
    const int saying = tree.head(content);
    return content < saying && saying < tree.extent(i).begin && tree.has_child(i, "nsubj") &&
           std::ranges::any_of(tree.children(i), [&](int c) {
               return tree.is(c, "mark") && lexicon::rule_words().is("sets_time", tree.lower_form(c));
           });
}

// "said it was closing the mill, shortly after its owner had stepped down": when it said so is told, behind the
// content.
bool is_time_of_saying(const Tree& tree, int i) {
    const int content = tree.head(i);
    const int saying = content != kNone && tree.is(content, "ccomp") ? tree.head(content) : kNone;
    if (saying == kNone || !tree.is(i, "advcl") || i < content || content < saying || !follows_comma(tree, i))
        return false;
    const int first = tree.first_word(i);
    const bool measured = tree.has_upos(first, {"ADV", "NUM"}) ||
                          lexicon::rule_words().is("time_noun", tree.lower_lemma(first));
    return measured && tree.has_child(i, "nsubj") && attributes_content(tree, saying) &&
           (tree.has_child(i, "mark", "after") || tree.has_child(i, "mark", "before"));
}

// What is demanded or vowed is an act; what is told in passing of a thing in it is the article's.
bool is_told_in_passing(const Tree& tree, int i) {
    if (tree.is(i, "appos")) return tree.extent(i).begin > 0;
    return tree.is(i, "acl:relcl") || (tree.is(i, "acl") && tree.has_upos(i, {"VERB"}) && !tree.has_child(i, "mark"));
}

// "expected him to call an election after taking office"
bool is_afterwards(const Tree& tree, int gerund) {
    return tree.word(gerund).xpos == "VBG" && std::ranges::any_of(tree.children(gerund), [&](int c) {
               return tree.is(c, "mark") && lexicon::rule_words().is("told_as_done", tree.lower_form(c));
           });
}

}  // namespace relata::extract
