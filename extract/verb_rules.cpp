// Verb rules: from a clause to propositions. The first rule that applies speaks for its clause.

#include <algorithm>

#include "core/utf8.h"
#include "extract/complement.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/proposition.h"
#include "extract/qualifiers/standing.h"
#include "extract/relative.h"
#include "extract/subject.h"

namespace relata::extract {
namespace {

using lexicon::Control;

constexpr int kLongestIdiom = 12;  ///< words

// The verb with its particles, without auxiliaries: the words of the relation that stand together.
WordRange relation_range(const Tree& tree, int verb) {
    WordRange r{verb, verb + 1};
    for (const int c : tree.children(verb)) {
        if (tree.is(c, "compound:prt") && c == r.end) r.end = c + 1;
        if (tree.is_any(c, {"aux", "cop"}) && c < r.begin) r.begin = c;
    }
    return r;
}

bool is_attempt_noun(std::string_view lemma) { return lexicon::rule_words().is("attempt", lemma); }

// "try to impose", "attempts to attack": what an attempt puts before the verb.
std::string attempt_prefix(const Tree& tree, int predicate) {
    if (tree.is(predicate, "acl") && tree.has_child(predicate, "mark", "to") &&
        is_attempt_noun(tree.lemma(tree.head(predicate)))) {
        return "attempt to ";
    }
    const auto* control = control_over(tree, predicate);
    if (control == nullptr) return {};
    if (control->effect == Control::Effect::attempt) return verb_lemma(tree, tree.head(predicate)) + " to ";
    return {};
}

// Whether nobody need be told to have done it: a passive, harm that came of something. Elsewhere a missing subject was
// not found ("to approve the nomination"), and what is left would say that the article names nobody.
bool may_lack_subject(const Tree& tree, const Clause& clause) {
    return clause.passive ||
           (lexicon::rule_words().is("harm", clause.lemma) && tree.word(clause.predicate).xpos != "VB");
}

// All subjects of the clause, or one absent subject where it may be absent.
std::vector<Nominal> subjects_or_none(const Tree& tree, const Clause& clause) {
    if (!clause.subjects.empty()) return clause.subjects;
    return may_lack_subject(tree, clause) ? std::vector<Nominal>{{}} : std::vector<Nominal>{};
}

// " casually" for "cannot be transmitted casually": not the act is denied but its manner.
std::string denied_manner(const Tree& tree, int predicate) {
    if (!is_negated(tree, predicate)) return {};
    const int adverb = predicate + 1;
    const bool manner = adverb < tree.size() && tree.is(adverb, "advmod") && tree.head(adverb) == predicate &&
                        tree.word(adverb).form.ends_with("ly") && tree.word(adverb).form.size() > 5;
    return manner ? " " + to_lower_ascii(tree.word(adverb).form) : std::string{};
}

// " or wound" for "killed or wounded": one of both, not each.
std::string alternative(const Tree& tree, int predicate) {
    for (const int c : tree.children(predicate)) {
        if (tree.is(c, "conj") && tree.has_upos(c, {"VERB"}) && tree.has_child(c, "cc", "or") &&
            !tree.has_child(c, "nsubj") && c - predicate == 2)
            return " or " + verb_lemma(tree, c);
    }
    return {};
}

Proposition proposition(const Tree& tree, const Clause& clause, std::string_view rule) {
    Proposition p;
    p.rule = rule;
    p.anchor = clause.predicate;
    p.relation = attempt_prefix(tree, clause.predicate) + clause.lemma;
    if (is_ended(tree, clause.predicate))  // as it stands, since "stop attack" would be another thing
        p.relation = tree.lemma(tree.head(clause.predicate)) + " " + to_lower_ascii(tree.word(clause.predicate).form);
    p.relation += denied_manner(tree, clause.predicate) + alternative(tree, clause.predicate);
    p.relation_words = relation_range(tree, clause.predicate);
    p.subject_source = clause.subject_source;
    return p;
}

// "traded blame", "exchanged fire": the noun says what both do to each other. " blame", empty for any other object.
std::string mutual_act(const Tree& tree, const Clause& clause) {
    if (clause.objects.size() != 1) return {};
    const std::string noun = " " + to_lower_ascii(tree.lemma(clause.objects.front().head));
    return lexicon::event_class(clause.lemma + noun + " with") != nullptr ? noun : std::string{};
}

// "The reason is that …", "Turkey is to blame": the predicate is a clause of its own.
bool is_clausal(const Tree& tree, int predicate) {
    return tree.has_upos(predicate, {"VERB", "AUX"}) &&
           (tree.has_child(predicate, "mark") || tree.has_child(predicate, "nsubj:outer"));
}

bool is_reflexive(const Tree& tree, int i) {
    return tree.word(i).lemma.ends_with("self") || tree.word(i).lemma.ends_with("selves");
}

// "13 years old", "the first time that": how much or how often, not what.
bool is_measure(const Tree& tree, int predicate) {
    return tree.has_child(predicate, "obl:unmarked") || tree.lemma(predicate) == "time";
}

// "There is no evidence", "it is raining": the subject only takes its place.
bool is_existential(const Tree& tree, const Clause& clause) {
    return tree.has_child(clause.predicate, "expl") && clause.lemma == "be";
}

// "took place": the event noun that is its subject speaks for itself.
bool only_happens(const Tree& tree, const Clause& clause) {
    return clause.lemma == "take" && clause.objects.size() == 1 && tree.lemma(clause.objects.front().head) == "place";
}

// "made an attempt to introduce": the infinitive tells it.
bool only_attempts(const Tree& tree, const Clause& clause) {
    if (clause.objects.size() != 1 || !lexicon::is_light_verb(clause.lemma)) return false;
    const int noun = clause.objects.front().head;
    const int act = tree.child(noun, "acl");
    return is_attempt_noun(tree.lemma(noun)) && act != kNone && tree.has_child(act, "mark", "to");
}

// "a series of attacks": the attacks.
int counted_event(const Tree& tree, int noun) {
    if (!lexicon::is_quantity_noun(to_lower_ascii(tree.lemma(noun)))) return noun;
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && tree.preposition(c) == "of" && event_noun(tree, c) != nullptr) return c;
    }
    return noun;
}

