// Clauses: each predicate with its subjects and complements, turned active.

#include "extract/clauses/clause.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/aims.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/clause_parts.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/marks.h"
#include "extract/clauses/relative.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

// "in addition", "in turn", "as a result": joins sentences, and tells nothing of the act.
bool is_discourse_phrase(const Tree& tree, int i) {
    const WordRange words = without_punctuation_at_end(tree, {tree.first_word(i), tree.extent(i).end});
    return lexicon::rule_words().is("discourse_phrase", to_lower_ascii(tree.text(words)));
}

// "four days" of "reopened four days after it was closed": how long after.
bool is_distance_of_clause(const Tree& tree, int i) {
    const int mark = tree.extent(i).end;
    return tree.preposition(i).empty() && tree.is(mark, "mark") && tree.head(mark) == tree.head(i) &&
           lexicon::rule_words().is("time_noun", tree.lemma(i));
}

void add_oblique(const Tree& tree, int i, Clause& clause) {
    if (is_discourse_phrase(tree, i) || is_distance_of_clause(tree, i)) return;
    std::string preposition = tree.preposition(i);
    for (const Nominal& n : nominals_of(tree, i)) {
        const bool own = n.head != i && tree.first_conjunct(n.head) == i && tree.has_child(n.head, "case");
        clause.obliques.push_back({n.head, own ? tree.preposition(n.head) : preposition});  // "at work and on the road"
    }
}

// "was looked into by the police", "were dealt with": a preposition whose noun is the subject.
bool is_stranded_preposition(const Tree& tree, int i) {
    const int verb = tree.head(i);
    return verb != kNone && i > verb && tree.has_upos(i, {"ADP"}) && tree.is(i, "obl") && tree.children(i).empty() &&
           tree.has_child(verb, "aux:pass") && tree.lower_form(i) != "by" &&
           !tree.is(verb, "acl:relcl");  // "the awards that it was nominated for"
}

bool is_digits(const std::string& form) {
    return !form.empty() && std::ranges::all_of(form, [](char c) { return c >= '0' && c <= '9'; });
}

// "drew 0–0 against Ecuador", "voted 88-12 to pass it": how it ended, not what was drawn.
bool is_score(const Tree& tree, int i) {
    const std::string& form = tree.word(i).form;
    const std::size_t dash = std::min(form.find("–"), form.find('-'));
    if (dash != std::string::npos)
        return tree.has_upos(i, {"NUM"}) && is_digits(form.substr(0, dash)) && is_digits(form.substr(form.size() - 1));
    return i + 2 < tree.size() && is_digits(form) && is_digits(tree.word(i + 2).form) &&
           (tree.word(i + 1).form == "-" || tree.word(i + 1).form == "–");
}

// "resulting in 25 injuries", with the injuries read as an object.
bool is_phrase_as_object(const Tree& tree, int i) {
    const std::string preposition = tree.is(i, "obj") ? tree.preposition(i) : std::string{};
    return i > tree.head(i) && (preposition == "in" || preposition == "into" || preposition == "from");
}

void add_complement(const Tree& tree, int c, Clause& clause) {
    const auto append = [&](std::vector<Nominal>& to) {
        for (const Nominal& n : nominals_of(tree, c)) to.push_back(n);
    };
    const bool phrase = is_phrase_as_object(tree, c);
    if (phrase) add_oblique(tree, c, clause);
    if (tree.is(c, "obj") && !phrase && !is_score(tree, c)) append(clause.objects);
    if (tree.is(c, "iobj")) append(clause.recipients);
    if (tree.is(c, "obl") && !tree.is(c, "obl:agent") && !is_stranded_preposition(tree, c))
        add_oblique(tree, c, clause);
    if (tree.is(c, "advmod") && c > clause.predicate && lexicon::rule_words().is("particle", tree.lower_form(c))) {
        for (const int behind : tree.children_with(c, "obl")) {  // "fell short of the price"
            if (behind > c && !tree.preposition(behind).empty()) add_oblique(tree, behind, clause);
        }
    }
    if (tree.is(c, "ccomp") && clause.content == kNone && !is_seen_act(tree, c)) clause.content = c;
    const bool phrase_as_complement = tree.is(c, "xcomp") && tree.has_upos(c, {"NOUN"}) && !tree.has_child(c, "cop") &&
                                      tree.preposition(c) == "on";  // "put workers on alert"
    if (phrase_as_complement) add_oblique(tree, c, clause);
    if (tree.is(c, "xcomp") && !phrase_as_complement && clause.infinitive == kNone) clause.infinitive = c;
}

