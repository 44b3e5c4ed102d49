// Full names: which person of the article a surname means.

#include "extract/mentions/full_names.h"

#include <algorithm>
#include <string_view>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/mention_heads.h"
#include "extract/mentions/name_context.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {
namespace {

constexpr std::string_view kSeveral = "?";  ///< for a surname that two persons bear

bool is_beside_namesake(const Tree& tree, int head, const std::string& name) {
    const std::string surname = surname_key(name);
    if (without_generation(name_key(name)) == name_key(name)) return false;
    for (int i = 0; i < tree.size(); ++i) {
        if (i != head && tree.word(i).ner == "B-PER" && name_key(person_name(tree, i)) == surname) return true;
    }
    return false;
}

// Of whom the person `head` is told to be something: "Otto Berg" for "Karl Berg, son of Otto Berg", for "Karl Berg,
// Otto Berg's heir" and for "Karl Berg is a rival of Otto Berg"; empty for nobody named.
std::string whose_relation(const Tree& tree, int head) {
    for (int role = 0; role < tree.size(); ++role) {
        const bool said = (tree.head(role) == head && tree.is_any(role, {"appos", "nmod:desc"})) ||
                          (tree.head(head) == role && tree.is(head, "appos")) ||
                          (tree.head(head) == role && tree.is(head, "nsubj") && tree.has_child(role, "cop"));
        if (!said || !lexicon::rule_words().is("of_somebody", tree.lower_lemma(role))) continue;
        for (const int other : tree.children(role)) {
            const bool of = tree.is(other, "nmod:poss") || (tree.is(other, "nmod") && tree.preposition(other) == "of");
            if (of && other != head && name_label(tree, other) == "PER") return person_name(tree, other);
        }
    }
    return {};
}

// "Karl Berg, son of Otto Karl Berg": two of one surname, whatever else their names share.
bool is_of_namesake(const Tree& tree, int head, const std::string& name) {
    const std::string other = whose_relation(tree, head);
    return other.find(' ') != std::string::npos && surname_key(other) == surname_key(name) &&
           name_key(other) != name_key(name);
}

// Whom the surname alone means after two full names: the longer name of one person, the elder of "Paul Berg" and
// "Paul Berg Jr."; kSeveral for two persons ("Recep Tayyip Erdogan" and "Bilal Erdogan").
std::string known_as(const std::string& known, const std::string& name) {
    if (without_generation(name_key(known)) == without_generation(name_key(name)))
        return name.size() < known.size() ? name : known;
    if (is_joined_to(name, known)) return known;  // "the Norex-Ana Berg deal" names Ana Berg
    if (is_joined_to(known, name)) return name;
    if (!may_be_one_person(known, name)) return std::string(kSeveral);
    return name.size() > known.size() ? name : known;
}

// "Emil Halder, a student", "schoolgirl Ana Reis"
bool is_pupil(const Tree& tree, int head) {
    return std::ranges::any_of(tree.children(head), [&](int c) {
        return tree.is_any(c, {"appos", "nmod:desc"}) && lexicon::actor_role(tree.lower_lemma(c)) == "EDU" &&
               tree.lower_lemma(c) != "professor" && tree.lower_lemma(c) != "teacher";
    });
}

}  // namespace

void FullNames::learn(std::span<const Tree> trees) {
    for (const Tree& tree : trees) {
        for (int i = 0; i < tree.size(); ++i) {
            if (name_label(tree, i) != "PER" || !is_mention_head(tree, i) || !group_type(tree, i).empty()) continue;
            const std::string name = person_name(tree, i);
            if (name.find(' ') == std::string::npos || !starts_as_name(name)) continue;  // "te reo Māori"
            if (is_pupil(tree, i)) pupils_.insert(surname_key(name));
            auto& bearers = bearers_[surname_key(name)];
            const auto is_he = [&](const Bearer& b) { return may_be_one_person(b.name, name); };
            if (std::ranges::none_of(bearers, is_he)) bearers.push_back({tree.sentence().index, name});
            auto& known = by_surname_[surname_key(name)];
            if (is_beside_namesake(tree, i, name) || is_of_namesake(tree, i, name))
                known = kSeveral;  // "Berg's son Karl Berg Jr."
            else if (known.empty())
                known = name;
            else
                known = known_as(known, name);
        }
    }
}

bool FullNames::knows(const std::string& name) const { return by_surname_.contains(surname_key(name)); }

bool FullNames::knows_one(const std::string& name) const {
    const auto full = by_surname_.find(surname_key(name));
    return full != by_surname_.end() && full->second != kSeveral;
}

bool FullNames::holds_no_office(const std::string& name) const { return pupils_.contains(surname_key(name)); }

std::string FullNames::full_name(const std::string& name, std::uint32_t sentence) const {
    if (!knows_one(name)) {
        const auto found = bearers_.find(surname_key(name));
        const bool bare = found != bearers_.end() && name.find(' ') == std::string::npos && found->second.size() > 1;
        const bool first_alone =
            bare && found->second[0].sentence <= sentence && sentence < found->second[1].sentence;
        return first_alone ? found->second[0].name : name;
    }
    const std::string& full = by_surname_.find(surname_key(name))->second;
    return name.find(' ') == std::string::npos || may_be_one_person(full, name) ? full : name;
}

}  // namespace relata::extract
