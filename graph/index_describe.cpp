// The index as text, for comparing one with another.

#include <array>
#include <string>
#include <string_view>

#include "graph/index.h"
#include "graph/index_sql.h"

namespace relata::graph {
namespace {

/// Each table by what its rows say; numbers of rows are replaced by names.
constexpr std::array<std::string_view, 17> kTables = {
    "SELECT 'document', d.label, d.sha256, d.family, d.published, d.publisher, d.agency, d.url, d.voice, o.name, "
    "f.label,"
    " hex(d.bands), hex(d.prints), hex(d.long_prints) FROM index_documents d"
    " LEFT JOIN index_outlets o ON o.row = d.outlet LEFT JOIN index_documents f ON f.reading = d.first_copy ORDER BY "
    "2, 3",
    "SELECT 'band', b.band, d.label FROM index_bands b LEFT JOIN index_documents d ON d.reading = b.document ORDER BY "
    "2, 3",
    "SELECT 'print', p.print, d.label FROM index_prints p LEFT JOIN index_documents d ON d.reading = p.document ORDER "
    "BY 2, 3",
    "SELECT 'line', o.name, o.origins, l.print, l.origins, l.text, l.furniture FROM index_outlets o"
    " LEFT JOIN index_lines l ON l.outlet = o.row ORDER BY 2, 4",
    "SELECT 'first', f.print, d.label FROM index_firsts f LEFT JOIN index_documents d ON d.reading = f.document ORDER "
    "BY 2",
    "SELECT 'item', i.fold, i.document, i.id, i.name, i.type, i.aliases, i.reach, i.mentions, i.documents, n.id,"
    " (SELECT group_concat(key || '=' || documents, ';') FROM (SELECT * FROM index_beside WHERE item = i.row ORDER BY "
    "key)),"
    " (SELECT group_concat(key || '=' || documents, ';') FROM (SELECT * FROM index_apart WHERE item = i.row ORDER BY "
    "key)),"
    " (SELECT group_concat(key, ';') FROM (SELECT key FROM index_keys WHERE item = i.row ORDER BY key))"
    " FROM index_items i LEFT JOIN index_nodes n ON n.row = i.node ORDER BY 2",
    "SELECT 'entity', d.label, coalesce(e.id, l.id), e.mentions, i.fold FROM index_entities e"
    " LEFT JOIN index_documents d ON d.reading = e.reading LEFT JOIN entity_records l ON l.row = e.entity"
    " LEFT JOIN index_items i ON i.row = e.item ORDER BY 2, 3",
    "SELECT 'node', id, name, type, named, mentions, documents, reference FROM index_nodes ORDER BY 2",
    "SELECT 'alias', n.id, a.alias FROM index_aliases a LEFT JOIN index_nodes n ON n.row = a.node ORDER BY 2, 3",
    "SELECT 'name', k.key, n.id, k.rank FROM index_names k LEFT JOIN index_nodes n ON n.row = k.node ORDER BY 2, 3",
    "SELECT 'assertion', d.label, hex(l.id), s.id, o.id, v.id, p.id, (SELECT word FROM words WHERE row = a.relation),"
    " (SELECT word FROM words WHERE row = a.class), (SELECT word FROM words WHERE row = a.polarity),"
    " (SELECT word FROM words WHERE row = a.modality), a.row BETWEEN d.first_assertion AND d.last_assertion,"
    " a.source, a.block_place, hex(a.blocks), a.subject_words, a.object_words, a.speaker_words FROM index_assertions a"
    " LEFT JOIN assertions l ON l.row = a.row LEFT JOIN index_documents d ON d.reading = a.document"
    " LEFT JOIN index_nodes s ON s.row = a.subject LEFT JOIN index_nodes o ON o.row = a.object"
    " LEFT JOIN index_nodes v ON v.row = a.speaker LEFT JOIN index_nodes p ON p.row = a.place ORDER BY 2, 3",
    "SELECT 'argument', n.id, hex(l.id), r.role FROM index_arguments r LEFT JOIN index_nodes n ON n.row = r.node"
    " LEFT JOIN assertions l ON l.row = r.assertion ORDER BY 2, 3, 4",
    "SELECT 'block', b.block, b.place, d.label, hex(l.id) FROM index_blocks b"
    " LEFT JOIN assertions l ON l.row = b.assertion LEFT JOIN index_assertions a ON a.row = b.assertion"
    " LEFT JOIN index_documents d ON d.reading = a.document ORDER BY 2, 3, 4, 5",
    "SELECT 'relation', (SELECT word FROM words WHERE row = relation), (SELECT word FROM words WHERE row = class),"
    " assertions FROM index_relations WHERE assertions > 0 ORDER BY 2, 3",
    "SELECT 'tie', s.id, t.subject_words, (SELECT word FROM words WHERE row = t.relation), o.id, t.object_words,"
    " t.documents FROM index_ties t LEFT JOIN index_nodes s ON s.row = t.subject LEFT JOIN index_nodes o ON o.row ="
    " t.object ORDER BY 2, 3, 4, 5, 6",
    "SELECT 'confirmed', hex(l.id) FROM index_confirmed c JOIN assertions l ON l.row = c.assertion ORDER BY 2",
    "SELECT 'state', name, value FROM index_state ORDER BY 2",
};

}  // namespace

Result<std::string> describe_index(const sqlite::Connection& connection) {
    Sql sql(connection);
    std::string out;
    for (const std::string_view table : kTables) {
        sql.each(table, [&out](const sqlite::Statement& row) {
            for (int column = 0; column < row.columns(); ++column) out += row.text(column) + "|";
            out += "\n";
        });
    }
    if (sql.failed()) return tl::unexpected(sql.done().error());
    return out;
}

}  // namespace relata::graph
