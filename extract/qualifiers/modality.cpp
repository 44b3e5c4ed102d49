// Modality of one word: what its auxiliaries, adverbs and adjectives say of its certainty.

#include <algorithm>
#include <string_view>

#include "core/names.h"
#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

// The modality that rule_words.tsv gives a word of this kind.
Modality look_up(std::string_view kind, std::string_view word) {
    const auto name = lexicon::rule_words().value(kind, word);
    return name ? modality_from(*name).value_or(Modality::asserted) : Modality::asserted;
}

// "would have balanced the papers": it did not.
bool is_counterfactual(const Tree& tree, int i, std::string_view auxiliary) {
    return auxiliary == "would" && tree.has_child(i, "aux", "have") &&
           (tree.word(i).xpos == "VBN" || tree.has_child(i, "cop"));
}

// A thing that is only talked of, "the deal", "changes".
bool is_only_proposed(const Tree& tree, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    return lexicon::rule_words().is("provision", lemma) || lexicon::rule_words().is("proposed", lemma);
}

// "The minister said the firm would eventually close it", "a plan that would later cut taxes": no more than foretold.
bool is_in_words_of_another(const Tree& tree, int i) {
    const int clause = tree.first_conjunct(i);
    const int above = tree.head(clause);
    if (above == kNone)
        return std::ranges::any_of(tree.children(clause), [&](int c) {
            return tree.is(c, "parataxis") && lexicon::reporting_verb(verb_lemma(tree, c)) != nullptr;
        });
    if (tree.is(clause, "acl:relcl")) return is_only_proposed(tree, above);
    return tree.is(clause, "ccomp") && lexicon::reporting_verb(verb_lemma(tree, above)) != nullptr;
}

// "a discovery that would eventually give the city its lights": told from later, it came so.
bool is_future_of_the_past(const Tree& tree, int i, std::string_view auxiliary) {
    if (auxiliary != "would" || is_in_words_of_another(tree, i)) return false;
    const bool told = std::ranges::any_of(tree.children(i), [&](int c) {
        return tree.is(c, "advmod") && c < i && lexicon::rule_words().is("came_to_pass", tree.word(c).form);
    });
    const bool supposed = std::ranges::any_of(tree.children(i), [&](int c) {
        return (tree.is(c, "aux") && tree.lemma(c) == "have") || tree.has_child(c, "mark", "if");
    });
    return told && !supposed;
}

// "was set on fire, apparently by a protester"
Modality hedge_on_doer(const Tree& tree, int i) {
    const int agent = tree.child(i, "obl:agent");
    if (agent == kNone) return Modality::asserted;
    for (const int c : tree.children(agent)) {
        const bool before_by = c + 1 < tree.size() && tree.is(c, "advmod") && tree.lower_form(c + 1) == "by";
        if (before_by) return look_up("hedge", tree.lower_form(c));
    }
    return Modality::asserted;
}

// "When he visited his editor, he would scribble poems", "would call her every Sunday": a habit that was.
bool is_past_habit(const Tree& tree, int i) {
    if (i == kNone || !tree.is_any(i, {"root", "conj"}) || tree.has_child(i, "aux", "have")) return false;
    return std::ranges::any_of(tree.children(i), [&](int c) {
        if (tree.is(c, "advmod")) return lexicon::rule_words().is("habitual", tree.lower_form(c));
        if (tree.is_any(c, {"obl", "obl:unmarked", "obl:tmod"})) {
            const bool weekly = tree.word(c).xpos == "NNPS" && tree.preposition(c) == "on" &&
                                lexicon::time_words().is("weekday", tree.lower_lemma(c));  // "on Sundays"
            return weekly || (tree.has_child(c, "det", "every") && c > i);
        }
        const bool each_time = tree.has_child(c, "aux", "would") || tree.has_child(c, "aux", "'d") ||
                               tree.has_child(c, "aux", "’d");  // "when he'd finish a page, he'd send it"
        const bool whenever = tree.is(c, "advcl") && c < i && (tree.word(c).xpos == "VBD" || each_time);
        return whenever && std::ranges::any_of(tree.children(c), [&](int m) {
                   return tree.word(m).xpos == "WRB" && tree.lower_form(m).starts_with("when");
               });
    });
}

bool has_would(const Tree& tree, int i) {
    return tree.word(i).xpos == "VB" && std::ranges::any_of(tree.children(i), [&](int c) {
               const std::string form = tree.lower_form(c);
               return tree.is(c, "aux") && (form == "would" || form == "'d" || form == "’d");
           });
}

