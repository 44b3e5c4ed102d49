#pragma once
// What must hold for everything that is read, however broken it was. Each target calls what applies to its reader; a
// failing check stops the program, which libFuzzer keeps as a finding.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/check.h"
#include "core/records.h"

namespace relata::fuzz {

/// The bytes that libFuzzer hands over.
inline std::string_view input_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Text, source and all that was stated are UTF-8; the sha256 is that of the source; the map from text to source is
/// ordered and lies inside both; lines are ordered, inside the text and trimmed.
void check_document(const Document& document);

/// Sentences are numbered, do not overlap, lie inside one line that may assert, and quote the text; so do their words;
/// the source spans lie inside the source and keep the order.
void check_sentences(const Document& document, const std::vector<Sentence>& sentences);

/// The two readings of the same bytes are the same.
void check_same(const Document& a, const Document& b);
void check_same(const std::vector<Sentence>& a, const std::vector<Sentence>& b);

/// `check_document` and `check_sentences` with the sentences that `text::split_sentences` finds.
void check_article(const Document& document);

/// The words of one sentence: ordered, inside, quoting, and together all that is no white space.
void check_words(std::string_view text, std::uint32_t base, const std::vector<Token>& words);

/// True if no byte of `text` outside white space lies between `from` and `to`.
bool is_blank(std::string_view text, std::size_t from, std::size_t to);

}  // namespace relata::fuzz
