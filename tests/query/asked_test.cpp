// The same answers to a question from what the index gives as from the graph in memory.
#include "query/asked.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "graph/index.h"
#include "graph/ledger.h"
#include "graph/names.h"
#include "query/likeness.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::query;

namespace {

void make(const std::string& path, const std::vector<graph::Reading>& readings) {
    auto ledger = *graph::Ledger::open_or_create(path);
    for (const graph::Reading& reading : readings) REQUIRE(ledger.add(reading).has_value());
    REQUIRE(graph::bring_up_to_date(ledger).has_value());
}

Phrase phrase_of(const std::string& text) {
    Phrase out{.text = text};
    std::vector<Key> keys;
    for (const std::string& stem : stems_of(text)) keys.push_back({stem});
    out.wordings = {keys};
    return out;
}

std::vector<Question> questions_about(const std::string& name, const std::string& act) {
    return {{.wanted = Wanted::subject, .acts = {act}, .somebody = true, .object = phrase_of(name)},
            {.wanted = Wanted::object, .acts = {act}, .subject = phrase_of(name)},
            {.wanted = Wanted::yes_or_no, .acts = {act}, .subject = phrase_of(name), .object = phrase_of("Turkey")},
            {.wanted = Wanted::time, .acts = {act}, .others = {phrase_of(name)}},
            {.wanted = Wanted::object, .others = {phrase_of(name)}},
            {.wanted = Wanted::object, .acts = {act}, .speaker = phrase_of(name)}};
}

std::vector<std::string> described(const graph::Store& store, const std::vector<AnswerLine>& lines) {
    std::vector<std::string> out;
    for (const AnswerLine& line : lines) {
        out.push_back(fmt::format("{} {}:{} {} {}", store.with_graph_ids(line.assertion).id,
                                  line.value.node ? store.node(*line.value.node).id : "", line.value.text, line.score,
                                  fmt::join(line.looser, "; ")));
    }
    return out;
}

}  // namespace

TEST_CASE("a question is answered by the index as by the whole graph") {
    std::size_t fewer = 0;
    for (unsigned seed = 1; seed <= 3; ++seed) {
        const test::TempFolder folder;
        const std::string path = folder.file("a.relata");
        make(path, test::generated_readings(seed, 20, 6));
        const auto whole = graph::Store::open(path);
        REQUIRE(whole.has_value());
        for (const char* name : {"Russia", "Turkish", "HTS", "Hayat Tahrir al-Sham militants", "Idlib", "nobody"}) {
            for (const char* act : {"attack", "supported", "say", "accuse", "paint"}) {
                for (const Question& question : questions_about(name, act)) {
                    for (const std::size_t top : {std::size_t{0}, std::size_t{3}}) {
                        INFO("seed " << seed << " " << pattern_of(question) << " top " << top);
                        const AnswerLimits limits{.top = top};
                        const auto found = find_answers_by_index(path, {question}, limits);
                        REQUIRE(found.has_value());
                        if (!*found) continue;  // asks for nothing that must be there: answered from the whole
                        CHECK((*found)->left_out == 0);
                        CHECK(described((*found)->store, (*found)->lines) ==
                              described(*whole, find_answers(*whole, {question}, limits)));
                        fewer += (*found)->store.assertions().size() < whole->assertions().size() ? 1 : 0;
                    }
                }
            }
        }
    }
    CHECK(fewer > 200);  // else everything was read
}

TEST_CASE("where more holds what is asked for than is weighed, that is counted") {
    const test::TempFolder folder;
    const std::string path = folder.file("a.relata");
    make(path, test::generated_readings(5, 30, 8));
    const std::vector<Question> asked = {questions_about("Turkey", "attack").front()};
    const auto all = find_answers_by_index(path, asked);
    REQUIRE((all.has_value() && all->has_value()));
    REQUIRE((*all)->store.assertions().size() > 5);
    const auto some = find_answers_by_index(path, asked, {}, 5);
    REQUIRE((some.has_value() && some->has_value()));
    CHECK((*some)->store.assertions().size() == 5);
    CHECK((*some)->left_out == (*all)->store.assertions().size() - 5);
    REQUIRE_FALSE((*some)->lines.empty());
    CHECK((*some)->lines.front().score == (*all)->lines.front().score);
}

TEST_CASE("the words of a stem are those that have it") {
    for (const char* word : {"attacked", "accuses", "cities", "shelling", "Turkish", "defence", "stopped", "airbase"}) {
        INFO(word);
        const auto words = words_of_stem(stem_of(word));
        const auto folded = graph::fold_words(word).front();
        CHECK(std::ranges::find(words, folded) != words.end());
    }
}