bool takes(const lexicon::NominalEvent& event, std::string_view preposition) {
    return std::ranges::find(event.object_prepositions, preposition) != event.object_prepositions.end();
}

// The patient of an event noun: "attack on X"; or of its light verb: "launched an attack … on X".
std::optional<Oblique> patient_of(const Tree& tree, const Clause& clause, int noun,
                                  const lexicon::NominalEvent& event) {
    for (const int c : tree.children(noun)) {
        const Oblique o{c, tree.is(c, "nmod") ? tree.preposition(c) : std::string{}};
        if (!o.preposition.empty() && takes(event, o.preposition) && !is_time_like(tree, o)) return o;
    }
    for (const Oblique& o : clause.obliques) {
        if (takes(event, o.preposition) && !is_time_like(tree, o) && o.preposition != "in") return o;
    }
    return std::nullopt;
}

// "I am honored": a feeling, done by nobody.
bool is_feeling(const Clause& clause) {
    return clause.passive && clause.subjects.empty() && lexicon::rule_words().is("feeling", clause.lemma);
}

// "becomes the 21st member", "pleaded guilty to murder": what is not an act is a thing or belongs to the relation.
void add_predicative(const Tree& tree, const Clause& clause, Proposition& p) {
    const int complement = clause.infinitive;
    const bool told_by_clause = tree.has_child(complement, "acl");  // "the first player to reach 51 centuries"
    if (tree.has_upos(complement, {"NOUN", "PROPN"}) && !tree.has_child(complement, "cop") && !told_by_clause) {
        p.object = {complement, kNone};
    } else if (tree.has_upos(complement, {"ADJ"}) && !tree.has_child(complement, "cop")) {
        p.relation += " " + to_lower_ascii(tree.word(complement).form);
        const int own = tree.child(complement, "obl");
        const auto of_verb = first_complement(tree, clause);
        const Oblique what = own != kNone ? Oblique{own, tree.preposition(own)} : of_verb.value_or(Oblique{});
        if (what.head == kNone) return;
        p.relation += " " + what.preposition;
        p.object = {what.head, kNone};
    } else {
        p.object_words = tree.extent(complement);
    }
}

}  // namespace

