#pragma once
// Ministries by what they see to: "the Defence Ministry" and "Norland's Ministry of Defense" of one article are one.

#include <set>
#include <span>
#include <string>
#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// The ministries and departments that an article names with their field, each under its fullest name.
class Institutions {
  public:
    /// `trees` are only looked at during the call.
    void learn(std::span<const Tree> trees);

    /// The fullest name that the article has for the institution at `head`: "Russian Defense Ministry" for "the Defence
    /// Ministry". Empty for other words, and where two countries' ministries of that field are named.
    std::string full_name(const Tree& tree, int head) const;

  private:
    struct Institution {
        std::string noun = {};              ///< "ministry"
        std::set<std::string> fields = {};  ///< "defense"
        std::string country = {};
        std::string name = {};  ///< as it was first written
    };
    static Institution read(const Tree& tree, int head);
    static bool is_full(const Institution& i) { return !i.country.empty(); }
    static bool same(const Institution& a, const Institution& b);

    std::vector<Institution> known_ = {};
};

}  // namespace relata::extract
