// Phrases: what can be somebody or something already spoken of, with all that its own words show of it.

#include "extract/mentions/phrases.h"

#include <algorithm>
#include <optional>

#include "extract/mentions/name_groups.h"
#include "extract/mentions/names.h"
#include "extract/mentions/phrase_features.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {
namespace {

using Kind = Phrase::Kind;

bool is_part_of_name(const Tree& tree, int i) {
    if (tree.is_any(i, {"flat", "goeswith", "fixed"})) return true;
    const int head = tree.head(i);
    return head != kNone && tree.is(i, "compound") && is_name(tree, head) && tree.word(head).ner.starts_with("I-");
}

// "Phil Scott (Colin Firth)", or a list taken for an apposition: two names, two persons.
bool are_two_persons(const Tree& tree, int i) {
    const int head = tree.head(i);
    return head != kNone && name_label(tree, i) == "PER" && name_label(tree, head) == "PER";
}

bool is_phrase_head(const Tree& tree, int i) {
    if (is_pronoun_phrase(tree, i)) return true;
    if (!tree.has_upos(i, {"NOUN", "PROPN", "NUM"}) || is_part_of_name(tree, i)) return false;
    if (tree.is(i, "appos") && are_two_persons(tree, i)) return true;
    if (tree.is_any(i, {"appos", "nmod:desc", "nummod", "expl", "fixed"})) return false;
    if (tree.has_upos(i, {"NUM"})) return tree.is_any(i, {"nsubj", "obj", "obl"});
    return !tree.is(i, "compound") || tree.has_upos(i, {"PROPN"});
}

// Dependents of the head that say something else than which one is meant.
bool is_outside(const Tree& tree, int head, int c, bool coordinated) {
    if (tree.is_any(c, {"conj", "cc"})) return !coordinated;
    if (tree.is_any(c, {"case", "mark"})) return c < head;
    if (tree.is_any(c, {"cop", "nsubj", "csubj", "parataxis", "advcl", "aux", "expl", "discourse", "punct", "vocative",
                        "orphan", "dislocated", "reparandum"}))
        return true;
    return tree.is_any(c, {"advmod", "obl"}) && tree.has_child(head, "cop");
}

void collect_below(const Tree& tree, int i, WordRange& r) {
    r.begin = std::min(r.begin, i);
    r.end = std::max(r.end, i + 1);
    for (const int c : tree.children(i)) collect_below(tree, c, r);
}

bool has_odd_mark(const Tree& tree, WordRange r, int at) {
    const std::string& form = tree.word(at).form;
    if (form != ")" && form != "]") return false;
    for (int i = r.begin; i < at; ++i) {
        if (tree.word(i).form == "(" || tree.word(i).form == "[") return false;
    }
    return true;
}

WordRange extent_of(const Tree& tree, int head, bool coordinated) {
    WordRange r{head, head + 1};
    for (const int c : tree.children(head)) {
        if (is_outside(tree, head, c, coordinated)) continue;
        if (!coordinated && tree.is(tree.first_conjunct(head), "root") && tree.has_child(head, "cop") && c < head &&
            !tree.is_any(c, {"det", "amod", "compound", "nummod", "nmod", "flat"}))
            continue;
        collect_below(tree, c, r);
    }
    // A bracket that closes what the phrase opened belongs to it: "the World Health Organisation (WHO)".
    if (r.end < tree.size() && tree.word(r.end).form == ")" && !has_odd_mark(tree, {r.begin, r.end}, r.end)) ++r.end;
    while (r.begin < head && tree.word(r.begin).upos == "PUNCT" && tree.word(r.begin).form != "(") ++r.begin;
    while (r.end > head + 1 && tree.word(r.end - 1).upos == "PUNCT" &&
           (tree.word(r.end - 1).form != ")" || has_odd_mark(tree, r, r.end - 1)))
        --r.end;
    return r;
}

Phrase phrase_at(const Tree& tree, std::uint32_t sentence, int head) {
    Phrase p;
    p.sentence = sentence;
    p.paragraph = tree.sentence().paragraph;
    p.head = head;
    p.extent = extent_of(tree, head, false);
    p.heading = tree.sentence().kind != LineKind::body;
    describe(tree, p);
    return p;
}

std::optional<Phrase> coordination_at(const Tree& tree, const Phrase& first) {
    const auto all = tree.conjuncts(first.head);
    if (all.size() < 2 || tree.first_conjunct(first.head) != first.head || tree.has_child(first.head, "cop"))
        return std::nullopt;
    const bool nominal = std::ranges::all_of(all, [&](int i) { return tree.has_upos(i, {"NOUN", "PROPN", "PRON"}); });
    if (!nominal) return std::nullopt;
    Phrase p = first;
    p.kind = Kind::coordination;
    p.extent = extent_of(tree, first.head, true);
    p.number = Phrase::Number::plural;
    p.gender = Phrase::Gender::unknown;
    p.pronoun = Phrase::Pronoun::none;
    p.name_group = -1;
    p.key = name_key(tree.text(p.extent));
    return p;
}

void mark_quoted(std::span<const Tree> trees, std::vector<Phrase>& phrases) {
    bool inside = false;
    std::uint32_t paragraph = 0;
    std::vector<std::vector<bool>> quoted(trees.size());
    for (std::size_t s = 0; s < trees.size(); ++s) {
        if (trees[s].sentence().paragraph != paragraph) inside = false;
        paragraph = trees[s].sentence().paragraph;
        for (const Word& w : trees[s].sentence().words) {
            if (w.form == "“" || w.form == "``") inside = true;
            if (w.form == "”" || w.form == "''") inside = false;
            if (w.form == "\"") inside = !inside;
            quoted[s].push_back(inside);
        }
    }
    for (Phrase& p : phrases) p.quoted = quoted[p.sentence][static_cast<std::size_t>(p.head)];
}

}  // namespace

int name_introduced(const Tree& tree, int head) {
    if (!tree.has_upos(head, {"NOUN"})) return kNone;
    for (const int c : tree.children(head)) {
        if (c > head && tree.is_any(c, {"appos", "flat", "nmod:desc"}) && tree.has_upos(c, {"PROPN"})) return c;
    }
    return kNone;
}

std::vector<Phrase> find_phrases(std::span<const Tree> trees) {
    std::vector<Phrase> out;
    for (std::uint32_t s = 0; s < trees.size(); ++s) {
        const auto from = static_cast<std::ptrdiff_t>(out.size());
        for (int i = 0; i < trees[s].size(); ++i) {
            if (!is_phrase_head(trees[s], i)) continue;
            out.push_back(phrase_at(trees[s], s, i));
            if (auto both = coordination_at(trees[s], out.back())) out.push_back(std::move(*both));
        }
        std::ranges::stable_sort(out.begin() + from, out.end(), {},
                                 [](const Phrase& p) { return std::pair(p.extent.begin, -p.extent.end); });
    }
    join_names(out);
    mark_quoted(trees, out);
    return out;
}

}  // namespace relata::extract
