// The tables behind sentence splitter and tokenizer: what a period after a word means.

#include "text/abbreviations.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;
using enum Abbreviation;

struct Entry {
    std::string_view word;
    Abbreviation kind;
};

// Sorted by word (a test says so).
constexpr std::array kTable = {
    Entry{"acad", general},   Entry{"adj", general},  Entry{"adm", title},    Entry{"al", general},
    Entry{"approx", general}, Entry{"apr", month},    Entry{"art", number},   Entry{"asst", title},
    Entry{"atty", title},     Entry{"aug", month},    Entry{"ave", company},  Entry{"bldg", company},
    Entry{"blvd", company},   Entry{"brig", title},   Entry{"bros", company}, Entry{"ca", general},
    Entry{"capt", title},     Entry{"cf", general},   Entry{"ch", number},    Entry{"cmdr", title},
    Entry{"co", company},     Entry{"col", title},    Entry{"comdr", title},  Entry{"cong", title},
    Entry{"corp", company},   Entry{"cpl", title},    Entry{"cpt", title},    Entry{"dec", month},
    Entry{"dept", general},   Entry{"dist", general}, Entry{"dr", title},     Entry{"drs", title},
    Entry{"ed", number},      Entry{"eds", number},   Entry{"eng", title},    Entry{"esp", general},
    Entry{"est", general},    Entry{"etc", general},  Entry{"ext", number},   Entry{"feb", month},
    Entry{"fig", number},     Entry{"figs", number},  Entry{"fr", title},     Entry{"fri", month},
    Entry{"ft", title},       Entry{"gen", title},    Entry{"gov", title},    Entry{"govt", general},
    Entry{"hon", title},      Entry{"hr", general},   Entry{"hrs", general},  Entry{"hwy", company},
    Entry{"inc", company},    Entry{"incl", general}, Entry{"insp", title},   Entry{"intl", general},
    Entry{"jan", month},      Entry{"jr", company},   Entry{"jul", month},    Entry{"jun", month},
    Entry{"lt", title},       Entry{"ltd", company},  Entry{"maj", title},    Entry{"mar", month},
    Entry{"messrs", title},   Entry{"mfg", general},  Entry{"mgr", title},    Entry{"min", number},
    Entry{"mlle", title},     Entry{"mme", title},    Entry{"mon", month},    Entry{"mr", title},
    Entry{"mrs", title},      Entry{"ms", title},     Entry{"msgr", title},   Entry{"mt", title},
    Entry{"nat", general},    Entry{"no", number},    Entry{"nos", number},   Entry{"nov", month},
    Entry{"oct", month},      Entry{"okla", company}, Entry{"op", number},    Entry{"orig", general},
    Entry{"p", number},       Entry{"para", number},  Entry{"pp", number},    Entry{"pres", title},
    Entry{"prof", title},     Entry{"pt", number},    Entry{"pte", title},    Entry{"pvt", title},
    Entry{"rd", company},     Entry{"rep", title},    Entry{"reps", title},   Entry{"rev", title},
    Entry{"rs", number},      Entry{"rt", title},     Entry{"sat", month},    Entry{"sec", number},
    Entry{"sen", title},      Entry{"sens", title},   Entry{"sep", month},    Entry{"sept", month},
    Entry{"sfc", title},      Entry{"sgt", title},    Entry{"sq", general},   Entry{"sr", company},
    Entry{"st", title},       Entry{"supt", title},   Entry{"thu", month},    Entry{"thur", month},
    Entry{"thurs", month},    Entry{"tue", month},    Entry{"tues", month},   Entry{"univ", general},
    Entry{"viz", general},    Entry{"vol", number},   Entry{"vols", number},  Entry{"vs", general},
    Entry{"wed", month},
};
static_assert(std::ranges::is_sorted(kTable, {}, &Entry::word));

// Sorted. Words that open a sentence far more often than they open a name.
constexpr std::array kStarters = {
    "a"sv,       "according"sv, "after"sv,   "all"sv,      "also"sv,    "although"sv,  "among"sv,   "an"sv,
    "and"sv,     "another"sv,   "as"sv,      "at"sv,       "because"sv, "before"sv,    "both"sv,    "but"sv,
    "by"sv,      "can"sv,       "could"sv,   "did"sv,      "do"sv,      "does"sv,      "during"sv,  "each"sv,
    "earlier"sv, "even"sv,      "every"sv,   "few"sv,      "finally"sv, "following"sv, "for"sv,     "from"sv,
    "further"sv, "he"sv,        "her"sv,     "here"sv,     "his"sv,     "how"sv,       "however"sv, "i"sv,
    "if"sv,      "in"sv,        "instead"sv, "is"sv,       "it"sv,      "its"sv,       "last"sv,    "later"sv,
    "many"sv,    "meanwhile"sv, "more"sv,    "moreover"sv, "most"sv,    "my"sv,        "neither"sv, "no"sv,
    "nor"sv,     "not"sv,       "now"sv,     "on"sv,       "one"sv,     "only"sv,      "or"sv,      "other"sv,
    "others"sv,  "our"sv,       "over"sv,    "people"sv,   "she"sv,     "since"sv,     "so"sv,      "some"sv,
    "still"sv,   "such"sv,      "that"sv,    "the"sv,      "their"sv,   "then"sv,      "there"sv,   "these"sv,
    "they"sv,    "this"sv,      "those"sv,   "though"sv,   "thus"sv,    "to"sv,        "today"sv,   "two"sv,
    "under"sv,   "until"sv,     "was"sv,     "we"sv,       "were"sv,    "what"sv,      "when"sv,    "where"sv,
    "whether"sv, "which"sv,     "while"sv,   "who"sv,      "why"sv,     "will"sv,      "with"sv,    "would"sv,
    "yes"sv,     "yesterday"sv, "yet"sv,     "you"sv,      "your"sv};
static_assert(std::ranges::is_sorted(kStarters));

}  // namespace

Abbreviation abbreviation_of(std::string_view word) {
    if (word.empty() || word.size() > 8) return none;
    const std::string low = to_lower_ascii(word);
    const auto it = std::ranges::lower_bound(kTable, std::string_view(low), {}, &Entry::word);
    return it != kTable.end() && it->word == low ? it->kind : none;
}

bool is_dotted_initials(std::string_view word) {
    bool want_letter = true;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = decode_at(word, at);
        if (want_letter ? !is_letter(c.value) : c.value != '.') return false;
        want_letter = !want_letter;
        at += c.length;
    }
    return !word.empty() && !want_letter;
}

bool is_sentence_starter(std::string_view word) {
    if (word.size() > 10) return false;
    return std::ranges::binary_search(kStarters, std::string_view(to_lower_ascii(word)));
}

}  // namespace relata::text
