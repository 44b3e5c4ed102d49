// Names of speakers are compared by their heads, since the treebank marks mentions and relata prints names resolved.
#include "eval/speakers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/utf8.h"
#include "eval/files.h"
#include "eval/json.h"
#include "eval/treebank.h"

namespace relata::eval {
namespace {

std::optional<Attribution> attribution_of(const Json& line) {
    const Json* speaker = line.find("speaker");
    const Json* cue = line.find("cue_sent_tokens");
    if (speaker == nullptr || speaker->kind != Json::Kind::object || cue == nullptr || cue->items.size() != 2)
        return std::nullopt;
    const auto text = [](const Json& from, std::string_view name) { return from.text_at(name).value_or(""); };
    const auto number = [](const Json& n) {
        return n.kind == Json::Kind::text ? std::strtoul(n.text.c_str(), nullptr, 10)
                                          : static_cast<std::size_t>(n.number);
    };
    return Attribution{text(line, "doc"),       text(line, "sent_id"),         text(line, "cue_text"),
                       number(cue->items[0]),   number(cue->items[1]),         text(*speaker, "text"),
                       text(*speaker, "group"), text(line, "content_sent_id"), text(line, "content_first_edu")};
}

// ---- the treebank

std::string value_of(std::string_view comment) {
    const auto at = comment.find("= ");
    return at == std::string_view::npos ? std::string() : std::string(comment.substr(at + 2));
}

std::string_view entity_marks(std::string_view misc) {
    for (const std::string_view field : fields_of(misc, '|')) {
        if (field.starts_with("Entity=")) return field.substr(7);
    }
    return {};
}

// Reads one document line by line: "(10-person-giv" opens group 10 at this word, "10)" closes it, "(10-person)" does
// both.
class Reader {
  public:
    explicit Reader(SaidDocument& out) : out_(out) {}

    void read(std::string_view line) {
        out_.conllu.append(line).append("\n");
        if (line.starts_with("# newdoc")) out_.id = value_of(line);
        if (line.starts_with("# sent_id")) {
            out_.sentences.emplace_back();
            out_.sentences.back().id = value_of(line);
            open_.clear();
        }
        if (out_.sentences.empty()) return;
        if (line.starts_with("# speaker")) out_.sentences.back().speaker = value_of(line);
        if (!line.empty() && line.front() >= '0' && line.front() <= '9') add_word(fields_of(line));
    }

  private:
    void add_word(const std::vector<std::string_view>& cells) {
        if (cells.size() != 10 || cells[0].find_first_not_of("0123456789") != std::string_view::npos) return;
        SaidSentence& s = out_.sentences.back();
        s.words.emplace_back(cells[1]);
        s.heads.push_back(std::atoi(std::string(cells[6]).c_str()) - 1);
        s.relations.emplace_back(cells[7].substr(0, cells[7].find(':')));
        const std::string_view marks = entity_marks(cells[9]);
        for (std::size_t at = 0; at < marks.size();) at = read_mark(marks, at);
    }

    std::size_t read_mark(std::string_view marks, std::size_t at) {
        const std::size_t word = out_.sentences.back().words.size() - 1;
        const bool opens = marks[at] == '(';
        const std::size_t from = opens ? at + 1 : at;
        std::size_t end = marks.find_first_of("()", from);
        if (end == std::string_view::npos) end = marks.size();
        const std::string_view mark = marks.substr(from, end - from);
        const std::string group(mark.substr(0, mark.find('-')));
        if (opens) open_[group].push_back(word);
        const bool closes = end < marks.size() && marks[end] == ')';
        if (closes && !open_[group].empty()) {
            out_.groups[group].insert({out_.sentences.size() - 1, open_[group].back(), word + 1});
            open_[group].pop_back();
        }
        return closes ? end + 1 : std::max(end, at + 1);
    }

