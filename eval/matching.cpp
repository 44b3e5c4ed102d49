// The comparison of one line with one assertion of the gold.
#include "eval/matching.h"

#include <algorithm>
#include <optional>

#include "core/utf8.h"
#include "eval/words.h"

namespace relata::eval {
namespace {

std::size_t count_words(std::string_view name) {
    return name.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(name, ' ')) + 1;
}

std::vector<std::string_view> sorted_words(std::string_view name) {
    std::vector<std::string_view> out;
    while (!name.empty()) {
        out.push_back(name.substr(0, name.find(' ')));
        name.remove_prefix(std::min(name.size(), out.back().size() + 1));
    }
    std::ranges::sort(out);
    return out;
}

/// Shares three quarters of its words with a longer name: "Turkish defence ministry in Ankara".
bool nearly_same(std::string_view name, std::string_view other) {
    const auto a = sorted_words(name), b = sorted_words(other);
    std::vector<std::string_view> shared;
    std::ranges::set_intersection(a, b, std::back_inserter(shared));
    return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(a.size() + b.size()) >= 0.75;
}

/// "Thalassa Maritime of Piraeus" -> "thalassa maritime"; empty where nothing is cut.
std::string before_modifier(std::string_view words) {
    const Found at = find_listed(words, "name_ends", 0, Commas::count);
    return at.start == std::string_view::npos ? std::string() : normal_name(words.substr(0, at.start));
}

/// "President Vladimir Putin" for the person Vladimir Putin.
bool ends_with_name(std::string_view name, const std::set<std::string, std::less<>>& names) {
    return std::ranges::any_of(names, [&](const std::string& one) {
        if (count_words(one) < 2 || !name.ends_with(one)) return false;
        return name.size() == one.size() || name[name.size() - one.size() - 1] == ' ';
    });
}

std::string first_content_word(std::string_view relation) {
    const RelationForms forms = relation_forms(relation);
    return forms.content.empty() ? std::string() : forms.content.front();
}

/// "has been attacked", "have reportedly agreed": "have" is an auxiliary there.
bool is_perfect(const Words& words) {
    if (words.size() < 2 || !is_in("have", words[0])) return false;
    const std::string& next = words[1];
    return is_in("perfect", next) || next.ends_with("ed") || next.ends_with("ly") || base_form(next) != next;
}

bool is_passive(const Words& words) { return words.size() > 1 && is_in("passive", base_form(words[0])); }

struct Sides {
    std::string_view subject = {};
    std::string_view object = {};
};

bool is_intransitive(std::string_view relation) {
    return std::ranges::any_of(relation_forms(relation).content,
                               [](const std::string& w) { return stems_of("intransitive").contains(w); });
}

/// Which word may be subject and which object: as printed, and turned round where the relation is passive or mutual.
std::vector<Sides> readings_of(const PredictedLine& line) {
    const Words words = tokens(line.relation);
    const std::string relation = plain(line.relation);
    const bool passive = is_passive(words), by = has_word(relation, "by"), perfect = is_perfect(words);
    const bool been = std::ranges::find(words, "been") != words.end();
    const bool owns = starts_with_listed(relation, "have");
    std::vector<Sides> out{{line.subject, line.object}};
    if (passive && by && (!perfect || been)) {
        out = {{line.object, line.subject}};
    } else if (stems_of("symmetric").contains(first_content_word(line.relation)) || (owns && !perfect)) {
        out.push_back({line.object, line.subject});
    }
    const bool no_object = trimmed(line.object).empty();
    if ((passive && !by) || (no_object && is_intransitive(line.relation))) out.push_back({"", line.subject});
    return out;
}

/// "attacks against X" -> "attacks", "X"; nothing where no preposition stands behind the first to fourth word.
struct NounObject {
    std::string noun = {};
    std::string_view rest = {};
};
std::optional<NounObject> split_noun_object(std::string_view object) {
    if (object.find('\n') != std::string_view::npos) return std::nullopt;
    std::optional<NounObject> out;
    std::size_t end = object.find(' ');
    for (std::size_t from = 0, n = 0; n < 4 && end != std::string_view::npos; ++n) {
        if (!is_hyphenated_word(object.substr(from, end - from))) break;
        const std::string_view rest = object.substr(end + 1);
        const std::size_t space = rest.find(' ');
        if (space == std::string_view::npos) break;
        if (is_in("noun_object", rest.substr(0, space)) && space + 1 < rest.size()) {
            out = NounObject{std::string(object.substr(0, end)), rest.substr(space + 1)};
        }
        from = end + 1;
        end = object.find(' ', from);
    }
    return out;
}

/// Compares one reading of a line with one assertion.
class Comparison {
  public:
    Comparison(const GoldDocument& document, const GoldAssertion& gold) : document_(document), gold_(gold) {}

