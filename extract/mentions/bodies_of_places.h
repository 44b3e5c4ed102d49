#pragma once
// Bodies of a country or place: "the Supreme Court" in an article that has named "Kenya's Supreme Court".

#include <map>
#include <span>
#include <string>

#include "extract/tree/tree.h"

namespace relata::extract {

/// The courts, commissions and councils of an article by their names without the place. Read before anything is
/// resolved. Ministries, whose names turn in more ways, are for `Institutions`.
class BodiesOfPlaces {
  public:
    /// Collects "Kenya's Supreme Court", "the Kenyan Electoral Commission", "the Electoral Commission of Kenya". `trees`
    /// are only looked at during the call.
    void learn(std::span<const Tree> trees);

    /// The name with the place: "Supreme Court" -> "Kenya's Supreme Court". Empty for other names, and where the
    /// article names such bodies of two places.
    std::string full_name(const std::string& name) const;

  private:
    std::map<std::string, std::string> by_short_name_ = {};  ///< empty names: two places have one
};

}  // namespace relata::extract
