// Chains: phrase by phrase, the candidates before it are weighed against each other and against "nobody yet".

#include "extract/chains.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "extract/clauses/subject.h"
#include "extract/mentions/coreference.h"
#include "extract/mentions/people.h"

namespace relata::extract {
namespace {

using Kind = Phrase::Kind;
using Pronoun = Phrase::Pronoun;

constexpr std::uint32_t kPronounReach = 6;  ///< sentences
constexpr std::uint32_t kNounReach = 3;
constexpr std::size_t kMostCandidates = 60;
constexpr std::size_t kFarthest = 600;  ///< phrases

bool is_participant_of_speech(Pronoun p) { return p == Pronoun::i || p == Pronoun::we || p == Pronoun::you; }

bool is_third_person(Pronoun p) {
    return p == Pronoun::he || p == Pronoun::she || p == Pronoun::it || p == Pronoun::they;
}

// "Police dispersed them": two arguments of one verb are two, unless the word says "themselves".
bool are_arguments_of_one_verb(const Phrase& p, const Phrase& c) {
    const auto is_core = [](const Phrase& x) {
        return x.role == Phrase::Role::subject || x.role == Phrase::Role::object || x.role == Phrase::Role::oblique ||
               x.role == Phrase::Role::passive_subject;
    };
    return p.sentence == c.sentence && p.governor != kNone && p.governor == c.governor && p.role != c.role &&
           !p.reflexive && is_core(p) && is_core(c);
}

// "Holt wrote to Berg to thank him": who thanks is Holt, as the whole clause shows, so "him" is not.
bool is_doer_of_own_clause(const Tree& tree, const Phrase& p, const Phrase& c) {
    if (p.role != Phrase::Role::object || p.reflexive || p.sentence != c.sentence || p.governor == kNone) return false;
    const auto doers = find_subjects(tree, p.governor).nominals;
    return std::ranges::find(doers, c.head, &Nominal::head) != doers.end();
}

// "Norland said they were aid workers": one state is not many.
bool is_told_of_many(const Tree& tree, const Phrase& p, const Phrase& c) {
    return p.pronoun == Pronoun::they && p.role == Phrase::Role::subject && tree.has_child(p.governor, "cop") &&
           tree.word(p.governor).xpos == "NNS" && c.number == Phrase::Number::singular && !c.collective;
}

// "“The mayor sold it,” she said": who reports is not whom he speaks of.
bool reports_of(const Phrase& p, const Phrase& c) {
    return p.says && !p.quoted && c.quoted && p.sentence == c.sentence;
}

bool may_be_pronouns(const Phrase& p, const Phrase& c) {
    if (are_arguments_of_one_verb(p, c) || reports_of(p, c) || (p.needs_somebody && c.mute)) return false;
    const std::uint32_t back = p.sentence - c.sentence;
    if (is_participant_of_speech(p.pronoun))
        return p.pronoun == c.pronoun || (c.kind == Kind::coordination && back < 3);
    if (back > kPronounReach || is_participant_of_speech(c.pronoun)) return false;
    if (p.pronoun == Pronoun::this_one || p.pronoun == Pronoun::these) return back < 3;
    if (p.pronoun == Pronoun::it && c.number == Phrase::Number::plural && c.kind != Kind::name) return false;
    if (c.kind == Kind::pronoun && is_third_person(c.pronoun) && c.pronoun != p.pronoun) return false;
    const bool body = c.kind == Kind::nominal && c.animacy == Phrase::Animacy::unknown;  // "the ministry" is no "he"
    if (p.gender == Phrase::Gender::unknown) return true;
    return !body && c.number != Phrase::Number::plural && (c.gender == Phrase::Gender::unknown || c.gender == p.gender);
}

bool shares_word(const Phrase& p, const Phrase& c) {
    return p.lemma == c.lemma || std::ranges::binary_search(c.words, p.lemma) ||
           std::ranges::binary_search(p.words, c.lemma);
}

bool may_be_noun(const Phrase& p, const Phrase& c) {
    if (is_participant_of_speech(c.pronoun) || c.pronoun == Pronoun::this_one || c.pronoun == Pronoun::these)
        return false;
    if (p.kind == Kind::coordination) return p.key == c.key;
    if (p.name_group >= 0 && p.name_group == c.name_group) return true;
    if (p.lemma == c.lemma || (p.kind == Kind::name && shares_word(p, c)) || p.key == c.key) return true;
    if (p.kind == Kind::name && c.kind == Kind::name) return false;
    const bool taken_up = p.kind == Kind::name || p.article == Phrase::Article::definite ||
                          p.article == Phrase::Article::demonstrative || p.article == Phrase::Article::possessed;
    const std::uint32_t reach = c.kind == Kind::pronoun ? 2 : kNounReach;
    return taken_up && p.sentence - c.sentence <= reach && c.kind != Kind::coordination && agree(p, c);
}

bool is_inside(const Phrase& p, const Phrase& c) {
    return p.sentence == c.sentence && (c.kind == Kind::coordination || p.kind == Kind::coordination) &&
           (c.extent.contains(p.head) || p.extent.contains(c.head));
}

bool may_be(const Phrase& p, const Phrase& c) {
    if (is_inside(p, c)) return false;
    return p.kind == Kind::pronoun ? may_be_pronouns(p, c) : may_be_noun(p, c);
}

// "Taylor Adams … her … He": the chain has shown that Adams is no man, though the name itself does not.
bool goes_with_gender_of(const Phrase& p, const ChainSoFar& chain) {
    return p.kind != Kind::pronoun || p.gender == Phrase::Gender::unknown || chain.gender == Phrase::Gender::unknown ||
           p.gender == chain.gender;
}

class Linker {
  public:
    Linker(std::span<const Tree> trees, const LinkModel& model, const LinkObserver& observer)
        : trees_(trees), model_(model), observer_(observer) {
        out_.phrases = find_phrases(trees);
        out_.links.resize(out_.phrases.size());
        parent_.resize(out_.phrases.size());
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        for (std::size_t i = 0; i < out_.phrases.size(); ++i) chains_.push_back(alone(out_.phrases[i], i));
    }

