// The map of the program: the stages from an article to its assertions, in their order.
#include "cli/pipeline.h"

#include <fmt/format.h>

#include <cmath>
#include <span>
#include <utility>

#include "core/sha256.h"
#include "extract/assertions.h"
#include "extract/events/events.h"
#include "extract/mentions/mentions.h"
#include "graph/signature.h"
#include "nlp/default_model.h"
#include "nlp/name_agreement.h"
#include "text/article/clean_up.h"
#include "text/html/block_model.h"
#include "text/invisible.h"
#include "text/sentences.h"
#include "text/to_source.h"

namespace relata::cli {
namespace {

std::string engine_id(const nlp::Parser& parser) {
    const std::string parts = fmt::format("{}|{}|{}|{}", parser.id(), text::clean_up_version(), text::block_model_id(),
                                          extract::rules_version());
    return fmt::format("{}-{}", RELATA_VERSION, sha256_hex(parts).substr(0, 8));
}

/// The words as they stand in a plain text: with the characters that nobody sees, which the stages did without.
void quote(const Document& document, Span source, std::string& words) {
    const std::string_view bytes = slice(document.source_bytes, source);
    if (text::without_invisible(bytes) == words) words = bytes;
}

void quote_all(const Document& document, Assertion& a) {
    quote(document, a.sentence_span, a.sentence_text);
    quote(document, a.subject.span, a.subject.text);
    quote(document, a.relation_span, a.relation_text);
    quote(document, a.object.span, a.object.text);
    for (Argument& argument : a.arguments) quote(document, argument.span, argument.text);
}

/// From bytes of `Document::text` to bytes of the input as it lies on disk. The confidence gets the three decimals that
/// are printed, so that --min-confidence cuts where people see it.
void finish(const Document& document, Assertion& a) {
    for (Span* span : {&a.sentence_span, &a.subject.span, &a.relation_span, &a.object.span}) {
        *span = text::to_source(document, *span);
    }
    for (Argument& argument : a.arguments) argument.span = text::to_source(document, argument.span);
    a.confidence = std::round(a.confidence * 1000) / 1000;
}

void finish(const Document& document, Event& event) {
    event.sentence_span = text::to_source(document, event.sentence_span);
    event.confidence = std::round(event.confidence * 1000) / 1000;
}

/// Far above any sentence of prose: a list, or a page without a full stop. The rules look at all pairs of its words.
constexpr std::size_t kMostWords = 1000;

void warn_of_long_sentences(std::span<const Sentence> sentences, Document& document) {
    for (const Sentence& sentence : sentences) {
        if (sentence.tokens.size() <= kMostWords) continue;
        document.warnings.push_back(fmt::format("a sentence of {} words at byte {} is not read: more than {}",
                                                sentence.tokens.size(), text::to_source(document, sentence.span).start,
                                                kMostWords));
    }
}

}  // namespace

Result<Engine> load_engine(const std::string& model_path) {
    auto parser = model_path.empty() ? nlp::Parser::load(nlp::default_model()) : nlp::Parser::load_file(model_path);
    if (!parser) return fail(parser.error().message + "; without --model the weights inside the program are used");
    const std::string id = engine_id(*parser);
    return Engine{std::move(*parser), id};
}

Analysis parse_document(const Engine& engine, text::InputDocument input) {
    Analysis made;
    made.sentences = text::sentences_of(input);
    made.document = std::move(input.document);
    made.parsed = engine.parser.parse_all(made.sentences, kMostWords);
    nlp::agree_on_names(made.parsed);
    warn_of_long_sentences(made.sentences, made.document);
    return made;
}

Analysis analyse(const Engine& engine, text::InputDocument input, Wanted wanted) {
    Analysis made = parse_document(engine, std::move(input));
    const auto trees = extract::grow_trees(made.parsed);
    made.mentions = extract::find_mentions(trees);
    made.assertions = extract::find_assertions(made.document, trees, made.mentions);
    if (wanted == Wanted::events) made.events = extract::find_events(trees, made.mentions, made.assertions);
    for (Assertion& assertion : made.assertions) finish(made.document, assertion);
    for (Event& event : made.events) finish(made.document, event);
    if (text::has_invisible_left_out(made.document)) {
        for (Assertion& assertion : made.assertions) quote_all(made.document, assertion);
    }
    return made;
}

graph::Reading to_reading(const Engine& engine, Analysis made) {
    return {.document = std::move(made.document),
            .engine = engine.id,
            .entities = std::move(made.mentions.entities),
            .signature = graph::sign(made.sentences),
            .assertions = std::move(made.assertions)};
}

}  // namespace relata::cli
