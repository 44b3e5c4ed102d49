// Words of a topic -> terms, and how well each happening fits them.
#include "graph/topic.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "core/one_of.h"
#include "core/utf8.h"
#include "graph/act_kinds.h"
#include "graph/names.h"
#include "graph/table.h"

namespace relata::graph {
namespace {

constexpr std::size_t kLongestName = 6;   // words
constexpr std::size_t kFewestDigits = 4;  // of an id
constexpr std::array<std::string_view, 28> kEmptyWords = {
    "the", "a",  "an",   "of",   "in",  "on",   "at",   "to",   "by",    "for",  "and",  "or",      "with", "from",
    "who", "is", "what", "when", "was", "were", "that", "this", "about", "over", "near", "between", "into", "how"};

/// One thing that is asked for: an entity under any of its nodes, or a word.
struct Term {
    std::set<NodeIndex> nodes = {};
    std::vector<std::string> words = {};  ///< folded
    std::string kind = {};                ///< of the act that the word names: "bomb" -> "attack"; empty if none
};

/// How well a term fits an assertion.
enum Fit : int { none = 0, title = 1, sentence = 2, speaker = 3, beside = 5, act = 6, end = 8 };

/// Two forms of one word: a common beginning of four letters or the whole shorter word, and no more than three letters
/// apart: "bomb", "bombing"; "deny", "denied".
bool alike(std::string_view a, std::string_view b) {
    const auto [in_a, in_b] = std::ranges::mismatch(a, b);
    const auto common = static_cast<std::size_t>(in_a - a.begin());
    const std::size_t shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
    if (shorter < 4) return a == b || (common == shorter && longer == shorter + 1 && longer > 3);
    return common + 1 >= shorter && common >= 3 && longer - common <= 3;
}

bool holds(std::string_view text, const std::vector<std::string>& words) {
    const auto all = fold_words(text);
    return !words.empty() && std::ranges::all_of(words, [&](const std::string& word) {
        return std::ranges::any_of(all, [&](const std::string& other) { return alike(word, other); });
    });
}

/// True if all the words are in one of its names: `find_entities` also tries less than the whole of what it is given.
bool goes_by(const Node& node, std::string_view name) {
    const auto words = fold_words(name);
    const auto fits = [&](std::string_view other) {
        const auto all = fold_words(other);
        return plain_key(other) == plain_key(name) || !std::ranges::search(all, words).empty();
    };
    return !words.empty() && (fits(node.name) || std::ranges::any_of(node.aliases, fits));
}

/// Those who go by the name, and what is named after them: "Brackwater" also "Brackwater flood".
std::set<NodeIndex> nodes_of(const Store& store, std::string_view name) {
    std::set<NodeIndex> out;
    for (const NodeIndex n : store.find_entities(name)) {
        if (store.node(n).named && goes_by(store.node(n), name)) out.insert(n);
    }
    if (out.empty()) return out;
    const auto words = fold_words(name);
    for (std::uint32_t n = 0; n < store.nodes().size(); ++n) {
        const auto others = fold_words(store.nodes()[n].name);
        if (!words.empty() && !std::ranges::search(others, words).empty()) out.insert(NodeIndex{n});
    }
    return out;
}

std::string joined(const std::vector<std::string_view>& words, std::size_t from, std::size_t count) {
    std::string out(words[from]);
    for (std::size_t i = from + 1; i < from + count; ++i) out += " " + std::string(words[i]);
    return out;
}

/// The longest names first, what is left word by word.
std::vector<Term> terms_of(const Store& store, std::string_view topic) {
    const auto words = split_words(topic);
    std::vector<Term> out;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t taken = 0;
        for (std::size_t count = std::min(kLongestName, words.size() - i); count > 0 && taken == 0; --count) {
            const std::string name = joined(words, i, count);
            auto nodes = nodes_of(store, name);
            if (nodes.empty()) continue;
            out.push_back({std::move(nodes), fold_words(name), {}});
            taken = count;
        }
        const std::string lower = to_lower_ascii(words[i]);
        if (taken == 0 && std::ranges::find(kEmptyWords, lower) == kEmptyWords.end()) {
            if (auto folded = fold_words(lower); !folded.empty())
                out.push_back({{}, std::move(folded), std::string(act_kind_of_phrase(lower))});
        }
        i += std::max<std::size_t>(taken, 1);
    }
    return out;
}

Fit fit_of_nodes(const Store& store, const Term& term, AssertionIndex index) {
    const Slots& slots = store.slots(index);
    const auto is = [&term](std::optional<NodeIndex> n) { return n && term.nodes.contains(*n); };
    if (is(slots.subject) || is(slots.object)) return end;
    if (is(slots.place) || std::ranges::any_of(slots.arguments, is)) return beside;
    return is(slots.speaker) ? speaker : none;
}

Fit fit_of_words(const Store& store, const Term& term, AssertionIndex index) {
    const Assertion& a = store.assertion(index);
    const bool in_end = holds(a.object.text, term.words) || holds(a.subject.text, term.words);
    if (!term.nodes.empty()) return in_end ? act : holds(a.sentence_text, term.words) ? sentence : none;
    if (!term.kind.empty() && term.kind == act_kind_of(a)) return end;
    if (holds(a.relation, term.words) || holds(a.event_class, term.words)) return end;
    if (in_end) return act;
    for (const Argument& argument : a.arguments) {
        if (holds(argument.text, term.words)) return beside;
    }
    if (holds(a.sentence_text, term.words)) return sentence;
    return holds(store.document_of(index).title, term.words) ? title : none;
}

constexpr int kWorthOfASource = 1;
constexpr int kWorthOfASourceOnPlace = 2;
constexpr std::uint32_t kMostSources = 4;         // that weigh
constexpr std::uint32_t kMostSourcesOnPlace = 5;  // that weigh

/// Asked about a town: what many tell of it comes before who will visit it.
bool asks_for_place(const Store& store, const std::vector<Term>& terms) {
    return !terms.empty() && std::ranges::all_of(terms, [&](const Term& term) {
        return !term.nodes.empty() &&
               std::ranges::any_of(term.nodes, [&](NodeIndex n) { return store.node(n).type == "PLACE"; });
    });
}

struct Rank {
    std::size_t terms = 0;  ///< how many fit
    int fit = 0;            ///< of the terms, and what its sources are worth
    std::uint32_t sources = 0;
    std::uint32_t documents = 0;
    std::size_t assertions = 0;
    auto operator<=>(const Rank&) const = default;
};

/// How many of the terms fit one assertion, and how well.
std::pair<std::size_t, int> fit_of(const Store& store, const Happening& happening, AssertionIndex index,
                                   const std::vector<Term>& terms) {
    std::pair<std::size_t, int> out;
    for (const Term& term : terms) {
        int best = std::max<int>(fit_of_nodes(store, term, index), fit_of_words(store, term, index));
        if (happening.place && term.nodes.contains(*happening.place)) best = std::max<int>(best, beside);
        if (best > none) ++out.first;
        out.second += best;
    }
    return out;
}

Rank rank_of(const Store& store, const Happening& happening, const std::vector<Term>& terms) {
    Rank out{.sources = happening.sources, .documents = happening.documents, .assertions = happening.assertions.size()};
    for (const AssertionIndex a : happening.assertions) {
        const auto [fitting, fit] = fit_of(store, happening, a, terms);
        if (std::pair(fitting, fit) > std::pair(out.terms, out.fit))
            std::tie(out.terms, out.fit) = std::pair(fitting, fit);
    }
    if (happening.event_class == "STATE") out.fit -= 4;  // what is so, rather than what happened
    const bool on_place = asks_for_place(store, terms);
    const auto most = on_place ? kMostSourcesOnPlace : kMostSources;
    if (out.terms > 0)
        out.fit += (on_place ? kWorthOfASourceOnPlace : kWorthOfASource) *
                   static_cast<int>(std::min(happening.sources, most));
    return out;
}

bool is_id(std::string_view text) {
    return text.size() >= kFewestDigits &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<HappeningIndex> happening_by_id(const Store& store, const Happenings& happenings, std::string_view id) {
    if (!is_id(id)) return std::nullopt;
    std::set<HappeningIndex> found;
    for (std::uint32_t h = 0; h < happenings.all.size(); ++h) {
        const Happening& happening = happenings.all[h];
        const bool own = happening.id.starts_with(id);
        const bool member = std::ranges::any_of(happening.assertions, [&](AssertionIndex a) {
            return store.assertion(a).id.starts_with(id) || store.edge(store.edge_of(a)).id.starts_with(id);
        });
        if (own || member) found.insert(HappeningIndex{h});
    }
    return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
}

using Ids = std::set<std::string_view>;

/// The ids of what is told, and of that of which it is the content: "agreed" of "agreed to buy the firm".
void add_told(const Store& store, const Happening& happening, Ids& told, Ids& outer) {
    for (const AssertionIndex a : happening.assertions) {
        told.insert(store.assertion(a).id);
        if (!store.assertion(a).nested_in.empty()) outer.insert(store.assertion(a).nested_in);
    }
}

/// True where all of it only announces what is told already, or is what has been announced.
bool is_told(const Store& store, const Happening& happening, const Ids& told, const Ids& outer) {
    return std::ranges::all_of(happening.assertions, [&](AssertionIndex a) {
        const Assertion& assertion = store.assertion(a);
        return outer.contains(assertion.id) || (!assertion.nested_in.empty() && told.contains(assertion.nested_in));
    });
}

/// "Al-Rahma Hospital is in Bani Sufyan": no news beside anything else.
bool only_tells_where(const Store& store, const Happening& happening) {
    constexpr std::array<std::string_view, 6> kWhere{"be in", "be at",         "be near",
                                                     "be on", "be located in", "be outside"};
    return std::ranges::all_of(happening.assertions, [&](AssertionIndex a) {
        const Assertion& assertion = store.assertion(a);
        const std::string& type = assertion.subject.type;
        const bool place = type == "PLACE" || type == "FACILITY" || type == "OTHER";
        return place && is_one_of(assertion.relation, kWhere);
    });
}

}  // namespace

std::vector<HappeningIndex> find_topic(const Store& store, const Happenings& happenings, std::string_view topic,
                                       std::size_t most) {
    if (const auto one = happening_by_id(store, happenings, topic)) return {*one};
    const auto terms = terms_of(store, topic);
    std::vector<std::pair<Rank, HappeningIndex>> found;
    for (std::uint32_t h = 0; h < happenings.all.size(); ++h) {
        const Rank rank = rank_of(store, happenings.all[h], terms);
        if (rank.terms > 0) found.emplace_back(rank, HappeningIndex{h});
    }
    std::ranges::stable_sort(found, [](const auto& x, const auto& y) { return x.first > y.first; });
    std::vector<HappeningIndex> out;
    Ids told, outer;
    for (const auto& [rank, happening] : found) {
        if (rank.terms < found.front().first.terms || (most > 0 && out.size() == most)) break;
        if (is_told(store, happenings[happening], told, outer)) continue;
        if (!out.empty() && only_tells_where(store, happenings[happening])) continue;
        add_told(store, happenings[happening], told, outer);
        out.push_back(happening);
    }
    return out;
}

}  // namespace relata::graph
