// Subjects: who does what a predicate says, where grammar leaves it to the clauses around it.

#include "extract/subject.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/utf8.h"
#include "extract/attachment.h"
#include "extract/clause.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/relative.h"

namespace relata::extract {
namespace {

bool can_be_subject(const Tree& tree, int i) { return i != kNone && !tree.is(i, "expl") && tree.lemma(i) != "there"; }

// Verbs after which "of doing" and "for doing" tell what their object has done.
bool is_charging(const Tree& tree, int verb) { return lexicon::rule_words().is("charging", tree.lemma(verb)); }

bool is_rule_word(const Tree& tree, int i, std::string_view kind) {
    return lexicon::rule_words().is(kind, tree.lemma(i));
}

// The object of a verb, also where it is the antecedent of its relative clause.
std::vector<Nominal> objects_of(const Tree& tree, int verb) {
    if (is_passive(tree, verb)) return find_subjects(tree, verb).nominals;
    int object = tree.child_any(verb, {"obj", "iobj"});
    const int recipient = tree.child(verb, "iobj");  // "gave the rebels ten days to leave"
    if (recipient != kNone && object != kNone && is_rule_word(tree, object, "time_noun")) object = recipient;
    return object == kNone ? std::vector<Nominal>{} : nominals_of(tree, object);
}

Subjects controlled(std::vector<Nominal> nominals) {
    if (nominals.empty()) return {};
    return {std::move(nominals), SubjectSource::control};
}

Subjects controlled_by_subject_of(const Tree& tree, int verb) { return controlled(find_subjects(tree, verb).nominals); }

// Whom a demand is put to: "an ultimatum to the rebels to leave", "a call on Iran to".
Subjects addressee_of(const Tree& tree, int noun) {
    const auto is_addressed = [&](int c) {
        const std::string preposition = tree.preposition(c);
        return preposition == "to" || preposition == "on" || preposition == "upon" || preposition == "for";
    };
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && is_addressed(c) && can_act(tree, c)) return controlled(nominals_of(tree, c));
    }
    const int verb = tree.head(noun);
    if (verb == kNone || !tree.is(noun, "obj")) return {};
    if (const int recipient = tree.child(verb, "iobj"); recipient != kNone)
        return controlled(nominals_of(tree, recipient));
    for (const int c : tree.children(verb)) {
        if (tree.is(c, "obl") && c > noun && tree.preposition(c) == "to" && can_act(tree, c))
            return controlled(nominals_of(tree, c));
    }
    return {};
}

// The subject of the verb that has `noun` as its object or circumstance: "made an attempt to", "in an effort to".
Subjects subject_beside(const Tree& tree, int noun) {
    const int verb = tree.head(noun);
    if (verb != kNone && tree.lemma(verb) == "part" && tree.is(verb, "obl") && tree.preposition(noun) == "of" &&
        is_predicate(tree, tree.head(verb))) {  // "as part of an effort to"
        const int act = tree.head(verb);
        return is_passive(tree, act) ? controlled(agents_of(tree, act)) : controlled_by_subject_of(tree, act);
    }
    if (verb != kNone && tree.is(noun, "nmod") &&
        tree.preposition(noun) == "in")  // "strikes by Israel in an attempt to"
        return controlled(agents_of_event(tree, verb));
    if (verb == kNone || !tree.is_any(noun, {"obj", "obl"}) || !tree.has_upos(verb, {"VERB"})) return {};
    if (tree.is(noun, "obj") && is_rule_word(tree, verb, "other_owner")) return {};  // "rejected a plan to build"
    if (tree.is(noun, "obl") && tree.preposition(noun) == "as") return {};           // "saw it as a failure to act"
    const int recipient = tree.is(noun, "obj") ? tree.child(verb, "iobj") : kNone;
    if (recipient != kNone) {  // "offered Rubio the chance to send", but "sent Iran a plan to end the war"
        return is_rule_word(tree, noun, "granted") ? controlled(nominals_of(tree, recipient)) : Subjects{};
    }
    return is_passive(tree, verb) ? controlled(agents_of(tree, verb)) : controlled_by_subject_of(tree, verb);
}

