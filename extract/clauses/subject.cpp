// Subjects: who does what a predicate says, where grammar leaves it to the clauses around it. Those of adverbial
// clauses and of acts that hang on nouns are in adverbial_subject.cpp and owner_of_act.cpp.

#include "extract/clauses/subject.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "core/utf8.h"
#include "extract/clauses/adverbial_subject.h"
#include "extract/clauses/aims.h"
#include "extract/clauses/anybodys_act.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/relative.h"
#include "extract/clauses/told_by_clause.h"
#include "extract/events/owner_of_act.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

bool can_be_subject(const Tree& tree, int i) { return i != kNone && !tree.is(i, "expl") && tree.lemma(i) != "there"; }

// "paid $5 million to end the case": money does nothing.
bool is_sum(const Tree& tree, int i) {
    if (i == kNone || tree.has_upos(i, {"SYM"}) || tree.word(i).xpos == "$") return i != kNone;
    return tree.has_upos(i, {"NUM"}) && !tree.has_child(i, "nmod");  // "three of the firms" do
}

// "paid the fee to secure the player", "needs a map to see", "created a site to sell it": a thing that is only the
// means. Not so "left the road blocked", "created a panel to find out".
bool is_means(const Tree& tree, int infinitive, int object) {
    const int verb = tree.head(infinitive);
    if (object != kNone && tree.word(infinitive).xpos == "VB" && !can_act(tree, object) &&
        lexicon::rule_words().is("own_act", tree.lemma(object)))
        return true;  // "directed a scheme with Holt to defraud the bank"
    const bool got = tree.lemma(verb) == "get" && object != kNone && tree.has_child(object, "det", "a");  // "a visa"
    const bool apart = follows_comma(tree, infinitive);  // "makes trips, a week at a time, to fish"
    return object != kNone && tree.word(infinitive).xpos == "VB" &&
           (got || apart || lexicon::rule_words().is("means_as_object", tree.lemma(verb)) ||
            lexicon::rule_words().is("founding", verb_lemma(tree, verb))) &&
           !can_act(tree, object);
}

// "summoned the envoy to protest the raid", "bribed clerks to win contracts": what a summons or a bribe is for, done by
// whom it comes from, where "summoned the envoy to explain" is what the envoy shall do.
bool is_purpose_of_payer(const Tree& tree, int infinitive, int verb) {
    const auto purpose = lexicon::rule_words().value("own_purpose", tree.lower_lemma(infinitive));
    return purpose && *purpose == lexicon::rule_words().value("addressing", tree.lower_lemma(verb));
}

// "encouraged investment in order to create jobs and to export more": so wants who encourages it.
bool is_in_order_to(const Tree& tree, int infinitive) {
    const int to = tree.child(tree.first_conjunct(infinitive), "mark");
    return to > 1 && tree.lower_form(to - 1) == "order" && tree.lower_form(to - 2) == "in";
}

// "At a rally, Berg called on Oslo to leave": Oslo, by the preposition that the verb needs; else the first phrase
// before the infinitive.
int called_on(const Tree& tree, int infinitive, const lexicon::Control* control) {
    int first = kNone;
    for (const int c : tree.children_with(tree.head(infinitive), "obl")) {
        if (tree.is_any(c, {"obl:unmarked", "obl:agent"}) || c > infinitive) continue;
        const std::string preposition = tree.preposition(c);
        if (control != nullptr && !preposition.empty() && control->lemma.ends_with(" " + preposition)) return c;
        if (first == kNone) first = c;
    }
    return first;
}