    Quality subject(std::string_view words) const {
        const std::string_view s = trimmed(words);
        if (!gold_.subject) return s.empty() || denies_anybody(s) ? Quality::resolved : Quality::none;
        const Quality named = names_entity(document_, *gold_.subject, gold_.sentence, words);
        const bool implied = s.empty() && !document_.entities[*gold_.subject].sentences.contains(gold_.sentence);
        return named == Quality::none && implied ? Quality::resolved : named;
    }

    Quality object(std::string_view words, std::string_view relation) const {
        const std::string_view o = trimmed(words);
        const auto sure = [](bool b) { return b ? Quality::resolved : Quality::none; };
        if (gold_.object) {
            const Quality named = names_entity(document_, *gold_.object, gold_.sentence, o);
            return named != Quality::none ? named : sure(gold_.object_text && text_matches(o, *gold_.object_text));
        }
        if (!gold_.object_text || text_matches(o, *gold_.object_text)) return Quality::resolved;
        const std::string all = std::string(relation) + " " + std::string(o);
        return sure(word_overlap(all, gold_.relation_text + " " + *gold_.object_text) >= 0.6);
    }

    bool relation(std::string_view words, PartOf part = PartOf::first_or_last_word) const {
        return relation_matches(words, gold_.accepted, part);
    }

    /// The best so far, made better by this reading.
    Quality better(Quality best, const Sides& sides, const std::string& words) const {
        const Quality s = subject(sides.subject);
        if (s == Quality::none) return best;
        const Quality o = object(sides.object, words);
        if (o != Quality::none && relation(words)) best = std::max(best, std::min(s, o));
        const bool nominal = !sides.object.empty() && !gold_.object && relation_forms(words).full == "be";
        if (best == Quality::none && nominal && relation(words + " " + std::string(sides.object))) best = s;
        if (best != Quality::none) return best;
        // "increased | attacks against X" is "increase attacks against | X"
        const auto noun = split_noun_object(sides.object);
        if (!noun) return best;
        const Quality inner = object(noun->rest, words);
        if (inner == Quality::none || !relation(words + " " + noun->noun, PartOf::first_word)) return best;
        return std::min(s, inner);
    }

  private:
    /// "no soldier" as the subject of a denial.
    bool denies_anybody(std::string_view subject) const {
        return gold_.polarity == "negated" && starts_with_listed(to_lower_ascii(subject), "nobody");
    }

    const GoldDocument& document_;
    const GoldAssertion& gold_;
};

}  // namespace

Quality names_entity(const GoldDocument& document, std::size_t entity, const std::string& sentence,
                     std::string_view words) {
    const GoldEntity& e = document.entities[entity];
    const std::string name = normal_name(words);
    if (name.empty()) return Quality::none;
    if (e.names.contains(name)) return Quality::resolved;
    if (is_in("pronoun", name)) {
        const auto here = e.pronouns.find(sentence);
        return here != e.pronouns.end() && here->second.contains(name) ? Quality::by_pronoun : Quality::none;
    }
    const auto nearly = [&](const std::string& one) { return count_words(one) > 1 && nearly_same(name, one); };
    if (count_words(name) > 1 && std::ranges::any_of(e.names, nearly)) return Quality::resolved;
    if (e.type == "PERSON" && ends_with_name(name, e.names)) return Quality::resolved;
    const std::string cut = before_modifier(words);
    return count_words(cut) > 1 && e.names.contains(cut) ? Quality::resolved : Quality::none;
}

Quality match(const GoldDocument& document, const GoldAssertion& assertion, const PredictedLine& line) {
    const Comparison comparison(document, assertion);
    Quality best = Quality::none;
    for (const Sides& sides : readings_of(line)) best = comparison.better(best, sides, line.relation);
    return best;
}

Parts agreeing_parts(const GoldDocument& document, const GoldAssertion& assertion, const PredictedLine& line) {
    const Comparison comparison(document, assertion);
    return {comparison.subject(line.subject) != Quality::none, comparison.relation(line.relation),
            comparison.object(line.object, line.relation) != Quality::none};
}

double closeness(const GoldDocument& document, const GoldAssertion& assertion, const PredictedLine& line) {
    const std::string object = normal_name(line.object);
    double out = relation_forms(line.relation).full == relation_forms(assertion.lemma).full ? 1 : 0;
    out += normal_name(line.subject) == normal_name(document.name_of(assertion.subject)) ? 1 : 0;
    const bool same = object == normal_name(document.name_of(assertion.object));
    return out + (same ? 1.0 : word_overlap(line.object, assertion.object_text.value_or("")));
}

}  // namespace relata::eval
