// The same numbers from the graph in memory and from the tables of the index.

#include "graph/totals.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "graph/index.h"
#include "graph/index_documents.h"
#include "graph/index_sql.h"
#include "graph/ledger.h"
#include "graph/ledger_access.h"
#include "graph/names.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

void add_day(const std::string& published, Totals& out) {
    if (published.empty()) return;
    if (out.first_day.empty() || published < out.first_day) out.first_day = published;
    out.last_day = std::max(out.last_day, published);
}

std::size_t count(Sql& sql, std::string_view select) { return static_cast<std::size_t>(sql.number(select, 0)); }

std::map<std::string, std::size_t> counts(Sql& sql, std::string_view select) {
    std::map<std::string, std::size_t> out;
    sql.each(select, [&out](const Statement& row) { out[row.text(0)] += static_cast<std::size_t>(row.integer(1)); });
    return out;
}

void count_documents(Sql& sql, Totals& out) {
    out.documents = count(sql, "SELECT count(*) FROM index_documents");
    const std::string withdrawn = withdrawn_here(sql);  // a line each
    out.withdrawn = static_cast<std::size_t>(std::ranges::count(withdrawn, '\n'));
    out.origins = count(sql, "SELECT count(DISTINCT first_copy) FROM index_documents");
    out.outlets = count(sql, "SELECT count(DISTINCT outlet) FROM index_documents WHERE outlet <> 0");
    out.shared_sentences =
        count(sql,
              "SELECT count(*) FROM index_firsts f WHERE EXISTS (SELECT 1 FROM index_prints p "
              "JOIN index_documents d ON d.reading = p.document WHERE p.print = f.print AND "
              "d.first_copy <> (SELECT first_copy FROM index_documents WHERE reading = f.document))");
    sql.each("SELECT min(published), max(published) FROM index_documents WHERE published <> ''",
             [&out](const Statement& row) {
                 add_day(row.text(0), out);
                 add_day(row.text(1), out);
             });
    out.publishers = counts(sql, "SELECT publisher, count(*) FROM index_documents GROUP BY publisher");
}

/// How many assertions stand in a line that an outlet repeats.
std::uint32_t assertions_in(Sql& sql, std::int64_t outlet, std::uint64_t print) {
    std::int64_t out = 0;
    for (const std::int64_t reading :
         sql.numbers("SELECT document FROM index_prints WHERE print = ? AND outlet = ?", print, outlet)) {
        for (const SentencePrint& s : signature_at(sql, reading).sentences) {
            if (s.print != print) continue;
            out += sql.number(
                "SELECT count(*) FROM sentences s JOIN assertions a ON a.sentence = s.row "
                "WHERE s.reading = ? AND s.position = ?",
                0, reading, s.sentence);
        }
    }
    return static_cast<std::uint32_t>(out);
}

std::vector<RepeatedLine> read_repeated_lines(Sql& sql) {
    std::vector<RepeatedLine> out;
    std::vector<std::pair<std::int64_t, std::uint64_t>> lines;
    sql.each(
        "SELECT o.row, l.print, o.name, l.text, l.origins FROM index_lines l JOIN index_outlets o ON o.row = l.outlet "
        "WHERE l.furniture",
        [&](const Statement& row) {
            lines.emplace_back(row.integer(0), static_cast<std::uint64_t>(row.integer(1)));
            RepeatedLine& line = out.emplace_back();
            line.outlet = row.text(2);
            line.text = row.text(3).erase(0, 1);  // the mark that there is one
            line.documents = static_cast<std::uint32_t>(row.integer(4));
        });
    for (std::size_t i = 0; i < lines.size(); ++i)
        out[i].assertions = assertions_in(sql, lines[i].first, lines[i].second);
    std::ranges::sort(out);
    return out;
}

/// Counts edges among rows that come ordered by subject, relation and object.
class EdgeCounter {
  public:
    EdgeCounter(Sql& sql, Totals& totals) : totals_(totals) {
        const auto word = [&sql](std::string_view text) {
            return sql.number("SELECT row FROM words WHERE word = ?", 0, text);
        };
        affirmed_ = word("affirmed");
        asserted_ = word("asserted");
    }
    /// Subject and its words, relation, object and its words, polarity, modality, speaker and his words.
    void add(const Statement& row) {
        Ends ends{row.integer(0), row.integer(2), row.integer(3)};
        if (ends != ends_) {
            finish();
            ends_ = ends;
        }
        edges_.push_back(
            {row.integer(1), row.integer(4), row.integer(5), row.integer(6), row.integer(7), row.integer(8)});
    }
    void finish() {
        std::ranges::sort(edges_);
        edges_.erase(std::ranges::unique(edges_).begin(), edges_.end());
        totals_.relations += edges_.size();
        totals_.in_own_voice += static_cast<std::size_t>(std::ranges::count_if(edges_, [this](const auto& edge) {
            const auto& [subject_words, object_words, polarity, modality, speaker, speaker_words] = edge;
            return polarity == affirmed_ && modality == asserted_ && speaker == 0 && speaker_words == 0;
        }));
        edges_.clear();
    }

