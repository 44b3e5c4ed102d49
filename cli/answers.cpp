// Answers as JSON and CSV.
#include "cli/answers.h"

#include "cli/console_sink.h"
#include "export/csv.h"
#include "export/json_array.h"

namespace relata::cli {

void print_json_lines(Console& console, std::string_view format, std::span<const std::string> lines) {
    ConsoleSink sink(console);
    exporter::JsonArray array(sink);
    for (const std::string& line : lines) format == "json" ? array.add(line) : console.print(line);
    if (format == "json") array.finish();
}

Exit nothing_found(Console& console, std::string_view format, const std::string& why) {
    if (format == "json") print_json_lines(console, format, {});
    console.message(why);
    return Exit::nothing_found;
}

void print_csv(Console& console, const std::vector<std::string>& header,
               std::span<const std::vector<std::string>> rows) {
    console.print(exporter::csv_line(header));
    for (const auto& row : rows) console.print(exporter::csv_line(row));
}

}  // namespace relata::cli