// "When he'd finish a page, he'd send it off": the page, too, was finished.
bool is_time_of_habit(const Tree& tree, int i) {
    const int verb = tree.is(i, "advcl") ? tree.head(i) : kNone;
    return verb != kNone && i < verb && has_would(tree, verb) &&
           std::ranges::any_of(tree.children(i), [&](int c) { return tree.lower_form(c).starts_with("when"); });
}

// "The governor would like us to know", "I would add that": the wish is felt, the word said.
bool is_polite(const Tree& tree, int i) {
    if (lexicon::rule_words().is("wish_felt", tree.lemma(i))) return !tree.has_child(i, "aux", "have");
    const int subject = tree.child(i, "nsubj");
    const bool own = subject != kNone && (tree.lower_form(subject) == "i" || tree.lower_form(subject) == "we");
    const auto* saying = own ? lexicon::reporting_verb(tree.lemma(i)) : nullptr;
    return saying != nullptr && saying->kind == lexicon::Reporting::Kind::say;
}

// "Peace would allow the troops to leave", told by the article itself: if it came. Not "Under the plan, the fund would
// buy it", nor what somebody would do.
bool is_supposed_of_thing(const Tree& tree, int i, std::string_view auxiliary) {
    const int subject = tree.child(i, "nsubj");
    if (auxiliary != "would" || tree.head(i) != kNone || subject == kNone || can_act(tree, subject) ||
        is_passive(tree, i))
        return false;
    const std::string word = tree.lower_form(subject);
    if (tree.has_upos(subject, {"PRON"}) && word != "it" && word != "this" && word != "that") return false;
    return std::ranges::none_of(
        tree.children(i), [&](int c) { return tree.is_any(c, {"parataxis"}) || (tree.is(c, "obl") && c < subject); });
}

// "“He would die for it,” she said": in her very words, no "will" is told of the past.
bool is_content_in_marks(const Tree& tree, int content, int saying) {
    const int begin = std::min(content, saying);
    const int end = std::max(content, saying);
    for (int i = begin + 1; i < end; ++i) {
        const std::string& form = tree.word(i).form;
        if (form == (content < saying ? "”" : "“") || form == "\"" || form == "''" || form == "``") return true;
    }
    return false;
}

// "Analysts say the deal would cost 5,000 jobs", "…, saying the accord would hurt farmers", "changes that would widen
// the gap": if they come. "Said the deal would cost" is a "will" told of the past.
bool is_supposed_by_others(const Tree& tree, int i, std::string_view auxiliary) {
    const int subject = tree.child_any(i, {"nsubj", "nsubj:pass"});
    if (const int deed = tree.child(i, "csubj"); auxiliary == "would" && deed != kNone && deed < i)
        return tree.word(deed).xpos == "VBG" && !tree.has_child(i, "aux", "have");  // "Closing it would cost 90 jobs"
    if (auxiliary != "would" || subject == kNone || tree.has_child(i, "aux", "have")) return false;
    const int h = tree.head(i);
    if (tree.is(i, "acl:relcl"))
        return tree.has_upos(subject, {"PRON", "DET"}) && is_only_proposed(tree, h) &&
               tree.lower_form(subject) != "who";
    if (!tree.is(i, "ccomp")) return false;
    const auto* saying = lexicon::reporting_verb(verb_lemma(tree, h));
    if (saying == nullptr || saying->kind != lexicon::Reporting::Kind::say) return false;
    if (is_content_in_marks(tree, i, h)) return true;
    if (!tree.has_upos(subject, {"NOUN"}) || can_act(tree, subject)) return false;
    const std::string& tag = tree.word(h).xpos;
    return tag == "VBZ" || tag == "VBP" || (tag == "VBG" && is_only_proposed(tree, subject));
}

// "The papers cannot escape it", "could not be reached": what is beyond somebody is not done. "Cannot have been there"
// is only inferred.
bool is_beyond_reach(const Tree& tree, int i, int auxiliary) {
    const std::string form = tree.lower_form(auxiliary);
    if (form != "can" && form != "ca" && form != "could") return false;
    const int next = auxiliary + 1;
    if (next >= tree.size() || tree.has_child(i, "aux", "have")) return false;
    const std::string particle = tree.lower_form(next);
    return tree.head(next) == i && (particle == "not" || particle == "n't" || particle == "n’t") && is_negated(tree, i);
}

// "The search should begin in May": it is on the calendar, and nobody asks for it.
bool is_expected_turn(const Tree& tree, int i, std::string_view auxiliary) {
    const int subject = auxiliary == "should" ? tree.child(i, "nsubj") : kNone;
    return subject != kNone && tree.has_upos(subject, {"NOUN"}) && !can_act(tree, subject) && !is_passive(tree, i) &&
           lexicon::rule_words().is("turning", tree.lemma(i));
}

