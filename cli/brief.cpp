// `relata brief`: the cited dispute sheet on a topic.
#include "export/brief.h"

#include <fmt/format.h>

#include <filesystem>
#include <string>

#include "cli/atomic_file.h"
#include "cli/commands.h"
#include "cli/console_sink.h"
#include "export/brief_writers.h"
#include "graph/disputes.h"
#include "graph/happenings.h"
#include "graph/store.h"

namespace relata::cli {
namespace {

constexpr std::size_t kMostHappenings = 3;

/// What `--format` says, else what the ending of the output's name says, else Markdown.
std::string format_of(const Options& options) {
    if (!options.format.empty()) return options.format;
    const std::string ending = std::filesystem::path(options.output).extension().string();
    if (ending == ".html" || ending == ".htm") return "html";
    return ending == ".json" ? "json" : "md";
}

void write(const std::string& format, const exporter::Brief& brief, exporter::Sink& sink) {
    if (format == "html") return exporter::write_brief_html(brief, sink);
    if (format == "json") return exporter::write_brief_json(brief, sink);
    exporter::write_brief_markdown(brief, sink);
}

Result<void> write_to_file(const Options& options, const exporter::Brief& brief, Console& console) {
    std::error_code none;
    if (std::filesystem::equivalent(options.output, options.graph, none)) {
        return fail(fmt::format("{}: this is the graph itself; name another file with -o", options.output));
    }
    auto file = AtomicFile::create(options.output);
    if (!file) return tl::unexpected(file.error());
    write(format_of(options), brief, **file);
    return (*file)->commit().map([&] { console.message(fmt::format("wrote {}", options.output)); });
}

}  // namespace

Outcome run_brief(const Options& options, Console& console) {
    const auto store = graph::Store::open(options.graph);
    if (!store) return tl::unexpected(store.error());
    const std::string topic = fmt::format("{}", fmt::join(options.names, " "));
    const graph::Happenings happenings = graph::find_happenings(*store);
    const auto disputes = graph::find_disputes(*store, happenings);
    const exporter::Brief brief =
        exporter::make_brief(*store, happenings, disputes, topic, options.top.value_or(kMostHappenings));
    if (brief.happenings.empty()) {
        console.message(fmt::format("nothing in {} is told of '{}'", options.graph, topic));
        return Exit::nothing_found;
    }
    if (!options.output.empty()) {
        if (const auto written = write_to_file(options, brief, console); !written)
            return tl::unexpected(written.error());
        return Exit::done;
    }
    ConsoleSink sink(console);
    write(format_of(options), brief, sink);
    return Exit::done;
}

}  // namespace relata::cli
