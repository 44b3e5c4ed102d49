// Fills a graph file with generated articles, indexes it, and writes the same assertions for other stores:
//
//     generate_graph ARTICLES [--from N] [--graph FILE] [--nquads FILE] [--csv FILE]
//
// Tells the processor seconds that filling and indexing took, without making the articles.
// N-Quads: a quad for each assertion, its graph named after the assertion, and quads about that graph. CSV: a row for
// each assertion. Entities have the generator's own numbers there: other stores need not find out who is who.

#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "bench/graph/generated.h"
#include "core/names.h"
#include "graph/index.h"
#include "graph/ledger.h"

namespace relata::bench {
std::string_view kRelationMix_bytes();

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

File open_for_writing(const std::string& path) {
    File file(path.empty() ? nullptr : std::fopen(path.c_str(), "wb"));
    if (!path.empty() && !file) {
        fmt::print(stderr, "generate_graph: cannot write {}\n", path);
        std::exit(2);
    }
    return file;
}

std::string iri(std::string_view kind, std::string_view name) {
    std::string out = fmt::format("<http://example.org/{}/", kind);
    for (const char c : name)
        out.push_back(c == ' ' || c == '"' || c == '<' || c == '>' || c == '\\' || c == '%' ? '_' : c);
    return out + ">";
}

/// "g3" is a group of its article alone.
std::string entity_iri(const Assertion& a, const Participant& p) {
    return iri("e", p.id.starts_with('g') ? a.document + "-" + p.id : p.id);
}

void write_quads(std::FILE* file, const graph::Reading& reading) {
    for (const Assertion& a : reading.assertions) {
        const std::string graph = iri("a", a.id);
        fmt::print(file, "{} {} {} {} .\n", entity_iri(a, a.subject), iri("r", a.relation), entity_iri(a, a.object),
                   graph);
        const auto about = [&](std::string_view property, const std::string& value) {
            if (!value.empty()) fmt::print(file, "{} {} \"{}\" {} .\n", graph, iri("p", property), value, graph);
        };
        about("class", a.event_class);
        about("polarity", std::string(name_of(a.polarity)));
        about("modality", std::string(name_of(a.modality)));
        about("speaker", a.attribution);
        about("place", a.place);
        about("time", a.time);
        about("document", a.document);
        about("sentence", a.sentence_text);
    }
}

/// Columns: id, document, subject, subject_name, relation, object, object_name, class, mode, polarity, modality,
/// speaker, place, time, published, confidence, sentence.
void write_rows(std::FILE* file, const graph::Reading& reading) {
    for (const Assertion& a : reading.assertions) {
        fmt::print(file, "{},{},{},\"{}\",\"{}\",{},\"{}\",{},{},{},{},{},{},{},{},{:.3f},\"{}\"\n", a.id, a.document,
                   entity_iri(a, a.subject), a.subject.name, a.relation, entity_iri(a, a.object), a.object.name,
                   a.event_class, a.mode, name_of(a.polarity), name_of(a.modality), a.attribution_id, a.place_id,
                   a.time, reading.document.published, a.confidence, a.sentence_text);
    }
}

int run(std::uint64_t articles, std::map<std::string_view, std::string>& options) {
    const Generator generator({}, read_mix(kRelationMix_bytes()));
    const std::uint64_t from = options["--from"].empty() ? 0 : std::strtoull(options["--from"].c_str(), nullptr, 10);
    const File quads = open_for_writing(options["--nquads"]), rows = open_for_writing(options["--csv"]);
    Result<graph::Ledger> ledger = fail("no graph wanted");
    if (!options["--graph"].empty()) {
        ledger = graph::Ledger::open_or_create(options["--graph"]);
        if (!ledger) return fmt::print(stderr, "generate_graph: {}\n", ledger.error().message), 2;
    }
    // Processor time: on a busy machine the clock on the wall tells how busy it was.
    const auto seconds = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
    double loaded = 0;
    constexpr std::size_t kAtOnce = 500;  // articles in one transaction
    std::vector<graph::Reading> waiting;
    std::uint64_t assertions = 0;
    for (std::uint64_t n = from; n < from + articles; ++n) {
        const graph::Reading reading = generator.article(n);
        assertions += reading.assertions.size();
        if (quads) write_quads(quads.get(), reading);
        if (rows) write_rows(rows.get(), reading);
        if (!ledger) continue;
        waiting.push_back(reading);
        if (waiting.size() < kAtOnce && n + 1 < from + articles) continue;
        const double began = seconds();
        const auto added = ledger->add(waiting);
        loaded += seconds() - began;
        if (!added) return fmt::print(stderr, "generate_graph: {}\n", added.error().message), 2;
        waiting.clear();
    }
    const double began = seconds();
    if (ledger) {
        if (const auto done = graph::bring_up_to_date(*ledger); !done)
            return fmt::print(stderr, "generate_graph: {}\n", done.error().message), 2;
    }
    fmt::print("{} articles, {} assertions, {:.3f} s, {:.3f} s index\n", articles, assertions, loaded,
               seconds() - began);
    return 0;
}

}  // namespace
}  // namespace relata::bench

int main(int count, char** words) {
    std::uint64_t articles = 0;
    std::map<std::string_view, std::string> options;
    const std::string_view number = count > 1 ? words[1] : "";
    const auto read = std::from_chars(number.data(), number.data() + number.size(), articles);
    if (number.empty() || read.ptr != number.data() + number.size() || count % 2 != 0) {
        fmt::print(stderr, "usage: generate_graph ARTICLES [--from N] [--graph FILE] [--nquads FILE] [--csv FILE]\n");
        return 2;
    }
    for (int i = 2; i + 1 < count; i += 2) options[words[i]] = words[i + 1];
    return relata::bench::run(articles, options);
}
