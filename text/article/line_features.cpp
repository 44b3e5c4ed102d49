// Lines as numbers for the line model: their own words, then their place among the others.

#include "text/article/line_features.h"

#include <algorithm>
#include <map>
#include <string>

#include "text/article/line_rules.h"
#include "text/article/phrases.h"
#include "text/chars.h"
#include "text/sentences.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr std::ptrdiff_t kWindow = 8;  // lines above and below
constexpr double kFar = 99;            // lines: no label seen
constexpr double kInside = 0.5;        // own score from which a line is prose
constexpr std::size_t kGap = 4;        // other lines in a row that end a run

constexpr std::array kReaderWords = {"our"sv, "ours"sv, "us"sv, "we"sv, "you"sv, "your"sv, "you're"sv, "yours"sv};
constexpr std::array kSpeakerWords = {"i"sv, "i'm"sv, "i've"sv, "me"sv, "my"sv};
constexpr std::array kSaying = {"said"sv, "says"sv, "told"sv};
// What buttons and prompts begin with.
constexpr std::array kButtonVerbs = {
    "add"sv,      "ask"sv,    "browse"sv,   "buy"sv,    "check"sv,    "choose"sv, "click"sv,     "close"sv,
    "continue"sv, "copy"sv,   "discover"sv, "donate"sv, "download"sv, "enter"sv,  "explore"sv,   "find"sv,
    "follow"sv,   "get"sv,    "go"sv,       "help"sv,   "hide"sv,     "join"sv,   "learn"sv,     "leave"sv,
    "like"sv,     "listen"sv, "load"sv,     "log"sv,    "open"sv,     "pin"sv,    "play"sv,      "please"sv,
    "print"sv,    "read"sv,   "register"sv, "save"sv,   "search"sv,   "see"sv,    "send"sv,      "share"sv,
    "shop"sv,     "show"sv,   "sign"sv,     "skip"sv,   "start"sv,    "submit"sv, "subscribe"sv, "support"sv,
    "tap"sv,      "try"sv,    "turn"sv,     "tweet"sv,  "use"sv,      "view"sv,   "visit"sv,     "watch"sv,
    "write"sv};

template <std::size_t N>
bool in(const std::array<std::string_view, N>& table, std::string_view word) {
    return std::ranges::find(table, word) != table.end();
}

/// Lower-case words of ASCII letters and apostrophes; enough for the closed lists above.
std::vector<std::string> plain_words(std::string_view line) {
    std::vector<std::string> words;
    std::string word;
    for (std::size_t at = 0; at <= line.size();) {
        const CodePoint c = decode_at(line, at);
        if (c.length > 0 && is_apostrophe(c.value) && !word.empty()) {
            word.push_back('\'');
        } else if (c.length > 0 && (is_letter(c.value) || is_digit(c.value))) {
            word += to_lower_ascii(line.substr(at, c.length));
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
        if (c.length == 0) break;
        at += c.length;
    }
    return words;
}

struct Marks {
    double commas = 0;
    double digits = 0;
    double others = 0;
    double quotes = 0;
    double visible = 0;
};

Marks count_marks(std::string_view line) {
    Marks m;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint c = decode_at(line, at);
        at += c.length;
        if (is_space(c.value)) continue;
        ++m.visible;
        m.commas += c.value == ',' ? 1 : 0;
        m.digits += is_digit(c.value) ? 1 : 0;
        m.quotes += c.value == '"' || c.value == 0x201C || c.value == 0x201D ? 1 : 0;
        constexpr std::u32string_view kOthers = U"|/@#>»›•·\\_*+={}~^©®™";
        m.others += kOthers.find(c.value) != std::u32string_view::npos ? 1 : 0;
    }
    return m;
}

double share_of(std::size_t part, double whole) { return whole <= 0 ? 0 : static_cast<double>(part) / whole; }

double flag(bool value) { return value ? 1 : 0; }

void measure_words(std::string_view line, std::vector<double>& out) {
    const auto words = plain_words(line);
    const auto count = [&](const auto& table) {
        return static_cast<std::size_t>(std::ranges::count_if(words, [&](const auto& w) { return in(table, w); }));
    };
    const auto whole = static_cast<double>(words.size());
    out.push_back(share_of(count(kReaderWords), whole));
    out.push_back(share_of(count(kSpeakerWords), whole));
    out.push_back(flag(count(kSaying) > 0));
    out.push_back(flag(!words.empty() && in(kButtonVerbs, words.front())));
}

