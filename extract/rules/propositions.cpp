// All rules over one sentence: each clause goes to the first verb rule that applies, each word to the noun rules.

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/clauses/act_phrase.h"
#include "extract/clauses/anybodys_act.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/elided_noun.h"
#include "extract/clauses/relative.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/count.h"
#include "extract/qualifiers/standing.h"
#include "extract/rules/proposition.h"
#include "extract/rules/toll_rules.h"
#include "extract/worth/worth.h"

namespace relata::extract {
namespace {

bool is_question(const Tree& tree) {
    for (int i = tree.size() - 1; i >= 0 && i >= tree.size() - 2; --i) {
        if (tree.word(i).form == "?") return true;
    }
    return false;
}

// Asked, ordered, wished or left undone ("rather than pass the cost on"), not said: "Who controls Idlib?", "Read the
// agreements."
bool asserts_nothing(const Tree& tree, int predicate) {
    if (is_question(tree)) {
        for (int at = predicate; at != kNone; at = tree.head(at)) {
            if (tree.is(at, "ccomp") || (tree.is(at, "acl:relcl") && is_name(tree, tree.head(at)))) return false;
        }
        return true;
    }
    return false;
}

// "is expected to fall", "was not supposed to know": nobody in particular expects it, and the infinitive tells what.
bool is_expected_by_nobody(const Clause& clause, const lexicon::Control& control) {
    using enum lexicon::Control::Effect;
    return clause.passive && clause.subjects.empty() &&
           (control.effect == planned || control.effect == possible || control.effect == reported) &&
           lexicon::rule_words().is("expectation", clause.lemma);
}

// "were reluctant to campaign": that they campaign, nobody says or plans.
bool is_shunned(const Tree& tree, int predicate) {
    const int above = tree.head(predicate);
    return above != kNone && tree.has_child(predicate, "mark", "to") && tree.has_child(above, "cop") &&
           lexicon::rule_words().is("reluctance", tree.lower_lemma(above));
}

// "games are slated to come out", its infinitive read as an adverbial.
bool is_slated(const Tree& tree, const Clause& clause) {
    if (!clause.passive || !clause.subjects.empty() || !lexicon::rule_words().is("expectation", clause.lemma))
        return false;
    const auto below = tree.children_with(clause.predicate, "advcl");
    return std::ranges::any_of(below,
                               [&](int c) { return tree.has_child(c, "mark", "to") && !follows_comma(tree, c); });
}

// The clause is only a link to its infinitive: "continues to attack", "is likely to fall", "seeks to turn".
bool only_carries_infinitive(const Tree& tree, const Clause& clause) {
    if (is_slated(tree, clause)) return true;
    if (clause.infinitive == kNone || !is_predicate(tree, clause.infinitive) || is_shunned(tree, clause.infinitive))
        return false;
    if (clause.lemma == "go" && is_missing(tree, clause.infinitive)) return true;  // "went missing"
    const auto* control = control_over(tree, clause.infinitive);
    if (clause.copular && lexicon::rule_words().is("takes_act", clause.lemma)) return false;  // "unfit to stand trial"
    if (control == nullptr) return clause.copular;
    if (is_expected_by_nobody(clause, *control)) return true;
    using enum lexicon::Control::Effect;
    const bool subject_control = control->controller == lexicon::Control::Controller::subject;
    if (!subject_control || control->effect == requested) return false;
    const bool lasts = control->effect == phase || control->effect == attempt;
    return lasts || lexicon::reporting_verb(clause.lemma) == nullptr;
}

// "three soldiers", "a doctor", "28 children": people that are counted, as those are whom they belong to.
bool are_counted_people(const Tree& tree, int noun) {
    const bool person = lexicon::is_person_noun(tree.lower_lemma(noun));
    return tree.has_upos(noun, {"NOUN"}) && person && (quantity_of(tree, noun) || one_person(tree, noun));
}

// "nine of them civilians", "most of whom were children" is a clause of its own.
bool is_part_of_them(const Tree& tree, int c) {
    return tree.preposition(c) == "of them" || tree.preposition(c) == "of whom";
}

bool says_including(const Tree& tree, int c) {
    const int before = tree.extent(c).begin - 1;  // "not including tax"
    if (before >= 0 && tree.lower_form(before) == "not") return false;
    const bool like = tree.preposition(c) == "like" && tree.is(c, "nmod") && tree.word(tree.head(c)).xpos == "NNS" &&
                      is_name(tree, c);  // "remote regions like Karsk and Velm"
    return like || tree.preposition(c) == "including" || tree.preposition(c) == "such as" ||
           tree.preposition(c) == "among them" || is_part_of_them(tree, c);
}

// "including a school and two clinics", but not "problems such as a lack of water".
bool is_thing_of_its_own(const Tree& tree, int phrase, int noun) {
    return tree.preposition(phrase) == "including" && tree.has_upos(noun, {"NOUN"}) && tree.lemma(noun) != "one" &&
           tree.child_any(noun, {"det", "nummod"}) != kNone && !tree.has_child(noun, "det", "any");
}

// "flights to cities including Lima": the cities include it, wherever the parser hung it; behind a comma it may be the
// flights.
bool is_part_of_nearer_noun(const Tree& tree, int group, int phrase) {
    const int begin = tree.extent(phrase).begin;
    if (tree.word(begin).form == "," || (begin > 0 && tree.word(begin - 1).form == ",")) return false;
    for (int i = group + 1; i < begin; ++i) {
        if (tree.is(i, "nmod") && tree.has_upos(i, {"NOUN"}) && tree.preposition(i) != "of") return true;
    }
    return false;
}

// Whom or what "including" brings in: things only where they are acted on.
enum class Members { of_any_kind, names_and_people, people };

// "including 23 who were waiting", behind people; behind things too where they are acted on.
bool is_counted_part(const Tree& tree, int number, Members kind) {
    const bool how = tree.has_upos(number + 1, {"ADV"});  // "including one critically"
    const int noun = tree.has_upos(number, {"NUM"}) && !how ? elided_noun(tree, number) : kNone;
    return noun != kNone && (kind == Members::of_any_kind || lexicon::is_person_noun(tree.lower_lemma(noun)));
}

// "ten people, including women and children"
bool is_among_people(const Tree& tree, int phrase) {
    const int group = tree.is(phrase, "nmod") ? tree.head(phrase) : kNone;
    return group == kNone || quantity_of(tree, group) || lexicon::is_person_noun(tree.lower_lemma(group));
}

// The names and the counted people in "including France, a doctor and two of their friends"; of people only those.
std::vector<Nominal> members_in(const Tree& tree, int phrase, Members kind = Members::names_and_people) {
    std::vector<Nominal> out;
    for (const Nominal& n : split_nominals(tree, phrase)) {
        const bool person_of_state =
            nationality_at(tree, n.head) != nullptr && tree.word(n.head).xpos != "NNPS";  // "a Colombian"
        const bool name = kind != Members::people && tree.has_upos(n.head, {"PROPN"}) && !person_of_state;
        const bool thing = kind == Members::of_any_kind && is_thing_of_its_own(tree, phrase, n.head);
        const bool some =
            is_part_of_them(tree, phrase) && lexicon::is_person_noun(to_lower_ascii(tree.lemma(n.head)));
        const bool part = is_counted_part(tree, n.head, kind);
        const bool several = tree.preposition(phrase) == "including" && tree.word(n.head).xpos == "NNS" &&
                             is_among_people(tree, phrase) && lexicon::is_person_noun(tree.lower_lemma(n.head));
        if (name || several || thing || some || part || are_counted_people(tree, n.head)) out.push_back(n);
    }
    return out;
}

// "two firms, Holt Freight and Ostra Lines", "a few of the newcomers – Ana Reis, Jan Holt and Karl Berg –": who they
// are, told behind a comma or a dash. One name behind one noun is an apposition like any other.
std::vector<Nominal> members_in_apposition(const Tree& tree, int group) {
    const auto beside = tree.children_with(group, "conj");  // "two firms, A and B", B hung on the firms
    const bool goes_on = tree.has_child(group, "nummod") &&
                         std::ranges::any_of(beside, [&](int c) { return tree.has_upos(c, {"PROPN"}); });
    for (const int c : tree.children(group)) {
        const bool part = tree.has_upos(group, {"NUM", "DET", "ADJ"}) && tree.is(c, "nmod") &&
                          tree.preposition(c) == "of";  // "two of the firms, …"
        if (part) {
            if (auto below = members_in_apposition(tree, c); !below.empty()) return below;
        }
        int before = proper_name_range(tree, c).begin - 1;
        if (before >= 0 && tree.is(before, "det")) --before;  // "- the SLM and JEM -"
        const bool several =
            tree.is(c, "appos") && c > group && tree.word(group).xpos == "NNS" && tree.has_upos(before, {"PUNCT"});
        if (!several) continue;
        auto names = members_in(tree, c);
        if (names.size() > 1 || (names.size() == 1 && goes_on)) return names;
    }
    return {};
}

// "several states, including France and Spain", "ten people, including three soldiers", "ten were killed, including a
// nurse": the names and the people that a group is said to hold.
std::vector<Nominal> named_members(const Tree& tree, Nominal group, int predicate, Members kind) {
    if (!group.present() || is_name(tree, group.head)) return {};
    const bool acts = event_noun(tree, group.head) != nullptr;  // "killed by strikes, including three civilians"
    for (const int c : tree.children(group.head)) {
        if (tree.is(c, "nmod") && says_including(tree, c) && !acts && !is_part_of_nearer_noun(tree, group.head, c))
            return members_in(tree, c, kind);
    }
    if (auto all = members_in_apposition(tree, group.head); !all.empty()) return all;
    for (const int c : tree.children(predicate)) {
        if (!tree.is(c, "obl") || c < group.head || !says_including(tree, c)) continue;
        const bool nearer = std::ranges::any_of(tree.children(predicate), [&](int other) {
            return tree.is_any(other, {"obj", "nsubj"}) && other > group.head && other < c;
        });
        if (!nearer && quantity_of(tree, group.head)) return members_in(tree, c, Members::people);
    }
    return {};
}

// "300 inmates, among them former minister Jorge Paz": the phrase hangs on the verb, the name on its pronoun.
std::vector<Nominal> names_among(const Tree& tree, Nominal group, int predicate) {
    if (!group.present() || is_name(tree, group.head)) return {};
    for (const int c : tree.children(predicate)) {
        const bool taken_up = tree.is_any(c, {"obl", "nmod"}) && tree.preposition(c) == "among" &&
                              tree.has_upos(c, {"PRON"}) && c > group.head;
        int name = taken_up ? tree.child(c, "appos") : kNone;
        if (taken_up && name == kNone) name = tree.child(predicate, "parataxis");  // hung on the verb
        const bool nearest = std::ranges::none_of(tree.children(predicate), [&](int other) {
            return tree.is_any(other, {"obj", "nsubj", "obl"}) && other > group.head && other < c;
        });
        if (name != kNone && is_name(tree, name) && nearest) return split_nominals(tree, name);
    }
    return {};
}

// "The toll rose to 104, including 28 children": it rose to no 28.
bool is_number_of_toll(const Proposition& p, Nominal Proposition::*slot) {
    return p.rule == "told_toll" && slot == &Proposition::object && p.subject.present() &&
           !p.relation.starts_with("leave");
}

// What the group does or undergoes, its named members do or undergo too.
void add_named_members(const Tree& tree, Propositions& found) {
    const std::size_t count = found.size();
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_what = found[i].rule == "copula" && found[i].relation == "be";  // not "be vulnerable to"
        if (is_what || found[i].rule == "reciprocal_verb") continue;
        const auto add = [&](Nominal Proposition::*slot) {
            const bool beside_state = found[i].rule == "copula" && slot == &Proposition::object;
            if (beside_state || is_number_of_toll(found[i], slot)) return;
            const Members kind = slot == &Proposition::object ? Members::of_any_kind : Members::names_and_people;
            auto members = named_members(tree, found[i].*slot, found[i].anchor, kind);
            if (members.empty()) members = names_among(tree, found[i].*slot, found[i].anchor);
            for (const Nominal& member : members) {
                Proposition p = found[i];
                p.*slot = member;
                found.push_back(std::move(p));
            }
        };
        add(&Proposition::subject);
        add(&Proposition::object);
    }
}

// Which of the two goes along with `other`: "mayor" in "kidnapped the mayor along with ten guards", "king" in "the king
// watched the match along with ten guards"; nullptr for neither.
Nominal Proposition::*side_of_companion(const Tree& tree, const Proposition& p, int other) {
    const bool acts = can_act(tree, other);
    for (const auto slot : {&Proposition::object, &Proposition::subject}) {
        const int told = (p.*slot).head;
        if (told == other) return nullptr;
        if (told != kNone && can_act(tree, told) == acts && !tree.has_upos(told, {"PRON"})) return slot;
    }
    return nullptr;
}

// "was arrested along with his sons": the sons were, too.
void add_companions(const Tree& tree, Propositions& found) {
    const std::size_t count = found.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (found[i].relation.find(" as ") != std::string::npos) continue;  // "was identified as Holt, along with …"
        for (const int c : tree.children(found[i].anchor)) {
            if (!tree.is(c, "obl") || c < found[i].anchor || tree.preposition(c) != "along with") continue;
            const auto side = side_of_companion(tree, found[i], c);
            for (const Nominal& other : side == nullptr ? std::vector<Nominal>{} : split_nominals(tree, c)) {
                Proposition p = found[i];
                p.*side = other;
                std::erase_if(p.arguments, [&](const Oblique& o) { return o.head == other.head; });
                found.push_back(std::move(p));
            }
        }
    }
}

