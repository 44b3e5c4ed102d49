// What the grammar of time sees of a sentence, and its smallest patterns.

#include "extract/qualifiers/time_text.h"

#include <algorithm>
#include <charconv>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/count.h"

namespace relata::extract {

namespace {

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_number(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

/// The number if `text` is nothing but digits, at most six of them.
std::optional<int> digits(std::string_view text) {
    int number = 0;
    if (!is_number(text) || text.size() > 6) return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Bytes of a separator at the front of `text`, 0 if there is none. In "20.02.2020" periods separate too.
std::size_t separator_size(std::string_view text, bool periods) {
    if (text.starts_with("–") || text.starts_with("—") || text.starts_with("‑")) return 3;
    return text.front() == '-' || text.front() == '/' || (periods && text.front() == '.') ? 1 : 0;
}

bool is_dotted_date(std::string_view form) {
    return std::ranges::count(form, '.') == 2 &&
           std::ranges::all_of(form, [](char c) { return is_digit(c) || c == '.'; });
}

std::string normal(std::string_view piece) {
    std::string out = to_lower_ascii(piece);
    if (out.starts_with("’")) out.replace(0, std::string_view("’").size(), "'");
    if (out.size() > 1 && out.ends_with('.')) out.pop_back();
    return out;
}

bool is_address(std::string_view form) {
    return form.find("//") != std::string_view::npos || form.find('@') != std::string_view::npos ||
           form.starts_with("www.");
}

void cut(std::string_view form, int word, std::vector<Atom>& atoms) {
    if (is_address(form)) {
        atoms.push_back({normal(form), word, false});
        return;
    }
    const bool periods = is_dotted_date(form);
    std::size_t start = 0;
    const auto add = [&](std::size_t from, std::size_t to) {
        const std::string_view piece = form.substr(from, to - from);
        if (!piece.empty()) atoms.push_back({normal(piece), word, 'A' <= piece.front() && piece.front() <= 'Z'});
    };
    for (std::size_t at = 0; at < form.size();) {
        const std::size_t size = separator_size(form.substr(at), periods);
        if (size > 0) {
            add(start, at);
            add(at, at + size);
            start = at + size;
        }
        at += std::max<std::size_t>(size, 1);
    }
    add(start, form.size());
}

}  // namespace

TimeText::TimeText(const Tree& tree) : tree_(tree) {
    for (int i = 0; i < tree.size(); ++i) cut(tree.word(i).form, i, atoms_);
}

std::string_view TimeText::at(int i) const {
    if (i < 0 || i >= size()) return {};
    return atoms_[static_cast<std::size_t>(i)].text;
}

bool TimeText::is_any(int i, std::initializer_list<std::string_view> texts) const {
    return std::ranges::find(texts, at(i)) != texts.end();
}

bool TimeText::is_dash(int i) const { return is_any(i, {"-", "–", "—", "‑", "/"}); }

/// True if the number numbers the plural noun after it: "2019 soldiers" against "the 2019 war".
bool TimeText::counts(int i) const {
    const int w = word(i);
    if (!tree_.is(w, "nummod")) return false;
    const int noun = tree_.head(w);
    return noun > w && (tree_.word(noun).xpos == "NNS" || tree_.word(noun).xpos == "NNPS");
}

bool TimeText::is_part_of_name(int i) const {
    const std::string& label = tree_.word(word(i)).ner;
    return label.ends_with("PER") || label.ends_with("ORG") || label.ends_with("LOC");
}

/// "the 2025 NYC Pride March": the last word of a name.
bool TimeText::ends_name(int i) const {
    const int w = word(i);
    return w > 0 && tree_.has_upos(w - 1, {"PROPN"}) && tree_.head(w - 1) == w && tree_.is(w - 1, "compound");
}

std::optional<int> TimeText::month(int i) const {
    if (at(i).empty()) return std::nullopt;
    const auto month = lexicon::time_words().number("month", at(i));
    if (!month || !atoms_[static_cast<std::size_t>(i)].capital) return std::nullopt;
    if (day(i + 1) || day(i - 1) || year(i + 1)) return month;
    if (is_part_of_name(i) || !tree_.has_upos(word(i), {"PROPN", "NOUN"})) return std::nullopt;
    const bool common_word = is_any(i, {"march", "may"});  // "the Women's March"
    const bool modifies = tree_.head(word(i)) > word(i) && tree_.is_any(word(i), {"compound", "nmod:unmarked"});
    if (common_word && !modifies && is_any(i - 1, {"'s", "the", "a"})) return std::nullopt;
    if (common_word && !modifies && ends_name(i)) return std::nullopt;
    return month;
}

std::optional<int> TimeText::weekday(int i) const {
    if (at(i).empty() || !atoms_[static_cast<std::size_t>(i)].capital || is_part_of_name(i)) return std::nullopt;
    const bool named =
        i > 0 && lexicon::time_words().is("named_day", at(i - 1)) && atoms_[static_cast<std::size_t>(i - 1)].capital;
    if (named) return std::nullopt;  // "Black Friday"
    return lexicon::time_words().number("weekday", at(i));
}

std::optional<int> TimeText::day(int i) const {
    auto number = digits(at(i));
    if (!number && !at(i).empty() && is_digit(at(i).front())) number = ordinal(i);
    if (!number || *number < 1 || *number > 31 || counts(i)) return std::nullopt;
    return number;
}

std::optional<int> TimeText::year(int i) const {
    const auto number = digits(at(i));
    if (!number || at(i).size() != 4 || *number < 1000 || *number > 2099 || counts(i)) return std::nullopt;
    return number;
}

std::optional<int> TimeText::ordinal(int i) const {
    const std::string_view text = at(i);
    if (text.empty()) return std::nullopt;
    if (const auto known = lexicon::time_words().number("ordinal", text)) return known;
    if (text.size() < 3) return std::nullopt;
    const std::string_view ending = text.substr(text.size() - 2);
    if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return std::nullopt;
    return digits(text.substr(0, text.size() - 2));
}

std::optional<int> TimeText::cardinal(int i) const {
    if (at(i).empty()) return std::nullopt;
    if (const auto number = digits(at(i))) return number;
    if (lexicon::count_words().is("article", at(i))) return std::nullopt;
    const auto number = parse_number(at(i));
    if (!number || *number < 1 || *number > 100000) return std::nullopt;
    return static_cast<int>(*number);
}

}  // namespace relata::extract
