// Learned from all articles of an outlet together: the lines of its pages that assert nothing.

#include "graph/repeated_lines.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
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

struct Met {
    std::set<std::uint32_t> origins = {};
    std::string text = {};
};

/// By outlet: its articles, and the sentences that carry assertions.
struct Outlet {
    std::set<std::uint32_t> origins = {};
    std::map<std::uint64_t, Met> sentences = {};
};

bool is_furniture(const std::string& name, const Outlet& outlet, const Met& met) {
    const double share = static_cast<double>(met.origins.size()) / static_cast<double>(outlet.origins.size());
    if (met.origins.size() < kFewest || share < kShare) return false;
    if (met.origins.size() >= kFewestOfAnyKind && share >= kShareOfAnyKind) return true;
    return speaks_of_page(met.text, name);
}

std::map<std::string, Outlet> meet(std::span<const Reading> readings, const Origins& origins) {
    std::map<std::string, Outlet> outlets;
    for (std::uint32_t d = 0; d < readings.size(); ++d) {
        const std::string name = outlet_of(readings[d].document);
        if (name.empty()) continue;
        Outlet& outlet = outlets[name];
        outlet.origins.insert(origins.first_copy[d]);
        for (const SentencePrint& s : readings[d].signature.sentences) {
            if (s.print != 0) outlet.sentences[s.print].origins.insert(origins.first_copy[d]);
        }
        for (const Assertion& a : readings[d].assertions) {
            const auto sentence = print_of_sentence(readings[d].signature, a.sentence);
            if (!sentence || sentence->print == 0) continue;
            std::string& text = outlet.sentences[sentence->print].text;
            if (text.empty()) text = a.sentence_text;
        }
    }
    return outlets;
}

}  // namespace

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
    for (const auto& [name, outlet] : meet(readings, origins)) {
        for (const auto& [print, met] : outlet.sentences) {
            if (met.text.empty() || !is_furniture(name, outlet, met)) continue;
            repeated[{name, print}] = {name, met.text, static_cast<std::uint32_t>(met.origins.size()), 0};
        }
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
