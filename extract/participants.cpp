// Participants: names, pronouns and first persons resolved against the article's mentions.

#include "extract/participants.h"

#include <algorithm>
#include <array>

#include "core/one_of.h"
#include "core/utf8.h"
#include "extract/clauses/relative.h"
#include "extract/clauses/subject.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/coreference.h"
#include "extract/mentions/mentions.h"
#include "extract/mentions/names.h"
#include "extract/mentions/one_of_kind.h"
#include "extract/nouns/owners.h"
#include "extract/qualifiers/author.h"

namespace relata::extract {
namespace {

// "She put a thought to him: I will die": hers, though no marks say so.
bool is_in_mouth_of(const Tree& tree, int word) {
    int colon = word;
    while (colon > 0 && tree.word(colon).form != ":") --colon;
    const int verb = tree.root();
    const int who = colon == 0 || verb == kNone || verb > colon ? kNone : own_subject(tree, verb);
    if (who == kNone || who > colon || is_first_person(tree, who)) return false;
    return name_label(tree, who) == "PER" || tree.lemma(who) == "she" || tree.lemma(who) == "he";
}

// "A statement by the ministry blamed Ankara": the statement is the subject of saying, so it is the ministry that says.
bool speaks(const Tree& tree, int noun) {
    int verb = tree.head(tree.first_conjunct(noun));
    if (verb == kNone || !tree.is(tree.first_conjunct(noun), "nsubj") || tree.is(noun, "nsubj:pass")) return false;
    const auto* phase = lexicon::control_verb(verb_lemma(tree, verb));
    if (tree.has_child(verb, "xcomp") && phase != nullptr && phase->effect == lexicon::Control::Effect::phase)
        verb = tree.child(verb, "xcomp");  // "the mill's story continues to inspire" says nothing
    const auto* type = lexicon::event_class(verb_lemma(tree, verb));
    return lexicon::reporting_verb(verb_lemma(tree, verb)) != nullptr ||
           (type != nullptr && (type->type == "ACCUSE" || type->type == "REJECT"));
}

bool is_second_person(const Tree& tree, int word) {
    return is_one_of(tree.lower_form(word), {"you", "your", "yours", "yourself"});
}

// "You never know": said to somebody, and of everybody. "You lied" and "you will leave" are of him alone.
bool is_anybody_addressed(const Tree& tree, int pronoun) {
    const int verb = tree.is(pronoun, "nsubj") ? tree.head(pronoun) : kNone;
    return verb != kNone && tree.has_upos(verb, {"VERB"}) && tree.word(verb).xpos == "VBP";
}

constexpr double kSureOwner = 0.5;
constexpr std::size_t kFewEntities = 12;  ///< of an article in which the nearest fitting name is the right one

// "Our new scanner" in the mouth of somebody whose firm is not known: it is the firm's, not his. "Our daughter" is his
// too, and whoever speaks of "our troops" or "our base" is on their side.
bool is_of_unknown_group(const Tree& tree, int owner, int thing, const Participant& speaker) {
    const std::string noun = tree.lower_lemma(thing);
    return is_first_person_plural(tree.lower_form(owner)) && speaker.type == "PERSON" &&
           !is_body_of_people(noun) && !lexicon::is_facility_noun(noun) && !lexicon::is_place_noun(noun) &&
           !lexicon::rule_words().is("shared_privately", noun);
}

// "tanks, machine guns and mortars" as one, without a phrase joined to them, "or in a lorry".
WordRange enumeration_range(const Tree& tree, int head) {
    auto all = tree.conjuncts(head);
    while (all.size() > 1 && tree.preposition(head).empty() && !tree.preposition(all.back()).empty()) all.pop_back();
    return {name_range(tree, all.front()).begin, name_range(tree, all.back()).end};
}

// "its map", "his company's map": the pronoun that the words begin with; kNone.
int owner_in_words(const Tree& tree, const Mention& m) {
    if (const int owner = possessive_pronoun(tree, m.head); owner != kNone) return owner;
    return starts_with_owner(m.name) && tree.is(m.words.begin, "nmod:poss") ? m.words.begin : kNone;
}

// "militant attacks": an adjective that stands for those who act.
Participant unmentioned(const Tree& tree, Nominal nominal) {
    Participant p = Participants::literal(tree, name_range(tree, nominal.head));
    p.name = nominal_name(tree, nominal);
    p.id = slug(p.name);
    p.type = entity_type(tree, nominal.head);
    return p;
}

}  // namespace

void Participants::learn_office(const std::string& person_id, const Participant& body) {
    offices_.emplace(person_id, body);
}

std::optional<Participant> Participants::first_person(const Tree& tree, int word, As as) const {
    auto speaker = speakers_.quoted_speaker(tree.sentence().index, word);
    Participant p;
    if (!speaker && is_first_person_singular(tree.lower_form(word)) && !is_in_mouth_of(tree, word)) {
        speaker = speakers_.author_at(tree.sentence().index, word);
        p.type = "PERSON";
    }
    if (!speaker) return std::nullopt;
    p.name = speaker->name;
    p.id = speaker->id;
    const auto entity = std::ranges::find(mentions_.entities, speaker->id, &Entity::id);
    if (entity != mentions_.entities.end()) p.type = entity->type;
    if (is_first_person_plural(tree.lower_form(word))) {
        const auto office = offices_.find(speaker->id);
        if (office != offices_.end())
            p = office->second;
        else if (p.type == "PERSON" && as == As::participant)
            return std::nullopt;  // he and others: who, is not told; "our parents" are his too
    }
    p.text = tree.word(word).form;
    p.span = tree.word(word).span;
    return p;
}

// "Turkey … because it disregards": in the same sentence the rule is to be trusted.
bool Participants::is_named_before(const Mention& pronoun) const {
    return std::ranges::any_of(mentions_.mentions, [&](const Mention& m) {
        return m.sentence == pronoun.sentence && m.entity == pronoun.entity && m.head < pronoun.head &&
               m.form != Mention::Form::pronoun;
    });
}

// "His party … Holt …, asking him to step down": nobody is "him" to himself.
bool Participants::is_his_own_object(const Tree& tree, const Mention& pronoun) const {
    const int verb = tree.head(pronoun.head);
    const bool reflexive =
        tree.word(pronoun.head).form.ends_with("self") || tree.word(pronoun.head).form.ends_with("selves");
    if (verb == kNone || reflexive || !tree.is_any(pronoun.head, {"obj", "iobj"})) return false;
    return std::ranges::any_of(find_subjects(tree, verb).nominals, [&](const Nominal& subject) {
        const Mention* m = mention_at(mentions_, tree.sentence().index, subject);
        return m != nullptr && m->entity >= 0 && m->entity == pronoun.entity;
    });
}

// A pronoun that only the nearest fitting name was found for, and "he" in the mouth of the very man it was taken for.
bool Participants::is_doubtful(const Tree& tree, const Mention& pronoun) const {
    const bool many = mentions_.entities.size() > kFewEntities;
    if (many && pronoun.link_certainty <= kCertaintyOfRule && !is_named_before(pronoun)) return true;
    if (is_his_own_object(tree, pronoun)) return true;
    const auto speaker = speakers_.quoted_speaker(tree.sentence().index, pronoun.head);
    return speaker && !speaker->id.empty() && pronoun.entity >= 0 && speaker->id == entity_id(pronoun);
}

// "Velm Motors said it will close a plant": the firm, where nothing tells that it is another one.
std::optional<Participant> Participants::who_says_of_himself(const Tree& tree, int pronoun) const {
    const int clause = tree.is_any(pronoun, {"nsubj", "nsubj:pass"}) ? tree.head(pronoun) : kNone;
    const int saying = clause != kNone && tree.is(clause, "ccomp") ? tree.head(clause) : kNone;
    const int who = saying == kNone || saying > pronoun ? kNone : own_subject(tree, saying);
    if (who == kNone || who > saying || is_passive(tree, saying) || tree.has_upos(who, {"PRON"})) return std::nullopt;
    const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, saying));
    const Mention* m = mention_at(mentions_, tree.sentence().index, {who, kNone});
    if (reporting == nullptr || reporting->kind != lexicon::Reporting::Kind::say || m == nullptr || m->entity < 0)
        return std::nullopt;
    static constexpr std::array<std::string_view, 5> kBodies = {"ORG", "GOVERNMENT", "COUNTRY", "ARMED_GROUP",
                                                                "MILITARY"};
    Participant p = described(tree, *m);
    const bool body = std::ranges::find(kBodies, std::string_view(p.type)) != kBodies.end();
    const std::string form = tree.lower_form(pronoun);
    const bool they = form == "they" && tree.has_upos(clause, {"VERB"}) && !is_passive(tree, clause) &&
                      p.type != "COUNTRY";  // "Norland said they were aid workers"
    if ((form != "it" && !they) || !body || tree.has_child(who, "conj") || tree.word(who).xpos == "NNS" ||
        speakers_.quoted_speaker(tree.sentence().index, pronoun) || tells_of_matter(tree, pronoun) ||
        is_called_thing(tree, pronoun))
        return std::nullopt;
    p.text = tree.word(pronoun).form;
    p.span = tree.word(pronoun).span;
    return p;
}