    Chains run() {
        for (std::size_t i = 0; i < out_.phrases.size(); ++i) link(i);
        number_chains();
        return std::move(out_);
    }

  private:
    static ChainSoFar alone(const Phrase& p, std::size_t position) {
        return {1,        p.kind == Kind::pronoun ? 1 : 0, p.gender,  p.animacy, p.number, p.kind == Kind::name,
                position, is_subject(p) ? 1 : 0,           {position}};
    }

    std::size_t root(std::size_t i) const {
        while (parent_[i] != i) i = parent_[i];
        return i;
    }

    // Nearest first. A pronoun may also look forward in its sentence: "When he left, Macron …".
    std::vector<std::size_t> candidates_of(std::size_t phrase) const {
        const Phrase& p = out_.phrases[phrase];
        const std::vector<std::size_t> others = others_of(phrase);
        std::vector<std::size_t> found;
        for (std::size_t i = phrase; i-- > 0 && phrase - i < kFarthest && found.size() < kMostCandidates;) {
            const Phrase& c = out_.phrases[i];
            if (may_be(p, c) && goes_with_gender_of(p, chains_[root(i)]) && !is_other_speaker(p, c) &&
                !is_aside(p, chains_[root(i)]) && !is_only_spoken_of(p, i) &&
                !(p.kind == Kind::pronoun && is_told_absent(trees_[c.sentence], c.head)) &&
                !is_told_of_many(trees_[p.sentence], p, c) &&
                !(p.sentence == c.sentence && p.kind == Kind::pronoun &&
                  is_quoted_by(trees_[p.sentence], p.head, c.head)) && std::ranges::find(others, root(i)) == others.end())
                found.push_back(i);
        }
        if (!is_third_person(p.pronoun)) return found;
        if (const auto own = of_relative_clause(p, found); !own.empty()) return own;
        if (const auto own = of_own_phrase(p, found); !own.empty()) return own;
        for (std::size_t i = phrase + 1; i < out_.phrases.size() && out_.phrases[i].sentence == p.sentence; ++i) {
            if (out_.phrases[i].kind == Kind::name && may_be(p, out_.phrases[i])) found.push_back(i);
        }
        return found;
    }

