#pragma once
// From an article to its assertions: the stages in their order.

#include <string>
#include <vector>

#include "core/records.h"
#include "core/result.h"
#include "graph/reading.h"
#include "nlp/parser.h"
#include "text/input/read.h"

namespace relata::cli {

/// What reads: the weights, and an id for weights, tables and rules together.
struct Engine {
    nlp::Parser parser;
    std::string id = {};  ///< "0.2.0-3f2a9c11"
};

/// Loads weights from a file, or those inside the program where `model_path` is empty. Fails where the file cannot be
/// read or is damaged.
Result<Engine> load_engine(const std::string& model_path);

/// What each stage made of one document. Spans of `assertions` and `events` count bytes of `document.source_bytes`,
/// those of all other records bytes of `document.text`.
struct Analysis {
    Document document = {};
    std::vector<Sentence> sentences = {};
    std::vector<ParsedSentence> parsed = {};
    Mentions mentions = {};
    std::vector<Assertion> assertions = {};
    std::vector<Event> events = {};
};

/// The stages up to the parse; `mentions` and `assertions` stay empty.
Analysis parse_document(const Engine& engine, text::InputDocument input);

/// What is made of the assertions; `events` of the analysis stay empty where they are not wanted.
enum class Wanted { assertions, events };

/// All stages. The result depends on the input and the engine alone.
Analysis analyse(const Engine& engine, text::InputDocument input, Wanted wanted = Wanted::assertions);

/// What the ledger keeps of an analysis, with the signature that finds copies.
graph::Reading to_reading(const Engine& engine, Analysis made);

}  // namespace relata::cli
