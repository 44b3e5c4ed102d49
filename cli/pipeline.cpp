// The map of the program: the stages from an article to its assertions, in their order.
#include "cli/pipeline.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "core/sha256.h"
#include "extract/assertions.h"
#include "extract/mentions.h"
#include "nlp/default_model.h"
#include "text/article/clean_up.h"
#include "text/sentences.h"
#include "text/to_source.h"

namespace relata::cli {
namespace {

std::string engine_id(const nlp::Parser& parser) {
    const std::string parts = fmt::format("{}|{}|{}", parser.id(), text::clean_up_version(), extract::rules_version());
    return fmt::format("{}-{}", RELATA_VERSION, sha256_hex(parts).substr(0, 8));
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
    made.parsed.reserve(made.sentences.size());
    for (const Sentence& sentence : made.sentences) made.parsed.push_back(engine.parser.parse(sentence));
    made.document = std::move(input.document);
    return made;
}

Analysis analyse(const Engine& engine, text::InputDocument input) {
    Analysis made = parse_document(engine, std::move(input));
    made.mentions = extract::find_mentions(made.parsed);
    made.assertions = extract::find_assertions(made.document, made.parsed, made.mentions);
    for (Assertion& assertion : made.assertions) finish(made.document, assertion);
    return made;
}

}  // namespace relata::cli
