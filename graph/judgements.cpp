// A person's decisions as they lie in the ledger: anchors to text and back, and which decisions hold.

#include "graph/judgements.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <tuple>
#include <utility>

namespace relata::graph {
namespace {

constexpr std::array<std::pair<std::string_view, Anchor::Kind>, 4> kKinds{{{"name", Anchor::Kind::name},
                                                                           {"mention", Anchor::Kind::mention},
                                                                           {"assertion", Anchor::Kind::assertion},
                                                                           {"judgement", Anchor::Kind::judgement}}};
constexpr std::array<std::pair<char, char>, 6> kEscapes{
    {{'\\', '\\'}, {'|', '|'}, {';', ';'}, {'\t', 't'}, {'\n', 'n'}, {'\r', 'r'}}};

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto* const found = std::ranges::find(kEscapes, c, &std::pair<char, char>::first);
        if (found != kEscapes.end()) out += '\\';
        out += found != kEscapes.end() ? found->second : c;
    }
    return out;
}

/// The parts between unescaped `|`, for each anchor between unescaped `;`.
std::vector<std::vector<std::string>> split(std::string_view text) {
    std::vector<std::vector<std::string>> out{{""}};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '|') {
            out.back().emplace_back();
        } else if (text[i] == ';') {
            out.push_back({""});
        } else if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
            const auto* const found = std::ranges::find(kEscapes, text[i], &std::pair<char, char>::second);
            out.back().back() += found != kEscapes.end() ? found->first : text[i];
        } else {
            out.back().back() += text[i];
        }
    }
    return out;
}

bool is_hex(std::string_view text, std::size_t digits) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string text_of(const Anchor& anchor) {
    const auto& a = anchor;
    switch (a.kind) {
        case Anchor::Kind::name:
            return "name|" + escaped(a.name) + (a.document.empty() ? "" : "|" + a.document);
        case Anchor::Kind::mention:
            return fmt::format("mention|{}|{}-{}|{}", a.document, a.span.start, a.span.end, escaped(a.name));
        case Anchor::Kind::assertion:
            return fmt::format("assertion|{}|{}-{}|{}|{}|{}|{}", a.document, a.span.start, a.span.end, a.id,
                               escaped(a.subject), escaped(a.relation), escaped(a.object));
        case Anchor::Kind::judgement:
            return "judgement|" + a.id;
    }
    return {};
}

Result<Anchor> anchor_from(const std::vector<std::string>& parts) {
    const auto wrong = [&parts](std::string_view what) {
        return fail(fmt::format("'{}' {}", fmt::join(parts, "|"), what));
    };
    const auto* const kind = std::ranges::find(kKinds, parts[0], &std::pair<std::string_view, Anchor::Kind>::first);
    if (kind == kKinds.end()) return wrong("is no anchor; write name|…, mention|…, assertion|… or judgement|…");
    Anchor a{.kind = kind->second};
    if (a.kind == Anchor::Kind::name) {
        if (parts.size() < 2 || parts[1].empty()) return wrong("lacks the name");
        a.name = parts[1];
        if (parts.size() > 2) a.document = parts[2];
        if (parts.size() > 3 || (parts.size() == 3 && !is_hex(a.document, 64)))
            return wrong("needs a sha256 behind the name");
        return a;
    }
    if (a.kind == Anchor::Kind::judgement) {
        if (parts.size() != 2 || !is_hex(parts[1], 16)) return wrong("needs an id of 16 hex digits");
        a.id = parts[1];
        return a;
    }
    if (parts.size() < 2 || !is_hex(parts[1], 64)) return wrong("needs the sha256 of a document");
    a.document = parts[1];
    if (parts.size() < 3 || !read_span(parts[2], a.span)) return wrong("lacks the bytes it speaks of, such as 891-911");
    if (a.kind == Anchor::Kind::mention) {
        if (parts.size() != 4 || parts[3].empty()) return wrong("lacks the name that stands there");
        a.name = parts[3];
        return a;
    }
    if (parts.size() != 7 || parts[3].empty() || parts[5].empty())
        return wrong("needs id, subject, relation and object");
    a.id = parts[3];
    a.subject = parts[4];
    a.relation = parts[5];
    a.object = parts[6];
    return a;
}

