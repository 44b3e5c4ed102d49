#pragma once
// What a diagram shows, before anything is drawn: boxes, and arrows that bundle relations.

#include <cstddef>
#include <string>
#include <vector>

#include "graph/filters.h"
#include "graph/store.h"

namespace relata::exporter {

/// What is wanted of a diagram.
struct DiagramOptions {
    graph::Filter filter = {};  ///< its `top` is not used
    std::size_t most = 60;      ///< relations drawn, the best supported ones; 0 = all
};

/// An entity, or a note with words that are none (a clause, an amount).
struct Box {
    std::string key = {};  ///< entity id, or "note " and the words
    std::string name = {};
    std::string type = {};  ///< `Node::type`; empty for a note
    std::string tooltip = {};
    bool named = true;  ///< false for "four soldiers"
    bool note = false;
};

/// One relation on an arrow.
struct Caption {
    std::string text = {};     ///< "support ×2", "may attack"
    std::string speaker = {};  ///< "says Russia"; empty for the documents' own voice
};

/// All relations from one box to another that share event class and voice.
struct Arrow {
    std::size_t from = 0;  ///< into `Diagram::boxes`
    std::size_t to = 0;
    std::string event_class = {};
    bool plain = false;  ///< stated by a document in its own voice: solid
    std::size_t support = 0;
    std::vector<Caption> captions = {};
    std::string tooltip = {};  ///< sentence and source of each
};

/// A plan of the picture. Ordered by content, so that the same graph gives the same picture.
struct Diagram {
    std::vector<Box> boxes = {};
    std::vector<Arrow> arrows = {};
    std::vector<std::string> classes = {};  ///< event classes drawn, sorted
    std::vector<std::string> types = {};    ///< types of the named entities drawn, sorted
    std::string subject = {};               ///< what it is about: "Idlib", or empty
    std::size_t shown = 0;                  ///< relations drawn
    std::size_t passed = 0;                 ///< relations that passed the filter
    std::size_t documents = 0;              ///< in the graph
};

/// Chooses what to draw: relations between two entities, and up to a sixth with a literal object ("threaten": "to
/// strike"), best supported first. Relations with one end only are left out, unless a further argument gives the other:
/// "launch operation"
/// + in Idlib. With `filter.about`, what is left of `most` is filled with relations among those involved, then with
/// their relations to others: a diagram about Idlib shows that Russia accuses Turkey, who both act there. Example: HTS
/// attack Hmeimim, in 4 assertions, is an arrow with the caption {"attack ×4", ""}.
Diagram plan_diagram(const graph::Store& store, const DiagramOptions& options);

/// `text` on several lines of at most `width` characters, at most `most_lines` of them ("…" ends a cut).
/// Example: ("Russian Ministry of Defence", 16, 3) -> {"Russian Ministry", "of Defence"}.
std::vector<std::string> wrap(const std::string& text, std::size_t width, std::size_t most_lines);

}  // namespace relata::exporter