// What the grammatical subject of an infinitive is: the outer object for "urge X to", else the outer subject.
Subjects controlled_subject(const Tree& tree, int predicate) {
    const int outer = tree.head(predicate);
    if (lexicon::rule_words().is("discussing", tree.lemma(outer)) && tree.word(predicate).xpos == "VBG") return {};
    const auto* control = control_over(tree, predicate);
    int object = tree.child_any(outer, {"obj", "iobj"});
    if (is_sum(tree, object) && lexicon::rule_words().is("funding", tree.lemma(outer)))
        object = tree.child(outer, "iobj");              // "lent Oslo $5 million to rebuild the port"
    const bool possesses = tree.lemma(outer) == "have";  // "has the power to end the unrest"
    const bool by_object = !is_purpose_of_payer(tree, predicate, outer) && !is_in_order_to(tree, predicate) &&
                           (control == nullptr ? object != kNone && !possesses
                                               : control->controller == lexicon::Control::Controller::object);
    if (by_object && !is_sum(tree, object) && !is_means(tree, predicate, object)) {
        const bool term = object != kNone && is_passive(tree, outer) &&
                          lexicon::rule_words().is("time_noun", tree.lemma(object));  // "was given 24 hours to leave"
        if (object != kNone && !term) return {nominals_of(tree, object), SubjectSource::control};
        if (is_passive(tree, outer)) {  // "Turkey was urged to", "a man suspected of killing"
            if (auto patients = objects_of(tree, outer); !patients.empty()) return controlled(std::move(patients));
        }
        const int whom = called_on(tree, predicate, control);
        return whom == kNone ? Subjects{} : Subjects{nominals_of(tree, whom), SubjectSource::control};
    }
    const bool judged = tree.has_upos(outer, {"ADJ"}) && tree.is(outer, "xcomp");  // "made it illegal to discriminate"
    return judged && tree.has_child(tree.head(outer), "obj") && tree.lemma(tree.child(tree.head(outer), "obj")) == "it"
               ? Subjects{}
               : controlled_by_subject_of(tree, outer);
}

// "demonstrations by citizens, protesting against": the citizens protest, not the demonstrations.
std::vector<Nominal> agents_of_act(const Tree& tree, int noun, int participle) {
    static constexpr std::array<std::string_view, 5> kDeeds = {"ASSAULT", "PROTEST", "COERCE", "ACCUSE", "REQUEST"};
    const auto* deed = lexicon::event_class(verb_lemma(tree, participle));
    for (const int c : tree.children_with(participle, "obl")) {  // "a shooting by gunmen firing at a bus"
        if (deed == nullptr) deed = lexicon::event_class(verb_lemma(tree, participle) + " " + tree.preposition(c));
    }
    if (tree.word(participle).xpos != "VBG" || event_noun(tree, noun) == nullptr || deed == nullptr) return {};
    if (std::ranges::find(kDeeds, std::string_view(deed->type)) == kDeeds.end()) return {};
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && tree.preposition(c) == "by") return nominals_of(tree, c);
    }
    return {};
}

// "suppressed demonstrations by citizens, protesting against the regime": who suppresses them does not protest.
std::vector<Nominal> agents_of_stopped_act(const Tree& tree, int participle) {
    const int verb = tree.is(participle, "advcl") ? tree.head(participle) : kNone;
    const int act = verb == kNone ? kNone : tree.child(verb, "obj");
    const auto* deed = lexicon::event_class(verb_lemma(tree, participle));
    if (act == kNone || act > participle || deed == nullptr || deed->type != "PROTEST") return {};
    const int end = tree.extent(act).end;
    return end == participle || (end == participle - 1 && follows_comma(tree, participle))
               ? agents_of_act(tree, act, participle)
               : std::vector<Nominal>{};
}

// "Cole will resign, but expect a fight", "is live, so sign up": the reader shall.
bool is_bidding(const Tree& tree, int verb) {
    if (tree.word(verb).xpos != "VB" || tree.child_any(verb, {"aux", "mark", "cop"}) != kNone) return false;
    const bool after_comma = follows_comma(tree, verb);
    return after_comma && is_finite(tree, tree.head(verb)) &&
           lexicon::rule_words().is("bidding", tree.lower_lemma(verb));
}

// "accused them of fraud and hiding deaths": they hid them, as somebody alleges, and not the accuser; however the
// parser has joined the two.
bool is_second_charge(const Tree& tree, int gerund) {
    const int first = tree.head(gerund);
    const auto charged_with = [&](int noun, int verb) {
        const std::string preposition = tree.is(noun, "obl") ? tree.preposition(noun) : std::string{};
        return noun < gerund && (preposition == "of" || preposition == "for") &&
               !lexicon::rule_words().is("time_noun", tree.lemma(noun)) &&  // "detained him for nine days"
               lexicon::rule_words().is("charging", tree.lemma(verb));
    };
    if (tree.word(gerund).xpos != "VBG" || !tree.has_child(gerund, "cc") || tree.has_child(gerund, "mark"))
        return false;
    if (tree.has_upos(first, {"NOUN"})) return charged_with(first, tree.head(first));
    const auto below = tree.children(first);
    return std::ranges::any_of(below, [&](int c) { return charged_with(c, first); });
}

