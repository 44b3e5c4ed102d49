// The tables of acts and parties, and how a relation is looked up in them.

#include "graph/act_kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/one_of.h"
#include "core/utf8.h"
#include "graph/names.h"
#include "graph/table.h"

namespace relata::graph {

std::string_view kActKinds_bytes();
std::string_view kPartyWords_bytes();
std::string_view kCountKinds_bytes();

namespace {

using Table = std::unordered_map<std::string_view, std::string_view>;

/// Word and what is behind its tab; lines with "#" in front are comments.
Table read_table(std::string_view text) {
    Table out;
    for (const std::string_view line : split_at(text, '\n')) {
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos && !line.starts_with('#'))
            out.emplace(line.substr(0, tab), line.substr(tab + 1));
    }
    return out;
}

const Table& act_kinds() {
    static const Table table = read_table(kActKinds_bytes());
    return table;
}

const Table& party_words() {
    static const Table table = read_table(kPartyWords_bytes());
    return table;
}

const Table& count_kinds() {
    static const Table table = read_table(kCountKinds_bytes());
    return table;
}

/// The kind of an act, without the third column.
std::string_view kind_at(std::string_view words) {
    const auto found = act_kinds().find(words);
    return found == act_kinds().end() ? std::string_view() : found->second.substr(0, found->second.find('\t'));
}

std::string_view find(const Table& table, std::string_view word) {
    const auto found = table.find(word);
    return found == table.end() ? std::string_view() : found->second;
}

std::string_view up_to(std::string_view text, std::string_view last_word) {
    return text.substr(0, static_cast<std::size_t>(last_word.data() + last_word.size() - text.data()));
}

constexpr std::string_view kLight = "light", kGrowth = "increase";

/// The longest beginning of the relation that the table has, then single words from the end: "attempt to attack".
std::string_view kind_of_relation(std::string_view relation) {
    const auto words = split_words(relation);
    std::string_view light;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        const std::string_view kind = kind_at(up_to(relation, *word));
        if (kind == kLight) light = kLight;
        if (kind == kGrowth && words.size() > 1) light = kind;  // "increase attack on"
        if (!kind.empty() && kind != kLight && light != kGrowth) return kind;
    }
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        const bool particle = word + 1 != words.rend() && (*word == "down" || *word == "back");  // "touch down"
        const std::string_view kind = particle ? std::string_view() : kind_at(*word);
        if (kind == kLight && light.empty()) light = kLight;
        if (!kind.empty() && kind != kLight && kind != kGrowth) return kind;
    }
    return light;
}

/// "A fire" burns, though "to fire" is to attack.
std::string_view kind_of_noun(const std::string& noun) {
    const std::string_view own = kind_at(noun + " @noun");
    return own.empty() ? kind_at(noun) : own;
}

/// The act that a noun phrase names: its last noun before any preposition, or one before that.
std::string_view kind_of_phrase(std::string_view phrase) {
    constexpr std::array<std::string_view, 8> kEnds{"of", "on", "in", "against", "by", "from", "with", "to"};
    std::string_view kind;
    for (const std::string& word : fold_words(phrase)) {
        if (std::ranges::find(kEnds, word) != kEnds.end() && !kind.empty()) break;
        const std::string_view found = kind_of_noun(singular_of(word));
        if (!found.empty() && found != kLight) kind = found;
    }
    return kind;
}

bool ends_with(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() + 1 && word.ends_with(ending);
}

/// "4,000 people left their homes", "had to abandon their houses".
bool leaves_home(const Assertion& a) {
    if (!a.subject.present() || (a.relation != "leave" && a.relation != "abandon")) return false;
    const std::string& object = a.object.text;
    return object.ends_with("homes") || object.ends_with("houses");
}

/// "pull out of" of "pull out of collapsed bakery", "capture" of "capture in raid": without the noun that says where.
std::string_view before_where(std::string_view relation) {
    constexpr std::array<std::string_view, 8> kWhere{"of", "from", "in", "at", "near", "inside", "outside", "during"};
    const auto words = split_words(relation);
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (!is_one_of(words[i], kWhere)) continue;
        return up_to(relation, words[i] == "of" || words[i] == "from" ? words[i] : words[i - 1]);
    }
    return relation;
}

/// "61 soldiers are in detention", "was under arrest": what the table has of both words together; "" if nothing.
std::string state_told(const Assertion& a) {
    if (!a.relation.starts_with("be ") || !a.object.present()) return {};
    std::string words = a.relation + " " + join_words(fold_words(a.object.name));
    return act_kinds().contains(words) ? words : std::string();
}

}  // namespace

