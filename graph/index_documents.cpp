// Documents as they come and go: what one of them means for the labels, copies and sources of others.

#include "graph/index_documents.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "graph/document_names.h"
#include "graph/index_copies.h"
#include "graph/index_lines.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

template <typename T>
void sort_and_unite(std::vector<T>& all) {
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
}

/// The prints that may be furniture or the long ones.
template <typename Want>
std::vector<std::uint64_t> collect_prints(const Signature& signature, Want&& want) {
    std::vector<std::uint64_t> out;
    for (const SentencePrint& s : signature.sentences) {
        if (s.print != 0 && want(s)) out.push_back(s.print);
    }
    sort_and_unite(out);
    return out;
}

/// Its bands; none where it is too short to be known again.
std::vector<std::uint64_t> bands_in(const Signature& signature) {
    if (!can_be_copied(signature)) return {};
    const Bands all = bands_of(signature);
    return {all.begin(), all.end()};
}

/// Takes part of the work of `update_documents`, and remembers what the later parts must look at.
class Updater {
  public:
    Updater(Sql& sql, const std::set<std::string>& families)
        : sql_(sql), lines_(sql), copies_(sql), families_(families) {}

    DocumentChanges run(std::span<const std::int64_t> gone, std::span<const FiledReading> fresh) {
        for (const std::int64_t reading : gone) copies_.watch(row_prints(reading));
        for (const FiledReading& f : fresh) copies_.watch(long_prints_of(f.reading.signature));
        for (const std::int64_t reading : gone) take_out(reading);
        for (const FiledReading& f : fresh) take_in(f);
        for (const std::string& family : families_) relabel(family);
        copies_.regroup(lines_);
        changes_.reweigh.merge(copies_.take_reweighed());
        for (const std::int64_t reading : lines_.decide()) changes_.refill.insert(reading);
        std::erase_if(changes_.refill, [this](std::int64_t reading) {
            return sql_.number("SELECT count(*) FROM index_documents WHERE reading = ?", 0, reading) == 0;
        });
        return std::move(changes_);
    }

  private:
    std::vector<std::uint64_t> row_prints(std::int64_t reading) {
        std::vector<std::uint64_t> out;
        sql_.each(
            "SELECT long_prints FROM index_documents WHERE reading = ?",
            [&out](const Statement& row) { out = from_bytes(row.text(0)); }, reading);
        return out;
    }
    void take_out(std::int64_t reading) {
        std::int64_t outlet = 0;
        std::vector<std::uint64_t> bands, prints;
        sql_.each(
            "SELECT family, outlet, bands, prints FROM index_documents WHERE reading = ?",
            [&](const Statement& row) {
                families_.insert(row.text(0));
                outlet = row.integer(1);
                bands = from_bytes(row.text(2), kBandBytes);
                prints = from_bytes(row.text(3));
            },
            reading);
        touch_versions(reading);
        lines_.leave(reading);
        copies_.leave(reading);
        for (const std::uint64_t band : bands)
            sql_.run("DELETE FROM index_bands WHERE band = ? AND document = ?", band, reading);
        for (const std::uint64_t print : prints)
            sql_.run("DELETE FROM index_prints WHERE print = ? AND outlet = ? AND document = ?", print, outlet,
                     reading);
        sql_.run("DELETE FROM index_documents WHERE reading = ?", reading);
    }
    void take_in(const FiledReading& filed) {
        changes_.refill.insert(filed.row);
        families_.insert(family_of(filed.reading.document.id));
        const std::int64_t outlet = number_of_outlet(sql_, outlet_of(filed.reading.document));
        const std::vector<std::uint64_t> bands = bands_in(filed.reading.signature);
        write_document(sql_, filed, outlet, bands);
        for (const std::uint64_t band : bands)
            sql_.run("INSERT OR IGNORE INTO index_bands VALUES(?, ?)", band, filed.row);
        for (const std::uint64_t print : prints_of(filed.reading.signature))
            sql_.run("INSERT INTO index_prints VALUES(?, ?, ?)", print, outlet, filed.row);
        copies_.enter(filed);
        touch_versions(filed.row);
    }
    /// Which version of a page is the newest may change with this one.
    void touch_versions(std::int64_t reading) {
        for (const std::int64_t other :
             sql_.numbers("SELECT o.reading FROM index_documents d JOIN index_documents o ON o.url = d.url "
                          "WHERE d.reading = ?",
                          reading)) {
            changes_.refill.insert(other);
            touch_lines(other);
        }
    }
    void touch_lines(std::int64_t reading) {
        std::int64_t outlet = 0;
        std::vector<std::uint64_t> prints;
        sql_.each(
            "SELECT outlet, prints FROM index_documents WHERE reading = ?",
            [&](const Statement& row) {
                outlet = row.integer(0);
                prints = from_bytes(row.text(1));
            },
            reading);
        lines_.touch(outlet, prints);
    }
    /// Gives the documents of a family their labels anew; those that are withdrawn count among them.
    void relabel(const std::string& family) {
        std::set<std::int64_t> rows;
        sql_.each(
            "SELECT document FROM sightings WHERE label = ? OR (label > ? AND label < ?)",
            [&](const Statement& row) { rows.insert(row.integer(0)); }, family, family + "@", family + "A");
        std::vector<Sighting> documents;
        for (const std::int64_t document : rows) {
            Sighting s;
            sql_.each(
                "SELECT label, sha256, published FROM document_records WHERE document = ? "
                "ORDER BY label, length(source), source LIMIT 1",
                [&s](const Statement& row) {
                    s.document = {.id = row.text(0), .sha256 = row.text(1), .published = row.text(2)};
                },
                document);
            if (family_of(s.document.id) == family) documents.push_back(std::move(s));
        }
        tell_labels_apart(documents);
        for (const Sighting& s : documents) give_label(s.document);
    }
    void give_label(const Document& d) {
        std::vector<std::int64_t> changed =
            sql_.numbers("SELECT reading FROM index_documents WHERE sha256 = ? AND label <> ?", d.sha256, d.id);
        for (const std::int64_t reading : changed) {
            sql_.run("UPDATE index_documents SET label = ? WHERE reading = ?", d.id, reading);
            changes_.refill.insert(reading);
            copies_.rename(reading);
            touch_lines(reading);
        }
    }