// "sold the mine, not the mill", "blamed the advisers rather than the mayor": the mill was not sold.
void add_denied_counterparts(const Tree& tree, Propositions& found) {
    const std::size_t count = found.size();
    for (std::size_t i = 0; i < count; ++i) {
        const bool of_verb = found[i].rule == "verb_and_object" || found[i].rule == "verb_and_preposition";
        if (!of_verb || standing_of(tree, found[i].anchor).polarity == Polarity::negated) continue;
        for (const auto slot : {&Proposition::subject, &Proposition::object}) {
            const int told = (found[i].*slot).head;
            const bool cleft = told != kNone && tree.is(found[i].anchor, "acl:relcl") &&
                               tree.head(found[i].anchor) == told && tree.has_child(told, "expl", "it");
            const bool own =  // not "those whom the mob beat"
                told != kNone && (cleft || tree.governs(found[i].anchor, told));
            for (const int denied : own ? set_against(tree, told) : std::vector<int>{}) {
                Proposition p = found[i];
                p.*slot = {denied, kNone};
                p.denied_instead = true;
                found.push_back(std::move(p));
            }
        }
    }
}

// "declared the settlements to be illegal", "got the union to sign": the object does or is something, and no event.
bool has_object_that_acts(const Tree& tree, const Clause& clause) {
    return clause.infinitive != kNone && !clause.objects.empty() && clause.objects.front().head < clause.infinitive &&
           clause.predicate < clause.objects.front().head && tree.has_child(clause.infinitive, "mark", "to");
}

