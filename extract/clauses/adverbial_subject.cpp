// Subjects of adverbial clauses: whose participle, gerund or infinitive it is that hangs on another verb.

#include "extract/clauses/adverbial_subject.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/charged.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/relative.h"
#include "extract/clauses/told_by_clause.h"
#include "extract/events/owner_of_act.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

// "…, the ministry said, adding": who adds is who said, wherever the parser has hung it.
Subjects subject_of_reporting_above(const Tree& tree, int predicate) {
    for (int at = tree.head(predicate); at != kNone; at = tree.head(at)) {
        const bool other = tree.has_upos(at, {"VERB"}) && lexicon::reporting_verb(verb_lemma(tree, at)) != nullptr;
        const int first = tree.is(at, "conj") ? tree.head(at) : kNone;
        const bool second_doer = !other && first != kNone && tree.has_child(at, "nsubj") &&
                                 lexicon::reporting_verb(verb_lemma(tree, first)) != nullptr;
        if (second_doer) return {};  // "Berg vowed to push it through, but the council blocked it, saying"
        if (!other) continue;
        if (const int own = own_subject(tree, at); own != kNone && !is_passive(tree, at))
            return {nominals_of(tree, own), SubjectSource::matrix};
    }
    return {};
}

// ", killing four": what came of it, while "arrested carrying a gun" is how somebody was.
bool is_outcome(const Tree& tree, int predicate) {
    return tree.word(predicate).xpos == "VBG" && tree.child_any(predicate, {"mark", "case"}) == kNone &&
           follows_comma(tree, predicate);
}

// "…, making it the deadliest since 2009", "making the country a source of fighters": what was told before makes it so,
// and what "it" is lies there too. Whoever makes his point clear does so himself.
bool makes_it(const Tree& tree, int predicate) {
    const int object = tree.child(predicate, "obj");
    const int state = tree.child(predicate, "xcomp");
    const bool result = object != kNone && state > object && tree.lemma(predicate) == "make";
    if (!result || tree.word(predicate).xpos != "VBG") return false;
    const bool noun = tree.has_upos(state, {"NOUN", "PROPN", "NUM"}) && follows_comma(tree, predicate);
    return tree.has_upos(object, {"PRON"}) || noun;
}

// "…, leading two uprisings": somebody does; "…, leading to an uprising", "leading many to flee" tell what came of it.
bool leads_something(const Tree& tree, int participle) {
    if (tree.lower_lemma(participle) != "lead" || !tree.has_child(participle, "obj")) return false;
    return !tree.has_child(participle, "xcomp") && std::ranges::none_of(tree.children(participle), [&](int c) {
        return tree.is(c, "obl") && tree.preposition(c) == "to";
    });
}

// "…, meaning that", "…, bringing the death toll to nine": by everything that was told before.
bool tells_outcome_of_all(const Tree& tree, int predicate) {
    const int object = tree.child(predicate, "obj");
    const bool counts =
        object != kNone && tree.word(predicate).xpos == "VBG" && lexicon::rule_words().is("tally", tree.lemma(object));
    if (makes_it(tree, predicate)) return true;
    if (leads_something(tree, predicate)) return false;
    const bool after =
        tree.word(predicate).xpos == "VBG" && tree.head(predicate) < predicate && !tree.has_child(predicate, "mark");
    return counts || (after && lexicon::rule_words().is("outcome", verb_lemma(tree, predicate)));
}

