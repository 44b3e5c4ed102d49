// `relata eval assertions`: whole articles against gold.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <ranges>

#include "cli/eval.h"
#include "cli/inputs.h"
#include "cli/pipeline.h"
#include "eval/assertions.h"
#include "eval/errors.h"
#include "eval/files.h"
#include "export/ndjson.h"
#include "export/table.h"

namespace relata::cli {
namespace {

using Lines = std::vector<eval::PredictedLine>;

/// Reads the articles as `extract` does, and its lines as if they came from a file.
Result<Lines> extract_lines(const Options& options, Console& console) {
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    const auto work = [&](text::InputDocument input) {
        const Analysis analysis = analyse(*engine, std::move(input));
        const exporter::Origin origin = exporter::origin_of(analysis.document);
        std::string out;
        for (const Assertion& a : analysis.assertions) out += exporter::ndjson_line(a, origin);
        return out;
    };
    std::string ndjson;
    const auto deliver = [&](const std::string& lines, Tally&) { ndjson += lines; };
    const auto tally = work_on_inputs<std::string>(options, console, Labels::unique, work, deliver);
    if (!tally) return tl::unexpected(tally.error());
    if (tally->documents == 0) return fail("no article could be read; name the articles that the gold is about");
    return eval::read_predicted_lines(ndjson, "extract");
}

Result<Lines> lines_to_score(const Options& options, const eval::Gold& gold, Console& console) {
    if (!options.eval.predicted.empty()) {
        const auto bytes = eval::read_file(options.eval.predicted);
        if (!bytes) return tl::unexpected(bytes.error());
        return eval::read_predicted_lines(*bytes, options.eval.predicted);
    }
    return extract_lines(with_articles(options, gold), console);
}

std::string cut(const std::string& text, std::size_t most) { return std::string(exporter::cut_to_width(text, most)); }

/// Counts of one word of each row, the most frequent first: "clause 12, noun 9".
template <typename Rows, typename Word>
std::string tally_of(const Rows& rows, Word word) {
    std::map<std::string, std::size_t> counts;
    for (const auto& row : rows) ++counts[row.*word];
    std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater<>(), &std::pair<std::string, std::size_t>::second);
    std::string out;
    for (const auto& [name, n] : sorted) out += fmt::format("{}{} {}", out.empty() ? "" : "; ", name, n);
    return out;
}

/// "Turkey support militants, says Russia"
std::string words_of(const eval::PredictedLine& line) {
    std::string out =
        fmt::format("{} | {} | {}", line.subject.empty() ? "–" : line.subject, line.relation, line.object);
    if (line.polarity != "affirmed") out += ", " + line.polarity;
    if (line.modality != "asserted") out += ", " + line.modality;
    if (!line.attribution.empty()) out += ", says " + line.attribution;
    return out;
}

std::string render_misses(const std::vector<eval::MissedFact>& all, std::size_t most) {
    std::string out = fmt::format("\ncore facts missed: {} ({})\n", all.size(), tally_of(all, &eval::MissedFact::need));
    for (const eval::MissedFact& m : all | std::views::take(most)) {
        const std::string says = m.speaker.empty() ? "" : ", says " + m.speaker;
        out += fmt::format("{} {} [{}] {} | {} | {}{}\n    {}\n", m.document, m.assertion, m.need, m.subject,
                           m.relation, m.object, says, cut(m.sentence, 200));
    }
    return out;
}

/// At most so many of each rule, rule by rule.
std::vector<eval::WrongLine> first_of_each_rule(std::vector<eval::WrongLine> all, const Lines& lines,
                                                std::size_t most) {
    const auto rule = [&](const eval::WrongLine& w) { return std::string_view(lines[w.line].rule); };
    std::ranges::stable_sort(all, {}, rule);
    std::map<std::string_view, std::size_t> taken;
    std::erase_if(all, [&](const eval::WrongLine& w) { return ++taken[rule(w)] > most; });
    return all;
}

/// Grouped by the rule that made them.
std::string render_wrong(const std::vector<eval::WrongLine>& all, const Lines& lines, std::size_t most) {
    std::string out = fmt::format("\nlines that the gold does not bear out: {} ({})\n", all.size(),
                                  tally_of(all, &eval::WrongLine::fault));
    std::map<std::string, std::size_t> counts;
    for (const eval::WrongLine& w : all) ++counts[lines[w.line].rule];
    std::optional<std::string> rule;
    for (const eval::WrongLine& w : first_of_each_rule(all, lines, most)) {
        const eval::PredictedLine& line = lines[w.line];
        if (rule != line.rule)
            out += fmt::format("{}: {}\n", line.rule.empty() ? "(none)" : line.rule, counts[line.rule]);
        rule = line.rule;
        out +=
            fmt::format("  {} [{}{}] {}\n", line.document, w.fault, w.laundered ? ", laundered" : "", words_of(line));
        if (!w.gold.empty()) out += fmt::format("    gold {}\n", w.gold);
        out += fmt::format("    {}\n", cut(line.sentence_text, 200));
    }
    return out;
}

std::string render_rules(const std::vector<eval::RuleRow>& rows) {
    exporter::Table table{.header = {"rule", "lines", "matched", "%", "faithful", "%", "plain", "laundered"}};
    const auto share = [](std::size_t n, std::size_t of) {
        return fmt::format("{:.0f}", 100.0 * static_cast<double>(n) / static_cast<double>(of));
    };
    for (const eval::RuleRow& r : rows) {
        table.rows.push_back({r.rule, fmt::to_string(r.lines), fmt::to_string(r.matched), share(r.matched, r.lines),
                              fmt::to_string(r.faithful), share(r.faithful, r.lines), fmt::to_string(r.plain),
                              fmt::to_string(r.laundered)});
    }
    return "\n" + exporter::render_table(table);
}

/// The figures of all lines, then by how many points each rule's absence changes them.
std::string render_drops(const std::vector<eval::DropRow>& rows) {
    exporter::Table table{.header = {"without", "lines", "found", "resolved", "faithful", "matched precision",
                                     "faithful precision", "laundering"}};
    for (const eval::DropRow& row : rows) {
        std::vector<std::string> cells{row.rule.empty() ? "(nothing)" : row.rule, fmt::to_string(row.lines)};
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const auto& all = rows.front().values[i];
            cells.push_back(row.rule.empty()       ? percent(row.values[i])
                            : row.values[i] && all ? fmt::format("{:+.1f}", *row.values[i] - *all)
                                                   : "");
        }
        table.rows.push_back(std::move(cells));
    }
    return "\n" + exporter::render_table(table);
}

