// Accounts whose number is told by a noun rather than by what was done to how many.

#include "graph/tolls.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/act_kinds.h"
#include "graph/earlier.h"
#include "graph/kinds_in_context.h"
#include "graph/likeness.h"
#include "graph/names.h"
#include "graph/number_words.h"
#include "graph/table.h"

namespace relata::graph {

std::string_view kTollWords_bytes();

namespace {

const KindTable& toll_words() {
    static const KindTable words(kTollWords_bytes(), 3);
    return words;
}

// Before the number of a toll: "stands at".
constexpr std::array<std::string_view, 5> kBeforeNumber{"to", "at", "above", "past", "over"};

/// The words up to what only says where, when or of what it came: "the death toll from the fire" -> the, death, toll.
std::vector<std::string> front_of(std::string_view phrase) {
    constexpr std::array<std::string_view, 10> kEnds{"in",    "at", "on",   "from", "after",
                                                     "since", "by", "near", "for",  "during"};
    std::vector<std::string> out;
    for (const std::string& word : fold_words(phrase)) {
        if (!out.empty() && std::ranges::find(kEnds, word) != kEnds.end()) break;
        out.push_back(word);
    }
    return out;
}

/// A noun phrase that is a number of something.
struct Figure {
    bool is_number = false;     ///< "the number of dead", not "casualties"
    bool says_of_what = false;  ///< "the number of passengers", not "the figure"
    std::string act = {};       ///< kind of the act that befell those counted; empty if it names none
    std::string victims = {};   ///< words of those counted: "turkish soldiers"
};

/// The counted act that a word names: "dead", "death", "killed", "casualty", "body".
std::string_view act_of_word(const std::string& word) {
    if (const auto victim = toll_words().value("victim", word)) return *victim;
    const std::string_view act = act_kind_of_phrase(word);
    return count_kind_of(act).empty() || counts_doers(act) ? std::string_view() : act;
}

std::optional<Figure> figure_in(std::string_view phrase) {
    Figure out;
    std::string_view by_itself;
    std::vector<std::string> victims;
    bool after_of = false;
    if (phrase.ends_with(" in custody") || phrase.ends_with(" in detention")) out.act = "arrest";
    for (const std::string& written : front_of(phrase)) {
        const std::string word = singular_of(written);
        if (const auto act = toll_words().value("number", word)) {
            out.is_number = true;
            if (*act != "-") by_itself = *act;
        } else if (const std::string_view named = act_of_word(word); !named.empty()) {
            out.act = out.act.empty() || out.act == named ? named : "harm";  // "dead and wounded"
        } else if (word == "of") {
            after_of = true;
        } else if (word != "the" && !toll_words().is("standing_of_number", word)) {
            victims.push_back(written);
            out.says_of_what = out.says_of_what || after_of;
        }
    }
    if (out.act.empty()) out.act = by_itself;
    if (!out.is_number && out.act.empty()) return std::nullopt;
    out.victims = fmt::format("{}", fmt::join(victims, " "));
    return out;
}

Bound bound_named(std::string_view name) {
    if (name == "min") return Bound::min;
    return name == "max" ? Bound::max : Bound::exact;
}

Quantity with_bound(Quantity number, std::string_view bound) {
    if (number.bound == Bound::exact) number.bound = bound_named(bound);
    return number;
}

std::optional<Quantity> number_at(const Assertion& a, std::span<const std::string_view> roles) {
    for (const std::string_view role : roles) {
        const auto at = std::ranges::find(a.arguments, role, &Argument::role);
        if (at == a.arguments.end()) continue;
        if (const auto number = number_in(at->text)) return number;
    }
    return std::nullopt;
}

/// A toll as some words of the assertion tell it.
struct Toll {
    Figure figure = {};
    Quantity number = {};
    bool says_subject = false;  ///< "the ministry put the toll at six"
    bool so_far = false;        ///< "recovered 34 bodies"
};

/// "The death toll has risen to 44", "casualties stood at 30".
std::optional<Toll> standing_toll(const Assertion& a) {
    const auto figure = figure_in(a.subject.name);
    if (!figure || (a.relation == "be" && !figure->is_number)) return std::nullopt;
    const std::string_view verb = verb_of(a);
    auto bound = toll_words().value("standing", a.relation);
    std::optional<Quantity> number = a.object.present() ? number_in(a.object.name) : std::nullopt;
    if (!bound) {
        number = number_at(a, kBeforeNumber);
        for (const std::string_view role : kBeforeNumber) {
            if (!bound && number) bound = toll_words().value("standing", std::string(verb) + " " + std::string(role));
        }
    }
    if (!bound || !number) return std::nullopt;
    if (a.quantity && a.quantity->value == number->value) number->bound = a.quantity->bound;
    return Toll{*figure, with_bound(*number, *bound), false};
}

/// "Police put the death toll at six", "a list puts the dead at 19", "which brought the number of dead to 29".
std::optional<Toll> given_toll(const Assertion& a) {
    const std::string_view verb = verb_of(a);
    const auto figure = figure_in(a.object.name);
    const auto giving = toll_words().value("giving", verb);
    if (!figure || !giving || (!figure->is_number && (figure->act.empty() || *giving != "says"))) return std::nullopt;
    constexpr std::array<std::string_view, 3> kBeforeGiven{"at", "to", "as"};
    auto number = number_at(a, kBeforeGiven);
    if (!number) number = a.quantity;
    if (!number) return std::nullopt;
    return Toll{*figure, *number, *giving == "says"};
}

/// "Claimed 44 lives", "recovered the bodies of six people".
std::optional<Toll> toll_of_lives(const Assertion& a) {
    const std::string_view verb = verb_of(a);
    const std::string words = a.object.name;
    const auto front = front_of(words);
    const auto names = [&front](std::string_view noun) {
        return std::ranges::any_of(front, [&](const std::string& word) { return singular_of(word) == noun; });
    };
    const bool lives = toll_words().is("taking", verb) && names("life");
    const bool bodies = toll_words().is("finding", verb) && (names("body") || names("corpse"));
    const auto number = a.quantity ? a.quantity : number_in(words);
    if ((!lives && !bodies) || !number) return std::nullopt;
    return Toll{{.act = "kill", .victims = bodies ? fmt::format("{}", fmt::join(front_of(number->unit), " ")) : ""},
                *number,
                false,
                bodies};
}

/// "Officials confirmed six deaths", "Hospitals reported 40 injuries".
std::optional<Toll> reported_toll(const Assertion& a) {
    if (!toll_words().is("reporting", verb_of(a))) return std::nullopt;
    const auto number = a.quantity ? a.quantity : number_in(a.object.name);
    auto figure = figure_in(a.object.name);
    if (!figure) figure = figure_in(std::string_view(a.relation).substr(verb_of(a).size()));  // "counted 34 dead"
    if (!figure || figure->is_number || figure->act.empty() || !number) return std::nullopt;
    figure->victims = {};  // the number among them
    return Toll{*figure, *number, true};
}

/// "There were no civilian casualties": of whom, where nobody is counted.
std::optional<Figure> denied_toll(const Assertion& a) {
    if (a.polarity != Polarity::negated || a.relation != "be" || a.subject.present()) return std::nullopt;
    auto figure = figure_in(a.object.name);
    return figure && !figure->is_number && !figure->act.empty() ? figure : std::nullopt;
}

bool is_addition(const Assertion& a) {
    const std::string text = a.quantity ? a.quantity->text + " " + a.quantity->unit : std::string();
    return std::ranges::any_of(fold_words(text + " " + a.object.name),
                               [](const std::string& word) { return toll_words().is("more", word); });
}

/// Those counted, where the words name a sort of them that the act befalls; else people: "ferry death toll".
Party victims_of(const std::string& words, std::string_view act) {
    constexpr std::array<std::string_view, 3> kOfThings{"destroy", "damage", "capture"};
    Party party = party_of(words);
    const bool things = std::ranges::find(kOfThings, act) != kOfThings.end() && !party.sort.empty();
    return is_people(party.sort) || (things && party.sort != "figure") ? party : party_of("people");
}

/// What was counted last before in the article, for a bare figure, or for one of the same sort of people.
const Account* counted_before(std::span<const Account> before, const Account& out, const Figure& figure) {
    for (auto earlier = before.rbegin(); earlier != before.rend() && earlier->document == out.document; ++earlier) {
        if (!earlier->number || earlier->standing != Account::Standing::real) continue;
        const bool counts = !count_kind_of(earlier->kind).empty();
        if (!figure.says_of_what && counts) return out.sentence - earlier->sentence <= 1 ? &*earlier : nullptr;
        if (figure.says_of_what && fit(party_of(earlier->unit), party_of(figure.victims)) == Fit::alike)
            return &*earlier;
    }
    return nullptr;
}

/// "The number of guards killed in the raid has risen to 17": that guards were killed is an account of its own.
const Account* told_without_number(std::span<const Account> before, const Account& out, const Figure& figure) {
    if (!figure.says_of_what) return nullptr;
    const Party victims = party_of(figure.victims);
    return nearest_of_all(before, out, 0, [&](const Account& one) {
        const bool befell = !one.number && !one.negated && !count_kind_of(one.kind).empty();
        return befell && one.patient.stated && fit(one.patient, victims) == Fit::alike;
    });
}

void become_toll(const Store& store, const Toll& toll, Account& out) {
    if (toll.says_subject && !out.speaker.stated && out.agent.act.empty()) out.speaker = out.agent;
    out.telling = Account::Telling::toll;
    if (!is_addition(store.assertion(out.assertion))) become_running(out);
    out.number = toll.number;
    out.so_far = toll.so_far;
    out.agent = Party{};
}

/// "Five more people died", where the article has told how many had: how many it is in all, stands elsewhere. "Killed
/// three people and wounded ten more" tells of ten.
bool adds_to_told(const Assertion& a, std::span<const Account> before, const Account& out) {
    const std::string_view counted = count_kind_of(out.kind);
    if (counted.empty() || !out.number || !is_addition(a)) return false;
    return nearest_of_all(before, out, kWholeArticle, [&](const Account& earlier) {
               return earlier.number && count_kind_of(earlier.kind) == counted;
           }) != nullptr;
}

/// "The toll has risen to seven after two people died of their wounds": they are among the seven.
bool is_among_toll(std::span<const Account> before, const Account& out) {
    const std::string_view counted = count_kind_of(out.kind);
    if (counted.empty() || !out.number || !out.places.empty()) return false;
    return nearest_of_all(before, out, 0, [&](const Account& toll) {
               return toll.number && toll.running && toll.telling == Account::Telling::toll &&
                      count_kind_of(toll.kind) == counted && toll.number->value > out.number->value &&
                      fit(toll.patient, out.patient) == Fit::alike;
           }) != nullptr;
}

void follow(const Account& earlier, Account& out) {
    out.kind = earlier.kind;
    out.patient = earlier.patient;
    out.unit = earlier.unit;
    out.places = earlier.places;
    if (counts_doers(out.kind)) out.agent = earlier.agent;
    if (counts_doers(out.kind)) out.running = false;  // nobody brings a crowd up to date
    if (!out.time) out.time = earlier.time;
    out.follows = earlier.assertion;
}

}  // namespace

void read_toll(const Store& store, std::span<const Account> before, Account& out) {
    const Assertion& a = store.assertion(out.assertion);
    if (const auto denied = denied_toll(a)) {
        out.kind = denied->act == "harm" ? "kill" : denied->act;
        out.patient = victims_of(denied->victims, out.kind);
        out.unit = out.patient.head;
        out.number.reset();
        return;
    }
    auto toll = standing_toll(a);
    if (!toll) toll = given_toll(a);
    if (!toll) toll = toll_of_lives(a);
    if (!toll) toll = reported_toll(a);
    if (!toll) {
        if (adds_to_told(a, before, out) || is_among_toll(before, out)) out.number.reset();
        return;
    }
    const bool names_act = !toll->figure.act.empty();
    const Account* const befell = names_act ? nullptr : told_without_number(before, out, toll->figure);
    const Account* const earlier = names_act || befell != nullptr ? befell : counted_before(before, out, toll->figure);
    if (!names_act && earlier == nullptr) return;
    become_toll(store, *toll, out);
    if (earlier != nullptr) follow(*earlier, out);
    if (befell != nullptr) out.unit = toll->figure.victims;
    if (earlier != nullptr) return;
    out.kind = toll->figure.act;
    out.unit = toll->figure.victims;
    out.patient = victims_of(out.unit, out.kind);
    if (out.patient.head == "people") out.unit = "people";
}

std::vector<std::string> toll_nouns_of(std::string_view act_kind) {
    std::vector<std::string> out;
    for (const auto& row : read_rows(kTollWords_bytes(), 3)) {
        if ((row[1] == "victim" || row[1] == "number") && row[2] == act_kind) out.emplace_back(row[0]);
    }
    std::ranges::sort(out);
    return out;
}

void become_running(Account& account) {
    account.running = true;
    if (account.time && account.published && gap(*account.time, *account.published) <= 1) account.time.reset();
}

namespace {

/// "Last month": of which day of it nobody tells.
bool is_vague(const std::optional<Days>& time) {
    constexpr int kWeek = 7;
    return !time || time->length() > kWeek;
}

}  // namespace

bool has_grown(const Account& a, const Account& b) {
    if (!a.number || !b.number || !a.published || !b.published || a.document == b.document) return false;
    if (gap(*a.published, *b.published) == 0 || numbers_agree(*a.number, *b.number)) return false;
    const bool a_first = a.published->last < b.published->first;
    const Account &first = a_first ? a : b, &later = a_first ? b : a;
    const bool more = later.number->value > first.number->value;
    if (more == (a.kind == "disappear")) return false;            // of the missing some are found
    const bool days_later = gap(*a.published, *b.published) > 1;  // "two died", and on Friday prosecutors: "three died"
    const bool two_sides =
        !days_later && a.speaker.stated && b.speaker.stated && fit(a.speaker, b.speaker) == Fit::conflict;
    constexpr int kTollGoesOn = 30;  // days
    const bool long_ago = a.time && b.time && gap(*a.time, *first.published) > kTollGoesOn &&
                          gap(*b.time, *first.published) > kTollGoesOn;
    if (long_ago && !a.running && !b.running) return false;     // nobody is found any more
    const bool undated = is_vague(a.time) || is_vague(b.time);  // two numbers of one day are two accounts of it
    const bool again = a.violent && b.violent;                  // of air strikes of two days there are two numbers
    return a.running || b.running || (undated && !two_sides && !again);
}

}  // namespace relata::graph
