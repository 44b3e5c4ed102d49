#pragma once
// The cited dispute sheet: what a graph holds on a topic, version beside version, every line with its sentence.
// `make_brief` fills the records, export/brief_writers.h writes them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "graph/disputes.h"
#include "graph/evidence.h"
#include "graph/happenings.h"
#include "graph/store.h"

namespace relata::exporter {

/// A footnote: the sentence, where it stands, and what it is known by.
struct Note {
    std::string quote = {};               ///< on one line
    std::vector<graph::Mark> marks = {};  ///< bytes of the quote
    std::string outlet = {};              ///< publisher, else agency, else the document's label
    std::string agency = {};
    std::string title = {};
    std::string published = {};  ///< ISO; empty if unknown
    DateCertainty certainty = DateCertainty::unknown;
    std::string link = {};       ///< the article's own address, else path or URL
    std::string document = {};   ///< label
    std::string assertion = {};  ///< id, for `relata why`
    Span span = {};              ///< of the sentence, bytes of the source
};

/// A sentence for people, without ids, with the numbers of its footnotes (1 is the first).
/// Example: {"Paul Renner, in Federal Wire and Capital Tribune", "at least five people were killed", {1, 4}}.
struct BriefLine {
    std::string by = {};     ///< who tells it; empty where the words say so or nobody is to be named
    std::string words = {};  ///< a clause behind `by`, else a sentence
    std::vector<std::size_t> notes = {};
};

/// One way in which something is told.
struct BriefVersion {
    std::string value = {};  ///< "At least 5", "Affirmed", "12 Feb 2020"
    std::uint32_t sources = 0;
    std::vector<BriefLine> lines = {};  ///< one for each speaker or outlet, the earliest first
};

/// A question on which the versions differ: "How many?".
struct BriefDispute {
    std::string question = {};
    std::vector<BriefVersion> versions = {};
};

/// A number as it was told, by day of publication.
struct BriefNumber {
    std::string published = {};  ///< in words; empty if unknown
    std::string number = {};     ///< "at least 5"
    std::string of = {};         ///< "five people were killed"
    std::string by = {};         ///< "the Interior Ministry, in Federal Wire"
    std::vector<std::size_t> notes = {};
};

/// What happened before or after.
struct BriefMoment {
    std::string when = {};
    BriefLine line = {};
};

/// One happening.
struct BriefHappening {
    std::string id = {};
    BriefLine headline = {};
    std::string when = {};  ///< in words; empty where no article tells
    std::string where = {};
    std::uint32_t sources = 0;
    std::uint32_t documents = 0;
    std::vector<BriefLine> first_reports = {};
    std::vector<BriefDispute> disputes = {};
    std::vector<BriefLine> agreed = {};     ///< who tells it, where nothing is disputed
    std::vector<BriefLine> copies = {};     ///< who took what from whom
    std::vector<BriefNumber> numbers = {};  ///< where more than one was told
    std::vector<BriefMoment> before = {}, after = {};
    std::vector<BriefLine> unsettled = {};  ///< plans, conditions, demands, hearsay and claims nobody else makes
    std::vector<BriefLine> open = {};       ///< what no article tells
};

/// Everything on one topic.
struct Brief {
    std::string topic = {};
    std::vector<BriefHappening> happenings = {};
    std::vector<Note> notes = {};
    std::size_t documents = 0;  ///< behind the notes
    std::vector<std::string> outlets = {};
    std::string first_day = {}, last_day = {};  ///< of publication, ISO; empty where no document has one
};

/// The sheet on a topic (see `graph::find_topic`), at most `most` happenings; without any where nothing fits. A pure
/// function: the same store and topic give the same records. Example: make_brief(store, happenings, disputes,
/// "Harlow Dam killed", 3).
Brief make_brief(const graph::Store& store, const graph::Happenings& happenings,
                 const std::vector<graph::Dispute>& disputes, std::string_view topic, std::size_t most);

}  // namespace relata::exporter
