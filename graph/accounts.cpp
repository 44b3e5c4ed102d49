// From an assertion of the store to what is compared of it.

#include "graph/accounts.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

#include "core/fingerprint.h"
#include "graph/act_kinds.h"
#include "graph/name_words.h"
#include "graph/names.h"

namespace relata::graph {
namespace {

constexpr std::array<std::string_view, 14> kPrepositions{"of",   "in",  "from",    "with", "by",    "on",  "at",
                                                         "near", "for", "against", "to",   "among", "who", "that"};
/// Words that say little of what a sentence is about.
constexpr std::array<std::string_view, 60> kEmptyWords{
    "the",   "and",  "that",  "with",    "from",  "have",  "has",    "had",   "was",   "were",  "been",  "are",
    "for",   "said", "say",   "says",    "they",  "their", "its",    "this",  "these", "those", "which", "who",
    "also",  "will", "would", "not",     "but",   "into",  "about",  "after", "there", "than",  "then",  "over",
    "more",  "most", "some",  "other",   "his",   "her",   "him",    "she",   "our",   "told",  "added", "according",
    "while", "when", "where", "because", "being", "could", "should", "may",   "might", "one",   "all",   "out"};

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
    return std::ranges::find(list, word) != list.end();
}

bool is_digits(std::string_view word) { return !word.empty() && word.front() >= '0' && word.front() <= '9'; }

bool is_skipped(const std::string& word) {
    return is_digits(word) || is_word(WordKind::determiner, word) || is_word(WordKind::number, word);
}

std::string country_in(std::string_view word) {
    if (const auto country = country_of_adjective(word)) return std::string(*country);
    if (const auto country = country_named(word)) return std::string(*country);
    return {};
}

/// The words up to the first preposition, in singular, without what only counts or points.
std::vector<std::string> front_words(std::string_view name, bool& more) {
    std::vector<std::string> out;
    for (const std::string& word : fold_words(name)) {
        if (!out.empty() && is_one_of(word, kPrepositions)) {
            more = true;
            break;
        }
        if (!is_skipped(word)) out.push_back(word);
    }
    return out;
}

void take_country(const std::vector<std::string>& front, Party& party) {
    std::string all;
    for (const std::string& word : front) all += (all.empty() ? "" : " ") + word;
    if (const auto country = country_named(all)) {
        party.country = *country;
        party.country_alone = true;
        return;
    }
    std::set<std::string> found;
    std::size_t rest = 0;
    for (const std::string& word : front) {
        std::string country = country_in(word);
        if (!country.empty()) {
            found.insert(std::move(country));
        } else if (word != "side" && word != "government" && word != "state") {
            ++rest;
        }
    }
    if (found.size() == 1) party.country = *found.begin();
    party.country_alone = found.size() == 1 && rest == 0;
}

Party party_at(const Store& store, const std::optional<NodeIndex>& node, const std::string& words) {
    Party out = party_of(node ? std::string_view(store.node(*node).name) : std::string_view(words));
    out.node = node;
    out.named = node && store.node(*node).named;
    return out;
}

bool is_place(const Store& store, const std::optional<NodeIndex>& node) {
    if (!node) return false;
    const std::string& type = store.node(*node).type;
    return type == "PLACE" || type == "FACILITY" || type == "COUNTRY";
}

std::vector<std::uint64_t> content_words(std::string_view sentence) {
    std::vector<std::uint64_t> out;
    for (const std::string& word : fold_words(sentence)) {
        if (word.size() >= 3 && !is_one_of(word, kEmptyWords)) out.push_back(hash_bytes(singular_of(word)));
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

void take_places(const Store& store, const Assertion& a, const Slots& slots, Account& out) {
    constexpr std::array<std::string_view, 7> kRoles{"in", "at", "near", "inside", "on", "into", "outside"};
    const auto add = [&](const std::optional<NodeIndex>& node, const std::string& words) {
        if (node || !words.empty()) out.places.push_back(party_at(store, node, words));
    };
    add(slots.place, a.place);
    if (is_place(store, slots.object)) add(slots.object, {});
    for (std::size_t i = 0; i < a.arguments.size(); ++i) {
        if (is_one_of(a.arguments[i].role, kRoles) && is_place(store, slots.arguments[i])) add(slots.arguments[i], {});
    }
}

std::string unit_of(const Quantity& quantity) {
    bool more = false;
    const auto words = front_words(quantity.unit, more);
    return words.empty() ? "" : singular_of(words.back());
}

Account account_of(const Store& store, AssertionIndex index) {
    const Assertion& a = store.assertion(index);
    const Slots& slots = store.slots(index);
    Account out{.assertion = index, .kind = act_kind_of(a)};
    if (a.subject.present()) out.agent = party_at(store, slots.subject, a.subject.name);
    if (a.object.present()) out.patient = party_at(store, slots.object, a.object.name);
    out.speaker = slots.speaker;
    take_places(store, a, slots, out);
    out.time = days_of(a.time);
    out.published = days_of(store.document_of(index).published);
    out.number = a.quantity;
    if (a.quantity) out.unit = unit_of(*a.quantity);
    out.real = a.modality == Modality::asserted || a.modality == Modality::reported || a.modality == Modality::possible;
    out.negated = a.polarity == Polarity::negated;
    out.sentence = a.sentence;
    return out;
}

}  // namespace

Party party_of(std::string_view words) {
    Party out{.stated = true};
    bool more = false;
    const auto front = front_words(words, more);
    if (!front.empty()) out.head = singular_of(front.back());
    out.sort = party_sort_of(out.head);
    take_country(front, out);
    for (const std::string& word : fold_words(words)) {
        if (!is_skipped(word) && !is_one_of(word, kPrepositions)) out.words.push_back(singular_of(word));
    }
    std::ranges::sort(out.words);
    out.words.erase(std::ranges::unique(out.words).begin(), out.words.end());
    return out;
}

std::vector<Account> accounts_of(const Store& store) {
    std::vector<Account> out;
    out.reserve(store.assertions().size());
    std::map<const Document*, std::uint32_t> documents;
    for (std::uint32_t i = 0; i < store.assertions().size(); ++i) {
        const AssertionIndex index{i};
        Account account = account_of(store, index);
        const auto number = static_cast<std::uint32_t>(documents.size());
        account.document = documents.emplace(&store.document_of(index), number).first->second;
        const bool same_sentence =
            !out.empty() && out.back().document == account.document && out.back().sentence == account.sentence;
        account.words = same_sentence ? out.back().words : content_words(store.assertion(index).sentence_text);
        out.push_back(std::move(account));
    }
    return out;
}

}  // namespace relata::graph
