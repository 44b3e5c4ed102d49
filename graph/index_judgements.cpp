// Judgements on the way into the index.

#include "graph/index_judgements.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "graph/index_ledger.h"
#include "graph/judged_assertions.h"
#include "graph/ledger_marks.h"
#include "graph/node_names.h"

namespace relata::graph {
namespace {

using sqlite::Statement;
using Rows = std::set<std::int64_t>;

std::set<std::string> lines_of(std::string_view text) {
    std::set<std::string> out;
    for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != std::string_view::npos; at = end + 1)
        out.emplace(text.substr(at, end - at));
    return out;
}

/// What a judgement speaks of.
struct Named {
    std::set<std::string> documents = {};  // sha256
    std::set<std::string> names = {};      // everywhere
    std::set<std::string> judgements = {};

    void add(const Judgement& judgement) {
        for (const std::string* side : {&judgement.a, &judgement.b}) {
            const auto anchors = read_anchors(*side);
            if (!anchors) continue;
            for (const Anchor& anchor : *anchors) {
                if (anchor.kind == Anchor::Kind::judgement)
                    judgements.insert(anchor.id);
                else if (anchor.document.empty())
                    names.insert(anchor.name);
                else
                    documents.insert(anchor.document);
            }
        }
    }
};

void add_reading(Sql& sql, const std::string& sha256, Rows& out) {
    sql.each(
        "SELECT reading FROM index_documents WHERE sha256 = ?",
        [&out](const Statement& row) { out.insert(row.integer(0)); }, sha256);
}

}  // namespace

std::string judgement_ids(Sql& sql) {
    std::string out;
    sql.each("SELECT id FROM judgements ORDER BY id", [&out](const Statement& row) { out += row.text(0) + "\n"; });
    return out;
}

IndexJudgements::IndexJudgements(Sql& sql) : state_(judgement_ids(sql)) {
    if (state_.empty()) return;
    auto all = kept_judgements(sql.connection());
    if (!all) {
        sql.fail_with(all.error());
        return;
    }
    all_ = std::move(*all);
    Named of_assertions, of_entities;
    for (const Judgement& j : all_) {
        if (j.kind == "confirm" || j.kind == "reject") of_assertions.add(j);
        if (j.kind == "same" || j.kind == "differ") of_entities.add(j);
    }
    documents_ = std::move(of_assertions.documents);
    names_ = std::move(of_entities.names);
}

void IndexJudgements::judge(LedgerReading& filed) const {
    if (!documents_.contains(filed.reading.document.sha256)) return;
    std::vector<std::pair<std::string, AssertionRow>> rows;
    for (std::size_t i = 0; i < filed.assertions.size(); ++i)
        rows.emplace_back(filed.reading.assertions[i].id, filed.assertions[i]);
    std::vector<Reading> one;
    one.push_back(std::move(filed.reading));
    const JudgedAssertions judged = judge_assertions(one, all_);
    filed.reading = std::move(one.front());
    std::set<std::string> rejected;
    for (const RejectedAssertion& r : judged.rejected) rejected.insert(r.assertion.id);
    filed.assertions.clear();
    for (const auto& [id, row] : rows) {
        if (rejected.contains(id)) continue;
        filed.assertions.push_back(row);
        if (judged.confirmed.contains(id)) filed.confirmed.insert(row.row);
    }
}

Rows IndexJudgements::readings_judged(Sql& sql) const {
    Rows out;
    for (const std::string& sha256 : documents_) add_reading(sql, sha256, out);
    return out;
}

void IndexJudgements::place(Sql& sql, const std::function<void(LedgerReading&)>& complete) {
    Rows rows;
    for (const std::string& sha256 : documents_judged(all_)) add_reading(sql, sha256, rows);
    std::vector<Reading> readings;
    for (const std::int64_t row : rows) {
        LedgerReading filed = read_whole(sql, row);
        complete(filed);
        readings.push_back(std::move(filed.reading));
    }
    placed_ = place_judgements(all_, readings);
    for (const PlacedJudgement& p : placed_) {
        for (const Meant* side : {&p.a, &p.b}) entities_.insert(side->entities.begin(), side->entities.end());
    }
}

Rows IndexJudgements::items(Sql& sql) const {
    Rows out;
    const auto take = [&out](const Statement& row) { out.insert(row.integer(0)); };
    for (const auto& [label, id] : entities_) {
        sql.each(
            "SELECT e.item FROM index_documents d JOIN index_entities e ON e.reading = d.reading "
            "LEFT JOIN entity_records l ON l.row = e.entity WHERE d.label = ? AND coalesce(e.id, l.id) = ?",
            take, label, id);
    }
    for (const std::string& name : names_) {
        for (const std::string& key : tried_keys(name)) {
            sql.each("SELECT i.row FROM index_names k JOIN index_items i ON i.node = k.node WHERE k.key = ?", take,
                     key);
        }
    }
    return out;
}

Rows IndexJudgements::rejudged(Sql& sql, const std::string& before) const {
    const auto then = lines_of(before), now = lines_of(state_);
    std::set<std::string> changed;
    std::ranges::set_symmetric_difference(then, now, std::inserter(changed, changed.end()));
    Named named;
    for (const Judgement& j : all_) {
        if (changed.contains(j.id)) named.add(j);
    }
    const std::set<std::string> taken_back = named.judgements;
    for (const Judgement& j : all_) {
        if (taken_back.contains(j.id)) named.add(j);
    }
    Rows out;
    for (const std::string& sha256 : named.documents) add_reading(sql, sha256, out);
    return out;
}

}  // namespace relata::graph
