// Reads the case files.

#include "tests/cases/case_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <span>

namespace relata::tests {
namespace {

std::string trimmed(std::string_view s) {
    while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
    while (!s.empty() && (s.back() == ' ' || s.back() == '\r')) s.remove_suffix(1);
    return std::string(s);
}

std::vector<std::string> split_fields(std::string_view line) {
    std::vector<std::string> out;
    while (true) {
        const auto bar = line.find('|');
        out.push_back(trimmed(line.substr(0, bar)));
        if (bar == std::string_view::npos) return out;
        line.remove_prefix(bar + 1);
    }
}

std::string with_paragraphs(std::string text) {
    for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n")) text.replace(at, 2, "\n\n");
    return text;
}

void read_line(const std::string& line, int number, const std::string& file, std::vector<Case>& out, bool& open) {
    const auto colon = line.find(':');
    const std::string key = line.substr(0, colon);
    const std::string value =
        colon == std::string::npos ? std::string{} : trimmed(std::string_view(line).substr(colon + 1));
    if (!open) out.push_back({file, number, {}, {}, {}, {}}), open = true;
    Case& c = out.back();
    if (key == "text")
        c.text = with_paragraphs(value);
    else if (key == "published")
        c.published = value;
    else if (key == "author")
        c.author = value;
    else if (key == "yes")
        c.expectations.push_back({Expectation::Kind::yes, split_fields(value), line});
    else if (key == "no")
        c.expectations.push_back({Expectation::Kind::no, split_fields(value), line});
    else if (key == "event")
        c.expectations.push_back({Expectation::Kind::event, split_fields(value), line});
    else if (key == "no event")
        c.expectations.push_back({Expectation::Kind::no_event, split_fields(value), line});
    else if (key == "none")
        c.expectations.push_back({Expectation::Kind::none, {}, line});
    else
        throw std::runtime_error(file + ":" + std::to_string(number) + ": unknown line: " + line);
}

}  // namespace

std::vector<Case> read_cases(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".case") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<Case> out;
    for (const auto& path : files) {
        std::ifstream in(path);
        std::string line;
        bool open = false;
        for (int number = 1; std::getline(in, line); ++number) {
            if (trimmed(line).empty())
                open = false;
            else if (line.front() != '#')
                read_line(line, number, path.filename().string(), out, open);
        }
    }
    return out;
}

// A star stands for any words: "*", "affirmed *", "* asserted".
static bool is_like(std::string_view pattern, std::string_view actual) {
    const auto star = pattern.find('*');
    if (star == std::string_view::npos) return pattern == actual;
    const std::string_view before = pattern.substr(0, star);
    const std::string_view after = pattern.substr(star + 1);
    return actual.size() >= before.size() + after.size() && actual.starts_with(before) && actual.ends_with(after);
}

bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& actual) {
    constexpr std::size_t kPositional = 5;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (i < kPositional) {
            if (i < actual.size() && !is_like(expected[i], actual[i].empty() ? "-" : actual[i])) return false;
            continue;
        }
        const auto named = std::span(actual).subspan(std::min(kPositional, actual.size()));
        if (std::ranges::none_of(named, [&](const std::string& field) { return is_like(expected[i], field); }))
            return false;
    }
    return true;
}

}  // namespace relata::tests