const std::string& Participants::entity_id(const Mention& mention) const {
    return mentions_.entities[static_cast<std::size_t>(mention.entity)].id;
}

Participant Participants::voice(const Tree& tree, int noun, const Speaker& issuer) const {
    Participant p = literal(tree, name_range(tree, noun));
    p.name = issuer.name;
    p.id = issuer.id;
    const auto entity = std::ranges::find(mentions_.entities, issuer.id, &Entity::id);
    if (entity != mentions_.entities.end()) p.type = entity->type;
    return p;
}

Participant Participants::described(const Tree& tree, const Mention& mention) const {
    Participant p;
    p.name = mention.name;
    p.text = tree.text(mention.words);
    p.span = tree.span(mention.words);
    if (mention.entity < 0) return p;
    const Entity& e = mentions_.entities[static_cast<std::size_t>(mention.entity)];
    p.id = e.id;
    p.type = e.type;
    return p;
}

std::optional<Participant> Participants::resolve(const Tree& tree, Nominal nominal, ReadAfter read_after) const {
    if (!nominal.present()) return std::nullopt;
    if (is_first_person(tree, nominal.head)) return first_person(tree, nominal.head, As::participant);
    if (is_second_person(tree, nominal.head) && !is_anybody_addressed(tree, nominal.head)) {
        if (const auto whom = speakers_.addressee(tree.sentence().index, nominal.head))
            return voice(tree, nominal.head, *whom);
    }
    if (nominal.modifier == kNone && is_enumeration(tree, nominal.head)) {
        Participant all = literal(tree, enumeration_range(tree, nominal.head));
        if (tree.has_child(nominal.head, "nummod")) {  // "9,000 drivers and conductors" are some
            all.id = slug(all.name);
            all.type = "OTHER";
        }
        return all;
    }
    if (const auto issuer = speaker_by(tree, nominal.head)) return voice(tree, nominal.head, *issuer);
    if (const int named = name_beside_one(tree, nominal.head); named != kNone)
        return resolve(tree, {named, kNone}, read_after);
    if (is_one_of_untold_kind(tree, nominal.head)) return std::nullopt;
    const Mention* m = mention_at(mentions_, tree.sentence().index, nominal);
    if (m == nullptr) return unmentioned(tree, nominal);
    if (m->form == Mention::Form::pronoun && (m->entity < 0 || is_doubtful(tree, *m)))
        return who_says_of_himself(tree, nominal.head);
    const int owner = nominal.modifier == kNone ? owner_in_words(tree, *m) : kNone;
    auto p = owner == kNone ? described(tree, *m) : possessed(tree, *m, owner, read_after);
    if (p && m->form != Mention::Form::pronoun && read_after) name_pronouns(tree, m->words, *read_after, *p);
    return p;
}