    SaidDocument& out_;
    std::map<std::string, std::vector<std::size_t>> open_ = {};
};

// ---- heads of names

bool ends_head(std::string_view word) {
    static constexpr std::array<std::string_view, 13> kBehind = {"of", "for", "from", "in",    "at",   "on", "with",
                                                                 "by", "to",  "who",  "which", "that", "and"};
    return std::ranges::find(kBehind, word) != kBehind.end();
}

std::string without_possessive(std::string word) {
    for (const std::string_view mark : {"'s", "’s"}) {
        if (word.ends_with(mark)) word.resize(word.size() - mark.size());
    }
    while (!word.empty() && word.back() == '.') word.pop_back();
    return word;
}

// The heads of a stretch by the treebank, with the parts of a name or apposition beside them.
std::set<std::string> heads_of(const SaidSentence& s, WordPlaces words) {
    const auto inside = [&](int i) {
        return i >= 0 && static_cast<std::size_t>(i) >= words.begin && static_cast<std::size_t>(i) < words.end;
    };
    std::set<std::size_t> heads;
    for (std::size_t i = words.begin; i < words.end; ++i) {
        if (!inside(s.heads[i])) heads.insert(i);
    }
    for (int round = 0; round < 3; ++round) {
        for (std::size_t i = words.begin; i < words.end; ++i) {
            const bool part = s.relations[i] == "flat" || s.relations[i] == "appos" || s.relations[i] == "conj";
            if (part && inside(s.heads[i]) && heads.contains(static_cast<std::size_t>(s.heads[i]))) heads.insert(i);
        }
    }
    std::set<std::string> out;
    for (const std::size_t i : heads) out.insert(to_lower_ascii(s.words[i]));
    return out;
}

const SaidSentence* sentence_named(const SaidDocument& d, const std::string& id) {
    const auto it = std::ranges::find(d.sentences, id, &SaidSentence::id);
    return it == d.sentences.end() ? nullptr : &*it;
}

// "Al - Maeena", where the treebank parts a name: "Al-Maeena".
std::string with_hyphens(std::string name) {
    for (std::size_t at = name.find(" - "); at != std::string::npos; at = name.find(" - ")) name.replace(at, 3, "-");
    return name;
}

std::set<std::string> names_of_speaker(const Attribution& a, const SaidDocument& d) {
    std::set<std::string> out{head_word(a.speaker), head_word(with_hyphens(a.speaker))};
    if (const auto group = d.groups.find(a.group); group != d.groups.end()) {
        for (const WordPlaces& m : group->second) out.merge(heads_of(d.sentences[m.sentence], m));
    }
    const SaidSentence* cue = sentence_named(d, a.sentence);
    const std::string speaker = to_lower_ascii(a.speaker);
    const bool first_person = speaker == "i" || speaker == "we" || speaker == "me";
    if (first_person && cue != nullptr && !cue->speaker.empty()) out.insert(head_word(cue->speaker));
    out.erase("");
    return out;
}

// ---- what was found

// The words of the content's first unit; the whole sentence where they do not stand there one after the other.
WordPlaces content_of(const Attribution& a, const SaidDocument& d) {
    const SaidSentence* s = sentence_named(d, a.content_sentence);
    if (s == nullptr) return {};
    const auto at = static_cast<std::size_t>(s - d.sentences.data());
    std::vector<std::string> unit;
    for (const std::string_view word : fields_of(a.content, ' ')) unit.emplace_back(word);
    const auto hit = std::ranges::search(s->words, unit);
    if (hit.empty()) return {at, 0, s->words.size()};
    const auto begin = static_cast<std::size_t>(hit.begin() - s->words.begin());
    return {at, begin, begin + unit.size()};
}

// The speaker of most of the words; empty for the article.
std::string speaker_of(const WordPlaces& content, const SaidDocument& d) {
    std::map<std::string, std::size_t> votes;
    for (std::size_t word = content.begin; word < content.end; ++word) {
        const auto said = std::ranges::find_if(d.found, [&](const FoundSpeaker& f) {
            return f.words.sentence == content.sentence && f.words.begin <= word && word < f.words.end;
        });
        ++votes[said == d.found.end() ? std::string() : said->name];
    }
    const auto most = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
    return most == votes.end() ? std::string() : most->first;
}

Disagreement miss_of(const Attribution& a, const SaidDocument& d, const std::string& found) {
    const SaidSentence* s = sentence_named(d, a.content_sentence);
    std::string text;
    for (std::size_t i = 0; s != nullptr && i < s->words.size(); ++i) text += (i > 0 ? " " : "") + s->words[i];
    return {
        fmt::format("{}: {} says \"{}\"; found {}", a.sentence, a.speaker, a.content, found.empty() ? "nobody" : found),
        text};
}

}  // namespace

Result<std::vector<Attribution>> read_attributions(std::string_view ndjson, const std::string& name) {
    std::vector<Attribution> out;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(ndjson)) {
        ++number;
        if (line.empty()) continue;
        const auto json = parse_json(line);
        if (!json) return fail(fmt::format("{}:{}: {}", name, number, json.error().message));
        if (auto a = attribution_of(*json)) out.push_back(std::move(*a));
    }
    if (!out.empty()) return out;
    return fail(fmt::format("{}: no relation with a speaker; name lines with doc, cue_sent_tokens and speaker", name));
}

