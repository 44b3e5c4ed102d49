// Qualification: the qualifiers are asked in turn, each for its fields of the assertion.

#include "extract/qualification.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/act_class.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/offices.h"
#include "extract/qualifiers/measure.h"
#include "extract/qualifiers/place.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

// "was not at the meeting between A and B": they met, without him; "denied that they were behind the abductions": there
// were some.
bool is_missed(const Tree& tree, int event) {
    static constexpr std::array<std::string_view, 6> kWithin = {"at", "on", "in", "aboard", "behind", "during"};
    const bool within = std::ranges::find(kWithin, tree.preposition(event)) != kWithin.end();
    const bool known = tree.has_child(event, "det", "the") || tree.has_child(event, "nmod:poss");
    return within && known && tree.has_child(event, "cop") &&
           (is_negated(tree, event) || tree.preposition(event) == "behind");
}

// "failed to stop fighting between the two": they fought.
bool is_halted(const Tree& tree, int event) {
    const bool halted = tree.is(event, "xcomp") && tree.word(event).xpos == "VBG" &&
                        lexicon::rule_words().is("halting", tree.lemma(tree.head(event)));
    return halted && std::ranges::any_of(tree.children(event), [&](int c) { return tree.preposition(c) == "between"; });
}

// "shed little light on it", "does little damage to it": next to none, where the relation keeps the noun alone.
bool is_hardly_done(const Tree& tree, const Proposition& p) {
    const int noun = tree.has_upos(p.anchor, {"VERB"}) ? tree.child(p.anchor, "obj") : kNone;
    const bool little = noun != kNone && tree.has_child(noun, "amod", "little") && !tree.has_child(noun, "det");
    return little && noun != p.object.head && p.relation.find(" " + tree.lower_lemma(noun)) != std::string::npos &&
           p.relation.find("little") == std::string::npos;
}

// "caused damage but no casualties": of two only the second is denied.
bool is_denied_alone(const Tree& tree, Nominal object) {
    return object.present() && tree.is(object.head, "conj") && tree.has_child(object.head, "det", "no") &&
           !tree.has_child(tree.first_conjunct(object.head), "det", "no");
}

// "the Free Norland Army, or FNA, attacked": its name in short, between commas.
bool is_name_in_short(const Tree& tree, int name) {
    const int cc = tree.child(name, "cc");
    const WordRange words = tree.extent(name);
    const bool set_off = cc > 0 && tree.word(cc - 1).form == "," && tree.word(words.end).form == ",";
    return set_off && std::ranges::count_if(tree.word(name).form, [](char c) { return 'A' <= c && c <= 'Z'; }) > 1;
}

// "caused by rebels or the army": which of them is not said.
bool is_alternative(const Tree& tree, Nominal subject) {
    if (!subject.present()) return false;
    const auto all = tree.conjuncts(tree.first_conjunct(subject.head));
    return all.size() > 1 && std::ranges::any_of(all, [&](int one) {
               return tree.has_child(one, "cc", "or") && !is_name_in_short(tree, one);
           });
}

// What words beside a noun tell holds whoever speaks, and whenever.
bool tells_lasting_relation(std::string_view rule) {
    static constexpr std::array<std::string_view, 16> kRules = {
        "backed_modifier",    "stance_modifier",    "possessed_place",  "adjective_behind_noun",
        "origin_behind_noun", "possessed_body",     "noun_beside_name", "seat_of_lawmaker",
        "body_of_person",     "named_one_of_group", "title_alone",      "role_behind_name",
        "age_behind_name",    "seat_beside_name",   "capital_by_name",  "equipped_with"};
    return is_role_rule(rule) || std::ranges::find(kRules, rule) != kRules.end();
}

// "the alleged killer": said of the role itself.
std::optional<Modality> hedge_on(const Tree& tree, int role) {
    for (const int c : tree.children(role)) {
        const std::string form = tree.lower_form(c);
        const bool hedges = form == "suspected" || lexicon::rule_words().value("hedge", form) == "reported";
        if (hedges && tree.is(c, "amod")) return Modality::reported;
    }
    return std::nullopt;
}

// "the city of Aleppo", "Idlib and Aleppo".
bool is_part_of(const Tree& tree, int i, int noun) {
    while (i != noun && (tree.is_any(i, {"conj", "appos", "flat"}) || tree.preposition(i) == "of")) i = tree.head(i);
    return i == noun;
}

}  // namespace