std::vector<double> measure_alone(std::string_view line, const DraftLine& d) {
    const LineFeatures& f = d.features;
    const Marks m = count_marks(line);
    const auto words = static_cast<double>(f.words);
    const double per_word = std::max(1.0, words);
    const char32_t first = decode_at(line, 0).value;
    std::vector<double> out = {words,
                               static_cast<double>(line.size()),
                               f.letter_share,
                               f.title_case,
                               f.function_words,
                               f.foreign_words,
                               flag(f.ends_sentence),
                               flag(f.ends_colon),
                               flag(f.has_verb),
                               flag(f.all_capitals),
                               static_cast<double>(find_marked_sentences(line).size()),
                               m.commas / per_word,
                               m.visible > 0 ? m.digits / m.visible : 0,
                               m.others / per_word,
                               flag(is_lower(first)),
                               flag(first == '"' || first == 0x201C),
                               m.quotes};
    measure_words(line, out);
    for (const bool value : {is_label(line), is_prompt(line), is_related_label(line), is_comments_label(line),
                             is_credit(line), is_caption_like(line), !find_dates(line).empty(),
                             date_line(line).has_value(), byline_author(line, f).has_value()})
        out.push_back(flag(value));
    return out;
}

}  // namespace

std::vector<LineVector> own_features(std::string_view text, const Draft& draft) {
    std::map<std::string_view, std::pair<int, int>> copies;  // all, and seen so far
    for (const DraftLine& d : draft) ++copies[d.key].first;
    std::vector<LineVector> rows(draft.size());
    for (std::size_t i = 0; i < draft.size(); ++i) {
        auto own = measure_alone(slice(text, draft[i].line.span), draft[i]);
        auto& [all, seen] = copies[draft[i].key];
        own.push_back(std::min(9, all - 1));
        own.push_back(flag(seen++ > 0));
        own.push_back(flag(draft[i].decided && draft[i].line.kind == LineKind::furniture));
        std::ranges::copy(own, rows[i].begin());
    }
    return rows;
}

namespace {

/// The text's mass: where the prose lies and of what it speaks.
class Mass {
  public:
    Mass(const Draft& draft, std::span<const double> scores) : draft_(draft), scores_(scores) {
        find_runs();
        count_stems();
    }

    double of(std::size_t i) const { return scores_[i] * static_cast<double>(draft_[i].features.words); }
    double total() const { return total_; }
    std::size_t run_start() const { return best_.start; }
    std::size_t run_end() const { return best_.end; }
    double run_mass(std::size_t i) const { return run_mass_[i]; }

    double shared(std::size_t i, bool in_run) const {
        const auto& stems = draft_[i].features.stems;
        if (stems.empty()) return 0;
        const bool own_mass = scores_[i] >= kInside;
        const bool own_run = own_mass && i >= best_.start && i < best_.end;
        const auto known = std::ranges::count_if(stems, [&](const std::string& s) {
            const auto it = stems_.find(s);
            if (it == stems_.end()) return false;
            return in_run ? it->second.second > (own_run ? 1 : 0) : it->second.first > (own_mass ? 1 : 0);
        });
        return static_cast<double>(known) / static_cast<double>(stems.size());
    }

  private:
    struct Run {
        std::size_t start = 0;
        std::size_t end = 0;
        double mass = 0;
    };

    void find_runs() {
        std::vector<Run> runs;
        std::size_t others = kGap;
        for (std::size_t i = 0; i < draft_.size(); ++i) {
            total_ += of(i);
            if (scores_[i] < kInside) {
                ++others;
                continue;
            }
            if (others >= kGap || runs.empty()) runs.push_back({i, i + 1, 0});
            others = 0;
            runs.back().end = i + 1;
            runs.back().mass += of(i);
        }
        run_mass_.assign(draft_.size(), 0);
        for (const Run& run : runs) {
            if (run.mass > best_.mass) best_ = run;
            std::fill(run_mass_.begin() + static_cast<std::ptrdiff_t>(run.start),
                      run_mass_.begin() + static_cast<std::ptrdiff_t>(run.end), run.mass / std::max(1.0, total_));
        }
    }

