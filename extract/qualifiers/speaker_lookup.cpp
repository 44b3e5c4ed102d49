// Speakers, asked: word by word, once all have been found.

#include <algorithm>
#include <utility>

#include "extract/qualifiers/speaker.h"

namespace relata::extract {

std::optional<Speaker> Speakers::speaker_of(std::uint32_t sentence, int word) const {
    for (const PerWord* map : {&by_tree_, &by_quotation_}) {
        const auto it = map->find({sentence, word});
        if (it != map->end()) return it->second;
    }
    return std::nullopt;
}

std::optional<Speaker> Speakers::author_at(std::uint32_t sentence, int word) const {
    const bool of_other = std::ranges::any_of(of_others_, [&](const Quotation& q) {
        return q.contains({sentence, word});
    });
    return of_other || by_quotation_.contains({sentence, word}) ? std::nullopt : author_;
}

std::optional<Speaker> Speakers::addressee(std::uint32_t sentence, int word) const {
    const auto it = addressees_.find({sentence, word});
    return it == addressees_.end() ? std::nullopt : std::optional(it->second);
}

bool Speakers::is_said_by_nobody_known(std::uint32_t sentence, int word) const {
    return nobodys_.contains({sentence, word});
}

std::vector<SpokenWords> Speakers::spoken() const {
    std::map<std::pair<std::uint32_t, int>, std::pair<Speaker, SpokenWords::How>> words;
    for (const auto& [at, speaker] : by_tree_) words.emplace(at, std::pair(speaker, SpokenWords::How::reported));
    for (const auto& [at, speaker] : by_quotation_) words.emplace(at, std::pair(speaker, SpokenWords::How::quoted));
    for (const auto& [at, holder] : by_knowledge_) words.emplace(at, std::pair(holder, SpokenWords::How::presupposed));
    std::vector<SpokenWords> out;
    for (const auto& [at, voice] : words) {
        const bool goes_on = !out.empty() && out.back().sentence == at.first && out.back().words.end == at.second &&
                             out.back().speaker == voice.first && out.back().how == voice.second;
        if (goes_on)
            ++out.back().words.end;
        else
            out.push_back({at.first, {at.second, at.second + 1}, voice.first, voice.second});
    }
    return out;
}

std::optional<Speaker> Speakers::quoted_speaker(std::uint32_t sentence, int word) const {
    const auto it = by_quotation_.find({sentence, word});
    return it == by_quotation_.end() ? std::nullopt : std::optional<Speaker>(it->second);
}

std::optional<Speaker> Speakers::issuer_of(std::uint32_t sentence, int noun) const {
    const auto it = issuers_.find({sentence, noun});
    return it == issuers_.end() ? std::nullopt : std::optional<Speaker>(it->second);
}

}  // namespace relata::extract
