// Moments -> table, Markdown, JSON and CSV.
#include "export/timeline.h"

#include <fmt/format.h>

#include <string_view>

#include "core/names.h"
#include "export/dates.h"
#include "export/edge.h"
#include "export/markup.h"
#include "export/table.h"

namespace relata::exporter {
namespace {

constexpr std::size_t kWidestCell = 100;
constexpr std::size_t kIdDigits = 8;

std::string_view name_of(graph::Dating dating) {
    switch (dating) {
        case graph::Dating::told:
            return "told";
        case graph::Dating::published:
            return "published";
        case graph::Dating::unknown:
            return "unknown";
    }
    return "";
}

void add_list(JsonText& out, std::string_view name, const std::vector<std::string>& words) {
    out.key(name);
    out.begin_array();
    for (const std::string& one : words) out.string(one);
    out.end_array();
}

std::vector<std::string> ids_of(const graph::Store& store, const graph::Moment& moment) {
    std::vector<std::string> out;
    for (const graph::AssertionIndex a : moment.support) out.push_back(store.assertion(a).id);
    return out;
}

std::vector<std::string> names_of(const std::vector<graph::End>& ends) {
    std::vector<std::string> out;
    for (const graph::End& end : ends) out.push_back(end.text);
    return out;
}

std::string joined(const std::vector<std::string>& words, std::string_view with) {
    return fmt::format("{}", fmt::join(words, with));
}

std::string json_line(const graph::Store& store, const Prose& prose, const graph::Moment& moment) {
    JsonText out;
    out.begin_object();
    out.member_or_null("time", moment.time);
    out.member("dating", name_of(moment.dating));
    out.member("when", moment_time(moment));
    out.member("words", moment_words(prose, moment));
    out.key("sources");
    out.number(fmt::to_string(moment.sources));
    add_list(out, "outlets", moment.outlets);
    add_list(out, "speakers", names_of(moment.speakers));
    out.key("disputed");
    out.raw(moment.disputed ? "true" : "false");
    add_list(out, "assertions", ids_of(store, moment));
    out.key("edge");
    write_edge(out, store, moment.edge);
    out.end_object();
    return out.take() + "\n";
}

}  // namespace

std::string moment_time(const graph::Moment& moment) {
    switch (moment.dating) {
        case graph::Dating::told:
            return date_words(moment.time);
        case graph::Dating::published:
            return "reported " + date_words(moment.time);
        case graph::Dating::unknown:
            return "undated";
    }
    return {};
}

std::string moment_words(const Prose& prose, const graph::Moment& moment) {
    return capitalized(prose.clause_said_by(moment.lead, moment.speakers));
}

std::string timeline_table(const graph::Store& store, std::span<const graph::Moment> moments) {
    const Prose prose(store);
    Table table{.header = {"when", "what", "sources", "told by", "id"}};
    for (const graph::Moment& moment : moments) {
        table.rows.push_back({moment_time(moment), moment_words(prose, moment) + (moment.disputed ? " (disputed)" : ""),
                              fmt::to_string(moment.sources), joined(moment.outlets, ", "),
                              store.edge(moment.edge).id.substr(0, kIdDigits)});
    }
    return render_table(table, kWidestCell);
}

std::string timeline_markdown(const graph::Store& store, std::span<const graph::Moment> moments) {
    const Prose prose(store);
    std::string out;
    for (const graph::Moment& moment : moments) {
        out += fmt::format(
            "- **{}** {} ({})\n", markdown_escaped(moment_time(moment)),
            markdown_escaped(as_sentence(moment_words(prose, moment))) + (moment.disputed ? " *Disputed.*" : ""),
            markdown_escaped(joined(moment.outlets, ", ")));
    }
    return out;
}

std::vector<std::string> timeline_json(const graph::Store& store, std::span<const graph::Moment> moments) {
    const Prose prose(store);
    std::vector<std::string> out;
    for (const graph::Moment& moment : moments) out.push_back(json_line(store, prose, moment));
    return out;
}

std::vector<std::string> timeline_columns() {
    return {"time", "dating", "words", "polarity", "modality", "speakers", "outlets", "sources", "assertions", "edge"};
}

std::vector<std::vector<std::string>> timeline_rows(const graph::Store& store, std::span<const graph::Moment> moments) {
    const Prose prose(store);
    std::vector<std::vector<std::string>> out;
    for (const graph::Moment& moment : moments) {
        const graph::Edge& edge = store.edge(moment.edge);
        out.push_back({moment.time, std::string(name_of(moment.dating)), moment_words(prose, moment),
                       std::string(relata::name_of(edge.polarity)), std::string(relata::name_of(edge.modality)),
                       joined(names_of(moment.speakers), "; "), joined(moment.outlets, "; "),
                       fmt::to_string(moment.sources), joined(ids_of(store, moment), "; "), edge.id});
    }
    return out;
}

}  // namespace relata::exporter