    void count_stems() {
        for (std::size_t i = 0; i < draft_.size(); ++i) {
            if (scores_[i] < kInside) continue;
            for (const std::string& s : draft_[i].features.stems) {
                auto& [all, run] = stems_[s];
                ++all;
                run += i >= best_.start && i < best_.end ? 1 : 0;
            }
        }
    }

    const Draft& draft_;
    std::span<const double> scores_;
    double total_ = 0;
    Run best_ = {};
    std::vector<double> run_mass_ = {};
    std::map<std::string, std::pair<int, int>> stems_ = {};
};

/// A line that stands between readers' comments: "Reply", "Jane Doe says:", "2 hours ago".
bool is_thread_mark(std::string_view line) {
    constexpr std::array kMarks = {"flag"sv, "like"sv, "permalink"sv, "recommend"sv, "reply"sv, "report"sv, "quote"sv};
    if (line.size() > 80) return false;
    const std::string low = to_lower_ascii(line);
    return std::ranges::find(kMarks, std::string_view(low)) != kMarks.end() || low.ends_with(" ago") ||
           low.ends_with("says:") || low.ends_with("wrote:") || low.starts_with("reply to") ||
           low.starts_with("in reply to");
}

struct Window {
    double mean = 0;
    double labels = 0;
    double thread = 0;
};

Window look(std::string_view text, const Draft& draft, std::span<const double> scores, std::ptrdiff_t from,
            std::ptrdiff_t to) {
    Window w;
    for (std::ptrdiff_t k = from; k < to; ++k) {
        if (k < 0 || k >= static_cast<std::ptrdiff_t>(draft.size())) continue;
        const auto i = static_cast<std::size_t>(k);
        w.mean += scores[i] / static_cast<double>(kWindow);
        w.labels += draft[i].features.words <= 3 ? 1 : 0;
        w.thread += flag(is_thread_mark(slice(text, draft[i].line.span)));
    }
    return w;
}

double distance(std::size_t from, std::size_t to) {
    return std::min(kFar, to > from ? static_cast<double>(to - from) : 0.0);
}

}  // namespace

void add_place_features(std::string_view text, const Draft& draft, std::span<const double> own_scores,
                        std::vector<LineVector>& rows) {
    const Mass mass(draft, own_scores);
    const auto score = [&](std::size_t i, std::ptrdiff_t step) {
        const auto k = static_cast<std::ptrdiff_t>(i) + step;
        return k < 0 || k >= static_cast<std::ptrdiff_t>(draft.size()) ? 0.0 : own_scores[static_cast<std::size_t>(k)];
    };
    double before = 0;
    double since_related = kFar;
    double since_comments = kFar;
    for (std::size_t i = 0; i < draft.size(); ++i) {
        const auto at = static_cast<std::ptrdiff_t>(i);
        const Window above = look(text, draft, own_scores, at - kWindow, at);
        const Window below = look(text, draft, own_scores, at + 1, at + 1 + kWindow);
        const bool inside = i >= mass.run_start() && i < mass.run_end();
        const double words_before = i == 0 ? 0 : static_cast<double>(draft[i - 1].features.words);
        const double words_after = i + 1 == draft.size() ? 0 : static_cast<double>(draft[i + 1].features.words);
        const std::array place = {own_scores[i],
                                  score(i, -1),
                                  score(i, -2),
                                  score(i, -3),
                                  score(i, 1),
                                  score(i, 2),
                                  score(i, 3),
                                  words_before,
                                  words_after,
                                  above.mean,
                                  below.mean,
                                  before / std::max(1.0, mass.total()),
                                  mass.run_mass(i),
                                  flag(inside),
                                  i < mass.run_end() ? 0 : distance(mass.run_end(), i + 1),
                                  distance(i, mass.run_start()),
                                  mass.shared(i, false),
                                  mass.shared(i, true),
                                  since_related,
                                  since_comments,
                                  above.labels,
                                  below.labels,
                                  above.thread + below.thread};
        static_assert(place.size() == kPlaceFeatures.size());
        std::ranges::copy(place, rows[i].begin() + static_cast<std::ptrdiff_t>(kOwnCount));
        before += mass.of(i);
        since_related = rows[i][own_column("related")] > 0 ? 1 : std::min(kFar, since_related + 1);
        since_comments = rows[i][own_column("comments")] > 0 ? 1 : std::min(kFar, since_comments + 1);
    }
}

}  // namespace relata::text
