// Clean-up: runs of prose that belong to the article, and runs that stand apart.

#include <algorithm>
#include <string>
#include <vector>

#include "text/article/article_lines.h"

namespace relata::text {
namespace {

constexpr std::size_t kGap = 4;      // other lines in a row that separate two runs
constexpr std::size_t kPage = 60;    // lines of a page with all its menus
constexpr double kSameTopic = 0.2;   // shared stems that make a long run part of the article
constexpr double kSureTopic = 0.34;  // … and a short one

/// Prose lines without a gap between them.
struct Run {
    std::vector<std::size_t> lines = {};
    std::size_t bytes = 0;
};

std::vector<Run> find_runs(const Draft& draft) {
    std::vector<Run> runs;
    std::size_t others = kGap;
    for (std::size_t i = 0; i < draft.size(); ++i) {
        if (!draft[i].prose) {
            ++others;
            continue;
        }
        if (others >= kGap || runs.empty()) runs.emplace_back();
        others = 0;
        runs.back().lines.push_back(i);
        // Short sentences do not make an article: front pages are full of them.
        const std::size_t size = draft[i].line.span.size();
        runs.back().bytes += draft[i].features.words >= 12 ? size : size / 4;
    }
    return runs;
}

std::vector<std::string> stems_of(const Draft& draft, const Run& run) {
    std::vector<std::string> stems;
    for (const std::size_t i : run.lines)
        stems.insert(stems.end(), draft[i].features.stems.begin(), draft[i].features.stems.end());
    std::ranges::sort(stems);
    stems.erase(std::ranges::unique(stems).begin(), stems.end());
    return stems;
}

}  // namespace

void drop_distant_prose(Draft& draft) {
    // Only the dump of a whole page has more of other things than of text; a short article may well be cut by a list.
    const auto prose = static_cast<std::size_t>(std::ranges::count_if(draft, &DraftLine::prose));
    if (draft.size() < kPage || prose * 2 > draft.size()) return;
    const auto runs = find_runs(draft);
    if (runs.size() < 2) return;
    // The first run of some size: what follows the article may be longer than the article.
    const std::size_t largest = std::ranges::max_element(runs, {}, &Run::bytes)->bytes;
    const auto main = std::ranges::find_if(runs, [&](const Run& run) { return run.bytes * 10 >= largest * 6; });
    const auto topic = stems_of(draft, *main);
    for (const Run& run : runs) {
        if (&run == &*main) continue;
        double shared = 0;
        for (const std::size_t i : run.lines) shared += overlap(draft[i].features.stems, topic);
        shared /= static_cast<double>(run.lines.size());
        const bool large = run.bytes * 5 >= main->bytes && run.lines.size() >= 2;
        if (shared >= (large ? kSameTopic : kSureTopic)) continue;
        for (const std::size_t i : run.lines) {
            draft[i].prose = false;
            decide(draft[i], LineKind::furniture, "apart from the article");
        }
    }
}

}  // namespace relata::text