bool is_told_as_alternative(const Tree& tree, int predicate) {
    return tree.is(predicate, "conj") && !alternative(tree, tree.head(predicate)).empty() &&
           tree.has_child(predicate, "cc", "or");
}

Propositions light_verb_and_event(const Tree& tree, const Clause& clause) {
    if (clause.objects.size() != 1 || !lexicon::is_light_verb(clause.lemma)) return {};
    const int noun = counted_event(tree, clause.objects.front().head);
    const auto* event = event_noun(tree, noun);
    if (event == nullptr || only_attempts(tree, clause)) return {};
    Propositions out;
    const auto patient = patient_of(tree, clause, noun, *event);
    for (const Nominal& subject : subjects_or_none(tree, clause)) {
        Proposition p = proposition(tree, clause, "light_verb_and_event");
        p.subject = subject;
        p.relation += " " + to_lower_ascii(tree.lemma(noun));
        p.arguments = clause.obliques;
        if (!patient) {
            p.object = {noun, kNone};
            p.relation = attempt_prefix(tree, clause.predicate) + clause.lemma;
            out.push_back(p);
            continue;
        }
        const auto patients = split_nominals(tree, antecedent(tree, patient->head));
        const bool mutual = patient->preposition == "between" && !subject.present() &&
                            patients.size() > 1;  // "an agreement was reached between A and B"
        p.relation += mutual ? " with" : " " + patient->preposition;
        if (mutual) p.subject = patients.front();
        for (const Nominal& object : patients) {
            if (mutual && object == patients.front()) continue;
            p.object = object;
            out.push_back(p);
        }
    }
    return out;
}

Propositions undergone_event(const Tree& tree, const Clause& clause) {
    if (clause.subjects.empty()) return {};
    const auto undergoes = [&](int noun, std::string_view verb) {
        return event_noun(tree, noun) != nullptr && lexicon::is_patient_light_verb(verb);
    };
    int noun = kNone;
    if (!clause.objects.empty() && undergoes(clause.objects.front().head, clause.lemma))
        noun = clause.objects.front().head;
    for (const Oblique& o : clause.obliques) {
        if (noun == kNone && undergoes(o.head, (clause.copular ? "be " : "") + clause.lemma + " " + o.preposition))
            noun = o.head;
    }
    if (noun == kNone) return {};
    std::vector<Nominal> agents;
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && (tree.preposition(c) == "by" || comes_from(tree, {c, tree.preposition(c)})))
            agents = split_nominals(tree, c);
    }
    for (const Oblique& o : clause.obliques) {  // "came under attack by militants", hung on the verb
        const bool doer = (o.preposition == "by" && !is_time_like(tree, o)) || comes_from(tree, o);
        if (agents.empty() && doer) agents = split_nominals(tree, o.head);
    }
    if (agents.empty()) agents = agents_of_event(tree, noun);
    if (agents.empty()) agents.push_back({});
    Propositions out;
    for (const Nominal& agent : agents) {
        for (const Nominal& patient : clause.subjects) {
            Proposition p = proposition(tree, clause, "undergone_event");
            p.relation = event_noun(tree, noun)->verb;
            p.relation_words = {noun, noun + 1};
            p.subject = agent;
            p.object = patient;
            p.arguments = clause.obliques;
            out.push_back(p);
        }
    }
    return out;
}