// "the fire spread fast, triggering a stampede", "unrest halted deliveries, disrupting the work": what happens brings
// it about, and who attacks, while of "Norex closed the mill, sparking protests" it is the closing.
Subjects what_brought_about(const Tree& tree, int participle) {
    const int matrix = tree.head(participle);
    const auto brings = [](const std::string& words) {
        return lexicon::rule_words().value("outcome", words) == std::string_view("bring_about");
    };
    const std::string lemma = verb_lemma(tree, participle);
    const bool brings_about = brings(lemma) || std::ranges::any_of(tree.children(participle), [&](int o) {
                                  return o > participle && brings(lemma + " " + tree.preposition(o));  // "leading to"
                              });
    if (!brings_about || makes_it(tree, participle) || !is_predicate(tree, matrix) || is_passive(tree, matrix) ||
        tree.has_child(matrix, "cop") || lexicon::rule_words().is("changing", verb_lemma(tree, matrix)) ||
        (is_doubtful_attachment(tree, participle) && !follows_comma(tree, participle)))
        return {};
    const int cause = own_subject(tree, matrix);
    const bool happens = cause != kNone && tree.has_upos(cause, {"NOUN"}) && !can_act(tree, cause);
    const auto* act = lexicon::event_class(verb_lemma(tree, matrix));
    const bool attacks = cause != kNone && act != nullptr && act->type == "ASSAULT" && lemma == "cause" &&
                         !tree.has_child(matrix, "aux");
    return happens || attacks ? Subjects{nominals_of(tree, cause), SubjectSource::matrix} : Subjects{};
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
    const bool first = i == 0 || (i == 1 && tree.has_upos(0, {"CCONJ"}));
    return first && i + 1 < tree.size() &&
           lexicon::rule_words().is("idle_participle", to_lower_ascii(tree.word(i).form + " " + tree.word(i + 1).form));
}

Subjects of_matrix(Subjects subjects) {
    if (subjects.nominals.empty()) return {};
    return {std::move(subjects.nominals), SubjectSource::matrix};
}

// "is used to deliver", "200 soldiers were sent to run the centre": what the passive is done to does it. Not in "work
// must be done to prevent floods", though "is done arguing" says that somebody ends it.
bool is_purpose_of_patient(const Tree& tree, int passive) {
    if (tree.lemma(passive) == "do") return false;
    const auto* control = lexicon::control_verb_with_object(verb_lemma(tree, passive));
    const bool by_object = control != nullptr && control->controller == lexicon::Control::Controller::object;
    const bool reduced = tree.is(passive, "acl") && !tree.is(passive, "acl:relcl");  // "Cole, invited by the mayor to"
    const int patient = reduced ? tree.head(passive) : own_subject(tree, passive);
    const bool acts = patient != kNone && can_act(tree, patient);
    const int agent = tree.child(passive, "obl:agent");
    if (agent != kNone && can_act(tree, agent) && patient != kNone && !acts)
        return false;  // "used by rebels to store arms", "rates, set by the bank to help trade"
    if (lexicon::control_verb("be " + tree.lower_form(passive)) != nullptr) return true;
    return (by_object || lexicon::rule_words().is("sent_for", verb_lemma(tree, passive))) && acts;
}

// "the gel could be used to try to cure the blight": by whom, as the gel tries nothing.
bool is_tried_with(const Tree& tree, int predicate, int passive) {
    const int patient = own_subject(tree, passive);
    const auto* control = lexicon::control_verb(verb_lemma(tree, predicate));
    return control != nullptr && control->effect == lexicon::Control::Effect::attempt && patient != kNone &&
           !can_act(tree, patient);
}

// "was arrested by police hunting the gang": the police hunt, where no comma stands between.
int agent_before(const Tree& tree, int passive, int gerund) {
    const int agent = tree.child(passive, "obl:agent");
    const bool bare = tree.word(gerund).xpos == "VBG" && tree.child_any(gerund, {"mark", "case", "cc"}) == kNone;
    const bool adjoins = agent != kNone && tree.extent(agent).end == tree.extent(gerund).begin;
    return bare && adjoins && can_act(tree, agent) && tree.word(tree.extent(gerund).begin).form != "," ? agent : kNone;
}

// "broke the truce set by Oslo by shelling Ostrava": Oslo has done the setting, the shelling is how the truce was
// broken.
int act_around_told_passive(const Tree& tree, int passive, int means) {
    const int agent = tree.is(passive, "acl") ? tree.child(passive, "obl:agent") : kNone;
    const int noun = tree.head(passive);
    const bool told = agent != kNone && agent < means && tree.is(noun, "obj");
    return told && tree.has_upos(tree.head(noun), {"VERB"}) ? tree.head(noun) : kNone;
}

// "to pressure", "to punish", "to force": what is done by holding something back.
bool puts_pressure(const Tree& tree, int verb) {
    static constexpr std::array<std::string_view, 6> kTypes = {"COERCE", "REQUEST", "ACCUSE",
                                                               "THREATEN", "PROTEST", "SANCTION"};
    const auto* act = lexicon::event_class(verb_lemma(tree, verb));
    return act != nullptr && std::ranges::find(kTypes, std::string_view(act->type)) != kTypes.end();
}

