// Gold is small: a file is read at once.
#include "eval/files.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace relata::eval {

Result<std::string> read_file(const std::filesystem::path& path) {
    std::error_code ignored;
    std::ifstream in(path, std::ios::binary);
    const bool folder = std::filesystem::is_directory(path, ignored);
    if (!in || folder) {
        const char* why = folder ? "it is a folder" : std::strerror(errno);
        return fail(fmt::format("{}: cannot be read: {}; name a file of gold or predictions", path.string(), why));
    }
    return std::string(std::istreambuf_iterator<char>(in), {});
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.ends_with('\r')) line.remove_suffix(1);
        out.push_back(line);
    }
    return out;
}

std::vector<std::string_view> fields_of(std::string_view line, char separator) {
    std::vector<std::string_view> out;
    for (;;) {
        const auto at = line.find(separator);
        out.push_back(line.substr(0, at));
        if (at == std::string_view::npos) return out;
        line.remove_prefix(at + 1);
    }
}

}  // namespace relata::eval
