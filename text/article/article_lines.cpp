// Clean-up, first half: lines drafted, decided by their own words and by repetition; the title found.

#include "text/article/article_lines.h"

#include <algorithm>
#include <map>

#include "text/article/line_rules.h"
#include "text/article/phrases.h"
#include "text/chars.h"

namespace relata::text {
namespace {

void add_line(Draft& draft, std::string_view text, Span span, LineHint hint) {
    DraftLine d;
    d.line.span = span;
    d.hint = hint;
    d.features = measure_line(slice(text, span));
    d.key = repetition_key(slice(text, span));
    draft.push_back(std::move(d));
}

void decide_alone(std::string_view text, DraftLine& d) {
    const auto words = slice(text, d.line.span);
    if (d.hint == LineHint::furniture) return decide(d, LineKind::furniture, "marked as furniture");
    if (d.hint == LineHint::body) return decide(d, LineKind::body, "in the article of the page");
    if (d.hint == LineHint::subheadline) return decide(d, LineKind::subheadline, "heading in the article of the page");
    if (const auto date = date_line(words)) {
        d.date = *date;
        return decide(d, LineKind::dateline, "date line");
    }
    if (d.hint == LineHint::byline || byline_author(words, d.features)) return decide(d, LineKind::byline, "byline");
    if (const auto named = name_with_date(words); named && named->heading && d.hint == LineHint::none)
        return decide(d, LineKind::furniture, "name with date");
    const bool heading = d.hint == LineHint::title;
    const auto reason = furniture_reason(words, d.features);
    if (!reason.empty() && !(heading && d.features.words >= 4)) return decide(d, LineKind::furniture, reason);
    if (d.hint == LineHint::time) return decide(d, LineKind::dateline, "marked as time");
}

/// A line that repeats an earlier one, perhaps with the outlet's name behind it ("… - Example Wire").
bool repeats(const DraftLine& later, const DraftLine& earlier) {
    if (later.key == earlier.key) return true;
    const auto& longer = later.key.size() > earlier.key.size() ? later : earlier;
    const auto& shorter = later.key.size() > earlier.key.size() ? earlier : later;
    return shorter.features.words >= 5 && longer.features.words <= shorter.features.words + 5 &&
           longer.key.starts_with(shorter.key);
}

}  // namespace

Draft draft_lines(std::string_view text, const std::vector<LineHint>& hints) {
    Draft draft;
    const auto spans = hints.empty() ? split_paragraphs(text) : split_lines(text);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const LineHint hint = i < hints.size() ? hints[i] : LineHint::none;
        const auto seam = glued_credit_length(slice(text, spans[i]));
        const auto paragraph = static_cast<std::uint32_t>(i);
        if (seam > 0) {
            add_line(draft, text, Span{spans[i].start, spans[i].start + seam}, hint);
            decide(draft.back(), LineKind::furniture, "credit");
            draft.back().line.paragraph = paragraph;
            add_line(draft, text, Span{spans[i].start + seam, spans[i].end}, LineHint::caption);
        } else {
            add_line(draft, text, spans[i], hint);
        }
        draft.back().line.paragraph = paragraph;
    }
    return draft;
}

void decide_by_words(std::string_view text, Draft& draft) {
    for (DraftLine& d : draft) {
        if (!d.decided) decide_alone(text, d);
        d.prose = !d.decided && d.hint != LineHint::title && d.hint != LineHint::caption && is_prose(d.features);
    }
}

void decide_repeated(Draft& draft) {
    std::map<std::string, std::size_t> first;  // by the key's beginning, so that suffixes are found too
    for (std::size_t i = 0; i < draft.size(); ++i) {
        DraftLine& d = draft[i];
        if (d.decided || d.key.size() < 6) continue;
        const auto [it, is_new] = first.try_emplace(d.key.substr(0, 24), i);
        if (is_new || !repeats(d, draft[it->second])) continue;
        DraftLine& earlier = draft[it->second];
        d.prose = false;
        // Three words and fewer that come twice are a name of the site or section, not a title with its copy.
        if (d.features.words <= 3 && !d.features.ends_sentence) {
            earlier.prose = false;
            if (!earlier.decided) decide(earlier, LineKind::furniture, "repeated label");
            decide(d, LineKind::furniture, "repeated label");
        } else {
            decide(d, LineKind::furniture, "repeats an earlier line");
        }
    }
}

