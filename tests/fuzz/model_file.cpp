// Any bytes as weights: refused with a message, or a parser that makes a tree of every sentence. A checksum guards the
// file, so the input also goes behind it: as changes of single bytes of a small whole model, and in place of a section.
#include "nlp/parser.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/whole_tiny_model.h"
#include "text/tokens.h"

namespace {

/// One root, and from every word the heads lead to it.
void check_tree(const relata::ParsedSentence& parsed) {
    const auto n = static_cast<int>(parsed.words.size());
    int roots = 0;
    for (const relata::Word& word : parsed.words) {
        RELATA_CHECK(word.head >= -1 && word.head < n);
        roots += word.head < 0 ? 1 : 0;
        int at = word.head;
        for (int steps = 0; at >= 0; ++steps) {
            RELATA_CHECK(steps <= n);
            at = parsed.words[static_cast<std::size_t>(at)].head;
        }
    }
    RELATA_CHECK(roots == (n == 0 ? 0 : 1));
}

void check_model(std::string_view bytes) {
    using namespace relata;
    const auto parser = nlp::Parser::load(bytes);
    if (!parser) {
        RELATA_CHECK(parser.error().message.starts_with("model: "));
        return;
    }
    Sentence sentence;
    sentence.text = "The HTS-led rebels can't hit Saraqib, 5 Abuses said.";
    sentence.span = {0, static_cast<std::uint32_t>(sentence.text.size())};
    sentence.tokens = text::tokenize(sentence.text, 0);
    check_tree(parser->parse(sentence));
    check_tree(parser->parse(Sentence{}));
}

/// Each three bytes of `input`: where (two), and what stands there from now on.
std::string with_changes(std::string body, std::string_view input) {
    constexpr std::size_t kChange = 3;
    for (; input.size() >= kChange; input.remove_prefix(kChange)) {
        const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(input[i])); };
        body[(byte(0) * 256 + byte(1)) % body.size()] = input[2];
    }
    return body;
}

/// The first byte of `input` says which section the rest becomes.
std::string with_section(std::vector<relata::nlp::test::TinySection> sections, std::string_view input) {
    sections[static_cast<unsigned char>(input[0]) % sections.size()].bytes = input.substr(1);
    return relata::nlp::test::pack(sections);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using relata::nlp::test::with_header;
    static const auto sections = relata::fuzz::tiny_sections();
    static const std::string whole = relata::nlp::test::pack(sections);
    static const bool loads = relata::nlp::Parser::load(whole).has_value();
    RELATA_CHECK(loads);
    const std::string_view input = relata::fuzz::input_of(data, size);
    check_model(input);
    if (input.empty()) return 0;
    constexpr std::size_t kHeader = 40;
    const auto count = static_cast<std::uint32_t>(sections.size());
    check_model(with_header(with_changes(whole.substr(kHeader), input), count));
    check_model(with_section(sections, input));
    return 0;
}
