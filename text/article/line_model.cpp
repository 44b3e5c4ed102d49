// The line model: its table read with clear errors, and the sum of its trees for a line.

#include "text/article/line_model.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/check.h"
#include "core/sha256.h"

namespace relata::text {

std::string_view kLineModel_bytes();

namespace {

using namespace std::string_view_literals;

constexpr double kCleanText = 0.8;  // share of lines that are the article's: no page, but a text from an agency

int column_of(std::string_view name) {
    const auto own = std::ranges::find(kOwnFeatures, name);
    if (own != kOwnFeatures.end()) return static_cast<int>(own - kOwnFeatures.begin());
    const auto place = std::ranges::find(kPlaceFeatures, name);
    return place == kPlaceFeatures.end()
               ? -1
               : static_cast<int>(kOwnCount) + static_cast<int>(place - kPlaceFeatures.begin());
}

std::vector<std::string_view> split_tabs(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t at = 0; at <= line.size();) {
        const auto to = std::min(line.find('\t', at), line.size());
        fields.push_back(line.substr(at, to - at));
        at = to + 1;
    }
    return fields;
}

template <typename T>
std::optional<T> number(std::string_view field) {
    T value = {};
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc{} || end != field.data() + field.size()) return std::nullopt;
    return value;
}

/// To 1/4096, so that no decision hangs on the last bit of a machine's exp().
double sigmoid(double score) { return std::floor(4096 / (1 + std::exp(-score)) + 0.5) / 4096; }

}  // namespace

/// One table being read: "set name start", "tree nodes", "if feature threshold yes no", "leaf value".
class LineModel::Reader {
  public:
    Result<LineModel> read(std::string_view table) {
        std::size_t row = 0;
        for (std::size_t at = 0; at < table.size();) {
            const auto to = std::min(table.find('\n', at), table.size());
            ++row;
            const auto line = table.substr(at, to - at);
            at = to + 1;
            if (line.empty() || line.starts_with('#')) continue;
            const std::string wrong = take(split_tabs(line));
            if (!wrong.empty()) return fail(fmt::format("line {}: {}", row, wrong));
        }
        if (nodes_left_ > 0) return fail("ends inside a tree");
        for (const auto name : {"own"sv, "article"sv, "title"sv}) {
            if (!model_.sets_.contains(name)) return fail(fmt::format("has no set of trees '{}'", name));
        }
        model_.id_ = short_hash(table);
        return std::move(model_);
    }

  private:
    std::string take(const std::vector<std::string_view>& f) {
        if (f[0] == "set" && f.size() == 3 && nodes_left_ == 0) return open_set(f);
        if (f[0] == "tree" && f.size() == 2 && nodes_left_ == 0 && set_ != nullptr) return open_tree(f);
        if (nodes_left_ == 0) return fmt::format("'{}' is not expected here", f[0]);
        --nodes_left_;
        if (f[0] == "leaf" && f.size() == 2) return add_leaf(f);
        if (f[0] == "if" && f.size() == 5) return add_choice(f);
        return fmt::format("'{}' is no node", f[0]);
    }

    std::string open_set(const std::vector<std::string_view>& f) {
        const auto start = number<double>(f[2]);
        if (!start) return fmt::format("'{}' is no number", f[2]);
        set_ = &model_.sets_[std::string(f[1])];
        set_->start = *start;
        return {};
    }

    std::string open_tree(const std::vector<std::string_view>& f) {
        const auto size = number<std::size_t>(f[1]);
        if (!size || *size == 0 || *size > 1000) return fmt::format("'{}' is no number of nodes", f[1]);
        set_->trees.emplace_back();
        size_ = nodes_left_ = *size;
        return {};
    }

    std::string add_leaf(const std::vector<std::string_view>& f) {
        const auto value = number<double>(f[1]);
        if (!value) return fmt::format("'{}' is no number", f[1]);
        set_->trees.back().push_back({.leaf = *value});
        return {};
    }

    std::string add_choice(const std::vector<std::string_view>& f) {
        const int feature = column_of(f[1]);
        if (feature < 0) return fmt::format("feature '{}' is not known", f[1]);
        const auto threshold = number<float>(f[2]);
        const auto yes = number<std::size_t>(f[3]);
        const auto no = number<std::size_t>(f[4]);
        if (!threshold || !yes || !no) return "a number is damaged";
        // Children stand below their parent, so a walk ends.
        const std::size_t here = set_->trees.back().size();
        if (*yes <= here || *no <= here || *yes >= size_ || *no >= size_) return "a branch leads out of the tree";
        set_->trees.back().push_back({feature, *threshold, *yes, *no, 0});
        return {};
    }

    LineModel model_ = {};
    Trees* set_ = nullptr;
    std::size_t size_ = 0;
    std::size_t nodes_left_ = 0;
};

Result<LineModel> LineModel::read(std::string_view table) { return Reader().read(table); }

const LineModel& LineModel::built_in() {
    static const LineModel model = [] {
        auto read_model = read(kLineModel_bytes());
        RELATA_CHECK(read_model.has_value());  // a test reads the table, so a damaged one is not shipped
        return std::move(*read_model);
    }();
    return model;
}

double LineModel::value(std::string_view name, const LineVector& row) const {
    const auto set = sets_.find(name);
    RELATA_CHECK(set != sets_.end());
    double total = set->second.start;
    for (const auto& tree : set->second.trees) {
        std::size_t at = 0;
        while (tree[at].feature >= 0) {
            const auto x = static_cast<float>(row[static_cast<std::size_t>(tree[at].feature)]);
            at = x <= tree[at].threshold ? tree[at].yes : tree[at].no;
        }
        total += tree[at].leaf;
    }
    return sigmoid(total);
}

void LineModel::score(std::string_view text, Draft& draft) const {
    auto rows = own_features(text, draft);
    std::vector<double> own(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) own[i] = value("own", rows[i]);
    add_place_features(text, draft, own, rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        draft[i].scores = LineScores{own[i], value("article", rows[i]), value("title", rows[i]), false};
    const auto articles = std::ranges::count_if(draft, [](const DraftLine& d) { return d.scores->article >= 0.5; });
    const bool clean = static_cast<double>(articles) >= kCleanText * static_cast<double>(draft.size());
    for (DraftLine& d : draft) d.scores->clean_text = clean;
}

}  // namespace relata::text
