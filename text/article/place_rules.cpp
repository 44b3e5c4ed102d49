// Clean-up, second half: what a line is, from where it stands: above the title, between paragraphs, below the article.

#include <algorithm>
#include <span>

#include "text/article/article_lines.h"
#include "text/article/line_rules.h"
#include "text/article/phrases.h"
#include "text/chars.h"
#include "text/sentences.h"

namespace relata::text {
namespace {

constexpr std::size_t kShortItem = 4;  // lines
constexpr double kRelated = 0.34;      // from this share of shared stems a heading belongs to the paragraphs below it

class PlaceRules {
  public:
    PlaceRules(std::string_view text, Draft& draft, std::size_t title, const Vocabulary& vocabulary)
        : text_(text), draft_(draft), vocabulary_(vocabulary), title_(title) {}

    void run() {
        const std::size_t top = title_ == kNoLine ? 0 : title_ + 1;
        if (title_ != kNoLine) {
            decide_above_title();
            decide(draft_[title_], LineKind::title, "first headline above the body");
        }
        close_comments(top);
        close_unlabelled_thread(top);
        close_related(top);
        const auto [first, last] = body_range(top);
        for (std::size_t i = top; i < draft_.size(); ++i) {
            if (draft_[i].decided) continue;
            if (first == kNoLine && is_short_item(i)) {
                decide(draft_[i], LineKind::body, "sentence of a short item");
            } else if (first == kNoLine || i < first) {
                decide_in_head(i, top);
            } else if (i > last) {
                decide_in_tail(i);
            } else {
                decide_in_body(i);
            }
        }
        drop_author_note();
    }

  private:
    std::string_view words(std::size_t i) const { return slice(text_, draft_[i].line.span); }
    const LineFeatures& features(std::size_t i) const { return draft_[i].features; }

    void decide_above_title() {
        const auto above = std::span(draft_).first(title_);
        const auto sentences = std::ranges::count_if(above, [](const DraftLine& d) { return is_own_sentence(d); });
        const bool article_above = sentences >= (draft_.size() <= kShortItem ? 1 : 2);
        for (std::size_t i = 0; i < title_; ++i) {
            if (draft_[i].decided && draft_[i].line.reason != "unlike the article") continue;
            if (article_above && is_own_sentence(draft_[i])) {
                decide(draft_[i], LineKind::body, "like the article");
                continue;
            }
            draft_[i].prose = false;
            const bool caption = draft_[i].hint == LineHint::caption || is_caption_like(words(i));
            if (caption && features(i).words >= 5) {
                decide(draft_[i], LineKind::caption, "caption above the title");
            } else {
                decide(draft_[i], LineKind::furniture, "above the title");
            }
        }
    }

    /// Of an article whose title was not found, or is none; one such line is a slogan: "The news that matters, daily."
    static bool is_own_sentence(const DraftLine& d) {
        return d.prose && d.features.words >= 12 && reads_as_sentence(d) && is_like_article(d);
    }

    std::size_t prose_bytes(std::size_t from, std::size_t to) const {
        std::size_t bytes = 0;
        for (std::size_t i = from; i < to; ++i) bytes += draft_[i].prose ? draft_[i].line.span.size() : 0;
        return bytes;
    }

    /// Marks of a thread of readers: "3 hours ago", "Reply", "Jane says:".
    bool looks_like_thread(std::size_t from) const {
        for (std::size_t i = from; i < draft_.size(); ++i) {
            const auto line = words(i);
            if (line.size() > 80) continue;
            if (equals_ignoring_case(line, "reply") || equals_ignoring_case(line, "report") || line.ends_with(" ago") ||
                line.ends_with("says:"))
                return true;
        }
        return false;
    }

    /// "jane_doe says:" stands again and again below an article whose comments have no label.
    void close_unlabelled_thread(std::size_t top) {
        std::vector<std::size_t> marks;
        for (std::size_t i = top; i < draft_.size(); ++i) {
            const auto line = words(i);
            const bool pronoun = line == "He says:" || line == "She says:" || line == "It says:";
            if (features(i).words <= 4 && line.ends_with(" says:") && !pronoun) marks.push_back(i);
        }
        if (marks.size() < 3 || marks[2] - marks[0] > 30 || prose_bytes(top, marks[0]) == 0) return;
        close_from(marks[0]);
    }

    void close_from(std::size_t first) {
        for (std::size_t k = first; k < draft_.size(); ++k) {
            draft_[k].prose = false;
            if (!draft_[k].decided) decide(draft_[k], LineKind::furniture, "reader comment");
        }
    }

    /// Everything below "12 comments" is readers' talk, unless most of the article is still to come.
    void close_comments(std::size_t top) {
        int labels = 0;
        for (std::size_t i = top; i < draft_.size(); ++i) {
            if (draft_[i].line.reason != "comments label" || ++labels > 20) continue;
            const std::size_t before = prose_bytes(top, i);
            const std::size_t after = prose_bytes(i, draft_.size());
            const bool thread = looks_like_thread(i + 1);
            if (before == 0 || after * (thread ? 1 : 4) > before) continue;
            return close_from(i + 1);
        }
    }