// "becomes the first country to ratify": the country ratified, and who it is.
Subjects holder_of_record(const Tree& tree, int noun) {
    const int verb = tree.head(noun);
    if (tree.has_child(noun, "cop")) return controlled_by_subject_of(tree, noun);
    if (verb != kNone && tree.is_any(noun, {"xcomp", "obj"}) && tree.lemma(verb) == "become")
        return controlled_by_subject_of(tree, verb);
    if (tree.is_any(noun, {"nsubj", "appos"}) && can_act(tree, noun))
        return {{{noun, kNone}}, SubjectSource::modified_noun};
    return {};
}

// "the US decision to withdraw", "a Hamas plan to disarm": whose act it is, told before the noun; kNone if it is not.
int owner_before(const Tree& tree, int noun) {
    for (const int c : tree.children(noun)) {
        if (c > noun) break;
        if (tree.is(c, "amod") && nationality_at(tree, c) != nullptr) return c;
        const bool place = name_label(tree, c) == "LOC" && lexicon::country_named(tree.word(c).form) == nullptr;
        if (tree.is(c, "compound") && is_name(tree, c) && !place && tree.word(c).xpos != "HYPH") return c;
    }
    return kNone;
}

// Who does the infinitive or gerund on a noun: "Turkey's plan to build", "made another attempt to introduce", "a call
// on Iran to stop". Most nouns do not tell: in "a law to ban the party" nobody bans yet.
Subjects owner_of_act(const Tree& tree, int noun) {
    if (is_record(tree, noun)) return holder_of_record(tree, noun);
    if (is_rule_word(tree, noun, "asked_act")) return addressee_of(tree, noun);
    const int verb = tree.head(noun);
    const bool complement = verb != kNone && tree.is_any(noun, {"obj", "obl"}) && tree.has_upos(verb, {"VERB"});
    if (is_rule_word(tree, noun, "charge")) return complement ? controlled(objects_of(tree, verb)) : Subjects{};
    const bool felt = is_rule_word(tree, noun, "felt_act");  // "saw a need to hire": their own; "stressed the need to"
    if (felt && !tree.has_child(noun, "det", "a")) return {};
    const bool own = felt || is_rule_word(tree, noun, "own_act");
    if (tree.is(noun, "obl") && !own) {  // "beat them in the men's final to win the title"
        const std::string preposition = tree.preposition(noun);
        return preposition == "in" || preposition == "at" || preposition == "via" ? subject_beside(tree, noun)
                                                                                  : Subjects{};
    }
    for (const int c : tree.children(noun)) {
        const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
        if (tree.is(c, "nmod:poss") || preposition == "by") return controlled(nominals_of(tree, c));
    }
    if (own) {
        if (const int owner = owner_before(tree, noun); owner != kNone) return controlled(nominals_of(tree, owner));
        return subject_beside(tree, noun);
    }
    if (!complement || !tree.is(noun, "obj")) return {};
    if (event_noun(tree, noun) != nullptr && lexicon::is_light_verb(verb_lemma(tree, verb)))
        return subject_beside(tree, noun);
    const auto* control = lexicon::control_verb_with_object(verb_lemma(tree, verb));  // "causes the boat to capsize"
    const bool by_object = control != nullptr && control->controller == lexicon::Control::Controller::object;
    return by_object && !is_passive(tree, verb) ? controlled(nominals_of(tree, noun)) : Subjects{};
}

// "the agency's guide to understanding taxes": what the guide is about, done by nobody.
bool is_topic(const Tree& tree, int predicate) {
    return tree.is(predicate, "acl") && tree.word(predicate).xpos == "VBG" && tree.has_child(predicate, "mark", "to") &&
           !is_rule_word(tree, tree.head(predicate), "own_act");
}

// "…, the ministry said, adding": who adds is who said, wherever the parser has hung it.
Subjects subject_of_reporting_above(const Tree& tree, int predicate) {
    for (int at = tree.head(predicate); at != kNone; at = tree.head(at)) {
        const bool other = tree.has_upos(at, {"VERB"}) && lexicon::reporting_verb(verb_lemma(tree, at)) != nullptr;
        if (!other) continue;
        if (const int own = own_subject(tree, at); own != kNone && !is_passive(tree, at))
            return {nominals_of(tree, own), SubjectSource::matrix};
    }
    return {};
}

// "paid $5 million to end the case": money does nothing.
bool is_sum(const Tree& tree, int i) {
    if (i == kNone || tree.has_upos(i, {"SYM"}) || tree.word(i).xpos == "$") return i != kNone;
    return tree.has_upos(i, {"NUM"}) && !tree.has_child(i, "nmod");  // "three of the firms" do
}