bool is_harm(std::string_view lemma) { return lexicon::rule_words().is("harm", lemma); }

// "is based in Karsk and owned by Norex", "was closed in May and repaired by the army": the first is told to its end.
// Not so "was stormed on Monday and set on fire by protesters".
bool is_told_to_its_end(const Tree& tree, int first, int second) {
    return std::ranges::any_of(tree.children(first), [&](int c) {
        return c > first && c < second && tree.is(c, "obl") && !tree.preposition(c).empty() &&
               !lexicon::time_words().is("weekday", tree.word(c).form);
    });
}

// "was stormed and set on fire by protesters", "ten were freed and two arrested by the army": the last tells who. Not
// so "is held in Oslo and is won by a Dane".
std::vector<Nominal> shared_agents(const Tree& tree, int passive) {
    for (const int c : tree.children(passive)) {
        if (tree.is(c, "conj") && tree.has_upos(c, {"VERB"}) && is_passive(tree, c) && own_subject(tree, c) == kNone &&
            !tree.has_child(c, "aux") && !is_doubtful_attachment(tree, c) && !is_told_to_its_end(tree, passive, c))
            return agents_of(tree, c);
    }
    const int first = tree.head(passive);
    const bool follows = tree.is(passive, "conj") && own_subject(tree, passive) == kNone && is_passive(tree, first);
    return follows && tree.child(first, "obl:agent") > passive ? agents_of(tree, first) : std::vector<Nominal>{};
}

// "the gunman" of "Two were killed and the gunman was shot dead by police": not one more of the victims.
bool is_known_victim(const Tree& tree, int passive) {
    const int victim = own_subject(tree, passive);
    return victim != kNone && (tree.has_child(victim, "det", "the") || tree.has_child(victim, "nmod:poss"));
}

// "when terrorists opened fire on tourists", "after a gunman shot at guests": who was at it when the harm was done.
std::vector<Nominal> attackers_beside(const Tree& tree, int harm) {
    for (const int c : tree.children_with(harm, "advcl")) {
        const bool then = tree.has_child(c, "mark", "when") || tree.has_child(c, "advmod", "when") ||
                          tree.has_child(c, "mark", "after") || tree.has_child(c, "mark", "as");
        const int attacker = own_subject(tree, c);
        if (!then || attacker == kNone || is_passive(tree, c) || !can_act(tree, attacker)) continue;
        if (lexicon::rule_words().is("anybody", tree.lower_form(attacker))) continue;  // "when someone threw a bomb"
        const int object = tree.child(c, "obj");
        const std::string verb = verb_lemma(tree, c);
        if (lexicon::rule_words().is("fought_by_both", verb)) continue;  // "as protesters clash with police"
        if (object != kNone && event_noun(tree, object) != nullptr && !lexicon::is_light_verb(verb))
            continue;  // "repelled an attack"
        const std::string act = object == kNone ? verb : verb + " " + tree.lower_lemma(object);
        const lexicon::EventClass* type = nullptr;
        for (const std::string& words : {act, act + " on", act + " at", verb}) {
            if (type == nullptr) type = lexicon::event_class(words);  // "open fire" alone is nothing
        }
        if (type != nullptr && type->type == "ASSAULT") return nominals_of(tree, attacker);
    }
    return {};
}

// "airstrikes" of "in a series of Norlandic airstrikes"
int counted_blows(const Tree& tree, int noun) {
    const int of = lexicon::rule_words().is("counting", tree.lower_lemma(noun)) ? tree.child(noun, "nmod") : kNone;
    return of > noun && tree.preposition(of) == "of" ? of : noun;
}

// "One was killed and two were injured by a missile", "… in a rebel ambush": one blow, told behind the last of its
// victims. The event comes with "in" or "during".
std::vector<Nominal> agents_of_shared_blow(const Tree& tree, int passive) {
    for (const int verb : tree.conjuncts(passive)) {
        if (verb < passive) continue;
        const bool harms = is_harm(tree.lemma(verb));
        if (harms && verb > passive && is_passive(tree, verb) && !is_known_victim(tree, verb)) {
            if (auto agents = agents_of(tree, verb); !agents.empty()) return agents;
        }
        if (harms) {
            if (auto attackers = attackers_beside(tree, verb); !attackers.empty()) return attackers;
        }
        for (const int o : tree.children_with(verb, "obl")) {
            const std::string preposition = tree.preposition(o);
            if (preposition != "in" && preposition != "during") continue;
            if (auto agents = agents_of_event(tree, counted_blows(tree, o)); !agents.empty()) return agents;
        }
    }
    return {};
}

