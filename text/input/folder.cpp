// A folder becomes the files in it.

#include "text/input/folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "text/input/label.h"

namespace relata::text {
namespace {

namespace fs = std::filesystem;

/// What lies in `folder` and may matter, the last name first.
std::vector<std::string> inside(const std::string& folder, const ProblemSink& on_problem) {
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        const bool directory = it->is_directory(ignored) && !it->is_symlink(ignored);
        if (directory || has_known_name(it->path().string())) paths.push_back(it->path().string());
    }
    if (error) on_problem({folder, fmt::format("cannot read the folder: {}", error.message())});
    std::ranges::sort(paths, std::greater<>());
    return paths;
}

}  // namespace

bool has_known_name(std::string_view path) {
    constexpr std::array<std::string_view, 12> kEndings = {".txt",  ".html", ".htm", ".xhtml", ".ndjson", ".jsonl",
                                                           ".json", ".xml",  ".rss", ".atom",  ".rdf",    ".warc"};
    const std::string_view unpacked = without_compression(path);
    const std::string ending = to_lower_ascii(fs::path(unpacked).extension().string());
    if (ending.empty()) return unpacked.size() < path.size();
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

std::size_t walk_folder(const std::string& path, const std::function<void(const std::string&)>& take,
                        const ProblemSink& on_problem) {
    std::vector<std::string> pending{path};
    std::size_t files = 0;
    while (!pending.empty()) {
        const std::string next = std::move(pending.back());
        pending.pop_back();
        std::error_code error;
        if (const auto type = fs::status(next, error).type(); type != fs::file_type::directory) {
            // A pipe or a device in a folder could be waited for without end. What does not exist says so when opened.
            if (type != fs::file_type::regular && type != fs::file_type::not_found && type != fs::file_type::none) {
                on_problem({next, "neither a file nor a folder"});
                continue;
            }
            ++files;
            take(next);
            continue;
        }
        for (std::string& found : inside(next, on_problem)) pending.push_back(std::move(found));
    }
    return files;
}

}  // namespace relata::text
