// Assertions weighed against a question.

#include "query/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "graph/number_words.h"
#include "query/assertion_words.h"
#include "query/counting.h"
#include "query/sought_act.h"

namespace relata::query {
namespace {

using graph::AssertionIndex;
using graph::End;
using graph::NodeIndex;
using graph::Store;

/// How well one part of the question is held, and what to say where it is held loosely.
struct Held {
    double value = 0;
    std::string looser = {};
};

Held better(Held a, Held b) { return b.value > a.value ? b : a; }

constexpr double kSame = 0.95;  // from here on nothing need be said

/// A phrase of the question with the nodes that go by its name.
struct Sought {
    const Phrase* phrase = nullptr;
    std::set<NodeIndex> nodes = {};
};

/// One question against the assertions of a store.
class Weigher {
  public:
    Weigher(const Store& store, const Question& question, const Vocabulary& vocabulary)
        : store_(store),
          q_(question),
          subject_(sought(q_.subject)),
          object_(sought(q_.object)),
          speaker_(sought(q_.speaker)),
          act_(act_of(q_, vocabulary)),
          counted_(count_sought(q_)) {
        for (const Phrase& other : q_.others) others_.push_back({&other, nodes_of(other)});
    }

    AnswerLine weigh(AssertionIndex index) const {
        const AssertionWords words(store_, index);
        AnswerLine line{.assertion = index, .score = 1};
        const auto count = [&line](const Held& held, double least) {
            line.score *= least + (1 - least) * held.value;
            if (held.value < kSame && !held.looser.empty()) line.looser.push_back(held.looser);
        };
        const auto told_count = counted_ ? count_told(store_, index) : std::nullopt;
        const bool counts = told_count && told_count->kind == counted_->kind;
        const Held content = content_held(words);
        const Held act = better(counted_ ? counted_act_held(words, told_count) : act_held(words), content);
        const bool told = act.value == content.value && content.value > 0;
        count(act, kWithoutAct);
        if (counts) count(victims_held(*told_count, words), kWithoutEnd);
        if (subject_.phrase != nullptr && !(counts && counted_->in_subject))
            count(told ? speaker_held(subject_, words)
                       : phrase_held(subject_, words, act_.mutual ? kEitherSide : kAsSubject),
                  kWithoutEnd);
        if (object_.phrase != nullptr && !(counts && counted_->in_object))
            count(phrase_held(object_, words, told || act_.mutual ? kEitherSide : kAsObject), kWithoutEnd);
        for (const Sought& other : others_) count(phrase_held(other, words, kAnywhere), kWithoutOther);
        if (speaker_.phrase != nullptr) count(speaker_held(speaker_, words), kWithoutSpeaker);
        if (!q_.since.empty() || !q_.until.empty()) count(time_held(words), kWithoutTime);
        line.value = told && q_.wanted == Wanted::object ? words.content_end() : value_of(words);
        if (counts) line.value = told_count->number ? number_end(*told_count->number) : End{};
        line.score *= (counts && line.value.present() ? 1 : value_fits(line.value, words.assertion())) *
                      (0.75 + 0.25 * words.assertion().confidence);
        return line;
    }

  private:
    std::set<NodeIndex> nodes_of(const Phrase& phrase) const {
        const auto found = store_.find_entities(phrase.text);
        return {found.begin(), found.end()};
    }
    Sought sought(const std::optional<Phrase>& phrase) const {
        return phrase ? Sought{&*phrase, nodes_of(*phrase)} : Sought{};
    }

    /// "launched an attack" attacks, "condemned the attack" does not: then who does it has not done what was asked for.
    bool does_what_it_names(const AssertionWords& words) const {
        return q_.wanted != Wanted::subject || act_.classes.empty() ||
               act_.classes.contains(words.assertion().event_class);
    }