    // "Holt and his brother", "a nurse accused of beating her son": whom the phrase around the possessive tells of.
    std::vector<std::size_t> of_own_phrase(const Phrase& p, const std::vector<std::size_t>& candidates) const {
        const Tree& tree = trees_[p.sentence];
        const bool possessive = p.role == Phrase::Role::possessive && p.gender != Phrase::Gender::unknown;
        const int whose = possessive ? owner_in_own_phrase(tree, p.head) : kNone;
        if (whose == kNone) return {};
        const int named = name_introduced(tree, whose);
        for (const std::size_t i : candidates) {
            const Phrase& c = out_.phrases[i];
            if (c.sentence == p.sentence && (c.head == whose || c.head == named) && agree(p, c)) return {i};
        }
        return {};
    }

    // "Holt, who claims that he won", "Velm, which sold its yard": only the one who claims, unless somebody else is
    // named between.
    std::vector<std::size_t> of_relative_clause(const Phrase& p, const std::vector<std::size_t>& candidates) const {
        const Tree& tree = trees_[p.sentence];
        const bool its = p.pronoun == Pronoun::it && p.role == Phrase::Role::possessive;
        const bool told = its || p.gender != Phrase::Gender::unknown;
        const int whose = told ? whose_relative_clause(tree, p.head) : kNone;
        if (whose == kNone) return {};
        const int named = tree.is(whose, "appos") ? tree.head(whose) : whose;
        std::vector<std::size_t> own;
        for (const std::size_t i : candidates) {
            const Phrase& c = out_.phrases[i];
            if (c.sentence != p.sentence || c.kind == Kind::coordination) continue;
            if (!agree(p, c) && !(its && c.kind == Kind::name)) continue;  // "Velm Motors", plural by its words only
            if (c.head > whose && (its ? c.head < p.head : c.animacy == Phrase::Animacy::person)) return {};
            if (c.head == named) own.push_back(i);
        }
        return own;
    }

    // "He called him", "Holt said he had been killed": the chains of those who stand beside the pronoun in its own
    // clause or tell of it, and are others.
    std::vector<std::size_t> others_of(std::size_t phrase) const {
        const Phrase& p = out_.phrases[phrase];
        std::vector<std::size_t> others;
        if (!is_third_person(p.pronoun)) return others;
        for (std::size_t i = phrase; i-- > 0 && out_.phrases[i].sentence == p.sentence;) {
            const Phrase& c = out_.phrases[i];
            if (c.kind != Kind::coordination &&
                (are_arguments_of_one_verb(p, c) || is_doer_of_own_clause(trees_[p.sentence], p, c) ||
                 alleges(trees_[p.sentence], c.head, p.head)))
                others.push_back(root(i));
        }
        add_others_of_same_pronoun(phrase, others);
        return others;
    }

    // "(His last poem was about King Edward.) He died": the sentences around a bracket are not about whom only the
    // bracket names, nor are other paragraphs about "a guy" who is only supposed.
    bool is_aside(const Phrase& p, const ChainSoFar& chain) const {
        const Phrase& first = out_.phrases[chain.members.front()];
        if (p.kind != Kind::pronoun || p.sentence == first.sentence) return false;
        const bool supposed = p.paragraph != first.paragraph && is_supposed(trees_[first.sentence], first.head) &&
                              !is_under_condition(trees_[p.sentence], p.head);
        if (!supposed && (p.bracketed || !first.bracketed)) return false;
        return std::ranges::all_of(chain.members, [&](std::size_t i) {
            const Phrase& m = out_.phrases[i];
            return &m == &first || m.bracketed || m.kind == Kind::pronoun;
        });
    }

    // "“Holt told me so,” Berg said. He was dismissed": Berg was, unless Holt was told of outside the quotation, too.
    bool is_only_spoken_of(const Phrase& p, std::size_t candidate) const {
        const Phrase& c = out_.phrases[candidate];
        const bool of_person = p.pronoun == Pronoun::he || p.pronoun == Pronoun::she;
        if (!of_person || p.quoted || !c.quoted || c.sentence == p.sentence) return false;
        if (!is_heard_by_fitting(p, candidate)) return false;
        const auto& members = chains_[root(candidate)].members;
        for (auto i = members.rbegin(); i != members.rend(); ++i) {
            const Phrase& m = out_.phrases[*i];
            if (p.sentence - m.sentence > kPronounReach) break;
            if (!m.quoted) return false;
        }
        return true;
    }