// "held back loans to help absorb refugees": that is what the loans are for, whoever stops them.
bool is_aim_of_stopped_thing(const Tree& tree, int infinitive, int verb) {
    const int object = tree.child(verb, "obj");
    return object != kNone && tree.has_child(infinitive, "mark", "to") && !puts_pressure(tree, infinitive) &&
           tree.extent(object).end == tree.extent(infinitive).begin &&
           lexicon::rule_words().is("other_owner", verb_lemma(tree, verb)) &&
           lexicon::rule_words().is("made_for", tree.lower_lemma(object));
}

// "Cole was sworn in as mayor, saying she would cut taxes": what is done to a person is done by nobody that speaks.
bool goes_on_speaking(const Tree& tree, int participle, int patient) {
    const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, participle));
    for (int i = tree.head(participle); i < participle; ++i) {
        if (tree.is(i, "nsubj")) return false;  // "Cole was fined, with judge Holm ordering her release, stating"
    }
    return patient != kNone && can_act(tree, patient) && reporting != nullptr && tree.has_child(participle, "ccomp") &&
           reporting->kind == lexicon::Reporting::Kind::say;
}

// "was involved in the war, fighting in Africa": a passive by nobody, of somebody who does what goes on behind it.
bool is_state(const Tree& tree, int passive) {
    const int patient = own_subject(tree, passive);
    return lexicon::rule_words().is("state_participle", tree.lemma(passive)) && !tree.has_child(passive, "obl:agent") &&
           patient != kNone && can_act(tree, patient);
}

// "was sworn in as mayor, succeeding Karl Berg", "was elected, beating two others": whoever gets an office does so.
bool comes_into_office(const Tree& tree, int participle, int passive) {
    return lexicon::rule_words().is("done_by_office_taker", tree.lemma(participle)) &&
           lexicon::rule_words().value("taking_office", verb_lemma(tree, passive)) == std::string_view("object");
}

// Under a passive an infinitive, what it was done by doing and an outcome are its agent's, who
// may not be told: "was cut off to protect the town".
Subjects subject_under_passive(const Tree& tree, int predicate) {
    const int matrix = tree.head(predicate);
    const bool purpose = tree.has_child(predicate, "mark", "to");
    const int patient =
        own_subject(tree, matrix);  // "costs were cut by closing two plants", not "he was served by using"
    const bool means = tree.word(predicate).xpos == "VBG" && (patient == kNone || !can_act(tree, patient)) &&
                       (tree.has_child(predicate, "mark", "by") || tree.has_child(predicate, "mark", "through"));
    if (purpose && is_purpose_of_patient(tree, matrix) && !is_tried_with(tree, predicate, matrix))
        return controlled_by_subject_of(tree, matrix);
    if (const int agent = agent_before(tree, matrix, predicate); agent != kNone)
        return {nominals_of(tree, agent), SubjectSource::matrix};
    if (const int act = means ? act_around_told_passive(tree, matrix, predicate) : kNone; act != kNone)
        return of_matrix(find_subjects(tree, act));
    if (patient != kNone && predicate < matrix && tree.word(predicate).xpos == "VBG" && !can_act(tree, patient) &&
        tree.has_upos(patient, {"NOUN"}))
        return {};  // "While talking to the driver, a dog was sent for": the dog did not talk
    const bool outcome =
        is_outcome(tree, predicate) && !is_state(tree, matrix) && !comes_into_office(tree, predicate, matrix);
    if (!purpose && !means && !outcome) return of_matrix(find_subjects(tree, matrix));
    auto agents = agents_of(tree, matrix);
    const bool judged = lexicon::rule_words().is("accusing", tree.lemma(matrix)) || is_charging(tree, matrix);
    if ((agents.empty() || !judged) && !purpose && goes_on_speaking(tree, predicate, patient))
        return of_matrix(find_subjects(tree, matrix));
    return of_matrix({std::move(agents)});
}

