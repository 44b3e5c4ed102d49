// Targets: the shortest way from an act down to an actor.
#include "extract/events/event_target.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/mentions.h"

namespace relata::extract {
namespace {

constexpr int kNoWay = 100;
constexpr int kFarthest = 9;

bool is_acting_type(std::string_view type) {
    static constexpr std::array<std::string_view, 6> kTypes = {"PERSON", "COUNTRY",     "GOVERNMENT",
                                                               "ORG",    "ARMED_GROUP", "MILITARY"};
    return std::ranges::find(kTypes, type) != kTypes.end();
}

bool is_acting_noun(const std::string& lemma, const std::string& form) {
    return !lexicon::actor_role(form).empty() || lexicon::is_person_noun(lemma) || lexicon::is_group_noun(lemma) ||
           lexicon::is_armed_group_noun(lemma) || lexicon::is_government_noun(lemma) ||
           !lexicon::actor_role(lemma).empty();
}

// "French" in "a French proposal", "US" in "US aid".
bool is_nationality(const Tree& tree, int word) {
    return tree.is_any(word, {"amod", "compound", "nmod:poss"}) &&
           (nationality_at(tree, word) != nullptr || lexicon::country_named(tree.word(word).form) != nullptr);
}

bool is_place(const Tree& tree, const Mentions& mentions, int word) {
    const Entity* entity = entity_at(tree, mentions, word);
    return tree.has_upos(word, {"PROPN"}) && (name_label(tree, word) == "LOC" || (entity && entity->type == "PLACE"));
}

class Way {
  public:
    Way(const Tree& tree, const Mentions& mentions, const Search& search)
        : tree_(tree), mentions_(mentions), search_(search) {}

    std::optional<Reached> nearest() {
        descend(search_.anchor, 0);
        return best_;
    }

  private:
    // How much farther from the act a dependent is than the word that it hangs on.
    int step(int word, int child) const {
        const bool below = word != search_.anchor;
        if (tree_.is(child, "iobj")) return 0;
        if (tree_.is(child, "obj")) return moves(word) || (!below && search_.object_is_means) ? 5 : 1;
        if (tree_.is_any(child, {"xcomp", "ccomp"})) return 2;
        if (tree_.is(child, "nsubj")) return below && (search_.content_acts || is_passive(tree_, word)) ? 0 : kNoWay;
        if (tree_.is(child, "nmod:poss")) return 2;
        if (tree_.is_any(child, {"obl", "nmod"})) return by_preposition(child);
        if (tree_.is_any(child, {"compound", "amod"})) return is_nominal(tree_, word) ? 2 : kNoWay;
        if (tree_.is(child, "acl") && !tree_.is(child, "acl:relcl")) return 4;
        if (tree_.is(child, "advcl") && tree_.has_child(child, "mark", "to")) return 5;
        if (tree_.is(child, "advcl") && tree_.word(child).xpos == "VBG" && !tree_.has_child(child, "mark")) return 6;
        if (tree_.is(child, "appos")) return 5;
        return kNoWay;
    }

    bool moves(int verb) const {
        return tree_.has_upos(verb, {"VERB"}) && lexicon::event_words().is("moves", verb_lemma(tree_, verb));
    }

    int by_preposition(int child) const {
        if (tree_.is_any(child, {"obl:unmarked", "obl:tmod", "nmod:unmarked", "obl:agent"})) return kNoWay;
        const auto far = lexicon::event_words().number("reaches", tree_.preposition(child));
        return far ? 1 + *far : kNoWay;
    }

    bool is_source(int word) const {
        if (search_.source_words.contains(word)) return true;
        const Entity* entity = entity_at(tree_, mentions_, word);
        return entity != nullptr && std::ranges::find(search_.source_ids, entity->id) != search_.source_ids.end();
    }

    bool is_named(int word) const { return tree_.has_upos(word, {"PROPN"}) || nationality_at(tree_, word) != nullptr; }

