// Dictionary form -> past, participle and third person: a table of what is irregular, rules for the rest.
#include "export/verbs.h"

#include <map>
#include <utility>

#include "graph/table.h"

namespace relata::exporter {

std::string_view kIrregularVerbs_bytes();

namespace {

struct Forms {
    std::string_view past = {};
    std::string_view participle = {};
};

std::string_view cut_off(std::string_view& text, char until) {
    const std::size_t at = text.find(until);
    const std::string_view out = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return out;
}

std::map<std::string_view, Forms> read_table() {
    std::map<std::string_view, Forms> out;
    for (const auto& row : graph::read_rows(kIrregularVerbs_bytes(), 3)) out[row[0]] = {row[1], row[2]};
    return out;
}

const Forms* irregular(std::string_view verb) {
    static const auto table = read_table();
    const auto found = table.find(verb);
    return found == table.end() ? nullptr : &found->second;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_consonant_and_y(std::string_view verb) {
    return verb.size() > 1 && verb.back() == 'y' && !is_vowel(verb[verb.size() - 2]);
}

/// "stop", "plan": one syllable, one vowel, one consonant behind it.
bool doubles(std::string_view verb) {
    if (verb.size() < 3) return false;
    const std::string_view end = verb.substr(verb.size() - 3);
    if (is_vowel(end[0]) || !is_vowel(end[1]) || is_vowel(end[2])) return false;
    if (std::string_view("wxy").find(end[2]) != std::string_view::npos) return false;
    for (const char c : verb.substr(0, verb.size() - 3)) {
        if (is_vowel(c) || c == 'y') return false;
    }
    return true;
}

std::string regular_past(std::string_view verb) {
    std::string out(verb);
    if (out.empty()) return out;
    if (out.back() == 'e') return out + "d";
    if (ends_in_consonant_and_y(out)) return out.substr(0, out.size() - 1) + "ied";
    if (doubles(out)) out += out.back();
    return out + "ed";
}

}  // namespace

std::string past_of(std::string_view verb) {
    const Forms* forms = irregular(verb);
    return forms != nullptr ? std::string(forms->past) : regular_past(verb);
}

std::string participle_of(std::string_view verb) {
    const Forms* forms = irregular(verb);
    return forms != nullptr ? std::string(forms->participle) : regular_past(verb);
}

std::string third_person_of(std::string_view verb) {
    if (verb == "be") return "is";
    if (verb == "have") return "has";
    if (ends_in_consonant_and_y(verb)) return std::string(verb.substr(0, verb.size() - 1)) + "ies";
    for (const std::string_view end : {"s", "x", "z", "ch", "sh", "o"}) {
        if (verb.ends_with(end)) return std::string(verb) + "es";
    }
    return std::string(verb) + "s";
}

std::string inflected(std::string_view relation, std::string (*form)(std::string_view)) {
    std::string out;
    bool verb = true;
    while (!relation.empty()) {
        const std::string_view word = cut_off(relation, ' ');
        if (!out.empty()) out += ' ';
        out += verb ? form(word) : std::string(word);
        verb = word == "or" || word == "and";
    }
    return out;
}

}  // namespace relata::exporter