std::string render_errors(const Options& options, const eval::Gold& gold, const Lines& lines,
                          const eval::AssertionScore& score) {
    const EvalOptions& e = options.eval;
    std::string out;
    if (e.by == "rule") out += render_rules(eval::figures_by_rule(lines, score));
    if (e.drop_one) out += render_drops(eval::drop_one(gold, lines));
    if (e.misses) out += render_misses(eval::missed_facts(gold, score), *e.misses);
    if (e.wrong) out += render_wrong(eval::wrong_lines(gold, lines, score), lines, *e.wrong);
    return out;
}

void write_count(exporter::JsonText& out, std::string_view name, std::size_t n) {
    out.key(name);
    out.number(fmt::to_string(n));
}

void write_misses(exporter::JsonText& out, const std::vector<eval::MissedFact>& all, std::size_t most) {
    out.key("misses");
    out.begin_array();
    for (const eval::MissedFact& m : all | std::views::take(most)) {
        out.begin_object();
        out.member("doc", m.document);
        out.member("assertion", m.assertion);
        out.member("need", m.need);
        out.member("subject", m.subject);
        out.member("relation", m.relation);
        out.member("object", m.object);
        out.member("speaker", m.speaker);
        out.member("sentence_text", m.sentence);
        out.end_object();
    }
    out.end_array();
}