// "The law takes effect": it has no effect on anybody by that.
bool goes_into_effect(const Tree& tree, const Clause& clause) {
    return clause.lemma == "take" && clause.objects.size() == 1 && tree.lemma(clause.objects.front().head) == "effect";
}

// "what he called a ban", "what appears to be a ban": only says what the ban is that something else is told of.
bool only_names_what(const Tree& tree, int predicate) {
    return tree.is(predicate, "acl:relcl") && named_by_free_relative(tree, tree.head(predicate)) != kNone;
}

// "is in the process of closing the mill": the gerund tells it.
bool only_engages(const Tree& tree, const Clause& clause) {
    const int act = clause.copular ? tree.child(clause.predicate, "acl") : kNone;
    return act != kNone && is_engagement(tree, clause.predicate) && tree.has_child(act, "mark") &&
           tree.has_child(clause.predicate, "case");
}

// "far-reaching", "hard-fought", "oil-producing": what something is like; but "was gang-raped".
bool is_half_of_compound(const Tree& tree, int verb) {
    const std::string& tag = tree.word(verb).xpos;
    const int first = verb - 2;
    if (first < 0 || tree.word(verb - 1).form != "-" || tree.head(first) != verb || tree.has_child(verb, "obj"))
        return false;
    const bool manner = tree.is_any(first, {"advmod", "amod"}) && tree.word(first).form.size() > 2;
    return (manner && tag == "VBN") || (tag == "VBG" && (manner || tree.is_any(first, {"compound", "obl"})));
}