// "a bill to give the police powers": the bill gives them.
Subjects doer_of_infinitive(const Tree& tree, int noun) {
    if (lexicon::rule_words().is("means", tree.lemma(noun))) return controlled({{noun, kNone}});
    const int named = can_act(tree, noun) ? named_by_apposition(tree, noun) : noun;  // "the first to win was Ana Reis"
    return named != noun ? controlled({{named, kNone}}) : owner_of_act(tree, noun);
}

// "a deal to be signed in May": it is signed, and not who made it.
bool is_to_be_passed(const Tree& tree, int predicate) {
    const int noun = tree.head(predicate);
    return tree.is(predicate, "acl") && tree.has_child(predicate, "mark", "to") && is_passive(tree, predicate) &&
           lexicon::rule_words().is("provision", tree.lemma(noun)) &&
           !lexicon::rule_words().is("asked_act", tree.lemma(noun));
}

// "with the deal set to be signed": what "with" stands before is told of.
bool is_beside_with(const Tree& tree, int participle) {
    const int mark = tree.is(participle, "acl") ? tree.child(participle, "mark") : kNone;
    return mark != kNone && mark < tree.head(participle) && tree.lower_form(mark) == "with";
}

// "a law to protect witnesses", whose infinitive the parser has hung on the verb before.
int provision_before(const Tree& tree, int infinitive) {
    if (!tree.is(infinitive, "advcl") || !tree.has_child(infinitive, "mark", "to")) return kNone;
    const int noun = tree.extent(infinitive).begin - 1;
    return noun >= 0 && lexicon::rule_words().is("provision", tree.lemma(noun)) ? noun : kNone;
}

// "after lobbying by airlines": who lobbies stands behind "by".
std::vector<Nominal> doers_of_gerund(const Tree& tree, int gerund) {
    if (tree.word(gerund).xpos != "VBG" || !tree.is(gerund, "advcl") || tree.has_child(gerund, "obj")) return {};
    const int mark = gerund - 1;
    if (mark < 0 || tree.head(mark) != gerund || !tree.is_any(mark, {"mark", "case"})) return {};
    const int by = gerund + 1;
    if (by >= tree.size() || tree.word(by).form != "by" || !tree.is(by, "case")) return {};
    const int doer = tree.head(by);
    return tree.head(doer) == gerund && can_act(tree, doer) ? nominals_of(tree, doer) : std::vector<Nominal>{};
}

// "Like Norland, Ostrava blames the rebels", "Norland, along with Ostrava, blames them": the other does too.
int likened(const Tree& tree, int predicate, int subject) {
    if (!can_act(tree, subject) || lexicon::rule_words().is("reciprocal", verb_lemma(tree, predicate))) return kNone;
    const int object = tree.child(predicate, "obj");  // "Like Norland, Ostrava pays its soldiers": each its own
    if (object != kNone && tree.has_child(object, "nmod:poss")) return kNone;
    const auto is_likened = [&](int c) {
        if (!tree.is_any(c, {"obl", "nmod"}) || c > predicate || !is_name(tree, c) || !can_act(tree, c)) return false;
        const WordRange phrase = tree.extent(c);
        const bool before_comma = tree.word(phrase.end).form == "," || tree.word(phrase.end - 1).form == ",";
        return lexicon::rule_words().is("likening", tree.preposition(c)) && before_comma &&
               (c < subject || tree.word(phrase.begin - 1).form == "," || tree.word(phrase.begin).form == ",");
    };
    for (const int above : {predicate, subject}) {
        for (const int c : tree.children(above)) {
            if (is_likened(c)) return c;
        }
    }
    return kNone;
}

std::vector<Nominal> with_likened(const Tree& tree, int predicate, int subject) {
    std::vector<Nominal> out = nominals_of(tree, subject);
    const int other = likened(tree, predicate, subject);
    if (other != kNone) std::ranges::copy(nominals_of(tree, other), std::back_inserter(out));
    return out;
}

// "is reviewing how to spend the money": who reviews it shall spend it.
bool is_question_of_how(const Tree& tree, int infinitive) {
    const int how = tree.head(infinitive);
    const int verb = tree.head(how);
    return tree.is(infinitive, "acl") && tree.has_child(infinitive, "mark", "to") &&
           (tree.word(how).xpos == "WRB" || tree.word(how).xpos == "WP") && verb != kNone && verb < how &&
           tree.has_upos(verb, {"VERB"}) && tree.child_any(verb, {"iobj"}) == kNone &&
           (!tree.has_child(verb, "obj") || tree.child(verb, "obj") == how);
}

}  // namespace

