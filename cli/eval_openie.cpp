// `relata eval openie`: tuples of sentences against CaRB or BenchIE.
#include <fmt/format.h>

#include "cli/eval.h"
#include "cli/inputs.h"
#include "cli/pipeline.h"
#include "eval/files.h"
#include "eval/openie.h"
#include "export/openie.h"
#include "export/table.h"
#include "extract/tuples/tuples.h"

namespace relata::cli {
namespace {

Result<std::string> extract_tuples(Options options, Console& console) {
    options.input_kind = "lines";
    options.pretokenized = true;
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    const auto work = [&](text::InputDocument input) {
        std::string out;
        for (const ParsedSentence& sentence : parse_document(*engine, std::move(input)).parsed) {
            for (const extract::Tuple& t : extract::find_tuples(sentence)) {
                out += exporter::openie_line(sentence.text, t.confidence, t.relation, t.arguments);
            }
        }
        return out;
    };
    std::string lines;
    const auto deliver = [&](const std::string& some, Tally&) { lines += some; };
    const auto tally = work_on_inputs<std::string>(options, console, Labels::as_read, work, deliver);
    if (!tally) return tl::unexpected(tally.error());
    if (tally->documents == 0) return fail("no sentence could be read; name the file with the sentences of the gold");
    return lines;
}

Result<std::vector<eval::SentenceTuples>> tuples_to_score(const Options& options, Console& console) {
    const std::string& file = options.eval.predicted;
    if (file.empty() && options.inputs.empty()) {
        return fail("nothing to score: name the file with the sentences, one a line, or extractions with --predicted");
    }
    const auto lines = file.empty() ? extract_tuples(options, console) : eval::read_file(file);
    if (!lines) return tl::unexpected(lines.error());
    return eval::read_tuples(*lines, file.empty() ? "extract" : file);
}

Result<eval::OpenScore> score(const Options& options, const std::vector<eval::SentenceTuples>& tuples,
                              std::string_view bytes) {
    const EvalOptions& e = options.eval;
    if (!eval::is_benchie(bytes)) {
        const auto gold = eval::read_carb(bytes, e.gold);
        if (!gold) return tl::unexpected(gold.error());
        return eval::score_carb(*gold, tuples);
    }
    using enum eval::Nary;
    const auto gold = eval::read_benchie(bytes, e.gold);
    if (!gold) return tl::unexpected(gold.error());
    return eval::score_benchie(*gold, tuples, e.nary == "split" ? split : e.nary == "first" ? first : join);
}

std::string render_json(const eval::OpenScore& score) {
    exporter::JsonText out(exporter::JsonText::Layout::indented);
    out.begin_object();
    write_figures(out, score.figures, score.counts);
    out.key("threshold");
    if (score.threshold) {
        out.number(fmt::format("{}", *score.threshold));
    } else {
        out.null();
    }
    out.end_object();
    return out.take() + "\n";
}

}  // namespace

Outcome eval_openie(const Options& options, Console& console) {
    const auto bytes = eval::read_file(options.eval.gold);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto tuples = tuples_to_score(options, console);
    if (!tuples) return tl::unexpected(tuples.error());
    const auto made = score(options, *tuples, *bytes);
    if (!made) return tl::unexpected(made.error());
    if (options.format == "json") {
        console.print(render_json(*made));
        return Exit::done;
    }
    console.print(render_figures(made->figures, made->counts));
    if (made->threshold) console.print(fmt::format("best threshold  {}\n", *made->threshold));
    const EvalOptions& e = options.eval;
    if (e.misses) console.print(render_list("gold without an extraction", made->misses, *e.misses));
    if (e.wrong) console.print(render_list("extractions without gold", made->wrong, *e.wrong));
    return Exit::done;
}

}  // namespace relata::cli
