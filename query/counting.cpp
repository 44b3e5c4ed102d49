// Between a question of how many and the accounts of the ledger.

#include "query/counting.h"

#include <algorithm>
#include <set>

#include "graph/act_kinds.h"
#include "graph/fit.h"
#include "graph/kinds_in_context.h"
#include "graph/tolls.h"

namespace relata::query {
namespace {

std::string kind_of_act(const std::string& act) {
    Assertion told;
    told.relation = act;
    return graph::act_kind_of(told);
}

bool counts_victims(const std::string& kind) {
    return !graph::count_kind_of(kind).empty() && !graph::counts_doers(kind);
}

/// "How many people", "how many persons": whoever it befell.
bool is_anybody(const Phrase& phrase) {
    const auto is_person = [](const std::vector<Key>& wording) {
        return wording.size() == 1 && (wording[0].stem == stem_of("people") || wording[0].stem == stem_of("persons") ||
                                       wording[0].stem == stem_of("victims"));
    };
    return !phrase.wordings.empty() && std::ranges::all_of(phrase.wordings, is_person);
}

/// True where this phrase is what is counted.
bool is_counted(const std::optional<Phrase>& phrase, const Question& question) {
    if (!phrase || question.counted.empty()) return false;
    return std::ranges::any_of(phrase->wordings, [&](const std::vector<Key>& wording) {
        return std::ranges::any_of(wording, [&](const Key& key) {
            return std::ranges::find(question.counted, key.stem, &Key::stem) != question.counted.end();
        });
    });
}

}  // namespace

std::optional<CountSought> count_sought(const Question& question) {
    if (question.wanted != Wanted::number) return std::nullopt;
    for (const std::string& act : question.acts) {
        CountSought out{.kind = kind_of_act(act)};
        if (!counts_victims(out.kind)) continue;
        out.in_object = is_counted(question.object, question);
        out.in_subject = !out.in_object && is_counted(question.subject, question);
        if (!out.in_object && !out.in_subject) continue;
        out.victims = out.in_object ? &*question.object : &*question.subject;
        if (is_anybody(*out.victims)) out.victims = nullptr;
        return out;
    }
    return std::nullopt;
}

std::vector<std::string> CountSought::words() const {
    std::set<std::string> out;
    for (const auto& words : {graph::words_of_act_kind(kind), graph::toll_nouns_of(kind)}) {
        for (const std::string& word : words) {
            out.insert(word);
            for (std::string& form : words_of_stem(stem_of(word))) out.insert(std::move(form));
        }
    }
    return {out.begin(), out.end()};
}

std::optional<CountTold> count_told(const graph::Store& store, graph::AssertionIndex index) {
    const graph::Account account = graph::account_alone(store, index);
    if (!counts_victims(account.kind)) return std::nullopt;
    return CountTold{account.kind, account.number, account.patient, account.telling == graph::Account::Telling::toll};
}

double victims_fit(const CountSought& sought, const CountTold& told) {
    constexpr double kAlike = 0.95, kLoose = 0.5;
    if (sought.victims == nullptr) return !told.victims.stated || graph::is_people(told.victims.sort) ? 1 : 0;
    double best = 0;
    for (const auto& wording : sought.victims->wordings) best = std::max(best, likeness(wording, told.victims.words));
    switch (graph::fit(graph::party_of(sought.victims->text), told.victims)) {
        case graph::Fit::same:
            return 1;
        case graph::Fit::alike:
            return std::max(best, told.victims.sort == "person" ? kLoose : kAlike);
        case graph::Fit::loose:
            return std::max(best, kLoose);
        case graph::Fit::unknown:
        case graph::Fit::conflict:
            return best;
    }
    return best;
}

}  // namespace relata::query