    Held act_held(const AssertionWords& words) const {
        if (act_.words.empty()) return {1, {}};
        Held best{0, "the act is another"};
        for (const std::string& act : act_.words) {
            best = better(best, word_held(act, words.relation(), 1, 0.85, "tells it in another word"));
            if (does_what_it_names(words))
                best = better(best, word_held(act, words.object_head(), 0.85, 0.75, "tells it as a noun"));
            best =
                better(best, word_held(act, words.sentence(), 0.35, 0.28, "the act stands elsewhere in the sentence"));
            best = better(best, word_held(act, words.title(), 0.3, 0.25, "the act only stands in the title"));
        }
        if (best.value < 0.2 && act_.classes.contains(words.assertion().event_class))
            best = {0.2, "another act of the same kind"};
        return best;
    }

    /// As `act_held`, but a toll tells that people were killed, and who was wounded was not killed.
    Held counted_act_held(const AssertionWords& words, const std::optional<CountTold>& told) const {
        if (!told) return act_held(words);
        if (told->kind != counted_->kind) return {0, "the act is another"};
        return told->as_toll ? Held{0.9, "tells it as a number of victims"} : Held{1, {}};
    }

    /// Those counted, or else what the sentence has of those asked for.
    Held victims_held(const CountTold& told, const AssertionWords& words) const {
        const Phrase* const asked = counted_->victims;
        const std::string whom = fmt::format("{}", fmt::join(told.victims.words, " "));
        const Held counted{victims_fit(*counted_, told),
                           fmt::format("for '{}' it counts '{}'", asked == nullptr ? "people" : asked->text, whom)};
        return asked == nullptr
                   ? counted
                   : better(counted, phrase_held(counted_->in_object ? object_ : subject_, words, kAsObject));
    }

    static End number_end(const Quantity& number) {
        return {{}, number.text.empty() ? graph::number_words(number) : number.text};
    }

    static Held word_held(const std::string& act, const std::vector<std::string>& words, double same, double alike,
                          const std::string& looser) {
        Held best;
        for (const std::string& word : words) {
            if (word == act) return {same, same < 1 ? looser : ""};
            if (are_alike(Likeness::act, act, word) || are_alike(Likeness::thing, act, word))
                best = better(best, {alike, looser});
        }
        return best;
    }

    /// The wording that the assertion holds best, in the part where it costs least.
    Held phrase_held(const Sought& sought, const AssertionWords& words, const Prices& prices) const {
        const std::string& text = sought.phrase->text;
        Held best{0, fmt::format("does not say '{}'", text)};
        best = better(best, end_held(sought, words.subject(), prices.subject, fmt::format("'{}' does it", text)));
        best = better(best, end_held(sought, words.object(), prices.object, fmt::format("it is done to '{}'", text)));
        for (const auto& argument : words.arguments())
            best =
                better(best, end_held(sought, argument, prices.argument, fmt::format("'{}' stands beside it", text)));
        const auto is_there = [&](const EndWords& end, double price) {  // whoever accuses Weber, Weber does not
            return price < prices.sentence && end.node && sought.nodes.contains(*end.node);
        };
        if (is_there(words.subject(), prices.subject) || is_there(words.object(), prices.object)) return best;
        for (const auto& wording : sought.phrase->wordings) {
            best = better(best, {prices.sentence * coverage(wording, words.sentence()),
                                 fmt::format("'{}' only stands in the sentence", text)});
            best = better(best, {prices.title * coverage(wording, words.title()),
                                 fmt::format("'{}' only stands in the title", text)});
        }
        return best;
    }

    Held end_held(const Sought& sought, const EndWords& end, double price, const std::string& elsewhere) const {
        if (end.node && sought.nodes.contains(*end.node)) return {price, price < kSame ? elsewhere : ""};
        double best = 0;
        for (const auto& wording : sought.phrase->wordings) {
            for (const auto& name : end.names) best = std::max(best, likeness(wording, name));
        }
        const std::string loosely = fmt::format("for '{}' it has '{}'", sought.phrase->text, end.text);
        return {price * best, price < kSame ? elsewhere : loosely};
    }

