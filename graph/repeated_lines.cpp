// Learned from all articles of an outlet together: the lines of its pages that assert nothing.

#include "graph/repeated_lines.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/utf8.h"

namespace relata::graph {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kFewest = 3, kFewestOfAnyKind = 5;
constexpr double kShare = 0.1, kShareOfAnyKind = 0.8;

/// What a sentence has that speaks to the reader or of the page, as words in lower case with a blank on each side.
constexpr std::array kPageWords = {" we "sv,
                                   " our "sv,
                                   " us "sv,
                                   " you "sv,
                                   " your "sv,
                                   " subscribe "sv,
                                   " subscribers "sv,
                                   " newsletter "sv,
                                   " newsletters "sv,
                                   " copyright "sv,
                                   " all rights "sv,
                                   " cookies "sv,
                                   " this article "sv,
                                   " this story "sv,
                                   " this report "sv,
                                   " this page "sv,
                                   " read more "sv,
                                   " click "sv,
                                   " follow "sv,
                                   " e mail "sv,
                                   " email "sv,
                                   " website "sv,
                                   " app "sv,
                                   " sign up "sv,
                                   " donate "sv,
                                   " readers "sv,
                                   " advertisement "sv,
                                   " sponsored "sv,
                                   " licence "sv,
                                   " license "sv,
                                   " editorial "sv,
                                   " editors "sv,
                                   " comments "sv,
                                   " podcast "sv,
                                   " telegram channel "sv,
                                   " reporting by "sv,
                                   " editing by "sv,
                                   " photo "sv,
                                   " views expressed "sv,
                                   " news outlet "sv};

/// Words in lower case with single blanks between and around them; quotations are left out, where "we" and "you" are
/// the speaker's. "US" is the country, not a pronoun.
std::string words_outside_quotes(std::string_view text) {
    std::string out = " ";
    int depth = 0;
    bool straight = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        depth += c.value == 0x201C ? 1 : c.value == 0x201D && depth > 0 ? -1 : 0;
        straight = c.value == '"' ? !straight : straight;
        const bool letter = (c.value < 0x80 && ((c.value | 0x20U) >= 'a') && ((c.value | 0x20U) <= 'z')) ||
                            (c.value >= 0xC0 && !(c.value >= 0x2000 && c.value <= 0x206F));
        if (depth == 0 && !straight && letter) {
            append_utf8(out, c.value);
        } else if (out.back() != ' ') {
            out.push_back(' ');
        }
        at += c.length;
    }
    if (out.back() != ' ') out.push_back(' ');
    for (auto at = out.find(" US "); at != std::string::npos; at = out.find(" US ")) out.replace(at, 4, " usa ");
    return to_lower_ascii(out);
}

bool speaks_of_page(std::string_view sentence, std::string_view outlet) {
    const std::string words = words_outside_quotes(sentence);
    const std::string name = words_outside_quotes(outlet);
    if (name.size() > 4 && words.find(name) != std::string::npos) return true;
    return std::ranges::any_of(kPageWords, [&](std::string_view word) { return words.find(word) != words.npos; });
}

/// Sentences by outlet (a position) and print, each once for an origin.
struct Met {
    std::uint32_t outlet = 0;
    std::uint64_t print = 0;
    std::uint32_t origin = 0;
    auto operator<=>(const Met&) const = default;
};

/// The outlets of the readings, and what was met in them.
struct Meetings {
    std::vector<std::string> outlets = {};
    std::vector<std::uint32_t> origins = {};  // parallel: articles of the outlet, copies counted once
    std::vector<Met> met = {};                // ordered, each once
};

template <typename T>
void sort_and_unite(std::vector<T>& all) {
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
}

Meetings meet(std::span<const Reading> readings, const Origins& origins) {
    Meetings out;
    std::map<std::string, std::uint32_t> numbers;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> articles;  // outlet, origin
    for (std::uint32_t d = 0; d < readings.size(); ++d) {
        std::string name = outlet_of(readings[d].document);
        if (name.empty()) continue;
        const auto [number, fresh] = numbers.emplace(std::move(name), static_cast<std::uint32_t>(numbers.size()));
        if (fresh) out.outlets.push_back(number->first);
        articles.emplace_back(number->second, origins.first_copy[d]);
        for (const SentencePrint& s : readings[d].signature.sentences) {
            if (s.print != 0) out.met.push_back({number->second, s.print, origins.first_copy[d]});
        }
    }
    sort_and_unite(articles);
    sort_and_unite(out.met);
    out.origins.resize(out.outlets.size());
    for (const auto& [outlet, origin] : articles) ++out.origins[outlet];
    return out;
}

