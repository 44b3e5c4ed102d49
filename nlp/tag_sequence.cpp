// Decides which words are names, once the network has scored them one by one.

#include "nlp/tag_sequence.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace relata::nlp {
namespace {

constexpr float kForbidden = -1e9F;

bool may_follow(std::string_view previous, std::string_view tag) {
    return !tag.starts_with("I-") || previous.substr(1) == tag.substr(1);
}

// The network learnt names from sets of which most leave MISC out and few have many organisations, so that it is too
// shy of both: added to the logarithms of its probabilities. Found on UNER-EWT dev and WikiGold.
float correction(std::string_view tag) {
    if (tag == "O") return 0.3F;
    if (tag.ends_with("ORG")) return 0.5F;
    return tag.ends_with("MISC") ? 1.0F : 0.0F;
}

void log_softmax(Matrix& x) {
    softmax(x);
    for (float& v : x.values) v = std::log(std::max(v, 1e-30F));
}

}  // namespace

std::vector<int> best_names(Matrix scores, const std::vector<std::string>& tags) {
    if (scores.rows == 0) return {};
    log_softmax(scores);
    const auto k = static_cast<int>(tags.size());
    for (int i = 0; i < scores.rows; ++i)
        for (int t = 0; t < k; ++t) scores.row(i)[t] += correction(tags[static_cast<std::size_t>(t)]);
    Matrix best = scores;
    std::vector<std::vector<int>> back(static_cast<std::size_t>(scores.rows), std::vector<int>(tags.size(), 0));
    for (int t = 0; t < k; ++t)
        if (!may_follow("O", tags[static_cast<std::size_t>(t)])) best.row(0)[t] += kForbidden;
    for (int i = 1; i < scores.rows; ++i) {
        for (int t = 0; t < k; ++t) {
            float top = 4 * kForbidden;
            for (int p = 0; p < k; ++p) {
                const bool legal = may_follow(tags[static_cast<std::size_t>(p)], tags[static_cast<std::size_t>(t)]);
                const float value = best.row(i - 1)[p] + (legal ? 0.0F : kForbidden);
                if (value > top) {
                    top = value;
                    back[static_cast<std::size_t>(i)][static_cast<std::size_t>(t)] = p;
                }
            }
            best.row(i)[t] = top + scores.row(i)[t];
        }
    }
    std::vector<int> out(static_cast<std::size_t>(scores.rows));
    out.back() = arg_max(best.span(scores.rows - 1));
    for (std::size_t i = out.size() - 1; i > 0; --i) out[i - 1] = back[i][static_cast<std::size_t>(out[i])];
    return out;
}

}  // namespace relata::nlp
