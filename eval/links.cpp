// Links of the gold meet happenings and disputes of the graph.
#include "eval/links.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "eval/files.h"
#include "eval/json.h"

namespace relata::eval {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 9> kKinds{"same_event",     "same_fact",      "same_number",
                                                 "same_quote",     "near_duplicate", "numbers_disagree",
                                                 "dates_disagree", "contradiction",  "different_event"};
constexpr std::string_view kApart = "different_event";

using Member = std::pair<std::size_t, std::size_t>;

/// "000:a25" -> document and assertion; nothing where the gold has no such.
std::optional<Member> member_of(const Gold& gold, std::string_view name) {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto document = std::ranges::find(gold.documents, name.substr(0, colon), &GoldDocument::id);
    if (document == gold.documents.end()) return std::nullopt;
    const auto assertion = std::ranges::find(document->assertions, name.substr(colon + 1), &GoldAssertion::id);
    if (assertion == document->assertions.end()) return std::nullopt;
    return Member{document - gold.documents.begin(), assertion - document->assertions.begin()};
}

/// Reads the links; the first fault is kept.
class LinkReader {
  public:
    explicit LinkReader(const Gold& gold) : gold_(gold) {}

    std::vector<Link> read(const Json& root) {
        std::vector<Link> out;
        const Json* links = root.find("links");
        if (links == nullptr) {
            fault_ = "there is no list \"links\"";
            return out;
        }
        for (const Json& row : links->items) out.push_back(link(row));
        return out;
    }
    const std::string& fault() const { return fault_; }

  private:
    Link link(const Json& row) {
        Link out{.kind = row.text_at("kind").value_or(""), .title = row.text_at("title").value_or("")};
        if (std::ranges::find(kKinds, out.kind) == kKinds.end()) blame(out, "has the unknown kind '" + out.kind + "'");
        const Json* groups = row.find("groups");
        if (groups == nullptr) {
            blame(out, "has no \"groups\"");
            return out;
        }
        for (const Json& group : groups->items) out.groups.push_back(read_group(group, out));
        if (out.groups.size() == 1) out.groups = by_document(out.groups.front());
        return out;
    }

    /// Articles that all say the same stand in one group: each of them is a side of the link.
    static std::vector<LinkGroup> by_document(const LinkGroup& group) {
        std::map<std::size_t, LinkGroup> out;
        for (const Member& member : group.assertions) {
            out[member.first].label = group.label;
            out[member.first].assertions.push_back(member);
        }
        std::vector<LinkGroup> groups;
        for (auto& [document, one] : out) groups.push_back(std::move(one));
        return groups;
    }

    LinkGroup read_group(const Json& row, const Link& of) {
        LinkGroup out{.label = row.text_at("label").value_or("")};
        const Json* assertions = row.find("assertions");
        if (assertions == nullptr) {
            blame(of, "has a group without \"assertions\"");
            return out;
        }
        for (const Json& name : assertions->items) {
            if (const auto member = member_of(gold_, name.text)) {
                out.assertions.push_back(*member);
            } else {
                blame(of, fmt::format("names '{}', which is no assertion of the gold", name.text));
            }
        }
        return out;
    }

    void blame(const Link& link, std::string_view what) {
        if (fault_.empty()) fault_ = fmt::format("the link '{}' {}", link.title, what);
    }

    const Gold& gold_;
    std::string fault_ = {};
};

bool is_quote(std::string_view kind) { return kind == "same_quote" || kind == "near_duplicate"; }
bool is_dispute(std::string_view kind) {
    return kind == "numbers_disagree" || kind == "dates_disagree" || kind == "contradiction";
}

/// Two different versions of one dispute.
bool dispute(const GraphPlace& a, const GraphPlace& b) {
    return std::ranges::any_of(a.versions, [&](const auto& x) {
        return std::ranges::any_of(b.versions,
                                   [&](const auto& y) { return x.first == y.first && x.second != y.second; });
    });
}

bool joined(std::string_view kind, const GraphPlace& a, const GraphPlace& b) {
    if (is_dispute(kind)) return dispute(a, b);
    return a.happening == b.happening && (!is_quote(kind) || a.source == b.source);
}

/// The lines that say an assertion of the gold.
std::map<Member, std::vector<std::size_t>> lines_by_member(const AssertionScore& score) {
    std::map<Member, std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < score.lines.size(); ++i) {
        for (const std::size_t match : score.lines[i].matches) out[{score.lines[i].document, match}].push_back(i);
    }
    return out;
}

