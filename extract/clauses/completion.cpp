// Completions: what the object of a verb is called, becomes, is put to or does, where the verb says little without it.

#include "extract/clauses/completion.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/marks.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

using lexicon::Control;

constexpr int kShortName = 6;    ///< words of a name that still read as part of a relation
constexpr int kShortPhrase = 7;  ///< and of a phrase

// "made his son prime minister", "crowned her queen": a noun that the object becomes by any verb. "Left the town a
// museum" gives it one.
int what_object_becomes(const Tree& tree, const Clause& clause) {
    if (clause.lemma == "leave") return kNone;
    const int state = clause.infinitive;
    const bool noun = state > clause.predicate && tree.has_upos(state, {"NOUN", "PROPN"}) &&
                      tree.child_any(state, {"cop", "mark", "case"}) == kNone;
    return noun && !clause.objects.empty() && clause.objects.front().head != state ? state : kNone;
}

// "was confirmed as president", "proposed Adam as mayor": the office that somebody gets, by a verb that says something
// else without it. Of two persons and two offices each has one.
int office_given(const Tree& tree, const Clause& clause) {
    if (!lexicon::rule_words().is("giving_office", clause.lemma)) return kNone;
    if (clause.objects.empty() || !can_act(tree, clause.objects.front().head)) return kNone;
    const auto is_office = [&](int c) {
        return c > clause.predicate && tree.is_any(c, {"obl", "nmod"}) && tree.preposition(c) == "as" &&
               lexicon::is_role_noun(tree.lower_lemma(c)) && !tree.has_child(c, "conj");
    };
    for (const int above : {clause.predicate, clause.objects.front().head}) {
        const auto& below = tree.children(above);
        const auto office = std::ranges::find_if(below, is_office);
        if (office != below.end()) return *office;
    }
    return kNone;
}

// What the object of a naming verb is called or made: the predicate, "as" before it or a name in apposition.
int second_object(const Tree& tree, const Clause& clause) {
    if (const int state = what_object_becomes(tree, clause); state != kNone) return state;
    if (const int office = office_given(tree, clause); office != kNone) return office;
    if (!lexicon::rule_words().is("naming", clause.lemma)) return kNone;
    for (const int c : tree.children(clause.predicate)) {
        if (c < clause.predicate || tree.has_upos(c, {"VERB", "AUX"})) continue;
        if (tree.is(c, "xcomp") || (tree.is(c, "obl") && tree.preposition(c) == "as")) return c;
    }
    if (clause.objects.empty()) return kNone;
    for (const int c : tree.children(clause.objects.front().head)) {  // hung on the object
        if (tree.is(c, "nmod") && tree.preposition(c) == "as" && c > clause.predicate) return c;
        if (tree.is(c, "appos") && clause.lemma == "dub") return c;
    }
    return kNone;
}

// The words of a phrase without determiner and preposition.
WordRange bare_range(const Tree& tree, int head) {
    WordRange words = name_range(tree, head);
    while (words.begin < head &&
           (tree.is_any(words.begin, {"det", "punct", "case"}) || tree.has_upos(words.begin, {"PRON"})))
        ++words.begin;
    for (int i = head + 1; i < words.end; ++i) {
        if (tree.word(i).form == "(") words.end = i;
    }
    while (words.end > head + 1 && tree.has_upos(words.end - 1, {"ADV"})) --words.end;
    return words;
}

std::string short_name(const Tree& tree, int head) {
    const WordRange words = bare_range(tree, head);
    if (words.end - words.begin <= kShortName) return tree.text(words);
    const WordRange noun{std::max(words.begin, head - kShortName + 1), head + 1};  // "new head" of its many bodies
    return noun.begin < head ? tree.text(noun) : tree.lower_lemma(head);
}

// "large portions" of "to large portions of the southern United States".
std::string short_phrase(const Tree& tree, int head) {
    WordRange words = bare_range(tree, head);
    if (words.end - words.begin > kShortPhrase) words.end = head + 1;
    return tree.text(words);
}

// "in contempt", "without power": nothing stands before the noun.
bool stands_alone(const Tree& tree, int noun) {
    return tree.has_upos(noun, {"NOUN"}) && !is_name(tree, noun) &&
           tree.child_any(noun, {"det", "nmod:poss", "nummod"}) == kNone;
}