    /// "What did X demand?" is also answered by what X demands: the content of the demand, not only the demanding.
    Held content_held(const AssertionWords& words) const {
        const Assertion& a = words.assertion();
        if (q_.wanted != Wanted::object || a.attribution.empty()) return {};
        const bool ahead = a.modality == Modality::planned || a.modality == Modality::conditional;
        const bool is_it = act_.says || (act_.classes.contains("REQUEST") && a.modality == Modality::requested) ||
                           (act_.classes.contains("THREATEN") && ahead);
        return is_it ? Held{0.75, "the content of what was said"} : Held{};
    }

    Held speaker_held(const Sought& speaker, const AssertionWords& words) const {
        const std::string& text = speaker.phrase->text;
        const Held by = end_held(speaker, words.speaker(), 1, "");
        if (by.value > 0) return by;
        const double told = end_held(speaker, words.subject(), 0.5, "").value;
        double named = 0;
        for (const auto& wording : speaker.phrase->wordings)
            named = std::max(named, 0.3 * coverage(wording, words.sentence()));
        return {std::max(told, named), fmt::format("said by somebody other than '{}'", text)};
    }

    Held time_held(const AssertionWords& words) const {
        const TimeFit fit = words.time_between(q_.since, q_.until);
        switch (fit) {
            case TimeFit::inside:
                return {1, {}};
            case TimeFit::overlapping:
                return {0.7, "its time is longer"};
            case TimeFit::published_inside:
                return {0.75, "by the article's date"};
            case TimeFit::unknown:
                return {0.4, "without its time"};
            case TimeFit::outside:
                return {0, "at another time"};
        }
        return {};
    }

    /// 1 for a value of the kind that was asked for; less for a clause where somebody is wanted, or for none.
    double value_fits(const End& value, const Assertion& a) const {
        constexpr double kNone = 0.5, kDenied = 0.8, kOtherType = 0.3, kNobody = 0.6, kOtherThings = 0.6, kDidNot = 0.7;
        const bool of_nobody = q_.wanted != Wanted::time && q_.wanted != Wanted::place;  // "Nobody did" is an answer
        if (!value.present()) return a.polarity == Polarity::negated && of_nobody ? kDenied : kNone;
        const std::string type = value.node ? store_.node(*value.node).type : "";
        if (!q_.wanted_type.empty() && type != q_.wanted_type) return kOtherType;
        if (q_.somebody && (type.empty() || type == "EVENT" || type == "DOCUMENT")) return kNobody;
        if (q_.wanted == Wanted::subject && a.polarity == Polarity::negated) return kDidNot;
        if (!q_.counted.empty() && coverage(q_.counted, stems_of(value.text)) == 0) return kOtherThings;
        return 1;
    }

    bool is_asked(const End& end) const {
        return end.node && (subject_.nodes.contains(*end.node) || object_.nodes.contains(*end.node));
    }

    /// What was named in the question is no answer to it: then it is the other end.
    End object_of(const AssertionWords& words) const {
        if (End found = words.argument_end(q_.wanted_role); !q_.wanted_role.empty() && found.present()) return found;
        const End object = words.object_end();
        if (!is_asked(object)) return object;
        if (q_.subject && !is_asked(words.subject_end())) return words.subject_end();
        return q_.subject && q_.object ? words.content_end() : object;
    }

    End subject_of(const AssertionWords& words) const {
        const End subject = words.subject_end();
        return is_asked(subject) && !is_asked(words.object_end()) ? words.object_end() : subject;
    }

    /// "Did Revik take bribes?", "Revik denied taking bribes".
    bool denies_it(const AssertionWords& words) const {
        const Assertion& a = words.assertion();
        const auto asked = [&](const std::string& act) { return word_held(act, words.relation(), 1, 0, "").value == 1; };
        return a.event_class == "REJECT" && a.polarity == Polarity::affirmed && a.modality == Modality::asserted &&
               std::ranges::none_of(act_.words, asked);
    }

