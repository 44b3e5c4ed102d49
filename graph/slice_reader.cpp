// Parts of a slice: readings by row first, then everything by position.

#include "graph/slice_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "graph/index_documents.h"
#include "graph/index_ledger.h"
#include "graph/index_nodes.h"
#include "graph/json_list.h"
#include "graph/ledger_rows.h"

namespace relata::graph {
namespace {

using sqlite::Statement;
using Rows = std::set<std::int64_t>;

/// Puts the parts together: readings by row first, then everything by position.
class Reader {
  public:
    explicit Reader(Sql& sql) : sql_(sql) {}

    StoreParts read(const Rows& assertions, const Rows& nodes) {
        read_records(assertions);
        std::vector<std::int64_t> with_assertions;
        for (auto& [row, reading] : readings_) {
            reading.signature = signature_at(sql_, row);
            with_assertions.push_back(row);
        }
        find_copies(with_assertions);
        confirm();
        describe();
        number_documents();
        for (const std::int64_t row : with_assertions) resolve(row);
        for (const std::int64_t node : nodes) used_.insert(node);
        number_nodes();
        for (const std::int64_t row : order_) parts_.readings.push_back(std::move(readings_[row]));
        return std::move(parts_);
    }

    BareParts read_bare(const Rows& assertions) {
        read_records(assertions);
        BareParts out;
        out.ids = ids();
        label();
        order_by_label();
        for (const std::int64_t row : order_) resolve(row);
        number_nodes();
        for (const std::int64_t row : order_) parts_.readings.push_back(std::move(readings_[row]));
        out.parts = std::move(parts_);
        out.parts.bare = true;
        return out;
    }

    LightParts read_light(const Rows& assertions, const Rows& nodes) {
        read_records(assertions);
        LightParts out;
        out.ids = ids();
        confirm();
        label();
        order_by_label();
        for (const std::int64_t row : order_) {
            parts_.origins.first_copy.push_back(position_.at(row));
            resolve_ends(row);
        }
        used_.insert(nodes.begin(), nodes.end());
        number_nodes();
        for (const std::int64_t row : order_) parts_.readings.push_back(std::move(readings_[row]));
        out.parts = std::move(parts_);
        return out;
    }

