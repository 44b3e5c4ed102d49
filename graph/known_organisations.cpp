// Look-up in the tables of organisations and of office-holders.

#include "graph/known_organisations.h"

#include <map>
#include <vector>

#include "graph/entity_keys.h"
#include "graph/name_words.h"
#include "graph/names.h"
#include "graph/remembered.h"
#include "graph/table.h"

namespace relata::graph {

std::string_view kOrganisations_bytes();
std::string_view kOfficeHolders_bytes();

namespace {

/// After this day the table of office-holders does not know who is still in office.
constexpr std::string_view kWrittenUntil = "2026-01-01";

struct Term {
    std::string_view person = {}, from = {}, to = {};
};
using Organisations = std::map<std::string, KnownOrganisation, std::less<>>;
using Terms = std::map<std::string, std::vector<Term>, std::less<>>;  // "turkey president"

Organisations read_organisations() {
    Organisations out;
    for (const auto& row : read_rows(kOrganisations_bytes(), 4)) {
        for (const std::string_view name : split_at(row[2], '|'))
            out.emplace(entity_key(name, "ORG"),
                        KnownOrganisation{row[0], row[1], row[3] == "-" ? std::string_view() : row[3]});
    }
    return out;
}

Terms read_terms() {
    Terms out;
    for (const auto& row : read_rows(kOfficeHolders_bytes(), 5)) {
        const std::string_view to = row[4] == "-" ? kWrittenUntil : row[4];
        out[entity_key(row[0], "COUNTRY") + " " + std::string(row[1])].push_back({row[2], row[3], to});
    }
    return out;
}

std::string join(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
    std::string out;
    for (std::size_t i = from; i < to; ++i) out += (i > from ? " " : "") + words[i];
    return out;
}

/// "turkish president", "president of turkey", "turkey president" -> "turkey president".
std::optional<std::string> country_and_office(std::string_view name) {
    auto words = fold_words(name);
    while (words.size() > 1 && is_word(WordKind::determiner, words[0])) words.erase(words.begin());
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i] == "of") {
            const std::size_t start = i + 1 < words.size() && words[i + 1] == "the" ? i + 2 : i + 1;
            const auto country = country_named(join(words, start, words.size()));
            return country ? std::optional(std::string(*country) + " " + join(words, 0, i)) : std::nullopt;
        }
    }
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string front = join(words, 0, i);
        auto country = country_named(front);
        if (!country) country = country_of_adjective(front);
        if (country) return std::string(*country) + " " + join(words, i, words.size());
    }
    return std::nullopt;
}

}  // namespace

std::optional<KnownOrganisation> organisation_named(std::string_view name) {
    static const Organisations table = read_organisations();
    const auto found = table.find(entity_key(name, "ORG"));
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string_view> office_holder(std::string_view words, std::string_view day) {
    constexpr std::size_t kDay = 10;
    static const Terms table = read_terms();
    if (day.size() < kDay) return std::nullopt;
    thread_local Remembered<std::optional<std::string>> offices;
    const auto office = offices.of(words, country_and_office);
    const auto found = office ? table.find(*office) : table.end();
    if (found == table.end()) return std::nullopt;
    for (const Term& term : found->second) {
        if (term.from <= day.substr(0, kDay) && day.substr(0, kDay) < term.to) return term.person;
    }
    return std::nullopt;
}

}  // namespace relata::graph