/// For each reading, the sentences that carry an assertion, with the words of the first.
std::map<std::pair<std::string, std::uint64_t>, std::string> first_texts(std::span<const Reading> readings,
                                                                         std::span<const FrequentLine> lines) {
    std::map<std::pair<std::string, std::uint64_t>, std::string> texts;
    for (const FrequentLine& line : lines) texts[{line.outlet, line.print}];
    for (const Reading& reading : readings) {
        const std::string name = outlet_of(reading.document);
        for (const Assertion& a : reading.assertions) {
            const auto sentence = print_of_sentence(reading.signature, a.sentence);
            const auto known = sentence ? texts.find({name, sentence->print}) : texts.end();
            if (known != texts.end() && known->second.empty()) known->second = a.sentence_text;
        }
    }
    return texts;
}

}  // namespace

bool is_frequent(std::size_t origins, std::size_t of_outlet) {
    return origins >= kFewest && static_cast<double>(origins) / static_cast<double>(of_outlet) >= kShare;
}

bool is_furniture(const FrequentLine& line, std::string_view text) {
    if (text.empty() || !is_frequent(line.origins, line.of_outlet)) return false;
    const double share = static_cast<double>(line.origins) / static_cast<double>(line.of_outlet);
    if (line.origins >= kFewestOfAnyKind && share >= kShareOfAnyKind) return true;
    return speaks_of_page(text, line.outlet);
}

std::vector<FrequentLine> find_frequent_lines(std::span<const Reading> readings, const Origins& origins) {
    const Meetings meetings = meet(readings, origins);
    std::vector<FrequentLine> out;
    for (std::size_t from = 0, to = 0; from < meetings.met.size(); from = to) {
        const Met& first = meetings.met[from];
        while (to < meetings.met.size() && meetings.met[to].outlet == first.outlet &&
               meetings.met[to].print == first.print) {
            ++to;
        }
        const auto count = static_cast<std::uint32_t>(to - from);
        if (is_frequent(count, meetings.origins[first.outlet]))
            out.push_back({meetings.outlets[first.outlet], first.print, count, meetings.origins[first.outlet]});
    }
    return out;
}

std::string outlet_of(const Document& document) {
    if (!document.publisher.empty()) return to_lower_ascii(document.publisher);
    for (const std::string_view address : {std::string_view(document.url), std::string_view(document.source)}) {
        const auto start = address.find("://");
        if (start == address.npos) continue;
        const auto host = address.substr(start + 3, address.find_first_of("/:?#", start + 3) - start - 3);
        return to_lower_ascii(host.starts_with("www.") ? host.substr(4) : host);
    }
    return {};
}

std::vector<RepeatedLine> take_out_repeated_lines(std::span<Reading> readings, const Origins& origins) {
    std::map<std::pair<std::string, std::uint64_t>, RepeatedLine> repeated;
    const auto frequent = find_frequent_lines(readings, origins);
    const auto texts = first_texts(readings, frequent);
    for (const FrequentLine& line : frequent) {
        const std::string& text = texts.at({line.outlet, line.print});
        if (is_furniture(line, text)) repeated[{line.outlet, line.print}] = {line.outlet, text, line.origins, 0};
    }
    if (repeated.empty()) return {};
    for (Reading& reading : readings) {
        const std::string name = outlet_of(reading.document);
        std::erase_if(reading.assertions, [&](const Assertion& a) {
            const auto sentence = print_of_sentence(reading.signature, a.sentence);
            const auto line = sentence ? repeated.find({name, sentence->print}) : repeated.end();
            if (line == repeated.end()) return false;
            ++line->second.assertions;
            return true;
        });
    }
    std::vector<RepeatedLine> out;
    for (auto& [key, line] : repeated) out.push_back(std::move(line));
    std::ranges::sort(out);
    return out;
}

}  // namespace relata::graph
