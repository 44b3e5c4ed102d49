// Clean-up: what the line model takes out of an article, and what it gives back.

#include <algorithm>

#include "text/article/article_lines.h"
#include "text/article/phrases.h"

namespace relata::text {
namespace {

constexpr std::size_t kShortItem = 4;  // lines: a news item of a line or two has no place to judge by
constexpr double kUnlike = 0.2;        // below it a line is none of the article's
constexpr double kUnlikeProse = 0.15;  // … or below this, if it reads as running text
constexpr double kMaybeTitle = 0.1;    // … unless it may be the title, which stands among menus
constexpr double kSure = 0.75;     // from here a line is the article's, though a rule for single lines says "prompt"
constexpr double kSentence = 0.5;  // from here a sentence is the article's where no rule of place knows it
constexpr double kLabel = 0.9;     // … and a line without full stop, which teasers are too
constexpr double kHeadline = 0.6;  // share of capitalised words from which a line looks like another article's title

/// Reasons of rules for single lines that err inside an article: "Sign in at the gate, the guards told them".
bool is_soft(std::string_view reason) {
    return reason == "prompt" || reason == "contact or rights" || reason == "section label" || reason == "navigation";
}

/// In text that is all capitals they tell nothing.
bool looks_like_headline(const DraftLine& d) { return d.features.title_case >= kHeadline && !d.features.all_capitals; }

bool comes_back(const DraftLine& d) {
    return d.decided && is_soft(d.line.reason) && d.features.words >= 3 && d.scores->article >= kSure;
}

}  // namespace

void decide_by_model(std::string_view text, Draft& draft) {
    if (draft.size() <= kShortItem) return;
    const auto title_score = [](const DraftLine& d) { return d.decided || !d.scores ? 0.0 : d.scores->title; };
    const auto title = std::ranges::max_element(draft, {}, title_score);
    for (DraftLine& d : draft) {
        if (!d.scores) continue;
        if (comes_back(d)) {
            d.decided = false;
            d.prose = is_prose(d.features);
        }
        // Captions are of another kind than prose; where they belong is the business of the rules of place.
        const bool caption = d.features.words >= 5 && is_caption_like(slice(text, d.line.span));
        const bool spared = caption || &d == &*title || d.scores->title >= kMaybeTitle;
        if (d.decided || spared || d.scores->article >= (d.prose ? kUnlikeProse : kUnlike)) continue;
        d.prose = false;
        decide(d, LineKind::furniture, "unlike the article");
    }
}

bool reads_as_sentence(const DraftLine& d) {
    return d.features.ends_sentence || (d.features.words >= 12 && !looks_like_headline(d));
}

bool is_like_article(const DraftLine& d) {
    if (!d.scores) return false;
    if (reads_as_sentence(d) || d.scores->clean_text) return d.scores->article >= kSentence;
    return !looks_like_headline(d) && d.scores->article >= kLabel;
}

}  // namespace relata::text
