// Between the words of a question and the relations of the graph.

#include "query/relations.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/utf8.h"

namespace relata::query {

std::string_view kVerbClasses_bytes();

namespace {

constexpr std::array<std::string_view, 19> kClasses = {
    "AGREE",  "CONSULT",  "SUPPORT", "COOPERATE", "AID",      "YIELD",  "CONCEDE", "RETREAT",   "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE", "ASSAULT", "STATEMENT", "STATE"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 34> kIrregular{{{"said", "say"},
                                                                                    {"told", "tell"},
                                                                                    {"struck", "strike"},
                                                                                    {"hit", "hit"},
                                                                                    {"shot", "shoot"},
                                                                                    {"met", "meet"},
                                                                                    {"held", "hold"},
                                                                                    {"took", "take"},
                                                                                    {"taken", "take"},
                                                                                    {"made", "make"},
                                                                                    {"led", "lead"},
                                                                                    {"fought", "fight"},
                                                                                    {"left", "leave"},
                                                                                    {"lost", "lose"},
                                                                                    {"sent", "send"},
                                                                                    {"went", "go"},
                                                                                    {"gone", "go"},
                                                                                    {"gave", "give"},
                                                                                    {"given", "give"},
                                                                                    {"began", "begin"},
                                                                                    {"begun", "begin"},
                                                                                    {"sought", "seek"},
                                                                                    {"brought", "bring"},
                                                                                    {"bought", "buy"},
                                                                                    {"sold", "sell"},
                                                                                    {"built", "build"},
                                                                                    {"became", "become"},
                                                                                    {"won", "win"},
                                                                                    {"withdrew", "withdraw"},
                                                                                    {"withdrawn", "withdraw"},
                                                                                    {"is", "be"},
                                                                                    {"was", "be"},
                                                                                    {"are", "be"},
                                                                                    {"has", "have"}}};

std::vector<std::string_view> cut(std::string_view text, char between) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(between), text.size());
        if (end > 0) out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

const std::map<std::string_view, std::string_view>& verb_classes() {
    static const auto table = [] {
        std::map<std::string_view, std::string_view> read;
        for (const std::string_view line : cut(kVerbClasses_bytes(), '\n')) {
            const auto cells = cut(line, '\t');
            if (cells.size() == 2 && !line.starts_with('#')) read.emplace(cells[0], cells[1]);
        }
        return read;
    }();
    return table;
}

bool is_double(std::string_view stem) { return stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2]; }

/// "accused" -> accus, accuse; "shelling" -> shell, shelle, shel; "denies" -> deny, denie.
void add_stems(std::vector<std::string>& out, const std::string& verb) {
    for (const auto& [form, lemma] : kIrregular) {
        if (verb == form) out.emplace_back(lemma);
    }
    const auto without = [&verb](std::size_t n) { return verb.substr(0, verb.size() - n); };
    if (verb.ends_with("ies") || verb.ends_with("ied")) out.push_back(without(3) + "y");
    if (verb.ends_with("es")) out.push_back(without(2));
    if (verb.ends_with("s") && !verb.ends_with("ss")) out.push_back(without(1));
    for (const std::string_view ending : {"ed", "ing"}) {
        if (!verb.ends_with(ending) || verb.size() < ending.size() + 2) continue;
        const std::string stem = without(ending.size());
        out.push_back(stem);
        out.push_back(stem + "e");
        if (is_double(stem)) out.push_back(stem.substr(0, stem.size() - 1));
    }
}

/// "launch attack on" holds "attack" as whole words.
bool holds(std::string_view relation, std::string_view words) {
    for (std::size_t at = relation.find(words); at != std::string_view::npos; at = relation.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || relation[at - 1] == ' ') && (end == relation.size() || relation[end] == ' ')) return true;
    }
    return false;
}

bool is_preposition(std::string_view word) {
    constexpr std::array<std::string_view, 10> kLong = {"with",  "from", "into",  "over",   "against",
                                                        "about", "upon", "after", "toward", "towards"};
    return word.size() < 4 || std::ranges::find(kLong, word) != kLong.end();
}