std::string act_kind_of(const Assertion& a) {
    if (loses_life(a)) return "kill";
    if (leaves_home(a)) return "displace";
    if (const std::string state = state_told(a); !state.empty()) return std::string(kind_at(state));
    if (a.object.present() && a.relation.find(' ') == std::string::npos) {  // "opened fire"
        if (const auto idiom = kind_at(a.relation + " " + to_lower_ascii(a.object.text));
            !idiom.empty() && idiom != kLight)
            return std::string(idiom);
    }
    const std::string_view kind = kind_of_relation(a.relation);
    if (!kind.empty() && kind != kLight) return std::string(kind);
    if (kind == kLight) {
        for (const std::string_view phrase :
             {std::string_view(a.object.name), std::string_view(a.quantity ? a.quantity->unit : a.object.name)}) {
            if (const std::string_view found = kind_of_phrase(phrase); !found.empty()) return std::string(found);
        }
    }
    for (const Argument& argument : a.arguments) {  // "pulled 58 people from the water"
        const std::string_view with_role = kind_at(a.relation + " " + argument.role);
        if (!with_role.empty() && with_role != kLight) return std::string(with_role);
    }
    return "=" + a.relation;
}

std::string_view act_kind_on(const Assertion& a, std::string_view sort) {
    if (sort.empty()) return {};
    const std::string_view relation = before_where(a.relation);
    const auto kind = [relation](std::string_view object) { return kind_at(fmt::format("{} @{}", relation, object)); };
    if (const std::string_view own = kind(sort); !own.empty()) return own;
    const bool at_war = sort == "soldier" || sort == "fighter";
    return is_people(sort) && !at_war ? kind("person") : std::string_view();
}

std::string_view act_kind_of_phrase(std::string_view phrase) { return kind_of_phrase(phrase); }

std::vector<std::string> words_of_act_kind(std::string_view act_kind) {
    std::set<std::string> out;
    for (const auto& [words, entry] : act_kinds()) {
        if (kind_at(words) != act_kind) continue;
        for (const std::string_view word : split_words(words)) {
            if (!word.starts_with('@')) out.emplace(word);
        }
    }
    return {out.begin(), out.end()};
}

namespace {

/// The last word of "collapse in", "crash into", "explode near": its object is where or when it was.
bool only_says_where(std::string_view relation) {
    constexpr std::array<std::string_view, 15> kWhere{"in",    "into",   "on",      "onto",   "at",
                                                      "near",  "off",    "over",    "above",  "under",
                                                      "after", "during", "outside", "inside", "from"};
    const auto words = split_words(relation);
    return words.size() > 1 && std::ranges::find(kWhere, words.back()) != kWhere.end();
}

}  // namespace

bool subject_undergoes(const Assertion& a) {
    if (leaves_home(a) || !state_told(a).empty()) return true;
    std::string_view relation = a.relation;
    while (!relation.empty()) {
        const std::string_view entry = find(act_kinds(), relation);
        if (entry.ends_with("\talways")) return true;
        if (entry.ends_with("\talone"))  // "burst", "burst above the town", "collapsed in the earthquake"
            return !a.object.present() || (relation != a.relation && only_says_where(a.relation));
        const std::size_t blank = relation.rfind(' ');
        relation = relation.substr(0, blank == std::string_view::npos ? 0 : blank);
    }
    return false;
}

bool is_standing_of_held(const Assertion& a) { return kind_at(state_told(a)) == "arrest"; }

bool loses_life(const Assertion& a) {
    if (!a.subject.present()) return false;
    const std::string& object = a.object.text;
    if (a.relation == "lose") return object.ends_with("lives") || object.ends_with("life");
    return a.relation.ends_with(" to") && object == "death";
}

bool is_people(std::string_view sort) {
    constexpr std::array<std::string_view, 14> kPeople{"soldier", "fighter",    "civilian", "person",    "child",
                                                       "police",  "worker",     "migrant",  "protester", "official",
                                                       "expert",  "journalist", "prisoner", "passenger"};
    return std::ranges::find(kPeople, sort) != kPeople.end();
}

bool is_harm(std::string_view act_kind) {
    constexpr std::array<std::string_view, 6> kHarms{"kill", "wound", "harm", "destroy", "damage", "displace"};
    return std::ranges::find(kHarms, act_kind) != kHarms.end();
}

std::string_view count_kind_of(std::string_view act_kind) { return find(count_kinds(), act_kind); }
std::string_view party_sort_of(std::string_view noun) { return find(party_words(), noun); }

std::string singular_of(std::string_view noun) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kIrregular{{{"people", "people"},
                                                                                       {"men", "man"},
                                                                                       {"lives", "life"},
                                                                                       {"children", "child"},
                                                                                       {"police", "police"},
                                                                                       {"personnel", "personnel"},
                                                                                       {"aircraft", "aircraft"},
                                                                                       {"forces", "force"}}};
    for (const auto& [plural, singular] : kIrregular) {
        if (noun == plural) return std::string(singular);
    }
    const auto cut = [noun](std::size_t n) { return std::string(noun.substr(0, noun.size() - n)); };
    if (ends_with(noun, "men")) return cut(2) + "an";
    if (ends_with(noun, "ies")) return cut(3) + "y";
    if (ends_with(noun, "sses") || ends_with(noun, "ches") || ends_with(noun, "shes") || ends_with(noun, "xes"))
        return cut(2);
    if (ends_with(noun, "s") && !noun.ends_with("ss") && !noun.ends_with("us") && !noun.ends_with("is")) return cut(1);
    return std::string(noun);
}

std::string_view verb_of(const Assertion& assertion) {
    return std::string_view(assertion.relation).substr(0, assertion.relation.find(' '));
}

}  // namespace relata::graph
