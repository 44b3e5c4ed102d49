// Between a person's word for a document and its sha256.

#include "graph/document_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "core/utf8.h"

namespace relata::graph {
namespace {

/// True for at least six hex digits that begin `sha256`.
bool is_prefix_of(std::string_view digits, std::string_view sha256) {
    constexpr std::size_t kFewest = 6;
    return digits.size() >= kFewest && sha256.starts_with(to_lower_ascii(digits));
}

/// The sha256 of the documents that a name stands for: a label of this file first, then a source or a label under which
/// it was also seen, then digits.
std::set<std::string> meant_by(std::string_view name, const std::vector<Sighting>& named,
                               const std::vector<Sighting>& all) {
    std::set<std::string> out;
    for (const Sighting& s : named) {
        if (s.document.id == name) return {s.document.sha256};
    }
    for (const Sighting& s : all) {
        if (s.document.source == name || s.document.id == name) out.insert(s.document.sha256);
    }
    if (!out.empty()) return out;
    for (const Sighting& s : named) {
        if (is_prefix_of(name, s.document.sha256)) out.insert(s.document.sha256);
    }
    return out;
}

/// The one document that a name stands for.
Result<std::string> document_called(const std::string& path, const std::string& name,
                                    const std::vector<Sighting>& named, const std::vector<Sighting>& all) {
    const auto found = meant_by(name, named, all);
    if (found.size() == 1) return *found.begin();
    if (found.empty()) return fail(fmt::format("{}: no document '{}' in this graph", path, name));
    std::string labels;
    for (const Sighting& s : named) {
        if (found.contains(s.document.sha256)) labels += (labels.empty() ? "" : ", ") + s.document.id;
    }
    return fail(fmt::format("{}: '{}' stands for {} documents: {}; say which", path, name, found.size(), labels));
}

}  // namespace

std::vector<Sighting> named_documents(const std::vector<Sighting>& sightings) {
    std::vector<Sighting> out;
    for (const Sighting& s : sightings) {
        if (out.empty() || out.back().document.sha256 != s.document.sha256) out.push_back(s);
    }
    tell_labels_apart(out);
    return out;
}

Result<std::set<std::string>> documents_called(const std::string& path, const std::vector<std::string>& names,
                                               const std::vector<Sighting>& named, const std::vector<Sighting>& all) {
    std::set<std::string> out;
    for (const std::string& name : names) {
        auto found = document_called(path, name, named, all);
        if (!found) return tl::unexpected(found.error());
        out.insert(std::move(*found));
    }
    return out;
}

void tell_labels_apart(std::vector<Sighting>& documents) {
    constexpr std::size_t kDigits = 8;
    const auto rank = [](const Sighting& s) {
        return std::tuple(s.document.id, s.document.published.empty(), s.document.published, s.document.sha256);
    };
    std::ranges::sort(documents, {}, rank);
    std::string label;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        Document& d = documents[i].document;
        if (i > 0 && d.id == label) {
            d.id += "@" + d.sha256.substr(0, kDigits);
        } else {
            label = d.id;
        }
    }
    // Two contents with one label and 8 equal digits, or a file really called "news@3f2a9c11": the whole digest tells.
    std::ranges::stable_sort(documents, {}, [](const Sighting& s) { return s.document.id; });
    for (std::size_t i = 1; i < documents.size(); ++i) {
        Document& d = documents[i].document;
        if (d.id == documents[i - 1].document.id) d.id += "@" + d.sha256;
    }
    std::ranges::sort(documents, {}, [](const Sighting& s) { return s.document.id; });
}

}  // namespace relata::graph
