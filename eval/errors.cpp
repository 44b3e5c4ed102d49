// Errors, from the outcomes of eval/assertions.h.
#include "eval/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "eval/words.h"

namespace relata::eval {
namespace {

/// "a3: Russia accuse Turkey, negated, says Lavrov"
std::string describe(const GoldDocument& d, const GoldAssertion& a) {
    std::string out = fmt::format("{}: {} {} {}", a.id, a.subject ? d.name_of(a.subject) : "–", a.lemma,
                                  a.object ? d.name_of(a.object) : a.object_text.value_or(""));
    if (a.polarity != "affirmed") out += ", " + a.polarity;
    if (a.modality != "asserted") out += ", " + a.modality;
    if (a.attribution) out += ", says " + d.name_of(a.attribution);
    return out;
}

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

/// Which qualifiers of a matching line are not those of the assertion.
std::vector<std::string> faults_of(const GoldDocument& d, const GoldAssertion& a, const PredictedLine& line) {
    std::vector<std::string> out;
    if (line.polarity != a.polarity) out.emplace_back("polarity");
    if (line.modality != a.modality) out.emplace_back("modality");
    if (!same_speaker(d, a, line)) out.emplace_back("speaker");
    if (match(d, a, line) == Quality::by_pronoun) out.emplace_back("pronoun");
    return out;
}

/// The match with the fewest faults.
WrongLine unfaithful(const GoldDocument& d, const PredictedLine& line, const LineOutcome& outcome) {
    WrongLine out{.laundered = outcome.laundered};
    std::optional<std::size_t> fewest;
    for (const std::size_t index : outcome.matches) {
        const auto faults = faults_of(d, d.assertions[index], line);
        if (fewest && faults.size() >= *fewest) continue;
        fewest = faults.size();
        out.fault = joined(faults);
        out.gold = describe(d, d.assertions[index]);
    }
    return out;
}

/// An assertion of the same sentence that agrees in all parts but one, if there is one.
WrongLine unmatched(const GoldDocument& d, const PredictedLine& line, const LineOutcome& outcome) {
    for (const GoldAssertion& a : d.assertions) {
        if (std::ranges::find(outcome.sentences, a.sentence) == outcome.sentences.end()) continue;
        const Parts parts = agreeing_parts(d, a, line);
        if (parts.subject + parts.relation + parts.object != 2) continue;
        const char* fault = !parts.subject ? "subject" : !parts.relation ? "relation" : "object";
        return {.fault = fault, .gold = describe(d, a)};
    }
    return {.fault = "no match"};
}

bool is_counted(const LineOutcome& line) {
    return line.state == LineOutcome::State::counted || line.state == LineOutcome::State::conflicting;
}

/// Runs of letters of a text in lower case: "turkey’s" keeps its "’".
Words letter_runs(std::string_view text) {
    Words out;
    bool inside = false;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (letter && !inside) out.emplace_back();
        if (letter) out.back() += c;
        inside = letter;
    }
    return out;
}

/// The word before the byte `at`, in lower case: "the"; of "Turkey's support" "s".
std::string word_before(std::string_view sentence, std::size_t at) {
    const Words words = letter_runs(trimmed(sentence.substr(0, at)));
    return words.empty() ? std::string() : words.back();
}

/// The word that stands at the byte `at`.
std::string word_at(std::string_view sentence, std::size_t at) {
    const Words words = letter_runs(trimmed(sentence.substr(std::min(at, sentence.size()))));
    return words.empty() ? std::string() : words.front();
}

bool is_mentioned(const GoldEntity& e, const std::string& sentence) { return e.sentences.contains(sentence); }

/// True where the sentence mentions the entity only by a pronoun, as far as the gold tells.
bool by_pronoun_only(const GoldDocument& d, const GoldEntity& e, const GoldAssertion& a) {
    if (!e.pronouns.contains(a.sentence)) return false;
    const std::string text = normal_name(d.sentence(a.sentence).text);
    return std::ranges::none_of(e.names, [&](const std::string& name) { return text.find(name) != std::string::npos; });
}

/// "the recapture of", "Turkey's support": a determiner or possessive before it, or an argument with its preposition.
bool is_nominal(const std::string& before, std::string_view text, const std::string& after) {
    static const std::set<std::string, std::less<>> kBefore{"the", "a",     "an",  "s",   "of",
                                                            "its", "their", "his", "her", "this"};
    if (text.ends_with("ed") || text.find(' ') != std::string_view::npos) return false;
    return kBefore.contains(before) || after == "of" || after == "between";
}

}  // namespace