    /// Behind "Related articles" come headlines, each perhaps with a sentence, until two paragraphs of prose in a row.
    void close_related(std::size_t top) {
        bool body_seen = false;
        bool open = false;
        for (std::size_t i = top; i < draft_.size(); ++i) {
            body_seen = body_seen || (draft_[i].prose && !open);
            if (draft_[i].line.reason == "related label") {
                open = body_seen;
                continue;
            }
            if (!open || draft_[i].decided) continue;
            if (draft_[i].prose && resumes(i)) {
                open = false;
                continue;
            }
            draft_[i].prose = false;
            decide(draft_[i], LineKind::furniture, "related article");
        }
    }

    bool resumes(std::size_t i) const {
        if (draft_[i].scores && features(i).words >= 8 && is_like_article(draft_[i])) return true;
        const bool long_prose = features(i).words >= 12;
        const bool next_prose = i + 1 < draft_.size() && draft_[i + 1].prose;
        const bool below_headline = i > 0 && draft_[i - 1].line.reason == "related article";
        if (long_prose && next_prose) return true;
        return long_prose && !below_headline && vocabulary_.share(draft_[i]) >= kRelated;
    }

    /// First and last line of running text.
    std::pair<std::size_t, std::size_t> body_range(std::size_t top) const {
        std::size_t first = kNoLine;
        std::size_t last = kNoLine;
        for (std::size_t i = top; i < draft_.size(); ++i) {
            const bool text_line =
                draft_[i].prose && !is_caption_like(words(i)) && (features(i).words >= 8 || first != kNoLine);
            if (!text_line || !(features(i).ends_sentence || features(i).ends_colon || features(i).words >= 25))
                continue;
            if (first == kNoLine) first = i;
            last = i;
        }
        return {first, last};
    }

    bool is_caption(std::size_t i) const {
        return draft_[i].hint == LineHint::caption || (features(i).words >= 4 && is_caption_like(words(i)));
    }

    /// A news item of a line or two has no running text to compare with: "Turkey denied the claim." is all it says.
    bool is_short_item(std::size_t i) const {
        const LineFeatures& f = features(i);
        const bool alone = draft_.size() == 1 && f.words >= 6;
        return draft_.size() <= kShortItem && draft_[i].hint == LineHint::none && !is_caption(i) && f.words >= 3 &&
               f.letter_share > 0.6 && (f.ends_sentence || alone);
    }

    void decide_in_head(std::size_t i, std::size_t top) {
        DraftLine& d = draft_[i];
        const LineFeatures& f = d.features;
        const double share = vocabulary_.share(d);
        if (name_with_date(words(i))) return decide(d, LineKind::furniture, "name with date");
        const bool dated = f.words >= 6 && !find_dates(words(i)).empty();
        if (is_caption(i) || (dated && !f.ends_sentence && share >= kRelated))
            return decide(d, LineKind::caption, "caption");
        if (title_ == kNoLine && i == 0 && f.words >= 4 && d.hint == LineHint::none && !f.ends_sentence &&
            share >= kRelated) {
            return decide(d, LineKind::title, "first line");
        }
        if (d.prose && f.ends_sentence && (share >= 0.2 || f.words >= 12))
            return decide(d, LineKind::body, "sentence above the body");
        if (i >= top && f.words >= 5 && f.letter_share > 0.6 && (share >= 0.5 || (share >= kRelated && f.has_verb))) {
            return decide(d, LineKind::subheadline, "deck below the title");
        }
        // "Reuters" and "By Jane Doe, Northern Wire" stand here too.
        if (is_like_article(d) && (reads_as_sentence(d) || f.words >= 7)) return decide_likely(d);
        decide(d, LineKind::furniture, "label above the body");
    }

    void decide_in_tail(std::size_t i) {
        DraftLine& d = draft_[i];
        if (is_caption(i) && d.hint == LineHint::caption) return decide(d, LineKind::caption, "caption");
        const bool several = features(i).words >= 10 && find_marked_sentences(words(i)).size() > 1;
        if (d.prose && (features(i).words >= 25 || several)) return decide(d, LineKind::body, "running text");
        if (is_like_article(d) && reads_as_sentence(d)) return decide_likely(d);
        decide(d, LineKind::furniture, "below the article");
    }

    /// No rule knows what it is, but the line model puts it in the article.
    void decide_likely(DraftLine& d) {
        decide(d, reads_as_sentence(d) ? LineKind::body : LineKind::subheadline, "like the article");
    }

    /// "Jane Doe is the Samar correspondent of the Herald." at the end, where the byline said "By Jane Doe"; or "The
    /// author is a fellow of …".
    void drop_author_note() {
        std::string author;
        for (std::size_t i = 0; i < draft_.size() && author.empty(); ++i)
            author = byline_author(words(i), features(i)).value_or("");
        int left = 2;  // paragraphs from the end
        for (std::size_t i = draft_.size(); i-- > 0 && left > 0;) {
            if (draft_[i].line.kind != LineKind::body) continue;
            --left;
            if (is_author_note(words(i), author)) decide(draft_[i], LineKind::furniture, "about the author");
        }
    }

