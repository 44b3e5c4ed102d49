// ParsedSentence -> CoNLL-U, for `relata show --stage=parse`.
#include "cli/conllu.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "nlp/conllu.h"
#include "nlp/enhanced.h"
#include "nlp/features.h"
#include "text/to_source.h"

namespace relata::cli {
namespace {

constexpr std::size_t kColumns = 10;
enum Column : std::size_t { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc };

std::string_view or_blank(std::string_view value) { return value.empty() ? std::string_view("_") : value; }

std::vector<std::string_view> columns_of(std::string_view line) {
    std::vector<std::string_view> columns;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find('\t', at), line.size());
        columns.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return columns;
}

/// A row that `text::read_conllu` takes for a word: it has a form, and its id is not "1-2" or "1.1".
bool is_word(std::string_view line) {
    const auto columns = columns_of(line);
    return !line.starts_with('#') && columns.size() > kForm && !columns[kForm].empty() &&
           columns[kId].find_first_of("-.") == std::string_view::npos;
}

std::string filled(std::string_view line, const Word& word, const std::string& feats, const std::string& deps) {
    auto columns = columns_of(line);
    columns.resize(std::max(columns.size(), kColumns), "_");
    const std::string head = fmt::to_string(word.head + 1);
    std::string misc(columns[kMisc]);
    if (word.ner != "O") misc = misc == "_" ? "NER=" + word.ner : misc + "|NER=" + word.ner;
    columns[kLemma] = or_blank(word.lemma);
    columns[kUpos] = or_blank(word.upos);
    columns[kXpos] = or_blank(word.xpos);
    columns[kFeats] = feats;
    columns[kHead] = head;
    columns[kDeprel] = or_blank(word.deprel);
    columns[kDeps] = deps;
    columns[kMisc] = misc;
    return fmt::format("{}", fmt::join(columns, "\t"));
}

/// Calls `see` for each line without its line break.
template <typename F>
void for_each_line(std::string_view text, F&& see) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        see(line);
        at = end + 1;
    }
}

}  // namespace

std::string to_conllu(const Analysis& made) {
    std::string out;
    for (ParsedSentence sentence : made.parsed) {
        for (Word& word : sentence.words) word.span = text::to_source(made.document, word.span);
        out += fmt::format("# sent_id = {}-{}\n{}", made.document.id, sentence.index + 1, nlp::to_conllu(sentence));
    }
    return out;
}

std::string fill_conllu(const Analysis& made) {
    std::string out;
    std::size_t sentence = 0, word = 0;
    std::vector<std::string> features;
    std::vector<std::vector<nlp::EnhancedEdge>> edges;
    for_each_line(made.document.source_bytes, [&](std::string_view line) {
        if (line.empty() && word > 0) {
            ++sentence;
            word = 0;
        }
        const bool counts = is_word(line) && sentence < made.parsed.size();
        // A sentence too long to be read has no words.
        const bool known = counts && word < made.parsed[sentence].words.size();
        if (known && word == 0) {
            features = nlp::find_features(made.parsed[sentence].words);
            edges = nlp::find_enhanced_edges(made.parsed[sentence].words);
        }
        out += known ? filled(line, made.parsed[sentence].words[word], features[word], nlp::deps_column(edges[word]))
                     : std::string(line);
        if (counts) ++word;
        out += "\n";
    });
    if (!out.ends_with("\n\n")) out += "\n";
    return out;
}

bool is_conllu(std::string_view source) {
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t end = std::min(source.find('\n', at), source.size());
        const std::string_view line = source.substr(at, end - at);
        if (!line.empty() && line != "\r" && line.front() != '#') return columns_of(line).size() == kColumns;
        at = end + 1;
    }
    return false;
}

}  // namespace relata::cli
