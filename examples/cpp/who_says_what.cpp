// Reads articles, keeps them in a graph file, and prints the claims of each speaker and the answers to a question.
//   who_says_what GRAPH QUESTION INPUT...        who_says_what news.relata '? attack Hmeimim' news/
#include <relata/relata.h>

#include <iostream>
#include <map>
#include <string>

using namespace relata::api;

namespace {

int fail(const Error& error) {
    std::cerr << error.message << '\n';
    return 2;
}

std::string words(const Relation& relation) {
    std::string out = relation.subject.name + " " + relation.relation + " " + relation.object.name;
    if (relation.polarity == Polarity::negated) out = "not: " + out;
    return relation.speaker.name.empty() ? out : out + ", says " + relation.speaker.name;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) return fail({"usage: who_says_what GRAPH QUESTION INPUT..."});
    auto engine = Engine::load();
    if (!engine) return fail(engine.error());
    auto graph = Graph::create(argv[1]);
    if (!graph) return fail(graph.error());

    std::map<std::string, int> claims;
    for (int i = 3; i < argc; ++i) {
        const auto complaints = engine->read_each(argv[i], [&](Reading reading) {
            for (const Assertion& a : reading.assertions())
                ++claims[a.attribution.empty() ? "the article itself" : a.attribution];
            if (auto added = graph->add(reading); !added) std::cerr << added.error().message << '\n';
        });
        for (const std::string& complaint : complaints) std::cerr << complaint << '\n';
    }
    for (const auto& [speaker, count] : claims) std::cout << count << '\t' << speaker << '\n';

    const auto answers = graph->query(argv[2]);
    if (!answers) return fail(answers.error());
    for (const Answer& answer : *answers) {
        for (const Relation& relation : answer.relations) {
            std::cout << words(relation) << '\n';
            const auto why = graph->why(relation.id);
            if (!why) return fail(why.error());
            for (const Evidence& evidence : *why) {
                std::cout << "    " << evidence.document.label << ", bytes " << evidence.assertion.sentence.start
                          << " to " << evidence.assertion.sentence.end << ": " << evidence.assertion.sentence.text
                          << '\n';
            }
        }
    }
    return answers->empty() ? 1 : 0;
}
