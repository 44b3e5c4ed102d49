// A clause is divided where the store knows the relation and the names.

#include "query/clause_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "graph/filters.h"
#include "query/relations.h"

namespace relata::query {
namespace {

/// Tokens as one term: a single token, or bare words as one name; nothing for anything else.
std::optional<Term> as_term(std::span<const Token> tokens) {
    if (tokens.empty()) return std::nullopt;
    Term term = tokens[0].term;
    for (std::size_t i = 0; tokens.size() > 1 && i < tokens.size(); ++i) {
        if (!tokens[i].is_word()) return std::nullopt;
        if (i > 0) term.text += " " + tokens[i].term.text;
    }
    return term;
}

constexpr int kKnownName = 20;
constexpr std::size_t kMostWords = 40;  // every division of them is tried

}  // namespace

class ClauseReader::Impl {
  public:
    Impl(std::string_view text, const graph::Store& store, const Vocabulary& vocabulary)
        : text_(text), store_(store), words_(vocabulary) {}

    /// Tries every division into clause and filters, and of the clause into subject, relation and object, and takes the
    /// one that the store knows best. "Idlib be located in Syria" has no filter: "be located in" is a relation.
    Result<Clause> read(std::span<const Token> tokens) const {
        const bool absent = tokens.size() > 3 && tokens[0].says("not");
        if (absent) tokens = tokens.subspan(1);
        if (auto lacking = check_length(tokens); !lacking) return tl::unexpected(lacking.error());
        std::optional<Candidate> best;
        std::optional<Error> complaint;
        for (std::size_t end = tokens.size(); end >= 3; --end) {
            if (end < tokens.size() && !starts_filter(tokens[end])) continue;
            auto found = divide(tokens.first(end));
            if (!found) continue;
            auto filters = read_filters(tokens.subspan(end), *found);
            if (!filters && !complaint) complaint = filters.error();
            if (filters && *filters && (!best || found->score > best->score)) best = std::move(found);
        }
        if (complaint && (!best || !is_known(best->clause.object))) return tl::unexpected(*complaint);
        if (!best) return cannot_divide(tokens);
        best->clause.absent = absent;
        return best->clause;
    }

  private:
    struct Candidate {
        Clause clause = {};
        int score = -1;
    };

    /// Subject, relation and object; nothing where no division gives a relation.
    std::optional<Candidate> divide(std::span<const Token> tokens) const {
        Candidate best;
        for (std::size_t from = 1; from + 1 < tokens.size(); ++from) {
            const bool denied = tokens[from].says("not") && from + 2 < tokens.size();
            for (std::size_t to = from + (denied ? 2 : 1); to < tokens.size(); ++to) {
                const std::size_t first = from + (denied ? 1 : 0);
                const auto subject = as_term(tokens.first(from)), relation = as_term(tokens.subspan(first, to - first)),
                           object = as_term(tokens.subspan(to));
                if (!subject || !relation || !object) continue;
                const Clause clause{.subject = *subject, .relation = *relation, .object = *object, .denied = denied};
                const int score = rate(clause, to - first, tokens.size()) + (denied ? 1 : 0);
                if (score > best.score) best = {clause, score};
            }
        }
        return best.score < 0 ? std::nullopt : std::optional(best);
    }

    static bool starts_filter(const Token& token) {
        return token.says("in") || token.says("by") || token.says("since") || token.says("until") || token.says("on");
    }

    /// Adds the conditions behind the object; false where a word stands there that is none: "call on Turkey".
    Result<bool> read_filters(std::span<const Token> tokens, Candidate& into) const {
        while (!tokens.empty()) {
            std::size_t end = 1;
            while (end < tokens.size() && !starts_filter(tokens[end])) ++end;
            const auto value = as_term(tokens.subspan(1, end - 1));
            const Token& word = tokens[0];
            if (!starts_filter(word)) return false;
            const bool place = word.says("in"), speaker = word.says("by");
            if (!value || value->kind != Term::Kind::name) {
                return fault(
                    text_, word.end + 1,
                    fmt::format("expected {} after '{}'", place || speaker ? "a name" : "a date", word.term.text));
            }
            if (place || speaker) {
                (place ? into.clause.in : into.clause.by) = *value;
                into.score += is_known(*value) ? kKnownName : 0;
            } else {
                const bool date = graph::check({.since = value->text}).has_value();
                if (!date && word.says("on")) return false;
                if (!date) {
                    return fault(text_, value->at,
                                 fmt::format("'{}' is no date; write 2020, 2020-02 or 2020-02-20", value->text));
                }
                if (!word.says("until")) into.clause.since = value->text;
                if (!word.says("since")) into.clause.until = value->text;
                into.score += kKnownName;
            }
            tokens = tokens.subspan(end);
        }
        return true;
    }

    tl::unexpected<Error> cannot_divide(std::span<const Token> tokens) const {
        return fault(text_, tokens[1].term.at,
                     "cannot tell subject, relation and object apart here: put names of several words "
                     "in double quotes");
    }

    Result<void> check_length(std::span<const Token> tokens) const {
        if (tokens.empty()) return fault(text_, text_.size(), "expected SUBJECT relation OBJECT");
        if (tokens.size() > kMostWords) return fault(text_, tokens[kMostWords].term.at, "too many words in one clause");
        const Token& last = tokens.back();
        if (tokens.size() == 1) {
            return fault(text_, last.end + 1,
                         fmt::format("expected a relation after '{}', and an object", shown(last)));
        }
        if (tokens.size() == 2) {
            return fault(text_, last.end + 1,
                         fmt::format("expected an object after '{}': a name, or ? for anything", shown(last)));
        }
        return {};
    }

    static std::string shown(const Token& token) {
        return token.term.kind == Term::Kind::name ? token.term.text : "?" + token.term.text;
    }

    /// -1 where the relation is none. Known names weigh most; then a longer relation, "call on" before "call".
    int rate(const Clause& clause, std::size_t relation_length, std::size_t length) const {
        const bool variable = clause.relation.kind != Term::Kind::name;
        const bool known = variable || look_up(clause.relation.text, words_).known;
        if (!known && length > (clause.denied ? 4 : 3)) return -1;
        int score = static_cast<int>(relation_length);
        if (variable) score -= kKnownName / 2;  // "Turkey ? Russia" is rare beside "? attack Russia"
        if (is_known(clause.subject)) score += kKnownName;
        if (is_known(clause.object)) score += kKnownName;
        return std::max(score, 0);
    }

    bool is_known(const Term& term) const {
        return term.kind != Term::Kind::name || !store_.find_entities(term.text).empty();
    }

    std::string_view text_;
    const graph::Store& store_;
    const Vocabulary& words_;
};

ClauseReader::ClauseReader(std::string_view text, const graph::Store& store, const Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(text, store, vocabulary)) {}
ClauseReader::~ClauseReader() = default;
Result<Clause> ClauseReader::read(std::span<const Token> tokens) const { return impl_->read(tokens); }

}  // namespace relata::query
