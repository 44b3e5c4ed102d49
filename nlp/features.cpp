// A table by form and tags (features.tsv) tells most words; what it cannot know is read from the tree: whom a finite
// verb agrees with, voice, imperatives, gerunds, relative words, the case of "you" and "it".

#include "nlp/features.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>

#include "core/utf8.h"

namespace relata::nlp {

std::string_view kFeatures_bytes();

namespace {

using namespace std::string_view_literals;

// Deeper than any chain of conjuncts that people write; a tree has no cycles, a file that is read may.
constexpr int kFarthest = 8;

/// "form TAB upos TAB xpos" to features; the form "*" stands for all others.
using Table = std::map<std::string_view, std::string_view, std::less<>>;

Table read_table() {
    Table table;
    for (std::string_view bytes = kFeatures_bytes(); !bytes.empty();) {
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
        const std::size_t last = line.rfind('\t');
        if (!line.starts_with('#') && last != std::string_view::npos)
            table.emplace(line.substr(0, last), line.substr(last + 1));
    }
    return table;
}

std::string_view look_up(std::string_view form, const Word& word) {
    static const Table kTable = read_table();
    const auto at = kTable.find(fmt::format("{}\t{}\t{}", form, word.upos, word.xpos));
    return at == kTable.end() ? std::string_view() : at->second;
}

struct Agreement {
    char person = '3';
    bool plural = false;