bool is_description(std::string_view rule) {
    return rule == "title_alone" || rule == "role_behind_name" || rule == "age_behind_name";
}

namespace {

// "Rockets hit Karsk. The Front claimed responsibility, saying it had killed 12 soldiers": what it claims for itself
// was done where the attack was told to be.
bool is_claimed_to_be_done_there(const Tree& tree, int deed) {
    const int saying = tree.is(deed, "ccomp") ? tree.head(deed) : kNone;
    const int claim = saying != kNone && tree.is(saying, "advcl") && tree.word(saying).xpos == "VBG" ? tree.head(saying)
                                                                                                  : kNone;
    const int claimed = claim == kNone ? kNone : tree.child(claim, "obj");
    return claimed != kNone && tree.lower_lemma(claim) == "claim" && tree.lower_lemma(claimed) == "responsibility" &&
           claim == tree.root();
}

}  // namespace

void Qualification::qualify(const Tree& tree, const Proposition& p, const std::vector<TimeExpression>& times,
                            Assertion& a) const {
    const bool office = tells_lasting_relation(p.rule);
    if (is_role_rule(p.rule) || is_description(p.rule) || p.rule == "noun_beside_name" ||
        p.rule == "named_one_of_group")
        a.modality = hedge_on(tree, p.anchor).value_or(a.modality);
    if (p.rule == "adjective_behind_noun") a.modality = own_modality(tree, p.anchor);  // "a cell allegedly behind it"
    if (office) {  // "“I met former premier Berg,” said Holm": so Holm calls him
        const auto speaker = speakers_.quoted_speaker(a.sentence, p.anchor);
        if (speaker) attribute(tree, p, *speaker, a);
    }
    if (!office) {
        const bool found_impossible = p.rule == "act_out_of_reach";  // sure as that is, whoever else may do it
        const Standing standing = standing_of(tree, found_impossible ? tree.head(p.anchor) : p.anchor);
        a.polarity = p.denied_instead ? Polarity::negated : standing.polarity;
        a.modality = standing.modality;
        if (p.rule == "nominal_event" && is_missed(tree, p.anchor)) a.polarity = Polarity::affirmed;
        if (p.rule == "nominal_event" && is_halted(tree, p.anchor)) {
            a.polarity = Polarity::affirmed;
            a.modality = Modality::asserted;
        }
        if (is_denied_alone(tree, p.object) || is_hardly_done(tree, p)) a.polarity = Polarity::negated;
        if (a.modality == Modality::asserted && a.polarity == Polarity::affirmed && is_alternative(tree, p.subject))
            a.modality = Modality::possible;
        const auto speaker = speakers_.speaker_of(a.sentence, p.anchor);
        if (speaker && !is_own_speech_act(tree, p, *speaker, a)) attribute(tree, p, *speaker, a);
        if (p.judged) attribute_to_judge(tree, p, a);
        const bool unattributed = !speaker && speakers_.is_said_by_nobody_known(a.sentence, p.anchor);
        if (unattributed && a.modality == Modality::asserted) a.modality = Modality::reported;
        set_time(tree, p, times, a);
    }
    if (office && p.denied_instead) a.polarity = Polarity::negated;
    a.quantity = quantity_told(tree, p);
    const auto type = class_of_act(tree, p, a);
    const bool identity = is_role_rule(p.rule) || is_description(p.rule) || p.rule == "noun_beside_name" ||
                          p.rule == "seat_beside_name" || p.rule == "capital_by_name" || p.rule == "office_taken";
    a.event_class = identity && type.type == "OTHER" ? "STATE" : type.type;
    a.mode = type.mode;
    a.cameo = type.cameo;
    const int place = office ? kNone : place_of(tree, p.anchor, p.object.head);
    if (place != kNone)
        set_place(tree, p, place, a);
    else if (const auto struck = story_.place(); struck && is_claimed_to_be_done_there(tree, p.anchor)) {
        a.place = struck->name;
        a.place_id = struck->id;
    }
}

// "Critics call it a waste": theirs; "is regarded as a waste": somebody's.
void Qualification::attribute_to_judge(const Tree& tree, const Proposition& p, Assertion& a) const {
    const auto judge = p.judge.present() ? participants_.resolve(tree, p.judge, "") : std::nullopt;
    if (judge) {
        a.attribution = judge->name;
        a.attribution_id = judge->id;
    } else if (a.modality == Modality::asserted) {
        a.modality = Modality::reported;
    }
}