    bool is_own_country(int word) const {
        const lexicon::Country* country = nationality_at(tree_, word);
        if (country == nullptr) country = lexicon::country_named(tree_.word(word).form);
        return country != nullptr && country->iso3 == search_.source_country;
    }

    void meet(int word, int distance) {
        if (is_source(word)) return;
        const bool actor = is_actor(tree_, mentions_, word);
        const bool modifier = tree_.is_any(word, {"amod", "compound"});
        if (modifier && (!is_named(word) || is_own_country(word))) return;  // "refugee camp" is no refugee
        const bool nationality = !actor && is_nationality(tree_, word);
        const int away = actor || nationality ? distance : is_place(tree_, mentions_, word) ? distance + 2 : kNoWay;
        if (away > kFarthest || (best_ && best_->distance <= away)) return;
        best_ = Reached{word, away, modifier};
    }

    void descend(int word, int distance) {
        for (const int child : tree_.children(word)) {
            const int to_child = distance + step(word, child);
            if (to_child > kFarthest) continue;
            meet(child, to_child);
            descend(child, to_child);
        }
    }

    const Tree& tree_;
    const Mentions& mentions_;
    const Search& search_;
    std::optional<Reached> best_ = {};
};

// "hundreds of thousands of people": the people.
int counted_by(const Tree& tree, int word) {
    const bool counts = tree.has_upos(word, {"NUM"}) || lexicon::is_quantity_noun(tree.lower_lemma(word));
    for (const int c : tree.children(word)) {
        if (counts && tree.is(c, "nmod") && tree.preposition(c) == "of") return c;
    }
    return kNone;
}

// The noun's own owner: "Iraqi President Saddam Hussein's proposal", "US drone attacks", "sides of the island".
std::optional<int> owner(const Tree& tree, const Mentions& mentions, int noun) {
    for (const int c : tree.children(noun)) {
        const bool owns = tree.is_any(c, {"nmod:poss", "compound", "amod"}) ||
                          (tree.is(c, "nmod") && (tree.preposition(c) == "of" || tree.preposition(c) == "by"));
        if (!owns) continue;
        if (is_actor(tree, mentions, c) || is_nationality(tree, c)) return c;
    }
    return std::nullopt;
}

// "The party issued a declaration demanding …": whoever issued it demands.
std::optional<int> issuer(const Tree& tree, const Mentions& mentions, int noun) {
    const int verb = tree.head(noun);
    if (verb == kNone || !tree.is(noun, "obj") || !lexicon::event_words().is("issues", verb_lemma(tree, verb)))
        return {};
    const int subject = tree.child(verb, "nsubj");
    return subject != kNone && is_actor(tree, mentions, subject) ? std::optional<int>(subject) : std::nullopt;
}

}  // namespace

const Entity* entity_at(const Tree& tree, const Mentions& mentions, int word) {
    const Mention* mention = mention_at(mentions, tree.sentence().index, {word, kNone});
    if (mention == nullptr || mention->entity < 0) return nullptr;
    return &mentions.entities[static_cast<std::size_t>(mention->entity)];
}

bool is_actor(const Tree& tree, const Mentions& mentions, int word) {
    const Entity* entity = entity_at(tree, mentions, word);
    if (entity != nullptr && is_acting_type(entity->type)) return true;
    if (!is_nominal(tree, word)) return false;
    if (const int counted = counted_by(tree, word); counted != kNone) return is_actor(tree, mentions, counted);
    const std::string_view label = name_label(tree, word);
    if (label == "PER" || label == "ORG") return true;
    return tree.word(word).xpos == "NNPS" || lexicon::country_of_people(tree.word(word).form) != nullptr ||
           is_acting_noun(tree.lower_lemma(word), tree.lower_form(word));
}

std::optional<Reached> find_target(const Tree& tree, const Mentions& mentions, const Search& search) {
    return Way(tree, mentions, search).nearest();
}

std::optional<int> actor_behind(const Tree& tree, const Mentions& mentions, int noun) {
    if (const auto found = owner(tree, mentions, noun)) return found;
    return issuer(tree, mentions, noun);
}

}  // namespace relata::extract