Propositions stative_participle(const Tree& tree, const Clause& clause) {
    if (!clause.passive || !clause.subjects.empty() || !lexicon::rule_words().is("state_participle", clause.lemma))
        return {};
    Propositions out;
    for (const Oblique& o : clause.obliques) {
        if (!is_complement(tree, o)) continue;
        for (const Nominal& what : clause.objects) {
            Proposition p = proposition(tree, clause, "stative_participle");
            p.relation = "be " + to_lower_ascii(tree.word(clause.predicate).form) + " " + o.preposition;
            p.subject = what;
            p.object = {o.head, kNone};
            out.push_back(p);
        }
    }
    return out;
}

Propositions idiom_with_object(const Tree& tree, const Clause& clause) {
    if (clause.objects.size() != 1 || !lexicon::is_light_verb(clause.lemma) || clause.passive) return {};
    const int noun = clause.objects.front().head;
    if (!tree.has_upos(noun, {"NOUN"}) || event_noun(tree, noun) != nullptr || tree.word(noun).xpos != "NN") return {};
    std::optional<Oblique> whom = first_complement(tree, clause);
    for (const int c : tree.children(noun)) {
        if (!tree.is(c, "nmod")) return {};  // "a clear issue", "its issue": a thing, not an idiom
        whom = Oblique{c, tree.preposition(c)};
    }
    if (!whom || !is_name(tree, whom->head) || clause.subjects.empty()) return {};
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        for (const Nominal& object : split_nominals(tree, whom->head)) {
            Proposition p = proposition(tree, clause, "idiom_with_object");
            p.subject = subject;
            p.relation += " " + to_lower_ascii(tree.lemma(noun)) + " " + whom->preposition;
            p.object = object;
            p.arguments = clause.obliques;
            out.push_back(p);
        }
    }
    return out;
}

Propositions verb_and_object(const Tree& tree, const Clause& clause) {
    if (clause.copular || clause.objects.empty() || only_happens(tree, clause) || only_attempts(tree, clause))
        return {};
    if (is_feeling(clause)) return {};
    const int act = act_of_object(tree, clause);
    const WordRange with_act = act == kNone ? WordRange{} : object_with_act(tree, clause, act);
    if (act != kNone && with_act.begin >= with_act.end) return {};
    Propositions out;
    for (const Nominal& subject : subjects_or_none(tree, clause)) {
        for (const Nominal& object : clause.objects) {
            if (subject == object || is_reflexive(tree, object.head)) continue;
            if (act != kNone && object != clause.objects.front()) continue;
            Proposition p = proposition(tree, clause, "verb_and_object");
            p.subject = subject;
            p.relation += name_given(tree, clause);
            if (act == kNone)
                p.object = object;
            else
                p.object_words = with_act;
            p.arguments = clause.obliques;
            for (const Nominal& r : clause.recipients) p.arguments.push_back({r.head, "recipient"});
            out.push_back(p);
        }
    }
    return out;
}

// "We are done, Trump said at a rally": the extent of what was said closes around the saying, which is no part of it.
static WordRange without_saying(const Tree& tree, const Clause& clause, WordRange content) {
    if (!content.contains(clause.predicate)) return content;
    const int subject = own_subject(tree, clause.predicate);
    const int first = subject == kNone ? clause.predicate : std::min(clause.predicate, tree.extent(subject).begin);
    return clause.content < first ? WordRange{content.begin, first} : WordRange{clause.predicate + 1, content.end};
}

Propositions verb_and_content(const Tree& tree, const Clause& clause) {
    if (clause.content == kNone || clause.subjects.empty() || clause.copular) return {};
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "verb_and_content");
        p.subject = subject;
        p.object_words = without_saying(tree, clause, tree.extent(clause.content));
        if (clause.recipients.size() == 1 &&
            (!is_vague_verb(clause.lemma) || is_name(tree, clause.recipients.front().head)))
            p.object = clause.recipients.front();  // "notified Ankara that …"
        p.arguments = clause.obliques;
        out.push_back(p);
    }
    return out;
}

