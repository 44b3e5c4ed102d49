// Confidence: a logistic model over what is known of an assertion.

#include "extract/confidence.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

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

// Steps up to the root.
std::size_t depth(const Tree& tree, int word) {
    std::size_t steps = 0;
    for (int i = word; tree.head(i) != kNone; i = tree.head(i)) ++steps;
    return steps;
}

bool has_complement_left(const Tree& tree, const Proposition& p) {
    for (const int c : tree.children(p.anchor)) {
        if (tree.is_any(c, {"xcomp", "ccomp"}) && !p.object_words.contains(c) && !p.relation_words.contains(c))
            return true;
    }
    return false;
}

bool speaks_to_reader(const Tree& tree) {
    for (int i = 0; i < tree.size(); ++i) {
        const std::string form = tree.lower_form(i);
        if (form == "you" || form == "your" || form == "i" || form == "my" || form == "we" || form == "our")
            return true;
    }
    return false;
}

// A noun with something behind it that its name leaves out: a relative clause or participle, or a phrase.
bool is_cut(const Tree& tree, const Nominal& n, const Participant& named, std::initializer_list<std::string_view> of) {
    if (!n.present() || is_name(tree, n.head)) return false;
    return std::ranges::any_of(tree.children(n.head), [&](int c) {
        return tree.is_any(c, of) && c > n.head && tree.word(tree.extent(c).begin).span.start >= named.span.end;
    });
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
    clues.add("place:" + tree.word(tree.first_conjunct(p.anchor)).deprel);
    clues.add("depth", log_of(depth(tree, p.anchor)));
    clues.add_if(p.anchor != tree.first_conjunct(p.anchor), "conjunct");
    clues.add_if(has_complement_left(tree, p), "complement left");
    clues.add_if(speaks_to_reader(tree), "first or second person");
    clues.add_if(is_cut(tree, p.subject, a.subject, {"acl", "acl:relcl"}), "subject restricted");
    clues.add_if(is_cut(tree, p.object, a.object, {"acl", "acl:relcl"}), "object restricted");
    clues.add_if(is_cut(tree, p.subject, a.subject, {"nmod"}), "subject cut");
    clues.add_if(is_cut(tree, p.object, a.object, {"nmod"}), "object cut");
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
