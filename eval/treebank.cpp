// CoNLL-U as treebanks have it.
#include "eval/treebank.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "eval/files.h"

namespace relata::eval {
namespace {

enum Column : std::size_t { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc, kColumns };

/// What stands behind `# name = `, or nothing.
std::string_view comment_value(std::string_view line, std::string_view name) {
    if (!line.starts_with("# ") || !line.substr(2).starts_with(name)) return {};
    const auto rest = line.substr(2 + name.size());
    return rest.starts_with(" = ") ? rest.substr(3) : std::string_view();
}

/// Puts the rows of one sentence together.
class TreeReader {
  public:
    TreeReader(std::string_view conllu, const std::string& name) : lines_(lines_of(conllu)), name_(name) {}

    Result<std::vector<Tree>> read() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::string_view line = lines_[i];
            if (line.empty()) {
                end_sentence();
            } else if (line.starts_with('#')) {
                read_comment(line);
            } else if (const auto row = fields_of(line); row.size() == kColumns) {
                read_row(row);
            } else {
                return fail(
                    fmt::format("{}:{}: {} columns where CoNLL-U has ten; correct the file", name_, i + 1, row.size()));
            }
        }
        end_sentence();
        if (out_.empty()) return fail(fmt::format("{}: no sentence; name a file in CoNLL-U", name_));
        return std::move(out_);
    }

  private:
    void read_comment(std::string_view line) {
        const bool document = line.starts_with("# newdoc");
        starts_paragraph_ = starts_paragraph_ || document || line.starts_with("# newpar");
        has_documents_ = has_documents_ || document;
        const auto id = comment_value(line, has_documents_ ? "newdoc id" : "sent_id");
        if (document || !id.empty()) genre_ = genre_of(id);
    }

    void read_row(const std::vector<std::string_view>& row) {
        if (row[kId].find('.') != std::string_view::npos) {
            tree_.empty_nodes.emplace_back(row[kId], row[kDeps]);
            return;
        }
        const bool space = row[kMisc].find("SpaceAfter=No") == std::string_view::npos;
        if (const auto dash = row[kId].find('-'); dash != std::string_view::npos) {
            range_end_ = row[kId].substr(dash + 1);
            add_token(row[kForm], space, 0);
            return;
        }
        tree_.words.push_back({std::string(row[kForm]), std::string(row[kLemma]), std::string(row[kUpos]),
                               std::string(row[kXpos]), std::string(row[kFeats]), std::string(row[kHead]),
                               std::string(row[kDeprel]), std::string(row[kDeps]), std::string(row[kMisc])});
        if (range_end_.empty()) return add_token(row[kForm], space, 1);
        ++tree_.tokens.back().words;
        if (row[kId] == range_end_) range_end_ = {};
    }

    void add_token(std::string_view form, bool space, std::size_t words) {
        tree_.tokens.push_back({std::string(form), words});
        tree_.text += form;
        if (space) tree_.text += ' ';
    }

    void end_sentence() {
        if (!tree_.words.empty()) {
            if (starts_paragraph_) ++paragraphs_;
            starts_paragraph_ = false;
            tree_.paragraph = paragraphs_;
            tree_.genre = genre_;
            while (tree_.text.ends_with(' ')) tree_.text.pop_back();
            out_.push_back(std::move(tree_));
        }
        tree_ = {};
        range_end_ = {};
    }

    std::vector<std::string_view> lines_;
    const std::string& name_;
    std::vector<Tree> out_ = {};
    Tree tree_ = {};
    std::size_t paragraphs_ = 0;
    bool has_documents_ = false, starts_paragraph_ = false;
    std::string genre_ = {};
    std::string_view range_end_ = {};
};

bool is_lower_word(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}
bool is_upper_word(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

Result<std::vector<Tree>> read_trees(std::string_view conllu, const std::string& name) {
    return TreeReader(conllu, name).read();
}

std::optional<Error> find_difference(std::span<const std::size_t> gold, const std::vector<Tree>& predicted) {
    if (gold.size() != predicted.size()) {
        return Error{fmt::format("{} sentences in the gold, {} predicted; both must be of one file", gold.size(),
                                 predicted.size())};
    }
    for (std::size_t i = 0; i < gold.size(); ++i) {
        if (gold[i] == predicted[i].words.size()) continue;
        return Error{fmt::format("sentence {} has {} words in the gold, {} predicted: {}", i + 1, gold[i],
                                 predicted[i].words.size(), predicted[i].text)};
    }
    return std::nullopt;
}

std::optional<Error> find_difference(const std::vector<Tree>& gold, const std::vector<Tree>& predicted) {
    std::vector<std::size_t> lengths;
    for (const Tree& tree : gold) lengths.push_back(tree.words.size());
    return find_difference(lengths, predicted);
}

std::string genre_of(std::string_view id) {
    const auto parts = fields_of(id, '_');
    if (parts.size() >= 3 && is_upper_word(parts[0]) && is_lower_word(parts[1])) return std::string(parts[1]);
    const auto first = id.substr(0, id.find('-'));
    return first.size() < id.size() && is_lower_word(first) ? std::string(first) : "";
}

std::vector<std::string> genres_of(const std::vector<Tree>& trees) {
    std::set<std::string> genres;
    for (const Tree& tree : trees) genres.insert(tree.genre);
    genres.erase("");
    if (genres.size() < 2) return {};
    return {genres.begin(), genres.end()};
}

std::string_view universal(std::string_view deprel) { return deprel.substr(0, deprel.find(':')); }

}  // namespace relata::eval