std::vector<Nominal> objects_of(const Tree& tree, int verb) {
    if (is_passive(tree, verb)) return find_subjects(tree, verb).nominals;
    int object = tree.child_any(verb, {"obj", "iobj"});
    const int recipient = tree.child(verb, "iobj");  // "gave the rebels ten days to leave"
    if (recipient != kNone && object != kNone && lexicon::rule_words().is("time_noun", tree.lemma(object)))
        object = recipient;
    return object == kNone ? std::vector<Nominal>{} : nominals_of(tree, object);
}

Subjects controlled(std::vector<Nominal> nominals) {
    if (nominals.empty()) return {};
    return {std::move(nominals), SubjectSource::control};
}

Subjects controlled_by_subject_of(const Tree& tree, int verb) { return controlled(find_subjects(tree, verb).nominals); }

int own_subject(const Tree& tree, int predicate) {
    const bool participle = tree.word(predicate).xpos == "VBG" && !tree.has_child(predicate, "aux");
    for (const int c : tree.children(predicate)) {
        if (participle && c > predicate && tree.child_any(predicate, {"obj", "mark"}) != kNone)
            continue;  // "injuring nine people, four of them seriously", "while speaking to Holm, Ostby, a driver"
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

// "Also attending the talks was Karl Berg": who attended stands behind. "Attending the talks was a mistake" is no such
// thing.
static bool is_fronted_before_doer(const Tree& tree, int participle) {
    const int doer = tree.head(participle);
    return tree.is(participle, "csubj") && tree.word(participle).xpos == "VBG" && participle < doer &&
           tree.has_child(doer, "cop") && tree.has_upos(doer, {"NOUN", "PROPN"}) && can_act(tree, doer) &&
           (is_name(tree, doer) || lexicon::is_person_noun(tree.lower_lemma(doer)));
}

// "is in the process of closing it", "is on track to win", "the man in charge of guarding it": who is in it does it.
static Subjects subject_engaged(const Tree& tree, int act) {
    const int noun = tree.head(act);
    if (!tree.is(act, "acl") || !tree.has_child(act, "mark") || !is_engagement(tree, noun)) return {};
    if (tree.has_child(noun, "cop")) return controlled_by_subject_of(tree, noun);
    const int above = tree.head(noun);
    if (tree.is(noun, "nmod") && can_act(tree, above))
        return {{{named_by_apposition(tree, above), kNone}}, SubjectSource::modified_noun};
    if (!tree.is(noun, "obl")) return {};
    auto put = objects_of(tree, above);  // "was put in charge of guarding it"
    return put.empty() ? controlled_by_subject_of(tree, above) : controlled(std::move(put));
}

// "a decision likely to anger them", "aircraft able to carry 40", "limits, set to take effect": the adjective's noun.
static int noun_of_adjective(const Tree& tree, int infinitive) {
    const int adjective = tree.head(infinitive);
    if (!tree.is(infinitive, "xcomp") || !tree.has_child(infinitive, "mark", "to")) return kNone;
    return is_behind_its_noun(tree, adjective) && control_over(tree, infinitive) != nullptr ? tree.head(adjective)
                                                                                            : kNone;
}

// "became partners, each paying half", "marched, some carrying flags": each or some of those who marched.
static bool is_share_of_subject(const Tree& tree, int participle, int subject) {
    return lexicon::rule_words().is("share_of_subject", tree.lower_form(subject)) && subject < participle &&
           tree.children(subject).empty() && tree.word(participle).xpos == "VBG" && !is_finite(tree, participle) &&
           tree.is_any(participle, {"advcl", "acl"}) && follows_comma(tree, participle);
}

// Who did what stands before ", each paying half".
static Subjects shared_by_each(const Tree& tree, int participle) {
    int verb = tree.head(participle);
    while (verb != kNone && !is_finite(tree, verb)) verb = tree.head(verb);
    if (verb == kNone || is_passive(tree, verb)) return {};
    Subjects all = find_subjects(tree, verb);
    if (all.nominals.size() < 2 && !(all.nominals.size() == 1 && tree.word(all.nominals[0].head).xpos.ends_with("S")))
        return {};
    return {std::move(all.nominals), SubjectSource::matrix};
}

bool is_behind_its_noun(const Tree& tree, int adjective) {
    return tree.has_upos(adjective, {"ADJ"}) && tree.is_any(adjective, {"amod", "acl"}) &&
           !tree.is(adjective, "acl:relcl") && tree.head(adjective) < adjective && !tree.has_child(adjective, "cop");
}

bool is_engagement(const Tree& tree, int noun) {
    return noun != kNone && tree.has_upos(noun, {"NOUN"}) && lexicon::rule_words().is("engagement", tree.lemma(noun));
}

// The noun that a participle tells of: of "a warning to travellers crossing the border" the travellers.
static int noun_before_participle(const Tree& tree, int participle) {
    const int noun = tree.head(participle);
    if (const int text = text_issued(tree, participle); text != kNone) return text;
    if (tree.word(participle).xpos != "VBG" || can_act(tree, noun)) return noun;
    for (const int c : tree.children(noun)) {
        const bool nearer = c > noun && tree.is(c, "nmod") && tree.preposition(c) == "to" &&
                            tree.extent(c).end == tree.extent(participle).begin;
        if (nearer && tree.word(c).xpos.ends_with("S") && can_act(tree, c)) return c;
    }
    return noun;
}

// "Reis, a lawyer suing the city": who it is.
static std::vector<Nominal> told_by_participle(const Tree& tree, int participle) {
    std::vector<Nominal> out;
    for (const int noun : nouns_told_of(tree, noun_before_participle(tree, participle), participle))
        out.push_back({can_act(tree, noun) ? named_by_apposition(tree, noun) : noun, kNone});
    return out;
}

int text_before(const Tree& tree, int participle) {
    return tree.is(participle, "acl") ? tree.head(participle) : participle - 1;
}

// "warning that", "urging", "calling the attack cowardly", "condemning it"; not "showing".
static bool speaks_in_text(const Tree& tree, int participle) {
    using enum lexicon::Reporting::Kind;
    const std::string verb = verb_lemma(tree, participle);
    const auto* saying = lexicon::reporting_verb(verb);
    if (saying != nullptr && saying->kind != know && saying->kind != hint)
        return !lexicon::rule_words().is("seeing", saying->lemma);
    const auto* act = lexicon::event_class(verb);
    return verb == "call" ||
           (act != nullptr && (act->type == "ACCUSE" || act->type == "REJECT" || act->type == "SUPPORT"));
}

// "published a memo leaked by Holt alleging bias", "a report by the panel": not the words of who publishes it.
static bool is_written_by_another(const Tree& tree, int text) {
    return std::ranges::any_of(tree.children(text), [&](int c) {
        return (tree.is(c, "acl") && tree.has_child(c, "obl:agent")) ||
               (tree.is(c, "nmod") && (tree.preposition(c) == "by" || tree.preposition(c) == "from"));
    });
}

// "issued a statement warning that", "wrote a letter urging": whoever issues or writes it warns. "Despite reports
// urging new rules": the reports do.
static Subjects speaker_in_text(const Tree& tree, int participle) {
    const int text = text_before(tree, participle);
    if (!speaks_in_text(tree, participle) || tree.word(participle).xpos != "VBG" ||
        !tree.is_any(participle, {"acl", "advcl"}) ||
        tree.child_any(participle, {"mark", "case", "nsubj", "aux"}) != kNone || !tree.has_upos(text, {"NOUN"}) ||
        !lexicon::is_statement_noun(tree.lower_lemma(text)) || is_written_by_another(tree, text))
        return {};
    const int verb = tree.head(text);
    if (tree.is(text, "obj") && tree.has_upos(verb, {"VERB"}) &&
        lexicon::rule_words().is("issuing", tree.lower_lemma(verb)) && tree.lower_lemma(verb) != "sign" &&
        !is_passive(tree, verb)) {  // who signs a text need not have written it
        Subjects issuer = find_subjects(tree, verb);
        return issuer.nominals.empty() ? Subjects{} : Subjects{std::move(issuer.nominals), SubjectSource::matrix};
    }
    const bool of_matrix = tree.is(participle, "advcl") && tree.head(participle) == verb && tree.is(text, "obl");
    return of_matrix ? Subjects{{{text, kNone}}, SubjectSource::modified_noun} : Subjects{};
}

// "admitted having paid the guards": who admits it paid.
static bool is_own_past(const Tree& tree, int predicate) {
    const int outer = tree.is(predicate, "ccomp") ? tree.head(predicate) : kNone;
    if (outer == kNone || outer > predicate || !tree.has_upos(outer, {"VERB"})) return false;
    return tree.child(predicate, "mark") == kNone && std::ranges::any_of(tree.children(predicate), [&](int c) {
               return tree.is(c, "aux") && tree.lower_form(c) == "having";
           });
}

Subjects find_subjects(const Tree& tree, int predicate) {
    if (const int own = own_subject(tree, predicate); own != kNone && is_share_of_subject(tree, predicate, own))
        return shared_by_each(tree, predicate);
    if (const int own = own_subject(tree, predicate); own != kNone)
        return {with_likened(tree, predicate, own), SubjectSource::own};
    if (Subjects holder = holder_of_aim(tree, predicate); !holder.nominals.empty()) return holder;
    if (tree.head(predicate) == kNone || tree.has_child(predicate, "expl")) return {};  // "… and it became clear that"
    if (tree.is(predicate, "conj")) {
        if (is_doubtful_attachment(tree, predicate) || is_second_charge(tree, predicate) || is_bidding(tree, predicate))
            return {};
        Subjects out = find_subjects(tree, tree.head(predicate));
        if (out.source != SubjectSource::none && out.source != SubjectSource::control)
            out.source = SubjectSource::coordination;
        return out;
    }
    if (is_done_by_anybody(tree, predicate)) return {};
    if (Subjects speaker = speaker_in_text(tree, predicate); !speaker.nominals.empty()) return speaker;
    if (const int noun = noun_of_adjective(tree, predicate); noun != kNone)
        return {{{named_by_apposition(tree, noun), kNone}}, SubjectSource::modified_noun};
    if (const int thing = thing_meant_to(tree, predicate); thing != kNone) return controlled(nominals_of(tree, thing));
    if (Subjects engaged = subject_engaged(tree, predicate); !engaged.nominals.empty()) return engaged;
    if (tree.is(predicate, "xcomp")) return controlled_subject(tree, predicate);
    if (is_own_past(tree, predicate)) return controlled_by_subject_of(tree, tree.head(predicate));
    if (is_fronted_before_doer(tree, predicate)) return {nominals_of(tree, tree.head(predicate)), SubjectSource::own};
    if (const int noun = noun_told_of(tree, predicate); noun != kNone)
        return {{{named_by_apposition(tree, noun), kNone}}, SubjectSource::own};
    if (is_seen_act(tree, predicate)) return controlled(objects_of(tree, tree.head(predicate)));
    if (tree.is(predicate, "acl:relcl")) return {all_of_which(tree, predicate), SubjectSource::own};
    if (is_question_of_how(tree, predicate)) return controlled_by_subject_of(tree, tree.head(tree.head(predicate)));
    if (tree.is(predicate, "acl") && tree.has_child(predicate, "mark", "to") && tree.word(predicate).xpos == "VB")
        return doer_of_infinitive(tree, tree.head(predicate));
    if (is_to_be_passed(tree, predicate) || is_beside_with(tree, predicate))
        return {{{tree.head(predicate), kNone}}, SubjectSource::modified_noun};
    if (tree.is(predicate, "acl") && tree.has_child(predicate, "mark")) return owner_of_act(tree, tree.head(predicate));
    if (tree.is(predicate, "acl") && is_doubtful_attachment(tree, predicate)) return {};
    if (tree.is(predicate, "acl")) {
        if (auto agents = agents_of_act(tree, tree.head(predicate), predicate); !agents.empty())
            return {std::move(agents), SubjectSource::modified_noun};
        return {told_by_participle(tree, predicate), SubjectSource::modified_noun};
    }
    if (const int noun = provision_before(tree, predicate); noun != kNone) return doer_of_infinitive(tree, noun);
    if (auto doers = doers_of_gerund(tree, predicate); !doers.empty()) return controlled(std::move(doers));
    if (auto agents = agents_of_stopped_act(tree, predicate); !agents.empty())
        return {std::move(agents), SubjectSource::modified_noun};
    if (tree.is(predicate, "advcl") && control_over(tree, predicate) != nullptr)
        return controlled_subject(tree, predicate);
    if (tree.is(predicate, "advcl") && !is_finite(tree, predicate)) return adverbial_subject(tree, predicate);
    return {};
}

}  // namespace relata::extract
