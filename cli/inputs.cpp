// Files and folders -> documents for the pipeline, with a count of what was skipped and why.
#include "cli/inputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/sha256.h"

namespace relata::cli {
namespace {

std::string counted(std::size_t n, std::string_view noun) { return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s"); }

/// What a problem is, without place, numbers and advice: "empty file; nothing to read" -> "empty file".
std::string reason_of(const std::string& what) {
    std::string reason = what.substr(0, what.find_first_of(";:("));
    const auto number = reason.find(" at byte ");
    if (number != std::string::npos) reason.resize(number);
    while (!reason.empty() && reason.back() == ' ') reason.pop_back();
    return reason;
}

/// "3 (binary file, 2 × empty file)"
std::string listed(std::size_t n, const std::map<std::string, std::size_t>& kinds) {
    constexpr std::size_t kMost = 10;
    std::vector<std::string> parts;
    for (const auto& [kind, count] : kinds) {
        if (parts.size() == kMost) break;
        parts.push_back(count == 1 ? kind : fmt::format("{} × {}", count, kind));
    }
    if (kinds.size() > kMost) parts.push_back("…");
    return fmt::format("{} ({})", n, fmt::join(parts, ", "));
}

/// A file's name may hold a line break; a message is one line all the same.
std::string one_line(std::string text) {
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) text.replace(at, 1, "\\n");
    return text;
}

/// Eight bytes instead of the whole digest: a feed may bring millions of labels.
std::uint64_t first_digits(std::string_view sha256) {
    std::uint64_t value = 0;
    std::from_chars(sha256.data(), sha256.data() + 16, value, 16);
    return value;
}

}  // namespace

std::string Tally::summary() const {
    std::string text = fmt::format("read {}", counted(documents, "document"));
    if (passed_over > 0) text += fmt::format("; passed over {}", listed(passed_over, kinds));
    if (skipped > 0) text += fmt::format("; skipped {}", listed(skipped, reasons));
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
    how.max_bytes = options.max_article;
    how.max_ratio = options.max_ratio;
    how.max_depth = options.max_depth;
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
    using Seen = std::unordered_map<std::uint64_t, std::uint64_t>;
    return [take = std::move(take), seen = Seen{}](text::InputDocument in) mutable {
        Document& d = in.document;
        const std::uint64_t content = first_digits(d.sha256);
        const auto [first, is_new] = seen.emplace(first_digits(sha256_hex(d.id)), content);
        if (!is_new && first->second != content) d.id += "@" + d.sha256.substr(0, 8);
        take(std::move(in));
    };
}

void read_inputs(const Options& options, const text::InputOptions& how, Console& console, Tally& tally,
                 const text::DocumentSink& take, Report* report) {
    const auto on_problem = [&](const text::Problem& problem) {
        console.error(one_line(problem.line()));
        ++tally.reasons[reason_of(problem.what)];
        if (report != nullptr) report->tell("skipped", problem);
    };
    const auto on_passed_over = [&](const text::Problem& record) {
        console.detail(record.line());
        ++tally.kinds[reason_of(record.what)];
        if (report != nullptr) report->tell("passed over", record);
    };
    const auto hand_on = [&](text::InputDocument document) {
        if (report != nullptr) report->expect_document();
        take(std::move(document));
    };
    for (const std::string& path : options.inputs) {
        const auto counts = text::read_documents(path, how, hand_on, on_problem, on_passed_over);
        tally.documents += counts.documents;
        tally.skipped += counts.skipped;
        tally.passed_over += counts.passed_over;
    }
}

}  // namespace relata::cli