// "As we have noted, …": the article's own word. "People say": somebody's, but nobody's that a reader could name.
void Qualification::attribute(const Tree& tree, const Proposition& p, const Speaker& speaker, Assertion& a) const {
    const bool author =
        speaker.id.empty() && speaker.name == "we" && !speakers_.quoted_speaker(tree.sentence().index, p.anchor);
    const bool anybody = lexicon::rule_words().is("anybody_speaking", speaker.name);
    if (anybody && a.modality == Modality::asserted) a.modality = Modality::reported;
    if (author || anybody) return;
    a.attribution = speaker.name;
    a.attribution_id = speaker.id;
}

// "We urge Turkey to stop", says the ministry: by saying it the ministry does it, and the article reports the deed.
// What "we know", "I think" is only told.
bool Qualification::is_own_speech_act(const Tree& tree, const Proposition& p, const Speaker& speaker,
                                      const Assertion& a) const {
    const bool same = !speaker.id.empty() ? speaker.id == a.subject.id : speaker.name == a.subject.name;
    const std::string words = to_lower_ascii(a.subject.text);
    const bool first_person = words == "we" || words == "i";
    const bool by_name = p.subject.present() && !tree.has_upos(p.subject.head, {"PRON"}) &&
                         tree.head(p.subject.head) == p.anchor &&  // "The board notes", in its own letter
                         speakers_.quoted_speaker(tree.sentence().index, p.anchor).has_value();
    const bool in_own_text =
        tree.word(p.anchor).xpos == "VBG" && p.subject_source == SubjectSource::matrix &&
        lexicon::is_statement_noun(tree.lower_lemma(text_before(tree, p.anchor)));  // "a statement warning that"
    if (same && in_own_text) return true;
    if (same && p.subject.present() && who_finds_to_blame(tree, p.anchor) == p.subject.head) return true;
    if (!same || (!first_person && !by_name)) return false;
    if (!tree.has_upos(p.anchor, {"VERB"}) || a.polarity == Polarity::negated) return false;
    if (tree.word(p.anchor).xpos == "VBD") return false;  // "I recommended it in May": so he says
    const auto* act = lexicon::reporting_verb(verb_lemma(tree, p.anchor));
    using Kind = lexicon::Reporting::Kind;
    const bool thinks =
        lexicon::rule_words().is("negation_raising", verb_lemma(tree, p.anchor)) || tree.lemma(p.anchor) == "feel";
    return act != nullptr && act->kind != Kind::know && act->kind != Kind::hint && !thinks;
}

void Qualification::set_time(const Tree& tree, const Proposition& p, const std::vector<TimeExpression>& times,
                             Assertion& a) const {
    auto time = time_of(tree, times, p.anchor);
    if (!time) time = story_.time_for(tree, times, p.anchor);
    if (!time) time = story_.time_of_saying(tree, times, p.anchor, a.subject.id);
    if (!time) return;
    a.time = time->iso;
    a.time_text = time->text;
    const bool till_then = time->text.starts_with("until") || time->text.starts_with("till");
    if (till_then && a.time.starts_with('/') && is_done_at_last(tree, p.anchor)) a.time.erase(0, 1);
}

// "in the area", "there" are the place that the paragraph told last, if it told any. What is done to a place needs
// no other.
void Qualification::set_place(const Tree& tree, const Proposition& p, int place, Assertion& a) const {
    auto where = participants_.resolve(tree, {place, kNone});
    if (where && is_nameless_place(tree, place, where->name)) {
        where = story_.place();
        const bool country = tree.lemma(place) == "country";
        if (where && country != (lexicon::country_named(where->name) != nullptr) && tree.lemma(place) != "there")
            where.reset();
    }
    const bool takes_part = p.object.present() && is_part_of(tree, place, tree.first_conjunct(p.object.head));
    const bool said = is_said_as_place(tree, place) ||  // "died in the town of Sarn"
                      (p.object.present() && is_said_as_place(tree, p.object.head));
    if (!where || (takes_part && !said) || where->name == a.subject.name) return;
    const bool aimed_at =
        tree.preposition(place) == "at" && lexicon::country_named(where->name) != nullptr && a.event_class != "ASSAULT";
    if (where->type == "PERSON" || aimed_at) return;  // "in Ortiz they have a captain", "is angry at Mali"
    a.place = where->name;
    a.place_id = where->id;
}

}  // namespace relata::extract