// "The lander should be ready in May": so one expects it, and nobody asks for it.
bool is_expected_state(const Tree& tree, int i, std::string_view auxiliary) {
    return auxiliary == "should" && tree.has_child(i, "cop") &&
           lexicon::rule_words().is("expected_state", tree.lower_lemma(i));
}

// "The firm would not comment", "would not name the buyer": told of the past, it has refused; so "said he would not
// comment". What else somebody says that he would not do, or would not if, is to come.
bool is_refusal_to_tell(const Tree& tree, int i) {
    const bool aside = tree.is(i, "parataxis") && tree.word(tree.extent(i).begin).form == "(";
    const bool told = tree.head(i) == kNone || aside || (tree.is(i, "conj") && tree.head(tree.head(i)) == kNone);
    const bool no_comment = tree.is(i, "ccomp") && lexicon::rule_words().is("commenting", tree.lemma(i));
    if (!(told || no_comment) || !has_would(tree, i) || !is_negated(tree, i) || tree.has_child(i, "advcl"))
        return false;
    const auto* saying = lexicon::reporting_verb(tree.lemma(i));
    return (saying != nullptr && saying->kind == lexicon::Reporting::Kind::say) ||
           lexicon::rule_words().is("withheld", tree.lemma(i));
}

// "Marlow, who would later preside at the trial, had joined the firm", told of the past: he did.
bool is_told_from_later(const Tree& tree, int i) {
    const int noun = tree.is(i, "acl:relcl") ? tree.head(i) : kNone;
    const int subject = tree.child(i, "nsubj");
    const int verb = noun != kNone && tree.is(noun, "nsubj") ? tree.head(noun) : kNone;
    if (verb == kNone || verb < i || subject == kNone || tree.lower_form(subject) != "who" || subject == 0)
        return false;
    const bool past = tree.word(verb).xpos == "VBD" || tree.has_child(verb, "aux", "have");
    return past && tree.word(subject - 1).form == "," && tree.child(i, "advcl") == kNone &&
           lexicon::reporting_verb(verb_lemma(tree, verb)) == nullptr;
}

// "lands in Kenya later on Friday", "travels to Oslo next week": words that can only be ahead.
bool opens_with_time_ahead(const Tree& tree, int phrase) {
    const int begin = tree.extent(phrase).begin;
    std::string words = tree.lower_form(begin);
    if (tree.has_upos(begin, {"ADP"}) && begin + 1 < tree.size()) words = tree.lower_form(begin + 1);
    if (lexicon::rule_words().is("ahead_in_time", words)) return true;
    if (begin + 1 >= tree.size()) return false;
    return lexicon::rule_words().is("ahead_in_time", words + " " + tree.lower_form(begin + 1));
}

// "opens in May", "goes on sale in late January": what is set for a date. "Open fire at a march" is not.
bool is_set_for_date(const Tree& tree, int verb, int phrase) {
    const bool under_way = tree.word(verb).xpos == "VBG";  // "is opening a shop on Friday"
    const std::string preposition = tree.preposition(phrase);
    if (!tree.has_upos(phrase, {"PROPN"}) || (!preposition.empty() && preposition != "on" && preposition != "in"))
        return false;
    const std::string date = tree.lower_form(phrase);
    const bool dated = lexicon::time_words().is("month", date) || lexicon::time_words().is("weekday", date);
    return dated && (lexicon::time_words().is("timetable", tree.lemma(verb)) || (under_way && preposition == "on"));
}

// "The two countries are to sign a treaty", "Norland to Lift Sanctions" in a headline.
bool is_to_be_done(const Tree& tree, int verb) {
    const int to = tree.child(verb, "mark");
    if (tree.word(verb).xpos != "VB" || to == kNone || tree.lower_form(to) != "to" || is_yet_to_be_done(tree, verb))
        return false;
    const int auxiliary = tree.child(verb, "aux");
    if (auxiliary != kNone)  // "and is to sign another"
        return auxiliary == to - 1 && tree.lemma(auxiliary) == "be" && tree.word(auxiliary).xpos.starts_with("VB") &&
               tree.word(auxiliary).xpos.size() == 3 && tree.word(auxiliary).xpos != "VBN";
    const int copula = tree.child(verb, "cop");
    if (copula != kNone) return copula < to && tree.word(copula).xpos != "VB";
    return tree.head(verb) == kNone && tree.has_child(verb, "nsubj");
}