// "paid the fee to secure the player", "needs a map to see": a thing that is only the means.
bool is_means(const Tree& tree, int verb, int object) {
    return object != kNone && is_rule_word(tree, verb, "means_as_object") && !can_act(tree, object);
}

// What the grammatical subject of an infinitive is: the outer object for "urge X to", else the outer subject.
Subjects controlled_subject(const Tree& tree, int predicate) {
    const int outer = tree.head(predicate);
    if (is_rule_word(tree, outer, "discussing") && tree.word(predicate).xpos == "VBG") return {};
    const auto* control = control_over(tree, predicate);
    const int object = tree.child_any(outer, {"obj", "iobj"});
    const bool possesses = tree.lemma(outer) == "have";  // "has the power to end the unrest"
    const bool by_object = control == nullptr ? object != kNone && !possesses
                                              : control->controller == lexicon::Control::Controller::object;
    if (by_object && !is_sum(tree, object) && !is_means(tree, outer, object)) {
        if (object != kNone) return {nominals_of(tree, object), SubjectSource::control};
        if (is_passive(tree, outer)) {  // "Turkey was urged to"
            const int patient = own_subject(tree, outer);
            if (patient != kNone) return {nominals_of(tree, patient), SubjectSource::control};
        }
        for (const int c : tree.children(outer)) {  // "called on Turkey to"
            if (tree.is(c, "obl") && !tree.is_any(c, {"obl:unmarked", "obl:agent"}) && c < predicate) {
                return {nominals_of(tree, c), SubjectSource::control};
            }
        }
        return {};
    }
    const bool judged = tree.has_upos(outer, {"ADJ"}) && tree.is(outer, "xcomp");  // "made it illegal to discriminate"
    return judged && tree.has_child(tree.head(outer), "obj") && tree.lemma(tree.child(tree.head(outer), "obj")) == "it"
               ? Subjects{}
               : controlled_by_subject_of(tree, outer);
}

// ", killing four": what came of it, while "arrested carrying a gun" is how somebody was.
bool is_outcome(const Tree& tree, int predicate) {
    const int first = tree.extent(predicate).begin;
    return tree.word(predicate).xpos == "VBG" && tree.child_any(predicate, {"mark", "case"}) == kNone &&
           ((first > 0 && tree.word(first - 1).form == ",") || tree.word(first).form == ",");
}

// "…, making it the deadliest since 2009": what was told before makes it so, and what "it" is lies there too.
bool makes_it(const Tree& tree, int predicate) {
    const int object = tree.child(predicate, "obj");
    return tree.lemma(predicate) == "make" && tree.word(predicate).xpos == "VBG" && object != kNone &&
           tree.has_upos(object, {"PRON"}) && tree.has_child(predicate, "xcomp");
}

// "…, meaning that", "…, bringing the death toll to nine": by everything that was told before.
bool tells_outcome_of_all(const Tree& tree, int predicate) {
    const int object = tree.child(predicate, "obj");
    const bool counts = object != kNone && tree.word(predicate).xpos == "VBG" && is_rule_word(tree, object, "tally");
    if (makes_it(tree, predicate)) return true;
    const bool after =
        tree.word(predicate).xpos == "VBG" && tree.head(predicate) < predicate && !tree.has_child(predicate, "mark");
    return counts || (after && lexicon::rule_words().is("outcome", verb_lemma(tree, predicate)));
}

// "gender-affirming care", "on a level crossing", "appears for questioning by the police": a noun or an adjective.
bool is_nominal_gerund(const Tree& tree, int i) {
    const bool hyphened = i > 0 && tree.word(i - 1).form == "-";
    const bool by = std::ranges::any_of(tree.children(i), [&](int c) {
        return tree.is_any(c, {"obl", "nmod"}) && tree.preposition(c) == "by" && can_act(tree, c);
    });
    return tree.word(i).xpos == "VBG" &&
           (hyphened || tree.has_child(i, "det") || (by && tree.has_child(i, "mark", "for")));
}

// "As fighting between rebels and the army continues, …"
bool is_between_others(const Tree& tree, int i) {
    return tree.word(i).xpos == "VBG" && std::ranges::any_of(tree.children(i), [&](int c) {
               return tree.is_any(c, {"obl", "nmod"}) && tree.preposition(c) == "between" &&
                      (is_name(tree, c) || can_act(tree, c)) && !tree.has_upos(c, {"NUM"});
           });
}

