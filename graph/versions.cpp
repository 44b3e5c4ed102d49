// Between the ledger and the store: older versions of a page stand aside.

#include "graph/versions.h"

#include <map>
#include <string_view>
#include <tuple>

#include "graph/origins.h"

namespace relata::graph {
namespace {

auto age_of(const Document& d) { return std::tie(d.published, d.sha256); }

}  // namespace

std::vector<std::uint32_t> newest_versions(std::span<const Reading> readings) {
    std::map<std::string_view, std::uint32_t> newest;
    for (std::uint32_t d = 0; d < readings.size(); ++d) {
        const Document& document = readings[d].document;
        if (!is_page(document.url)) continue;
        const auto [kept, is_new] = newest.emplace(document.url, d);
        if (!is_new && age_of(readings[kept->second].document) < age_of(document)) kept->second = d;
    }
    std::vector<std::uint32_t> out(readings.size());
    for (std::uint32_t d = 0; d < out.size(); ++d) {
        const auto found = newest.find(readings[d].document.url);
        out[d] = found == newest.end() ? d : found->second;
    }
    return out;
}

void take_out_older_versions(std::span<Reading> readings) {
    const auto newest = newest_versions(readings);
    for (std::uint32_t d = 0; d < readings.size(); ++d) {
        if (newest[d] != d) readings[d].assertions.clear();
    }
}

}  // namespace relata::graph
