// Groups of copies that grow and fall apart with the documents that come and go.

#include "graph/index_copies.h"

#include <algorithm>

namespace relata::graph {
namespace {

using sqlite::Statement;

constexpr const char* kCountHolders = "SELECT count(*) FROM (SELECT 1 FROM index_prints WHERE print = ? LIMIT 60)";

Document ranked(const Statement& row) { return {.id = row.text(1), .sha256 = row.text(2), .published = row.text(3)}; }

}  // namespace

void CopyKeeper::watch(const std::vector<std::uint64_t>& long_prints) {
    for (const std::uint64_t print : long_prints) {
        if (prints_.insert(print).second) holders_before_[print] = sql_.number(kCountHolders, 0, print);
    }
}

void CopyKeeper::loosen(std::int64_t reading) {
    const std::int64_t origin = sql_.number("SELECT first_copy FROM index_documents WHERE reading = ?", 0, reading);
    if (origin == 0) return;
    for (const std::int64_t member : sql_.numbers("SELECT reading FROM index_documents WHERE first_copy = ?", origin))
        loose_.insert(member);
}

void CopyKeeper::leave(std::int64_t reading) {
    loosen(reading);
    loose_.erase(reading);
    reweigh(reading);
    reweighed_.erase(reading);
}

void CopyKeeper::enter(const FiledReading& filed) {
    loose_.insert(filed.row);
    Copy& copy = copies_[filed.row];
    copy.reading.document = filed.reading.document;
    copy.reading.signature = filed.reading.signature;
}

void CopyKeeper::rename(std::int64_t reading) {
    renamed_.insert(reading);
    sql_.each(
        "SELECT long_prints FROM index_documents WHERE reading = ?",
        [this](const Statement& row) {
            for (const std::uint64_t print : from_bytes(row.text(0))) prints_.insert(print);
        },
        reading);
}

void CopyKeeper::loosen_crossed_crowds() {
    constexpr auto kLimit = static_cast<std::int64_t>(kCrowd);
    for (const auto& [print, before] : holders_before_) {
        const std::int64_t after = sql_.number(kCountHolders, 0, print);
        if ((before > kLimit) == (after > kLimit)) continue;
        for (const std::int64_t reading : sql_.numbers("SELECT document FROM index_prints WHERE print = ?", print))
            loosen(reading);
    }
}

const CopyKeeper::Copy& CopyKeeper::copy_at(std::int64_t reading) {
    const auto [at, fresh] = copies_.try_emplace(reading);
    if (fresh) {
        sql_.each(
            "SELECT agency, url, first_copy FROM index_documents WHERE reading = ?",
            [&](const Statement& row) {
                at->second.reading.document.agency = row.text(0);
                at->second.reading.document.url = row.text(1);
                at->second.origin = row.integer(2);
            },
            reading);
        at->second.reading.signature = signature_at(sql_, reading);
    }
    return at->second;
}

std::set<std::int64_t> CopyKeeper::candidates_of(std::int64_t reading) {
    std::set<std::int64_t> out;
    const auto take = [&out](const Statement& row) { out.insert(row.integer(0)); };
    sql_.each(
        "SELECT bands FROM index_documents WHERE reading = ?",
        [&](const Statement& row) {
            for (const std::uint64_t band : from_bytes(row.text(0), kBandBytes))
                sql_.each("SELECT document FROM index_bands WHERE band = ?", take, band);
        },
        reading);
    const Reading& own = copy_at(reading).reading;
    if (is_page(own.document.url))
        sql_.each("SELECT reading FROM index_documents WHERE url = ?", take, own.document.url);
    if (!own.document.agency.empty()) {
        for (const std::uint64_t print : long_prints_of(own.signature)) {
            if (sql_.number(kCountHolders, 0, print) > static_cast<std::int64_t>(kCrowd)) continue;
            sql_.each(
                "SELECT p.document FROM index_prints p JOIN index_documents d ON d.reading = p.document "
                "WHERE p.print = ? AND d.agency = ?",
                take, print, own.document.agency);
        }
    }
    out.erase(reading);
    return out;
}

std::int64_t CopyKeeper::root(std::int64_t set) {
    while (true) {
        const auto at = parent_.find(set);
        if (at == parent_.end()) return set;
        set = at->second;
    }
}

void CopyKeeper::find_links(std::int64_t reading) {
    for (const std::int64_t other : candidates_of(reading)) {
        // A group that nothing was taken out of is known by its first copy, and stays one.
        const std::int64_t a = root(reading), b = root(loose_.contains(other) ? other : copy_at(other).origin);
        if (a == b) continue;
        const Reading &mine = copy_at(reading).reading, &its = copy_at(other).reading;
        const bool version = is_page(mine.document.url) && mine.document.url == its.document.url;
        if (version || same_article(mine, its)) parent_[a] = b;
    }
}

std::int64_t CopyKeeper::first_of(const std::vector<std::int64_t>& members) {
    std::int64_t first = 0;
    Document best;
    for (const std::int64_t member : members) {
        sql_.each(
            "SELECT reading, label, sha256, published FROM index_documents WHERE reading = ?",
            [&](const Statement& row) {
                Document d = ranked(row);
                if (first != 0 && !(age_rank(d) < age_rank(best))) return;
                first = member;
                best = std::move(d);
            },
            member);
    }
    return first;
}

void CopyKeeper::regroup_set(const std::vector<std::int64_t>& members, LineCounter& lines) {
    const std::int64_t first = first_of(members);
    std::vector<std::int64_t> moved;
    for (const std::int64_t member : members) {
        if (sql_.number("SELECT first_copy FROM index_documents WHERE reading = ?", 0, member) == first) continue;
        lines.leave(member);
        sql_.run("UPDATE index_documents SET first_copy = NULL WHERE reading = ?", member);
        moved.push_back(member);
    }
    for (const std::int64_t member : moved) {
        sql_.run("UPDATE index_documents SET first_copy = ? WHERE reading = ?", first, member);
        lines.enter(member);
        changed_.insert(member);
    }
}

void CopyKeeper::regroup(LineCounter& lines) {
    loosen_crossed_crowds();
    for (const std::int64_t reading : loose_) find_links(reading);
    std::map<std::int64_t, std::set<std::int64_t>> sets;
    for (const std::int64_t reading : loose_) sets[root(reading)].insert(reading);
    for (const auto& [set, other] : parent_) {
        if (!loose_.contains(set)) sets[root(set)].insert(set);
    }
    for (auto& [set, members] : sets) {
        std::set<std::int64_t> all;
        if (!loose_.contains(set)) members.insert(set);
        for (const std::int64_t member : members) {
            all.insert(member);
            if (loose_.contains(member)) continue;
            for (const std::int64_t other :
                 sql_.numbers("SELECT reading FROM index_documents WHERE first_copy = ?", member))
                all.insert(other);
        }
        regroup_set({all.begin(), all.end()}, lines);
    }
    for (const std::int64_t reading : renamed_) {
        const std::int64_t origin = sql_.number("SELECT first_copy FROM index_documents WHERE reading = ?", 0, reading);
        const auto members = sql_.numbers("SELECT reading FROM index_documents WHERE first_copy = ?", origin);
        regroup_set(members, lines);
        changed_.insert(members.begin(), members.end());
    }
    for (const std::uint64_t print : prints_) refresh_first(print);
    for (const std::int64_t reading : changed_) reweigh(reading);
}

void CopyKeeper::refresh_first(std::uint64_t print) {
    std::int64_t first = 0, holders = 0;
    Document best;
    sql_.each(
        "SELECT d.reading, d.label, d.sha256, d.published, d.long_prints FROM index_prints p "
        "JOIN index_documents d ON d.reading = p.document WHERE p.print = ?",
        [&](const Statement& row) {
            const auto own = from_bytes(row.text(4));
            if (!std::ranges::binary_search(own, print)) return;
            ++holders;
            Document d = ranked(row);
            if (first != 0 && !(age_rank(d) < age_rank(best))) return;
            first = row.integer(0);
            best = std::move(d);
        },
        print);
    const std::int64_t before = sql_.number("SELECT document FROM index_firsts WHERE print = ?", 0, print);
    const std::int64_t after = holders > 1 ? first : 0;
    if (before == after) return;
    if (after == 0) {
        sql_.run("DELETE FROM index_firsts WHERE print = ?", print);
    } else {
        sql_.run("INSERT OR REPLACE INTO index_firsts VALUES(?, ?)", print, after);
    }
    sql_.each(
        "SELECT document FROM index_prints WHERE print = ?",
        [this](const Statement& row) { reweighed_.insert(row.integer(0)); }, print);
}

void CopyKeeper::reweigh(std::int64_t reading) {
    reweighed_.insert(reading);
    sql_.each(
        "SELECT long_prints FROM index_documents WHERE reading = ?",
        [&](const Statement& row) {
            for (const std::uint64_t print : from_bytes(row.text(0))) {
                if (sql_.number("SELECT document FROM index_firsts WHERE print = ?", 0, print) != reading) continue;
                sql_.each(
                    "SELECT document FROM index_prints WHERE print = ? AND document >= 0",
                    [this](const Statement& holder) { reweighed_.insert(holder.integer(0)); }, print);
            }
        },
        reading);
}

std::vector<std::pair<std::int64_t, std::int64_t>> find_firsts(std::span<const FiledReading> readings) {
    std::vector<std::pair<std::int64_t, std::int64_t>> out;
    std::vector<std::pair<std::int64_t, std::size_t>> holders;
    for (std::size_t d = 0; d < readings.size(); ++d) {
        for (const std::uint64_t print : long_prints_of(readings[d].reading.signature))
            holders.emplace_back(static_cast<std::int64_t>(print), d);
    }
    std::ranges::sort(holders);
    const auto rank = [&readings](const auto& holder) { return age_rank(readings[holder.second].reading.document); };
    for (auto from = holders.begin(), to = from; from != holders.end(); from = to) {
        while (to != holders.end() && to->first == from->first) ++to;
        if (to - from < 2) continue;
        const auto first = std::ranges::min_element(from, to, {}, rank);
        out.emplace_back(from->first, readings[first->second].row);
    }
    return out;
}

std::optional<std::int64_t> first_holder(Sql& sql, std::uint64_t print) {
    const std::int64_t found = sql.number("SELECT document FROM index_firsts WHERE print = ?", 0, print);
    return found == 0 ? std::nullopt : std::optional(found);
}

}  // namespace relata::graph
