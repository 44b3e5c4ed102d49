// Frames: what the verbs and auxiliaries over an act make of it, before it is counted as an event.
#include "extract/events/event_frame.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "core/one_of.h"
#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

bool is_will(const Tree& tree, int i) {
    return is_one_of(tree.lower_form(i), {"will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d"});
}

bool has_aux(const Tree& tree, int i, bool (*wanted)(const Tree&, int)) {
    return std::ranges::any_of(tree.children(i), [&](int c) { return tree.is(c, "aux") && wanted(tree, c); });
}

bool is_duty(const Tree& tree, int i) { return lexicon::event_words().is("duty", tree.lower_form(i)); }

bool is_supposed(const Tree& tree, int clause) {
    return std::ranges::any_of(tree.children(clause), [&](int c) {
        return tree.is_any(c, {"mark", "advmod"}) &&
               is_one_of(tree.lower_form(c), {"if", "unless", "whether", "lest"});
    });
}

// "if troops are attacked": the act and all under it are only supposed.
bool stands_in_condition(const Tree& tree, int anchor) {
    for (int i = anchor; i != kNone; i = tree.head(i)) {
        if (is_supposed(tree, i)) return true;
    }
    return false;
}

/// The frame that the control verb over the infinitive at `i` gives; `done` where there is none or it gives none.
Frame frame_by_control(const Tree& tree, int i) {
    const auto* control = control_over(tree, i);
    if (control == nullptr) return Frame::done;
    const auto& words = lexicon::event_words();
    if (words.is("commitment", control->lemma)) return Frame::committed;
    if (words.is("threat", control->lemma)) return Frame::threatened;
    if (words.is("refusal", control->lemma)) return Frame::refused;
    if (words.is("failure", control->lemma)) return Frame::failed;
    if (words.is("intention", control->lemma)) return Frame::intended;
    return Frame::done;
}

/// One word of the way up from an act: `frame` is what the words beside and over it make of the act.
struct Step {
    Frame frame = Frame::done;
    int over = kNone;  ///< the verb that says so, where it is another one
};

/// The nearest word on the way up that gives a frame.
Step nearest_frame(const Tree& tree, int anchor) {
    for (int i = anchor; i != kNone; i = tree.head(i)) {
        if (has_aux(tree, i, is_will)) return {Frame::intended, kNone};
        if (has_aux(tree, i, is_duty)) return {Frame::demanded, kNone};
        const Frame frame = frame_by_control(tree, i);
        if (frame != Frame::done && has_aux(tree, tree.head(i), is_duty)) return {Frame::demanded, kNone};
        if (frame != Frame::done) return {frame, tree.head(i)};
        const bool shares = tree.is_any(i, {"xcomp", "conj"}) || control_over(tree, i) != nullptr ||
                            (tree.is(i, "obj") && i == anchor);  // "promised aid", "will hold talks"
        if (!shares) break;
    }
    return {};
}

Frame frame_of_denied(const Step& step) {
    const bool will_not = step.frame == Frame::intended && step.over == kNone;
    if (will_not || step.frame == Frame::refused) return Frame::refused;
    return step.frame == Frame::failed ? Frame::failed : Frame::not_told;
}

bool is_conflict(std::string_view type) {
    return is_one_of(type, {"THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT"});
}

