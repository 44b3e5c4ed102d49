// Assertions: each proposition is given its participants, asked who says it, whether and how surely, when, where, how
// many.

#include "extract/assertions.h"

#include <algorithm>
#include <set>

#include "core/names.h"
#include "core/sha256.h"
#include "core/utf8.h"
#include "extract/confidence.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/mentions.h"
#include "extract/nesting.h"
#include "extract/nouns/offices.h"
#include "extract/participants.h"
#include "extract/qualification.h"
#include "extract/qualifiers/circumstances.h"
#include "extract/qualifiers/fiction.h"
#include "extract/qualifiers/reported.h"
#include "extract/qualifiers/roles.h"
#include "extract/qualifiers/speaker.h"
#include "extract/qualifiers/standing.h"
#include "extract/qualifiers/story.h"
#include "extract/qualifiers/time.h"
#include "extract/rules/proposition.h"
#include "extract/told_names.h"
#include "extract/worth/informative.h"
#include "extract/worth/told_states.h"

namespace relata::extract {
namespace {

// "Nobody attacked", "no one attacked": the agent is absent and the act denied.
bool is_nobody(const Tree& tree, Nominal nominal) {
    if (!nominal.present()) return false;
    return lexicon::rule_words().is("negative_pronoun", tree.word(nominal.head).form) ||
           (tree.lemma(nominal.head) == "one" && tree.has_child(nominal.head, "det", "no") &&
            tree.children(nominal.head).size() == 1);
}

// "denied that it had killed anyone", "did not hurt anybody"
bool is_anyone_denied(const Tree& tree, const Proposition& p) {
    if (!p.object.present() || !p.subject.present()) return false;
    const std::string form = tree.lower_form(p.object.head);
    return (form == "anyone" || form == "anybody") && standing_of(tree, p.anchor).polarity == Polarity::negated &&
           !tree.has_child(p.object.head, "acl:relcl");
}

// "none of the men": which of them, and not whom.
bool is_none_of(const Tree& tree, int head) {
    const auto below = tree.children(head);
    return std::ranges::any_of(below, [&](int c) { return tree.is(c, "nmod") && tree.preposition(c) == "of"; });
}

// "Nobody was hurt", "nobody from the press was held": the act is denied, and it was done to nobody.
Participant anyone(const Tree& tree, int head) {
    const WordRange words = tree.extent(head);
    std::string name = tree.lemma(head) == "nothing" ? "anything" : "anyone";
    if (head + 1 < words.end) name += " " + tree.text({head + 1, words.end});  // "nobody from the press"
    return {.name = name, .text = tree.text(words), .span = tree.span(words)};
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
          speakers_(trees, mentions, document.author),
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
            add_denial_of_claim(tree, p, all);
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
        story_.leave(tree, times, document_.published);
        out_.insert(out_.end(), std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
    }

    // What another claims, whoever rejects the claim denies.
    void add_denial_of_claim(const Tree& tree, const Proposition& p, std::vector<Assertion>& made) const {
        const int denier = made.size() == 1 ? denier_of_claim(tree, p.anchor) : kNone;
        const auto who = denier == kNone ? std::nullopt : participants_.resolve(tree, {denier, kNone}, "");
        if (!who || who->name == made.front().attribution) return;
        Assertion denial = made.front();
        denial.polarity = denial.polarity == Polarity::negated ? Polarity::affirmed : Polarity::negated;
        if (denial.modality == Modality::reported) denial.modality = Modality::asserted;  // "is accused of", by nobody
        denial.attribution = who->name;
        denial.attribution_id = who->id;
        denial.id = identity(denial);
        made.push_back(std::move(denial));
    }

    void note_in_story(const Tree& tree, const Proposition& p, const Assertion& a) {
        const bool acted_on = a.place.empty() && a.object.type == "PLACE" && a.event_class == "ASSAULT";
        story_.note_place(acted_on ? a.object : Participant{.name = a.place, .id = a.place_id});
        if (reports(tree, p.anchor)) story_.note_saying(a.subject.id, {.text = a.time_text, .iso = a.time});
    }

    static bool is_one_of(const std::vector<Participant>& all, std::string_view id) {
        return std::ranges::any_of(all, [&](const Participant& one) { return one.id == id; });
    }

    // "Holt and Berg said they would sue": of what each of them does, each says so.
    static bool is_said_by_several(const Tree& tree, int content) {
        int saying = content;
        while (saying != kNone && !tree.is_any(saying, {"ccomp", "xcomp"})) saying = tree.head(saying);
        if (saying != kNone) saying = tree.head(saying);
        const int subject = saying == kNone ? kNone : tree.child(saying, "nsubj");
        return subject != kNone && reports(tree, saying) && tree.conjuncts(subject).size() > 1;
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
        const bool each_says = !each.empty() && is_said_by_several(tree, p.anchor);
        for (const Participant& one : each) {
            auto a = make(tree, p, times, one);
            if (!a) continue;
            if (each_says && is_one_of(each, a->attribution_id)) {
                a->attribution = one.name;
                a->attribution_id = one.id;
                a->id = identity(*a);
            }
            made.push_back(std::move(*a));
        }
        return made;
    }

    std::optional<Assertion> make(const Tree& tree, const Proposition& p, const std::vector<TimeExpression>& times,
                                  const std::optional<Participant>& subject) const {
        const auto object = participants_.resolve(tree, p.object, subject ? std::string_view(subject->id) : "");
        const bool of_anyone = is_anyone_denied(tree, p);
        if (is_lost(tree, subject, p.subject) || (is_lost(tree, object, p.object) && !of_anyone)) return std::nullopt;
        Assertion a;
        a.document = document_.id;
        a.sentence = tree.sentence().index;
        a.sentence_span = tree.sentence().span;
        a.sentence_text = tree.sentence().text;
        if (subject) a.subject = *subject;
        if (object)
            a.object = *object;
        else if (of_anyone ||
                 (is_nobody(tree, p.object) && (!p.subject.present() || tree.has_child(p.anchor, "aux:pass")) &&
                  !is_none_of(tree, p.object.head)))
            a.object = anyone(tree, p.object.head);
        else if (p.object_words.begin < p.object_words.end)
            a.object = participants_.literal_with_names(tree, p.object_words, a.subject);
        if (p.rule == "seat_of_lawmaker") a.object = home_state(std::move(a.object));
        if (p.rule == "title_alone" && !object) name_one_of(tree, p.object_words.end - 1, a.object);
        if (p.rule == "stance_modifier") a.object = taken_stance(tree, p.object_words.begin);
        if (!object && participants_.tells_of_nobody(tree, p.object_words, a.subject)) return std::nullopt;
        if (!restrict_name(participants_, tree, p.subject, p, {}, a.subject) ||
            !restrict_name(participants_, tree, p.object, p, a.subject, a.object))
            return std::nullopt;
        if (!a.subject.present() && !a.object.present()) return std::nullopt;
        if (a.subject.present() && !a.subject.id.empty() && a.subject.id == a.object.id) return std::nullopt;
        if (is_role_rule(p.rule) && is_office_of_itself(p.relation, a.object.name)) return std::nullopt;
        name_itself(tree, p, a);
        a.relation = p.relation;
        a.relation_text = tree.text(p.relation_words);
        a.relation_span = tree.span(p.relation_words);
        a.rule = p.rule;
        qualification_.qualify(tree, p, times, a);
        drop_negating_word(a);
        for (Participant* named : {&a.subject, &a.object}) drop_contrast(*named, p);
        if (p.rule == "backed_modifier") drop_modifier(tree, p, a.object);
        add_arguments(tree, p, times, a);
        a.clues = clues_of(tree, p, a, {link_certainty(tree, p.subject), link_certainty(tree, p.object)});
        a.confidence = confidence_of(a.clues);
        a.id = identity(a);
        return a;
    }

    double link_certainty(const Tree& tree, Nominal nominal) const {
        const Mention* m = nominal.present() ? mention_at(mentions_, tree.sentence().index, nominal) : nullptr;
        return m == nullptr ? 1 : m->link_certainty;
    }

    // "from what was the hotel", "under whose rubble 23 died": words that tell nobody who has not read what is before.
    static bool asks_or_refers(const Tree& tree, WordRange words) {
        const std::string form = tree.lower_form(words.begin);
        return form == "whose" ||
               (words.end - words.begin == 1 && (form == "what" || form == "which" || form == "whom"));
    }

    void add_arguments(const Tree& tree, const Proposition& p, const std::vector<TimeExpression>& times,
                       Assertion& a) const {
        for (RoleWords& r : roles_of(tree, p, times)) {
            if (asks_or_refers(tree, r.words)) continue;
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

    static bool is_repeated(const std::vector<Assertion>& made, const Assertion& a) {
        return std::ranges::any_of(made, [&](const Assertion& b) {
            return a.subject.name == b.subject.name && a.relation == b.relation && a.object.name == b.object.name &&
                   a.polarity == b.polarity;
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
    Qualification qualification_{participants_, speakers_, story_};
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