    static bool is_author_note(std::string_view line, std::string_view author) {
        const auto first = author.substr(0, author.find(" and "));
        for (const std::string_view name : {std::string_view("The author"), std::string_view("The writer"), first}) {
            if (name.size() < 5 || !line.starts_with(name)) continue;
            const auto rest = line.substr(name.size());
            for (const auto verb : {" is ", " covers ", " reports ", " writes ", ", a "})
                if (rest.starts_with(verb)) return true;
        }
        return false;
    }

    /// Stems of the paragraphs from `from` to the next heading, four at most, sorted.
    std::vector<std::string> section_stems(std::size_t from) const {
        std::vector<std::string> stems;
        int paragraphs = 0;
        for (std::size_t i = from; i < std::min(draft_.size(), from + 12) && paragraphs < 4; ++i) {
            if (!draft_[i].prose) {
                if (paragraphs > 0 && !draft_[i].decided) break;
                continue;
            }
            ++paragraphs;
            stems.insert(stems.end(), features(i).stems.begin(), features(i).stems.end());
        }
        std::ranges::sort(stems);
        stems.erase(std::ranges::unique(stems).begin(), stems.end());
        return stems;
    }

    bool is_short(std::size_t i) const {
        return i < draft_.size() && !draft_[i].decided && !draft_[i].prose && !is_caption(i);
    }

    /// A line without full stop between paragraphs: heads the section below it, or points to another article?
    bool heads_section(std::size_t i) const {
        const LineFeatures& f = features(i);
        const bool next_is_prose =
            i + 1 < draft_.size() &&
            (draft_[i + 1].prose || (is_caption(i + 1) && i + 2 < draft_.size() && draft_[i + 2].prose));
        if (!next_is_prose || f.words > 20) return false;
        if (i > 0 && is_short_decided_teaser(i - 1)) return false;
        if (draft_[i].hint == LineHint::heading) return true;
        const double share = overlap(f.stems, section_stems(i + 1));
        if (share >= 0.5) return true;
        const bool below_caption = i > 0 && draft_[i - 1].line.kind == LineKind::caption && draft_[i - 1].decided;
        if (below_caption) return f.words <= 6 && share >= kRelated;
        if (f.words <= 6) return true;
        return share >= kRelated &&
               !(f.title_case >= 0.7 && words(i).find(": ") != std::string_view::npos && f.words >= 10);
    }

    bool is_short_decided_teaser(std::size_t i) const { return draft_[i].line.reason == "points to another article"; }

    void decide_in_body(std::size_t i) {
        DraftLine& d = draft_[i];
        if (is_caption(i)) return decide_caption(i);
        const LineFeatures& f = d.features;
        if (d.prose && !asks(i) && (f.ends_sentence || f.ends_colon || f.words >= 25 || f.title_case < 0.5))
            return decide(d, LineKind::body, "running text");
        if (asks(i)) return decide(d, LineKind::subheadline, "question above a section");
        if (find_marked_sentences(words(i)).size() > 1)
            return decide(d, LineKind::body, "sentences without the last full stop");
        if (d.hint == LineHint::heading || f.words <= 20) {
            if (f.words >= 2 && heads_section(i)) return decide(d, LineKind::subheadline, "heads the section below");
            if (f.ends_sentence && f.words >= 2) return decide(d, LineKind::body, "short sentence");
            if (f.words >= 10 && f.function_words >= 0.3 && f.title_case < 0.5)
                return decide(d, LineKind::body, "running text without full stop");
            if (is_like_article(d)) return decide_likely(d);
            return decide(d, LineKind::furniture, "points to another article");
        }
        decide(d, LineKind::body, "running text without full stop");
    }

    /// "What do the rebels want?"
    bool asks(std::size_t i) const {
        const bool mark = words(i).ends_with('?') && is_letter(decode_at(words(i), 0).value);
        return mark && features(i).words <= 8 && i + 1 < draft_.size() && draft_[i + 1].prose && !draft_[i + 1].decided;
    }

    /// A picture inside the article is its own; one above a pointer to another article belongs to that article.
    void decide_caption(std::size_t i) {
        DraftLine& d = draft_[i];
        if (d.hint != LineHint::caption && is_short(i + 1)) {
            decide(d, LineKind::caption, "caption");
            if (!heads_section(i + 1)) decide(d, LineKind::furniture, "picture of another article");
            return;
        }
        if (d.prose && d.features.words >= 45) return decide(d, LineKind::body, "running text");
        decide(d, LineKind::caption, "caption");
    }

    std::string_view text_;
    Draft& draft_;
    const Vocabulary& vocabulary_;
    std::size_t title_;
};

}  // namespace

void decide_by_place(std::string_view text, Draft& draft, std::size_t title, const Vocabulary& vocabulary) {
    PlaceRules(text, draft, title, vocabulary).run();
}

}  // namespace relata::text
