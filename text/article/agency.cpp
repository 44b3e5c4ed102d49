// Which of an article's lines name the agency that wrote it.

#include "text/article/agency.h"

#include <algorithm>

#include "text/article/agencies.h"
#include "text/article/dateline.h"
#include "text/article/line_rules.h"
#include "text/chars.h"

namespace relata::text {
namespace {

/// The lines of the article itself: title, first and last paragraph.
struct Extent {
    std::size_t title = 0;
    std::size_t first_body = kNoLine;
    std::size_t last_body = kNoLine;
};

Extent extent_of(const Draft& draft) {
    Extent out;
    for (std::size_t i = 0; i < draft.size(); ++i) {
        if (draft[i].line.kind == LineKind::title && out.first_body == kNoLine) out.title = i;
        if (draft[i].line.kind != LineKind::body) continue;
        if (out.first_body == kNoLine) out.first_body = i;
        out.last_body = i;
    }
    return out;
}

/// "Meridian News", "TSIA": what a dateline names where others have an agency that is known.
bool is_called_as_agency(std::string_view name) {
    constexpr std::size_t kMostWords = 5, kShortest = 2, kLongest = 12;
    const auto is_large = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool letters = name.size() >= kShortest && name.size() <= kLongest && std::ranges::all_of(name, is_large);
    const auto words = std::ranges::count(name, ' ') + 1;
    return letters || (is_called_as_outlet(name) && words <= static_cast<std::ptrdiff_t>(kMostWords) &&
                       is_large(name.front()));
}

class AgencyReader {
  public:
    AgencyReader(const Document& document, const Draft& draft)
        : document_(document), draft_(draft), extent_(extent_of(draft)) {}

    std::vector<std::string> run() const {
        for (const auto read : {&AgencyReader::of_dateline, &AgencyReader::of_byline, &AgencyReader::of_credits,
                                &AgencyReader::of_tails, &AgencyReader::of_lone_lines, &AgencyReader::of_publisher}) {
            if (auto found = (this->*read)(); !found.empty()) return found;
        }
        return {};
    }

  private:
    using Agencies = std::vector<std::string>;

    std::string_view words(std::size_t i) const { return slice(document_.text, draft_[i].line.span); }
    LineKind kind(std::size_t i) const { return draft_[i].line.kind; }
    bool is_body(std::size_t i) const { return kind(i) == LineKind::body; }

    /// One past the last line that may still be the article's: credits stand close below it.
    std::size_t end() const {
        constexpr std::size_t kBelow = 7;
        return extent_.last_body == kNoLine ? draft_.size() : std::min(draft_.size(), extent_.last_body + kBelow);
    }

    Agencies of_dateline() const {
        int body_lines = 0;
        for (std::size_t i = 0; i < draft_.size() && body_lines < 3; ++i) {
            if (!is_body(i)) continue;
            ++body_lines;
            if (const auto dateline = find_dateline(words(i)); dateline && !dateline->agency.empty()) {
                if (auto found = agencies_in(dateline->agency); !found.empty()) return found;
                if (is_called_as_agency(dateline->agency)) return {dateline->agency};
            }
        }
        return {};
    }

    Agencies of_byline() const {
        if (auto found = agencies_of_byline(document_.author); !found.empty()) return found;
        for (std::size_t i = 0; i < end(); ++i) {
            if (kind(i) != LineKind::byline) continue;
            if (auto found = agencies_of_byline(words(i)); !found.empty()) return found;
        }
        return {};
    }

    bool below_picture(std::size_t i) const { return i > 0 && kind(i - 1) == LineKind::caption; }

    /// A line that is a credit as a whole. A sentence may begin with "By" or "With"; in brackets it is no sentence.
    Agencies of_credits() const {
        for (std::size_t i = extent_.title; i < end(); ++i) {
            const bool sentence = is_body(i) && draft_[i].features.ends_sentence && !words(i).starts_with('(') &&
                                  !words(i).starts_with('[') && !words(i).starts_with("Reporting by ");
            if (sentence || kind(i) == LineKind::title || kind(i) == LineKind::caption || below_picture(i)) continue;
            if (auto found = agencies_of_credit(words(i)); !found.empty()) return found;
        }
        return {};
    }

    Agencies of_tails() const {
        int seen = 0;
        for (std::size_t i = end(); i-- > extent_.title && seen < 3;) {
            if (!is_body(i)) continue;
            ++seen;
            if (auto found = agencies_of_tail(words(i)); !found.empty()) return found;
        }
        return {};
    }

    /// "AFP" or "Reuters, Beirut" between title and text or just below the text, and not beside a picture.
    Agencies of_lone_lines() const {
        constexpr std::size_t kMostWords = 8, kBelow = 3;
        for (std::size_t i = extent_.title + 1; i < end(); ++i) {
            const bool above = extent_.first_body != kNoLine && i < extent_.first_body;
            const bool below = extent_.last_body != kNoLine && i > extent_.last_body && i <= extent_.last_body + kBelow;
            const bool by_picture = below_picture(i) || (i + 1 < draft_.size() && kind(i + 1) == LineKind::caption);
            if (!(above || below) || by_picture || draft_[i].features.words > kMostWords) continue;
            if (kind(i) != LineKind::furniture && kind(i) != LineKind::dateline) continue;
            const bool alone = !agency_called(words(i)).empty();
            if (auto found = agencies_of_byline(words(i)); !found.empty() && (alone || above)) return found;
        }
        return {};
    }

    Agencies of_publisher() const {
        const auto found = agency_called(document_.publisher);
        return found.empty() ? Agencies() : Agencies{std::string(found)};
    }

    const Document& document_;
    const Draft& draft_;
    Extent extent_;
};

}  // namespace

void read_agency(Document& document, const Draft& draft) {
    if (document.agency.empty()) document.agency = join_names(AgencyReader(document, draft).run());
}

}  // namespace relata::text