Result<void> fits(std::string_view kind, const std::string& side) {
    const auto anchors = read_anchors(side);
    if (!anchors) return tl::unexpected(anchors.error());
    for (const Anchor& a : *anchors) {
        const bool entity = a.kind == Anchor::Kind::name || a.kind == Anchor::Kind::mention;
        const bool fitting = kind == "same" || kind == "differ"      ? entity
                             : kind == "confirm" || kind == "reject" ? a.kind == Anchor::Kind::assertion
                                                                     : a.kind == Anchor::Kind::judgement;
        if (!fitting) return fail(fmt::format("'{}' cannot be judged as '{}'", text_of(a), kind));
    }
    return {};
}

/// "2026-03-01", "2026-03-01T09:30:00Z".
bool is_moment(std::string_view text) {
    constexpr std::string_view kShape = "dddd-dd-ddTdd:dd:ddZ";
    if (text.size() != 10 && text.size() != kShape.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (kShape[i] == 'd' ? !digit : text[i] != kShape[i]) return false;
    }
    return true;
}

}  // namespace

bool read_span(std::string_view text, Span& span) {
    const char* const end = text.data() + text.size();
    const auto [middle, first] = std::from_chars(text.data(), end, span.start);
    if (first != std::errc() || middle == end || *middle != '-') return false;
    const auto [last, second] = std::from_chars(middle + 1, end, span.end);
    return second == std::errc() && last == end && span.start < span.end;
}

std::string write_anchors(std::span<const Anchor> anchors) {
    std::string out;
    for (const Anchor& a : anchors) out += (out.empty() ? "" : ";") + text_of(a);
    return out;
}

Result<std::vector<Anchor>> read_anchors(std::string_view text) {
    std::vector<Anchor> out;
    for (const auto& parts : split(text)) {
        auto anchor = anchor_from(parts);
        if (!anchor) return tl::unexpected(anchor.error());
        out.push_back(std::move(*anchor));
    }
    return out;
}

Anchor anchor_of(const Assertion& assertion, const std::string& sha256) {
    return {.kind = Anchor::Kind::assertion,
            .document = sha256,
            .span = assertion.sentence_span,
            .id = assertion.id,
            .subject = assertion.subject.name,
            .relation = assertion.relation,
            .object = assertion.object.name};
}

Result<void> check(const Judgement& j) {
    constexpr std::array<std::string_view, 5> kJudgements{"same", "differ", "confirm", "reject", "undo"};
    if (std::ranges::find(kJudgements, j.kind) == kJudgements.end()) {
        return fail(fmt::format("'{}' is no judgement; there are {}", j.kind, fmt::join(kJudgements, ", ")));
    }
    if (!j.made.empty() && !is_moment(j.made)) {
        return fail(fmt::format("'{}' is no date; write 2026-03-01 or 2026-03-01T09:30:00Z", j.made));
    }
    if (auto a = fits(j.kind, j.a); !a) return a;
    const bool two = j.kind == "same" || j.kind == "differ";
    if (two) return fits(j.kind, j.b);
    if (!j.b.empty()) return fail(fmt::format("'{}' speaks of one thing, not also of '{}'", j.kind, j.b));
    return {};
}

std::vector<Judgement> in_force(std::span<const Judgement> all) {
    std::set<std::string> taken_back;
    for (const Judgement& j : all) {
        const auto anchors = j.kind == "undo" ? read_anchors(j.a) : Result<std::vector<Anchor>>();
        if (!anchors) continue;
        for (const Anchor& a : *anchors) taken_back.insert(a.id);
    }
    std::vector<Judgement> out;
    for (const Judgement& j : all) {
        if (j.kind != "undo" && !taken_back.contains(j.id)) out.push_back(j);
    }
    std::ranges::sort(out, {}, [](const Judgement& j) { return std::tie(j.made, j.id); });
    return out;
}

Judgement taking_back(const Judgement& judgement, std::string author, std::string made, std::string note) {
    const Anchor anchor{.kind = Anchor::Kind::judgement, .id = judgement.id};
    Judgement out{.kind = "undo",
                  .a = write_anchors(std::span(&anchor, 1)),
                  .author = std::move(author),
                  .made = std::move(made),
                  .note = std::move(note)};
    out.id = judgement_id(out);
    return out;
}

}  // namespace relata::graph
