// Names by the letters they share.

#include "graph/suggest.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/entity_keys.h"
#include "graph/names.h"

namespace relata::graph {
namespace {

/// How far `name` may be: a typing error in a short word, two or three in a long name.
std::size_t furthest(std::string_view name) { return name.size() < 4 ? 0 : std::max<std::size_t>(1, name.size() / 3); }

std::size_t difference(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

struct Near {
    std::size_t distance = 0;
    std::size_t place = 0;
    std::string name = {};
    auto operator<=>(const Near&) const = default;
};

/// The nearest of an entity's names, whole or without what its type allows to be left out: "hmeimim" of "Hmeimim
/// airbase". Nothing where none is near.
std::optional<Near> nearest_of(const Resemblance& wanted, const std::vector<std::string>& names,
                               std::string_view type) {
    std::optional<Near> best;
    for (const std::string& name : names) {
        for (const std::string& key : {plain_key(name), entity_key(name, type)}) {
            const auto distance = wanted.distance_to(key);
            if (!distance) continue;
            const bool shorter = best && *distance == best->distance && name.size() < best->name.size();
            if (!best || *distance < best->distance || shorter) best = {*distance, 0, name};
        }
    }
    return best;
}

std::vector<std::string> first(std::vector<Near> found, std::size_t most) {
    std::ranges::sort(found);
    std::vector<std::string> out;
    for (Near& near : found) {
        if (out.size() == most) break;
        if (near.distance > found.front().distance + 1) break;
        if (std::ranges::find(out, near.name) == out.end()) out.push_back(std::move(near.name));
    }
    return out;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before, last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, changed});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before = std::exchange(last, now);
    }
    return last[b.size()];
}

Resemblance::Resemblance(std::string_view name) : key_(plain_key(name)) {
    for (const char c : key_) ++letters_[static_cast<unsigned char>(c)];
}

std::optional<std::size_t> Resemblance::distance_to(std::string_view key) const {
    const std::size_t most = furthest(key_);
    if (difference(key_.size(), key.size()) > most) return std::nullopt;
    auto left = letters_;  // a change of a letter takes one away and adds one
    std::size_t strange = 0;
    for (const char c : key) strange += left[static_cast<unsigned char>(c)]-- <= 0 ? 1 : 0;
    if (strange > most) return std::nullopt;
    const std::size_t distance = edit_distance(key_, key);
    return distance <= most ? std::optional(distance) : std::nullopt;
}

std::vector<std::string> nearest(std::string_view word, std::span<const std::string> words, std::size_t most) {
    const Resemblance wanted(word);
    std::vector<Near> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto distance = wanted.distance_to(plain_key(words[i]));
        if (distance.value_or(0) > 0) found.push_back({*distance, i, words[i]});
    }
    return first(std::move(found), most);
}

std::vector<std::string> suggest_names(const Store& store, std::string_view name, std::size_t most) {
    if (!store.find_entities(name).empty()) return {};
    const Resemblance wanted(name);
    std::vector<Near> found;
    for (const Node& node : store.nodes()) {
        if (!node.named) continue;
        std::vector<std::string> names = node.aliases;
        names.insert(names.begin(), node.name);
        const auto best = nearest_of(wanted, names, node.type);
        if (best && best->distance > 0) found.push_back({best->distance, ~std::size_t{node.mentions}, best->name});
    }
    return first(std::move(found), most);
}

std::string did_you_mean(std::span<const std::string> names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        out += i == 0 ? "; did you mean " : i + 1 == names.size() ? " or " : ", ";
        out += "'" + names[i] + "'";
    }
    return out.empty() ? out : out + "?";
}

}  // namespace relata::graph
