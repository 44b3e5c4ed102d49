// Counts as text, JSON and CSV.
#include "export/counts.h"

#include <fmt/format.h>

#include "core/names.h"
#include "export/cited.h"
#include "export/json.h"
#include "export/table.h"
#include "export/wording.h"
#include "graph/number_words.h"

namespace relata::exporter {
namespace {

std::string digits(double value) { return fmt::format("{}", value); }

std::vector<std::string> group_cells(const graph::CountGroup& group) {
    return {group.kind, group.victim, range_words(group), group.date, group.place, counted(group.sources, "source"),
            ""};
}

/// Who tells a number: "the ministry put the toll at six" has it from the ministry.
Teller teller_of_count(const graph::Store& store, const graph::Count& count) {
    Teller out = teller_of(store, count.assertion);
    if (out.name.empty()) out.name = count.speaker;
    return out;
}

void write_count(JsonText& out, const graph::Store& store, const graph::Count& count) {
    out.begin_object();
    out.key("number");
    out.number(digits(count.number.value));
    out.member("bound", name_of(count.number.bound));
    out.member("victim", count.victim);
    out.member("date", count.date);
    out.member("place", count.place);
    write_cited(out, store, count.assertion, teller_of_count(store, count));
    out.end_object();
}

}  // namespace

std::string range_words(const graph::CountGroup& group) {
    const std::string highest = digits(group.highest) + (group.at_least ? " or more" : "");
    return group.lowest == group.highest ? highest : digits(group.lowest) + " to " + highest;
}

std::string counts_table(const graph::Store& store, std::span<const graph::CountGroup> groups) {
    constexpr std::size_t kWidest = 60;
    Table table{.header = {"", "who or what", "number", "when", "where", "who says so", "id"}};
    for (const graph::CountGroup& group : groups) {
        table.rows.push_back(group_cells(group));
        for (const graph::Count& count : group.counts) {
            table.rows.push_back({"", "  " + count.victim, graph::number_words(count.number), count.date, count.place,
                                  cited_source(store, count.assertion, teller_of_count(store, count)),
                                  store.assertion(count.assertion).id.substr(0, 8)});
        }
    }
    return render_table(table, kWidest);
}

std::vector<std::string> counts_json(const graph::Store& store, const graph::Happenings& happenings,
                                     std::span<const graph::CountGroup> groups) {
    std::vector<std::string> lines;
    for (const graph::CountGroup& group : groups) {
        JsonText out;
        out.begin_object();
        out.member("kind", group.kind);
        out.member("victim", group.victim);
        out.member("happening", happenings[group.happening].id);
        out.member("time", group.date);
        out.member("place", group.place);
        out.key("lowest");
        out.number(digits(group.lowest));
        out.key("highest");
        out.number(digits(group.highest));
        out.key("at_least");
        out.raw(group.at_least ? "true" : "false");
        out.key("sources");
        out.number(fmt::to_string(group.sources));
        out.key("counts");
        out.begin_array();
        for (const graph::Count& count : group.counts) write_count(out, store, count);
        out.end_array();
        out.end_object();
        lines.push_back(out.take() + "\n");
    }
    return lines;
}

std::vector<std::string> count_columns() {
    std::vector<std::string> out{"kind",  "victim",    "number", "bound",  "date",
                                 "place", "happening", "lowest", "highest"};
    for (std::string& name : cited_columns()) out.push_back(std::move(name));
    return out;
}

std::vector<std::vector<std::string>> count_rows(const graph::Store& store, const graph::Happenings& happenings,
                                                 std::span<const graph::CountGroup> groups) {
    std::vector<std::vector<std::string>> rows;
    for (const graph::CountGroup& group : groups) {
        for (const graph::Count& count : group.counts) {
            std::vector<std::string> row{count.kind,
                                         count.victim,
                                         digits(count.number.value),
                                         std::string(name_of(count.number.bound)),
                                         count.date,
                                         count.place,
                                         happenings[group.happening].id,
                                         digits(group.lowest),
                                         digits(group.highest)};
            for (std::string& value : cited_values(store, count.assertion, teller_of_count(store, count)))
                row.push_back(std::move(value));
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

}  // namespace relata::exporter