// "put the toll at six": a number that is told.
bool is_figure(const Tree& tree, const Oblique& o) {
    return o.preposition == "at" && (tree.has_upos(o.head, {"NUM", "SYM"}) || tree.has_child(o.head, "nummod"));
}

// "to six years imprisonment", where "to life imprisonment" completes the verb.
bool holds_number(const Tree& tree, int head) {
    const WordRange words = tree.extent(head);
    for (int i = words.begin; i < head; ++i) {
        if (tree.has_upos(i, {"NUM"})) return true;
    }
    return false;
}

bool says_nothing_alone(const Clause& clause) { return lexicon::rule_words().is("needs_phrase", clause.lemma); }

bool completes(const Tree& tree, const Clause& clause, const Oblique& o) {
    const auto which = lexicon::completion_words().value(o.preposition, clause.lemma);
    if (!which || o.head < clause.predicate || is_time_like(tree, o) || is_figure(tree, o) ||
        tree.has_upos(o.head, {"PRON"}))
        return false;
    const bool idle = o.preposition == "in" && lexicon::rule_words().is("idle_noun", tree.lower_lemma(o.head));
    if (idle && !says_nothing_alone(clause)) return false;  // "set a limit in terms of units"
    const int content = tree.child(o.head, "acl");          // "gave money on the condition that schools open"
    if (content != kNone && tree.has_child(content, "mark", "that")) return false;
    return *which == "any" || (stands_alone(tree, o.head) && !holds_number(tree, o.head));
}

// "had the general arrested": told whole, since "have arrested" would be another tense.
bool is_perfect_look_alike(const Clause& clause) { return clause.lemma == "have"; }

// The phrase that completes the verb, of whatever words.
std::optional<Oblique> phrase_behind_object(const Tree& tree, const Clause& clause) {
    if (clause.objects.empty()) return std::nullopt;
    for (const Oblique& o : clause.obliques) {
        if (completes(tree, clause, o)) return o;
    }
    if (!says_nothing_alone(clause)) return std::nullopt;
    for (const int c : tree.children(clause.objects.front().head)) {  // hung on the object
        const Oblique o{c, tree.is(c, "nmod") ? tree.preposition(c) : std::string{}};
        if (completes(tree, clause, o)) return o;
    }
    return std::nullopt;
}

// "took the child to the Forest Inn": whom or what a name says stays an argument, for a relation is to be had by many.
bool holds_name(const Tree& tree, int head) {
    const WordRange words = bare_range(tree, head);
    for (int i = words.begin; i < words.end; ++i) {
        if (is_name(tree, i)) return true;
    }
    return false;
}

// " well" for "was treated well": how somebody is treated is what is told.
std::string manner_given(const Tree& tree, const Clause& clause) {
    if (!lexicon::rule_words().is("told_by_manner", clause.lemma)) return {};
    for (const int c : tree.children(clause.predicate)) {
        if (!tree.is(c, "advmod") || lexicon::rule_words().is("clause_adverb", tree.lower_form(c))) continue;
        const std::string how = tree.lower_form(c);
        if (how.ends_with("ly") || lexicon::rule_words().is("manner", how)) return " " + how;
    }
    return {};
}

// " in jail", "under house arrest"; by its lemmas where the table of acts knows it so, "behind bar".
std::string phrase_given(const Tree& tree, const Clause& clause) {
    const auto phrase = completing_phrase(tree, clause);
    if (!phrase) return {};
    const std::string whole = " " + phrase->preposition + " " + to_lower_ascii(short_phrase(tree, phrase->head));
    if (lexicon::event_class(clause.lemma + whole) != nullptr) return whole;
    const std::string known = " " + phrase->preposition + " " + to_lower_ascii(tree.lemma(phrase->head));
    if (lexicon::event_class(clause.lemma + known) != nullptr) return known;
    return " " + phrase->preposition + " " + short_phrase(tree, phrase->head);
}

