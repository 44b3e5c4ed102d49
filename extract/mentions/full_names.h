#pragma once
// Full names: which person of the article a surname means. Read before anything is resolved, so that "Erdogan" in the
// headline finds "Recep Tayyip Erdogan" of the third paragraph.

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// The full names of an article's persons by their surnames.
class FullNames {
  public:
    /// Collects the names of two or more words that the article gives to persons. `trees` are only looked at during
    /// the call.
    void learn(std::span<const Tree> trees);

    /// True if a full name with the surname of `name` was read, one person's or several persons'.
    bool knows(const std::string& name) const;
    /// True if that surname is one person's alone.
    bool knows_one(const std::string& name) const;

    /// The fullest name of a person in this article: "Erdogan" -> "Recep Tayyip Erdogan"; `name` itself where that is
    /// not certain. Of a surname that two bear it is the first of them until the other one has been named, by
    /// `sentence`.
    std::string full_name(const std::string& name, std::uint32_t sentence) const;

    /// True for the surname of "Emil Halder, a student": he is not "Interior Minister Halder".
    bool holds_no_office(const std::string& name) const;

  private:
    std::set<std::string> pupils_ = {};  ///< their surnames
    std::map<std::string, std::string> by_surname_ = {};
    struct Bearer {
        std::uint32_t sentence = 0;  ///< in which he is first named in full
        std::string name = {};
    };
    std::map<std::string, std::vector<Bearer>> bearers_ = {};  ///< by surname, in the order of the text
};

}  // namespace relata::extract
