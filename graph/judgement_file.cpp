// Judgements to lines of text and back.

#include "graph/judgement_file.h"

#include <fmt/format.h>

#include <array>

#include "graph/judgements.h"
#include "graph/table.h"

namespace relata::graph {
namespace {

constexpr std::string_view kHeader = "kind\ta\tb\tauthor\tmade\tnote";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\t') {
            out += "\\t";
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\\') {
            out += "\\\\";
        } else if (c != '\r') {
            out += c;
        }
    }
    return out;
}

std::string plain(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        ++i;
        out += text[i] == 't' ? '\t' : text[i] == 'n' ? '\n' : text[i];
    }
    return out;
}

Result<Judgement> judgement_from(std::string_view line) {
    const auto columns = split_at(line, '\t');
    if (columns.size() < 2 || columns.size() > 6) {
        return fail("a line has kind, a, b, author, made and note with tabs between");
    }
    const auto column = [&](std::size_t i) { return i < columns.size() ? columns[i] : std::string_view(); };
    Judgement j{.kind = std::string(column(0)),
                .a = std::string(column(1)),
                .b = std::string(column(2)),
                .author = plain(column(3)),
                .made = std::string(column(4)),
                .note = plain(column(5))};
    if (const auto checked = check(j); !checked) return tl::unexpected(checked.error());
    j.id = judgement_id(j);
    return j;
}

}  // namespace

std::string write_judgements(std::span<const Judgement> judgements) {
    std::string out = "# judgements on who is who and on assertions; relata judge GRAPH FILE reads them\n";
    out += fmt::format("{}\n", kHeader);
    for (const Judgement& j : judgements) {
        out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", j.kind, j.a, j.b, escaped(j.author), j.made, escaped(j.note));
    }
    return out;
}

JudgementLines read_judgements(std::string_view text) {
    JudgementLines out;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#') || line == kHeader) continue;
        auto judgement = judgement_from(line);
        if (judgement) {
            out.judgements.push_back(std::move(*judgement));
        } else {
            out.complaints.push_back(fmt::format("{}: {}", number, judgement.error().message));
        }
    }
    return out;
}

}  // namespace relata::graph