// "launched an operation against smugglers, involving 300 officers": the operation involved them.
int event_that_involves(const Tree& tree, int participle, int verb) {
    if (tree.lemma(participle) != "involve" || !follows_comma(tree, participle)) return kNone;
    const int object = tree.child(verb, "obj");
    return object != kNone && object < participle && event_noun(tree, object) != nullptr ? object : kNone;
}

// "Norland released Ana Reis after serving half of her sentence": who has served it is "her", and no state.
bool is_done_by_whom_it_befell(const Tree& tree, int gerund, int verb) {
    if (!lexicon::rule_words().is("undergone", tree.lemma(gerund)) || tree.word(gerund).xpos != "VBG" ||
        !tree.has_child(gerund, "mark", "after") || is_passive(tree, verb))
        return false;  // not "arrested a man after finding guns in his car"
    const int subject = own_subject(tree, verb);
    const int person = tree.child(verb, "obj");
    const bool person_is = person != kNone && person < gerund &&
                           (name_label(tree, person) == "PER" || lexicon::is_person_noun(tree.lower_lemma(person)));
    const bool body = subject != kNone && (name_label(tree, subject) == "LOC" || name_label(tree, subject) == "ORG" ||
                                           lexicon::is_government_noun(tree.lower_lemma(subject)));
    const std::vector<int> below = tree.subtree(gerund);
    return person_is && body && std::ranges::any_of(below, [&](int i) {
               return tree.is(i, "nmod:poss") && (tree.lower_form(i) == "his" || tree.lower_form(i) == "her");
           });
}

// "appointed Ana Reis as judge, becoming the first woman", "elected her as mayor, succeeding Berg": who is named does.
bool becomes_what_is_named(const Tree& tree, int gerund, int verb) {
    const bool names = lexicon::rule_words().is("naming", tree.lemma(verb)) ||
                       lexicon::rule_words().value("taking_office", tree.lemma(verb)) == std::string_view("object");
    return names && !is_passive(tree, verb) && lexicon::rule_words().is("done_by_office_taker", tree.lemma(gerund)) &&
           tree.word(gerund).xpos == "VBG" && follows_comma(tree, gerund);
}

// "crashes, causing a fire, killing two": what killed is what crashed, though all of it caused the fire.
int over_outcomes(const Tree& tree, int participle) {
    int matrix = tree.head(participle);
    if (tree.word(participle).xpos != "VBG" || !lexicon::rule_words().is("harm", tree.lemma(participle))) return matrix;
    while (tree.is(matrix, "advcl") && tree.head(matrix) != kNone && tells_outcome_of_all(tree, matrix))
        matrix = tree.head(matrix);
    return matrix;
}

// The verb whose phrases hold the noun: "rejected" of "a plea" in "rejected a plea to".
int verb_around(const Tree& tree, int noun) {
    int at = noun;
    while (tree.is_any(at, {"obj", "nmod", "obl"}) && !tree.has_upos(at, {"VERB"})) at = tree.head(at);
    return at;
}

int finite_above(const Tree& tree, int verb) {
    int at = verb;
    while (tree.is_any(at, {"xcomp", "advcl", "acl"}) && !is_finite(tree, at)) at = verb_around(tree, tree.head(at));
    return at;
}

// "returned the bodies to be examined", "handed over two men to be tried": what is handed on has it done to it. Not
// "crossed the border to be treated", "paid to be admitted".
bool is_purpose_of_what_is_handed_on(const Tree& tree, int infinitive, int matrix) {
    const int object = is_passive(tree, matrix) ? kNone : tree.child(matrix, "obj");
    return object != kNone && object < infinitive && object > matrix && is_passive(tree, infinitive) &&
           tree.has_child(infinitive, "mark", "to") && tree.word(object).upos != "PRON" &&
           lexicon::rule_words().is("handing_on", verb_lemma(tree, matrix));
}

// "who is serving a year", "convicted of fraud": what somebody undergoes, and gives no reason for.
bool is_undergone(const Tree& tree, int relative) {
    if (!tree.is_any(relative, {"acl", "acl:relcl"}) || !follows_comma(tree, relative)) return false;
    const bool reduced = tree.is(relative, "acl") && tree.word(relative).xpos == "VBN";
    return reduced || is_passive(tree, relative) || tree.lemma(relative) == "serve";
}

