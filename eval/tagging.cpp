// Names on given words, and borders of sentences and words in running text.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "eval/files.h"
#include "eval/treebank.h"

namespace relata::eval {
namespace {

constexpr std::array<std::string_view, 3> kTypes{"PER", "LOC", "ORG"};

/// First word, end, type.
using NameSpan = std::tuple<std::size_t, std::size_t, std::string>;

/// A tag of a type that does not count is "O".
std::string counted(const std::string& tag) {
    const std::string_view type = tag.size() > 2 ? std::string_view(tag).substr(2) : std::string_view();
    return std::ranges::find(kTypes, type) == kTypes.end() ? "O" : tag;
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

using Span = std::pair<std::size_t, std::size_t>;

/// Spans counted in characters that are no white space, which no tool changes.
std::set<Span> without_blanks(const std::string& text, const std::vector<Span>& spans) {
    std::vector<std::size_t> before(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool blank = text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r';
        before[i + 1] = before[i] + (blank ? 0 : 1);
    }
    std::set<Span> out;
    for (const auto& [start, end] : spans) out.emplace(before[start], before[end]);
    return out;
}

std::size_t count_shared(const std::set<Span>& a, const std::set<Span>& b) {
    return static_cast<std::size_t>(std::ranges::count_if(a, [&](const Span& span) { return b.contains(span); }));
}

struct BorderShares {
    Share precision, recall;
    void add(std::size_t unit, const std::set<Span>& gold, const std::set<Span>& predicted) {
        const auto right = static_cast<double>(count_shared(gold, predicted));
        precision.add(unit, right, static_cast<double>(predicted.size()));
        recall.add(unit, right, static_cast<double>(gold.size()));
    }
};

}  // namespace

Result<std::vector<TaggedSentence>> read_tagged(std::string_view text, const std::string& name) {
    std::vector<TaggedSentence> out(1);
    std::size_t number = 0;
    for (const std::string_view line : lines_of(text)) {
        ++number;
        if (line.empty() && !out.back().words.empty()) out.emplace_back();
        if (line.empty() || line.starts_with('#')) continue;
        const auto fields = fields_of(line);
        if (fields.size() < 3) {
            return fail(fmt::format("{}:{}: number, word and tag must stand here, with tabs between; correct the file",
                                    name, number));
        }
        out.back().words.emplace_back(fields[1]);
        out.back().tags.emplace_back(fields[2]);
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

Paragraphs paragraphs_of(const std::vector<Tree>& trees) {
    Paragraphs out;
    for (std::size_t i = 0; i < trees.size(); ++i) {
        if (i == 0 || trees[i].paragraph != trees[i - 1].paragraph) {
            out.texts.emplace_back();
            out.cuts.emplace_back();
        }
        std::string& text = out.texts.back();
        if (!text.empty() && text.back() != ' ') text += ' ';
        const std::size_t start = text.size();
        text += trees[i].text;
        std::size_t at = start;
        for (const std::string& piece : trees[i].pieces) {
            at = text.find(piece, at);
            out.cuts.back().words.emplace_back(at, at + piece.size());
            at += piece.size();
        }
        out.cuts.back().sentences.emplace_back(start, at);
    }
    return out;
}

TreeScore score_cuts(const Paragraphs& gold, const std::vector<CutText>& predicted) {
    BorderShares sentences, words;
    std::size_t n = 0;
    for (std::size_t i = 0; i < gold.texts.size(); ++i) {
        const auto blankless = [&](const std::vector<Span>& spans) { return without_blanks(gold.texts[i], spans); };
        sentences.add(i, blankless(gold.cuts[i].sentences), blankless(predicted[i].sentences));
        words.add(i, blankless(gold.cuts[i].words), blankless(predicted[i].words));
        n += gold.cuts[i].sentences.size();
    }
    TreeScore out;
    const auto add = [&](const std::string& key, const BorderShares& shares) {
        out.figures.push_back(figure_of({key + "_precision", key + ", precision", "paragraphs", shares.precision, {}}));
        out.figures.push_back(figure_of({key + "_recall", key + ", recall", "paragraphs", shares.recall, {}}));
        out.figures.push_back(figure_of({key + "_f1", key + ", F1", "paragraphs", shares.precision, shares.recall}));
    };
    add("sentences", sentences);
    add("words", words);
    out.counts = {{"paragraphs", gold.texts.size()}, {"sentences", n}};
    return out;
}

}  // namespace relata::eval