    // True if a person who may be `p` says what is quoted around the candidate.
    bool is_heard_by_fitting(const Phrase& p, std::size_t candidate) const {
        const std::uint32_t sentence = out_.phrases[candidate].sentence;
        const auto says = [&](std::size_t i) {
            const Phrase& speaker = out_.phrases[i];
            const bool person = speaker.animacy == Phrase::Animacy::person || speaker.label == Phrase::Label::person ||
                                speaker.pronoun == p.pronoun;
            return speaker.says && !speaker.quoted && person && agree(p, speaker);
        };
        for (std::size_t i = candidate; i < out_.phrases.size() && out_.phrases[i].sentence == sentence; ++i) {
            if (says(i)) return true;
        }
        for (std::size_t i = candidate; i-- > 0 && out_.phrases[i].sentence == sentence;) {
            if (says(i)) return true;
        }
        return false;
    }

    // "They left them out before Holt thanked them": the second "them" are the first, so not those who left them out.
    void add_others_of_same_pronoun(std::size_t phrase, std::vector<std::size_t>& others) const {
        const Phrase& p = out_.phrases[phrase];
        for (std::size_t i = phrase; i-- > 0 && out_.phrases[i].sentence == p.sentence;) {
            const Phrase& same = out_.phrases[i];
            if (same.pronoun != p.pronoun || same.role != Phrase::Role::object || p.role != same.role) continue;
            for (std::size_t j = i; j-- > 0 && out_.phrases[j].sentence == p.sentence;) {
                const Phrase& doer = out_.phrases[j];
                if (doer.kind != Kind::pronoun && are_arguments_of_one_verb(same, doer)) others.push_back(root(j));
            }
        }
    }

    bool is_other_speaker(const Phrase& p, const Phrase& c) const {
        const Tree& tree = trees_[p.sentence];
        return p.sentence == c.sentence && p.kind == Kind::pronoun &&
               (alleges(tree, c.head, p.head) || trespasses(tree, c.head, p.head) ||
                reports_what(tree, c.head, p.head) ||
                (is_third_person(p.pronoun) && speaks_of_others(tree, c.head, p.head)));
    }

    LinkContext context_of(std::size_t phrase, const std::vector<std::size_t>& candidates) const {
        LinkContext context{trees_, out_.phrases};
        const Phrase& p = out_.phrases[phrase];
        std::vector<int> bearers;
        for (const std::size_t i : candidates) {
            const Phrase& c = out_.phrases[i];
            context.same_key += p.key == c.key || (p.name_group >= 0 && p.name_group == c.name_group);
            context.same_head += p.lemma == c.lemma;
            if (!agree(p, c)) continue;
            ++context.fitting;
            if (c.name_group >= 0 && std::ranges::find(bearers, c.name_group) == bearers.end())
                bearers.push_back(c.name_group);
        }
        context.fitting_names = static_cast<int>(bearers.size());
        return context;
    }

    void link(std::size_t phrase) {
        const auto candidates = candidates_of(phrase);
        if (candidates.empty()) return;
        const LinkContext context = context_of(phrase, candidates);
        std::vector<LinkFeatures> rows{features_of_new(context, phrase)};
        const std::vector<std::size_t> fitting = fitting_chains(phrase, candidates);
        std::size_t nearer = 0;  // how many of them have been met
        CandidateStanding standing{.fitting_chains = static_cast<int>(fitting.size())};
        for (const std::size_t c : candidates) {
            const auto own = static_cast<std::size_t>(std::ranges::find(fitting, root(c)) - fitting.begin());
            standing.chain_rank = static_cast<int>(nearer) - (own < nearer ? 1 : 0);
            standing.larger_chains = larger_chains(fitting, chains_[root(c)].size);
            rows.push_back(features_of_link(context, phrase, c, chains_[root(c)], standing));
            if (!agree(out_.phrases[phrase], out_.phrases[c])) continue;
            nearer = std::max(nearer, own + 1);
            ++standing.fit_rank;
            standing.subject_rank += is_subject(out_.phrases[c]);
        }
        choose(phrase, candidates, judge(phrase, candidates, rows));
    }

