// Candidates before a noun: who was named, how often and when.

#include "extract/mentions/candidates_before.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {
namespace {

constexpr int kLeadOfFocus = 2;  ///< times that the article's own country is named for each time of another

}  // namespace

std::string nationality_of(const Tree& tree, int head) {
    for (const int c : tree.children(head)) {
        if (!tree.is_any(c, {"amod", "compound", "nmod:poss"})) continue;
        if (const auto* country = nationality_at(tree, c)) return country->name;
        if (const auto* country = lexicon::country_named(tree.word(c).form)) return country->name;
    }
    return {};
}

std::vector<std::string> told_apart_by(const Tree& tree, int head) {
    std::vector<std::string> words;
    for (const int c : tree.children(head)) {
        const bool state = nationality_at(tree, c) != nullptr || lexicon::country_named(tree.word(c).form) != nullptr;
        if (c < head && tree.is_any(c, {"amod", "compound"}) && !state)
            words.push_back(tree.lower_form(c));
    }
    return words;
}

bool is_scene(const Tree& tree, const Candidate& c) {
    return c.sentence == tree.sentence().index && tree.is_any(c.head, {"obl", "nmod"}) &&
           tree.preposition(c.head) == "in";
}

bool acts_upon(const Tree& tree, const Candidate& c, int head) {
    if (c.sentence != tree.sentence().index) return false;
    const int verb = tree.is_any(head, {"obj", "iobj", "obl", "nsubj"}) ? tree.head(head) : kNone;
    if (verb == kNone || tree.governs(c.head, head)) return false;
    const int core = tree.first_conjunct(c.head);
    if (tree.head(core) == verb) return tree.is_any(core, {"nsubj", "obj", "iobj", "obl"}) && !is_scene(tree, c);
    const int doer = tree.is_any(core, {"amod", "compound"}) ? tree.head(core) : kNone;
    return doer != kNone && tree.head(doer) == verb && tree.is(doer, "nsubj") && !tree.is(head, "nsubj");
}

void CandidatesBefore::add(const Candidate& c, bool other) {
    if (other) {
        other_.insert(c.entity);
        return;
    }
    ++times_[c.entity];
    at_[c.sentence].insert(c.entity);
}

void CandidatesBefore::drop(int entity) {
    times_.erase(entity);
    for (auto it = at_.begin(); it != at_.end();) {
        it->second.erase(entity);
        it = it->second.empty() ? at_.erase(it) : std::next(it);
    }
}

int CandidatesBefore::nearest(std::uint32_t back) const {
    const auto last = nearest_sentence(back);
    return last == at_.end() || last->second.size() != 1 ? -1 : *last->second.begin();
}

int CandidatesBefore::only_within(std::uint32_t back) const {
    std::set<int> found;
    for (const auto& [sentence, entities] : at_) {
        if (here_ - sentence <= back) found.insert(entities.begin(), entities.end());
    }
    return found.size() == 1 ? *found.begin() : -1;
}

bool CandidatesBefore::is_in_focus(int entity) const {
    const auto own = times_.find(entity);
    return own != times_.end() && std::ranges::none_of(times_, [&](const auto& other) {
               return other.first != entity && other.second > kLeadOfFocus * own->second;
           });
}

int CandidatesBefore::focus() const {
    for (const auto& [entity, times] : times_) {
        const int own = times;
        const int id = entity;
        const bool leads = own > kLeadOfFocus && std::ranges::all_of(times_, [&](const auto& other) {
                               return other.first == id || own >= kLeadOfFocus * other.second;
                           });
        if (leads) return id;
    }
    return -1;
}

std::map<std::uint32_t, std::set<int>>::const_iterator CandidatesBefore::nearest_sentence(std::uint32_t back) const {
    if (at_.empty()) return at_.end();
    const auto last = std::prev(at_.end());
    return here_ - last->first <= back ? last : at_.end();
}

}  // namespace relata::extract