bool is_cooperation(std::string_view type) {
    return is_one_of(type, {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"});
}

// YIELD of the record is two types in the manual: what is only said, and what has effects at once.
std::string_view kind_of_yield(const Assertion& a) {
    const bool in_deed = !a.mode.empty() || (a.cameo.size() >= 3 && a.cameo.compare(0, 3, "084") >= 0);
    return in_deed ? "RETREAT" : "CONCEDE";
}

std::string_view type_when_done(const Assertion& a) {
    if (a.cameo.empty()) return {};  // "fled", "was taken to hospital": the manual counts it not
    if (a.event_class == "YIELD") return kind_of_yield(a);
    // Where the class of the record leaves the manual, its code keeps to it.
    if (a.event_class == "AGREE" && is_one_of(a.cameo, {"057", "050"}))
        return "SUPPORT";                                                      // a treaty is signed, a law passed
    if (a.event_class == "STATEMENT" && a.cameo == "030") return "AGREE";      // "promised to repair the houses"
    if (a.event_class == "REJECT" && a.cameo == "111") return "ACCUSE";        // an attack is condemned
    if (a.event_class == "REJECT" && a.cameo == "010") return {};              // a report is denied
    if (a.event_class == "OTHER" && a.mode == "investigate") return "ACCUSE";  // photographs, a report
    return is_one_of(a.event_class, {"", "STATEMENT", "STATE", "OTHER"}) ? std::string_view() : a.event_class;
}

// "planned an attack", "is preparing talks": nothing is done yet but the planning.
bool is_only_meant(const Tree& tree, int anchor, const Assertion& a) {
    const std::string verb = tree.has_upos(anchor, {"VERB"}) ? verb_lemma(tree, anchor) : std::string();
    return lexicon::event_words().is("intention", verb) && type_when_done(a) != "AGREE" && verb != "propose";
}

std::string_view type_when_announced(const Assertion& a, Frame frame) {
    const bool ultimatum = a.event_class == "YIELD" && a.modality == Modality::conditional && frame == Frame::intended;
    if (is_conflict(a.event_class) || ultimatum) return "THREATEN";  // "will pull its peacekeepers out unless …"
    if (is_cooperation(a.event_class)) return "AGREE";
    if (a.event_class == "YIELD") return frame == Frame::committed ? "AGREE" : "CONCEDE";
    if (frame == Frame::committed) return "AGREE";
    return type_when_done(a);
}

}  // namespace

Frame frame_of(const Tree& tree, int anchor, const Assertion& a) {
    if (a.modality == Modality::possible || stands_in_condition(tree, anchor)) return Frame::not_told;
    const Step step = nearest_frame(tree, anchor);
    if (a.polarity == Polarity::negated) return frame_of_denied(step);
    const bool happened = a.modality == Modality::asserted || a.modality == Modality::reported;
    if (happened) return is_only_meant(tree, anchor, a) ? Frame::intended : Frame::done;
    if (step.frame == Frame::demanded && !a.attribution.empty()) return Frame::demanded;
    if (a.modality == Modality::requested) return Frame::not_told;
    const bool own = is_one_of(a.event_class, {"THREATEN", "REQUEST"}) && step.frame == Frame::done;
    if (own) return Frame::done;  // "threatened to leave if …": the threat itself has no condition
    return step.frame == Frame::done || step.frame == Frame::demanded ? Frame::not_told : step.frame;
}

int announcing_verb(const Tree& tree, int anchor) {
    for (int i = anchor; tree.head(i) != kNone; i = tree.head(i)) {
        if (control_over(tree, i) != nullptr && frame_by_control(tree, i) != Frame::done) return tree.head(i);
        if (!tree.is_any(i, {"xcomp", "conj", "ccomp", "obj"})) break;
        if (tree.is(i, "ccomp")) return tree.head(i);
    }
    return kNone;
}

bool is_meant_to_help(const Tree& tree, int anchor) {
    return std::ranges::any_of(tree.children(anchor), [&](int c) {
        return tree.is_any(c, {"advcl", "xcomp"}) && lexicon::event_words().is("helps", tree.lemma(c));
    });
}

std::string_view event_type_of(const Assertion& a, Frame frame) {
    const bool friendly = is_cooperation(a.event_class) || a.event_class == "YIELD";
    switch (frame) {
        case Frame::done:
            return type_when_done(a);
        case Frame::committed:
        case Frame::intended:
            return type_when_announced(a, frame);
        case Frame::threatened:
            return "THREATEN";
        case Frame::refused:
            return friendly || is_one_of(a.event_class, {"MOBILIZE", "OTHER"}) ? "REJECT" : "";
        case Frame::failed:
            return is_one_of(a.event_class, {"AGREE", "CONSULT"}) ? "REJECT" : "";
        case Frame::demanded:
            return "REQUEST";
        case Frame::not_told:
            return {};
    }
    return {};
}

}  // namespace relata::extract
