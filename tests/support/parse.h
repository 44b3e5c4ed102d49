#pragma once
// Parsed sentences for tests, written down as small tables.

#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"

namespace relata::test {

/// One row of a table: fields apart by white space.
inline std::vector<std::string> fields_of(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> fields;
    for (std::string field; stream >> field;) fields.push_back(field);
    return fields;
}

/// Builds a sentence from rows `ID FORM LEMMA UPOS XPOS HEAD DEPREL [NER] [SpaceAfter=No]`, as in CoNLL-U but apart by
/// any white space; HEAD 0 is the root; empty lines and lines that start with '#' are skipped. The text is the forms
/// joined by a blank (none behind SpaceAfter=No), and starts at byte `start` of its document. Throws std::runtime_error
/// on a faulty row.
///
///     const auto sentence = test::parsed(R"(
///         1 Troops  troops  NOUN  NNS 2 nsubj
///         2 left    leave   VERB  VBD 0 root
///         3 Idlib   Idlib   PROPN NNP 2 obj  B-LOC SpaceAfter=No
///         4 .       .       PUNCT .   2 punct
///     )");
///     // sentence.text == "Troops left Idlib."; sentence.words[2].head == 1
inline ParsedSentence parsed(std::string_view table, std::uint32_t start = 0) {
    ParsedSentence sentence;
    std::istringstream lines{std::string(table)};
    for (std::string line; std::getline(lines, line);) {
        const std::vector<std::string> fields = fields_of(line);
        if (fields.empty() || fields[0].starts_with('#')) continue;
        if (fields.size() < 7 || fields[0] != std::to_string(sentence.words.size() + 1)) {
            throw std::runtime_error("no row of a parse: " + line);
        }
        if (!sentence.words.empty() && sentence.words.back().space_after) sentence.text += ' ';
        Word word{.form = fields[1], .lemma = fields[2], .upos = fields[3], .xpos = fields[4]};
        word.head = std::stoi(fields[5]) - 1;
        word.deprel = fields[6];
        for (std::size_t i = 7; i < fields.size(); ++i) {
            if (fields[i] == "SpaceAfter=No") {
                word.space_after = false;
            } else {
                word.ner = fields[i];
            }
        }
        word.span.start = start + static_cast<std::uint32_t>(sentence.text.size());
        sentence.text += word.form;
        word.span.end = start + static_cast<std::uint32_t>(sentence.text.size());
        sentence.words.push_back(std::move(word));
    }
    for (const Word& word : sentence.words) {
        if (word.head >= static_cast<int>(sentence.words.size()))
            throw std::runtime_error("head outside of: " + sentence.text);
    }
    sentence.span = {start, start + static_cast<std::uint32_t>(sentence.text.size())};
    return sentence;
}

/// The sentences of one article, a table each, numbered and one byte apart.
inline std::vector<ParsedSentence> parsed_article(const std::vector<const char*>& tables) {
    std::vector<ParsedSentence> sentences;
    std::uint32_t start = 0;
    for (const char* table : tables) {
        sentences.push_back(parsed(table, start));
        sentences.back().index = static_cast<std::uint32_t>(sentences.size() - 1);
        start = sentences.back().span.end + 1;
    }
    return sentences;
}

/// The index of the first word with this form; throws if there is none, so that a typing error cannot pass a test.
inline int index_of(const ParsedSentence& sentence, std::string_view form) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        if (sentence.words[i].form == form) return static_cast<int>(i);
    }
    throw std::runtime_error("no word '" + std::string(form) + "' in: " + sentence.text);
}

}  // namespace relata::test
