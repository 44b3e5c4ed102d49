#pragma once
// The entities of an article by their names: which one a name stands for, be it a surname, an acronym or a short form.

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/records.h"
#include "extract/mentions/acronyms.h"
#include "extract/mentions/bodies_of_places.h"
#include "extract/mentions/firm_names.h"
#include "extract/mentions/full_names.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// Entities as they are named, each an index into `entities`, which must outlive it.
class EntitiesByName {
  public:
    explicit EntitiesByName(std::vector<Entity>& entities) : entities_(entities) {}

    /// Collects the full names of the article. `trees` are only looked at during the call.
    void learn(std::span<const Tree> trees);

    /// The entity of the name at `head`, a new one where it is named for the first time: that of "Recep Tayyip Erdogan"
    /// for "Erdogan", of General Motors for "GM". `m.name` becomes the name that it goes by.
    int entity_of_name(const Tree& tree, int head, Mention& m);

    /// The entity called `name`, a new one of that type where there is none; -1 for a name without letters. It is also
    /// called `alias`.
    int entity_for(const std::string& name, const std::string& type, const std::string& alias = {});

    /// "the Lindqvist network" of somebody called so is no Lindqvist.
    bool is_surname(const Tree& tree, int name) const;

    /// Gives each entity its id, once all are known.
    void finish_ids();

  private:
    bool is_unknown_state(const std::string& name) const;
    bool is_mislabelled_person(const Tree& tree, int head, const std::string& proper) const;
    void note_acronym(const Tree& tree, int head, int entity);
    void add_alias(int entity, const std::string& alias);

    std::vector<Entity>& entities_;
    std::map<std::string, int> by_key_ = {};
    std::set<std::string> states_ = {};  ///< keys of names that the article treats as a land
    FullNames full_names_ = {};
    std::set<std::string> called_firms_ = {};  ///< by `name_key`: read as persons, told to be firms
    BodiesOfPlaces bodies_ = {};
    FirmNames firm_names_ = {};
    Acronyms acronyms_ = {};
};

}  // namespace relata::extract