Propositions verb_and_announced_act(const Tree& tree, const Clause& clause) {
    if (clause.infinitive == kNone || clause.subjects.empty() || clause.copular) return {};
    const auto* control = control_over(tree, clause.infinitive);
    const auto* reporting = lexicon::reporting_verb(clause.lemma);
    const bool goes_on =
        control != nullptr && control->effect == Control::Effect::phase;  // "continue", which also reports
    const bool announces =
        control == nullptr || control->effect == Control::Effect::requested || (reporting != nullptr && !goes_on);
    if (!announces) return {};
    Propositions out;
    const bool by_act = is_vague_verb(clause.lemma);               // "told the man to leave": what he was told
    const int addressee = tree.child(clause.infinitive, "nsubj");  // "urged Turkey to withdraw", read as one clause
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "verb_and_announced_act");
        p.subject = subject;
        add_predicative(tree, clause, p);
        if (by_act && !p.object.present() && clause.recipients.size() == 1 &&
            clause.recipients.front().head > clause.predicate)
            p.object_words.begin = name_range(tree, clause.recipients.front().head).begin;
        if (addressee != kNone && !by_act) p.object = {antecedent(tree, addressee), kNone};
        if (clause.recipients.size() == 1 && !by_act) p.object = clause.recipients.front();
        p.arguments = clause.obliques;
        out.push_back(p);
    }
    return out;
}

// "In other words, the offensive could begin": the act without the circumstance before it.
static Propositions only_fronted(const Tree& tree, const Clause& clause) {
    Propositions out;
    if (is_existential(tree, clause)) return out;
    if (std::ranges::none_of(clause.obliques, [&](const Oblique& o) { return is_complement(tree, o); })) return out;
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "verb_and_preposition");
        p.subject = subject;
        p.arguments = clause.obliques;
        out.push_back(p);
    }
    return out;
}

// "users embrace", "the rover detected near the crater": what is embraced or detected was not found, and without it the
// line says nothing.
static bool lacks_its_object(const Clause& clause) {
    return !clause.passive && clause.objects.empty() && clause.content == kNone && clause.infinitive == kNone &&
           lexicon::rule_words().is("needs_object", clause.lemma);
}

Propositions verb_and_preposition(const Tree& tree, const Clause& clause) {
    if (clause.copular || !clause.objects.empty() || clause.subjects.empty() || lacks_its_object(clause)) return {};
    if (lexicon::rule_words().is("mere_saying", clause.lemma)) return {};  // "said on the stage": what, was not found
    const auto complement = first_complement(tree, clause);
    Propositions out;
    if (!complement) return only_fronted(tree, clause);
    for (const Nominal& subject : clause.subjects) {
        for (const Oblique& o : clause.obliques) {
            if (o.preposition != complement->preposition || !is_complement(tree, o) || is_fronted(tree, clause, o))
                continue;
            if (o.head < complement->head) continue;
            Proposition p = proposition(tree, clause, "verb_and_preposition");
            p.subject = subject;
            p.relation += adverb_of(tree, clause, o) + " " + o.preposition;
            p.object = {o.head, kNone};
            p.arguments = clause.obliques;
            std::erase_if(p.arguments, [&](const Oblique& a) { return a.head == o.head; });
            out.push_back(p);
        }
    }
    return out;
}

Propositions reciprocal_verb(const Tree& tree, const Clause& clause) {
    if (clause.subjects.size() != 2 || !lexicon::rule_words().is("reciprocal", clause.lemma)) return {};
    if (std::ranges::any_of(clause.obliques,
                            [](const Oblique& o) { return o.preposition == "with" || o.preposition == "to"; }))
        return {};
    Proposition p = proposition(tree, clause, "reciprocal_verb");
    p.subject = clause.subjects[0];
    p.object = clause.subjects[1];
    const std::string act = mutual_act(tree, clause);
    p.relation += act + " with";
    p.arguments = clause.obliques;
    for (const Nominal& o : clause.objects) {
        if (act.empty()) p.arguments.push_back({o.head, "content"});
    }
    return {p};
}