    Sql& sql_;
    LineCounter lines_;
    CopyKeeper copies_;
    std::set<std::string> families_ = {};
    DocumentChanges changes_ = {};
};

}  // namespace

std::string family_of(std::string_view label) {
    constexpr std::size_t kTail = 9;  // "@3f2a9c11"
    const auto is_told_apart = [](std::string_view tail) {
        return tail.front() == '@' && tail.substr(1).find_first_not_of("0123456789abcdef") == tail.npos;
    };
    while (label.size() > kTail && is_told_apart(label.substr(label.size() - kTail))) label.remove_suffix(kTail);
    return std::string(label);
}

Signature signature_at(Sql& sql, std::int64_t reading) {
    Signature out;
    sql.each(
        "SELECT shingles, sentences FROM signatures WHERE reading = ?",
        [&out](const Statement& row) { read_signature(row.text(0), row.text(1), out); }, reading);
    if (!out.empty()) return out;
    std::vector<Assertion> evidence;
    sql.each(
        "SELECT s.position, s.text FROM sentences s JOIN assertions a ON a.sentence = s.row "
        "WHERE s.reading = ? ORDER BY a.row",
        [&evidence](const Statement& row) {
            Assertion& a = evidence.emplace_back();
            a.sentence = static_cast<std::uint32_t>(row.integer(0));
            a.sentence_text = row.text(1);
        },
        reading);
    return sign_evidence(evidence);
}

void write_document(Sql& sql, const FiledReading& filed, std::int64_t outlet, const std::vector<std::uint64_t>& bands,
                    std::optional<std::int64_t> first_copy) {
    const Document& d = filed.reading.document;
    const auto prints = prints_of(filed.reading.signature);
    const std::string url = is_page(d.url) ? d.url : std::string();
    const std::string band_bytes = to_bytes(bands, kBandBytes), print_bytes = to_bytes(prints),
                      long_bytes = to_bytes(long_prints_of(filed.reading.signature));
    sql.run(
        "INSERT INTO index_documents(reading, sha256, label, family, published, publisher, agency, url, voice, outlet, "
        "first_copy, bands, prints, long_prints) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        filed.row, d.sha256, d.id, family_of(d.id), d.published, d.publisher, d.agency, url, voice_of(d), outlet,
        first_copy, Blob{band_bytes}, Blob{print_bytes}, Blob{long_bytes});
}

std::string to_bytes(const std::vector<std::uint64_t>& numbers, std::size_t width) {
    std::string out;
    out.reserve(numbers.size() * width);
    for (std::uint64_t n : numbers) {
        for (std::size_t i = 0; i < width; ++i, n >>= 8U) out.push_back(static_cast<char>(n & 0xFFU));
    }
    return out;
}

std::vector<std::uint64_t> from_bytes(std::string_view bytes, std::size_t width) {
    std::vector<std::uint64_t> out;
    for (; bytes.size() >= width; bytes.remove_prefix(width)) {
        std::uint64_t n = 0;
        for (std::size_t i = width; i-- > 0;) n = n << 8U | static_cast<unsigned char>(bytes[i]);
        out.push_back(n);
    }
    return out;
}

namespace {

/// Documents d beside newer versions o of the same page.
constexpr const char* kSuperseded =
    "FROM index_documents d JOIN index_documents o ON o.url = d.url WHERE d.url IS NOT NULL AND "
    "(coalesce(o.published, ''), o.sha256) > (coalesce(d.published, ''), d.sha256)";

}  // namespace

bool has_newer_version(Sql& sql, std::int64_t reading) {
    static const std::string count = fmt::format("SELECT count(*) {} AND d.reading = ?", kSuperseded);
    return sql.number(count, 0, reading) > 0;
}

std::set<std::int64_t> superseded_readings(Sql& sql) {
    const std::vector<std::int64_t> rows = sql.numbers(fmt::format("SELECT DISTINCT d.reading {}", kSuperseded));
    return {rows.begin(), rows.end()};
}

std::vector<std::uint64_t> prints_of(const Signature& signature) {
    return collect_prints(signature, [](const SentencePrint&) { return true; });
}

std::vector<std::uint64_t> long_prints_of(const Signature& signature) {
    return collect_prints(signature, [](const SentencePrint& s) { return is_long(s); });
}

DocumentChanges update_documents(Sql& sql, std::span<const std::int64_t> gone, std::span<const FiledReading> fresh,
                                 const std::set<std::string>& families) {
    return Updater(sql, families).run(gone, fresh);
}

std::string withdrawn_here(Sql& sql) {
    std::vector<std::string> digests;
    sql.each("SELECT sha256 FROM withdrawals ORDER BY sha256",
             [&digests](const Statement& row) { digests.push_back(row.text(0)); });
    std::string out;
    for (const std::string& digest : digests) {
        const std::string bytes = sqlite::digest_bytes(digest);
        sql.each(
            "SELECT min(s.label) FROM documents d JOIN sightings s ON s.document = d.row WHERE d.sha256 = ?",
            [&](const Statement& row) {
                if (!row.is_null(0)) out += digest + " " + row.text(0) + "\n";
            },
            Blob{bytes});
    }
    return out;
}

}  // namespace relata::graph
