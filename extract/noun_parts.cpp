// Noun parts: what the rules of noun phrases have in common.

#include "extract/noun_parts.h"

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/relative.h"

namespace relata::extract {
bool is_country_adjective(const Tree& tree, int i) { return nationality_at(tree, i) != nullptr; }

bool is_time(const Tree& tree, int i) {
    const auto names_day = [&tree](int at) {
        return at >= 0 && at < tree.size() && lexicon::rule_words().is("calendar", tree.word(at).form);
    };
    if (tree.has_upos(i, {"NUM"}) && (i == 0 || names_day(i - 1) || names_day(i + 1))) return true;
    return lexicon::rule_words().is("time_noun", tree.lemma(i)) ||
           lexicon::rule_words().is("calendar", tree.lemma(i)) ||
           lexicon::rule_words().is("calendar", tree.word(i).form);
}

bool is_role(const Tree& tree, int i) {
    const std::string noun = lower_lemma(tree, i);
    if (lexicon::is_role_noun(noun)) return true;
    const bool compound = i > 0 && tree.is(i - 1, "compound") && tree.head(i - 1) == i;
    return compound && lexicon::is_role_noun(lower_lemma(tree, i - 1) + " " + noun);  // "parent company"
}

bool is_of_kind(std::string_view kind, const Tree& tree, int i) {
    return lexicon::rule_words().is(kind, lower_lemma(tree, i)) || lexicon::rule_words().is(kind, lower_form(tree, i));
}

void add_nominals(const Tree& tree, int head, std::vector<Nominal>& to) {
    if (is_time(tree, head)) return;  // "yesterday's attack", "the October 9 attack", "the attack on Tuesday"
    for (const Nominal& n : split_nominals(tree, antecedent(tree, head))) to.push_back(n);
}

}  // namespace relata::extract