Propositions from_clause(const Tree& tree, const Clause& clause) {
    using Rule = Propositions (*)(const Tree&, const Clause&);
    static constexpr std::array<Rule, 19> kRules = {told_toll,
                                                    told_amount,
                                                    each_other,
                                                    undergone_event,
                                                    existence,
                                                    copula,
                                                    light_verb_and_event,
                                                    verb_and_bond,
                                                    reciprocal_verb,
                                                    term_given,
                                                    stative_participle,
                                                    staying_as,
                                                    verb_and_content,
                                                    idiom_with_object,
                                                    verb_and_act,
                                                    verb_and_object,
                                                    verb_and_announced_act,
                                                    verb_and_preposition,
                                                    verb_alone};
    if (tree.word(clause.predicate).xpos == "MD" || only_carries_infinitive(tree, clause) ||
        asserts_nothing(tree, clause.predicate) || is_told_as_alternative(tree, clause.predicate) ||
        is_half_of_compound(tree, clause.predicate) || tells_what_it_is(tree, clause.predicate) ||
        (is_only_weighed(tree, tree.first_conjunct(clause.predicate)) && !is_eased(tree, clause.predicate)) ||
        is_having_to_do(tree, clause.predicate) || is_shunned(tree, clause.predicate) ||
        only_names_what(tree, clause.predicate) || only_engages(tree, clause))
        return {};
    const bool acts = has_object_that_acts(tree, clause);
    for (const Rule rule : kRules) {
        if ((acts || goes_into_effect(tree, clause)) && (rule == light_verb_and_event || rule == undergone_event))
            continue;
        Propositions found = rule(tree, clause);
        if (found.empty()) continue;
        add_named_members(tree, found);
        add_companions(tree, found);
        add_denied_counterparts(tree, found);
        return found;
    }
    return {};
}

