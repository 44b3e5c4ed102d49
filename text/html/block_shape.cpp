// The text of a block, counted in one pass: the part of the evidence that does not depend on the language.

#include "text/html/block_shape.h"

#include <cstdint>

#include "core/utf8.h"
#include "text/chars.h"

namespace relata::text {
namespace {

bool is_wide(char32_t c) { return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || c >= 0x20000; }
bool is_wide_stop(char32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F; }
bool is_stop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x964; }

}  // namespace

BlockShape measure_block(std::string_view text) {
    BlockShape s;
    bool in_word = false;
    bool after_stop = false;  // the last character that shows, closing marks aside, ends a sentence
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        const bool first = at == 0;
        at += c.length;
        if (c.value == ' ') {
            s.sentence_ends += after_stop ? 1 : 0;
            after_stop = in_word = false;
            s.size += 1;
            continue;
        }
        const bool wide = is_wide(c.value);
        const bool letter = wide || is_letter(c.value);
        const bool digit = is_digit(c.value);
        s.size += wide ? 2.5 : 1;
        s.letters += letter ? 1 : 0;
        s.digits += digit ? 1 : 0;
        s.commas += c.value == ',' || c.value == 0x3001 || c.value == 0xFF0C || c.value == 0x60C ? 1 : 0;
        if (first) {
            s.starts_letter = letter;
            s.starts_lower = is_lower(c.value);
        }
        if ((letter || digit) && !in_word) {
            s.words += 1;
            s.capitalised += is_upper(c.value) ? 1 : 0;
            in_word = true;
        }
        if (wide) s.words += 0.5;
        if (is_wide_stop(c.value)) s.sentence_ends += 1;
        if (is_stop(c.value)) {
            after_stop = true;
        } else if (!is_closing_mark(c.value)) {
            after_stop = false;
        }
        s.ends_sentence = after_stop || is_wide_stop(c.value) || (s.ends_sentence && is_closing_mark(c.value));
    }
    s.sentence_ends += after_stop ? 1 : 0;
    return s;
}

bool is_running_text(const BlockShape& s) {
    if (s.size >= 60 && s.sentence_ends >= 1) return true;
    return s.size >= 140 && s.commas >= 2;
}

}  // namespace relata::text
