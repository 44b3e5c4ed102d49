// The progress bar: what is said, and when. The console knows whether anybody looks.
#include "cli/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

namespace relata::cli {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kBar = 20;

/// "1,234"
std::string grouped(std::size_t n) {
    std::string digits = fmt::to_string(n);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string clock(double seconds) {
    const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
    if (whole < 3600) return fmt::format("{}:{:02}", whole / 60, whole % 60);
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

std::string bar(double done) {
    const auto full = static_cast<std::size_t>(done * kBar);
    return fmt::format("[{:#<{}}{:-<{}}]", "", full, "", kBar - full);
}

/// The parts in the order in which a narrow terminal keeps them, each with its place in the line.
struct Part {
    int place;
    std::string text;
};

std::vector<Part> parts_of(const Progress& p) {
    std::vector<Part> parts;
    const bool rates = p.seconds >= 0.5;
    const auto total = p.total_bytes.value_or(0);
    const double done = total == 0 ? 0 : std::min(1.0, static_cast<double>(p.bytes) / static_cast<double>(total));
    parts.push_back({2, fmt::format("{} document{}", grouped(p.documents), p.documents == 1 ? "" : "s")});
    if (total > 0) parts.push_back({1, fmt::format("{} %", static_cast<int>(done * 100))});
    if (total > 0 && rates && done > 0) parts.push_back({5, clock(p.seconds / done - p.seconds) + " left"});
    if (rates) parts.push_back({3, fmt::format("{:.1f} documents/s", static_cast<double>(p.documents) / p.seconds)});
    if (rates) parts.push_back({4, fmt::format("{:.2f} MB/s", static_cast<double>(p.bytes) / 1e6 / p.seconds)});
    if (total > 0) parts.push_back({0, bar(done)});
    return parts;
}

/// A file's own, a folder's all in all.
std::optional<std::uint64_t> size_of(const std::string& path) {
    std::error_code error;
    if (fs::is_regular_file(path, error)) return fs::file_size(path, error);
    if (!fs::is_directory(path, error)) return {};
    std::uint64_t bytes = 0;
    for (fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error), end;
         at != end; at.increment(error)) {
        if (error) return {};
        if (at->is_regular_file(error)) bytes += at->file_size(error);
    }
    return error ? std::nullopt : std::optional(bytes);
}

}  // namespace

std::string progress_line(const Progress& progress, std::size_t width) {
    std::vector<Part> kept;
    std::size_t used = 0;
    for (Part& part : parts_of(progress)) {
        const std::size_t gap = kept.empty() ? 0 : 2;
        if (used + gap + part.text.size() > width) continue;
        used += gap + part.text.size();
        kept.push_back(std::move(part));
    }
    std::ranges::sort(kept, {}, &Part::place);
    std::string line;
    for (const Part& part : kept) line += (line.empty() ? "" : "  ") + part.text;
    return line;
}

std::optional<std::uint64_t> size_of_inputs(std::span<const std::string> inputs) {
    std::uint64_t bytes = 0;
    for (const std::string& input : inputs) {
        const auto size = size_of(input);
        if (!size) return {};
        bytes += *size;
    }
    return bytes;
}

Meter::Meter(std::span<const std::string> inputs, Console& console) : console_(console) {
    if (console.shows_progress()) progress_.total_bytes = size_of_inputs(inputs);
}

void Meter::document_done() {
    ++progress_.documents;
    const auto now = std::chrono::steady_clock::now();
    if (!console_.shows_progress() || now - shown_ < std::chrono::milliseconds(100)) return;
    shown_ = now;
    progress_.bytes = bytes_.load(std::memory_order_relaxed);
    progress_.seconds = std::chrono::duration<double>(now - started_).count();
    console_.progress(progress_line(progress_, console_.error_width()));
}

}  // namespace relata::cli
