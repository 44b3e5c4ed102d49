// Assertions: each proposition is given its participants, asked who says it, whether and how surely, when, where, how
// many.

#include "extract/assertions.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/names.h"
#include "core/sha256.h"
#include "core/utf8.h"
#include "extract/act_class.h"
#include "extract/clauses/restriction.h"
#include "extract/confidence.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/mentions.h"
#include "extract/mentions/names.h"
#include "extract/mentions/proper_name.h"
#include "extract/nesting.h"
#include "extract/nouns/offices.h"
#include "extract/participants.h"
#include "extract/qualifiers/circumstances.h"
#include "extract/qualifiers/count.h"
#include "extract/qualifiers/fiction.h"
#include "extract/qualifiers/measure.h"
#include "extract/qualifiers/place.h"
#include "extract/qualifiers/roles.h"
#include "extract/qualifiers/speaker.h"
#include "extract/qualifiers/standing.h"
#include "extract/qualifiers/story.h"
#include "extract/qualifiers/time.h"
#include "extract/rules/proposition.h"
#include "extract/worth/informative.h"
#include "extract/worth/told_states.h"

namespace relata::extract {
namespace {

// "Nobody attacked": the agent is absent and the act denied.
bool is_nobody(const Tree& tree, Nominal nominal) {
    return nominal.present() && lexicon::rule_words().is("negative_pronoun", tree.word(nominal.head).form);
}

// A pronoun was there and stands for nobody certain: an edge from "it" helps nobody.
bool is_lost(const Tree& tree, const std::optional<Participant>& participant, Nominal nominal) {
    return nominal.present() && !participant && !is_nobody(tree, nominal);
}

class Assembler {
  public:
    Assembler(const Document& document, std::span<const Tree> trees, const Mentions& mentions)
        : document_(document),
          trees_(trees),
          mentions_(mentions),
          speakers_(trees, mentions),
          participants_(mentions, speakers_) {
        for (const Tree& tree : trees_) propositions_.push_back(find_propositions(tree));
    }

    std::vector<Assertion> assemble() {
        learn_offices(trees_, propositions_, participants_);
        for (std::size_t s = 0; s < trees_.size(); ++s) add_sentence(trees_[s], propositions_[s]);
        return std::move(out_);
    }

