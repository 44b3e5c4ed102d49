#pragma once
// Acronyms: which body of the article a name in capitals stands for, where no brackets say so.

#include <map>
#include <span>
#include <string>

#include "extract/tree/tree.h"

namespace relata::extract {

/// The bodies of an article by the initials of their names. Read before anything is resolved, so that "GM" of the
/// headline finds "General Motors" of the first paragraph.
class Acronyms {
  public:
    /// Collects the names of two or more words that the article gives to bodies. `trees` are only looked at during the
    /// call.
    void learn(std::span<const Tree> trees);

    /// The full name: "GM" -> "General Motors". Empty for words that are no acronym, and where no body or two bodies of
    /// the article have those initials.
    std::string full_name(const std::string& acronym) const;

  private:
    std::map<std::string, std::string> by_initials_ = {};  ///< empty names: two bodies have them
};

}  // namespace relata::extract
