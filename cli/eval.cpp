// `relata eval`: figures with intervals. Which kind there is, and how figures are printed.
#include "cli/eval.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "core/check.h"
#include "export/table.h"

namespace relata::cli {
namespace {

using Kind = Outcome (*)(const Options&, Console&);
constexpr auto kKinds = std::to_array<std::pair<std::string_view, Kind>>({
    {"assertions", eval_assertions},    //
    {"openie", eval_openie},            //
    {"parser", eval_parser},            //
    {"enhanced", eval_enhanced},        //
    {"names", eval_names},              //
    {"sentences", eval_sentences},      //
    {"coreference", eval_coreference},  //
    {"events", eval_events},            //
    {"speakers", eval_speakers},        //
    {"graph", eval_graph},              //
    {"questions", eval_questions},      //
});

std::string interval_words(const std::optional<eval::Interval>& interval, int decimals) {
    if (!interval) return "";
    return fmt::format("{:.{}f} to {:.{}f}", interval->low, decimals, interval->high, decimals);
}

}  // namespace

std::vector<std::string> eval_kinds() {
    std::vector<std::string> out;
    for (const auto& [name, kind] : kKinds) out.emplace_back(name);
    return out;
}

std::string percent(std::optional<double> value, int decimals) {
    return value ? fmt::format("{:.{}f}", *value, decimals) : "–";
}

void write_value(exporter::JsonText& out, std::string_view name, std::optional<double> value) {
    out.key(name);
    if (value) {
        out.number(fmt::format("{}", *value));
    } else {
        out.null();
    }
}

std::string render_figures(const std::vector<eval::Figure>& figures, const Counts& counts, int decimals) {
    exporter::Table table{.header = {"figure", "%", "95 % interval", "of", "drawn"}};
    for (const eval::Figure& f : figures) {
        table.rows.push_back({f.meaning, percent(f.value, decimals), interval_words(f.interval, decimals),
                              f.of > 0 ? fmt::format("{:.0f}", f.of) : "", f.interval ? f.unit : ""});
    }
    std::string out = exporter::render_table(table, 60);
    exporter::Table numbers;
    for (const auto& [name, n] : counts) numbers.rows.push_back({name, fmt::to_string(n)});
    if (!counts.empty()) out += "\n" + exporter::render_table(numbers);
    return out;
}

std::string render_list(std::string_view heading, const std::vector<eval::Disagreement>& all, std::size_t most) {
    std::string out = fmt::format("\n{}: {}\n", heading, all.size());
    for (const eval::Disagreement& d : all | std::views::take(most)) {
        out += fmt::format("{}\n    {}\n", d.words, exporter::cut_to_width(d.text, 200));
    }
    return out;
}

void write_figures(exporter::JsonText& out, const std::vector<eval::Figure>& figures, const Counts& counts) {
    for (const auto& [name, n] : counts) {
        out.key(name);
        out.number(fmt::to_string(n));
    }
    for (const eval::Figure& f : figures) write_value(out, f.key, f.value);
    out.key("intervals");
    out.begin_object();
    for (const eval::Figure& f : figures) {
        out.key(f.key);
        if (!f.interval) {
            out.null();
            continue;
        }
        out.begin_array();
        out.number(fmt::format("{}", f.interval->low));
        out.number(fmt::format("{}", f.interval->high));
        out.end_array();
    }
    out.end_object();
    out.key("units");
    out.begin_object();
    for (const eval::Figure& f : figures) out.member(f.key, f.unit);
    out.end_object();
}

std::string print_figures(const Options& options, const std::vector<eval::Figure>& figures, const Counts& counts) {
    if (options.format != "json") return render_figures(figures, counts);
    exporter::JsonText out(exporter::JsonText::Layout::indented);
    out.begin_object();
    write_figures(out, figures, counts);
    out.end_object();
    return out.take() + "\n";
}

Outcome run_eval(const Options& options, Console& console) {
    const auto* const kind = std::ranges::find(kKinds, options.eval.kind, &std::pair<std::string_view, Kind>::first);
    RELATA_CHECK(kind != kKinds.end());  // parse_options lets only known kinds through
    return kind->second(options, console);
}

}  // namespace relata::cli
