// Names of one document, after the network has read each sentence by itself.

#include "nlp/name_agreement.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace relata::nlp {
namespace {

/// The words [begin, end) of one name in one sentence.
struct Found {
    std::span<Word> words = {};
    std::string_view type() const { return std::string_view(words.front().ner).substr(2); }
    std::string text() const {
        std::string out;
        for (const Word& word : words) out += (out.empty() ? "" : " ") + word.form;
        return out;
    }
};

std::vector<Found> names_of(std::span<Word> words) {
    std::vector<Found> out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].ner.starts_with("B-")) continue;
        std::size_t end = i + 1;
        while (end < words.size() && words[end].ner.starts_with("I-")) ++end;
        out.push_back({words.subspan(i, end - i)});
    }
    return out;
}

using Votes = std::map<std::string, std::map<std::string, int, std::less<>>, std::less<>>;

Votes count(std::span<const Found> names) {
    Votes votes;
    for (const Found& name : names) {
        ++votes[name.text()][std::string(name.type())];
        if (name.type() == "PER" && name.words.size() > 1) ++votes[name.words.back().form]["PER"];  // "Kaja Holm": Holm
    }
    return votes;
}

/// Three of four, and at least three.
std::string_view settled_type(const Votes& votes, std::string_view name) {
    const auto it = votes.find(name);
    if (it == votes.end()) return {};
    int all = 0;
    const std::pair<const std::string, int>* most = nullptr;
    for (const auto& vote : it->second) {
        all += vote.second;
        if (most == nullptr || vote.second > most->second) most = &vote;
    }
    return most->second >= 3 && 4 * most->second >= 3 * all ? std::string_view(most->first) : std::string_view{};
}

void call(std::span<Word> words, std::string_view type) {
    for (std::size_t i = 0; i < words.size(); ++i) words[i].ner = (i == 0 ? "B-" : "I-") + std::string(type);
}

}  // namespace

void agree_on_names(std::span<ParsedSentence> sentences) {
    std::vector<Found> names;
    for (ParsedSentence& sentence : sentences) std::ranges::copy(names_of(sentence.words), std::back_inserter(names));
    const Votes votes = count(names);
    for (const Found& name : names) {
        const std::string_view type = settled_type(votes, name.text());
        if (!type.empty() && type != "MISC") call(name.words, type);
    }
}

}  // namespace relata::nlp
