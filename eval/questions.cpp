// Answers against the questions of the gold.

#include "eval/questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "eval/files.h"
#include "eval/json.h"
#include "eval/matching.h"

namespace relata::eval {
namespace {

/// "002:a12" -> document "002", id "a12".
std::pair<std::string_view, std::string_view> split(std::string_view reference) {
    const std::size_t colon = std::min(reference.find(':'), reference.size());
    return {reference.substr(0, colon), reference.substr(std::min(colon + 1, reference.size()))};
}

const GoldDocument* document_of(const Gold& gold, std::string_view id) {
    const auto found = std::ranges::find(gold.documents, id, &GoldDocument::id);
    return found == gold.documents.end() ? nullptr : &*found;
}

const GoldAssertion* assertion_of(const GoldDocument& document, std::string_view id) {
    const auto found = std::ranges::find(document.assertions, id, &GoldAssertion::id);
    return found == document.assertions.end() ? nullptr : &*found;
}

bool has_entity(const GoldDocument& document, std::string_view id) {
    return std::ranges::find(document.entities, id, &GoldEntity::id) != document.entities.end();
}

/// The node of the merged graph, or the reference itself where it stands alone.
std::string cluster_of(const Gold& gold, const std::string& reference) {
    const auto found = gold.clusters.find(reference);
    return found == gold.clusters.end() ? reference : found->second;
}

std::vector<std::string> texts_of(const Json* list) {
    std::vector<std::string> out;
    if (list == nullptr) return out;
    for (const Json& item : list->items) out.push_back(item.text);
    return out;
}

bool overlaps_by_half(const ShownLine& line, const GoldSpan& sentence) {
    const std::size_t from = std::max(line.start, sentence.start), to = std::min(line.end, sentence.end);
    return from < to && 2 * (to - from) >= sentence.end - sentence.start;
}

/// The sentences that tell the fact of an assertion: its own, and those of other wordings in the same article.
std::vector<const GoldSpan*> sentences_of(const GoldDocument& document, const GoldAssertion& assertion) {
    std::vector<const GoldSpan*> out;
    for (const GoldAssertion& other : document.assertions) {
        if (other.fact == assertion.fact) out.push_back(&document.sentence(other.sentence));
    }
    return out;
}

bool shows(const ShownLine& line, const GoldDocument& document, const std::vector<const GoldSpan*>& sentences) {
    return line.document == document.article.stem().string() &&
           std::ranges::any_of(sentences, [&](const GoldSpan* s) { return overlaps_by_half(line, *s); });
}

/// By a name of the entity in its own article, or of a cluster mate in its.
bool names(const Gold& gold, const std::string& cluster, const std::vector<std::string>& words) {
    for (const GoldDocument& document : gold.documents) {
        for (std::size_t e = 0; e < document.entities.size(); ++e) {
            if (cluster_of(gold, document.id + ":" + document.entities[e].id) != cluster) continue;
            const bool named = std::ranges::any_of(
                words, [&](const std::string& w) { return names_entity(document, e, "", w) == Quality::resolved; });
            if (named) return true;
        }
    }
    return false;
}

Result<void> check_references(const GoldQuestion& q, const Gold& gold, const std::string& path) {
    for (const auto* list : {&q.entities, &q.assertions}) {
        for (const std::string& reference : *list) {
            const auto [document_id, id] = split(reference);
            const GoldDocument* document = document_of(gold, document_id);
            const bool entity = list == &q.entities;
            if (document != nullptr && (entity ? has_entity(*document, id) : assertion_of(*document, id) != nullptr))
                continue;
            return fail(fmt::format("{}: question {}: '{}' is no {} of the gold; correct the file", path, q.id,
                                    reference, entity ? "entity" : "assertion"));
        }
    }
    return {};
}

}  // namespace

Result<std::vector<GoldQuestion>> read_questions(const std::filesystem::path& path, const Gold& gold) {
    const auto bytes = read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto json = parse_json(*bytes);
    if (!json) return fail(fmt::format("{}: {}; correct the file", path.string(), json.error().message));
    const Json* list = json->find("questions");
    if (list == nullptr || list->items.empty()) {
        return fail(
            fmt::format("{}: no \"questions\"; name a file of the format relata-gold-questions/1", path.string()));
    }
    std::vector<GoldQuestion> out;
    for (const Json& row : list->items) {
        GoldQuestion q{.id = row.text_at("id").value_or(""), .question = row.text_at("question").value_or("")};
        if (const Json* answer = row.find("answer")) {
            q.entities = texts_of(answer->find("entities"));
            q.assertions = texts_of(answer->find("assertions"));
            q.text = answer->text_at("text").value_or("");
        }
        if (const auto checked = check_references(q, gold, path.string()); !checked)
            return tl::unexpected(checked.error());
        out.push_back(std::move(q));
    }
    return out;
}

QuestionResult judge(const Gold& gold, const GoldQuestion& question, const std::vector<ShownLine>& shown) {
    QuestionResult out{.question = &question, .lines = shown.size()};
    std::set<std::string> clusters;
    for (const std::string& entity : question.entities) clusters.insert(cluster_of(gold, entity));
    out.entities = clusters.size();
    for (const std::string& cluster : clusters) {
        out.entities_named +=
            std::ranges::any_of(shown, [&](const ShownLine& l) { return names(gold, cluster, l.names); });
    }
    std::vector<bool> right(shown.size());
    for (const std::string& reference : question.assertions) {
        const auto [document_id, id] = split(reference);
        const GoldDocument& document = *document_of(gold, document_id);
        const auto sentences = sentences_of(document, *assertion_of(document, id));
        bool found = false;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            if (!shows(shown[i], document, sentences)) continue;
            right[i] = true;
            found = true;
        }
        ++out.sentences;
        out.sentences_shown += found;
    }
    out.right_lines = static_cast<std::size_t>(std::ranges::count(right, true));
    return out;
}

QuestionScore score_questions(const std::vector<QuestionResult>& results) {
    Measure answered{.key = "answered", .meaning = "questions answered", .unit = "questions"};
    Measure complete{.key = "complete", .meaning = "questions answered completely", .unit = "questions"};
    Measure entities{.key = "entity_recall", .meaning = "expected entities named", .unit = "questions"};
    Measure sentences{.key = "evidence_recall", .meaning = "expected evidence shown", .unit = "questions"};
    Measure lines{.key = "line_precision", .meaning = "lines with expected evidence", .unit = "questions"};
    std::size_t all = 0, whole = 0;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const QuestionResult& r = results[i];
        const auto number = [](std::size_t n) { return static_cast<double>(n); };
        answered.share.add(i, r.answered() ? 1 : 0);
        complete.share.add(i, r.complete() ? 1 : 0);
        entities.share.add(i, number(r.entities_named), number(r.entities));
        sentences.share.add(i, number(r.sentences_shown), number(r.sentences));
        lines.share.add(i, number(r.right_lines), number(r.lines));
        all += r.answered() ? 1U : 0U;
        whole += r.complete() ? 1U : 0U;
    }
    const std::vector<Measure> measures = {answered, complete, entities, sentences, lines};
    return {figures_of(measures), {{"questions", results.size()}, {"answered", all}, {"answered completely", whole}}};
}

}  // namespace relata::eval