  private:
    void add_sentence(const Tree& tree, const Propositions& propositions) {
        story_.enter(tree);
        const auto times = find_times(tree, document_.published, story_.told());
        std::vector<Assertion> made;
        std::vector<const Proposition*> sources;
        std::vector<KeptBack> spare;
        std::vector<const Proposition*> lost;
        for (const Proposition& p : propositions) {
            if (happens_in_story(tree, p.anchor)) continue;
            auto all = make_all(tree, p, times);
            if (all.empty()) lost.push_back(&p);
            for (Assertion& assertion : all) {
                if (!is_informative(tree, p, assertion)) {
                    if (may_be_told_as_content(tree, p, assertion)) spare.push_back({std::move(assertion), &p});
                    continue;
                }
                if (is_known_office(assertion) || is_repeated(made, assertion)) continue;
                note_in_story(tree, p, assertion);
                made.push_back(std::move(assertion));
                sources.push_back(&p);
            }
        }
        tell_content_after_all(tree, made, sources, spare);
        nest(tree, made, sources);
        drop_mere_saying(tree, made, sources, lost);
        story_.leave(tree, times);
        out_.insert(out_.end(), std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
    }

    void note_in_story(const Tree& tree, const Proposition& p, const Assertion& a) {
        const bool acted_on = a.place.empty() && a.object.type == "PLACE" && a.event_class == "ASSAULT";
        story_.note_place(acted_on ? a.object : Participant{.name = a.place, .id = a.place_id});
        if (reports(tree, p.anchor)) story_.note_saying(a.subject.id, {.text = a.time_text, .iso = a.time});
    }

    // "Holt and Berg met the press. They denied it": each of them did.
    std::vector<Assertion> make_all(const Tree& tree, const Proposition& p,
                                    const std::vector<TimeExpression>& times) const {
        std::vector<Assertion> made;
        const auto each = participants_.each_of(tree, p.subject);
        if (each.empty()) {
            if (auto a = make(tree, p, times, participants_.resolve(tree, p.subject, "")))
                made.push_back(std::move(*a));
        }
        for (const Participant& one : each) {
            if (auto a = make(tree, p, times, one)) made.push_back(std::move(*a));
        }
        return made;
    }

    std::optional<Assertion> make(const Tree& tree, const Proposition& p, const std::vector<TimeExpression>& times,
                                  const std::optional<Participant>& subject) const {
        const auto object = participants_.resolve(tree, p.object, subject ? std::string_view(subject->id) : "");
        if (is_lost(tree, subject, p.subject) || is_lost(tree, object, p.object)) return std::nullopt;
        Assertion a;
        a.document = document_.id;
        a.sentence = tree.sentence().index;
        a.sentence_span = tree.sentence().span;
        a.sentence_text = tree.sentence().text;
        if (subject) a.subject = *subject;
        if (object)
            a.object = *object;
        else if (p.object_words.begin < p.object_words.end)
            a.object = participants_.literal_with_names(tree, p.object_words, a.subject);
        if (p.rule == "seat_of_lawmaker") a.object = home_state(std::move(a.object));
        if (p.rule == "title_alone" && !object) name_one_of(tree, p.object_words.end - 1, a.object);
        if (p.rule == "stance_modifier") a.object = taken_stance(tree, p.object_words.begin);
        if (!object && participants_.tells_of_nobody(tree, p.object_words, a.subject)) return std::nullopt;
        if (!restrict_name(tree, p.subject, p, {}, a.subject) || !restrict_name(tree, p.object, p, a.subject, a.object))
            return std::nullopt;
        if (!a.subject.present() && !a.object.present()) return std::nullopt;
        if (a.subject.present() && !a.subject.id.empty() && a.subject.id == a.object.id) return std::nullopt;
        if (is_role_rule(p.rule) && is_office_of_itself(p.relation, a.object.name)) return std::nullopt;
        name_itself(tree, p, a);
        a.relation = p.relation;
        a.relation_text = tree.text(p.relation_words);
        a.relation_span = tree.span(p.relation_words);
        a.rule = p.rule;
        qualify(tree, p, times, a);
        drop_negating_word(a);
        for (Participant* named : {&a.subject, &a.object}) drop_contrast(*named, p);
        if (p.rule == "backed_modifier") drop_modifier(tree, p, a.object);
        add_arguments(tree, p, times, a);
        a.clues = clues_of(tree, p, a, {link_certainty(tree, p.subject), link_certainty(tree, p.object)});
        a.confidence = confidence_of(a.clues);
        a.id = identity(a);
        return a;
    }

    // "shot himself": the object is the subject, at the pronoun's bytes.
    static void name_itself(const Tree& tree, const Proposition& p, Assertion& a) {
        const int word = p.object_words.begin;
        if (p.object.present() || p.object_words.end != word + 1 || !is_reflexive(tree, word)) return;
        a.object.name = a.subject.name;
        a.object.id = a.subject.id;
        a.object.type = a.subject.type;
    }

    // "producers Jan Holt and Ana Reis": each is a producer.
    static void name_one_of(const Tree& tree, int title, Participant& called) {
        const std::string& form = tree.word(title).form;
        if (tree.word(title).xpos != "NNS" || !called.name.ends_with(form)) return;
        called.name.replace(called.name.size() - form.size(), form.size(), tree.lemma(title));
    }

    // "pro-Russian": Russia, at the bytes of the second half.
    static Participant taken_stance(const Tree& tree, int modifier) {
        const auto whom = stance_object(tree, modifier).value_or(StanceObject{});
        Participant p;
        p.name = whom.name;
        p.id = slug(whom.name);
        p.type = whom.country ? "COUNTRY" : "OTHER";
        p.span = whom.span;
        p.text = tree.word(modifier).form.substr(tree.word(modifier).form.find('-') + 1);
        return p;
    }

    // "N.J." behind a party's letter.
    static Participant home_state(Participant state) {
        if (const auto name = lexicon::place_words().value("us_state", state.name)) state.name = *name;
        state.id = slug(state.name);
        state.type = "PLACE";
        return state;
    }

    // "is a village in the hills", "wants to become a leader in its field".
    static bool says_what(const Tree& tree, const Proposition& p) {
        if (!p.subject.present() || !p.object.present() || !tree.has_upos(p.object.head, {"NOUN"})) return false;
        return p.relation == "be" || (p.rule == "verb_and_announced_act" && tree.is(p.object.head, "xcomp"));
    }

    // "retailers" -> "retailers that raised prices"; "a man named Karl Berg" has his name. False where the words behind
    // end in a pronoun that stands for nobody certain.
    bool restrict_name(const Tree& tree, Nominal nominal, const Proposition& p, const Participant& read_before,
                       Participant& named) const {
        const bool is_named = named.type == "PERSON" && starts_as_name(named.name);
        if (!nominal.present() || nominal.modifier != kNone || is_named) return true;
        const bool subject = nominal == p.subject;
        const auto whole = restricted_name(tree, nominal.head,
                                           {.anchor = p.anchor,
                                            .other = subject ? p.object.head : p.subject.head,
                                            .subject = subject,
                                            .is_what = !subject && says_what(tree, p),
                                            .denied = standing_of(tree, p.anchor).polarity == Polarity::negated});
        if (!whole) return true;
        if (participants_.ends_in_nobody(tree, whole->words, read_before)) return false;
        const int own_end = name_range(tree, nominal.head).end;
        const std::string resolved = named.name;
        const bool owned = whose_word(tree, nominal.head) != kNone && own_end <= whole->words.end;
        named = participants_.literal_with_names(tree, whole->words, read_before);
        if (owned) named.name = resolved;  // "its grip on the city"
        if (owned && own_end < whole->words.end)
            named.name += " " + participants_.words_with_names(tree, whole->words, own_end, read_before);
        if (whole->shared.begin < whole->shared.end)
            named.name += " " + participants_.words_with_names(tree, whole->shared, whole->shared.begin, read_before);
        named.name = without_quotation_marks(named.name);
        named.id = slug(named.name);
        named.type = entity_type(tree, nominal.head);
        return true;
    }

    // "has no evidence", "there is no threat", told as negated: the noun without the word that negates it.
    static void drop_negating_word(Assertion& a) {
        Participant& denied = a.rule == "existence" ? a.subject : a.object;
        const std::string start = to_lower_ascii(denied.name.substr(0, 3));
        if (a.polarity != Polarity::negated || start != "no ") return;
        denied.name.erase(0, 3);
        denied.id = slug(denied.name);
    }

    // "not only the town", "not the mill": the town and the mill.
    static void drop_contrast(Participant& named, const Proposition& p) {
        static constexpr std::array<std::string_view, 3> kOpenings = {"not only ", "not just ", "not "};
        for (const std::string_view opening : kOpenings) {
            if (opening == "not " && !p.denied_instead) continue;
            if (!to_lower_ascii(named.name.substr(0, opening.size())).starts_with(opening)) continue;
            named.name.erase(0, opening.size());
            if (named.name.starts_with("the ")) named.name.erase(0, 4);
            named.id = slug(named.name);
            return;
        }
    }

    // "Kenya-imposed tariffs": Kenya imposes tariffs; "Kenya's flood-hit Karsk province". Troops are known by who backs
    // them.
    static void drop_modifier(const Tree& tree, const Proposition& p, Participant& object) {
        const int first = std::min(p.anchor - 2, proper_name_range(tree, p.subject.head).begin);
        const std::string modifier = tree.text(WordRange{first, p.anchor + 1}) + " ";
        const bool troops = object.type == "ARMED_GROUP" || object.type == "MILITARY" || object.type == "PERSON";
        const std::size_t at = object.name.find(modifier);
        if (troops || at == std::string::npos || (at > 0 && object.name[at - 1] != ' ')) return;
        object.name.erase(at, modifier.size());
        object.id = slug(object.name);
    }

    double link_certainty(const Tree& tree, Nominal nominal) const {
        const Mention* m = nominal.present() ? mention_at(mentions_, tree.sentence().index, nominal) : nullptr;
        return m == nullptr ? 1 : m->link_certainty;
    }

    // "caused damage but no casualties": of two only the second is denied.
    static bool is_denied_alone(const Tree& tree, Nominal object) {
        return object.present() && tree.is(object.head, "conj") && tree.has_child(object.head, "det", "no") &&
               !tree.has_child(tree.first_conjunct(object.head), "det", "no");
    }

    // "caused by rebels or the army": which of them is not said.
    static bool is_alternative(const Tree& tree, Nominal subject) {
        if (!subject.present()) return false;
        const auto all = tree.conjuncts(tree.first_conjunct(subject.head));
        return all.size() > 1 && std::ranges::any_of(all, [&](int one) { return tree.has_child(one, "cc", "or"); });
    }

    // "catcher Jan Holt", "Jan Holt, 46,": what is said of a person and of no body.
    static bool is_description(std::string_view rule) {
        return rule == "title_alone" || rule == "role_behind_name" || rule == "age_behind_name";
    }

    // What words beside a noun tell holds whoever speaks, and whenever.
    static bool tells_lasting_relation(std::string_view rule) {
        static constexpr std::array<std::string_view, 16> kRules = {
            "backed_modifier",    "stance_modifier",    "possessed_place",  "adjective_behind_noun",
            "origin_behind_noun", "possessed_body",     "noun_beside_name", "seat_of_lawmaker",
            "body_of_person",     "named_one_of_group", "title_alone",      "role_behind_name",
            "age_behind_name",    "seat_beside_name",   "capital_by_name",  "equipped_with"};
        return is_role_rule(rule) || std::ranges::find(kRules, rule) != kRules.end();
    }

    void qualify(const Tree& tree, const Proposition& p, const std::vector<TimeExpression>& times, Assertion& a) const {
        const bool office = tells_lasting_relation(p.rule);
        if (is_role_rule(p.rule) || is_description(p.rule) || p.rule == "noun_beside_name" ||
            p.rule == "named_one_of_group")
            a.modality = hedge_on(tree, p.anchor).value_or(a.modality);
        if (!office) {
            const Standing standing = standing_of(tree, p.anchor);
            a.polarity = p.denied_instead ? Polarity::negated : standing.polarity;
            a.modality = standing.modality;
            if (is_denied_alone(tree, p.object)) a.polarity = Polarity::negated;
            if (a.modality == Modality::asserted && a.polarity == Polarity::affirmed && is_alternative(tree, p.subject))
                a.modality = Modality::possible;
            const auto speaker = speakers_.speaker_of(a.sentence, p.anchor);
            if (speaker && !is_own_speech_act(tree, p, *speaker, a)) attribute(tree, p, *speaker, a);
            if (p.judged) attribute_to_judge(tree, p, a);
            const bool unattributed = !speaker && speakers_.is_said_by_nobody_known(a.sentence, p.anchor);
            if (unattributed && a.modality == Modality::asserted) a.modality = Modality::reported;
            set_time(tree, p, times, a);
        }
        a.quantity = quantity_told(tree, p);
        const auto type = class_of_act(tree, p, a);
        const bool identity = is_role_rule(p.rule) || is_description(p.rule) || p.rule == "noun_beside_name" ||
                              p.rule == "seat_beside_name" || p.rule == "capital_by_name" || p.rule == "office_taken";
        a.event_class = identity && type.type == "OTHER" ? "STATE" : type.type;
        a.mode = type.mode;
        a.cameo = type.cameo;
        const int place = office ? kNone : place_of(tree, p.anchor, p.object.head);
        if (place != kNone) set_place(tree, p, place, a);
    }

    // "Critics call it a waste": theirs; "is regarded as a waste": somebody's.
    void attribute_to_judge(const Tree& tree, const Proposition& p, Assertion& a) const {
        const auto judge = p.judge.present() ? participants_.resolve(tree, p.judge, "") : std::nullopt;
        if (judge) {
            a.attribution = judge->name;
            a.attribution_id = judge->id;
        } else if (a.modality == Modality::asserted) {
            a.modality = Modality::reported;
        }
    }

    // "As we have noted, …": the article's own word. "People say": somebody's, but nobody's that a reader could name.
    void attribute(const Tree& tree, const Proposition& p, const Speaker& speaker, Assertion& a) const {
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
    bool is_own_speech_act(const Tree& tree, const Proposition& p, const Speaker& speaker, const Assertion& a) const {
        const bool same = !speaker.id.empty() ? speaker.id == a.subject.id : speaker.name == a.subject.name;
        const std::string words = to_lower_ascii(a.subject.text);
        const bool first_person = words == "we" || words == "i";
        const bool by_name = p.subject.present() && !tree.has_upos(p.subject.head, {"PRON"}) &&
                             tree.head(p.subject.head) == p.anchor &&  // "The board notes", in its own letter
                             speakers_.quoted_speaker(tree.sentence().index, p.anchor).has_value();
        if (!same || (!first_person && !by_name)) return false;
        if (!tree.has_upos(p.anchor, {"VERB"}) || a.polarity == Polarity::negated) return false;
        const auto* act = lexicon::reporting_verb(verb_lemma(tree, p.anchor));
        using Kind = lexicon::Reporting::Kind;
        const bool thinks =
            lexicon::rule_words().is("negation_raising", verb_lemma(tree, p.anchor)) || tree.lemma(p.anchor) == "feel";
        return act != nullptr && act->kind != Kind::know && act->kind != Kind::hint && !thinks;
    }

    void set_time(const Tree& tree, const Proposition& p, const std::vector<TimeExpression>& times,
                  Assertion& a) const {
        auto time = time_of(tree, times, p.anchor);
        if (!time) time = story_.time_for(tree, times, p.anchor);
        if (!time) time = story_.time_of_saying(tree, times, p.anchor, a.subject.id);
        if (!time) return;
        a.time = time->iso;
        a.time_text = time->text;
    }

    // "in the area", "there" are the place that the paragraph told last, if it told any. What is done to a place needs
    // no other.
    void set_place(const Tree& tree, const Proposition& p, int place, Assertion& a) const {
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
        const bool aimed_at = tree.preposition(place) == "at" && lexicon::country_named(where->name) != nullptr &&
                              a.event_class != "ASSAULT";
        if (where->type == "PERSON" || aimed_at) return;  // "in Ortiz they have a captain", "is angry at Mali"
        a.place = where->name;
        a.place_id = where->id;
    }

    // "the city of Aleppo", "Idlib and Aleppo".
    static bool is_part_of(const Tree& tree, int i, int noun) {
        while (i != noun && (tree.is_any(i, {"conj", "appos", "flat"}) || tree.preposition(i) == "of"))
            i = tree.head(i);
        return i == noun;
    }

    void add_arguments(const Tree& tree, const Proposition& p, const std::vector<TimeExpression>& times,
                       Assertion& a) const {
        for (RoleWords& r : roles_of(tree, p, times)) {
            const Mention* m = mention_at(mentions_, a.sentence, {r.head, kNone});
            Argument argument{std::move(r.role), tree.text(r.words), tree.span(r.words), {}};
            if (m != nullptr && m->entity >= 0)
                argument.id = mentions_.entities[static_cast<std::size_t>(m->entity)].id;
            a.arguments.push_back(std::move(argument));
        }
    }

    // "President Reis", of whom it was told that she is president of Norland.
    bool is_told_with_body(const Assertion& a) const {
        const std::string office = to_lower_ascii(a.object.name);
        return std::ranges::any_of(offices_told_, [&](const auto& told) {
            const auto& [person, relation, body] = told;
            return person == a.subject.id && (" " + relation).find(" " + office + " ") != std::string::npos;
        });
    }

    // An office is stated once per article.
    bool is_known_office(const Assertion& a) {
        if (is_description(a.rule) && is_told_with_body(a)) return true;
        const bool office = is_role_rule(a.rule) && a.relation != "be";
        const bool once = office || a.rule == "possessed_place" || a.rule == "possessed_body" ||
                          a.rule == "noun_beside_name" || a.rule == "seat_of_lawmaker" || a.rule == "body_of_person" ||
                          a.rule == "seat_beside_name" || a.rule == "capital_by_name" || is_description(a.rule);
        if (!once) return false;
        const std::string& what = a.object.id.empty() ? a.object.name : a.object.id;
        return !offices_told_.emplace(a.subject.id, a.relation, what).second;
    }

    // "the alleged killer": said of the role itself.
    static std::optional<Modality> hedge_on(const Tree& tree, int role) {
        for (const int c : tree.children(role)) {
            const std::string form = to_lower_ascii(tree.word(c).form);
            const bool hedges = form == "suspected" || lexicon::rule_words().value("hedge", form) == "reported";
            if (hedges && tree.is(c, "amod")) return Modality::reported;
        }
        return std::nullopt;
    }

    static bool is_repeated(const std::vector<Assertion>& made, const Assertion& a) {
        return std::ranges::any_of(made, [&](const Assertion& b) {
            return a.subject.name == b.subject.name && a.relation == b.relation && a.object.name == b.object.name;
        });
    }

    std::string identity(const Assertion& a) const {
        std::string key = document_.sha256;
        for (const Span s : {a.relation_span, a.subject.span, a.object.span, a.sentence_span}) {
            key += "|" + std::to_string(s.start) + ":" + std::to_string(s.end);
        }
        for (const std::string_view part :
             {std::string_view(a.subject.name), std::string_view(a.relation), std::string_view(a.object.name),
              name_of(a.polarity), name_of(a.modality), std::string_view(a.attribution)}) {
            key += "|";
            key += part;
        }
        return short_hash(key);
    }

    const Document& document_;
    std::span<const Tree> trees_;
    const Mentions& mentions_;
    Speakers speakers_;
    Participants participants_;
    Story story_ = {};
    std::vector<Propositions> propositions_ = {};
    std::set<std::tuple<std::string, std::string, std::string>> offices_told_ = {};
    std::vector<Assertion> out_ = {};
};

}  // namespace

std::vector<Assertion> find_assertions(const Document& document, std::span<const Tree> trees,
                                       const Mentions& mentions) {
    return Assembler(document, trees, mentions).assemble();
}

}  // namespace relata::extract