Propositions verb_alone(const Tree& tree, const Clause& clause) {
    if (clause.copular || clause.subjects.empty() || !clause.objects.empty() || is_existential(tree, clause)) return {};
    if (clause.infinitive != kNone || clause.content != kNone || tree.has_child(clause.predicate, "csubj")) return {};
    if (lexicon::reporting_verb(clause.lemma) != nullptr) return {};  // "whom, it alleges, they trained"
    if (lacks_its_object(clause)) return {};
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "verb_alone");
        p.subject = subject;
        p.arguments = clause.obliques;
        out.push_back(p);
    }
    return out;
}

// "powerful" in "more powerful than", "bigger", "almost ready": with what makes another adjective of it.
static std::string adjective_of(const Tree& tree, const Clause& clause) {
    const int predicate = clause.predicate;
    const std::string& tag = tree.word(predicate).xpos;
    std::string out = tag == "JJR" || tag == "JJS" ? to_lower_ascii(tree.word(predicate).form) : clause.lemma;
    for (const int c : tree.children(predicate)) {
        const std::string form = to_lower_ascii(tree.word(c).form);
        if (tree.is(c, "advmod") && c < predicate && lexicon::rule_words().is("degree", form)) out = form + " " + out;
    }
    return out;
}

// "at risk of becoming the next Lebanon": the bare noun says nothing without what it is a risk of.
static WordRange act_behind_idiom(const Tree& tree, int noun) {
    if (!tree.has_child(noun, "case") || tree.word(noun).xpos != "NN" || tree.has_child(noun, "det")) return {};
    for (const int c : tree.children(noun)) {
        const bool act =
            tree.is(c, "acl") && c > noun && (tree.has_child(c, "mark", "of") || tree.has_child(c, "mark", "to"));
        if (!act) continue;
        WordRange words{name_range(tree, noun).begin, tree.extent(c).end};
        while (words.begin < noun && tree.is_any(words.begin, {"case", "det"})) ++words.begin;
        for (int i = c; i < words.end; ++i) {
            if (tree.word(i).form == ",") words.end = i;
        }
        return words.end - words.begin <= kLongestIdiom ? words : WordRange{};
    }
    return {};
}

Propositions copula(const Tree& tree, const Clause& clause) {
    if (!clause.copular || clause.subjects.empty() || is_clausal(tree, clause.predicate)) return {};
    const int predicate = clause.predicate;
    if (is_measure(tree, predicate) || tree.has_upos(predicate, {"ADV"})) return {};  // "is here", "is back"
    const bool adjective = tree.has_upos(predicate, {"ADJ"}) || tree.word(predicate).xpos == "VBN";
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "copula");
        p.subject = subject;
        if (const auto complement = first_complement(tree, clause); adjective && complement) {
            p.relation = "be " + adjective_of(tree, clause) + " " + complement->preposition;
            p.object = {complement->head, kNone};
        } else if (adjective) {
            if (!lexicon::rule_words().is("plight", clause.lemma)) continue;  // "talks are conducive" tells nothing
            p.relation = "be " + adjective_of(tree, clause);
        } else {
            const std::string preposition = tree.preposition(predicate);
            p.relation = preposition.empty() ? "be" : "be " + preposition;
            p.object = {predicate, kNone};
            if (const WordRange act = act_behind_idiom(tree, predicate); act.begin < act.end) {
                p.object = {};
                p.object_words = act;
            }
            if (const int whose = of_phrase_of_idiom(tree, predicate); whose != kNone) {
                p.relation += " " + to_lower_ascii(tree.lemma(predicate)) + " of";
                p.object = {whose, kNone};
            }
        }
        out.push_back(p);
    }
    return out;
}

}  // namespace relata::extract
