// From the verbs of a question to the words and classes that count.

#include "query/sought_act.h"

#include <utility>

#include "query/likeness.h"

namespace relata::query {
namespace {

std::string act_word(const std::string& act) {
    auto stems = stems_of(act);
    return stems.empty() ? stem_of(act) : std::move(stems.front());
}

}  // namespace

SoughtAct act_of(const Question& question, const Vocabulary& vocabulary) {
    SoughtAct out;
    for (const std::string& act : question.acts) {
        out.words.push_back(act_word(act));
        const WantedRelation wanted = look_up(act, vocabulary);
        out.classes.insert(wanted.classes.begin(), wanted.classes.end());
        out.says = out.says || are_alike(Likeness::act, out.words.back(), "say") || out.words.back() == "say";
    }
    out.mutual = out.classes.contains("CONSULT") || out.classes.contains("AGREE") || out.classes.contains("COOPERATE");
    return out;
}

}  // namespace relata::query
