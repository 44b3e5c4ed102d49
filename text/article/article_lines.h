#pragma once
// The working copy of an article's lines while the clean-up decides what each of them is.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "text/article/clean_up.h"
#include "text/article/dates.h"
#include "text/article/lines.h"

namespace relata::text {

/// What the line model thinks of a line, each between 0 and 1 (`text/article/line_model.h`).
struct LineScores {
    double own = 0;           ///< prose of an article, by its own words alone
    double article = 0;       ///< title, sub-headline, caption or body, by its words and its place
    double title = 0;         ///< the article's title
    bool clean_text = false;  ///< nearly all lines of the text are the article's
};

/// One line under decision.
struct DraftLine {
    Line line = {};
    LineFeatures features = {};
    LineHint hint = LineHint::none;
    std::string key = {};                   ///< of `repetition_key`
    CivilDate date = {};                    ///< of a dateline
    std::optional<LineScores> scores = {};  ///< of plain text; where markup gave hints, it knows better
    bool decided = false;
    bool prose = false;  ///< undecided running text
};

using Draft = std::vector<DraftLine>;

inline void decide(DraftLine& d, LineKind kind, std::string_view reason) {
    d.line.kind = kind;
    d.line.reason = reason;
    d.decided = true;
}

/// Lines of the text with features, nothing decided; a credit glued to a caption becomes a line of its own.
Draft draft_lines(std::string_view text, const std::vector<LineHint>& hints);

/// Decides what a line's own words decide: furniture, datelines, bylines; then repeated lines.
void decide_by_words(std::string_view text, Draft& draft);
void decide_repeated(Draft& draft);

/// Stems that occur in the prose lines, each with the number of lines: the article's vocabulary.
class Vocabulary {
  public:
    explicit Vocabulary(const Draft& draft);
    /// Share of the line's stems that other prose lines use.
    double share(const DraftLine& line) const;

  private:
    std::vector<std::pair<std::string, int>> counts_ = {};
};

/// Where lines have scores: what is unlike the article becomes furniture, and what rules for single lines took from it
/// comes back.
void decide_by_model(std::string_view text, Draft& draft);

/// A full stop, or words enough to do without.
bool reads_as_sentence(const DraftLine& d);

/// Where no rule of place knows a line: does the line model put it in the article? Never without scores.
bool is_like_article(const DraftLine& d);

/// Prose that stands apart from the article (four or more other lines between) and speaks of other things becomes
/// furniture: front-page summaries, a second article below the first, legal notes.
void drop_distant_prose(Draft& draft);

/// Index of the title line, or npos. Decides nothing.
std::size_t find_title(std::string_view text, const Draft& draft, const Vocabulary& vocabulary);

/// Decides all lines that are left, given the title: head, body with sub-headlines and teasers, tail.
void decide_by_place(std::string_view text, Draft& draft, std::size_t title, const Vocabulary& vocabulary);

inline constexpr std::size_t kNoLine = static_cast<std::size_t>(-1);

}  // namespace relata::text
