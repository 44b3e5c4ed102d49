#pragma once
// What act a question asks for, and at which price a part of an assertion stands for what it names: shared by those who
// weigh assertions and those who choose which are worth weighing.

#include <set>
#include <string>
#include <vector>

#include "query/question.h"
#include "query/relations.h"

namespace relata::query {

struct SoughtAct {
    std::vector<std::string> words = {};  ///< stems: "carry out" -> {"carry"}; "spokesperson of" -> {"spokesperson"}
    std::set<std::string> classes = {};
    bool says = false;    ///< "What did X say?"
    bool mutual = false;  ///< "Whom did X meet?"
};
SoughtAct act_of(const Question& question, const Vocabulary& vocabulary);

/// Which parts of an assertion may hold a phrase, and at which price.
struct Prices {
    double subject = 0, object = 0, argument = 0, sentence = 0, title = 0;
};
inline constexpr Prices kAsSubject{1, 0.2, 0.65, 0.4, 0.2};  // what the title names need not have done it
inline constexpr Prices kAsObject{0.2, 1, 0.9, 0.45, 0.45};
inline constexpr Prices kEitherSide{1, 1, 0.95, 0.4, 0.2};  // X meets Y as Y meets X
inline constexpr Prices kAnywhere{0.9, 0.95, 1, 0.7, 0.7};

/// What is left of an answer that holds nothing of a part of the question. Answers below `AnswerLimits::least` are
/// none: so the act, the subject and the object must be held somehow.
inline constexpr double kWithoutAct = 0.04, kWithoutEnd = 0.02, kWithoutOther = 0.45, kWithoutSpeaker = 0.1,
                        kWithoutTime = 0.1;

}  // namespace relata::query