void write_wrong(exporter::JsonText& out, const std::vector<eval::WrongLine>& all, const Lines& lines) {
    out.key("wrong");
    out.begin_array();
    for (const eval::WrongLine& w : all) {
        const eval::PredictedLine& line = lines[w.line];
        out.begin_object();
        out.member("doc", line.document);
        out.member("rule", line.rule);
        out.member("fault", w.fault);
        out.key("laundered");
        out.raw(w.laundered ? "true" : "false");
        out.member("line", words_of(line));
        out.member("gold", w.gold);
        out.member("sentence_text", line.sentence_text);
        out.end_object();
    }
    out.end_array();
}

void write_rules(exporter::JsonText& out, const std::vector<eval::RuleRow>& rows) {
    out.key("rules");
    out.begin_array();
    for (const eval::RuleRow& r : rows) {
        out.begin_object();
        out.member("rule", r.rule);
        write_count(out, "lines", r.lines);
        write_count(out, "matched", r.matched);
        write_count(out, "faithful", r.faithful);
        write_count(out, "plain", r.plain);
        write_count(out, "laundered", r.laundered);
        out.end_object();
    }
    out.end_array();
}

void write_drops(exporter::JsonText& out, const std::vector<eval::DropRow>& rows) {
    out.key("drop_one");
    out.begin_array();
    for (const eval::DropRow& row : rows) {
        out.begin_object();
        out.member("without", row.rule);
        write_count(out, "lines", row.lines);
        for (std::size_t i = 0; i < row.values.size(); ++i) write_value(out, eval::kHeadlines[i], row.values[i]);
        out.end_object();
    }
    out.end_array();
}

std::string render_json(const Options& options, const eval::Gold& gold, const Lines& lines,
                        const eval::AssertionScore& score, const std::vector<eval::Figure>& figures,
                        const Counts& counts) {
    const EvalOptions& e = options.eval;
    exporter::JsonText out(exporter::JsonText::Layout::indented);
    out.begin_object();
    write_figures(out, figures, counts);
    out.key("boilerplate_leak_kinds");
    out.begin_object();
    for (const auto& [kind, n] : eval::leaks_by_kind(score)) write_count(out, kind, n);
    out.end_object();
    if (e.by == "rule") write_rules(out, eval::figures_by_rule(lines, score));
    if (e.drop_one) write_drops(out, eval::drop_one(gold, lines));
    if (e.misses) write_misses(out, eval::missed_facts(gold, score), *e.misses);
    if (e.wrong) write_wrong(out, first_of_each_rule(eval::wrong_lines(gold, lines, score), lines, *e.wrong), lines);
    out.end_object();
    return out.take() + "\n";
}

/// Documents of the gold without a line are said: their facts count as missed.
void warn_of_silence(const eval::Gold& gold, const Lines& lines, Console& console) {
    for (const eval::GoldDocument& d : gold.documents) {
        const bool any = std::ranges::any_of(lines, [&](const auto& l) { return l.document == d.id; });
        if (!any) console.message(fmt::format("no line is of document {}: all its facts count as missed", d.id));
    }
}

}  // namespace

Outcome eval_assertions(const Options& options, Console& console) {
    const auto gold = eval::read_gold(options.eval.gold);
    if (!gold) return tl::unexpected(gold.error());
    const auto lines = lines_to_score(options, *gold, console);
    if (!lines) return tl::unexpected(lines.error());
    warn_of_silence(*gold, *lines, console);
    const eval::AssertionScore score = eval::score_assertions(*gold, *lines);
    const auto figures = eval::figures_of(eval::assertion_measures(*gold, *lines, score));
    const Counts counts = eval::assertion_counts(*gold, score);
    if (options.format == "json") {
        console.print(render_json(options, *gold, *lines, score, figures, counts));
        return Exit::done;
    }
    console.print(render_figures(figures, counts));
    console.print(render_errors(options, *gold, *lines, score));
    return Exit::done;
}

}  // namespace relata::cli