void mark_foreign(Draft& draft) {
    std::size_t all = 0;
    std::size_t foreign = 0;
    for (DraftLine& d : draft) {
        if (d.line.kind != LineKind::body) continue;
        d.line.foreign = is_foreign(d.features);
        all += d.line.span.size();
        foreign += d.line.foreign ? d.line.span.size() : 0;
    }
    if (foreign * 2 <= all) return;
    for (DraftLine& d : draft) d.line.foreign = true;
}

Vocabulary::Vocabulary(const Draft& draft) {
    std::map<std::string, int> counts;
    for (const DraftLine& d : draft) {
        if (!d.prose) continue;
        for (const std::string& s : d.features.stems) ++counts[s];
    }
    counts_.assign(counts.begin(), counts.end());
}

double Vocabulary::share(const DraftLine& line) const {
    const auto& stems = line.features.stems;
    if (stems.empty()) return 0;
    const int own = line.prose ? 1 : 0;
    const auto known = std::ranges::count_if(stems, [&](const std::string& s) {
        const auto it = std::ranges::lower_bound(counts_, s, {}, &std::pair<std::string, int>::first);
        return it != counts_.end() && it->first == s && it->second > own;
    });
    return static_cast<double>(known) / static_cast<double>(stems.size());
}

namespace {

/// Ends like a question or a cry, as headlines may, not with a full stop.
bool may_be_title(std::string_view text, const DraftLine& d) {
    const auto words = slice(text, d.line.span);
    if (d.decided || d.hint == LineHint::caption || d.features.words < (d.hint == LineHint::title ? 2U : 3U) ||
        d.features.words > 30)
        return false;
    if (d.features.letter_share < 0.6 || d.features.ends_colon || is_caption_like(words)) return false;
    const char32_t first = decode_at(words, 0).value;
    if (!is_letter(first) && !is_digit(first) && !is_opening_mark(first)) return false;
    const char32_t last = decode_before(words, words.size()).value;
    const bool full_stop = last == '.' && !words.ends_with("..");
    const bool quoted_sentence = d.features.ends_sentence && last != '?' && last != '!' && last != '.';
    return !full_stop && !quoted_sentence;
}

/// "Levant Conflict Monitor": a few words, each with a capital, no verb, as outlets and sections are called.
bool is_name_like(std::string_view words, const DraftLine& d) {
    if (d.features.words > 4 || d.features.has_verb) return false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool starts_word = at == 0 || words[at - 1] == ' ';
        if (starts_word && words[at] >= 'a' && words[at] <= 'z') return false;
    }
    return true;
}

double title_score(const DraftLine& d, const Vocabulary& vocabulary) {
    double score = 3 * vocabulary.share(d);
    score += d.features.words >= 5 ? 1.0 : 0.0;
    score += d.features.has_verb ? 0.5 : 0.0;
    score += d.scores ? 4 * d.scores->title : 0.0;
    score += d.hint == LineHint::title ? 3.0 : d.hint == LineHint::heading ? 0.5 : 0.0;
    return score;
}

/// The article has begun for certain: a long sentence, or two in a row.
bool begins_body(const Draft& draft, std::size_t i) {
    const auto sentence = [&](std::size_t k) {
        return k < draft.size() && draft[k].prose && draft[k].features.ends_sentence && draft[k].features.words >= 8;
    };
    return sentence(i) && (draft[i].features.words >= 25 || sentence(i + 1));
}

}  // namespace

std::size_t find_title(std::string_view text, const Draft& draft, const Vocabulary& vocabulary) {
    std::size_t best = kNoLine;
    double best_score = 1.6;
    for (std::size_t i = 0; i < draft.size(); ++i) {
        if (begins_body(draft, i)) break;
        if (!may_be_title(text, draft[i])) continue;
        const double score = title_score(draft[i], vocabulary);
        // A later line must be clearly better, since decks and captions stand below the title; less than that below
        // what may be the outlet's name.
        const bool after_name = best != kNoLine && draft[best].hint != LineHint::title &&
                                is_name_like(slice(text, draft[best].line.span), draft[best]);
        if (score > best_score + (best == kNoLine ? 0.0 : after_name ? -1.2 : 0.6)) {
            best = i;
            best_score = score;
        }
    }
    return best;
}

}  // namespace relata::text
