// Store -> assertion records, one after the other.
#include "export/records.h"

#include <algorithm>
#include <string>
#include <vector>

#include "export/csv.h"
#include "export/json_array.h"
#include "export/ndjson.h"

namespace relata::exporter {
namespace {

using Line = std::string (*)(const Assertion&, const Origin&);

/// Calls `take` with the line of each assertion, in order.
template <typename Take>
void for_each_line(const graph::Store& store, std::span<const graph::Selected> selection, Line line, Take take) {
    std::vector<graph::AssertionIndex> assertions;
    for (const graph::Selected& chosen : selection) std::ranges::copy(chosen.support, std::back_inserter(assertions));
    std::ranges::sort(assertions);
    for (const graph::AssertionIndex index : assertions) {
        take(line(store.with_graph_ids(index), origin_of(store.document_of(index))));
    }
}

}  // namespace

void write_ndjson(const graph::Store& store, std::span<const graph::Selected> selection, Sink& sink) {
    for_each_line(store, selection, ndjson_line, [&sink](const std::string& line) { sink.write(line); });
}

void write_csv(const graph::Store& store, std::span<const graph::Selected> selection, Sink& sink) {
    sink.write(csv_header());
    for_each_line(store, selection, csv_row, [&sink](const std::string& line) { sink.write(line); });
}

void write_json(const graph::Store& store, std::span<const graph::Selected> selection, Sink& sink) {
    JsonArray array(sink);
    for_each_line(store, selection, ndjson_line, [&array](const std::string& line) { array.add(line); });
    array.finish();
}

}  // namespace relata::exporter