// "It is not known whether the pilot survived": what is not known is the clause, and "it" only stands for it.
bool stands_for_clause(const Tree& tree, const Clause& clause) {
    const int subject = own_subject(tree, clause.predicate);
    return subject != kNone && clause.content != kNone && clause.content > clause.predicate &&
           tree.lower_form(subject) == "it";
}

void turn_active(const Tree& tree, Clause& clause) {
    if (stands_for_clause(tree, clause)) clause.subjects.clear();
    if (clause.objects.empty())
        clause.objects = clause.subjects;
    else
        clause.recipients = clause.subjects;  // "the regime was dealt a blow"
    clause.subjects = agents_of(tree, clause.predicate);
    if (clause.subjects.empty()) clause.subjects = shared_agents(tree, clause.predicate);
    if (clause.subjects.empty() && is_harm(clause.lemma))
        clause.subjects = agents_of_shared_blow(tree, clause.predicate);
    if (const int who = who_finds_to_blame(tree, clause.predicate); who != kNone && clause.subjects.empty())
        clause.subjects = {{who, kNone}};
}

}  // namespace

int who_finds_to_blame(const Tree& tree, int predicate) {
    const int saying = tree.is(predicate, "ccomp") ? tree.head(predicate) : kNone;
    const bool to_blame =
        tree.lemma(predicate) == "blame" && tree.word(predicate).xpos == "VB" && tree.has_child(predicate, "aux:pass");
    if (!to_blame || saying == kNone || is_passive(tree, saying)) return kNone;
    return lexicon::reporting_verb(verb_lemma(tree, saying)) == nullptr ? kNone : own_subject(tree, saying);
}

bool is_ended(const Tree& tree, int predicate) {
    const int outer = tree.head(predicate);
    return outer != kNone && tree.is(predicate, "xcomp") && tree.word(predicate).xpos == "VBG" &&
           lexicon::rule_words().is("ending", verb_lemma(tree, outer));  // not "ended up selling"
}

// "took a charge of $2 billion against earnings", "a charge of 50 cents": a sum, and nobody is accused.
static bool is_sum_charged(const Tree& tree, int noun) {
    return tree.lemma(noun) == "charge" && std::ranges::any_of(tree.children(noun), [&](int c) {
               return tree.is(c, "nmod") && tree.preposition(c) == "of" &&
                      (tree.has_upos(c, {"SYM"}) || lexicon::count_words().is("currency", tree.lower_lemma(c)));
           });
}

const lexicon::NominalEvent* event_noun(const Tree& tree, int i) {
    if (!tree.has_upos(i, {"NOUN"}) || is_sum_charged(tree, i)) return nullptr;
    const std::string noun = tree.lower_lemma(i);
    if (i > 0 && tree.is(i - 1, "compound") && tree.head(i - 1) == i) {  // "phone call", "rate cut"
        const auto* event = lexicon::nominal_event(tree.lower_lemma(i - 1) + " " + noun);
        if (event != nullptr) return event;
    }
    return lexicon::nominal_event(noun);
}

// "blows away the rest", "the grid went down": right behind the verb, before its object or with no phrase of its own.
static bool moves_with(const Tree& tree, int verb, int adverb) {
    if (adverb != verb + 1) return false;
    const int object = tree.child(verb, "obj");
    if (object != kNone) return object > adverb && tree.extent(object).begin == adverb + 1;
    const bool phrase = adverb + 1 < tree.size() && tree.has_upos(adverb + 1, {"ADP", "SCONJ", "PART", "NUM", "SYM"});
    if (tree.has_child(verb, "aux:pass"))
        return !phrase || tree.lower_form(adverb + 1) == "by";  // "is held together by"
    return !phrase && lexicon::rule_words().is("idle_course", tree.lemma(verb));
}

// "went off", "flush them out": an adverb that makes another verb of its verb, as the table of verbs says.
static bool is_particle(const Tree& tree, int verb, int adverb) {
    const std::string form = tree.lower_form(adverb);
    for (int i = verb + 1; i < adverb; ++i) {
        if (tree.word(i).form == ",") return false;  // "rose to 4 percent, up from 3"
    }
    if (adverb < verb || !tree.is(adverb, "advmod") || !lexicon::rule_words().is("particle", form)) return false;
    return moves_with(tree, verb, adverb) ||
           lexicon::event_class(tree.lower_lemma(verb) + " " + form) != nullptr;
}

