// The properties of everything that is read.
#include "tests/fuzz/checks.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "core/sha256.h"
#include "core/utf8.h"
#include "text/chars.h"
#include "text/sentences.h"
#include "text/to_source.h"

namespace relata::fuzz {
namespace {

void check_offsets(const Document& document) {
    std::uint32_t text_end = 0;
    for (const OffsetStep& step : document.offsets) {
        RELATA_CHECK(step.text_start >= text_end);
        text_end = step.text_start + step.text_length;
        RELATA_CHECK(text_end <= document.text.size());
        RELATA_CHECK(std::size_t{step.source_start} + step.source_length <= document.source_bytes.size());
        if (!step.verbatim) continue;
        RELATA_CHECK(step.text_length == step.source_length);
        // Line breaks and tabs inside a paragraph of a page are blanks in its text.
        const auto same = [](char in_text, char in_source) {
            return in_text == in_source ||
                   (in_text == ' ' && std::string_view("\t\n\v\f\r").find(in_source) != std::string_view::npos);
        };
        RELATA_CHECK(std::ranges::equal(
            std::string_view(document.text).substr(step.text_start, step.text_length),
            std::string_view(document.source_bytes).substr(step.source_start, step.source_length), same));
    }
    if (document.offsets.empty()) RELATA_CHECK(document.text == document.source_bytes || document.text.empty());
}

void check_lines(const Document& document) {
    std::uint32_t end = 0;
    std::uint32_t paragraph = 0;
    for (const Line& line : document.lines) {
        RELATA_CHECK(line.span.start >= end && line.span.end > line.span.start);
        RELATA_CHECK(line.span.end <= document.text.size());
        RELATA_CHECK(line.paragraph >= paragraph);
        end = line.span.end;
        paragraph = line.paragraph;
    }
}

bool may_assert(LineKind kind) {
    return kind != LineKind::furniture && kind != LineKind::dateline && kind != LineKind::byline;
}

const Line* line_around(const Document& document, Span span) {
    const auto it = std::ranges::find_if(document.lines, [&](const Line& l) { return l.span.contains(span); });
    return it == document.lines.end() ? nullptr : &*it;
}

}  // namespace

bool is_blank(std::string_view text, std::size_t from, std::size_t to) {
    while (from < to) {
        const CodePoint c = decode_at(text, from);
        if (!text::is_space(c.value)) return false;
        from += c.length;
    }
    return true;
}

void check_document(const Document& document) {
    for (const std::string* text : {&document.text, &document.source_bytes, &document.title, &document.publisher,
                                    &document.author, &document.published, &document.dateline_place}) {
        RELATA_CHECK(is_valid_utf8(*text));
    }
    for (const std::string& warning : document.warnings) RELATA_CHECK(is_valid_utf8(warning));
    RELATA_CHECK(document.sha256 == sha256_hex(document.source_bytes));
    check_offsets(document);
    check_lines(document);
}

void check_words(std::string_view text, std::uint32_t base, const std::vector<Token>& words) {
    std::uint32_t end = 0;
    for (const Token& word : words) {
        RELATA_CHECK(word.span.start >= base + end && word.span.end > word.span.start);
        const std::uint32_t start = word.span.start - base;
        RELATA_CHECK(is_blank(text, end, start));
        end = word.span.end - base;
        RELATA_CHECK(end <= text.size());
        RELATA_CHECK(word.form == text.substr(start, end - start));
    }
    RELATA_CHECK(is_blank(text, end, text.size()));
}

void check_sentences(const Document& document, const std::vector<Sentence>& sentences) {
    Span last = {};
    Span last_source = {};
    for (const Sentence& s : sentences) {
        RELATA_CHECK(s.index == static_cast<std::size_t>(&s - sentences.data()));
        RELATA_CHECK(s.span.start >= last.end && s.span.end <= document.text.size() && !s.span.empty());
        RELATA_CHECK(s.text == slice(document.text, s.span));
        const Line* line = line_around(document, s.span);
        RELATA_CHECK(line != nullptr && may_assert(line->kind));
        RELATA_CHECK(line->kind == s.kind && line->paragraph == s.paragraph);
        const Span source = text::to_source(document, s.span);
        RELATA_CHECK(source.start <= source.end && source.end <= document.source_bytes.size());
        RELATA_CHECK(source.start >= last_source.start);
        if (document.offsets.empty()) RELATA_CHECK(source == s.span);
        last = s.span;
        last_source = source;
    }
}

void check_same(const Document& a, const Document& b) {
    const auto as_tuple = [](const Document& d) {
        return std::tie(d.id, d.sha256, d.source, d.text, d.title, d.publisher, d.author, d.published,
                        d.published_reason, d.dateline_place, d.warnings);
    };
    RELATA_CHECK(as_tuple(a) == as_tuple(b));
    const auto same_line = [](const Line& x, const Line& y) {
        return x.kind == y.kind && x.span == y.span && x.reason == y.reason;
    };
    RELATA_CHECK(std::ranges::equal(a.lines, b.lines, same_line));
}

void check_same(const std::vector<Sentence>& a, const std::vector<Sentence>& b) {
    const auto same = [](const Sentence& x, const Sentence& y) { return x.span == y.span && x.text == y.text; };
    RELATA_CHECK(std::ranges::equal(a, b, same));
}

void check_article(const Document& document) {
    check_document(document);
    const auto sentences = text::split_sentences(document);
    check_sentences(document, sentences);
    for (const Sentence& s : sentences) check_words(s.text, s.span.start, s.tokens);
}

}  // namespace relata::fuzz