Result<std::vector<SaidDocument>> read_said(std::string_view conllu, const std::string& name) {
    if (const auto trees = read_trees(conllu, name); !trees) return tl::unexpected(trees.error());
    std::vector<SaidDocument> out;
    std::vector<std::vector<std::string_view>> parts;
    for (const std::string_view line : lines_of(conllu)) {
        if (parts.empty() || line.starts_with("# newdoc")) parts.emplace_back();
        parts.back().push_back(line);
    }
    for (const auto& lines : parts) {
        SaidDocument document;
        Reader read(document);
        for (const std::string_view line : lines) read.read(line);
        if (!document.id.empty()) out.push_back(std::move(document));
    }
    if (!out.empty()) return out;
    return fail(fmt::format("{}: no document has a name; give CoNLL-U with lines like # newdoc id = NAME", name));
}

std::string head_word(std::string_view name) {
    std::string head;
    for (const std::string_view raw : fields_of(name, ' ')) {
        std::string word = to_lower_ascii(std::string(raw));
        const bool bracket = !word.empty() && (word.front() == '(' || word.front() == '[' || word == ",");
        if (!head.empty() && (bracket || ends_head(word))) break;
        const bool last = word.ends_with(',');
        if (last) word.pop_back();
        word = without_possessive(std::move(word));
        if (!word.empty() && !bracket) head = word;
        if (last && !head.empty()) break;
    }
    return head;
}

SpeakerScore score_speakers(const std::vector<Attribution>& gold, const std::vector<SaidDocument>& documents) {
    Measure recall{.key = "speaker_recall", .meaning = "speakers found", .unit = "documents"};
    Measure precision{.key = "speaker_precision", .meaning = "of those laid to anybody", .unit = "documents"};
    SpeakerScore out;
    std::size_t scored = 0;
    for (const Attribution& a : gold) {
        const auto d = std::ranges::find(documents, a.document, &SaidDocument::id);
        if (d == documents.end()) continue;
        const auto unit = static_cast<std::size_t>(d - documents.begin());
        const std::string found = speaker_of(content_of(a, *d), *d);
        const bool right = !found.empty() && names_of_speaker(a, *d).contains(head_word(found));
        recall.share.add(unit, right ? 1 : 0);
        if (!found.empty()) precision.share.add(unit, right ? 1 : 0);
        if (!right) out.misses.push_back(miss_of(a, *d, found));
        ++scored;
    }
    out.figures = {figure_of(recall), figure_of(precision)};
    out.counts = {{"documents", documents.size()}, {"relations", scored}, {"of_other_documents", gold.size() - scored}};
    return out;
}

}  // namespace relata::eval