LinkOutcome score_link(const Link& link, const std::map<Member, std::vector<std::size_t>>& lines_of,
                       std::span<const GraphPlace> places) {
    std::vector<std::vector<std::size_t>> lines;  // of each group
    LinkOutcome out;
    for (const LinkGroup& group : link.groups) {
        auto& all = lines.emplace_back();
        for (const Member& member : group.assertions) {
            if (const auto found = lines_of.find(member); found != lines_of.end())
                all.insert(all.end(), found->second.begin(), found->second.end());
        }
        out.groups.push_back({.extracted = !all.empty(), .lines = all});
    }
    const auto meet = [&](std::size_t x, std::size_t y) {
        return std::ranges::any_of(lines[x], [&](std::size_t a) {
            return std::ranges::any_of(
                lines[y], [&](std::size_t b) { return a != b && joined(link.kind, places[a], places[b]); });
        });
    };
    for (std::size_t x = 0; x < lines.size(); ++x) {
        for (std::size_t y = 0; y < lines.size(); ++y) {
            if (x != y && meet(x, y)) out.groups[x].found = true;
        }
    }
    out.reachable = std::ranges::count(out.groups, true, &GroupOutcome::extracted) > 1;
    out.found = std::ranges::count(out.groups, true, &GroupOutcome::found) > 0;
    return out;
}

Measure measure(std::string key, std::string meaning, const char* unit) {
    return {.key = std::move(key), .meaning = std::move(meaning), .unit = unit};
}

/// Of the links that pass `wanted`: groups found, groups found of those extracted, links found, links found of those
/// within reach.
template <typename Wanted>
void add_measures(const std::string& key, const std::string& words, std::span<const Link> links,
                  std::span<const LinkOutcome> outcomes, const Wanted& wanted, std::vector<Measure>& out) {
    Measure groups = measure(key + "groups_found", words + "groups found", "links");
    Measure reached = measure(key + "groups_found_of_reachable", "… of those with two groups extracted", "links");
    Measure whole = measure(key + "links_found", words + "links with two groups joined", "links");
    Measure whole_reached = measure(key + "links_found_of_reachable", "… of those with two groups extracted", "links");
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (!wanted(links[i])) continue;
        const LinkOutcome& outcome = outcomes[i];
        for (const GroupOutcome& group : outcome.groups) {
            groups.share.add(i, group.found ? 1 : 0);
            if (outcome.reachable && group.extracted) reached.share.add(i, group.found ? 1 : 0);
        }
        whole.share.add(i, outcome.found ? 1 : 0);
        if (outcome.reachable) whole_reached.share.add(i, outcome.found ? 1 : 0);
    }
    for (Measure* m : {&groups, &reached, &whole, &whole_reached}) out.push_back(std::move(*m));
}

}  // namespace

Result<std::vector<Link>> read_links(const fs::path& folder, const Gold& gold) {
    const fs::path path = folder / "cross.json";
    const auto bytes = read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto json = parse_json(*bytes);
    if (!json) return fail(fmt::format("{}: {}; correct the file", path.string(), json.error().message));
    LinkReader reader(gold);
    auto links = reader.read(*json);
    if (!reader.fault().empty()) return fail(fmt::format("{}: {}; correct the file", path.string(), reader.fault()));
    return links;
}

std::vector<LinkOutcome> score_links(const Gold& gold, std::span<const Link> links,
                                     std::span<const PredictedLine> lines, std::span<const GraphPlace> places) {
    const auto lines_of = lines_by_member(score_assertions(gold, lines));
    std::vector<LinkOutcome> out;
    for (const Link& link : links) out.push_back(score_link(link, lines_of, places));
    return out;
}

std::vector<Measure> link_measures(std::span<const Link> links, std::span<const LinkOutcome> outcomes) {
    std::vector<Measure> out;
    add_measures(
        "", "", links, outcomes, [](const Link& link) { return link.kind != kApart; }, out);
    Measure apart = measure("different_event_apart", "different happenings kept apart", "links");
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (links[i].kind == kApart) apart.share.add(i, outcomes[i].found ? 0 : 1);
    }
    out.push_back(std::move(apart));
    for (const std::string_view kind : kKinds) {
        const auto wanted = [&](const Link& link) { return link.kind == kind; };
        if (kind == kApart || std::ranges::none_of(links, wanted)) continue;
        add_measures(std::string(kind) + "_", std::string(kind) + ": ", links, outcomes, wanted, out);
    }
    return out;
}

}  // namespace relata::eval