    bool operator==(const Agreement&) const = default;
};

constexpr Agreement kSingular = {'3', false};
constexpr Agreement kPlural = {'3', true};

constexpr auto kPronouns = std::to_array<std::pair<std::string_view, Agreement>>({{"i", {'1', false}},
                                                                                  {"we", {'1', true}},
                                                                                  {"you", {'2', false}},
                                                                                  {"they", kPlural},
                                                                                  {"these", kPlural},
                                                                                  {"those", kPlural}});

std::string finite(Agreement with, std::string_view tense) {
    return fmt::format("Mood=Ind|Number={}|Person={}|Tense={}|VerbForm=Fin", with.plural ? "Plur" : "Sing", with.person,
                       tense);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_ordinal(std::string_view form) {
    constexpr std::array kEndings = {"st"sv, "nd"sv, "rd"sv, "th"sv};
    return form.size() > 2 && is_digit(form[form.size() - 3]) &&
           std::ranges::find(kEndings, form.substr(form.size() - 2)) != kEndings.end();
}

std::string number_features(std::string_view form) {
    const auto digits = std::ranges::count_if(form, is_digit);
    const bool plain = form.find_first_not_of("0123456789.,:/-") == std::string_view::npos;
    const auto dot = form.find('.');
    const bool fraction = plain && dot != std::string_view::npos && dot + 1 < form.size() && dot == form.rfind('.');
    return fmt::format("NumForm={}|NumType={}",
                       digits == 0 ? "Word"
                       : plain     ? "Digit"
                                   : "Combi",
                       fraction ? "Frac" : "Card");
}

class Describer {
  public:
    explicit Describer(std::span<const Word> words) : words_(words), children_(words.size()) {
        for (std::size_t i = 0; i < words.size(); ++i)
            if (words[i].head >= 0) children_[static_cast<std::size_t>(words[i].head)].push_back(i);
    }

    std::string describe(std::size_t i) const {
        const Word& word = words_[i];
        const std::string form = to_lower_ascii(word.form);
        if (word.upos == "VERB" || word.upos == "AUX") {
            if (auto told = verb(i, form)) return *told;
        }
        if (word.xpos == "WDT" || word.xpos == "WP" || word.xpos == "WRB")
            return is_relative(i) ? "PronType=Rel" : "PronType=Int";
        if (is_ordinal(form)) {
            if (word.xpos == "JJ") return "Degree=Pos|NumForm=Combi|NumType=Ord";
            if (word.xpos == "NN") return "Number=Sing|NumForm=Combi|NumType=Ord";
            if (word.xpos == "RB") return "NumForm=Combi|NumType=Ord";
        }
        std::string_view told = look_up(form, word);
        if (told.empty() && word.upos == "NUM") return number_features(form);
        if (told.empty()) told = look_up("*", word);
        if (told.starts_with("Case=Nom") && (form == "you" || form == "it") && !is_subject(i))
            return "Case=Acc" + std::string(told.substr(8));
        return std::string(told.empty() ? "_" : told);
    }

  private:
    bool has(std::size_t i, std::string_view label) const {
        return std::ranges::any_of(children_[i], [&](std::size_t c) { return words_[c].deprel == label; });
    }

    bool is_subject(std::size_t i) const {
        const std::string& label = words_[i].deprel;
        return label.starts_with("nsubj") || label == "expl";
    }

    std::optional<std::size_t> head(std::size_t i) const {
        return words_[i].head < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(words_[i].head));
    }

    std::optional<std::string> verb(std::size_t i, std::string_view form) const {
        const std::string& tag = words_[i].xpos;
        if (tag == "VBP" || tag == "VBD" || tag == "VBZ")
            return finite(agreement(i, form), tag == "VBD" ? "Past" : "Pres");
        if (tag == "VBN" && words_[i].upos == "VERB")
            return is_perfect(i) ? "Tense=Past|VerbForm=Part" : "Tense=Past|VerbForm=Part|Voice=Pass";
        if (tag == "VB") return is_imperative(i) ? "Mood=Imp|VerbForm=Fin" : "VerbForm=Inf";
        if (tag == "VBG" && words_[i].upos == "VERB") return is_gerund(i) ? "VerbForm=Ger" : "Tense=Pres|VerbForm=Part";
        return std::nullopt;
    }

    /// Person and number of a finite verb: its form's where that tells, else its subject's.
    Agreement agreement(std::size_t i, std::string_view form) const {
        const std::string& tag = words_[i].xpos;
        if (tag == "VBZ") return kSingular;
        if (form == "am" || form == "'m") return {'1', false};
        const bool plural_form = tag == "VBP" || form == "were";
        const auto subject = subject_of(i);
        if (!subject) return plural_form ? kPlural : kSingular;
        const Agreement with = agreement_of_noun(*subject);
        if (plural_form && (with == kSingular || (form == "were" && with.person == '1'))) return {with.person, true};
        return with;
    }

    /// The subject that the verb, or what it is an auxiliary of or joined to, has; of a relative clause the noun before
    /// it.
    std::optional<std::size_t> subject_of(std::size_t i, int steps = kFarthest) const {
        for (const std::size_t c : children_[i])
            if (words_[c].deprel.starts_with("nsubj") || words_[c].deprel.starts_with("csubj")) return c;
        for (const std::size_t c : children_[i])
            if (words_[c].deprel == "expl") return c;
        const std::string& label = words_[i].deprel;
        const auto above = head(i);
        if (!above || steps == 0) return std::nullopt;
        if (label == "acl:relcl") return above;
        if (label.starts_with("aux") || label == "cop" || label == "conj") return subject_of(*above, steps - 1);
        return std::nullopt;
    }

    Agreement agreement_of_noun(std::size_t i, int steps = kFarthest) const {
        const Word& word = words_[i];
        const bool noun = word.upos == "NOUN" || word.upos == "PROPN" || word.upos == "PRON";
        if (noun && has(i, "conj")) return kPlural;
        const std::string form = to_lower_ascii(word.form);
        const auto* const known = std::ranges::find(kPronouns, form, &std::pair<std::string_view, Agreement>::first);
        if (known != kPronouns.end()) return known->second;
        if (word.upos == "PRON" && (word.xpos == "WDT" || word.xpos == "WP") && steps > 0)
            if (const auto noun_before = antecedent(i)) return agreement_of_noun(*noun_before, steps - 1);
        return word.xpos == "NNS" || word.xpos == "NNPS" ? kPlural : kSingular;
    }

    /// What the relative clause around a relative pronoun belongs to.
    std::optional<std::size_t> antecedent(std::size_t i) const {
        auto at = head(i);
        for (int steps = 0; at && steps < kFarthest; ++steps, at = head(*at))
            if (words_[*at].deprel == "acl:relcl") return head(*at) == i ? std::nullopt : head(*at);
        return std::nullopt;
    }

    /// "has seen", "has come and seen"; not "was seen", "seen by all".
    bool is_perfect(std::size_t i, int steps = kFarthest) const {
        if (has(i, "aux:pass")) return false;
        const bool have = std::ranges::any_of(
            children_[i], [&](std::size_t c) { return words_[c].deprel == "aux" && words_[c].lemma == "have"; });
        const auto above = head(i);
        return have || (words_[i].deprel == "conj" && above && steps > 0 && is_perfect(*above, steps - 1));
    }

    /// Whether something beside the verb form says that it is no command: a subject, "to", an auxiliary other than
    /// "do".
    bool is_governed(std::size_t i, std::size_t but) const {
        return std::ranges::any_of(children_[i], [&](std::size_t c) {
            const std::string& label = words_[c].deprel;
            if (c == but) return false;
            return label == "mark" || (label == "aux" && words_[c].lemma != "do") || is_subject(c);
        });
    }

    bool is_imperative(std::size_t i, int steps = kFarthest) const {
        const std::string& label = words_[i].deprel;
        const auto above = head(i);
        if (above && (label.starts_with("aux") || label == "cop")) return !is_governed(*above, i);
        if (is_governed(i, i)) return false;
        if (label == "root" || label == "parataxis" || label == "ccomp") return true;
        if (label != "conj" || !above || steps == 0) return false;
        return words_[*above].xpos != "VB" || is_imperative(*above, steps - 1);
    }

    bool is_gerund(std::size_t i, int steps = kFarthest) const {
        constexpr std::array kParticiples = {"advcl"sv, "root"sv, "case"sv, "parataxis"sv, "mark"sv, "advcl:relcl"sv};
        if (has(i, "aux")) return false;
        const auto above = head(i);
        if (words_[i].deprel == "conj" && above && steps > 0)
            return words_[*above].xpos == "VBG" && is_gerund(*above, steps - 1);
        return std::ranges::find(kParticiples, words_[i].deprel) == kParticiples.end();
    }

    /// In a relative clause, or itself the head of one ("what he saw"); not in a clause of its own that stands in one.
    bool is_relative(std::size_t i) const {
        if (has(i, "acl:relcl") || has(i, "advcl:relcl")) return true;
        auto at = std::optional(i);
        for (int steps = 0; at && steps < kFarthest; ++steps, at = head(*at)) {
            const std::string& label = words_[*at].deprel;
            if (label == "acl:relcl" || label == "advcl:relcl") return true;
            if (label == "ccomp" || label == "advcl" || label == "xcomp" || label == "root") return false;
        }
        return false;
    }

    std::span<const Word> words_;
    std::vector<std::vector<std::size_t>> children_;
};

}  // namespace

std::vector<std::string> find_features(std::span<const Word> words) {
    const Describer describer(words);
    std::vector<std::string> out;
    out.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) out.push_back(describer.describe(i));
    return out;
}

}  // namespace relata::nlp