// "Speaking of trains, …", "Judging by the polls, …": what the writer does.
bool is_idle_participle(const Tree& tree, int i) {
    return i == 0 && i + 1 < tree.size() &&
           lexicon::rule_words().is("idle_participle", to_lower_ascii(tree.word(i).form + " " + tree.word(i + 1).form));
}

Subjects of_matrix(Subjects subjects) {
    if (subjects.nominals.empty()) return {};
    return {std::move(subjects.nominals), SubjectSource::matrix};
}

// "is used to deliver", "200 soldiers were sent to run the centre": what the passive is done to does it.
bool is_purpose_of_patient(const Tree& tree, int passive) {
    if (lexicon::control_verb("be " + to_lower_ascii(tree.word(passive).form)) != nullptr) return true;
    const auto* control = lexicon::control_verb_with_object(verb_lemma(tree, passive));
    const int patient = own_subject(tree, passive);
    return control != nullptr && control->controller == lexicon::Control::Controller::object && patient != kNone &&
           can_act(tree, patient);
}

// Under a passive an infinitive and an outcome are its agent's, who may not be told: "was cut off to protect the town".
Subjects subject_under_passive(const Tree& tree, int predicate) {
    const int matrix = tree.head(predicate);
    const bool purpose = tree.has_child(predicate, "mark", "to");
    if (purpose && is_purpose_of_patient(tree, matrix)) return controlled_by_subject_of(tree, matrix);
    if (!purpose && !is_outcome(tree, predicate)) return of_matrix(find_subjects(tree, matrix));
    return of_matrix({agents_of(tree, matrix)});
}

// "filed a case against the mayor for obstructing", "imposed sanctions on Oslo for arming them": who is charged has
// done it.
int charged_person(const Tree& tree, int verb) {
    const auto is_charged = [&tree, verb](int c) {
        const std::string preposition = tree.preposition(c);
        return preposition == "against" || (preposition == "on" && is_rule_word(tree, verb, "imposing"));
    };
    for (const int c : tree.children(verb)) {
        if (tree.is(c, "obl")) {
            const bool scolded = is_rule_word(tree, verb, "scolding") && tree.preposition(c) == "at";
            if (is_charged(c) || scolded) return c;  // "lashed out at Oslo for"
        }
        if (!tree.is(c, "obj")) continue;
        for (const int below : tree.children(c)) {
            if (tree.is(below, "nmod") && is_charged(below)) return below;
        }
    }
    return kNone;
}

// "sentenced the volunteer to life in prison for killing", wherever the parser has hung the killing.
int charging_verb_over(const Tree& tree, int gerund) {
    if (!tree.has_child(gerund, "mark", "of") && !tree.has_child(gerund, "mark", "for")) return kNone;
    int at = tree.head(gerund);
    while (at != kNone && tree.is_any(at, {"obj", "obl", "nmod"}) && !tree.has_upos(at, {"VERB"})) at = tree.head(at);
    return at != kNone && is_charging(tree, at) ? at : kNone;
}

// "crashes, causing a fire, killing two": what killed is what crashed, though all of it caused the fire.
int over_outcomes(const Tree& tree, int participle) {
    int matrix = tree.head(participle);
    if (tree.word(participle).xpos != "VBG" || !lexicon::rule_words().is("harm", tree.lemma(participle))) return matrix;
    while (tree.is(matrix, "advcl") && tree.head(matrix) != kNone && tells_outcome_of_all(tree, matrix))
        matrix = tree.head(matrix);
    return matrix;
}

int finite_above(const Tree& tree, int verb) {
    int at = verb;
    while (tree.is_any(at, {"xcomp", "advcl", "acl"}) && !is_finite(tree, at)) at = tree.head(at);
    return at;
}

// "warns its citizens to leave the country, citing unrest": who cites is who warns, not who leaves.
bool is_reason_of_speaker(const Tree& tree, int predicate, int matrix) {
    const int first = tree.extent(predicate).begin;
    const bool after_comma = tree.word(first).form == "," || (first > 0 && tree.word(first - 1).form == ",");
    return after_comma && tree.word(predicate).xpos == "VBG" && tree.lemma(predicate) == "cite" &&
           tree.has_child(matrix, "mark", "to") && is_predicate(tree, finite_above(tree, matrix));
}

