// Files and folders -> documents for the pipeline, with a count of what was skipped and why.
#include "cli/inputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

namespace relata::cli {
namespace {

std::string counted(std::size_t n, std::string_view noun) { return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s"); }

/// What a problem line says between the place and the advice: "a.txt: empty file; nothing to read" -> "empty file".
std::string reason_of(const std::string& problem) {
    const auto place = problem.find(": ");
    const auto start = place == std::string::npos ? 0 : place + 2;
    const auto end = problem.find_first_of(";:(", start);
    std::string reason = problem.substr(start, end == std::string::npos ? end : end - start);
    while (!reason.empty() && reason.back() == ' ') reason.pop_back();
    return reason;
}

}  // namespace

std::string Tally::summary() const {
    std::string text = fmt::format("read {}", counted(documents, "document"));
    if (skipped > 0) {
        std::vector<std::string> parts;
        for (const auto& [reason, n] : reasons) parts.push_back(n == 1 ? reason : fmt::format("{} × {}", n, reason));
        text += fmt::format("; skipped {} ({})", skipped, fmt::join(parts, ", "));
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - started;
    return text + fmt::format("; {}; {:.1f} s", counted(assertions, "assertion"), seconds.count());
}

Exit Tally::exit_code() const {
    if (skipped > 0) return Exit::error;
    return assertions > 0 ? Exit::done : Exit::nothing_found;
}

Result<text::InputOptions> input_options(const Options& options) {
    text::InputOptions how;
    how.pretokenized = options.pretokenized;
    if (options.input_kind == "detect") return how;
    const auto kind = text::input_kind_from(options.input_kind);
    if (!kind) return fail(fmt::format("--input: {}", kind.error().message));
    how.kind = *kind;
    return how;
}

unsigned thread_count(const Options& options) {
    return options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

text::DocumentSink with_labels(Labels labels, text::DocumentSink take) {
    if (labels == Labels::as_read) return take;
    return [take = std::move(take), seen = std::map<std::string, std::string>{}](text::InputDocument in) mutable {
        Document& d = in.document;
        const auto [first, is_new] = seen.emplace(d.id, d.sha256);
        if (!is_new && first->second != d.sha256) d.id += "@" + d.sha256.substr(0, 8);
        take(std::move(in));
    };
}

void read_inputs(const Options& options, const text::InputOptions& how, Console& console, Tally& tally,
                 const text::DocumentSink& take) {
    const auto on_problem = [&](const std::string& problem) {
        console.error(problem);
        ++tally.reasons[reason_of(problem)];
    };
    for (const std::string& path : options.inputs) {
        const auto counts = text::read_documents(path, how, take, on_problem);
        tally.documents += counts.documents;
        tally.skipped += counts.skipped;
    }
}

}  // namespace relata::cli
