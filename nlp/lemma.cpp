// Lemmas of the words of a parsed sentence.

#include "nlp/lemma.h"

#include <charconv>

#include "core/utf8.h"
#include "nlp/morphology.h"

namespace relata::nlp {
namespace {

/// Takes `count` characters off the end; false if that is more than there are, or all of them.
bool strip_end(std::string& word, std::size_t count) {
    if (count > 0 && count >= count_code_points(word)) return false;
    for (; count > 0; --count) {
        while (!word.empty() && (static_cast<unsigned char>(word.back()) & 0xC0U) == 0x80U) word.pop_back();
        if (!word.empty()) word.pop_back();
    }
    return true;
}

}  // namespace

LemmaRule parse_lemma_rule(std::string_view written) {
    if (written.starts_with('=')) return {.add = std::string(written.substr(1)), .constant = true};
    const std::size_t bar = written.find('|', 2);
    if (written.size() < 4 || written[1] != '|' || bar == std::string_view::npos) return {};
    LemmaRule rule{.letter_case = written[0], .add = std::string(written.substr(bar + 1))};
    std::from_chars(written.data() + 2, written.data() + bar, rule.strip);
    return rule;
}

std::string apply(const LemmaRule& rule, std::string_view form, const CharacterTable& characters) {
    if (rule.constant) return rule.add;
    std::string word(form);
    if (rule.letter_case == 'l') word = characters.to_lower(form);
    if (rule.letter_case == 't') word = characters.to_title(form);
    return strip_end(word, rule.strip) ? word + rule.add : characters.to_lower(form);
}

Lemmatizer Lemmatizer::load(ModelFile& file) {
    Lemmatizer out;
    for (const std::string& line : file.lines("lemma")) out.rules_.push_back(parse_lemma_rule(line));
    if (out.rules_.empty()) file.report("the list of lemma rules is empty");
    for (const std::string& line : file.lines("lemma_exceptions")) {
        const std::size_t first = line.find('\t');
        const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
        if (second == std::string::npos)
            file.report("bad line in 'lemma_exceptions'");
        else
            out.exceptions_[line.substr(0, second)] = line.substr(second + 1);
    }
    return out;
}

std::string Lemmatizer::lemma(std::string_view form, const std::string& xpos, int rule,
                              const CharacterTable& characters) const {
    std::string lower = characters.to_lower(form);
    const auto it = exceptions_.find(lower + '\t' + xpos);
    if (it != exceptions_.end()) return it->second;
    if (auto known = dictionary_lemma(lower, xpos)) return *known;
    std::string out = apply(rules_[static_cast<std::size_t>(rule)], form, characters);
    if (lower.ends_with("ing") && out.find_first_of("aeiouy") == std::string::npos) return lower;  // "to cling"
    const bool bare = xpos == "VB" || xpos == "VBP";
    if (bare && lower.size() == out.size() + 1 && lower.ends_with('e') && lower.starts_with(out))
        return lower;  // "to criticise", which no ending follows
    const bool pronoun = out == "my" || out == "I";
    return pronoun && xpos == "NN" ? lower : out;  // "the mine" is no "my"
}

}  // namespace relata::nlp