bool is_missing(const Tree& tree, int word) {
    return tree.lower_form(word) == "missing" && !tree.has_child(word, "obj");
}

// "injured", "wounded", tagged as adjectives
static std::string verb_of_harm(std::string_view participle) {
    for (const std::size_t ending : {1U, 2U}) {
        const std::string_view verb = participle.substr(0, participle.size() - std::min(ending, participle.size()));
        if (participle.ends_with("ed") && is_harm(verb)) return std::string(verb);
    }
    return std::string(participle);
}

// "kill two people and wound three", read as the past tense of "wind".
static bool is_wounding(const Tree& tree, int verb) {
    if (tree.lemma(verb) != "wind" || tree.lower_form(verb) != "wound") return false;
    const std::string& tag = tree.word(verb).xpos;
    return tag == "VB" || tag == "VBP" || (tree.is(verb, "conj") && is_harm(tree.lemma(tree.head(verb))));
}

// "are done away with in favour of pads", with "with" hung on what follows.
static bool is_done_away(const Tree& tree, int verb, int adverb) {
    return tree.lemma(verb) == "do" && adverb == verb + 1 && tree.lower_form(adverb) == "away" &&
           adverb + 2 < tree.size() && tree.lower_form(adverb + 1) == "with" && tree.head(adverb + 1) != verb &&
           tree.has_upos(adverb + 2, {"ADP"});
}

// "Norland's got a problem", "we have got a plan": it has one.
static bool is_having(const Tree& tree, int verb) {
    return tree.word(verb).form == "got" && tree.word(verb).xpos == "VBN" && tree.has_child(verb, "obj") &&
           std::ranges::any_of(tree.children(verb), [&](int c) {
               return tree.is(c, "aux") && c == verb - 1 && tree.lemma(c) == "have" && tree.word(c).xpos != "VBD";
           });
}

bool is_under_way(const Tree& tree, int predicate) {
    return tree.lower_form(predicate) == "way" && predicate > 0 && tree.lower_form(predicate - 1) == "under" &&
           tree.head(predicate - 1) == predicate && !tree.has_child(predicate, "nmod:poss");
}

std::string verb_lemma(const Tree& tree, int verb) {
    if (is_under_way(tree, verb)) return "underway";
    if (is_missing(tree, verb)) return "go missing";
    if (is_having(tree, verb)) return "have";
    std::string out = is_wounding(tree, verb) ? "wound" : tree.lower_lemma(verb);
    if (tree.has_upos(verb, {"ADJ"}) && tree.has_child(verb, "nsubj:pass")) out = verb_of_harm(out);
    for (const int p : tree.children(verb)) {
        const bool beside = tree.is(p, "advmod") && p == verb + 1 &&
                            lexicon::rule_words().is("particle", tree.lower_form(p)) && p + 1 < tree.size() &&
                            is_stranded_preposition(tree, p + 1);  // "done away with"
        if (is_done_away(tree, verb, p))
            out += " away with";
        else if (tree.is(p, "compound:prt") || is_particle(tree, verb, p) || beside || is_stranded_preposition(tree, p))
            out += " " + tree.lower_form(p);
    }
    return out;
}

// "left the university to study in Oslo", "left for Oslo to sign a treaty": nobody is left to do it, as in "left the
// crew to mend it" and "was left to mend it".
static bool is_left_for_good(const Tree& tree, int purpose, int verb) {
    const int object = tree.child_any(verb, {"obj", "iobj"});
    const bool nobody = object == kNone && tree.is_any(purpose, {"advcl", "xcomp"}) && !is_passive(tree, verb) &&
                        !tree.is_any(verb, {"acl", "acl:relcl"}) && !tree.has_child(purpose, "aux:pass");
    const bool site = object != kNone && lexicon::is_facility_noun(tree.lower_lemma(object));
    const bool thing = object != kNone && !tree.has_upos(object, {"PRON"}) && (site || !can_act(tree, object)) &&
                       tree.is(purpose, "advcl");
    if (!(nobody || thing) || !tree.has_child(purpose, "mark", "to")) return false;
    const auto* control = lexicon::control_verb(verb_lemma(tree, verb) + " to");
    return control != nullptr && control->controller == lexicon::Control::Controller::object &&
           control->effect == lexicon::Control::Effect::possible;
}

