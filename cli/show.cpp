// `relata show`: what each stage made of an input, one line a record.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "cli/commands.h"
#include "cli/conllu.h"
#include "cli/inputs.h"
#include "cli/pipeline.h"
#include "core/names.h"
#include "export/wording.h"
#include "extract/qualifiers/speaker.h"
#include "text/to_source.h"

namespace relata::cli {
namespace {

/// Tabs and line breaks inside a field become blanks, so that a record is one line.
std::string field(std::string_view text) {
    std::string out(text);
    std::ranges::replace_if(
        out, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return out;
}

std::string range(const Document& document, Span span) {
    const Span source = text::to_source(document, span);
    return fmt::format("{}:{}", source.start, source.end);
}

/// The article's body and nothing else, a blank line between paragraphs.
std::string show_text(const Analysis& made) {
    std::string out;
    const Line* before = nullptr;
    for (const Line& line : made.document.lines) {
        if (line.kind != LineKind::body && line.kind != LineKind::subheadline) continue;
        if (before != nullptr && before->paragraph != line.paragraph) out += "\n";
        out += fmt::format("{}\n", slice(made.document.text, line.span));
        before = &line;
    }
    return out;
}

std::string show_document(const Analysis& made) {
    const Document& d = made.document;
    std::string out;
    const auto add = [&out](std::string_view name, std::string_view value) {
        if (!value.empty()) out += fmt::format("{}\t{}\n", name, field(value));
    };
    add("id", d.id);
    add("sha256", d.sha256);
    add("source", d.source);
    add("title", d.title);
    add("publisher", d.publisher);
    add("url", d.url);
    add("agency", d.agency);
    add("author", d.author);
    if (!d.published.empty()) {
        out += fmt::format("published\t{}\t{}\t{}\n", d.published, name_of(d.published_certainty),
                           field(d.published_reason));
    }
    add("dateline", d.dateline_place);
    for (const std::string& warning : d.warnings) add("warning", warning);
    for (const Line& line : d.lines) {
        out += fmt::format("line\t{}\t{}\t{}\t{}\t{}\n", name_of(line.kind), range(d, line.span), line.paragraph,
                           field(slice(d.text, line.span)), field(line.reason));
    }
    return out;
}

std::string show_sentences(const Analysis& made) {
    std::string out;
    for (const Sentence& s : made.sentences) {
        out += fmt::format("{}\t{}\t{}\t{}\n", s.index, name_of(s.kind), range(made.document, s.span), field(s.text));
    }
    return out;
}

std::string show_tokens(const Analysis& made) {
    std::string out;
    for (const Sentence& s : made.sentences) {
        for (const Token& t : s.tokens) {
            out += fmt::format("{}\t{}\t{}\n", s.index, range(made.document, t.span), field(t.form));
        }
    }
    return out;
}

std::string_view form_name(Mention::Form form) {
    switch (form) {
        case Mention::Form::name:
            return "name";
        case Mention::Form::nominal:
            return "nominal";
        case Mention::Form::pronoun:
            return "pronoun";
    }
    return "";
}

/// Source bytes of a range of words.
std::string word_range(const Analysis& made, std::uint32_t index, WordRange words) {
    const auto sentence = std::ranges::lower_bound(made.parsed, index, {}, &ParsedSentence::index);
    if (sentence == made.parsed.end() || sentence->index != index || words.begin >= words.end) return "0:0";
    const Word& first = sentence->words[static_cast<std::size_t>(words.begin)];
    const Word& last = sentence->words[static_cast<std::size_t>(words.end - 1)];
    return range(made.document, {first.span.start, last.span.end});
}

std::string show_mentions(const Analysis& made) {
    std::string out;
    std::vector<Mention> all = made.mentions.mentions;
    all.insert(all.end(), made.mentions.further.begin(), made.mentions.further.end());
    std::ranges::stable_sort(all, {}, &Mention::sentence);
    for (const Mention& m : all) {
        const bool known = m.entity >= 0;
        const Entity& entity = known ? made.mentions.entities[static_cast<std::size_t>(m.entity)] : Entity{};
        out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{:.2f}\t{}\t{}\t{}\n", m.sentence,
                           word_range(made, m.sentence, m.words), form_name(m.form), field(m.text),
                           known ? entity.id : "-", known ? entity.type : "-", known ? field(entity.name) : "-",
                           m.link_certainty, word_range(made, m.sentence, m.extent),
                           m.chain < 0 ? "-" : fmt::to_string(m.chain), field(made.document.id));
    }
    return out;
}

std::string_view name_of(extract::SpokenWords::How how) {
    using How = extract::SpokenWords::How;
    return how == How::quoted ? "quoted" : how == How::reported ? "reported" : "presupposed";
}

/// What somebody says, wherever it stands: "4	120:164	reported	kremlin	Kremlin	rebels had attacked".
std::string show_speakers(const Analysis& made) {
    std::string out;
    const std::vector<extract::Tree> trees = extract::grow_trees(made.parsed);
    const extract::Speakers speakers(trees, made.mentions, made.document.author);
    for (const auto& said : speakers.spoken()) {
        const ParsedSentence& sentence = made.parsed[said.sentence];
        const Word& first = sentence.words[static_cast<std::size_t>(said.words.begin)];
        const Word& last = sentence.words[static_cast<std::size_t>(said.words.end - 1)];
        const Span span = {first.span.start, last.span.end};
        out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", sentence.index, range(made.document, span), name_of(said.how),
                           said.speaker.id.empty() ? "-" : said.speaker.id, field(said.speaker.name),
                           field(slice(made.document.text, span)));
    }
    return out;
}

std::string show_assertions(const Analysis& made) {
    std::string out;
    for (const Assertion& a : made.assertions) {
        std::string extra;
        for (const Argument& argument : a.arguments)
            extra += fmt::format(" {}={};", argument.role, field(argument.text));
        for (const auto& [name, value] : {std::pair("time", a.time), std::pair("place", a.place)}) {
            if (!value.empty()) extra += fmt::format(" {}={};", name, field(value));
        }
        out += fmt::format("{}\t{} | {} | {}\t{}\t{}\t{}\t{}\t{}\t{:.2f}\n", a.id, field(a.subject.name), a.relation,
                           field(a.object.name), name_of(a.polarity), name_of(a.modality),
                           a.attribution.empty() ? "-" : field(a.attribution), extra.empty() ? "-" : extra.substr(1),
                           a.rule, a.confidence);
    }
    return out;
}

/// What the confidence of each assertion is made from, one clue a cell: "parse=-0.105".
std::string show_confidence(const Analysis& made) {
    std::string out;
    for (const Assertion& a : made.assertions) {
        out += fmt::format("{}\t{:.3f}", a.id, a.confidence);
        for (const Clue& clue : a.clues) out += fmt::format("\t{}={:.4g}", clue.name, clue.value);
        out += "\n";
    }
    return out;
}

std::string show(const Options& options, const Analysis& made, bool given_as_conllu) {
    const std::string& stage = options.stage;
    if (stage == "text") return show_text(made);
    if (stage == "document") return show_document(made);
    if (stage == "sentences") return show_sentences(made);
    if (stage == "tokens") return show_tokens(made);
    if (stage == "parse") return given_as_conllu ? fill_conllu(made) : to_conllu(made);
    if (stage == "mentions") return show_mentions(made);
    if (stage == "speakers") return show_speakers(made);
    if (stage == "confidence") return show_confidence(made);
    return show_assertions(made);
}

/// Stages from the parse on.
bool needs_engine(std::string_view stage) {
    static constexpr std::array<std::string_view, 5> kStages = {"parse", "mentions", "speakers", "assertions",
                                                                "confidence"};
    return std::ranges::find(kStages, stage) != kStages.end();
}

/// How far the pipeline must run to show a stage.
Analysis run_stages(const std::string& stage, const Engine* engine, text::InputDocument input) {
    if (stage == "parse") return parse_document(*engine, std::move(input));
    if (needs_engine(stage)) return analyse(*engine, std::move(input));
    Analysis made;
    if (stage == "sentences" || stage == "tokens") made.sentences = text::sentences_of(input);
    made.document = std::move(input.document);
    return made;
}

struct Shown {
    std::string label = {};
    std::string text = {};
    std::vector<std::string> warnings = {};
};

}  // namespace

Outcome run_show(const Options& options, Console& console) {
    Result<Engine> engine = fail("");
    if (needs_engine(options.stage)) {
        engine = load_engine(options.model);
        if (!engine) return tl::unexpected(engine.error());
    }
    const auto work = [&](text::InputDocument input) {
        const bool conllu = input.has_sentences && is_conllu(input.document.source_bytes);
        const Analysis made = run_stages(options.stage, engine ? &*engine : nullptr, std::move(input));
        return Shown{made.document.id, show(options, made, conllu), made.document.warnings};
    };
    const auto deliver = [&](Shown shown, Tally&) {
        for (const auto& warning : shown.warnings) console.detail(fmt::format("{}: {}", shown.label, warning));
        console.print(shown.text);
    };
    const auto tally = work_on_inputs<Shown>(options, console, Labels::as_read, work, deliver);
    if (!tally) return tl::unexpected(tally.error());
    console.detail(tally->summary());
    if (tally->skipped > 0) return Exit::error;
    return tally->documents > 0 ? Exit::done : Exit::nothing_found;
}

}  // namespace relata::cli
