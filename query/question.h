#pragma once
// A question in plain English, from its parse to what is asked: the act, who is named, and what is wanted.

#include <optional>
#include <string>
#include <vector>

#include "core/records.h"
#include "core/result.h"
#include "query/likeness.h"

namespace relata::query {

/// What an answer has to name.
enum class Wanted { subject, object, place, time, number, speaker, reason, documents, yes_or_no };

/// Words of the question that name somebody or something: "the Syrian army or government" has two wordings.
struct Phrase {
    std::string role = {};                        ///< the preposition before it: "on"; empty for subject and object
    std::string text = {};                        ///< as it stands, without article: "Syrian army"
    std::vector<std::vector<Key>> wordings = {};  ///< {{"syria", "army"}, {"syria", "government"}}
};

/// One question. Example: "Who attacked the Hmeimim air base in January?" = act "attack", object "Hmeimim air base",
/// wanted the subject, since 2020-01-01, until 2020-01-31.
struct Question {
    Wanted wanted = Wanted::subject;
    std::vector<std::string> acts = {};  ///< lemmas, alternatives: {"accuse", "blame"}; {"spokesperson of"}
    bool somebody = false;               ///< "who", "whom": no clause, date or place
    std::string wanted_role = {};        ///< "What for?" = "for": the preposition before what is wanted
    std::vector<Key> counted = {};       ///< "How many attacks …?" = {"attack"}
    std::string wanted_type = {};        ///< "which country" = COUNTRY; empty = any
    std::optional<Phrase> subject = {}, object = {};
    std::vector<Phrase> others = {};  ///< further words that must stand with it
    std::optional<Phrase> speaker = {};
    std::string since = {}, until = {};  ///< ISO days; empty = any time
    std::string time_words = {};         ///< as they stand: "on 20 February 2020"
};

/// The questions of one sentence: more than one for "How many are there, and how many are surrounded?". Pronouns of a
/// later one stand for what the first one names. Fails, with examples, for a sentence that asks nothing.
Result<std::vector<Question>> read_question(const ParsedSentence& sentence);

/// The pattern that says the same, for `relata query`: `?who attack "Hmeimim air base" since 2020-01-01 until
/// 2020-01-31`.
std::string pattern_of(const Question& question);

}  // namespace relata::query
