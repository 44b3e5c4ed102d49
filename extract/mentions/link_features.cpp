// Features of a link: each is one line below, under its name.

#include "extract/mentions/link_features.h"

#include <algorithm>

#include "extract/mentions/names.h"

namespace relata::extract {
namespace {

using Kind = Phrase::Kind;
using Pronoun = Phrase::Pronoun;
using Role = Phrase::Role;

constexpr std::array<std::string_view, kLinkFeatures> kNames = {
    // the phrase
    "kind", "pronoun", "reflexive", "number", "gender", "animacy", "label", "role", "article", "quoted", "collective",
    "heading", "modified", "depth", "length", "at_start", "clause_is_root", "follows_comma", "name_count",
    "same_key_before", "same_head_before", "fitting", "fitting_names", "governor_is_verb",
    // the candidate
    "is_link", "c_kind", "c_pronoun", "c_number", "c_gender", "c_animacy", "c_label", "c_role", "c_article", "c_quoted",
    "c_heading", "c_modified", "c_depth", "c_length", "c_at_start", "c_name_count", "c_collective",
    // its chain
    "chain_size", "chain_pronouns", "chain_gender", "chain_animacy", "chain_number", "chain_named",
    // both
    "sentences_apart", "phrases_apart", "words_apart", "paragraphs_apart", "agree", "gender_agrees", "number_agrees",
    "animacy_agrees", "same_role", "both_subjects", "same_clause", "same_governor", "governs_phrase",
    "inside_candidate", "subject_of_clause_around", "same_pronoun", "same_key", "same_head", "same_name_group",
    "words_shared", "new_words", "same_state", "fit_rank", "subject_rank", "before", "says", "c_says", "c_name_total",
    "in_first_sentence", "latest_of_chain", "clauses_between", "c_starts_sentence", "governors_alike"};

std::int8_t small(int value, int most = 100) { return static_cast<std::int8_t>(std::clamp(value, -most, most)); }

template <typename Enum>
std::int8_t number_of(Enum value) {
    return static_cast<std::int8_t>(value);
}

// Unknown goes with everything: 0 differs, 1 open, 2 the same.
template <typename Enum>
std::int8_t agreement(Enum a, Enum b) {
    if (a == Enum::unknown || b == Enum::unknown) return 1;
    return a == b ? 2 : 0;
}

class Row {
  public:
    void add(int value) { values_[at_++] = small(value); }
    const LinkFeatures& values() const { return values_; }

