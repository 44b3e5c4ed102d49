// Slots: from the dependents of a predicate to the arguments of its tuples.

#include "extract/tuples/tuple_slots.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/one_of.h"
#include "extract/clauses/relative.h"
#include "extract/lexicon/lexicon.h"

namespace relata::extract {
namespace {

using Kind = Slot::Kind;

// Nouns that make a preposition with the ones around them: "in front of", "in contrast to", "as part of".
constexpr std::string_view kPrepositionNouns[] = {
    "absence",     "accordance", "addition",    "behalf",      "case",   "charge",   "collaboration", "comparison",
    "conjunction", "connection", "contrast",    "cooperation", "course", "defiance", "exchange",      "expense",
    "face",        "favor",      "favour",      "front",       "honor",  "honour",   "lieu",          "light",
    "means",       "memory",     "need",        "order",       "part",   "place",    "preparation",   "presence",
    "protest",     "pursuit",    "recognition", "reference",   "regard", "relation", "request",       "respect",
    "response",    "result",     "retaliation", "return",      "search", "spite",    "support",       "term",
    "top",         "view",       "wake"};

// Clauses set against the verb rather than complementing it.
constexpr std::string_view kContrasts[] = {"although", "though", "whereas", "while"};

std::vector<Slot::Choice> noun_choices(const Tree& tree, int head) {
    std::vector<Slot::Choice> out;
    for (const int h : split_heads(tree, head)) out.push_back({h, noun_words(tree, h)});
    return out;
}

// "Jones" under "in honor of Jones"; kNone where the noun makes no preposition.
int noun_behind_preposition(const Tree& tree, int head) {
    if (!is_one_of(tree.lemma(head), kPrepositionNouns) || preposition_words(tree, head).empty()) return kNone;
    if (tree.child_any(head, {"det", "amod", "nmod:poss", "compound", "nummod", "conj"}) != kNone) return kNone;
    const int noun = tree.child(head, "nmod");
    return noun > head && !preposition_words(tree, noun).empty() ? noun : kNone;
}

Slot clause_slot(const Tree& tree, Kind kind, int head, const Words& preposition = {}) {
    return {kind, head, preposition, {{head, clause_words(tree, head, preposition)}}};
}

// "that it rose and that it fell" are two claims; "that it rose and fell" is one.
std::vector<int> coordinated_claims(const Tree& tree, int head) {
    std::vector<int> out{head};
    for (const int c : tree.children(head)) {
        if (tree.is(c, "conj") && tree.has_child(c, "mark") && tree.has_child(c, "nsubj")) out.push_back(c);
    }
    return out;
}

Words that_of(const Tree& tree, int clause) {
    const int mark = tree.child(clause, "mark");
    return mark != kNone && tree.lemma(mark) == "that" ? Words{mark} : Words{};
}

// "said that it rose" -> said that | it rose
Slot content_slot(const Tree& tree, int head) {
    Slot out{Kind::clause, head, that_of(tree, head), {}};
    const std::vector<int> claims = coordinated_claims(tree, head);
    for (const int claim : claims) {
        Words without = that_of(tree, claim);
        for (const int other : claims) {
            if (other != claim && tree.governs(claim, other)) add(without, tree.subtree(other));
        }
        out.choices.push_back({claim, clause_words(tree, claim, without)});
    }
    return out;
}

// "died after giving a speech" -> died after | giving a speech; "left when it rained" -> left | when it rained
Slot adverbial_slot(const Tree& tree, int head) {
    const int mark = tree.child(head, "mark");
    const bool bare = mark == kNone || tree.lemma(mark) == "to" || tree.has_child(head, "nsubj");
    return clause_slot(tree, Kind::adverbial, head, bare ? Words{} : Words{mark});
}

bool is_complementing_adverbial(const Tree& tree, int c, int predicate) {
    if (!tree.is(c, "advcl") || tree.is(c, "advcl:relcl") || c < predicate) return false;
    const int mark = tree.child(c, "mark");
    if (mark == kNone) return tree.has_child(c, "advmod");  // "when he left"; not ", killing eight people"
    return !is_one_of(tree.lemma(mark), kContrasts);
}

Slot open_complement_slot(const Tree& tree, int c) {
    if (tree.has_upos(c, {"VERB", "AUX"}) || tree.has_child(c, "cop")) return clause_slot(tree, Kind::clause, c);
    return noun_slot(tree, Kind::predicative, c);
}

bool is_question_adverb(const Tree& tree, int c) { return tree.word(c).xpos == "WRB" && antecedent(tree, c) == c; }

// "include: review of data; hearing tests; …"
bool is_list_after_colon(const Tree& tree, int c, int predicate) {
    if (!tree.is_any(c, {"parataxis", "appos", "list"}) || c < predicate || !is_nominal(tree, c)) return false;
    const bool complete = tree.child_any(predicate, {"obj", "ccomp"}) != kNone;
    return !complete && !tree.has_child(c, "nsubj") && tree.word(tree.extent(c).begin).form == ":";
}

Slot slot_at(const Tree& tree, int c, int predicate) {
    if (tree.is_any(c, {"obj", "iobj"})) return noun_slot(tree, Kind::object, c);
    if (tree.is(c, "ccomp")) return content_slot(tree, c);
    if (tree.is(c, "xcomp")) return open_complement_slot(tree, c);
    if (is_complementing_adverbial(tree, c, predicate)) return adverbial_slot(tree, c);
    const bool phrase =
        tree.is(c, "advmod") && !is_question_adverb(tree, c) && tree.child_any(c, {"case", "obl"}) != kNone;
    if (phrase) return clause_slot(tree, Kind::oblique, c);  // "northeast of Tarboro"
    if (is_list_after_colon(tree, c, predicate)) return noun_slot(tree, Kind::object, c);
    return {};
}

void add_slots(const Tree& tree, int link, const Chain& chain, const Words& relation, std::vector<Slot>& out) {
    for (const int c : tree.children(link)) {
        if (std::ranges::find(chain, c) != chain.end() || std::ranges::binary_search(relation, c)) continue;
        Slot slot;
        if (tree.is(c, "obl")) {
            if (!is_question_adverb(tree, c)) slot = noun_slot(tree, Kind::oblique, c);
        } else if (link == chain.back()) {
            slot = slot_at(tree, c, link);
        }
        if (!slot.choices.empty() && !slot.choices.front().words.empty()) out.push_back(std::move(slot));
    }
}

// "In 1947 she met Li and began her career": what stands before the first verb's subject holds for the second too.
void add_shared_obliques(const Tree& tree, int verb, std::vector<Slot>& out) {
    if (!tree.is(verb, "conj") || tree.has_child(verb, "nsubj")) return;
    const int first = tree.first_conjunct(verb);
    for (const int c : tree.children(first)) {
        if (tree.is(c, "obl") && c < tree.child(first, "nsubj")) out.push_back(noun_slot(tree, Kind::oblique, c));
    }
}

// "the posts (that) Turkey built": the object stands outside the clause.
void add_outside_object(const Tree& tree, const Clause& clause, std::vector<Slot>& out) {
    if (clause.passive || !tree.is(clause.predicate, "acl:relcl")) return;
    const int noun = tree.head(clause.predicate);
    const bool known = std::ranges::any_of(out, [&](const Slot& s) { return s.choices.front().head == noun; });
    const bool is_object = std::ranges::any_of(clause.objects, [&](const Nominal& n) { return n.head == noun; });
    if (is_object && !known)
        out.push_back({Kind::object, noun, {}, {{noun, noun_words(tree, noun, clause.predicate)}}});
}

// "Sales rose, the firm added": the content stands around the words of speaking.
void add_content_around(const Tree& tree, const Clause& clause, std::vector<Slot>& out) {
    const int verb = clause.predicate;
    if (!tree.is(verb, "parataxis") || lexicon::reporting_verb(clause.lemma) == nullptr) return;
    if (tree.child_any(verb, {"ccomp", "obj"}) != kNone) return;
    const int main = tree.head(verb);
    out.push_back({Kind::clause, main, {}, {{main, clause_words(tree, main, tree.subtree(verb))}}});
}

int rank(const Slot& slot, int predicate) {
    if (slot.kind == Kind::object || slot.head == predicate) return 0;
    return slot.kind == Kind::clause || slot.kind == Kind::predicative || slot.head > predicate ? 1 : 2;
}

}  // namespace

Slot noun_slot(const Tree& tree, Kind kind, int head) {
    const Words preposition = preposition_words(tree, head);
    const int behind = kind == Kind::oblique ? noun_behind_preposition(tree, head) : kNone;
    if (behind == kNone) return {kind, head, preposition, noun_choices(tree, head)};
    Words whole = preposition;
    add(whole, {head});
    add(whole, preposition_words(tree, behind));
    return {kind, head, whole, noun_choices(tree, behind)};
}

std::vector<Slot> slots_of(const Tree& tree, const Clause& clause, const Chain& chain, const Words& relation) {
    const int predicate = clause.predicate;
    std::vector<Slot> out;
    if (own_copula(tree, predicate) != kNone) out.push_back(noun_slot(tree, Kind::predicative, predicate));
    for (const int link : chain) add_slots(tree, link, chain, relation, out);
    add_shared_obliques(tree, chain.front(), out);
    add_outside_object(tree, clause, out);
    add_content_around(tree, clause, out);
    std::ranges::stable_sort(out, {}, [&](const Slot& s) { return std::pair(rank(s, predicate), s.head); });
    return out;
}

bool completes_relation(const Tree& tree, const Slot& first, int predicate) {
    if (first.kind == Kind::oblique) return first.head > predicate || antecedent(tree, first.head) != first.head;
    if (first.kind == Kind::adverbial) return !first.preposition.empty();
    return true;
}

}  // namespace relata::extract
