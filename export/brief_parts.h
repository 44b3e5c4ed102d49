#pragma once
// The parts of a brief's account of one happening, each made from the assertions alone.

#include <span>
#include <string>
#include <vector>

#include "export/brief.h"
#include "export/brief_notes.h"
#include "export/prose.h"
#include "graph/timeline.h"

namespace relata::exporter {

/// What every part looks at. `moments` is the timeline of the whole store.
struct BriefDesk {
    const graph::Store& store;
    const graph::Happenings& happenings;
    const std::vector<graph::Dispute>& disputes;
    std::vector<graph::Moment> moments = {};
    Prose prose = Prose(store);
    NoteBook notes = NoteBook(store);
};

using Assertions = std::vector<graph::AssertionIndex>;

/// By day of publication (unknown last), then in the order of the store.
Assertions by_publication(const graph::Store& store, Assertions assertions);

/// The assertion that says best what happened: affirmed and told as so where there is one, of the edge with the most
/// independent sources, in an article's own voice, the surest.
graph::AssertionIndex lead_of(const BriefDesk& desk, const graph::Happening& happening);

/// One line for each speaker and each article that speaks itself: "Paul Renner, in Federal Wire and Capital Tribune".
std::vector<BriefLine> lines_by_speaker(BriefDesk& desk, const Assertions& assertions);

/// Who published it first, and how sure the day is.
std::vector<BriefLine> first_reports(BriefDesk& desk, const graph::Happening& happening);

/// Who repeats whose sentences, which articles are one, whose reports they are, which quotation was told twice.
std::vector<BriefLine> copies(BriefDesk& desk, const graph::Happening& happening);

/// The numbers in the order of publication; none where all say the same.
std::vector<BriefNumber> numbers_over_time(BriefDesk& desk, const graph::Happening& happening);

/// What the same participants did before and after, the nearest in time.
void before_and_after(BriefDesk& desk, const graph::Happening& happening, BriefHappening& out);

/// What of the same participants is only planned, asked for, conditional or hearsay in the same articles.
std::vector<BriefLine> unsettled(BriefDesk& desk, const graph::Happening& happening);

/// What no article tells.
std::vector<BriefLine> open_questions(BriefDesk& desk, const graph::Happening& happening);

}  // namespace relata::exporter