// "left the family homeless", "keeps the border closed", "had the general arrested": what the object is or becomes.
std::string state_given(const Tree& tree, const Clause& clause) {
    const int state = clause.infinitive;
    if (state == kNone || state < clause.predicate || tree.has_child(state, "cop")) return {};
    if (tree.has_child(state, "advmod", "enough")) return {};  // "set off blasts strong enough to break windows"
    const bool done = is_done_to_object(tree, state) && !is_perfect_look_alike(clause);
    const std::string denied = tree.has_child(state, "advmod", "not") ? " not " : " ";  // "was found not guilty"
    const std::string form = tree.lower_form(state);
    const bool known = lexicon::event_class(clause.lemma + " " + form) != nullptr;  // "held hostage", read as an adverb
    return tree.has_upos(state, {"ADJ"}) || done || known ? denied + form : std::string{};
}

// The verb that the object does under `clause`, with who controls it; kNone if there is none or a phrase parts them.
int controlled_act(const Tree& tree, const Clause& clause) {
    if (clause.objects.empty() || lexicon::rule_words().is("naming", clause.lemma)) return kNone;
    if (lexicon::rule_words().is("clearing", clause.lemma) && lexicon::event_class(clause.lemma) != nullptr)
        return kNone;  // "acquitted Holm of taking bribes": that he was acquitted is news of its own
    const auto* hindered = lexicon::control_verb_with_object(clause.lemma);  // "prevent the firm from selling"
    const bool hinders = hindered != nullptr && hindered->effect == Control::Effect::not_done;
    if (!is_vague_verb(clause.lemma) && !hinders) return kNone;
    if (tree.has_upos(clause.objects.front().head, {"NUM", "SYM"}))
        return kNone;                                                      // "pay $2 billion to settle the case"
    if (lexicon::rule_words().is("founding", clause.lemma)) return kNone;  // "formed a panel to find out"
    if (clause.passive && lexicon::rule_words().is("accusing", clause.lemma))
        return kNone;  // "is suspected of bribing": that it is suspected is news of its own
    for (const int c : tree.children(clause.predicate)) {
        if (c < clause.predicate || !tree.is_any(c, {"xcomp", "advcl"}) || !tree.has_upos(c, {"VERB", "AUX"})) continue;
        const bool parted = std::ranges::any_of(  // "send soldiers to Chad to train its army": what for
            clause.obliques, [&](const Oblique& o) { return clause.predicate < o.head && o.head < c; });
        if (parted || (is_done_to_object(tree, c) && !is_perfect_look_alike(clause))) continue;
        const auto* control = control_over(tree, c);
        if (control != nullptr && control->controller == Control::Controller::object) return c;
    }
    return kNone;
}

// "bite" in "saw the dog bite the man", "had not seen his wife use it": what was seen, or was not, is the act. kNone
// where no bare infinitive stands behind the object.
int seen_act(const Tree& tree, const Clause& clause) {
    if (clause.passive || clause.objects.size() != 1 || !lexicon::rule_words().is("seeing", clause.lemma)) return kNone;
    for (const int c : tree.children_with(clause.predicate, "xcomp")) {
        const bool bare = tree.word(c).xpos == "VB" && tree.child_any(c, {"mark", "aux"}) == kNone;
        if (bare && c > clause.objects.front().head) return c;
    }
    return kNone;
}

// "persuaded Iceland to join": Iceland joins, and a rule of its own tells so.
bool is_moved_to(const Tree& tree, const Clause& clause, int act) {
    return control_over(tree, act)->effect == Control::Effect::done &&
           !lexicon::rule_words().is("causative", clause.lemma);
}

// " to join", " gasping"
std::string act_given(const Tree& tree, const Clause& clause) {
    const int act = controlled_act(tree, clause);
    if (act == kNone || !is_moved_to(tree, clause, act) || !tree.is(act, "xcomp")) return {};
    if (tree.has_child(act, "mark", "to")) return " to " + verb_lemma(tree, act);
    return tree.has_child(act, "mark") ? std::string{} : " " + tree.lower_form(act);
}

// The act done to what stands behind `preposition`: "on" and "against" whom is "at" whom.
const lexicon::EventClass* act_upon(const std::string& act, const std::string& preposition) {
    const auto* known = lexicon::event_class(act + " " + preposition);
    if (known != nullptr || (preposition != "on" && preposition != "against" && preposition != "toward")) return known;
    const auto* blow = lexicon::event_class(act + " at");
    return blow != nullptr ? blow : lexicon::event_class(act + " against");
}

}  // namespace

