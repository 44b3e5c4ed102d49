#pragma once
// The words of a sentence as the grammar of time reads them: lower case, without periods, cut at hyphens and slashes,
// so that "mid-January", "2020-02-20" and "2016–2018" look the same however the tokenizer cut them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// A piece of a word: "mid", "-" and "January" of "mid-January".
struct Atom {
    std::string text = {};  ///< lower case, no period at the end: "feb"
    int word = kNone;       ///< the word that it is a piece of
    bool capital = false;   ///< the piece starts with A-Z
};

/// The atoms of one sentence with the smallest readers: month, weekday, day, year. Positions outside the sentence read
/// as empty words, so that patterns need no bounds. Holds a reference: the tree must outlive it.
class TimeText {
  public:
    explicit TimeText(const Tree& tree);

    const Tree& tree() const { return tree_; }
    int size() const { return static_cast<int>(atoms_.size()); }
    std::string_view at(int i) const;
    bool is(int i, std::string_view text) const { return at(i) == text; }
    bool is_any(int i, std::initializer_list<std::string_view> texts) const;
    int word(int i) const { return atoms_[static_cast<std::size_t>(i)].word; }
    /// A hyphen, dash or slash.
    bool is_dash(int i) const;

    /// 1..12 for "February" or "Feb."; not for the verbs "may" and "march", nor for people called April.
    std::optional<int> month(int i) const;
    /// 0..6 from Sunday; not in the name of a newspaper.
    std::optional<int> weekday(int i) const;
    /// 1..31 for "6", "6th"; not in "6 soldiers".
    std::optional<int> day(int i) const;
    /// Four digits that can be a year, not counting anything: "2019", not in "2019 soldiers".
    std::optional<int> year(int i) const;
    /// 1.. for "first", "2nd", "17th".
    std::optional<int> ordinal(int i) const;
    /// A cardinal number: "two", "14".
    std::optional<int> cardinal(int i) const;

  private:
    bool counts(int i) const;
    bool is_part_of_name(int i) const;
    bool ends_name(int i) const;

    const Tree& tree_;
    std::vector<Atom> atoms_ = {};
};

}  // namespace relata::extract