  private:
    std::map<std::int64_t, std::string> ids() const {
        std::map<std::int64_t, std::string> out;
        for (const auto& [reading, rows] : rows_of_) {  // as they were read: in the order of their rows
            const auto& read = readings_.at(reading).assertions;
            for (std::size_t i = 0; i < std::min(read.size(), rows.size()); ++i) out[rows[i]] = read[i].id;
        }
        return out;
    }
    void open(std::int64_t reading) {
        if (reading != 0) readings_.try_emplace(reading);
    }
    void read_records(const Rows& assertions) {
        constexpr std::size_t kAtOnce = 20'000;
        for (const std::int64_t row : assertions) {
            const std::int64_t reading = sql_.number("SELECT document FROM index_assertions WHERE row = ?", 0, row);
            if (reading != 0) rows_of_[reading].push_back(row);
            open(reading);
        }
        const auto layout = layout_of(sql_.connection());
        if (!layout) return sql_.fail_with(layout.error());
        ReadingsByRow by_row;
        for (auto& [row, reading] : readings_) by_row[row] = &reading;
        const auto check = [this](Result<void> done) {
            if (!done) sql_.fail_with(done.error());
        };
        std::vector<std::int64_t> some;
        const auto read_some = [&] {
            if (!some.empty() && !sql_.failed())
                check(read_assertions(sql_.connection(), *layout, by_row,
                                      fmt::format("SELECT value FROM json_each('{}')", json_list(some))));
            some.clear();
        };
        for (const std::int64_t row : assertions) {
            some.push_back(row);
            if (some.size() == kAtOnce) read_some();
        }
        read_some();
    }
    /// As the index has noted it.
    void confirm() {
        if (sql_.number("SELECT count(*) FROM (SELECT 1 FROM index_confirmed LIMIT 1)", 0) == 0) return;
        for (const auto& [reading, rows] : rows_of_) {
            auto& read = readings_[reading].assertions;
            for (std::size_t i = 0; i < std::min(read.size(), rows.size()); ++i) {
                if (sql_.number("SELECT count(*) FROM index_confirmed WHERE assertion = ?", 0, rows[i]) == 0) continue;
                read[i].confidence = 1;
                parts_.confirmed.insert(read[i].id);
            }
        }
    }
    /// Copies of the articles, and whoever shares a long sentence that carries one of the assertions.
    void find_copies(const std::vector<std::int64_t>& with_assertions) {
        for (const std::int64_t row : with_assertions) {
            for (const Assertion& a : readings_[row].assertions) {
                const auto sentence = print_of_sentence(readings_[row].signature, a.sentence);
                if (!sentence || !is_long(*sentence) || holders_.contains(sentence->print)) continue;
                if (sql_.number("SELECT count(*) FROM index_firsts WHERE print = ?", 0, sentence->print) == 0) continue;
                auto& holders = holders_[sentence->print];
                sql_.each(
                    "SELECT d.reading, d.long_prints FROM index_prints p JOIN index_documents d ON d.reading = "
                    "p.document "
                    "WHERE p.print = ?",
                    [&](const Statement& at) {
                        if (std::ranges::binary_search(from_bytes(at.text(1)), sentence->print))
                            holders.push_back(at.integer(0));
                    },
                    sentence->print);
            }
        }
        Rows origins;
        const auto add_origin = [&](std::int64_t reading) {
            origins.insert(sql_.number("SELECT first_copy FROM index_documents WHERE reading = ?", 0, reading));
        };
        for (const std::int64_t row : with_assertions) add_origin(row);
        for (const std::int64_t origin : origins) {
            for (const std::int64_t copy :
                 sql_.numbers("SELECT reading FROM index_documents WHERE first_copy = ?", origin))
                open(copy);
        }
        for (const auto& [print, holders] : holders_) {
            for (const std::int64_t holder : holders) {
                open(holder);
                open(sql_.number("SELECT first_copy FROM index_documents WHERE reading = ?", 0, holder));
            }
        }
    }
    void describe() {
        for (auto& [row, reading] : readings_) reading.document = document_at(sql_, row);
        label();
    }
    void label() {
        for (auto& [row, reading] : readings_) {
            sql_.each(
                "SELECT label, published FROM index_documents WHERE reading = ?",
                [&reading = reading](const Statement& at) {
                    reading.document.id = at.text(0);
                    reading.document.published = at.text(1);
                },
                row);
            for (Assertion& a : reading.assertions) a.document = reading.document.id;
        }
    }
    void order_by_label() {
        for (const auto& [row, reading] : readings_) order_.push_back(row);
        const auto label = [this](std::int64_t row) -> const std::string& { return readings_[row].document.id; };
        std::ranges::sort(order_, {}, label);
        for (std::uint32_t i = 0; i < order_.size(); ++i) position_[order_[i]] = i;
    }
    void number_documents() {
        order_by_label();
        Origins& origins = parts_.origins;
        for (const std::int64_t row : order_) {
            const std::int64_t first =
                sql_.number("SELECT first_copy FROM index_documents WHERE reading = ?", row, row);
            origins.first_copy.push_back(position_.at(first));
        }
        for (const auto& [print, holders] : holders_) {
            std::vector<std::uint32_t> documents;
            for (const std::int64_t holder : holders) documents.push_back(position_.at(holder));
            const auto other = [&](std::uint32_t d) {
                return origins.first_copy[d] != origins.first_copy[documents[0]];
            };
            if (std::ranges::none_of(documents, other)) continue;
            std::ranges::sort(documents, {}, [&](std::uint32_t d) { return age_rank(readings_[order_[d]].document); });
            origins.shared_sentences.emplace(print, std::move(documents));
        }
    }
    void resolve(std::int64_t reading) {
        std::map<std::string, std::int64_t, std::less<>> nodes;
        sql_.each(
            "SELECT r.id, i.node FROM index_entities e JOIN index_items i ON i.row = e.item "
            "JOIN entity_records r ON r.row = e.entity WHERE e.reading = ?",
            [&nodes](const Statement& row) { nodes[row.text(0)] = row.integer(1); }, reading);
        const auto use = [&](const std::string& id) {
            const auto node = nodes.find(id);
            if (node == nodes.end()) return;
            used_.insert(node->second);
            node_of_[{position_.at(reading), id}] = node->second;
        };
        for (const Assertion& a : readings_[reading].assertions) {
            for (const std::string* id : {&a.subject.id, &a.object.id, &a.attribution_id, &a.place_id}) use(*id);
            for (const Argument& argument : a.arguments) use(argument.id);
        }
    }
    /// As `resolve`, by what the index has beside each assertion: without further arguments and other entities.
    void resolve_ends(std::int64_t reading) {
        const auto& rows = rows_of_[reading];
        const auto& read = readings_[reading].assertions;
        for (std::size_t i = 0; i < std::min(read.size(), rows.size()); ++i) {
            const Assertion& a = read[i];
            sql_.each(
                "SELECT subject, object, speaker, place FROM index_assertions WHERE row = ?",
                [&](const Statement& row) {
                    int column = 0;
                    for (const std::string* id : {&a.subject.id, &a.object.id, &a.attribution_id, &a.place_id}) {
                        const std::int64_t node = row.integer(column++);
                        if (node == 0 || id->empty()) continue;
                        used_.insert(node);
                        node_of_[{position_.at(reading), *id}] = node;
                    }
                },
                rows[i]);
        }
    }
    void number_nodes() {
        std::vector<std::pair<Node, std::int64_t>> nodes;
        for (const std::int64_t row : used_) {
            nodes.emplace_back(node_at(sql_, row).value_or(Node{}), row);
        }
        std::ranges::sort(nodes, {}, [](const auto& n) { return n.first.id; });
        std::map<std::int64_t, NodeIndex> index;
        for (auto& [node, row] : nodes) {
            index[row] = NodeIndex{static_cast<std::uint32_t>(parts_.resolution.nodes.size())};
            parts_.resolution.nodes.push_back(std::move(node));
        }
        for (const auto& [entity, row] : node_of_) parts_.resolution.node_of.emplace(entity, index.at(row));
    }

    Sql& sql_;
    StoreParts parts_ = {};
    std::map<std::int64_t, Reading> readings_ = {};
    std::map<std::uint64_t, std::vector<std::int64_t>> holders_ = {};
    std::map<std::int64_t, std::uint32_t> position_ = {};
    std::map<std::pair<std::uint32_t, std::string>, std::int64_t> node_of_ = {};
    Rows used_ = {};
    std::vector<std::int64_t> order_ = {};
    std::map<std::int64_t, std::vector<std::int64_t>> rows_of_ = {};  // assertions by reading
};

}  // namespace

StoreParts read_parts(Sql& sql, const Rows& assertions, const Rows& nodes) {
    return Reader(sql).read(assertions, nodes);
}

BareParts read_bare_parts(Sql& sql, const Rows& assertions) { return Reader(sql).read_bare(assertions); }

LightParts read_light_parts(Sql& sql, const Rows& assertions, const Rows& nodes) {
    return Reader(sql).read_light(assertions, nodes);
}

}  // namespace relata::graph
