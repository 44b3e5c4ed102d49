// Entities by name: each name finds the entity that the article has called so, by its full name where there is one.

#include "extract/mentions/entities_by_name.h"

#include <algorithm>
#include <utility>

#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/mention_heads.h"
#include "extract/mentions/name_context.h"
#include "extract/mentions/names.h"
#include "extract/mentions/proper_name.h"
#include "extract/worth/unknown_states.h"

namespace relata::extract {

// "Interior Minister Halder", "General Halder"
static bool bears_office(const Tree& tree, int head) {
    return std::ranges::any_of(tree.children(head), [&](int c) {
        const std::string_view role = tree.is(c, "nmod:desc") ? lexicon::actor_role(tree.lower_lemma(c)) : "";
        return role == "GOV" || role == "MIL" || role == "LEG" || role == "JUD" || role == "COP";
    });
}

// "Halvard Marine, a subsidiary of", "Halvard Marine is a carmaker": a firm, though it looks like a person's name.
static bool is_called_firm(const Tree& tree, int name) {
    const auto is_firm = [&](int noun) {
        const std::string lemma = tree.lower_lemma(noun);
        const bool firm = lexicon::coreference_words().is("firm", lemma) && !lexicon::is_role_noun(lemma) &&
                          !lexicon::is_person_noun(lemma);  // "Karl Berg, a developer"
        return tree.word(noun).xpos == "NN" && (firm || lemma == "subsidiary");
    };
    const int what = tree.head(name);
    if (tree.is(name, "nsubj") && what != kNone && tree.has_child(what, "cop")) return is_firm(what);
    return std::ranges::any_of(tree.children(name), [&](int c) {
        return tree.is_any(c, {"appos", "nmod:desc"}) && is_firm(c);
    });
}

void EntitiesByName::learn(std::span<const Tree> trees) {
    for (const Tree& tree : trees) {
        for (int i = 0; i < tree.size(); ++i) {
            if (name_label(tree, i) == "PER" && is_mention_head(tree, i) && is_called_firm(tree, i))
                called_firms_.insert(name_key(person_name(tree, i)));
        }
    }
    full_names_.learn(trees);
    firm_names_.learn(trees);
    bodies_.learn(trees);
    acronyms_.learn(trees);
    states_ = unknown_states(trees);
}

bool EntitiesByName::is_unknown_state(const std::string& name) const {
    return name.find(' ') == std::string::npos && !full_names_.knows(name) && states_.contains(name_key(name));
}

int EntitiesByName::entity_of_name(const Tree& tree, int head, Mention& m) {
    const std::string group = group_type(tree, head);
    const std::string_view label = group.empty() ? name_label(tree, head) : std::string_view("ORG");
    const std::string type = group.empty() ? entity_type(tree, head) : group;
    if (!group.empty()) m.name = tree.text(proper_name_range(tree, head));
    const std::string proper = label == "PER" ? person_name(tree, head) : tree.text(proper_name_range(tree, head));
    if (label == "PER" && called_firms_.contains(name_key(proper))) return entity_for(m.name = proper, "ORG");
    if (label == "LOC" && m.name.size() > proper.size() && m.name.ends_with(proper))
        return entity_for(m.name, "PLACE");  // "northern Syria"
    if (const auto* country = lexicon::country_named(proper)) return entity_for(country->name, "COUNTRY", proper);
    if (const auto* country = lexicon::country_of_capital(proper); country != nullptr && acts_as_state(tree, head)) {
        m.name = proper;
        return entity_for(country->name, "COUNTRY", proper);
    }
    if (const std::string firm = firm_names_.full_name(tree, head); !firm.empty())
        return entity_for(m.name = firm, "ORG", proper);
    if (label != "LOC" && FirmNames::is_full_name(proper)) return entity_for(m.name, "ORG");
    if (label == "PER" && is_unknown_state(proper)) return entity_for(m.name = proper, "PLACE");
    if (label == "PER" || (label.empty() && full_names_.knows_one(proper)) ||
        is_mislabelled_person(tree, head, proper)) {
        const bool other = full_names_.holds_no_office(proper) && bears_office(tree, head);
        m.name = other ? proper : full_names_.full_name(proper, tree.sentence().index);
        return entity_for(m.name, "PERSON", proper);
    }
    if (const std::string full = acronyms_.full_name(m.name); !full.empty() && label != "LOC") {
        const std::string own = std::exchange(m.name, full);
        return entity_for(full, "ORG", own);
    }
    if (std::string full = bodies_.full_name(m.name); !full.empty()) {
        const std::string own = std::exchange(m.name, std::move(full));
        return entity_for(m.name, type, own);
    }
    const int entity = entity_for(m.name, type);
    note_acronym(tree, head, entity);
    return entity;
}

// "in Karim", "to Karim", where somebody may be or go; not "gave his pistol to Karim".
static bool stands_as_place(const Tree& tree, int name) {
    const std::string& preposition = tree.preposition(name);
    const bool given = preposition == "to" && lexicon::rule_words().is("keeps_object", tree.lemma(tree.head(name)));
    return !given && lexicon::rule_words().is("toward_place", preposition);
}

// "The union suspended Le Gof and Karim", taken for places though the article has named Ana Le Gof and Jan Karim.
bool EntitiesByName::is_mislabelled_person(const Tree& tree, int head, const std::string& proper) const {
    const std::string_view label = name_label(tree, head);
    const int first = tree.first_conjunct(head);
    if (label.empty() || label == "PER" || tree.is_any(first, {"compound", "amod"}) || stands_as_place(tree, first))
        return false;
    const bool place = lexicon::country_named(proper) != nullptr || lexicon::country_of_capital(proper) != nullptr ||
                       lexicon::place_words().is("us_state", proper);
    const std::string full = full_names_.full_name(proper, tree.sentence().index);
    return !place && full_names_.knows_one(proper) && full.ends_with(" " + proper);
}

bool EntitiesByName::is_surname(const Tree& tree, int name) const {
    const std::string words = tree.text(proper_name_range(tree, name));
    return words.find(' ') == std::string::npos && full_names_.knows(words);
}

// "Hayat Tahrir al-Sham (HTS)": the acronym is another name from now on.
void EntitiesByName::note_acronym(const Tree& tree, int head, int entity) {
    const int c = bracketed_acronym(tree, head);
    if (c == kNone) return;
    const std::string acronym = tree.word(c).form;
    by_key_.emplace(name_key(acronym), entity);
    add_alias(entity, acronym);
}

void EntitiesByName::add_alias(int entity, const std::string& alias) {
    Entity& e = entities_[static_cast<std::size_t>(entity)];
    const auto at = std::ranges::lower_bound(e.aliases, alias);
    if (alias != e.name && (at == e.aliases.end() || *at != alias)) e.aliases.insert(at, alias);
}

int EntitiesByName::entity_for(const std::string& name, const std::string& type, const std::string& alias) {
    std::string key = name_key(name);
    if (key.empty()) return -1;
    const auto [it, added] = by_key_.emplace(key, static_cast<int>(entities_.size()));
    if (added) entities_.push_back({{}, name, type, {}});
    Entity& e = entities_[static_cast<std::size_t>(it->second)];
    if (e.type == "OTHER" || type == "ARMED_GROUP") e.type = type;
    if (!added) add_alias(it->second, name);
    if (!alias.empty()) add_alias(it->second, alias);
    return it->second;
}

void EntitiesByName::finish_ids() {
    std::map<std::string, int> used;
    for (Entity& e : entities_) {
        const std::string base = slug(e.name);
        const int n = used[base]++;
        e.id = n == 0 ? base : base + "-" + std::to_string(n + 1);
    }
}

}  // namespace relata::extract
