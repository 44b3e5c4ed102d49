// The vocabulary that times, counts and places are recognised by.

#include "extract/lexicon/word_kinds.h"

#include <charconv>

namespace relata::extract::lexicon {

std::string_view kTimeWords_bytes();
std::string_view kCountWords_bytes();
std::string_view kPlaceWords_bytes();
std::string_view kCompletionWords_bytes();
std::string_view kRuleWords_bytes();
std::string_view kEventWords_bytes();
std::string_view kEventModes_bytes();
std::string_view kCoreferenceWords_bytes();

WordKinds::WordKinds(std::string_view name, std::string_view bytes) {
    Table table = read_table(name, bytes, 3);
    for (const Row& row : table.rows) {
        const auto position = static_cast<std::uint32_t>(values_.size());
        if (index_.add(row.cells[1], row.cells[0], position)) {
            values_.push_back(row.cells[2]);
        } else {
            table.complain(row.line, "'" + std::string(row.cells[0]) + "' has this kind already");
        }
    }
    problems_ = std::move(table.problems);
}

std::optional<std::string_view> WordKinds::value(std::string_view kind, std::string_view word) const {
    const int position = index_.find(kind, word);
    if (position < 0) return std::nullopt;
    return values_[static_cast<std::size_t>(position)];
}

std::optional<int> WordKinds::number(std::string_view kind, std::string_view word) const {
    const auto text = value(kind, word);
    int parsed = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), parsed).ec != std::errc())
        return std::nullopt;
    return parsed;
}

const WordKinds& time_words() {
    static const WordKinds words("time_words.tsv", kTimeWords_bytes());
    return words;
}

const WordKinds& count_words() {
    static const WordKinds words("count_words.tsv", kCountWords_bytes());
    return words;
}

const WordKinds& place_words() {
    static const WordKinds words("place_words.tsv", kPlaceWords_bytes());
    return words;
}

const WordKinds& completion_words() {
    static const WordKinds words("completion_words.tsv", kCompletionWords_bytes());
    return words;
}

const WordKinds& rule_words() {
    static const WordKinds words("rule_words.tsv", kRuleWords_bytes());
    return words;
}

const WordKinds& event_words() {
    static const WordKinds words("event_words.tsv", kEventWords_bytes());
    return words;
}

const WordKinds& event_modes() {
    static const WordKinds words("event_modes.tsv", kEventModes_bytes());
    return words;
}

const WordKinds& coreference_words() {
    static const WordKinds words("coreference_words.tsv", kCoreferenceWords_bytes());
    return words;
}

bool is_month(std::string_view form) {
    if (form.ends_with('.')) form.remove_suffix(1);
    return time_words().is("month", form);
}

}  // namespace relata::extract::lexicon