  private:
    LinkFeatures values_ = {};
    std::size_t at_ = 0;
};

int log_distance(int n) {
    if (n < 8) return n;
    int steps = 8;
    for (int reach = 12; reach < n && steps < 20; reach = reach * 3 / 2) ++steps;
    return steps;
}

void add_phrase(const LinkContext& context, const Phrase& p, Row& row) {
    const Tree& tree = context.trees[p.sentence];
    row.add(number_of(p.kind));
    row.add(number_of(p.pronoun));
    row.add(p.reflexive);
    row.add(number_of(p.number));
    row.add(number_of(p.gender));
    row.add(number_of(p.animacy));
    row.add(number_of(p.label));
    row.add(number_of(p.role));
    row.add(number_of(p.article));
    row.add(p.quoted);
    row.add(p.collective);
    row.add(p.heading);
    row.add(p.modified);
    row.add(std::min(p.depth, 4));
    row.add(std::min(p.extent.end - p.extent.begin, 12));
    row.add(std::min(p.extent.begin, 6));
    row.add(p.clause == tree.root());
    row.add(p.extent.begin > 0 && tree.word(p.extent.begin - 1).upos == "PUNCT");
    row.add(std::min(p.name_count, 5));
    row.add(std::min(context.same_key, 5));
    row.add(std::min(context.same_head, 5));
    row.add(std::min(context.fitting, 12));
    row.add(std::min(context.fitting_names, 8));
    row.add(p.governor != kNone && tree.has_upos(p.governor, {"VERB"}));
}

void add_candidate(const Phrase& c, Row& row) {
    row.add(1);
    row.add(number_of(c.kind));
    row.add(number_of(c.pronoun));
    row.add(number_of(c.number));
    row.add(number_of(c.gender));
    row.add(number_of(c.animacy));
    row.add(number_of(c.label));
    row.add(number_of(c.role));
    row.add(number_of(c.article));
    row.add(c.quoted);
    row.add(c.heading);
    row.add(c.modified);
    row.add(std::min(c.depth, 4));
    row.add(std::min(c.extent.end - c.extent.begin, 12));
    row.add(std::min(c.extent.begin, 6));
    row.add(std::min(c.name_count, 5));
    row.add(c.collective);
}

void add_chain(const ChainSoFar& chain, Row& row) {
    row.add(std::min(chain.size, 8));
    row.add(std::min(chain.pronouns, 6));
    row.add(number_of(chain.gender));
    row.add(number_of(chain.animacy));
    row.add(number_of(chain.number));
    row.add(chain.named);
}

int shared_words(const Phrase& a, const Phrase& b) {
    return static_cast<int>(std::ranges::count_if(
        a.words, [&](const std::string& w) { return w == b.lemma || std::ranges::binary_search(b.words, w); }));
}

// The subject of the clause that the phrase is in, or of one around it: "Merkel said that she".
bool is_subject_around(const Tree& tree, const Phrase& p, const Phrase& c) {
    if (c.role != Role::subject && c.role != Role::passive_subject) return false;
    return c.governor != kNone && tree.governs(c.governor, p.head) && !tree.governs(c.head, p.head);
}

void add_both(const LinkContext& context, std::size_t phrase, std::size_t candidate, Row& row) {
    const Phrase& p = context.phrases[phrase];
    const Phrase& c = context.phrases[candidate];
    const bool together = p.sentence == c.sentence;
    const Tree& tree = context.trees[p.sentence];
    const int words = together ? std::abs(p.extent.begin - c.extent.begin) : 30;
    row.add(log_distance(static_cast<int>(p.sentence - c.sentence)));
    row.add(log_distance(std::abs(static_cast<int>(phrase) - static_cast<int>(candidate))));
    row.add(std::min(words, 30));
    row.add(std::min(static_cast<int>(p.paragraph - c.paragraph), 4));
    row.add(agree(p, c));
    row.add(agreement(p.gender, c.gender));
    row.add(agreement(p.number, c.number));
    row.add(agreement(p.animacy, c.animacy));
    row.add(p.role == c.role);
    row.add((p.role == Role::subject || p.role == Role::passive_subject) &&
            (c.role == Role::subject || c.role == Role::passive_subject));
    row.add(together && p.clause == c.clause);
    row.add(together && p.governor == c.governor && p.governor != kNone);
    row.add(together && tree.governs(c.head, p.head));
    row.add(together && c.extent.contains(p.head) ? (tree.head(p.head) == c.head ? 2 : 1) : 0);
    row.add(together && is_subject_around(tree, p, c));
    row.add(p.pronoun != Pronoun::none && p.pronoun == c.pronoun);
    row.add(!p.key.empty() && p.key == c.key);
    row.add(p.kind != Kind::pronoun && c.kind != Kind::pronoun && p.lemma == c.lemma);
    row.add(p.name_group >= 0 && p.name_group == c.name_group);
    row.add(std::min(shared_words(p, c), 4));
    row.add(std::min(static_cast<int>(p.words.size()) - shared_words(p, c), 4));
    row.add(p.state.empty() || c.state.empty() ? 1 : p.state == c.state ? 2 : 0);
}

// Steps up from the phrase's clause until a clause governs the candidate.
int clauses_between(const Tree& tree, const Phrase& p, const Phrase& c) {
    if (p.sentence != c.sentence) return 6;
    int steps = 0;
    for (int i = p.clause; i != kNone && !tree.governs(i, c.head); i = tree.head(i)) ++steps;
    return std::min(steps, 5);
}

// How the candidate stands in the article, and the two clauses beside each other.
void add_standing(const LinkContext& context, std::size_t phrase, std::size_t candidate, const ChainSoFar& chain,
                  Row& row) {
    const Phrase& p = context.phrases[phrase];
    const Phrase& c = context.phrases[candidate];
    const Tree& tree = context.trees[p.sentence];
    row.add(p.says);
    row.add(c.says);
    row.add(std::min(c.name_total, 8));
    row.add(c.sentence == 0);
    row.add(chain.latest == candidate);
    row.add(clauses_between(tree, p, c));
    row.add(c.clause == context.trees[c.sentence].root());
    row.add(p.governor != kNone && c.governor != kNone &&
            tree.lemma(p.governor) == context.trees[c.sentence].lemma(c.governor));
}

}  // namespace

std::span<const std::string_view> link_feature_names() { return kNames; }

bool agree(const Phrase& anaphor, const Phrase& candidate) {
    const bool number =
        agreement(anaphor.number, candidate.number) != 0 || (candidate.collective && anaphor.kind == Kind::pronoun);
    return number && agreement(anaphor.gender, candidate.gender) != 0 &&
           agreement(anaphor.animacy, candidate.animacy) != 0;
}

LinkFeatures features_of_new(const LinkContext& context, std::size_t phrase) {
    Row row;
    add_phrase(context, context.phrases[phrase], row);
    return row.values();
}

LinkFeatures features_of_link(const LinkContext& context, std::size_t phrase, std::size_t candidate,
                              const ChainSoFar& chain, int fit_rank, int subject_rank) {
    Row row;
    add_phrase(context, context.phrases[phrase], row);
    add_candidate(context.phrases[candidate], row);
    add_chain(chain, row);
    add_both(context, phrase, candidate, row);
    row.add(std::min(fit_rank, 10));
    row.add(std::min(subject_rank, 10));
    row.add(candidate < phrase);
    add_standing(context, phrase, candidate, chain, row);
    return row.values();
}

}  // namespace relata::extract