std::string need_of(const GoldDocument& document, const GoldAssertion& assertion) {
    for (const auto& side : {assertion.subject, assertion.object}) {
        if (!side) continue;
        const GoldEntity& e = document.entities[*side];
        if (!is_mentioned(e, assertion.sentence)) return "named elsewhere";
        if (by_pronoun_only(document, e, assertion)) return "pronoun";
    }
    const std::string text = plain(without_tags(assertion.relation_text));
    const std::string sentence = plain(document.sentence(assertion.sentence).text);
    const std::size_t at = sentence.find(text);
    if (assertion.event_class == "STATE") return "state";
    if (text.empty()) return "implied relation";
    if (at != std::string::npos && at > 0 && sentence[at - 1] == '-') return "X-backed";
    const RelationForms forms = relation_forms(text);
    if (forms.content.size() > 1 && stems_of("light").contains(forms.content.front())) return "support verb";
    if (at == std::string::npos) return "clause";
    const std::string before = word_before(sentence, at);
    if (is_nominal(before, text, word_at(sentence, at + text.size()))) return "noun";
    return text.ends_with("ing") || before == "to" || text.starts_with("to ") ? "participle or infinitive" : "clause";
}

std::vector<MissedFact> missed_facts(const Gold& gold, const AssertionScore& score) {
    std::set<std::pair<std::size_t, std::size_t>> done;
    for (const GoldOutcome& g : score.gold) {
        if (g.line) done.insert({g.document, gold.documents[g.document].assertions[g.assertion].fact});
    }
    std::vector<MissedFact> out;
    for (const GoldOutcome& g : score.gold) {
        const GoldDocument& d = gold.documents[g.document];
        const GoldAssertion& a = d.assertions[g.assertion];
        if (!a.core || !done.insert({g.document, a.fact}).second) continue;
        out.push_back({d.id, a.id, a.subject ? d.name_of(a.subject) : "–", a.lemma,
                       a.object ? d.name_of(a.object) : a.object_text.value_or(""), need_of(d, a),
                       d.name_of(a.attribution), d.sentence(a.sentence).text});
    }
    return out;
}

std::vector<WrongLine> wrong_lines(const Gold& gold, std::span<const PredictedLine> lines,
                                   const AssertionScore& score) {
    std::vector<WrongLine> out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LineOutcome& outcome = score.lines[i];
        if (!is_counted(outcome) || outcome.faithful) continue;
        const GoldDocument& d = gold.documents[outcome.document];
        WrongLine wrong = outcome.state == LineOutcome::State::conflicting ? WrongLine{.fault = "conflict"}
                          : !outcome.leak.empty()   ? WrongLine{.fault = "leak", .gold = outcome.leak}
                          : outcome.matches.empty() ? unmatched(d, lines[i], outcome)
                                                    : unfaithful(d, lines[i], outcome);
        wrong.line = i;
        out.push_back(std::move(wrong));
    }
    return out;
}

std::vector<RuleRow> figures_by_rule(std::span<const PredictedLine> lines, const AssertionScore& score) {
    std::map<std::string, RuleRow> rows;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LineOutcome& outcome = score.lines[i];
        if (!is_counted(outcome)) continue;
        RuleRow& row = rows[lines[i].rule];
        row.rule = lines[i].rule.empty() ? "(none)" : lines[i].rule;
        row.lines += 1;
        row.matched += outcome.matches.empty() ? 0 : 1;
        row.faithful += outcome.faithful ? 1 : 0;
        row.plain += outcome.plain_fact ? 1 : 0;
        row.laundered += outcome.laundered ? 1 : 0;
    }
    std::vector<RuleRow> out;
    for (auto& [rule, row] : rows) out.push_back(std::move(row));
    std::ranges::stable_sort(out, std::greater<>(), &RuleRow::lines);
    return out;
}

std::vector<DropRow> drop_one(const Gold& gold, std::span<const PredictedLine> lines) {
    const auto values = [&](std::span<const PredictedLine> kept) {
        const auto measures = assertion_measures(gold, kept, score_assertions(gold, kept));
        std::vector<std::optional<double>> out;
        for (const char* key : kHeadlines) out.push_back(std::ranges::find(measures, key, &Measure::key)->value());
        return out;
    };
    std::vector<DropRow> out{{"", lines.size(), values(lines)}};
    for (const RuleRow& row : figures_by_rule(lines, score_assertions(gold, lines))) {
        std::vector<PredictedLine> kept;
        std::ranges::copy_if(lines, std::back_inserter(kept), [&](const PredictedLine& line) {
            return (line.rule.empty() ? "(none)" : line.rule) != row.rule;
        });
        out.push_back({row.rule, row.lines, values(kept)});
    }
    return out;
}

}  // namespace relata::eval