// "warns its citizens to leave the country, citing unrest", "rejected a plea to be released, citing", "freed Cole,
// convicted of fraud, citing his age": the verb of who warns, rejects or frees, not of who leaves or is released; kNone
// where nobody else than the subject cites.
int act_with_reason(const Tree& tree, int predicate, int matrix) {
    if (!follows_comma(tree, predicate) || tree.word(predicate).xpos != "VBG" || tree.lemma(predicate) != "cite")
        return kNone;
    const bool aside = is_undergone(tree, matrix);
    const int speech = finite_above(tree, aside ? verb_around(tree, tree.head(matrix)) : matrix);
    const int own = own_subject(tree, speech);
    if (speech == matrix && own != kNone && !can_act(tree, own)) return kNone;  // "the cuts raise revenue, citing"
    const bool beyond = tree.has_child(matrix, "mark", "to") || speech == matrix || aside;
    return beyond && is_predicate(tree, speech) && !is_passive(tree, speech) ? speech : kNone;
}

// "appeared at a window overlooking the square, to bless them": who appeared blesses, and not the window.
bool is_purpose_beyond_thing(const Tree& tree, int infinitive, int matrix) {
    return tree.is(matrix, "acl") && tree.word(matrix).xpos == "VBG" && tree.has_child(infinitive, "mark", "to") &&
           follows_comma(tree, infinitive) && !can_act(tree, tree.head(matrix)) &&
           is_predicate(tree, finite_above(tree, matrix));
}

// "Holm was sworn in as mayor, saying he had won": who is sworn in says so, where nobody swears him in.
bool speaks_of_own_fate(const Tree& tree, int predicate, int matrix) {
    if (!is_passive(tree, matrix) || tree.has_child(matrix, "obl:agent") || tree.word(predicate).xpos != "VBG")
        return false;
    for (int i = matrix + 1; i < predicate; ++i) {  // ", with a judge ordering his release, stating that"
        if (tree.has_upos(i, {"VERB"})) return false;
    }
    const auto* saying = lexicon::reporting_verb(verb_lemma(tree, predicate));
    const int patient = tree.child(matrix, "nsubj:pass");
    return saying != nullptr && saying->kind == lexicon::Reporting::Kind::say && tree.has_child(predicate, "ccomp") &&
           follows_comma(tree, predicate) && patient != kNone && can_act(tree, patient);
}

// "said he was pleased at the release, adding": who adds is who said.
bool goes_on_saying(const Tree& tree, int predicate, int matrix) {
    const bool after_comma = follows_comma(tree, predicate);
    return after_comma && tree.word(predicate).xpos == "VBG" && tree.has_child(predicate, "ccomp") &&
           !is_passive(tree, matrix) && lexicon::reporting_verb(verb_lemma(tree, predicate)) != nullptr &&
           lexicon::reporting_verb(verb_lemma(tree, matrix)) != nullptr;
}

}  // namespace

bool is_before_order(const Tree& tree, int predicate) {
    const int matrix = tree.head(predicate);
    if (matrix == kNone || !tree.is(predicate, "advcl") || !tree.has_child(predicate, "mark", "after")) return false;
    const bool after_comma = follows_comma(tree, predicate);
    return after_comma && tree.word(predicate).xpos == "VBG" && tree.has_child(matrix, "mark", "to") &&
           is_predicate(tree, finite_above(tree, matrix));
}

