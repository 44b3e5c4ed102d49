// Printed texts: the announcing line, and from its noun down to whose text it is.

#include "extract/qualifiers/printed_text.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/mentions.h"

namespace relata::extract {
namespace {

constexpr std::uint32_t kFirstSentences = 5;  ///< an article that prints a text says so at once

// "Following are excerpts …", "Here is the text …", "The transcript follows", "Text of the statement …:"
bool announces(const Tree& tree) {
    if (tree.word(tree.size() - 1).form != ":") return false;
    const std::string first = tree.lower_form(0);
    if (lexicon::rule_words().is("printed", tree.lower_lemma(0))) return true;
    const auto points = [&](int i) {
        const std::string form = tree.lower_form(i);
        return form == "following" || form == "follow" || form == "follows" || form == "below";
    };
    for (int i = 0; i < tree.size(); ++i) {
        if (points(i)) return true;
    }
    return first == "here";
}

// "from" and "of" lead on to the work and its author: "excerpts from the findings of the report".
int next_noun(const Tree& tree, int noun) {
    for (const int c : tree.children_with(noun, "nmod")) {
        const std::string preposition = tree.preposition(c);
        if (preposition == "of" || preposition == "from") return c;
    }
    return kNone;
}

bool is_named(const Tree& tree, std::uint32_t s, int head, const Mentions& mentions) {
    const Mention* m = mention_at(mentions, s, {head, kNone});
    return m != nullptr && m->form == Mention::Form::name && m->entity >= 0 && !tree.has_upos(head, {"PRON"});
}

// Whose text the noun is: "Holm's address", "a statement by the ministry", "remarks of Anna Holm".
int author(const Tree& tree, std::uint32_t s, int noun, const Mentions& mentions) {
    for (; noun != kNone; noun = next_noun(tree, noun)) {
        if (is_named(tree, s, noun, mentions) && !lexicon::is_statement_noun(tree.lower_lemma(noun)))
            return noun;
        for (const int c : tree.children(noun)) {
            const bool by = tree.is(c, "nmod") && tree.preposition(c) == "by";
            if ((by || tree.is(c, "nmod:poss")) && is_named(tree, s, c, mentions)) return c;
        }
    }
    return kNone;
}

// "to Karl Berg", else the first person whom the announcement names beside the author.
std::optional<WordPlace> addressee(std::uint32_t s, int author, const Mentions& mentions) {
    const Mention* own = mention_at(mentions, s, {author, kNone});
    for (const Mention& m : mentions.mentions) {
        const bool person = m.sentence == s && m.form == Mention::Form::name && m.entity >= 0 &&
                            mentions.entities[static_cast<std::size_t>(m.entity)].type == "PERSON";
        if (person && m.head != author && (own == nullptr || m.entity != own->entity)) return WordPlace{s, m.head};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Turn> printed_text(std::span<const Tree> trees, const Mentions& mentions) {
    for (std::uint32_t s = 0; s + 1 < trees.size() && s < kFirstSentences; ++s) {
        const Tree& tree = trees[s];
        if (tree.size() < 4 || !announces(tree)) continue;
        for (int i = 0; i < tree.size(); ++i) {
            const std::string lemma = tree.lower_lemma(i);
            const bool text = lexicon::rule_words().is("printed", lemma) || lexicon::is_statement_noun(lemma);
            const int who = text && tree.has_upos(i, {"NOUN"}) ? author(tree, s, i, mentions) : kNone;
            if (who == kNone) continue;
            const auto last = static_cast<std::uint32_t>(trees.size() - 1);
            return Turn{{s, who}, {}, {s + 1, 0}, {last, trees[last].size() - 1}, addressee(s, who, mentions)};
        }
    }
    return std::nullopt;
}

}  // namespace relata::extract