/// A class by which a verb may be asked for; what is said, what lasts and the rest are no kind of act.
bool is_act(std::string_view event_class) {
    return !event_class.empty() && event_class != "STATEMENT" && event_class != "STATE" && event_class != "OTHER";
}

/// PLOVER's CONCEDE and RETREAT are kept as YIELD.
std::string class_name(std::string_view word) {
    std::string upper;
    for (const char c : word) upper.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    if (std::ranges::find(kClasses, upper) == kClasses.end()) return {};
    return upper == "CONCEDE" || upper == "RETREAT" ? "YIELD" : upper;
}

}  // namespace

std::vector<std::string> possible_lemmas(std::string_view words) {
    const std::string lower = to_lower_ascii(words);
    const std::size_t space = std::min(lower.find(' '), lower.size());
    std::vector<std::string> stems;
    add_stems(stems, lower.substr(0, space));
    std::vector<std::string> out = {lower};
    for (const std::string& stem : stems) out.push_back(stem + lower.substr(space));
    return out;
}

namespace {

/// One of several relations divided by "|".
void add_one(std::string_view words, const Vocabulary& vocabulary, WantedRelation& wanted) {
    const auto lemmas = possible_lemmas(words);
    bool known = false;
    for (const std::string& lemma : lemmas) {
        const auto verb = verb_classes().find(lemma);
        const auto seen = vocabulary.class_of().find(lemma);
        if (verb != verb_classes().end())
            wanted.classes.emplace(verb->second);
        else if (seen != vocabulary.class_of().end() && is_act(seen->second))
            wanted.classes.insert(seen->second);
        if (verb == verb_classes().end() && !vocabulary.words().contains(lemma)) continue;
        wanted.lemmas.push_back(lemma);
        known = true;
    }
    if (!known) wanted.lemmas.push_back(lemmas.front());
    if (const std::string name = class_name(words); !name.empty()) {
        wanted.classes.insert(name);
        known = true;
    }
    wanted.known = wanted.known || known;
}

}  // namespace

WantedRelation look_up(std::string_view words, const Vocabulary& vocabulary) {
    WantedRelation wanted;
    for (const std::string_view one : cut(words, '|')) add_one(one, vocabulary, wanted);
    return wanted;
}

bool fits(const WantedRelation& wanted, const graph::Edge& edge) {
    const std::string& name = edge.event_class;
    if (wanted.classes.contains(name) ||
        ((name == "CONCEDE" || name == "RETREAT") && wanted.classes.contains("YIELD"))) {
        return true;
    }
    return std::ranges::any_of(wanted.lemmas,
                               [&edge](const std::string& lemma) { return holds(edge.relation, lemma); });
}

const Vocabulary::Found& Vocabulary::found() const {
    if (found_) return *found_;
    std::map<std::string, std::map<std::string, std::uint64_t>> votes;
    for (const graph::RelationUse& use : uses_()) votes[use.relation][use.event_class] += use.assertions;
    Found& out = found_.emplace();
    for (const auto& [relation, classes] : votes) {
        const auto words = cut(relation, ' ');
        out.words.emplace(relation);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (i == 0 || !is_preposition(words[i])) out.words.emplace(words[i]);
        }
        const auto most = std::ranges::max_element(classes, {}, [](const auto& vote) { return vote.second; });
        out.class_of.emplace(relation, most->first);
    }
    return out;
}

Vocabulary vocabulary_of(const graph::Store& store) {
    return Vocabulary([&store] {
        std::map<std::pair<std::string_view, std::string_view>, std::uint64_t> counted;
        for (const Assertion& a : store.assertions()) ++counted[{a.relation, a.event_class}];
        Vocabulary::Uses out;
        for (const auto& [use, assertions] : counted)
            out.push_back({std::string(use.first), std::string(use.second), assertions});
        return out;
    });
}

}  // namespace relata::query
