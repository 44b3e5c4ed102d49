// Confidence: a logistic model over what is known of an assertion.

#include "extract/confidence.h"

#include <algorithm>
#include <cmath>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"

namespace relata::extract {
namespace {

constexpr double kLeastLogProbability = -2;

double log_of(std::size_t words) { return std::log1p(static_cast<double>(words)); }

// The parser's doubt about the words that carry the proposition, as a logarithm.
double parse_doubt(const Tree& tree, const Proposition& p) {
    double trust = tree.word(p.anchor).head_probability;
    for (const Nominal& n : {p.subject, p.object}) {
        if (n.present()) trust = std::min(trust, static_cast<double>(tree.word(n.head).head_probability));
    }
    return std::max(std::log(trust + 1e-4), kLeastLogProbability);
}

std::size_t distance(const Proposition& p) {
    std::size_t most = 0;
    for (const Nominal& n : {p.subject, p.object}) {
        if (n.present()) most = std::max(most, static_cast<std::size_t>(std::abs(n.head - p.anchor)));
    }
    return most;
}

std::size_t words_in(std::string_view text) {
    return text.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

std::string_view source_name(SubjectSource source) {
    switch (source) {
        case SubjectSource::own:
            return "own";
        case SubjectSource::coordination:
            return "coordination";
        case SubjectSource::control:
            return "control";
        case SubjectSource::modified_noun:
            return "modified_noun";
        case SubjectSource::matrix:
            return "matrix";
        case SubjectSource::none:
            return "none";
    }
    return "";
}

bool is_named(const Participant& p) { return !p.id.empty() && p.type != "OTHER"; }

class Clues {
  public:
    void add(std::string name, double value = 1) {
        if (value != 0) clues_.push_back({std::move(name), value});
    }
    void add_if(bool holds, std::string name) { add(std::move(name), holds ? 1 : 0); }
    std::vector<Clue> take() { return std::move(clues_); }

  private:
    std::vector<Clue> clues_ = {};
};

}  // namespace

std::vector<Clue> clues_of(const Tree& tree, const Proposition& p, const Assertion& a, LinkCertainty links) {
    Clues clues;
    clues.add("always");
    clues.add("rule:" + std::string(p.rule));
    clues.add("subject:" + std::string(source_name(p.subject_source)));
    clues.add("parse", parse_doubt(tree, p));
    clues.add("sentence words", log_of(static_cast<std::size_t>(tree.size())));
    clues.add("distance", log_of(distance(p)));
    clues.add("subject words", log_of(words_in(a.subject.name)));
    clues.add("object words", log_of(words_in(a.object.name)));
    clues.add("link doubt", 2 - links.subject - links.object);
    clues.add_if(!a.subject.present(), "no subject");
    clues.add_if(!a.object.present(), "no object");
    clues.add_if(is_named(a.subject), "known subject");
    clues.add_if(is_named(a.object), "known object");
    clues.add_if(a.object.present() && a.object.id.empty(), "object is text");
    clues.add_if(!a.attribution.empty(), "speaker");
    clues.add_if(a.polarity == Polarity::negated, "negated");
    clues.add_if(a.modality != Modality::asserted, "not asserted");
    clues.add_if(a.event_class == "OTHER" || a.event_class == "STATE", "vague kind");
    clues.add_if(a.event_class == "STATEMENT", "statement");
    clues.add_if(tree.sentence().kind != LineKind::body, "not body");
    return clues.take();
}

double confidence_of(std::span<const Clue> clues) {
    double sum = 0;
    for (const Clue& c : clues) sum += c.value * lexicon::confidence_weight(c.name);
    return 1 / (1 + std::exp(-sum));
}

}  // namespace relata::extract