Subjects adverbial_subject(const Tree& tree, int predicate) {
    const int matrix = over_outcomes(tree, predicate);
    if (tells_outcome_of_all(tree, predicate)) return what_brought_about(tree, predicate);
    if (is_nominal_gerund(tree, predicate)) return {};
    if (is_between_others(tree, predicate)) return {};
    if (tree.has_child(predicate, "mark", "about")) return {};  // "got a letter from them about closing the shop"
    if (is_idle_participle(tree, predicate)) return {};
    if (tree.word(predicate).xpos == "VBN" && tree.has_child(predicate, "mark", "as"))
        return {};  // "As recorded in the census, the town grew": that it did was recorded
    if (const int charge = charging_verb_over(tree, predicate); charge != kNone)
        return controlled(objects_of(tree, charge));
    if (const int text = text_issued(tree, predicate); text != kNone)
        return {{{text, kNone}}, SubjectSource::modified_noun};
    if (is_shown_as(tree, predicate) || is_purpose_of_what_is_handed_on(tree, predicate, matrix))
        return controlled(objects_of(tree, matrix));
    if (!is_predicate(tree, matrix)) {
        if (tree.is(matrix, "xcomp")) return find_subjects(tree, matrix);  // "had become strong, enjoying impunity"
        if (tree.has_upos(matrix, {"ADJ"})) {                              // "a boat, capable of carrying forty"
            if (!tree.is_any(matrix, {"amod", "acl", "appos"})) return {};
            return {{{tree.head(matrix), kNone}}, SubjectSource::modified_noun};
        }
        if (tree.has_upos(matrix, {"ADV"})) return {};  // "far from clearing his name"
        return {{{matrix, kNone}}, SubjectSource::modified_noun};
    }
    if (const int person = charged_person(tree, predicate); person != kNone)
        return {nominals_of(tree, person), SubjectSource::control};
    if (is_course_of_trial(tree, predicate, matrix) || becomes_what_is_named(tree, predicate, matrix)) {
        if (auto person = objects_of(tree, matrix); !person.empty()) return controlled(std::move(person));
    }
    if (const int held = event_that_involves(tree, predicate, matrix); held != kNone)
        return {{{held, kNone}}, SubjectSource::modified_noun};
    if (is_done_by_whom_it_befell(tree, predicate, matrix)) return controlled(objects_of(tree, matrix));
    if (tree.has_child(predicate, "mark", "to") && lexicon::rule_words().is("accusing", tree.lemma(matrix))) {
        const int act = tree.child(matrix, "obj");  // "condemned Turkey's offensive to clear": Turkey clears
        if (act != kNone && act < predicate) return {agents_of_event(tree, act), SubjectSource::matrix};
    }
    if (const int act = act_with_reason(tree, predicate, matrix); act != kNone)
        return of_matrix(find_subjects(tree, act));
    if (is_before_order(tree, predicate) || is_purpose_beyond_thing(tree, predicate, matrix))
        return of_matrix(find_subjects(tree, finite_above(tree, matrix)));
    if (goes_on_saying(tree, predicate, matrix)) return of_matrix(find_subjects(tree, matrix));
    const int object = is_passive(tree, matrix) ? kNone : tree.child(matrix, "obj");
    if (object != kNone && object < predicate && lexicon::rule_words().is("asked_act", tree.lemma(object)) &&
        tree.has_child(predicate, "mark", "to"))
        return addressee_of(tree, object);
    if (matrix == tree.head(predicate) && is_doubtful_attachment(tree, predicate) &&
        !is_by_only_subject(tree, predicate, matrix))
        return {};
    const int doer = is_passive(tree, matrix) ? kNone : own_subject(tree, matrix);
    const int mark = tree.child(predicate, "mark");  // "collected data without asking them", but "after announcing"
    const bool told_above = doer == kNone ? !is_finite(tree, matrix) : can_act(tree, doer);
    const bool marked = mark != kNone && lexicon::rule_words().is("of_its_clause", tree.lemma(mark)) && told_above;
    const bool cites_over_thing = tree.lemma(predicate) == "cite" && doer != kNone && !can_act(tree, doer);
    if (tree.word(predicate).xpos == "VBG" && tree.has_upos(predicate, {"VERB"}) && !marked &&
        (lexicon::reporting_verb(verb_lemma(tree, predicate)) != nullptr || cites_over_thing) &&
        lexicon::reporting_verb(verb_lemma(tree, matrix)) == nullptr) {
        if (Subjects out = subject_of_reporting_above(tree, predicate); !out.nominals.empty()) return out;
    }
    if (speaks_of_own_fate(tree, predicate, matrix)) return of_matrix(find_subjects(tree, matrix));
    if (is_passive(tree, matrix)) return subject_under_passive(tree, predicate);
    if (is_aim_of_stopped_thing(tree, predicate, matrix)) return {};
    return of_matrix(find_subjects(tree, matrix));
}

}  // namespace relata::extract
