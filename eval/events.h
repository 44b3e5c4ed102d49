#pragma once
// Events against coded sentences: who did what kind of act to whom.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "eval/bootstrap.h"
#include "eval/disagreement.h"

namespace relata::eval {

/// An event. `source` and `target` are alternatives: any of the gold's names is right; a prediction has at most one.
struct CodedEvent {
    std::string type = {};  ///< PLOVER name or CAMEO code
    std::vector<std::string> source = {};
    std::vector<std::string> target = {};
};

/// A text and its events.
struct CodedText {
    std::string id = {};
    std::string text = {};
    std::vector<CodedEvent> events = {};
};

/// Reads `{"id","text","events":[{"type","source":[{"text"}],"target":[{"text"}]}]}`, one a line; predictions have
/// their actors as texts (`relata extract --format events`). Fails with "NAME:LINE: what; …".
Result<std::vector<CodedText>> read_coded(std::string_view ndjson, const std::string& name);

/// An event type as PLOVER of 2024 has it: "FIGHT" and "190" are ASSAULT; empty where PLOVER has none.
std::string plover_type(std::string_view type);

/// True if the names share a content word, and half of those of the shorter one.
bool same_actor(std::string_view name, std::string_view other);

struct EventScore {
    std::vector<Figure> figures = {};
    std::vector<std::pair<std::string, std::size_t>> counts = {};
    std::vector<Disagreement> misses = {};  ///< of the gold without a prediction that has both sides and the type
    std::vector<Disagreement> wrong = {};   ///< the other way round
};

/// Precision, recall and F1 at each level (quad, type, source, target, pair = both sides, source+type, pair+quad,
/// triple = both sides and type), one prediction for one event. `…_f1_1` takes precision as if only the best
/// predictions were kept, as many as the gold has: golds with one event a sentence say nothing of the others.
EventScore score_events(const std::vector<CodedText>& gold, const std::vector<CodedText>& predicted);

}  // namespace relata::eval