// "with half of the judges to be chosen by the king", "with talks to resume on Monday"
bool is_to_come_with_it(const Tree& tree, int verb) {
    return tree.is(verb, "advcl") && tree.has_child(verb, "mark", "with") && tree.has_child(verb, "mark", "to") &&
           tree.has_child(verb, "nsubj");
}

// "said he is stepping down", "is retiring": who gives up an office so far only means to.
bool is_giving_up_office(const Tree& tree, int verb) {
    return tree.word(verb).xpos == "VBG" && tree.has_child(verb, "aux", "be") && tree.has_child(verb, "nsubj") &&
           lexicon::rule_words().is("giving_up_office", verb_lemma(tree, verb)) &&
           tree.child_any(verb, {"aux:pass", "mark"}) == kNone;
}

bool is_scheduled(const Tree& tree, int verb) {
    const std::string& tag = tree.word(verb).xpos;
    const int be = tag == "VBG" ? tree.child(verb, "aux") : kNone;  // "is holding talks next week"
    const bool under_way = be != kNone && (tree.word(be).xpos == "VBZ" || tree.word(be).xpos == "VBP") &&
                           tree.lemma(be) == "be" && tree.child_any(verb, {"mark", "aux:pass"}) == kNone;
    if ((tag != "VBZ" && tag != "VBP" && !under_way) || tree.sentence().kind != LineKind::body ||
        tree.has_child(verb, "cop") ||
        (lexicon::reporting_verb(verb_lemma(tree, verb)) != nullptr && !(under_way && tree.has_child(verb, "obj"))) ||
        lexicon::rule_words().is("puts_off", tree.lemma(verb)))
        return false;
    return std::ranges::any_of(tree.children(verb), [&](int c) {
        if (!tree.is_any(c, {"obl", "obl:unmarked", "obl:tmod", "advmod"}) || c < verb) return false;
        return opens_with_time_ahead(tree, c) || is_set_for_date(tree, verb, c);
    });
}

// "can", "may", "could" of what is not yet; not "could have left".
bool may_be_done(const Tree& tree, int verb) {
    return !tree.has_child(verb, "aux", "have") && std::ranges::any_of(tree.children(verb), [&](int c) {
        return tree.is(c, "aux") && look_up("auxiliary", tree.lower_form(c)) == Modality::possible;
    });
}

}  // namespace

Modality own_modality(const Tree& tree, int i) {
    if (is_partly_denied(tree, i)) return Modality::possible;
    Modality from_auxiliary = Modality::asserted;
    for (const int c : tree.children(i)) {
        const std::string form = tree.lower_form(c);
        if (tree.is_any(c, {"advmod", "amod"})) {
            if (const Modality m = look_up("hedge", form); m != Modality::asserted)
                return may_be_done(tree, i) ? Modality::possible : m;  // "can reportedly name directors": he may or not
        }
        const bool would = (form == "'d" || form == "’d") && has_would(tree, i);  // "he'd leave"; not "he'd left"
        const int first = tree.is(i, "conj") && !tree.has_child(i, "nsubj") ? tree.head(i) : i;
        if ((would || form == "would") &&
            (is_past_habit(tree, first) || is_time_of_habit(tree, i) || is_polite(tree, i) ||
             is_told_from_later(tree, i) || is_refusal_to_tell(tree, i)))
            continue;
        if (tree.is(c, "aux") && would && from_auxiliary == Modality::asserted) from_auxiliary = Modality::planned;
        if (form == "to" && is_yet_to_be_done(tree, i)) continue;
        if (tree.is(c, "aux") && is_beyond_reach(tree, i, c)) continue;
        if (tree.is(c, "aux") && form == "must" && tree.has_child(i, "aux", "have"))
            from_auxiliary = Modality::possible;  // "must have left": so one infers
        if (tree.is(c, "aux") && is_expected_state(tree, i, form)) from_auxiliary = Modality::possible;
        if (tree.is(c, "aux") && is_expected_turn(tree, i, form)) from_auxiliary = Modality::planned;
        if (tree.is(c, "aux") && from_auxiliary == Modality::asserted && !is_future_of_the_past(tree, i, form))
            from_auxiliary = is_counterfactual(tree, i, form) || is_supposed_of_thing(tree, i, form) ||
                                     is_supposed_by_others(tree, i, form)
                                 ? Modality::conditional
                                 : look_up("auxiliary", form);
    }
    if (from_auxiliary == Modality::asserted &&
        (is_scheduled(tree, i) || is_giving_up_office(tree, i) || is_to_be_done(tree, i) || is_to_come_with_it(tree, i)))
        return Modality::planned;
    return from_auxiliary == Modality::asserted ? hedge_on_doer(tree, i) : from_auxiliary;
}

}  // namespace relata::extract
