// The class of an act: its relation, its object, and the words that may tell how it was done.

#include "extract/act_class.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/event_type.h"
#include "extract/qualifiers/measure.h"
#include "extract/worth/informative.h"

namespace relata::extract {
namespace {

// "a series of strikes": the strikes; "hundreds of millions of dollars of aid": the aid.
std::string counted_lemma(const Tree& tree, int head) {
    std::string lemma = tree.lower_lemma(head);
    const std::string form = tree.lower_form(head);  // "gunfire" has no good lemma
    if (lexicon::nominal_event(lemma) == nullptr && lexicon::nominal_event(form) != nullptr) lemma = form;
    if (lemma == "cease-fire") lemma = "ceasefire";
    if (tree.has_upos(head, {"SYM"}) && lexicon::count_words().is("currency", lemma)) lemma = "dollar";  // "$5 million"
    if (!lexicon::is_quantity_noun(lemma) && !lexicon::event_words().is("currency", lemma) &&
        !lexicon::count_words().is("small_money", lemma) && !lexicon::count_words().is("dimension", lemma))
        return lemma;  // "15 centimetres of rain": the rain
    int counted = kNone;
    for (const int c : tree.children(head)) {
        if (tree.is(c, "nmod") && tree.preposition(c) == "of") counted = c;
    }
    return counted == kNone ? lemma : counted_lemma(tree, counted);
}

// "jihadist groups", "armed gangs": what stands before a group tells that it fights.
std::string type_with_words_before(const Tree& tree, Nominal n, const std::string& type) {
    if (type != "OTHER" || !n.present() || !lexicon::is_group_noun(to_lower_ascii(tree.lemma(n.head)))) return type;
    const bool fights = std::ranges::any_of(tree.children(n.head), [&](int c) {
        const std::string word = tree.lower_lemma(c);
        return tree.is_any(c, {"compound", "amod"}) && (lexicon::is_armed_group_noun(word) || word == "armed");
    });
    return fights ? "ARMED_GROUP" : type;
}

// The words that may tell how it was done: those of the means first, then those of object and subject.
std::vector<std::string> details_of(const Tree& tree, const Proposition& p) {
    std::vector<std::string> words;
    const auto add = [&](int head) {
        for (const int c : tree.children(head)) {
            const bool owner = tree.is(c, "nmod:poss") && tree.has_upos(c, {"NOUN"});  // "a teachers' strike"
            if (owner || tree.is_any(c, {"compound", "amod"})) words.push_back(tree.lower_lemma(c));
        }
        words.push_back(tree.lower_lemma(head));
    };
    for (const Oblique& o : p.arguments) {
        const bool means = o.preposition == "with" || o.preposition == "by" || o.preposition == "in" ||
                           o.preposition == "over" || o.preposition == "from";
        if (means) add(o.head);
    }
    for (const Nominal& n : {p.object, p.subject}) {
        if (n.present()) add(n.head);
    }
    return words;
}

// "pledged to punish the port", "vowed to retaliate": the promise of a blow is a threat.
bool promises_harm(const Tree& tree, const Proposition& p) {
    if (p.anchor == kNone || !lexicon::event_words().is("commitment", tree.lemma(p.anchor))) return false;
    static constexpr std::array<std::string_view, 5> kHarm = {"ASSAULT", "COERCE", "SANCTION", "THREATEN", "PROTEST"};
    return std::ranges::any_of(tree.children(p.anchor), [&](int c) {
        if (!tree.is(c, "xcomp") || tree.has_child(c, "advmod", "not")) return false;
        const int object = tree.child(c, "obj");
        const std::string verb = verb_lemma(tree, c);
        const std::string head = object == kNone ? std::string() : counted_lemma(tree, object);
        const auto inner = classify(Act{.relation = verb, .object_head = head}).type;
        return std::ranges::find(kHarm, std::string_view(inner)) != kHarm.end();
    });
}

// "told the ministry to pay", "wants the firms to pay": an order or a demand, though the verb tells it not alone.
bool tells_to_act(const Tree& tree, const Proposition& p) {
    if (p.anchor == kNone) return false;
    const std::string verb = verb_lemma(tree, p.anchor);
    if (verb != "tell" && !lexicon::event_words().is("asks_for_act", verb)) return false;
    const bool somebody = tree.has_child(p.anchor, "obj") || tree.has_child(p.anchor, "iobj");
    return std::ranges::any_of(tree.children(p.anchor), [&](int c) {
        return tree.is_any(c, {"xcomp", "ccomp"}) && tree.has_child(c, "mark", "to") &&
               (somebody || tree.has_child(c, "nsubj"));
    });
}

// "called on the firms to pay", "called for the firms to pay", whose object is the whole demand.
bool calls_on(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (a.relation != "call") return false;
    const bool clause = p.object_words.begin < p.object_words.end;
    const std::string first = clause ? tree.lower_form(p.object_words.begin) : std::string{};
    return (p.object.present() && tree.preposition(p.object.head) == "on") || first == "on" || first == "for" ||
           first == "to";
}

// "Hurricane Katrina", "Typhoon Haiyan".
bool is_named_hazard(std::string_view name) {
    const std::string first = to_lower_ascii(name.substr(0, name.find(' ')));
    return first.size() < name.size() && lexicon::is_mishap_or_hazard(first);
}

// "worker", "analyst", "politician": nouns made like those of people.
bool may_be_people(std::string_view noun) {
    static constexpr std::array<std::string_view, 14> kEndings = {"er",  "or",  "ist", "ian", "man",  "men", "woman",
                                                                  "ant", "ent", "ee",  "ive", "folk", "ese", "ish"};
    return std::ranges::any_of(kEndings, [&](auto ending) { return noun.ends_with(ending); }) ||
           lexicon::event_words().is("will", noun);
}

// Somebody, or what speaks or rules: a body, a place, a paper, a number of people.
bool has_a_will(const std::string& noun) {
    const auto& kinds = lexicon::event_words();
    return lexicon::is_actor_noun(noun) || lexicon::is_role_noun(noun) || lexicon::is_statement_noun(noun) ||
           lexicon::is_quantity_noun(noun) || lexicon::is_place_noun(noun) || kinds.is("crowd", noun) ||
           kinds.is("law", noun) || may_be_people(noun);
}

// "router", "frame", "disease": what the subject names is neither somebody nor a happening, a paper or a means of
// saying. The word as it stands is asked too: "personnel" has no good lemma, and "hundreds" count people.
bool is_a_thing(const Tree& tree, Nominal n, const std::string& type, const std::string& head) {
    if (!n.present() || !tree.has_upos(n.head, {"NOUN"})) return false;
    if (type == "FACILITY") return lexicon::event_words().is("structure", head);
    if (type != "OTHER") return false;
    return !has_a_will(head) && !has_a_will(to_lower_ascii(tree.lemma(n.head))) &&
           !has_a_will(to_lower_ascii(tree.word(n.head).form));
}

// "researchers", "a team of astronomers", "the study".
bool does_research(const Tree& tree, Nominal n) {
    if (!n.present()) return false;
    const auto researches = [&](int word) {
        return lexicon::event_words().is("researches", tree.lower_lemma(word));
    };
    return researches(n.head) || std::ranges::any_of(tree.children(n.head), [&](int c) {
               return tree.is(c, "nmod") && tree.preposition(c) == "of" && researches(c);
           });
}

// "died in the fighting": in what; else what the subject or the phrase beside the act says of its cause.
std::string cause_of_act(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (is_named_hazard(a.subject.name)) return "mishap";
    const std::string cause = cause_of(tree, p);
    if (cause == "mishap") return cause;
    if (!(a.relation + " ").starts_with("die "))
        return p.subject.present() ? counted_lemma(tree, p.subject.head) : cause;
    if (p.object.present()) return to_lower_ascii(tree.lemma(p.object.head));
    for (const Oblique& o : p.arguments) {
        if (o.preposition == "in" || o.preposition == "during" || o.preposition == "from")
            return to_lower_ascii(tree.lemma(o.head));
    }
    return {};  // who dies is no cause
}

// "was up 5 points".
bool is_up_or_down(std::string_view relation) { return relation == "be up" || relation == "be down"; }

// "declined 0.3 percent", "was trading up 2 points": a number moved, and nobody refused or dealt with anybody.
bool is_move_of_number(const Tree& tree, const Proposition& p, const std::string& relation) {
    if (p.rule == "told_amount") return (!relation.starts_with("be ") || is_up_or_down(relation)) && relation != "last";
    return p.object.present() && !p.rule.starts_with("light_verb") && lexicon::rule_words().is("changing", relation) &&
           is_sum_or_share(tree, p.object.head);
}

// "used the land as a bargaining chip": nobody bargained.
bool is_put_to_use(const Proposition& p, const std::string& relation) {
    return lexicon::rule_words().is("put_to_use", p.bare_relation) && relation.starts_with(p.bare_relation + " as ");
}

}  // namespace

lexicon::EventClass class_of_act(const Tree& tree, const Proposition& p, const Assertion& a) {
    std::string object_head = p.object.present() ? counted_lemma(tree, p.object.head) : std::string{};
    const bool has_money = a.relation == "have" && p.object.present() && tree.has_upos(p.object.head, {"SYM"});
    if (has_money) object_head = "dollar";  // "has $12 million of unspent donations" gives nothing
    const std::string cause = cause_of_act(tree, p, a);
    if (is_move_of_number(tree, p, a.relation)) return {"OTHER", "", ""};
    const auto details = details_of(tree, p);
    const std::string subject_head = p.subject.present() ? counted_lemma(tree, p.subject.head) : std::string{};
    const std::string subject_type = type_with_words_before(tree, p.subject, a.subject.type);
    const std::string object_type = type_with_words_before(tree, p.object, a.object.type);
    Act act{.relation = is_put_to_use(p, a.relation) ? p.bare_relation : a.relation,
            .object_head = object_head,
            .subject_head = subject_head,
            .subject_type = subject_type,
            .object_type = object_type,
            .details = details,
            .cause = cause,
            .clause = p.rule == "verb_and_content" && !p.object.present() && !p.doer.present(),
            .by_verb = p.rule.starts_with("verb_") || p.rule.starts_with("light_verb"),
            .by_noun = (p.rule == "apposition" || p.rule == "title_before_name") && a.relation.ends_with(" of"),
            .on_thing = is_a_thing(tree, p.object, object_type, object_head),
            .by_research = does_research(tree, p.subject),
            .by_thing = is_a_thing(tree, p.subject, subject_type, subject_head)};
    auto type = classify(act);
    if (type.type == "OTHER" && !p.bare_relation.empty() && p.bare_relation != a.relation) {
        act.relation = p.bare_relation;  // "threw a bomb into the crowd"
        const auto bare = classify(act);
        if (bare.type != "STATEMENT" && bare.type != "STATE") type = bare;
    }
    if (p.rule == "staying_as" && type.type == "OTHER") return {"STATE", "", ""};  // "remains shut to visitors"
    const bool vague = type.type == "STATEMENT" || type.type == "OTHER" || type.type == "STATE";
    if (vague && !act.by_thing && (tells_to_act(tree, p) || calls_on(tree, p, a))) return {"REQUEST", "", "100"};
    if (type.type == "STATEMENT" && promises_harm(tree, p)) return {"THREATEN", "", "130"};
    return type;
}

}  // namespace relata::extract
