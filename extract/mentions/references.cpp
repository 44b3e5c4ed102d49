// References: the learned links, held against what the graph may believe.

#include "extract/mentions/references.h"

#include <algorithm>

#include "extract/mentions/mentions.h"
#include "extract/mentions/names.h"

namespace relata::extract {
namespace {

constexpr double kSureOfPronoun = 0.5;
constexpr double kSureOfEvent = 0.6;   ///< of "it" for "the deal"
constexpr double kSureWithRule = 0.2;  ///< where grammar prefers the same one
constexpr double kSureAlone = 0.4;     ///< of "it" and "its" for a name, where grammar prefers nobody
constexpr double kSureUnnamed = 0.35;  ///< the same, where there is no name: "the computer", "a pilot"
constexpr double kSureOfMany = 0.42;   ///< of "they" for the subject that grammar prefers, too
constexpr double kAgreed = 0.6;        ///< what both together are worth
constexpr double kSureOfNoun = 0.6;
constexpr double kSureOfNearNoun = 0.5;  ///< the same, named in the sentence before
constexpr int kLongestGroup = 8;         ///< words of "Angela Merkel and Emmanuel Macron"

bool fits(const Phrase& pronoun, const Entity& entity, double certainty) {
    const bool person = entity.type == "PERSON";
    switch (pronoun.pronoun) {
        case Phrase::Pronoun::he:
        case Phrase::Pronoun::she:
            return person;
        case Phrase::Pronoun::it:
            return !person && (entity.type != "EVENT" || certainty >= kSureOfEvent);
        case Phrase::Pronoun::they:
            return entity.type != "PLACE";
        default:
            return false;
    }
}

}  // namespace

void References::read(std::span<const Tree> trees) {
    trees_ = trees;
    chains_ = find_chains(trees, link_model());
    for (const Tree& tree : trees) index_.push_back(tree.sentence().index);
    for (std::size_t i = 0; i < chains_.phrases.size(); ++i) {
        const Phrase& p = chains_.phrases[i];
        if (p.kind != Phrase::Kind::coordination)
            at_.emplace(std::pair(index_[p.sentence], p.head), static_cast<int>(i));
    }
}

const Tree& References::tree_of(std::uint32_t sentence) const {
    return trees_[static_cast<std::size_t>(std::ranges::lower_bound(index_, sentence) - index_.begin())];
}

int References::phrase_at(std::uint32_t sentence, int head) const {
    const auto found = at_.find({sentence, head});
    return found == at_.end() ? -1 : found->second;
}

// From link to link, each with its doubt, until a word has an entity.
Reference References::followed(int phrase, const Mentions& known) const {
    double certainty = 1;
    for (int steps = 0; steps < 50 && phrase >= 0; ++steps) {
        const Link& link = chains_.links[static_cast<std::size_t>(phrase)];
        if (link.antecedent < 0) break;
        certainty *= link.certainty;
        phrase = link.antecedent;
        const Phrase& p = chains_.phrases[static_cast<std::size_t>(phrase)];
        if (p.kind == Phrase::Kind::coordination) {
            if (p.extent.end - p.extent.begin > kLongestGroup) break;
            return all_of(p, known, certainty);
        }
        const Mention* m = mention_at(known, index_[p.sentence], {p.head, kNone});
        if (m != nullptr && m->entity >= 0) return {.entity = m->entity, .certainty = certainty * m->link_certainty};
    }
    return {};
}

Reference References::all_of(const Phrase& coordination, const Mentions& known, double certainty) const {
    const Tree& tree = trees_[coordination.sentence];
    Reference found{.several = tree.text(coordination.extent), .certainty = certainty};
    for (const int one : tree.conjuncts(coordination.head)) {
        const Mention* m = mention_at(known, index_[coordination.sentence], {one, kNone});
        if (m != nullptr && m->entity >= 0) found.each.push_back(m->entity);
    }
    return found;
}

// "Velm Lines fired 60 people. It also closed a yard": the name that grammar prefers is the likeliest by the chains
// too. "They" are too often taken for the nearer of two groups, unless one clause joins all of them,
// or the chains, too, lean to the subject.
bool References::is_agreed(const Reference& found, std::uint32_t sentence, int phrase, const Mentions& known,
                           int by_rule) const {
    if (by_rule < 0 || found.certainty < kSureWithRule) return false;
    const Phrase& p = chains_.phrases[static_cast<std::size_t>(phrase)];
    if (p.pronoun == Phrase::Pronoun::they && found.entity != by_rule)
        return std::ranges::find(found.each, by_rule) != found.each.end();
    if (found.entity != by_rule) return false;
    if (p.pronoun == Phrase::Pronoun::they)
        return found.certainty >= kSureOfMany && tree_of(sentence).is(p.head, "nsubj");
    const bool person = p.pronoun == Phrase::Pronoun::he || p.pronoun == Phrase::Pronoun::she;
    const bool named = starts_as_name(known.entities[static_cast<std::size_t>(by_rule)].name);
    if (!named && found.certainty < kSureUnnamed) return false;
    return person || (p.pronoun == Phrase::Pronoun::it && tree_of(sentence).is(p.head, "nsubj"));
}

// "Velm Inc.'s treasurer resigned and its chairman fell ill": no rule has anybody for it, the chains have a name.
bool References::is_sure_alone(const Reference& found, int phrase, const Mentions& known, int by_rule) const {
    if (by_rule >= 0 || found.entity < 0 || found.certainty < kSureAlone) return false;
    return chains_.phrases[static_cast<std::size_t>(phrase)].pronoun == Phrase::Pronoun::it &&
           starts_as_name(known.entities[static_cast<std::size_t>(found.entity)].name);
}

Reference References::by_pronoun(std::uint32_t sentence, int head, const Mentions& known, int by_rule) const {
    const int phrase = phrase_at(sentence, head);
    Reference found = followed(phrase, known);
    if (is_agreed(found, sentence, phrase, known, by_rule) || is_sure_alone(found, phrase, known, by_rule))
        found.certainty = std::max(found.certainty, kAgreed);
    if (found.certainty < kSureOfPronoun) return {};
    if (!found.several.empty())
        return chains_.phrases[static_cast<std::size_t>(phrase)].pronoun == Phrase::Pronoun::they ? found : Reference{};
    const Entity& entity = known.entities[static_cast<std::size_t>(found.entity)];
    return fits(chains_.phrases[static_cast<std::size_t>(phrase)], entity, found.certainty) ? found : Reference{};
}

Reference References::likeliest(std::uint32_t sentence, int head, const Mentions& known) const {
    return followed(phrase_at(sentence, head), known);
}

Reference References::by_noun(std::uint32_t sentence, int head, const Mentions& known) const {
    const Reference found = followed(phrase_at(sentence, head), known);
    if (found.entity < 0) return {};
    const auto last = std::ranges::find(known.mentions.rbegin(), known.mentions.rend(), found.entity, &Mention::entity);
    const bool near = last != known.mentions.rend() && last->sentence + 1 == sentence;
    if (found.certainty < (near ? kSureOfNearNoun : kSureOfNoun)) return {};
    const Entity& entity = known.entities[static_cast<std::size_t>(found.entity)];
    return starts_as_name(entity.name) ? found : Reference{};
}

// The phrase of a name that a noun introduces is the noun's: "Holm" in "the pianist Greta Holm".
int References::phrase_of(std::uint32_t sentence, int head) const {
    if (const int own = phrase_at(sentence, head); own >= 0) return own;
    const auto at = std::ranges::lower_bound(index_, sentence);
    if (at == index_.end() || *at != sentence) return -1;
    const Tree& tree = trees_[static_cast<std::size_t>(at - index_.begin())];
    const int above = tree.head(head);
    return above != kNone && name_introduced(tree, above) == head ? phrase_at(sentence, above) : -1;
}

void References::number_chains(Mentions& mentions) const {
    std::vector<bool> seen(chains_.phrases.size(), false);
    for (Mention& m : mentions.mentions) {
        const int phrase = phrase_of(m.sentence, m.head);
        m.extent = m.words;
        if (phrase < 0) continue;
        seen[static_cast<std::size_t>(phrase)] = true;
        m.extent = chains_.phrases[static_cast<std::size_t>(phrase)].extent;
        m.chain = chains_.chain[static_cast<std::size_t>(phrase)];
    }
    for (std::size_t i = 0; i < chains_.phrases.size(); ++i) {
        const Phrase& p = chains_.phrases[i];
        if (seen[i] || chains_.chain[i] < 0) continue;
        mentions.further.push_back(
            {.sentence = index_[p.sentence],
             .words = p.extent,
             .head = p.head,
             .form = p.kind == Phrase::Kind::pronoun ? Mention::Form::pronoun : Mention::Form::nominal,
             .text = p.key,
             .link_certainty = 0,
             .extent = p.extent,
             .chain = chains_.chain[i]});
    }
}

}  // namespace relata::extract
