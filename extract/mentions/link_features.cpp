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
    "in_first_sentence", "latest_of_chain", "clauses_between", "c_starts_sentence", "governors_alike",
    // the clauses of both
    "preposition", "clause_role", "conjunction", "joined", "bracketed", "owned_role", "c_preposition", "c_clause_role",
    "c_conjunction", "c_joined", "c_bracketed", "c_owned_role", "clause_link", "c_in_main_clause_before",
    "owns_what_governs", "owners_alike",
    // the chain so far
    "chain_sentences_apart", "chain_role", "chain_latest_pronoun", "chain_recent", "chain_recent_subjects",
    "chain_subjects", "chain_in_first_sentence", "chain_subject_of_sentence_before", "chain_rank", "larger_chains",
    "fitting_chains", "chain_in_sentence", "chain_owned_role", "chain_starts"};

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
    return is_subject(c) && c.governor != kNone && tree.governs(c.governor, p.head) && !tree.governs(c.head, p.head);
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
    row.add(is_subject(p) && is_subject(c));
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

// How the clause of the phrase hangs on that of the candidate: by its role from 1 on; from 10 on the other way round.
int clause_link(const Tree& tree, const Phrase& p, const Phrase& c) {
    if (p.sentence != c.sentence || p.clause == kNone || c.clause == kNone) return 0;
    constexpr int kSameClause = 9;
    constexpr int kUpward = 10;
    constexpr int kBesideEachOther = 18;
    if (p.clause == c.clause) return kSameClause;
    if (tree.head(p.clause) == c.clause) return 1 + number_of(p.clause_role);
    if (tree.head(c.clause) == p.clause) return kUpward + number_of(c.clause_role);
    if (tree.head(c.clause) == tree.head(p.clause)) return kBesideEachOther;
    return kBesideEachOther + (tree.governs(c.clause, p.clause) ? 1 : 2);
}

void add_clauses(const LinkContext& context, std::size_t phrase, std::size_t candidate, Row& row) {
    const Phrase& p = context.phrases[phrase];
    const Phrase& c = context.phrases[candidate];
    for (const Phrase* x : {&p, &c}) {
        row.add(number_of(x->preposition));
        row.add(number_of(x->clause_role));
        row.add(number_of(x->conjunction));
        row.add(x->joined);
        row.add(x->bracketed);
        row.add(number_of(x->owned_role));
    }
    const bool together = p.sentence == c.sentence;
    const Tree& own = context.trees[p.sentence];
    row.add(clause_link(own, p, c));
    row.add(p.sentence == c.sentence + 1 && is_subject(c) && c.clause == context.trees[c.sentence].root());
    row.add(together && c.role == Role::possessive && own.governs(c.governor, p.head));
    row.add(p.role == Role::possessive && c.role == Role::possessive &&
            own.lemma(p.governor) == context.trees[c.sentence].lemma(c.governor));
}

int sentences_back(const Phrase& p, const Phrase& earlier) {
    return static_cast<int>(p.sentence) - static_cast<int>(earlier.sentence);
}

// The chain's phrases in the sentence of `p` and the two before it.
struct Recent {
    int phrases = 0;
    int subjects = 0;
    int here = 0;
    bool subject_before = false;  ///< a subject in the sentence just before
    bool starts_before = false;   ///< the words with which that sentence begins
};

Recent recent_phrases(const LinkContext& context, const Phrase& p, const ChainSoFar& chain) {
    constexpr int kSentences = 3;
    Recent recent;
    for (auto at = chain.members.rbegin(); at != chain.members.rend(); ++at) {
        const Phrase& m = context.phrases[*at];
        const int back = sentences_back(p, m);
        if (back >= kSentences) break;
        ++recent.phrases;
        recent.here += back == 0;
        recent.subjects += is_subject(m);
        recent.subject_before = recent.subject_before || (back == 1 && is_subject(m));
        recent.starts_before = recent.starts_before || (back == 1 && m.extent.begin == 0);
    }
    return recent;
}

void add_chain_so_far(const LinkContext& context, std::size_t phrase, const ChainSoFar& chain,
                      const CandidateStanding& standing, Row& row) {
    const Phrase& p = context.phrases[phrase];
    const Phrase& latest = context.phrases[chain.latest];
    const Recent recent = recent_phrases(context, p, chain);
    row.add(log_distance(std::max(0, sentences_back(p, latest))));
    row.add(number_of(latest.role));
    row.add(number_of(latest.pronoun));
    row.add(std::min(recent.phrases, 8));
    row.add(std::min(recent.subjects, 6));
    row.add(std::min(chain.subjects, 8));
    row.add(context.phrases[chain.members.front()].sentence == 0);
    row.add(recent.subject_before);
    row.add(std::min(standing.chain_rank, 8));
    row.add(std::min(standing.larger_chains, 8));
    row.add(std::min(standing.fitting_chains, 8));
    row.add(std::min(recent.here, 4));
    row.add(number_of(latest.owned_role));
    row.add(recent.starts_before);
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
                              const ChainSoFar& chain, const CandidateStanding& standing) {
    Row row;
    add_phrase(context, context.phrases[phrase], row);
    add_candidate(context.phrases[candidate], row);
    add_chain(chain, row);
    add_both(context, phrase, candidate, row);
    row.add(std::min(standing.fit_rank, 10));
    row.add(std::min(standing.subject_rank, 10));
    row.add(candidate < phrase);
    add_standing(context, phrase, candidate, chain, row);
    add_clauses(context, phrase, candidate, row);
    add_chain_so_far(context, phrase, chain, standing, row);
    return row.values();
}

}  // namespace relata::extract