const lexicon::Control* control_over(const Tree& tree, int predicate) {
    const int outer = tree.head(predicate);
    if (outer == kNone || !tree.is_any(predicate, {"xcomp", "advcl", "acl", "ccomp"})) return nullptr;
    if (!tree.is(predicate, "xcomp") && (own_subject(tree, predicate) != kNone || is_finite(tree, predicate)))
        return nullptr;
    if (tree.is(predicate, "advcl") && predicate < outer &&
        (tree.has_child(predicate, "mark", "to") || tree.word(predicate).xpos == "VBG"))
        return nullptr;  // "To find out, the team asked nine people": what the asking is for, and not what is asked
    if (is_left_for_good(tree, predicate, outer)) return nullptr;
    const std::string lemma = verb_lemma(tree, outer);
    const bool becoming = tree.is(outer, "xcomp") && tree.has_upos(outer, {"ADJ"});  // "is getting ready to welcome"
    const bool bare = tree.head(outer) == kNone && tree.has_upos(outer, {"ADJ"}) &&
                      own_subject(tree, outer) != kNone;  // "Norland set to lift ban"
    const bool predicative = tree.has_child(outer, "cop") || becoming || bare || is_behind_its_noun(tree, outer) ||
                             (is_passive(tree, outer) && tree.is(predicate, "xcomp"));
    const std::string form = tree.lower_form(outer);
    const bool going_to = tree.is(predicate, "xcomp") && (form == "going" || form == "looking") &&
                          tree.has_child(outer, "aux", "be");  // "is going to close the plant", "is looking to buy it"
    if (predicative || going_to) {
        if (const auto* c = lexicon::control_verb("be " + tree.lower_form(outer))) return c;
        if (const auto* c = lexicon::control_verb("be " + lemma)) return c;
    }
    // "suspended him from office, citing a law", "appealed to the rebels for access, to reach the wounded"
    const bool aside = tree.is(predicate, "advcl") && follows_comma(tree, predicate) && predicate > outer &&
                       (tree.word(predicate).xpos == "VBG" ? !tree.has_child(predicate, "mark")
                                                           : tree.has_child(predicate, "mark", "to"));
    for (const int o : tree.children(outer)) {  // "call on X to", "prevent X from"; not "go on strike to"
        if (!tree.is(o, "obl") || aside) continue;
        const auto* c = lexicon::control_verb(lemma + " " + tree.preposition(o));
        if (c != nullptr && c->effect != lexicon::Control::Effect::phase) return c;
    }
    if (const int mark = tree.child(predicate, "mark"); mark != kNone && !aside) {
        const std::string phrase = lemma + " " + tree.lower_form(mark);
        const auto* marked = lexicon::control_verb(phrase);
        const bool with_object = tree.word(mark).xpos == "TO" && tree.has_child(outer, "obj");
        if (marked != nullptr && !(with_object && marked->effect == lexicon::Control::Effect::phase))
            return marked;  // "returned to selling arms", not "returned the bodies to be examined"
        if (mark > 0 && tree.is(mark - 1, "advmod") && tree.head(mark - 1) == outer) {  // "stopped short of saying"
            const std::string with_adverb = tree.lower_form(mark - 1) + " " + tree.lower_form(mark);
            if (const auto* c = lexicon::control_verb(lemma + " " + with_adverb)) return c;
        }
        if (tree.has_child(outer, "cop") && lexicon::control_verb("be " + phrase) != nullptr)
            return lexicon::control_verb("be " + phrase);  // "is capable of reaching the coast"
    }
    const bool has_object = tree.has_child(outer, "obj") || tree.has_child(outer, "iobj");
    if (tree.is(predicate, "xcomp"))  // of a passive the subject was that object: "was asked to close"
        return has_object || is_passive(tree, outer) ? lexicon::control_verb_with_object(lemma)
                                                     : lexicon::control_verb(lemma);
    // "prompting Ankara to increase its presence": an infinitive hung on the verb as an adverbial. After "hired Ford to
    // work" a second one tells what the hiring was for.
    const int first = tree.child(outer, "xcomp");
    if (first != kNone && first < predicate) return nullptr;
    const auto* control = has_object && tree.is(predicate, "advcl") && tree.has_child(predicate, "mark", "to")
                              ? lexicon::control_verb_with_object(lemma)
                              : nullptr;
    using enum lexicon::Control::Effect;
    const bool completes = control != nullptr && control->controller == lexicon::Control::Controller::object &&
                           control->effect != not_done &&
                           control->effect != forbidden;  // "block access to prevent marches" tells the purpose
    return completes ? control : nullptr;
}

