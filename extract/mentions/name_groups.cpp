// Name groups: which names of an article are short forms of one another.

#include "extract/mentions/name_groups.h"

#include <map>
#include <set>
#include <string>

#include "extract/mentions/firm_names.h"
#include "extract/mentions/names.h"

namespace relata::extract {
namespace {

using Kind = Phrase::Kind;

class NameGroups {
  public:
    void learn(const std::vector<Phrase>& phrases) {
        for (const Phrase& p : phrases) {
            if (p.kind == Kind::name && !p.key.empty()) groups_.emplace(p.key, static_cast<int>(groups_.size()));
        }
        for (const Phrase& p : phrases) learn_parts(p);
    }

    int group_of(const Phrase& p) const {
        if (p.kind != Kind::name || p.key.empty()) return -1;
        if (const auto part = parts_.find(p.key); part != parts_.end() && part->second >= 0) return part->second;
        return groups_.at(p.key);
    }

    bool is_firm(int group) const { return firms_.contains(group); }

  private:
    // "Merkel", "Angela" and "Angela D. Merkel" of "Angela Merkel"; -1 where two bearers claim it.
    void learn_parts(const Phrase& p) {
        const auto first_space = p.key.find(' ');
        if (p.kind != Kind::name || first_space == std::string::npos) return;
        const int group = groups_.at(p.key);
        for (const std::string& shorter : short_keys_of_firm(p.key)) {
            claim(shorter, group);
            firms_.insert(group);
        }
        if (p.animacy == Phrase::Animacy::person || p.label == Phrase::Label::none) {
            const std::string key = without_generation(p.key);
            const auto last_space = key.rfind(' ');
            claim(key.substr(last_space + 1), group);
            claim(key.substr(0, first_space), group);
            if (last_space != first_space || key != p.key)
                claim(key.substr(0, first_space) + key.substr(last_space), group);
        }
        for (const auto& [key, other] : groups_) {
            if (key.find(' ') == std::string::npos && is_acronym_of(key, p.key)) claim(key, group);
        }
    }

    void claim(const std::string& key, int group) {
        const auto [it, added] = parts_.emplace(key, group);
        if (!added && it->second != group) it->second = -1;
    }

    std::map<std::string, int> groups_ = {};
    std::map<std::string, int> parts_ = {};
    std::set<int> firms_ = {};
};

}  // namespace

void join_names(std::vector<Phrase>& phrases) {
    NameGroups groups;
    groups.learn(phrases);
    std::map<int, int> count;
    std::map<int, std::pair<Phrase::Gender, Phrase::Animacy>> shown;
    for (Phrase& p : phrases) {
        p.name_group = groups.group_of(p);
        if (p.name_group < 0) continue;
        p.name_count = ++count[p.name_group];
        auto& [gender, animacy] = shown[p.name_group];
        if (gender == Phrase::Gender::unknown) gender = p.gender;
        if (p.animacy == Phrase::Animacy::person) animacy = p.animacy;
    }
    for (Phrase& p : phrases) {
        if (p.name_group < 0) continue;
        p.name_total = count[p.name_group];
        const auto& [gender, animacy] = shown[p.name_group];
        if (p.gender == Phrase::Gender::unknown) p.gender = gender;
        if (animacy == Phrase::Animacy::person) p.animacy = animacy;
        if (groups.is_firm(p.name_group)) p.animacy = Phrase::Animacy::thing;
    }
}

}  // namespace relata::extract
