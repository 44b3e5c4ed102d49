// Parts of a question -> where they stand -> the assertions worth weighing.

#include "query/asked.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "graph/index_query.h"
#include "graph/names.h"
#include "query/counting.h"
#include "query/likeness.h"
#include "query/relations.h"
#include "query/sought_act.h"

namespace relata::query {
namespace {

using graph::IndexQuery;
using graph::PlacesByRow;
using graph::WordPlaces;
using Worth = std::unordered_map<std::int64_t, double>;  // by row, 0 to 1; its order means nothing

/// The stems that hold something of a phrase: of its words, of those like them, and of two that are written as one.
std::set<std::string> stems_for(const Phrase& phrase) {
    std::set<std::string> out;
    for (const auto& wording : phrase.wordings) {
        for (std::size_t i = 0; i < wording.size(); ++i) {
            for (std::string& like : like_stems(Likeness::thing, wording[i].stem)) out.insert(std::move(like));
            if (i + 1 < wording.size()) out.insert(wording[i].stem + wording[i + 1].stem);
        }
    }
    return out;
}

std::vector<std::string> words_for(const std::set<std::string>& stems) {
    std::set<std::string> out;
    for (const std::string& stem : stems) {
        for (std::string& word : words_of_stem(stem)) out.insert(std::move(word));
    }
    return {out.begin(), out.end()};
}

/// How well names and titles hold a phrase. Most hold none of its words, which is found without stems.
class PhraseFit {
  public:
    PhraseFit(const Phrase& phrase, const std::vector<std::string>& words)
        : phrase_(phrase), words_(words.begin(), words.end()) {}

    double operator()(std::string_view text) const {
        const auto is_one = [this](const std::string& word) { return words_.contains(word); };
        if (std::ranges::none_of(graph::fold_words(text), is_one)) return 0;
        double best = 0;
        for (const auto& wording : phrase_.wordings) best = std::max(best, coverage(wording, stems_of(text)));
        return best;
    }

  private:
    const Phrase& phrase_;
    std::unordered_set<std::string> words_;
};

/// How well a relation holds an act.
double relation_fit(const SoughtAct& act, std::string_view relation, std::string_view event_class) {
    constexpr double kAlike = 0.85, kSameKind = 0.5;
    double best = act.classes.contains(std::string(event_class)) ? kSameKind : 0;
    for (const std::string& word : stems_of(relation)) {
        for (const std::string& wanted : act.words) {
            if (word == wanted) return 1;
            if (are_alike(Likeness::act, wanted, word) || are_alike(Likeness::thing, wanted, word))
                best = std::max(best, kAlike);
        }
    }
    return best;
}

/// What one question has to be weighed with.
struct Worthy {
    Worth rows = {};
    double others = 0;  ///< an assertion that is not among them holds no more of the question than this
};

class Chooser {
  public:
    Chooser(const IndexQuery& index, const Question& question, const Vocabulary& vocabulary)
        : index_(index), q_(question), act_(act_of(question, vocabulary)), counted_(count_sought(question)) {
        const bool contents = act_.says || act_.classes.contains("REQUEST") || act_.classes.contains("THREATEN");
        told_ = contents && q_.wanted == Wanted::object;
    }

    Result<Worthy> choose() {
        if (q_.subject && !(counted_ && counted_->in_subject))
            need(phrase(*q_.subject, act_.mutual ? kEitherSide : kAsSubject, told_ ? 1 : 0), kWithoutEnd);
        if (q_.object && !(counted_ && counted_->in_object))
            need(phrase(*q_.object, told_ || act_.mutual ? kEitherSide : kAsObject, 0), kWithoutEnd);
        if (!q_.acts.empty() && !told_) need(act(), kWithoutAct);
        for (const Phrase& other : q_.others) like(phrase(other, kAnywhere, 0), kWithoutOther);
        if (q_.speaker) like(phrase(*q_.speaker, {0.5, 0, 0, 0.3}, 1), kWithoutSpeaker);
        if (failed_) return tl::unexpected(*failed_);
        if (!narrowed_ && !begun_) out_.others = 1;
        return std::move(out_);
    }

  private:
    /// An answer must hold it.
    void need(Worth part, double without) {
        if (std::exchange(narrowed_, true)) {
            std::erase_if(out_.rows, [&part](const auto& row) { return !part.contains(row.first); });
        } else {
            for (const auto& [row, value] : part) out_.rows.emplace(row, 1);
        }
        out_.others = 0;
        weigh(part, without);
    }

    /// An answer may hold it; where nothing must be held, those that hold something are looked at.
    void like(Worth part, double without) {
        if (!narrowed_) {
            if (!std::exchange(begun_, true)) out_.others = 1;
            for (const auto& [row, value] : part) out_.rows.emplace(row, out_.others);
            out_.others *= without;
        }
        weigh(part, without);
    }

    void weigh(const Worth& part, double without) {
        for (auto& [row, worth] : out_.rows) {
            const auto held = part.find(row);
            worth *= without + (1 - without) * (held == part.end() ? 0 : held->second);
        }
    }

