// Regression trees over a block's numbers, summed in whole numbers so that every machine decides alike.

#include "text/html/block_model.h"

#include <charconv>
#include <cstdint>

#include "core/check.h"
#include "core/sha256.h"

namespace relata::text {

std::string_view kPageBlocks_bytes();

namespace {

/// A question ("is the feature at most `threshold`?": yes leads to the next node, no to the one `no` further) or, where
/// `feature` is -1, an answer.
struct Node {
    std::int16_t feature = -1;
    std::int16_t no = 0;
    float threshold = 0;
    std::int32_t value = 0;
};

/// The file's words, one after the other; lines that start with # are skipped.
class Words {
  public:
    explicit Words(std::string_view text) : text_(text) {}
    std::string_view next() {
        skip();
        const auto end = std::min(text_.find_first_of(" \n"), text_.size());
        const auto word = text_.substr(0, end);
        text_.remove_prefix(end);
        return word;
    }
    template <typename Number>
    Number number() {
        const auto word = next();
        Number value = 0;
        RELATA_CHECK(std::from_chars(word.data(), word.data() + word.size(), value).ec == std::errc{});
        return value;
    }

  private:
    void skip() {
        while (!text_.empty() && (text_[0] == ' ' || text_[0] == '\n' || text_[0] == '#'))
            text_.remove_prefix(text_[0] == '#' ? std::min(text_.find('\n'), text_.size()) : 1);
    }
    std::string_view text_;
};

struct Model {
    std::int32_t base = 0;
    std::vector<std::size_t> roots = {};
    std::vector<Node> nodes = {};
};

/// "tree NODES", then for each node "=" and its value, or feature, threshold and distance.
Model read_model(std::string_view text) {
    Words words(text);
    RELATA_CHECK(words.next() == "features" && words.number<std::size_t>() == kBlockFeatures);
    RELATA_CHECK(words.next() == "base");
    Model model{.base = words.number<std::int32_t>()};
    while (words.next() == "tree") {
        model.roots.push_back(model.nodes.size());
        for (auto left = words.number<std::size_t>(); left > 0; --left) {
            const auto word = words.next();
            Node node;
            if (word == "=") {
                node.value = words.number<std::int32_t>();
            } else {
                std::from_chars(word.data(), word.data() + word.size(), node.feature);
                node.threshold = words.number<float>();
                node.no = words.number<std::int16_t>();
            }
            model.nodes.push_back(node);
        }
    }
    return model;
}

}  // namespace

std::string block_model_id() { return short_hash(kPageBlocks_bytes()); }

int article_score(const BlockFeatures& row) {
    static const Model model = read_model(kPageBlocks_bytes());
    std::int32_t sum = model.base;
    for (std::size_t at : model.roots) {
        while (model.nodes[at].feature >= 0) {
            const Node& node = model.nodes[at];
            at += row[static_cast<std::size_t>(node.feature)] <= node.threshold ? 1 : static_cast<std::size_t>(node.no);
        }
        sum += model.nodes[at].value;
    }
    return sum;
}

}  // namespace relata::text
