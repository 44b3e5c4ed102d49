// Names on given words: two readings of one file of tags.
#include "eval/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "core/utf8.h"
#include "eval/files.h"

namespace relata::eval {
namespace {

constexpr std::array<std::string_view, 3> kTypes{"PER", "LOC", "ORG"};

/// First word, end, type.
using NameSpan = std::tuple<std::size_t, std::size_t, std::string>;

constexpr auto kOtherSpellings = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"person", "PER"},
    {"location", "LOC"},
    {"organisation", "ORG"},
    {"organization", "ORG"},
    {"corporation", "ORG"},
    {"group", "ORG"},
});

std::string_view counted_type(std::string_view type) {
    if (std::ranges::find(kTypes, type) != kTypes.end()) return type;
    const std::string lower = to_lower_ascii(type);
    const auto* const other = std::ranges::find_if(kOtherSpellings, [&](const auto& o) { return o.first == lower; });
    return other == kOtherSpellings.end() ? std::string_view() : other->second;
}

/// A tag of a type that does not count is "O".
std::string counted(std::string_view tag) {
    const std::string_view type = tag.size() > 2 ? counted_type(tag.substr(2)) : std::string_view();
    return type.empty() ? "O" : std::string(tag.substr(0, 2)).append(type);
}

std::set<NameSpan> spans_of(const std::vector<std::string>& tags) {
    std::set<NameSpan> out;
    std::size_t start = 0;
    std::string type;
    for (std::size_t i = 0; i <= tags.size(); ++i) {
        const std::string tag = i < tags.size() ? counted(tags[i]) : "O";
        const bool ends = tag == "O" || tag[0] == 'B' || tag.substr(2) != type;
        if (!type.empty() && ends) {
            out.emplace(start, i, type);
            type.clear();
        }
        if (tag == "O" || !type.empty()) continue;
        start = i;
        type = tag.substr(2);
    }
    return out;
}

std::string name_tag(const std::string& misc) {
    const auto at = misc.find("NER=");
    return at == std::string::npos ? "O" : misc.substr(at + 4, misc.find('|', at) - at - 4);
}

struct TaggedRow {
    std::string_view word, tag;
};

bool is_tag(std::string_view text) {
    return text == "O" || (text.size() > 2 && text[1] == '-' && (text[0] == 'B' || text[0] == 'I'));
}

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "1 Anna B-PER O" is a numbered row, "Anna NNP B-PER" one of CoNLL, whose tag stands last.
std::optional<TaggedRow> read_row(std::string_view line) {
    const bool tabs = line.find('\t') != std::string_view::npos;
    const auto fields = fields_of(line, tabs ? '\t' : ' ');
    if (fields.size() >= 3 && is_number(fields[0]) && is_tag(fields[2])) return TaggedRow{fields[1], fields[2]};
    if (fields.size() < 2 || fields[0].empty() || !is_tag(fields.back())) return std::nullopt;
    return TaggedRow{fields[0], fields.back()};
}

/// "# sent_id = 1"; "#" alone and "#Selwyn" with a tag behind them are words.
bool is_comment(std::string_view line) { return line.starts_with("# ") || (line[0] == '#' && !read_row(line)); }

struct NameShares {
    Share precision, recall;
    void add(std::size_t unit, double right, double wrong, double missed) {
        precision.add(unit, right, right + wrong);
        recall.add(unit, right, right + missed);
    }
};

/// Counts each name for its type and for all.
void add_names(const std::set<NameSpan>& gold, const std::set<NameSpan>& predicted, std::size_t unit,
               std::map<std::string, NameShares>& shares) {
    const auto add = [&](const NameSpan& span, double right, double wrong, double missed) {
        shares[std::get<2>(span)].add(unit, right, wrong, missed);
        shares["all"].add(unit, right, wrong, missed);
    };
    for (const NameSpan& span : predicted) {
        const bool right = gold.contains(span);
        add(span, right ? 1 : 0, right ? 0 : 1, 0);
    }
    for (const NameSpan& span : gold) {
        if (!predicted.contains(span)) add(span, 0, 0, 1);
    }
}

void add_figures(const std::string& type, const NameShares& shares, std::vector<Figure>& out) {
    out.push_back(figure_of({type + "_precision", type + " precision", "sentences", shares.precision, {}}));
    out.push_back(figure_of({type + "_recall", type + " recall", "sentences", shares.recall, {}}));
    out.push_back(figure_of({type + "_f1", type + " F1", "sentences", shares.precision, shares.recall}));
}

}  // namespace

Result<std::vector<TaggedSentence>> read_tagged(std::string_view text, const std::string& name) {
    std::vector<TaggedSentence> out(1);
    std::size_t number = 0;
    for (const std::string_view line : lines_of(text)) {
        ++number;
        if (line.empty() && !out.back().words.empty()) out.emplace_back();
        if (line.empty() || is_comment(line)) continue;
        const auto row = read_row(line);
        if (!row) {
            return fail(
                fmt::format("{}:{}: a word and its tag must stand here, or a number, a word and its tag; "
                            "correct the file",
                            name, number));
        }
        out.back().words.emplace_back(row->word);
        out.back().tags.emplace_back(row->tag);
    }
    if (out.back().words.empty()) out.pop_back();
    if (out.empty()) return fail(fmt::format("{}: no sentence; name a file of words with IOB2 tags", name));
    return out;
}

std::string bare_conllu(const std::vector<TaggedSentence>& sentences) {
    std::string out;
    for (const TaggedSentence& s : sentences) {
        for (std::size_t i = 0; i < s.words.size(); ++i) {
            out += fmt::format("{}\t{}\t_\t_\t_\t_\t_\t_\t_\t_\n", i + 1, s.words[i]);
        }
        out += "\n";
    }
    return out;
}

Result<TreeScore> score_names(const std::vector<TaggedSentence>& gold, const std::vector<Tree>& predicted) {
    std::vector<std::size_t> lengths;
    for (const TaggedSentence& sentence : gold) lengths.push_back(sentence.words.size());
    if (const auto difference = find_difference(lengths, predicted)) return tl::unexpected(*difference);
    std::map<std::string, NameShares> shares;
    std::size_t names = 0, found = 0;
    for (std::size_t i = 0; i < gold.size(); ++i) {
        std::vector<std::string> tags;
        for (const TreeWord& word : predicted[i].words) tags.push_back(name_tag(word.misc));
        const auto a = spans_of(gold[i].tags), b = spans_of(tags);
        names += a.size();
        found += b.size();
        add_names(a, b, i, shares);
    }
    TreeScore out;
    for (const std::string_view type : kTypes) add_figures(std::string(type), shares[std::string(type)], out.figures);
    add_figures("all", shares["all"], out.figures);
    out.counts = {{"sentences", gold.size()}, {"names", names}, {"predicted", found}};
    return out;
}

}  // namespace relata::eval
