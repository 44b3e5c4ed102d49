#pragma once
// Small tables of words that each bear a kind and a value: the vocabulary of time, number, place and of the rules.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/table.h"

namespace relata::extract::lexicon {

/// Words by kind: rows "thursday weekday 4" of time_words.tsv. A word may have several kinds, with one value each.
class WordKinds {
  public:
    /// Reads three columns: word or phrase, kind, value ("-" for none). `bytes` must stay: the values look into them.
    WordKinds(std::string_view name, std::string_view bytes);

    /// The word's value as a `kind`, in any ASCII case; nothing if it is none: value("weekday", "Thursday") is "4".
    std::optional<std::string_view> value(std::string_view kind, std::string_view word) const;
    /// The value as a number, where it is one.
    std::optional<int> number(std::string_view kind, std::string_view word) const;
    bool is(std::string_view kind, std::string_view word) const { return value(kind, word).has_value(); }

    /// Complaints about faulty or repeated lines: "time_words.tsv:12: 2 columns, expected 3". Empty when all is well.
    const std::vector<std::string>& problems() const { return problems_; }

  private:
    Index index_ = {};
    std::vector<std::string_view> values_ = {};
    std::vector<std::string> problems_ = {};
};

// The tables that the program carries. Read once, at the first call; safe from several threads.
const WordKinds& time_words();         ///< time_words.tsv
const WordKinds& count_words();        ///< count_words.tsv
const WordKinds& place_words();        ///< place_words.tsv
const WordKinds& completion_words();   ///< completion_words.tsv
const WordKinds& rule_words();         ///< rule_words.tsv
const WordKinds& event_words();        ///< event_words.tsv
const WordKinds& event_modes();        ///< event_modes.tsv
const WordKinds& coreference_words();  ///< coreference_words.tsv

/// "March", "Sept.": a month, in any ASCII case, also cut short with its dot.
bool is_month(std::string_view form);

}  // namespace relata::extract::lexicon
