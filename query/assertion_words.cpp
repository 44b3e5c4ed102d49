// What an assertion says, word by word.

#include "query/assertion_words.h"

#include <algorithm>
#include <array>

#include "graph/names.h"
#include "query/likeness.h"

namespace relata::query {
namespace {

constexpr std::array<std::string_view, 14> kWhere = {"in",     "at",      "near", "on",     "inside",
                                                     "within", "into",    "from", "over",   "around",
                                                     "across", "outside", "off",  "towards"};

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool is_number_word(const std::string& word) {
    constexpr std::array<std::string_view, 26> kNumbers = {
        "one",     "two",     "three",    "four",     "five",   "six",    "seven",    "eight",    "nine",
        "ten",     "eleven",  "twelve",   "thirteen", "twenty", "thirty", "forty",    "fifty",    "sixty",
        "seventy", "hundred", "thousand", "million",  "dozen",  "dozens", "hundreds", "thousands"};
    std::string lower;
    for (const char c : word) lower.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    return std::ranges::find(kNumbers, lower) != kNumbers.end();
}

bool says_number(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (is_number_word(std::string(text.substr(at, end - at)))) return true;
        at = end + 1;
    }
    return has_digit(text);
}

/// First day of an ISO time, last day; a month or year is filled up.
std::string filled(std::string_view date, std::string_view rest) {
    std::string out(date);
    if (out.size() == 4) out += rest.substr(0, 3);
    if (out.size() == 7) out += rest.substr(3);
    return out;
}

/// How the days of an ISO time lie to those wanted.
TimeFit fit_of(std::string_view time, std::string_view since, std::string_view until) {
    const std::size_t slash = time.find('/');
    const std::string_view from = time.substr(0, slash);
    const std::string_view to = slash == std::string_view::npos ? time : time.substr(slash + 1);
    const std::string first = from.empty() ? "" : filled(from, "-01-01"),
                      last = to.empty() ? "9" : filled(to, "-12-31");
    if ((!since.empty() && last < since) || (!until.empty() && first > until)) return TimeFit::outside;
    const bool inside = (since.empty() || first >= since) && (until.empty() || last <= until);
    return inside ? TimeFit::inside : TimeFit::overlapping;
}

/// The last word of the noun phrase in front: "more than 1,000 attacks on the base" -> "attack".
std::vector<std::string> head_noun(std::string_view text) {
    constexpr std::array<std::string_view, 12> kBehind = {"of", "on",   "in",   "against", "for",  "from",
                                                          "to", "into", "that", "with",    "upon", "at"};
    const auto folded = graph::fold_words(text);
    const auto end = std::ranges::find_if(
        folded, [&](const std::string& w) { return std::ranges::find(kBehind, w) != kBehind.end(); });
    if (end == folded.begin()) return {};
    return {stem_of(*std::prev(end))};
}

}  // namespace

AssertionWords::AssertionWords(const graph::Store& store, graph::AssertionIndex index)
    : store_(store), index_(index), a_(store.assertion(index)) {
    const graph::Slots& slots = store.slots(index);
    subject_ = words_of(slots.subject, a_.subject.name, a_.subject.text);
    object_ = words_of(slots.object, a_.object.name, a_.object.text);
    speaker_ = words_of(slots.speaker, a_.attribution, {});
    for (std::size_t i = 0; i < a_.arguments.size(); ++i)
        arguments_.push_back(words_of(slots.arguments[i], {}, a_.arguments[i].text));
    if (!a_.place.empty() || slots.place) arguments_.push_back(words_of(slots.place, a_.place, {}));
    relation_ = stems_of(a_.relation);
    object_head_ = head_noun(a_.object.text);
    sentence_ = stems_of(a_.sentence_text);
    title_ = stems_of(document().title);
}

