// Short names from paths and addresses.

#include "text/input/label.h"

#include "text/chars.h"

namespace relata::text {
namespace {

constexpr std::size_t kLongest = 80;

std::string_view without_ending(std::string_view name) {
    const auto dot = name.find_last_of('.');
    const bool ending = dot != std::string_view::npos && dot > 0 && name.size() - dot <= 6;
    return ending ? name.substr(0, dot) : name;
}

/// Letters, digits, "-", "_" and "." stay, everything between them becomes one "-".
std::string slug(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte < 0x80 && (is_letter(byte) || is_digit(byte) || c == '-' || c == '_' || c == '.');
        if (plain) out.push_back(c);
        if (!plain && !out.empty() && out.back() != '-') out.push_back('-');
    }
    if (out.size() > kLongest) out.resize(kLongest);
    while (out.ends_with('-')) out.pop_back();
    return out;
}

bool tells_nothing(std::string_view name) {
    return name.empty() || equals_ignoring_case(name, "index") || equals_ignoring_case(name, "default") ||
           equals_ignoring_case(name, "amp");
}

}  // namespace

std::string_view without_compression(std::string_view path) {
    for (const std::string_view ending : {".gz", ".zst"}) {
        if (path.size() > ending.size() && equals_ignoring_case(path.substr(path.size() - ending.size()), ending))
            return path.substr(0, path.size() - ending.size());
    }
    return path;
}

std::string stem_of(std::string_view path) {
    if (path == "-") return "stdin";
    std::string_view name = without_compression(path);
    name = name.substr(name.find_last_of('/') + 1);
    const auto dot = name.find_last_of('.');
    return std::string(dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot));
}

std::string label_of_url(std::string_view url) {
    url = url.substr(0, url.find('#'));
    const auto scheme = url.find("://");
    std::string_view rest = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
    const auto mark = rest.find('?');
    const std::string_view query = mark == std::string_view::npos ? "" : rest.substr(mark + 1);
    rest = rest.substr(0, mark);
    const std::string_view host = rest.substr(0, rest.find('/'));
    std::string_view path = rest.substr(host.size());
    std::string_view name;
    while (!path.empty() && tells_nothing(name)) {
        const auto slash = path.find_last_of('/');
        name = without_ending(path.substr(slash + 1));
        path = path.substr(0, slash == std::string_view::npos ? 0 : slash);
    }
    std::string out(tells_nothing(name) ? host : name);
    if (!query.empty()) out += "-" + std::string(query);
    return slug(out);
}

}  // namespace relata::text