  private:
    using Ends = std::array<std::int64_t, 3>;

    Totals& totals_;
    std::int64_t affirmed_ = 0, asserted_ = 0;
    Ends ends_ = {};
    std::vector<std::array<std::int64_t, 6>> edges_ = {};
};

void count_assertions(Sql& sql, Totals& out) {
    out.assertions = count(sql, "SELECT sum(assertions) FROM index_relations");
    out.confirmed = count(sql, "SELECT count(*) FROM index_confirmed");
    out.classes = counts(sql,
                         "SELECT (SELECT word FROM words WHERE row = class), sum(assertions) FROM index_relations "
                         "WHERE assertions > 0 GROUP BY class");
    EdgeCounter edges(sql, out);
    const auto take = [&edges](const Statement& row) { edges.add(row); };
    sql.each(
        "SELECT subject, 0, relation, object, object_words, polarity, modality, speaker, speaker_words "
        "FROM index_assertions WHERE subject IS NOT NULL ORDER BY subject, relation, object",
        take);
    sql.each(
        "SELECT 0, subject_words, relation, object, 0, polarity, modality, speaker, speaker_words "
        "FROM index_assertions WHERE subject IS NULL AND object IS NOT NULL ORDER BY object, relation",
        take);
    sql.each(
        "SELECT 0, subject_words, relation, 0, object_words, polarity, modality, speaker, speaker_words "
        "FROM index_assertions WHERE subject IS NULL AND object IS NULL ORDER BY relation",
        take);
    edges.finish();
}

Totals totals_in(Sql& sql) {
    Totals out;
    count_documents(sql, out);
    out.repeated_lines = read_repeated_lines(sql);
    count_assertions(sql, out);
    out.entities = count(sql, "SELECT count(*) FROM index_nodes");
    out.named = count(sql, "SELECT count(*) FROM index_nodes WHERE named");
    out.types = counts(sql, "SELECT type, count(*) FROM index_nodes GROUP BY type");
    return out;
}

Result<Totals> totals_of_all(const Ledger& ledger) {
    auto readings = ledger.readings();
    const auto judgements = ledger.judgements();
    const auto withdrawn = ledger.withdrawn_documents();
    if (!readings) return tl::unexpected(readings.error());
    if (!judgements) return tl::unexpected(judgements.error());
    if (!withdrawn) return tl::unexpected(withdrawn.error());
    Totals out = totals_of(Store::assemble(std::move(*readings), *judgements));
    out.withdrawn = withdrawn->size();
    return out;
}

}  // namespace

Totals totals_of(const Store& store) {
    Totals out{.documents = store.documents().size(),
               .origins = store.origins().count(),
               .shared_sentences = store.origins().shared_sentences.size(),
               .assertions = store.assertions().size(),
               .confirmed = store.judged().confirmed.size(),
               .rejected = store.judged().rejected.size(),
               .relations = store.edges().size(),
               .entities = store.nodes().size()};
    std::set<std::string> outlets;
    for (const Document& d : store.documents()) {
        if (std::string outlet = outlet_of(d); !outlet.empty()) outlets.insert(std::move(outlet));
        add_day(d.published, out);
        ++out.publishers[d.publisher];
    }
    out.outlets = outlets.size();
    for (const Assertion& a : store.assertions()) ++out.classes[a.event_class];
    for (const Node& n : store.nodes()) {
        ++out.types[n.type];
        out.named += n.named ? 1U : 0U;
    }
    out.in_own_voice = static_cast<std::size_t>(std::ranges::count_if(store.edges(), &Edge::plain));
    out.repeated_lines.assign(store.repeated_lines().begin(), store.repeated_lines().end());
    return out;
}

Result<Totals> read_totals(const std::string& path) {
    const auto ledger = Ledger::open(path);
    if (!ledger) return tl::unexpected(ledger.error());
    const sqlite::Connection& connection = connection_of(*ledger);
    const auto current = index_is_current(connection);
    if (!current) return tl::unexpected(current.error());
    if (!*current) return totals_of_all(*ledger);
    // One read transaction: an `add` of another process must not fall between the tables.
    if (auto begun = connection.run("BEGIN"); !begun) return tl::unexpected(begun.error());
    Sql sql(connection);
    Totals out = totals_in(sql);
    if (sql.failed()) return tl::unexpected(sql.done().error());
    const auto rejected = count_rejected(connection);
    if (!rejected) return tl::unexpected(rejected.error());
    out.rejected = *rejected;
    return out;
}

}  // namespace relata::graph
