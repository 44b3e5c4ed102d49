// Prints a ParsedSentence for `relata show --stage=parse`, and reads treebanks for evaluation and tests.

#include "nlp/conllu.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>

#include "nlp/enhanced.h"
#include "nlp/features.h"

namespace relata::nlp {
namespace {

enum Column { id, form, lemma, upos, xpos, feats, head, deprel, deps, misc, columns };
using Row = std::array<std::string_view, columns>;

std::string_view or_blank(std::string_view value) { return value.empty() ? "_" : value; }
std::string or_empty(std::string_view value) { return value == "_" ? std::string() : std::string(value); }

/// Cuts at each `mark`; calls `use` with the parts.
template <typename F>
void for_each_part(std::string_view text, char mark, F use) {
    while (true) {
        const std::size_t end = text.find(mark);
        use(text.substr(0, end));
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

std::optional<std::uint32_t> number(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string misc_of(const Word& word) {
    std::string out;
    if (word.ner != "O") out += "NER=" + word.ner + "|";
    if (!word.space_after) out += "SpaceAfter=No|";
    return out + fmt::format("TokenRange={}:{}", word.span.start, word.span.end);
}

/// Reads sentence by sentence and keeps count of lines for the messages.
class Reader {
  public:
    Result<std::vector<ParsedSentence>> read(std::string_view bytes) {
        for_each_part(bytes, '\n', [this](std::string_view text) {
            ++line_;
            if (text.ends_with('\r')) text.remove_suffix(1);
            if (error_.empty()) take_line(text);
        });
        finish_sentence();
        if (!error_.empty()) return fail(error_);
        return std::move(sentences_);
    }

  private:
    void stop(const std::string& what) {
        if (error_.empty()) error_ = fmt::format("line {}: {}", line_, what);
    }

    void take_line(std::string_view text) {
        if (text.empty()) return finish_sentence();
        if (text.front() == '#') return;
        Row row{};
        std::size_t count = 0;
        for_each_part(text, '\t', [&](std::string_view part) {
            if (count < columns) row[count] = part;
            ++count;
        });
        if (count != columns) return stop(fmt::format("{} columns instead of 10", count));
        if (row[id].find_first_of("-.") != std::string_view::npos) return;
        const auto given_id = number(row[id]);
        if (!given_id || *given_id != current_.words.size() + 1)
            return stop(fmt::format("ID '{}' is out of order", row[id]));
        take_word(row);
    }

    void take_word(const Row& row) {
        Word word{.form = std::string(row[form]),
                  .lemma = row[lemma] == "_" && row[form] == "_" ? "_" : or_empty(row[lemma]),
                  .upos = or_empty(row[upos]),
                  .xpos = or_empty(row[xpos]),
                  .deprel = or_empty(row[deprel])};
        const auto governor = row[head] == "_" ? 0 : number(row[head]);
        if (!governor || *governor > 1'000'000) return stop(fmt::format("HEAD '{}' is no number", row[head]));
        word.head = static_cast<int>(*governor) - 1;
        word.span.start = static_cast<std::uint32_t>(current_.text.size());
        current_.text += word.form;
        word.span.end = static_cast<std::uint32_t>(current_.text.size());
        for_each_part(row[misc], '|', [&word](std::string_view part) { take_misc(part, word); });
        if (word.space_after) current_.text += ' ';
        current_.words.push_back(std::move(word));
    }

    static void take_misc(std::string_view part, Word& word) {
        if (part == "SpaceAfter=No") word.space_after = false;
        if (part.starts_with("NER=")) word.ner = part.substr(4);
        if (!part.starts_with("TokenRange=")) return;
        part.remove_prefix(11);
        const std::size_t colon = part.find(':');
        if (colon == std::string_view::npos) return;
        const auto start = number(part.substr(0, colon));
        const auto end = number(part.substr(colon + 1));
        if (start && end && *start <= *end) word.span = {*start, *end};
    }

    void finish_sentence() {
        if (current_.words.empty()) return;
        for (const Word& word : current_.words)
            if (word.head >= static_cast<int>(current_.words.size())) stop("HEAD points outside the sentence above");
        if (current_.text.ends_with(' ')) current_.text.pop_back();
        current_.span = {current_.words.front().span.start, current_.words.back().span.end};
        current_.index = static_cast<std::uint32_t>(sentences_.size());
        sentences_.push_back(std::exchange(current_, {}));
    }

    std::vector<ParsedSentence> sentences_ = {};
    ParsedSentence current_ = {};
    std::size_t line_ = 0;
    std::string error_ = {};
};

}  // namespace

std::string to_conllu(const ParsedSentence& sentence) {
    std::string shown = sentence.text;
    for (char& c : shown)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    std::string out = fmt::format("# text = {}\n", shown);
    const auto edges = find_enhanced_edges(sentence.words);
    const auto features = find_features(sentence.words);
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        const Word& w = sentence.words[i];
        out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", i + 1, or_blank(w.form), or_blank(w.lemma),
                           or_blank(w.upos), or_blank(w.xpos), features[i], w.head + 1, or_blank(w.deprel),
                           deps_column(edges[i]), misc_of(w));
    }
    return out + "\n";
}

Result<std::vector<ParsedSentence>> read_conllu(std::string_view bytes) { return Reader().read(bytes); }

Sentence tokens_of(const ParsedSentence& sentence) {
    Sentence out{sentence.index, sentence.paragraph, sentence.kind, sentence.span, sentence.text, {}};
    for (const Word& w : sentence.words) out.tokens.push_back({w.span, w.form, w.space_after});
    return out;
}

}  // namespace relata::nlp