// "said he was pleased at the release, adding": who adds is who said.
bool goes_on_saying(const Tree& tree, int predicate, int matrix) {
    const int first = tree.extent(predicate).begin;
    const bool after_comma = tree.word(first).form == "," || (first > 0 && tree.word(first - 1).form == ",");
    return after_comma && tree.word(predicate).xpos == "VBG" && tree.has_child(predicate, "ccomp") &&
           !is_passive(tree, matrix) && lexicon::reporting_verb(verb_lemma(tree, predicate)) != nullptr &&
           lexicon::reporting_verb(verb_lemma(tree, matrix)) != nullptr;
}

// "Backed by Russia, the army advanced", "…, blaming Ankara": the matrix subject.
Subjects adverbial_subject(const Tree& tree, int predicate) {
    const int matrix = over_outcomes(tree, predicate);
    if (tells_outcome_of_all(tree, predicate) || is_nominal_gerund(tree, predicate)) return {};
    if (is_between_others(tree, predicate)) return {};
    if (tree.has_child(predicate, "mark", "about")) return {};  // "got a letter from them about closing the shop"
    if (is_idle_participle(tree, predicate)) return {};
    if (const int charge = charging_verb_over(tree, predicate); charge != kNone)
        return controlled(objects_of(tree, charge));
    if (!is_predicate(tree, matrix)) {
        if (tree.is(matrix, "xcomp")) return find_subjects(tree, matrix);  // "had become strong, enjoying impunity"
        if (tree.has_upos(matrix, {"ADJ"})) {                              // "a boat, capable of carrying forty"
            if (!tree.is_any(matrix, {"amod", "acl", "appos"})) return {};
            return {{{tree.head(matrix), kNone}}, SubjectSource::modified_noun};
        }
        if (tree.has_upos(matrix, {"ADV"})) return {};  // "far from clearing his name"
        return {{{matrix, kNone}}, SubjectSource::modified_noun};
    }
    if (tree.has_child(predicate, "mark", "for") || tree.has_child(predicate, "mark", "over")) {
        if (const int charged = charged_person(tree, matrix); charged != kNone)
            return {nominals_of(tree, charged), SubjectSource::control};
    }
    if (tree.has_child(predicate, "mark", "to") && lexicon::rule_words().is("accusing", tree.lemma(matrix))) {
        const int act = tree.child(matrix, "obj");  // "condemned Turkey's offensive to clear": Turkey clears
        if (act != kNone && act < predicate) return {agents_of_event(tree, act), SubjectSource::matrix};
    }
    if (is_reason_of_speaker(tree, predicate, matrix) || is_before_order(tree, predicate))
        return of_matrix(find_subjects(tree, finite_above(tree, matrix)));
    if (goes_on_saying(tree, predicate, matrix)) return of_matrix(find_subjects(tree, matrix));
    if (matrix == tree.head(predicate) && is_doubtful_attachment(tree, predicate)) return {};
    if (tree.word(predicate).xpos == "VBG" && tree.has_upos(predicate, {"VERB"}) &&
        lexicon::reporting_verb(verb_lemma(tree, predicate)) != nullptr &&
        lexicon::reporting_verb(verb_lemma(tree, matrix)) == nullptr) {
        if (Subjects out = subject_of_reporting_above(tree, predicate); !out.nominals.empty()) return out;
    }
    if (is_passive(tree, matrix)) return subject_under_passive(tree, predicate);
    const int object = tree.child(matrix, "obj");
    if (object != kNone && is_rule_word(tree, object, "asked_act") && tree.has_child(predicate, "mark", "to"))
        return addressee_of(tree, object);
    return of_matrix(find_subjects(tree, matrix));
}

// "demonstrations by citizens, protesting against": the citizens protest, not the demonstrations.
std::vector<Nominal> agents_of_act(const Tree& tree, int noun, int participle) {
    static constexpr std::array<std::string_view, 5> kDeeds = {"ASSAULT", "PROTEST", "COERCE", "ACCUSE", "REQUEST"};
    const auto* deed = lexicon::event_class(verb_lemma(tree, participle));
    if (tree.word(participle).xpos != "VBG" || event_noun(tree, noun) == nullptr || deed == nullptr) return {};
    if (std::ranges::find(kDeeds, std::string_view(deed->type)) == kDeeds.end()) return {};
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && tree.preposition(c) == "by") return nominals_of(tree, c);
    }
    return {};
}

