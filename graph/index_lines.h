#pragma once
// Counting the lines of outlets: the part of the index behind graph/repeated_lines.h.

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/index_documents.h"
#include "graph/index_sql.h"
#include "graph/repeated_lines.h"

namespace relata::graph {

/// Number of an outlet by the name that `outlet_of` gives; 0 for none. Makes one where it is new.
std::int64_t number_of_outlet(Sql& sql, const std::string& name);

/// Counts of (outlet, sentence) that follow documents as they come, go, and change their origin.
/// A document must be left out while its `first_copy` is the old one and taken in when it is the new one.
class LineCounter {
  public:
    explicit LineCounter(Sql& sql) : sql_(sql) {}
    void leave(std::int64_t reading);
    void enter(std::int64_t reading);
    /// Documents that came, went or have another label: their words may be the ones that decide.
    void touch(std::int64_t outlet, const std::vector<std::uint64_t>& prints);
    /// Decides anew and returns the readings that hold a line which is furniture now and was not, or the reverse.
    std::set<std::int64_t> decide();

  private:
    void count(std::int64_t reading, int step);
    void step_line(std::int64_t outlet, std::uint64_t print, int step);
    void decide_line(std::int64_t outlet, FrequentLine line, std::set<std::int64_t>& changed);
    Sql& sql_;
    std::set<std::int64_t> outlets_ = {};
    std::set<std::pair<std::int64_t, std::uint64_t>> touched_ = {};
};

/// In how many articles, copies counted once, the lines of outlets stand that are worth keeping.
struct CountedLines {
    struct Line {
        std::int64_t outlet = 0;
        std::uint64_t print = 0;
        std::int64_t origins = 0;
    };
    std::map<std::int64_t, std::int64_t> of_outlet = {};  ///< articles of each outlet
    std::vector<Line> lines = {};
};
/// Of all readings at once; `outlets`: the number of each reading's outlet.
CountedLines count_lines(std::span<const FiledReading> readings, std::span<const std::int64_t> outlets,
                         const Origins& origins);
/// Fills the empty tables, where the outlets have their names already.
void build_lines(Sql& sql, const CountedLines& counted);

/// The lines of a document's outlet that are furniture: their prints.
std::set<std::uint64_t> furniture_of(Sql& sql, std::int64_t outlet);

}  // namespace relata::graph