    End value_of(const AssertionWords& words) const {
        switch (q_.wanted) {
            case Wanted::subject:
                return subject_of(words);
            case Wanted::object:
                return object_of(words);
            case Wanted::place:
                return words.place_end();
            case Wanted::time:
                return words.time_end();
            case Wanted::number:
                return words.number_end();
            case Wanted::speaker:
                return words.speaker_end();
            case Wanted::documents:
                return {{}, words.document().id};
            case Wanted::reason:
                return words.reason_end();
            case Wanted::yes_or_no:
                break;
        }
        return denies_it(words) ? End{.text = "no"} : words.verdict_end();
    }

    const Store& store_;
    const Question& q_;
    Sought subject_, object_, speaker_;
    std::vector<Sought> others_ = {};
    SoughtAct act_;
    std::optional<CountSought> counted_;
};

/// One value told by one sentence, however many assertions it made.
using LineKey = std::tuple<std::string, std::uint32_t, std::optional<NodeIndex>, std::string>;

LineKey key_of(const Store& store, const AnswerLine& line) {
    const Assertion& a = store.assertion(line.assertion);
    return {a.document, a.sentence_span.start, line.value.node, line.value.node ? "" : line.value.text};
}

void cut(std::vector<AnswerLine>& lines, const AnswerLimits& limits) {
    const auto better = [](const AnswerLine& a, const AnswerLine& b) {
        return std::pair(-a.score, a.assertion) < std::pair(-b.score, b.assertion);
    };
    std::ranges::sort(lines, better);
    if (lines.empty()) return;
    const double least = std::max(limits.least, limits.least_of_best * lines.front().score);
    std::erase_if(lines, [least](const AnswerLine& line) { return line.score < least; });
    if (limits.top > 0 && lines.size() > limits.top) lines.resize(limits.top);
}

std::vector<AnswerLine> answers_to(const Store& store, const Question& question, const Vocabulary& vocabulary,
                                   const AnswerLimits& limits) {
    const Weigher weigher(store, question, vocabulary);
    std::map<LineKey, AnswerLine> best;
    for (std::uint32_t i = 0; i < store.assertions().size(); ++i) {
        AnswerLine line = weigher.weigh(AssertionIndex{i});
        if (line.score < limits.least) continue;
        const auto [at, fresh] = best.try_emplace(key_of(store, line), line);
        if (!fresh && at->second.score < line.score) at->second = std::move(line);
    }
    std::vector<AnswerLine> out;
    for (auto& [key, line] : best) out.push_back(std::move(line));
    cut(out, limits);
    return out;
}

}  // namespace

std::vector<AnswerLine> find_answers(const Store& store, const std::vector<Question>& questions,
                                     const AnswerLimits& limits) {
    return find_answers(store, vocabulary_of(store), questions, limits);
}

std::vector<AnswerLine> find_answers(const Store& store, const Vocabulary& vocabulary,
                                     const std::vector<Question>& questions, const AnswerLimits& limits) {
    std::vector<AnswerLine> out;
    std::set<LineKey> seen;
    std::vector<std::vector<AnswerLine>> each;
    for (const Question& question : questions) each.push_back(answers_to(store, question, vocabulary, limits));
    for (std::size_t rank = 0; !each.empty(); ++rank) {  // the best of each question first
        bool more = false;
        for (auto& lines : each) {
            if (rank >= lines.size()) continue;
            more = true;
            if (seen.insert(key_of(store, lines[rank])).second) out.push_back(std::move(lines[rank]));
        }
        if (!more) break;
    }
    if (limits.top > 0 && out.size() > limits.top) out.resize(limits.top);
    return out;
}

}  // namespace relata::query