// "a law to protect witnesses", whose infinitive the parser has hung on the verb before.
int provision_before(const Tree& tree, int infinitive) {
    if (!tree.is(infinitive, "advcl") || !tree.has_child(infinitive, "mark", "to")) return kNone;
    const int noun = tree.extent(infinitive).begin - 1;
    return noun >= 0 && is_rule_word(tree, noun, "provision") ? noun : kNone;
}
}  // namespace

int own_subject(const Tree& tree, int predicate) {
    const bool participle = tree.word(predicate).xpos == "VBG" && !tree.has_child(predicate, "aux");
    for (const int c : tree.children(predicate)) {
        if (participle && c > predicate && tree.has_child(predicate, "obj"))
            continue;  // "injuring nine people, four of them seriously"
        if (tree.is(c, "nsubj") && !tree.is(c, "nsubj:outer") && can_be_subject(tree, c)) return c;
    }
    return kNone;
}

bool is_seen_act(const Tree& tree, int gerund) {
    const int verb = tree.head(gerund);
    if (!tree.is(gerund, "ccomp") || tree.word(gerund).xpos != "VBG" || verb == kNone) return false;
    if (tree.child_any(gerund, {"nsubj", "mark", "aux", "cop"}) != kNone) return false;
    const int object = tree.child(verb, "obj");
    return object > verb && tree.extent(object).end == tree.extent(gerund).begin;
}

bool is_before_order(const Tree& tree, int predicate) {
    const int matrix = tree.head(predicate);
    if (matrix == kNone || !tree.is(predicate, "advcl") || !tree.has_child(predicate, "mark", "after")) return false;
    const int first = tree.extent(predicate).begin;
    const bool after_comma = tree.word(first).form == "," || (first > 0 && tree.word(first - 1).form == ",");
    return after_comma && tree.word(predicate).xpos == "VBG" && tree.has_child(matrix, "mark", "to") &&
           is_predicate(tree, finite_above(tree, matrix));
}

bool is_record(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        const std::string& form = tree.word(c).form;
        const bool ordinal =
            !form.empty() && form.front() >= '0' && form.front() <= '9' &&
            (form.ends_with("st") || form.ends_with("nd") || form.ends_with("rd") || form.ends_with("th"));
        return tree.is(c, "amod") && (ordinal || is_rule_word(tree, c, "record"));
    });
}

Subjects find_subjects(const Tree& tree, int predicate) {
    if (const int own = own_subject(tree, predicate); own != kNone) return {nominals_of(tree, own), SubjectSource::own};
    if (tree.head(predicate) == kNone || tree.has_child(predicate, "expl")) return {};  // "… and it became clear that"
    if (tree.is(predicate, "conj")) {
        if (is_doubtful_attachment(tree, predicate)) return {};
        Subjects out = find_subjects(tree, tree.head(predicate));
        if (out.source != SubjectSource::none && out.source != SubjectSource::control)
            out.source = SubjectSource::coordination;
        return out;
    }
    if (tree.is(predicate, "xcomp")) return controlled_subject(tree, predicate);
    if (is_seen_act(tree, predicate)) return controlled(objects_of(tree, tree.head(predicate)));
    if (tree.is(predicate, "acl:relcl")) return {};  // its subject would have been a pronoun
    if (tree.is(predicate, "acl") && tree.has_child(predicate, "mark", "about")) return {};
    if (is_topic(tree, predicate)) return {};
    if (tree.is(predicate, "acl") && tree.has_child(predicate, "mark")) return owner_of_act(tree, tree.head(predicate));
    if (tree.is(predicate, "acl") && is_doubtful_attachment(tree, predicate)) return {};
    if (tree.is(predicate, "acl")) {
        if (auto agents = agents_of_act(tree, tree.head(predicate), predicate); !agents.empty())
            return {std::move(agents), SubjectSource::modified_noun};
        return {{{tree.head(predicate), kNone}}, SubjectSource::modified_noun};
    }
    if (const int noun = provision_before(tree, predicate); noun != kNone) return owner_of_act(tree, noun);
    if (tree.is(predicate, "advcl") && control_over(tree, predicate) != nullptr)
        return controlled_subject(tree, predicate);
    if (tree.is(predicate, "advcl") && !is_finite(tree, predicate)) return adverbial_subject(tree, predicate);
    return {};
}

}  // namespace relata::extract
