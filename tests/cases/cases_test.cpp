// Runs every case through the whole line with the weights that ship, and compares assertions.

#include <fmt/format.h>

#include <filesystem>

#include "core/names.h"
#include "extract/assertions.h"
#include "extract/events/events.h"
#include "extract/mentions/mentions.h"
#include "nlp/default_model.h"
#include "nlp/parser.h"
#include "tests/cases/case_file.h"
#include "tests/support/catch.h"
#include "text/input/read.h"
#include "text/sentences.h"

using namespace relata;

namespace {

const nlp::Parser& parser() {
    static const nlp::Parser loaded = nlp::Parser::load(nlp::default_model()).value();
    return loaded;
}

Document document_of(const tests::Case& c) {
    Document document;
    document.id = "case";
    document.sha256 = std::string(64, '0');
    document.text = document.source_bytes = c.text;
    document.published = c.published;
    document.author = c.author;
    std::uint32_t paragraph = 0;
    for (std::size_t start = 0; start < c.text.size();) {
        const std::size_t end = std::min(c.text.find("\n\n", start), c.text.size());
        document.lines.push_back(
            {LineKind::body, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}, paragraph++, {}});
        start = end + 2;
    }
    return document;
}

struct Made {
    std::vector<Assertion> assertions = {};
    std::vector<Event> events = {};
};

Made made_of(const tests::Case& c) {
    const Document document = document_of(c);
    std::vector<ParsedSentence> parsed;
    for (const Sentence& s : text::split_sentences(document)) parsed.push_back(parser().parse(s));
    const auto trees = extract::grow_trees(parsed);
    const Mentions mentions = extract::find_mentions(trees);
    Made made{extract::find_assertions(document, trees, mentions)};
    made.events = extract::find_events(trees, mentions, made.assertions);
    return made;
}

std::string quantity_of(const Assertion& a) {
    if (!a.quantity) return {};
    const std::string unit = a.quantity->unit.empty() ? "" : a.quantity->unit + " ";
    return fmt::format("{} {}{}", a.quantity->value, unit, name_of(a.quantity->bound));
}

std::vector<std::string> fields_of(const Assertion& a) {
    std::vector<std::string> out{a.subject.name, a.relation, a.object.name,
                                 std::string(name_of(a.polarity)) + " " + std::string(name_of(a.modality)),
                                 a.attribution};
    for (const auto& field :
         {"time=" + a.time, "place=" + a.place, "quantity=" + quantity_of(a), "class=" + a.event_class})
        out.push_back(field);
    for (const Argument& argument : a.arguments) out.push_back(argument.role + "=" + argument.text);
    return out;
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

std::vector<std::string> fields_of(const Event& e) {
    return {e.mode.empty() ? e.type : e.type + " " + e.mode, or_dash(e.source.code) + " -> " + or_dash(e.target.code),
            or_dash(e.source.name) + " -> " + or_dash(e.target.name)};
}

std::string joined(const std::vector<std::string>& fields) {
    std::string out;
    for (const auto& f : fields) out += (out.empty() ? "" : " | ") + (f.empty() ? "-" : f);
    return out;
}

using Lines = std::vector<std::vector<std::string>>;

bool is_satisfied(const tests::Expectation& expectation, const Lines& assertions, const Lines& events) {
    using Kind = tests::Expectation::Kind;
    if (expectation.kind == Kind::none) return assertions.empty();
    const bool of_events = expectation.kind == Kind::event || expectation.kind == Kind::no_event;
    const bool found = std::ranges::any_of(of_events ? events : assertions, [&](const auto& actual) {
        return tests::matches(expectation.fields, actual);
    });
    return found == (expectation.kind == Kind::yes || expectation.kind == Kind::event);
}

}  // namespace

TEST_CASE("every case yields what it says and nothing that it forbids") {
    const auto cases = tests::read_cases(RELATA_SOURCE_DIR "/tests/cases");
    REQUIRE(cases.size() > 20);
    for (const tests::Case& c : cases) {
        Lines assertions, events;
        std::string printed;
        const Made made = made_of(c);
        for (const Assertion& a : made.assertions) {
            assertions.push_back(fields_of(a));
            printed += "\n    " + joined(assertions.back()) + "  [" + a.rule + "]";
        }
        for (const Event& e : made.events) {
            events.push_back(fields_of(e));
            printed += "\n    event " + joined(events.back());
        }
        for (const auto& expectation : c.expectations) {
            INFO(c.file << ":" << c.line_number << ": " << c.text << "\n  " << expectation.line
                        << "\n  got:" << printed);
            CHECK(is_satisfied(expectation, assertions, events));
        }
    }
}