std::optional<Speaker> Participants::speaker_by(const Tree& tree, int noun) const {
    return speaks(tree, noun) ? speakers_.issuer_of(tree.sentence().index, noun) : std::nullopt;
}

std::vector<Participant> Participants::each_of(const Tree& tree, Nominal nominal) const {
    const Mention* m = nominal.present() ? mention_at(mentions_, tree.sentence().index, nominal) : nullptr;
    std::vector<Participant> all;
    if (m == nullptr || m->form != Mention::Form::pronoun || is_doubtful(tree, *m)) return all;
    const Mention* end = mentions_.mentions.data() + mentions_.mentions.size();
    for (const Mention* one = m + 1; one != end && one->sentence == m->sentence && one->head == m->head; ++one) {
        const Entity& e = mentions_.entities[static_cast<std::size_t>(one->entity)];
        all.push_back({.name = e.name, .id = e.id, .type = e.type, .text = m->text, .span = tree.span(m->words)});
    }
    return all;
}

std::optional<Participant> Participants::possessed(const Tree& tree, const Mention& mention, int owner,
                                                   ReadAfter read_after) const {
    Participant p = described(tree, mention);
    WordRange rest = mention.words;
    const bool shared = tree.head(owner) != mention.head;
    const bool named_whole = is_name(tree, mention.head) && !starts_with_owner(mention.name);  // no "his Civic Party"
    if (named_whole || (!shared && !rest.contains(owner)) || mention.name != nominal_name(tree, {mention.head, kNone}))
        return p;
    if (rest.begin == owner || !shared) rest.begin = owner + 1;
    std::string whose;
    if (is_second_person(tree, owner)) {
        const auto addressee = speakers_.addressee(tree.sentence().index, owner);
        if (!addressee) return std::nullopt;
        whose = addressee->name;
    } else if (is_first_person(tree, owner)) {
        const auto speaker = first_person(tree, owner, As::owner);
        if (!speaker || is_of_unknown_group(tree, owner, mention.head, *speaker)) return std::nullopt;
        whose = speaker->name;
    } else if (is_relative_pronoun(tree, owner)) {  // "Karl Berg, whose brother was jailed"
        const auto told_of = nominals_of(tree, owner);
        const bool nobody = told_of.empty() || told_of.front().head == owner;
        const auto named = nobody ? std::nullopt : resolve(tree, told_of.front(), read_after);
        if (!named) return std::nullopt;
        whose = named->name;
    } else {
        const Mention* known = mention_at(mentions_, tree.sentence().index, {owner, kNone});
        const bool named =
            known != nullptr && known->entity >= 0 && !is_doubtful(tree, *known) && known->link_certainty >= kSureOwner;
        const std::string noun = to_lower_ascii(tree.lemma(mention.head));  // "his troops" say enough, "his health" not
        if (!named && !is_body_of_people(noun) && tree.is(tree.first_conjunct(mention.head), "nsubj"))
            return std::nullopt;
        const bool with_subject = is_read_with_subject(tree, mention.head);
        const bool after_other = with_subject && read_after && !read_after->empty();
        if (!named || (after_other && known->link_certainty < kSurerThanSubject)) return p;
        if (read_after ? entity_id(*known) == *read_after : with_subject) return p;
        whose = is_body_of_people(noun) ? state_of(known->name) : known->name;
    }
    if (starts_with_owner(whose)) return std::nullopt;
    if (whose.find("'s ") != std::string::npos && !starts_as_name(whose)) {  // no doctor's doctor
        if (!whose.ends_with(" " + to_lower_ascii(tree.lemma(mention.head)))) return std::nullopt;
        p.name = whose;
        return p;
    }
    p.name = owner_of(whose, to_lower_ascii(tree.lemma(mention.head))) + " " + without_quotation_marks(tree.text(rest));
    return p;
}

}  // namespace relata::extract