Propositions from_word(const Tree& tree, int i) {
    using Rule = Propositions (*)(const Tree&, int);
    static constexpr std::array<Rule, 33> kRules = {
        done_to_member,        nominal_event,   title_before_name,  apposition,         backed_modifier,
        stance_modifier,       possessed_place, told_plight,        gapped_clause,      borne_weapon,
        adjective_behind_noun, doer_behind_act, origin_behind_noun, possessed_body,     noun_beside_name,
        seat_of_lawmaker,      body_of_person,  office_taken,       named_one_of_group, made_state,
        beaten_opponent,       judged_state,    worth_behind_noun,  title_alone,        role_behind_name,
        age_behind_name,       capital_by_name, equipped_with,      seat_beside_name,   reached_level,
        earlier_level,         act_out_of_reach,  attempted_act};
    Propositions out;
    for (const Rule rule : kRules) {
        const Propositions found = rule(tree, i);
        out.insert(out.end(), found.begin(), found.end());
    }
    return out;
}

// "Clashes broke out between the army and rebels": the noun has told the clash, with those who took part.
bool is_told_by_its_noun(const Tree& tree, const Proposition& p, const Propositions& all) {
    const bool only_where =
        p.rule == "verb_and_preposition" && p.object.present() && name_label(tree, p.object.head) == "LOC";
    const bool comes_about =
        p.relation == "take place" || lexicon::rule_words().is("coming_about", verb_lemma(tree, p.anchor));
    const bool exists = p.rule == "existence";  // "there were clashes between the army and rebels"
    if (!exists && ((p.rule != "verb_alone" && !only_where) || !comes_about)) return false;
    return std::ranges::any_of(all, [&](const Proposition& other) {
        return other.rule == "nominal_event" && other.anchor == p.subject.head && other.object.present();
    });
}

}  // namespace

Propositions find_propositions(const Tree& tree) {
    Propositions out;
    for (int i = 0; i < tree.size(); ++i) {
        if (is_predicate(tree, i)) {
            const Propositions found = from_clause(tree, clause_at(tree, i));
            out.insert(out.end(), found.begin(), found.end());
        }
        const Propositions found = from_word(tree, i);
        out.insert(out.end(), found.begin(), found.end());
    }
    std::erase_if(out, [&](const Proposition& p) { return says_nothing(tree, p); });
    count_victims(tree, out);
    count_in_passing(tree, out);
    const Propositions all = out;
    std::erase_if(out, [&](const Proposition& p) { return is_told_by_its_noun(tree, p, all); });
    return out;
}

}  // namespace relata::extract
