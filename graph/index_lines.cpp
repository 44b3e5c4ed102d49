// The lines that outlets repeat, counted as documents come and go.

#include "graph/index_lines.h"

#include <algorithm>
#include <optional>

namespace relata::graph {
namespace {

using sqlite::Statement;

constexpr std::int64_t kKept = 3;  // lines of fewer articles are not kept: most lines stand once

std::uint64_t unsigned_at(const Statement& row, int column) { return static_cast<std::uint64_t>(row.integer(column)); }

/// The words of the first document (by label) in which the line carries an assertion; empty where it carries none.
std::string text_of_line(Sql& sql, std::int64_t outlet, std::uint64_t print) {
    const auto holders = sql.numbers(
        "SELECT p.document FROM index_prints p JOIN index_documents d ON d.reading = p.document "
        "WHERE p.print = ? AND p.outlet = ? ORDER BY d.label, d.sha256",
        print, outlet);
    for (const std::int64_t reading : holders) {
        if (has_newer_version(sql, reading)) continue;
        std::string text;
        for (const SentencePrint& s : signature_at(sql, reading).sentences) {
            if (s.print != print || !text.empty()) continue;
            sql.each(
                "SELECT s.text FROM sentences s JOIN assertions a ON a.sentence = s.row "
                "WHERE s.reading = ? AND s.position = ? ORDER BY a.row LIMIT 1",
                [&](const Statement& row) { text = row.text(0); }, reading, s.sentence);
        }
        if (!text.empty()) return text;
    }
    return {};
}

}  // namespace

std::int64_t number_of_outlet(Sql& sql, const std::string& name) {
    if (name.empty()) return 0;
    const std::int64_t known = sql.number("SELECT row FROM index_outlets WHERE name = ?", 0, name);
    if (known != 0) return known;
    sql.run("INSERT INTO index_outlets(name, origins) VALUES(?, 0)", name);
    return sql.last_row();
}

void LineCounter::leave(std::int64_t reading) { count(reading, -1); }
void LineCounter::enter(std::int64_t reading) { count(reading, +1); }

void LineCounter::touch(std::int64_t outlet, const std::vector<std::uint64_t>& prints) {
    if (outlet == 0) return;
    outlets_.insert(outlet);
    for (const std::uint64_t print : prints) touched_.emplace(outlet, print);
}

void LineCounter::count(std::int64_t reading, int step) {
    std::int64_t outlet = 0, origin = 0;
    std::vector<std::uint64_t> prints;
    sql_.each(
        "SELECT outlet, first_copy, prints FROM index_documents WHERE reading = ?",
        [&](const Statement& row) {
            outlet = row.integer(0);
            origin = row.is_null(1) ? 0 : row.integer(1);
            prints = from_bytes(row.text(2));
        },
        reading);
    if (outlet == 0 || origin == 0) return;
    touch(outlet, prints);
    std::set<std::uint64_t> of_others;  // the same origin's, which count already
    bool others = false;
    sql_.each(
        "SELECT prints FROM index_documents WHERE outlet = ? AND first_copy = ? AND reading <> ?",
        [&](const Statement& row) {
            others = true;
            for (const std::uint64_t print : from_bytes(row.text(0))) of_others.insert(print);
        },
        outlet, origin, reading);
    if (!others) sql_.run("UPDATE index_outlets SET origins = origins + ? WHERE row = ?", step, outlet);
    for (const std::uint64_t print : prints) {
        if (!of_others.contains(print)) step_line(outlet, print, step);
    }
}

void LineCounter::step_line(std::int64_t outlet, std::uint64_t print, int step) {
    const std::int64_t kept =
        sql_.number("SELECT origins FROM index_lines WHERE outlet = ? AND print = ?", 0, outlet, print);
    if (kept > 0) {
        sql_.run("UPDATE index_lines SET origins = origins + ? WHERE outlet = ? AND print = ?", step, outlet, print);
        return;
    }
    const std::int64_t few = sql_.number(
        "SELECT count(*) FROM (SELECT 1 FROM index_prints WHERE print = ? AND outlet = ? LIMIT 3)", 0, print, outlet);
    if (step < 0 || few < kKept) return;
    const std::int64_t now = sql_.number(
        "SELECT count(DISTINCT d.first_copy) FROM index_prints p JOIN index_documents d ON d.reading = p.document "
        "WHERE p.print = ? AND p.outlet = ?",
        0, print, outlet);
    if (now >= kKept)
        sql_.run("INSERT INTO index_lines(outlet, print, origins, furniture) VALUES(?, ?, ?, 0)", outlet, print, now);
}

std::set<std::int64_t> LineCounter::decide() {
    std::set<std::int64_t> changed;
    for (const std::int64_t outlet : outlets_) {
        FrequentLine line;
        std::int64_t of_outlet = 0;
        sql_.each(
            "SELECT name, origins FROM index_outlets WHERE row = ?",
            [&](const Statement& row) {
                line.outlet = row.text(0);
                of_outlet = row.integer(1);
            },
            outlet);
        line.of_outlet = static_cast<std::uint32_t>(of_outlet);
        std::vector<std::pair<std::uint64_t, std::uint32_t>> lines;
        const auto take = [&](const Statement& row) {
            lines.emplace_back(unsigned_at(row, 0), static_cast<std::uint32_t>(row.integer(1)));
        };
        // What may be furniture now, and what has been until now.
        sql_.each("SELECT print, origins FROM index_lines WHERE outlet = ? AND origins >= ?", take, outlet,
                  std::max<std::int64_t>(1, of_outlet / 10));
        sql_.each("SELECT print, origins FROM index_lines WHERE outlet = ? AND furniture = 1 AND origins < ?", take,
                  outlet, std::max<std::int64_t>(1, of_outlet / 10));
        for (const auto& [print, origins] : lines) {
            line.print = print;
            line.origins = origins;
            decide_line(outlet, line, changed);
        }
        sql_.run("DELETE FROM index_lines WHERE outlet = ? AND origins < ?", outlet, kKept);
        if (of_outlet == 0) sql_.run("DELETE FROM index_outlets WHERE row = ?", outlet);
    }
    return changed;
}

void LineCounter::decide_line(std::int64_t outlet, FrequentLine line, std::set<std::int64_t>& changed) {
    bool was = false;
    std::optional<std::string> text;  // not known: the line was not looked at before
    sql_.each(
        "SELECT furniture, text FROM index_lines WHERE outlet = ? AND print = ?",
        [&](const Statement& row) {
            was = row.integer(0) != 0;
            if (!row.is_null(1)) text = row.text(1).substr(1);
        },
        outlet, line.print);
    const bool frequent = is_frequent(line.origins, line.of_outlet);
    if (!frequent) {
        text.reset();
    } else if (!text || touched_.contains({outlet, line.print})) {
        text = text_of_line(sql_, outlet, line.print);
    }
    const bool is = frequent && is_furniture(line, *text);
    const std::string kept = text ? "=" + *text : std::string();  // "=": known that no assertion has it
    sql_.run("UPDATE index_lines SET furniture = ?, text = ? WHERE outlet = ? AND print = ?", is, kept, outlet,
             line.print);
    if (is == was) return;
    for (const std::int64_t reading :
         sql_.numbers("SELECT document FROM index_prints WHERE print = ? AND outlet = ?", line.print, outlet))
        changed.insert(reading);
}

CountedLines count_lines(std::span<const FiledReading> readings, std::span<const std::int64_t> outlets,
                         const Origins& origins) {
    struct Met {
        std::int64_t outlet = 0;
        std::uint64_t print = 0;
        std::uint32_t origin = 0;
        auto operator<=>(const Met&) const = default;
    };
    CountedLines out;
    std::vector<Met> met;
    std::set<std::pair<std::int64_t, std::uint32_t>> articles;
    for (std::uint32_t d = 0; d < readings.size(); ++d) {
        if (outlets[d] == 0) continue;
        if (articles.emplace(outlets[d], origins.first_copy[d]).second) ++out.of_outlet[outlets[d]];
        for (const std::uint64_t print : prints_of(readings[d].reading.signature))
            met.push_back({outlets[d], print, origins.first_copy[d]});
    }
    std::ranges::sort(met);
    met.erase(std::ranges::unique(met).begin(), met.end());
    for (std::size_t from = 0, to = 0; from < met.size(); from = to) {
        while (to < met.size() && met[to].outlet == met[from].outlet && met[to].print == met[from].print) ++to;
        const auto count = static_cast<std::int64_t>(to - from);
        if (count >= kKept) out.lines.push_back({met[from].outlet, met[from].print, count});
    }
    return out;
}

void build_lines(Sql& sql, const CountedLines& counted) {
    LineCounter counter(sql);
    for (const auto& [outlet, origins] : counted.of_outlet) {
        counter.touch(outlet, {});
        sql.run("UPDATE index_outlets SET origins = ? WHERE row = ?", origins, outlet);
    }
    for (const CountedLines::Line& line : counted.lines)
        sql.run("INSERT INTO index_lines(outlet, print, origins, furniture) VALUES(?, ?, ?, 0)", line.outlet,
                line.print, line.origins);
    counter.decide();
}

std::set<std::uint64_t> furniture_of(Sql& sql, std::int64_t outlet) {
    std::set<std::uint64_t> out;
    sql.each(
        "SELECT print FROM index_lines WHERE outlet = ? AND furniture = 1",
        [&out](const Statement& row) { out.insert(unsigned_at(row, 0)); }, outlet);
    return out;
}

}  // namespace relata::graph
