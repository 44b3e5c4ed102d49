// From a spokesman to whom he speaks for.

#include "graph/spokesmen.h"

#include <array>
#include <string>
#include <string_view>

#include "core/one_of.h"
#include "graph/deeds.h"

namespace relata::graph {
namespace {

/// "Spokesman of", "spokeswoman of", "speak for".
bool speaks_for(std::string_view relation) { return relation.starts_with("spokes") || relation == "speak for"; }

/// Behind a spokesman without a name: "A spokesman for the army denied" -> "the army".
std::string words_behind(const Assertion& a) {
    constexpr std::array<std::string_view, 2> kBetween{" for ", " of "};
    const std::size_t at = a.sentence_text.find(a.subject.text);
    if (a.subject.text.empty() || at == std::string::npos) return {};
    const std::string_view rest = std::string_view(a.sentence_text).substr(at + a.subject.text.size());
    for (const std::string_view between : kBetween) {
        const std::size_t end = rest.find(" " + a.relation_text);
        if (rest.starts_with(between) && end != std::string_view::npos && end > between.size())
            return std::string(rest.substr(between.size(), end - between.size()));
    }
    return {};
}

/// "Leader of", "general secretary of", "lawyer for".
bool leads(std::string_view relation) {
    constexpr std::array<std::string_view, 15> kRoles{
        "leader",    "head",     "chief",     "chairman",  "chairwoman", "chair",  "chairperson", "president",
        "secretary", "director", "commander", "executive", "owner",      "lawyer", "founder"};
    const std::size_t last = relation.rfind(' ');
    if (last == std::string_view::npos) return false;
    const std::string_view preposition = relation.substr(last + 1), role = relation.substr(0, last);
    return (preposition == "of" || preposition == "for") && is_one_of(role.substr(role.rfind(' ') + 1), kRoles);
}

/// What the article told before of the agent in such words: "Abu Selim, a spokesman for the Dawn Brigade".
template <typename Told>
std::optional<Party> told_of_agent(const Store& store, Earlier before, const Account& out, const Told& told) {
    for (auto one = before.rbegin(); one != before.rend() && one->document == out.document; ++one) {
        const bool his = out.agent.node && one->agent.node == out.agent.node;
        if (his && told(store.assertion(one->assertion).relation) && one->patient.stated) return one->patient;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Party> body_led_by(const Store& store, Earlier before, const Account& out) {
    return told_of_agent(store, before, out, leads);
}

std::optional<Party> body_behind(const Store& store, Earlier before, const Account& out) {
    const Assertion& a = store.assertion(out.assertion);
    if (out.agent.head.starts_with("spokes") && !out.agent.named) {
        const std::string words = words_behind(a);
        return words.empty() ? std::nullopt : std::optional(party_named(store, before, out, words));
    }
    return told_of_agent(store, before, out, speaks_for);
}

}  // namespace relata::graph
