// Institutions: noun, field and country of each ministry that is named, compared over the whole article.

#include "extract/mentions/institutions.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {
namespace {

std::string country_at(const Tree& tree, int i) {
    if (const auto* country = nationality_at(tree, i)) return country->name;
    if (const auto* country = lexicon::country_named(tree.word(i).form)) return country->name;
    const auto* capital = tree.is(i, "nmod:poss") ? lexicon::country_of_capital(tree.word(i).form) : nullptr;
    return capital == nullptr ? std::string{} : capital->name;
}

// "defence" and "defense" are one field, "affairs" is none.
std::string field_at(const Tree& tree, int i) {
    const std::string lemma = tree.lower_form(i);
    const auto other = lexicon::coreference_words().value("field_spelling", lemma);
    return other ? std::string(*other == "-" ? std::string_view{} : *other) : lemma;
}

void collect_fields(const Tree& tree, int i, std::set<std::string>& fields) {
    if (const std::string field = field_at(tree, i); !field.empty()) fields.insert(field);
    for (const int c : tree.children(i)) {
        if (tree.is_any(c, {"amod", "compound", "conj", "flat"})) collect_fields(tree, c, fields);
    }
}

}  // namespace

Institutions::Institution Institutions::read(const Tree& tree, int head) {
    const std::string noun = tree.lower_lemma(head);
    if (!lexicon::coreference_words().is("ministry", noun) || tree.word(head).xpos.ends_with('S')) return {};
    Institution out;
    out.noun = noun;
    for (const int c : tree.children(head)) {
        const bool of = tree.is(c, "nmod") && tree.preposition(c) == "of";
        if (!of && !tree.is_any(c, {"amod", "compound", "nmod:poss", "flat"})) continue;
        if (const std::string country = country_at(tree, c); !country.empty()) {
            out.country = country;
        } else if (tree.is(c, "nmod:poss")) {
            return {};  // "its defence ministry", "the region's health department"
        } else {
            collect_fields(tree, c, out.fields);
        }
    }
    out.name = nominal_name(tree, {head, kNone});
    return out.fields.empty() ? Institution{} : out;
}

bool Institutions::same(const Institution& a, const Institution& b) {
    return a.noun == b.noun && a.fields == b.fields && a.country == b.country;
}

void Institutions::learn(std::span<const Tree> trees) {
    for (const Tree& tree : trees) {
        for (int i = 0; i < tree.size(); ++i) {
            const Institution found = read(tree, i);
            if (found.noun.empty() || std::ranges::any_of(known_, [&](const auto& k) { return same(k, found); }))
                continue;
            known_.push_back(found);
        }
    }
}

std::string Institutions::full_name(const Tree& tree, int head) const {
    const Institution asked = read(tree, head);
    if (asked.noun.empty()) return {};
    const Institution* own = nullptr;
    const Institution* fuller = nullptr;
    for (const Institution& k : known_) {
        if (same(k, asked)) own = &k;
        if (is_full(asked) || !is_full(k) || k.noun != asked.noun || k.fields != asked.fields) continue;
        if (fuller != nullptr) return {};
        fuller = &k;
    }
    if (fuller != nullptr) return fuller->name;
    return own == nullptr ? std::string{} : own->name;
}

}  // namespace relata::extract
