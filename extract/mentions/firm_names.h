#pragma once
// Names of firms: which company of the article a short name means, so that "Velm" is "Velm Industries Inc." and no
// person.

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// By what else a firm of that `name_key` goes: "velm tool", "velm" for "velm tool works inc". Empty for a name that
/// does not end as firms' do.
std::vector<std::string> short_keys_of_firm(std::string_view key);

/// The firms of an article by their short names.
class FirmNames {
  public:
    /// `trees` are only looked at during the call.
    void learn(std::span<const Tree> trees);

    /// True for a name that ends as firms' do.
    static bool is_full_name(std::string_view name);

    /// The full name of the firm that the name at `head` means: "Velm Industries Inc." for "Velm". Empty
    /// for places, for persons of that name, and where two firms share it.
    std::string full_name(const Tree& tree, int head) const;

  private:
    void note_person(const Tree& tree, int head);
    bool is_person(const std::string& key) const;

    std::map<std::string, std::string> by_short_key_ = {};
    std::set<std::string> full_names_ = {};         ///< keys of persons' names
    std::set<std::string> called_by_surname_ = {};  ///< keys of surnames that stand alone or behind a title
};

}  // namespace relata::extract
