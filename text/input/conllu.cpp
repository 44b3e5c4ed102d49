// Readers for input whose sentences are given: one a line, or CoNLL-U.

#include "text/input/conllu.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/article/lines.h"
#include "text/chars.h"
#include "text/document.h"
#include "text/tokens.h"

namespace relata::text {
namespace {

std::vector<Token> tokens_between_spaces(std::string_view text, std::uint32_t base) {
    std::vector<Token> tokens;
    for (std::uint32_t at = 0; at < text.size();) {
        std::uint32_t end = at;
        while (end < text.size() && !is_space(decode_at(text, end).value)) end += decode_at(text, end).length;
        if (end > at)
            tokens.push_back(Token{Span{base + at, base + end}, std::string(text.substr(at, end - at)), true});
        at = end + std::max<std::uint32_t>(1, decode_at(text, end).length);
    }
    return tokens;
}

/// Puts a document's text together from CoNLL-U rows.
class ConlluReader {
  public:
    explicit ConlluReader(InputDocument& out) : out_(out), source_(out.document.source_bytes) {}

    void run() {
        for (std::size_t from = 0; from <= source_.size();) {
            const std::size_t to = std::min(source_.find('\n', from), source_.size());
            auto row = source_.substr(from, to - from);
            if (row.ends_with('\r')) row.remove_suffix(1);
            read_row(row, from);
            from = to + 1;
        }
        finish_sentence();
    }

  private:
    void read_row(std::string_view row, std::size_t start) {
        if (row.empty()) return finish_sentence();
        if (row[0] == '#') {
            if (row.starts_with("# newpar") || row.starts_with("# newdoc")) ++paragraph_;
            return;
        }
        std::array<std::string_view, 10> fields;
        for (auto& field : fields) {
            const auto tab = row.find('\t');
            field = row.substr(0, tab);
            row = tab == std::string_view::npos ? std::string_view{} : row.substr(tab + 1);
        }
        if (fields[0].find('.') != std::string_view::npos || fields[1].empty()) return;
        const bool space = fields[9].find("SpaceAfter=No") == std::string_view::npos;
        const auto form_start = start + fields[0].size() + 1;
        const auto dash = fields[0].find('-');
        if (dash != std::string_view::npos) {
            words_left_ = number(fields[0].substr(dash + 1)) - number(fields[0].substr(0, dash)) + 1;
            surface_ = append(fields[1], form_start);
            surface_at_ = surface_.start;
            space_after_surface_ = space;
        } else if (words_left_ > 0) {
            add_part(fields[1]);
        } else {
            add_token(append(fields[1], form_start), fields[1], space);
        }
    }

    static int number(std::string_view digits) {
        int n = 0;
        for (const char c : digits.substr(0, 6)) n = n * 10 + (c >= '0' && c <= '9' ? c - '0' : 0);
        return n;
    }

    Span append(std::string_view form, std::size_t source_start) {
        std::string& text = out_.document.text;
        if (pending_space_) text.push_back(' ');
        pending_space_ = false;
        const auto start = static_cast<std::uint32_t>(text.size());
        if (tokens_.empty()) sentence_start_ = start;
        const auto length = static_cast<std::uint32_t>(form.size());
        text += form;
        out_.document.offsets.push_back({start, length, static_cast<std::uint32_t>(source_start), length, true});
        return {start, start + length};
    }

    /// One word of "don't": its own bytes where they follow each other there, else the whole.
    void add_part(std::string_view form) {
        --words_left_;
        Span span = surface_;
        const auto rest = slice(out_.document.text, Span{surface_at_, surface_.end});
        if (rest.starts_with(form)) {
            span = {surface_at_, surface_at_ + static_cast<std::uint32_t>(form.size())};
            surface_at_ = span.end;
        }
        add_token(span, form, words_left_ == 0 && space_after_surface_);
    }

    void add_token(Span span, std::string_view form, bool space) {
        tokens_.push_back(Token{span, std::string(form), space});
        pending_space_ = space;
    }

    void finish_sentence() {
        words_left_ = 0;
        pending_space_ = false;
        if (tokens_.empty()) return;
        std::string& text = out_.document.text;
        const Span span{sentence_start_, static_cast<std::uint32_t>(text.size())};
        Sentence s{.index = static_cast<std::uint32_t>(out_.sentences.size()),
                   .paragraph = paragraph_,
                   .kind = LineKind::body,
                   .span = span};
        s.text = slice(text, span);
        s.tokens = std::exchange(tokens_, {});
        out_.sentences.push_back(std::move(s));
        out_.document.lines.push_back(Line{LineKind::body, span, paragraph_, "given sentence"});
        text.push_back('\n');
    }

    InputDocument& out_;
    std::string_view source_;
    std::vector<Token> tokens_ = {};
    std::uint32_t paragraph_ = 0;
    std::uint32_t sentence_start_ = 0;
    bool pending_space_ = false;
    int words_left_ = 0;  ///< of the multiword token being read
    Span surface_ = {};
    std::uint32_t surface_at_ = 0;
    bool space_after_surface_ = true;
};

}  // namespace

InputDocument read_lines(std::string bytes, std::string id, std::string source, bool pretokenized) {
    InputDocument out{.document = make_document(std::move(bytes), std::move(id), std::move(source)),
                      .has_sentences = true};
    Document& document = out.document;
    document.text = document.source_bytes;
    for (const Span span : split_lines(document.text)) {
        const auto index = static_cast<std::uint32_t>(out.sentences.size());
        Sentence s{.index = index, .paragraph = index, .kind = LineKind::body, .span = span};
        s.text = slice(document.text, span);
        s.tokens = pretokenized ? tokens_between_spaces(s.text, span.start) : tokenize(s.text, span.start);
        out.sentences.push_back(std::move(s));
        document.lines.push_back(Line{LineKind::body, span, index, "given sentence"});
    }
    return out;
}

InputDocument read_conllu(std::string bytes, std::string id, std::string source) {
    InputDocument out{.document = make_document(std::move(bytes), std::move(id), std::move(source)),
                      .has_sentences = true};
    ConlluReader(out).run();
    if (out.document.offsets.empty()) out.document.offsets.push_back(OffsetStep{0, 0, 0, 0, false});
    return out;
}

}  // namespace relata::text