bool is_vague_verb(const std::string& lemma) {
    static constexpr std::array<std::string_view, 4> kVague = {"OTHER", "STATE", "STATEMENT", "YIELD"};
    const auto* known = lexicon::event_class(lemma);
    return known == nullptr || std::ranges::find(kVague, std::string_view(known->type)) != kVague.end();
}

int act_of_object(const Tree& tree, const Clause& clause) {
    if (const int seen = seen_act(tree, clause); seen != kNone) return seen;
    const int act = controlled_act(tree, clause);
    return act == kNone || is_moved_to(tree, clause, act) ? kNone : act;
}

WordRange object_with_act(const Tree& tree, const Clause& clause, int act) {
    const int begin = name_range(tree, clause.objects.front().head).begin;
    const int doer = clause.objects.front().head;
    const bool anybody = lexicon::rule_words().is("anybody", tree.lower_form(doer));  // "allows anyone to enter"
    const bool pronoun = tree.has_upos(doer, {"PRON"}) && !anybody;                    // "let me know"
    if (begin < clause.predicate || pronoun) return {};                                // of a passive it stands before
    int end = tree.extent(act).end;
    if (only_lists(tree, {act, end})) return {begin, end};
    for (int i = act; i < end; ++i) {  // "Paul to succeed Ann, who resigned"
        if (tree.word(i).form == "," && i - begin > 8 && !stands_between_adjectives(tree, i)) end = i;
    }
    return {begin, end};
}

WordRange object_with_state(const Tree& tree, const Clause& clause) {
    const int state = what_object_becomes(tree, clause);
    const int object = state == kNone ? kNone : clause.objects.front().head;
    if (state == kNone || object < clause.predicate || state < object || tree.has_upos(object, {"PRON"})) return {};
    const int behind = tree.child(state, "acl");
    if (behind < state || tree.has_upos(tree.extent(behind).begin, {"PUNCT"})) return {};
    WordRange words{name_range(tree, object).begin, tree.extent(behind).end};
    words.end = without_punctuation_at_end(tree, {behind + 1, words.end}).end;
    return words;
}

int what_object_is_called(const Tree& tree, const Clause& clause) { return second_object(tree, clause); }

std::optional<Oblique> completing_phrase(const Tree& tree, const Clause& clause) {
    const auto phrase = phrase_behind_object(tree, clause);
    return phrase && !holds_name(tree, phrase->head) ? phrase : std::nullopt;
}

std::string completion_of(const Tree& tree, const Clause& clause) {
    if (const int name = second_object(tree, clause); name != kNone)
        return (tree.preposition(name) == "as" ? " as " : " ") + without_quotation_marks(short_name(tree, name));
    for (const auto& given :
         {state_given(tree, clause), phrase_given(tree, clause), act_given(tree, clause), manner_given(tree, clause)}) {
        if (!given.empty()) return given;
    }
    return {};
}

bool lacks_completion(const Tree& tree, const Clause& clause) {
    return says_nothing_alone(clause) && completion_of(tree, clause).empty() && !phrase_behind_object(tree, clause) &&
           std::ranges::none_of(clause.obliques, [&](const Oblique& o) { return is_figure(tree, o); });
}

std::optional<Idiom> idiom_of(const Tree& tree, const Clause& clause) {
    if (clause.objects.size() != 1 || clause.passive) return std::nullopt;
    const int noun = clause.objects.front().head;
    if (noun < clause.predicate || !stands_alone(tree, noun) || tree.has_child(noun, "amod")) return std::nullopt;
    std::vector<Oblique> phrases = clause.obliques;
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod")) phrases.push_back({c, tree.preposition(c)});
    }
    const bool many = tree.word(noun).xpos != "NN";
    const int kind = tree.child(noun, "compound");  // "tear" of "tear gas"
    const std::string bare = tree.lower_lemma(noun);
    const std::string whole = kind == kNone ? bare : tree.lower_lemma(kind) + " " + bare;
    for (const Oblique& o : phrases) {
        if (o.head < noun || is_time_like(tree, o)) continue;
        for (const std::string& words : {whole, bare}) {
            const auto* known = act_upon(clause.lemma + " " + words, o.preposition);
            const bool blow = known != nullptr && known->type == "ASSAULT";
            if (known != nullptr && (!many || blow))
                return Idiom{words, o};  // "fired rockets at", not "sent troops to"
        }
    }
    return std::nullopt;
}

}  // namespace relata::extract