    // The chains of the candidates that agree with the phrase, in the order in which they are met.
    std::vector<std::size_t> fitting_chains(std::size_t phrase, const std::vector<std::size_t>& candidates) const {
        std::vector<std::size_t> found;
        for (const std::size_t c : candidates) {
            if (agree(out_.phrases[phrase], out_.phrases[c]) && std::ranges::find(found, root(c)) == found.end())
                found.push_back(root(c));
        }
        return found;
    }

    int larger_chains(const std::vector<std::size_t>& chains, int size) const {
        return static_cast<int>(
            std::ranges::count_if(chains, [&](std::size_t chain) { return chains_[chain].size > size; }));
    }

    // A score for "new", then one for each candidate.
    std::vector<int> judge(std::size_t phrase, const std::vector<std::size_t>& candidates,
                           const std::vector<LinkFeatures>& rows) const {
        for (std::size_t i = 0; observer_ && i < rows.size(); ++i)
            observer_(phrase, i == 0 ? -1 : static_cast<int>(candidates[i - 1]), rows[i]);
        if (!model_.empty()) return model_.scores(rows);
        std::vector<int> scores{0};
        const int group = out_.phrases[phrase].name_group;
        for (const std::size_t c : candidates)
            scores.push_back(group >= 0 && group == out_.phrases[c].name_group ? 5000 : -5000);
        return scores;
    }

    // The probabilities of candidates of one chain add up.
    void choose(std::size_t phrase, const std::vector<std::size_t>& candidates, const std::vector<int>& scores) {
        const int highest = *std::ranges::max_element(scores);
        std::vector<double> weights;
        for (const int s : scores) weights.push_back(std::exp((s - highest) / 1000.0));
        const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        std::map<std::size_t, double> by_chain;
        for (std::size_t i = 0; i < candidates.size(); ++i) by_chain[root(candidates[i])] += weights[i + 1];
        const auto best = std::ranges::max_element(by_chain, {}, [](const auto& entry) { return entry.second; });
        Link& link = out_.links[phrase];
        link.certainty = best->second / sum;
        if (best->second <= weights[0]) return;
        double top = -1;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (root(candidates[i]) != best->first || weights[i + 1] <= top) continue;
            top = weights[i + 1];
            link.antecedent = static_cast<int>(candidates[i]);
        }
        join(phrase, static_cast<std::size_t>(link.antecedent));
    }

    void join(std::size_t a, std::size_t b) {
        const std::size_t from = root(a);
        const std::size_t to = root(b);
        if (from == to) return;
        parent_[from] = to;
        const ChainSoFar& other = chains_[from];
        ChainSoFar& chain = chains_[to];
        chain.size += other.size;
        chain.latest = std::max(chain.latest, other.latest);
        chain.pronouns += other.pronouns;
        chain.subjects += other.subjects;
        chain.members.insert(chain.members.end(), other.members.begin(), other.members.end());
        std::ranges::sort(chain.members);
        chain.named = chain.named || other.named;
        if (chain.gender == Phrase::Gender::unknown) chain.gender = other.gender;
        if (chain.animacy == Phrase::Animacy::unknown) chain.animacy = other.animacy;
        if (chain.number == Phrase::Number::unknown) chain.number = other.number;
    }

    void number_chains() {
        out_.chain.assign(out_.phrases.size(), -1);
        std::map<std::size_t, int> numbers;
        for (std::size_t i = 0; i < out_.phrases.size(); ++i) {
            if (chains_[root(i)].size < 2) continue;
            const auto [it, added] = numbers.emplace(root(i), static_cast<int>(numbers.size()));
            out_.chain[i] = it->second;
        }
    }

    std::span<const Tree> trees_;
    const LinkModel& model_;
    const LinkObserver& observer_;
    Chains out_ = {};
    std::vector<std::size_t> parent_ = {};
    std::vector<ChainSoFar> chains_ = {};
};

}  // namespace

Chains find_chains(std::span<const Tree> trees, const LinkModel& model, const LinkObserver& observer) {
    return Linker(trees, model, observer).run();
}

}  // namespace relata::extract