EndWords AssertionWords::words_of(std::optional<graph::NodeIndex> node, std::string_view name,
                                  std::string_view text) const {
    EndWords out{.node = node, .text = std::string(name.empty() ? text : name)};
    if (node) {
        const graph::Node& n = store_.node(*node);
        out.text = n.name;
        out.names.push_back(stems_of(n.name));
        for (const std::string& alias : n.aliases) out.names.push_back(stems_of(alias));
    }
    for (const std::string_view words : {name, text}) {
        if (!words.empty()) out.names.push_back(stems_of(words));
    }
    return out;
}

TimeFit AssertionWords::time_between(std::string_view since, std::string_view until) const {
    if (!a_.time.empty()) return fit_of(a_.time, since, until);
    const std::string& published = document().published;
    const bool inside = !published.empty() && fit_of(published, since, until) == TimeFit::inside;
    return inside ? TimeFit::published_inside : TimeFit::unknown;
}

graph::End AssertionWords::end_of(std::optional<graph::NodeIndex> node, std::string_view words) const {
    return node ? graph::End{node, store_.node(*node).name} : graph::End{{}, std::string(words)};
}

graph::End AssertionWords::subject_end() const { return end_of(store_.slots(index_).subject, a_.subject.name); }

graph::End AssertionWords::object_end() const {
    const graph::Slots& slots = store_.slots(index_);
    if (slots.object || a_.object.present()) return end_of(slots.object, a_.object.name);
    if (a_.arguments.empty()) return {};
    return end_of(slots.arguments.front(), a_.arguments.front().text);
}

graph::End AssertionWords::speaker_end() const {
    const graph::End speaker = end_of(store_.slots(index_).speaker, a_.attribution);
    if (speaker.present()) return speaker;
    const Document& d = document();
    return {{}, d.publisher.empty() ? d.id : d.publisher};
}

graph::End AssertionWords::place_end() const {
    const graph::Slots& slots = store_.slots(index_);
    for (std::size_t i = 0; i < a_.arguments.size(); ++i) {
        const Argument& argument = a_.arguments[i];
        const bool where = std::ranges::find(kWhere, argument.role) != kWhere.end();
        if (where && !has_digit(argument.text) && argument.text.find("day") == std::string::npos)
            return end_of(slots.arguments[i], argument.text);
    }
    if (a_.event_class == "STATE" && !slots.place && a_.place.empty()) return object_end();
    return end_of(slots.place, a_.place);
}

graph::End AssertionWords::time_end() const { return {{}, a_.time.empty() ? a_.time_text : a_.time}; }

graph::End AssertionWords::number_end() const {
    if (a_.quantity) return {{}, a_.quantity->text};
    for (const Participant* p : {&a_.object, &a_.subject}) {
        if (says_number(p->text)) return {{}, p->text};
    }
    return {};
}

graph::End AssertionWords::argument_end(std::string_view role) const {
    const auto found = std::ranges::find(a_.arguments, role, &Argument::role);
    if (found == a_.arguments.end()) return {};
    return end_of(store_.slots(index_).arguments[static_cast<std::size_t>(found - a_.arguments.begin())], found->text);
}

graph::End AssertionWords::reason_end() const {
    for (const std::string_view role :
         {"purpose", "because", "because of", "due to", "for", "over", "after", "following"}) {
        if (graph::End found = argument_end(role); found.present()) return found;
    }
    return {};
}

graph::End AssertionWords::content_end() const {
    std::string out = subject_.text;
    for (const std::string* part : {&a_.relation, &object_.text}) {
        if (!part->empty()) out += (out.empty() ? "" : " ") + *part;
    }
    return {{}, out};
}

graph::End AssertionWords::verdict_end() const {
    if (a_.polarity == Polarity::negated) return {{}, "no"};
    switch (a_.modality) {
        case Modality::asserted:
            return {{}, "yes"};
        case Modality::possible:
            return {{}, "possibly"};
        case Modality::planned:
            return {{}, "planned"};
        case Modality::conditional:
            return {{}, "on a condition"};
        case Modality::requested:
            return {{}, "asked for"};
        case Modality::reported:
            return {{}, "reportedly"};
    }
    return {};
}

}  // namespace relata::query