    Worth phrase(const Phrase& phrase, const Prices& prices, double as_speaker) {
        const auto words = words_for(stems_for(phrase));
        const auto places = index_.places({.names = {phrase.text}, .fit = PhraseFit(phrase, words), .words = words});
        if (!places) return fail_with(places.error());
        Worth out;
        for (const auto& [row, at] : *places) {
            out[row] = std::max({prices.subject * at.subject, prices.object * at.object, prices.argument * at.beside,
                                 prices.sentence * at.sentence, as_speaker * at.speaker});
        }
        return out;
    }

    Worth act() {
        constexpr double kInSentence = 0.35;
        std::set<std::string> stems;
        for (const std::string& word : act_.words) {
            for (const Likeness kind : {Likeness::act, Likeness::thing}) {
                for (std::string& like : like_stems(kind, word)) stems.insert(std::move(like));
            }
        }
        const std::vector<std::string> words = words_for(stems);
        const std::set<std::string> known(words.begin(), words.end());
        const auto in_title = [&known](std::string_view title) {
            const auto is_one = [&known](const std::string& word) { return known.contains(word); };
            return std::ranges::any_of(graph::fold_words(title), is_one) ? 1.0 : 0.0;
        };
        const auto places = index_.places({.fit = in_title, .words = words});
        if (!places) return fail_with(places.error());
        auto related = index_.with_relation([this](std::string_view relation, std::string_view event_class) {
            return relation_fit(act_, relation, event_class);
        });
        if (!related) return fail_with(related.error());
        Worth out = std::move(*related);
        for (const auto& [row, at] : *places) {
            if (at.sentence > 0) out[row] = std::max(out[row], kInSentence * at.sentence);
        }
        if (counted_) add_counts(out);
        return out;
    }

    /// What may count the victims asked for, whoever they are called.
    void add_counts(Worth& out) {
        const auto places = index_.places({.words = counted_->words()});
        if (!places) {
            fail_with(places.error());
            return;
        }
        for (const auto& [row, at] : *places) {
            if (at.sentence > 0) out[row] = 1;
        }
    }

    Worth fail_with(Error error) {
        if (!failed_) failed_ = std::move(error);
        return {};
    }

    const IndexQuery& index_;
    const Question& q_;
    SoughtAct act_;
    std::optional<CountSought> counted_;
    bool told_ = false;  // what was said is an answer, too
    bool narrowed_ = false, begun_ = false;
    Worthy out_ = {};
    std::optional<Error> failed_ = {};
};

/// True where no assertion that holds as much as `others` could be among the lines.
bool are_all(const std::vector<AnswerLine>& lines, double others, const AnswerLimits& limits) {
    if (others < limits.least) return true;
    if (lines.empty()) return false;
    if (others < limits.least_of_best * lines.front().score) return true;
    return limits.top > 0 && lines.size() >= limits.top && lines.back().score > others;
}

}  // namespace

Result<std::optional<Asked>> find_answers_by_index(const std::string& path, const std::vector<Question>& questions,
                                                   const AnswerLimits& limits, std::size_t most) {
    const auto index = IndexQuery::open(path);
    if (!index) return tl::unexpected(index.error());
    if (!*index) return std::nullopt;
    const auto uses = (*index)->relations();
    if (!uses) return tl::unexpected(uses.error());
    const Vocabulary vocabulary([&uses] { return *uses; });
    graph::Slice slice;
    std::set<std::int64_t> read;
    std::size_t left_out = 0;
    std::vector<double> others;
    for (const Question& question : questions) {
        const auto worthy = Chooser(**index, question, vocabulary).choose();
        if (!worthy) return tl::unexpected(worthy.error());
        std::vector<IndexQuery::Weighted> weighted;
        for (const auto& [row, worth] : worthy->rows) weighted.push_back({row, worth});
        const auto rows = (*index)->heaviest(weighted, most);
        if (!rows) return tl::unexpected(rows.error());
        read.insert(rows->begin(), rows->end());
        left_out += weighted.size() - rows->size();
        others.push_back(worthy->others);
        for (const auto* phrase : {&question.subject, &question.object, &question.speaker}) {
            if (*phrase) slice.beside.push_back((*phrase)->text);
        }
        for (const Phrase& other : question.others) slice.beside.push_back(other.text);
    }
    slice.assertion_rows.assign(read.begin(), read.end());
    slice.limit = std::max<std::size_t>(read.size(), 1);  // no other assertions of their edges
    auto store = (*index)->read(slice);
    if (!store) return tl::unexpected(store.error());
    Asked out{std::move(*store), {}, left_out};
    out.lines = find_answers(out.store, vocabulary, questions, limits);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (others[i] > 0 && !are_all(find_answers(out.store, vocabulary, {questions[i]}, limits), others[i], limits))
            return std::nullopt;
    }
    return std::optional(std::move(out));
}

}  // namespace relata::query