// "gunfire …, demanding": a thing neither speaks nor accuses; "it …, saying that" is some body that does. Reports and
// rallies do, and what is no speech is done by things too: "fires burned homes and threatened the dam", "a drawer
// holding keys".
static bool cannot_say(const Tree& tree, Nominal nominal, int predicate, std::string_view verb) {
    if ((verb == "threaten" || verb == "hold" || verb == "cite") && tree.has_child(predicate, "obj")) return false;
    if (tree.lower_form(nominal.head) == "it")
        return false;  // "it acted alone, saying …": which "it" is, is told elsewhere
    const auto* reporting = lexicon::reporting_verb(verb);
    const auto* type = lexicon::event_class(verb);
    using enum lexicon::Reporting::Kind;
    const bool speech = (reporting != nullptr && reporting->kind != know && reporting->kind != hint) ||
                        (type != nullptr && type->type == "ACCUSE");
    const bool body =
        tree.lower_form(nominal.head) == "it" && tree.has_child(predicate, "ccomp") &&
        (lexicon::rule_words().is("mere_saying", verb) || lexicon::rule_words().is("contested_saying", verb));
    const bool voice = body || lexicon::is_statement_noun(to_lower_ascii(tree.lemma(nominal.head))) ||
                       lexicon::rule_words().is("outspoken", tree.lemma(nominal.head));
    return speech && !voice && !can_act(tree, nominal.head);
}

// "The talks are to resume", "the minister is to fly to Oslo": no state, they shall. "His visits are to honour them" says
// what they are for.
static bool is_to_happen(const Tree& tree, int predicate) {
    const int copula = tree.child(predicate, "cop");
    const int subject = own_subject(tree, predicate);
    const bool to = tree.word(predicate).xpos == "VB" && copula != kNone &&
                    tree.child(predicate, "mark") == copula + 1 && tree.lower_form(copula + 1) == "to";
    if (!to || subject == kNone || tree.is(subject, "nsubj:outer")) return false;
    const auto& words = lexicon::rule_words();
    const std::string& verb = tree.lower_lemma(predicate);
    return can_act(tree, subject) || words.is("turning", verb) || words.is("turns_alone", verb);
}

Clause clause_at(const Tree& tree, int predicate) {
    Clause clause;
    clause.predicate = predicate;
    clause.copular =
        tree.has_child(predicate, "cop") && !tells_aim(tree, predicate) && !is_to_happen(tree, predicate);
    clause.lemma = clause.copular ? tree.lower_lemma(predicate) : verb_lemma(tree, predicate);
    clause.passive = !clause.copular && is_passive(tree, predicate);
    Subjects subjects = find_subjects(tree, predicate);
    clause.subjects = std::move(subjects.nominals);
    if (!clause.passive && subjects.source != SubjectSource::own)
        std::erase_if(clause.subjects, [&](Nominal n) { return cannot_say(tree, n, predicate, clause.lemma); });
    if (!clause.passive && subjects.source == SubjectSource::coordination &&
        lexicon::rule_words().is("of_minds", clause.lemma))
        std::erase_if(clause.subjects, [&](Nominal n) {
            return !can_act(tree, n.head) && tree.lemma(n.head) != "one";
        });  // "said oil can cure it, and want"
    if (tree.has_child(predicate, "csubj") && subjects.source != SubjectSource::own)
        clause.subjects.clear();  // "its claim that shelling had caused the collapse": the shelling did
    clause.grammatical_subjects = clause.subjects;
    clause.subject_source = subjects.source;
    for (const int c : tree.children(predicate)) add_complement(tree, c, clause);
    if (clause.content != kNone && noun_told_of(tree, clause.content) != kNone) clause.objects.clear();
    if (is_only_object(tree, clause)) std::swap(clause.objects, clause.recipients);
    add_parts_told_elsewhere(tree, clause);
    if (clause.passive) turn_active(tree, clause);
    return clause;
}

std::vector<Clause> find_clauses(const Tree& tree) {
    std::vector<Clause> out;
    for (int i = 0; i < tree.size(); ++i) {
        if (is_predicate(tree, i)) out.push_back(clause_at(tree, i));
    }
    return out;
}

}  // namespace relata::extract
