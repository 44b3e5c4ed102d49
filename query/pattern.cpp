// The text of a question to its clauses, with a caret under what cannot be read.

#include "query/pattern.h"

#include <fmt/format.h>

#include <optional>
#include <span>
#include <utility>

#include "core/utf8.h"
#include "query/relations.h"

namespace relata::query {
namespace {

constexpr std::string_view kExample = "Russia accuse ?";
constexpr std::size_t kMostWords = 40;  // every division of them is tried

/// A word, a quoted name or a variable, as it stands in the text.
struct Token {
    Term term = {};
    bool quoted = false;
    std::size_t end = 0;
    bool is_word() const { return term.kind == Term::Kind::name && !quoted; }
};

tl::unexpected<Error> fault(std::string_view text, std::size_t at, std::string_view what) {
    std::string line;
    for (const char c : text) line.push_back(c == '\n' || c == '\t' || c == '\r' ? ' ' : c);
    const std::size_t within = std::min(at, text.size());
    const std::size_t column = count_code_points(text.substr(0, within)) + at - within;
    return fail(fmt::format("{}\n{}^\n{}; for example: {}", line, std::string(column, ' '), what, kExample));
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_name_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Straight quotes and the typographic ones that a word processor makes of them.
std::size_t quote_length(std::string_view rest) {
    if (rest.starts_with('"')) return 1;
    return rest.starts_with("\u201C") || rest.starts_with("\u201D") ? 3 : 0;
}

class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    /// The tokens of each clause; clauses are divided by ";", and one after the last may be left empty.
    Result<std::vector<std::vector<Token>>> scan() {
        std::vector<std::vector<Token>> clauses(1);
        while (true) {
            while (at_ < text_.size() && is_space(text_[at_])) ++at_;
            if (at_ == text_.size()) break;
            if (text_[at_] == ';') {
                if (clauses.back().empty()) return fault(text_, at_, "expected a clause before ';'");
                clauses.emplace_back();
                ++at_;
                continue;
            }
            auto token = next();
            if (!token) return tl::unexpected(token.error());
            clauses.back().push_back(std::move(*token));
        }
        if (clauses.size() > 1 && clauses.back().empty()) clauses.pop_back();
        return clauses;
    }

  private:
    Result<Token> next() {
        if (quote_length(text_.substr(at_)) > 0) return quoted();
        if (text_[at_] == '?') return variable();
        Token token{.term = {Term::Kind::name, {}, at_}};
        while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != ';' && quote_length(text_.substr(at_)) == 0)
            ++at_;
        token.term.text = text_.substr(token.term.at, at_ - token.term.at);
        token.end = at_;
        return token;
    }

    Result<Token> quoted() {
        Token token{.term = {Term::Kind::name, {}, at_}, .quoted = true};
        at_ += quote_length(text_.substr(at_));
        while (at_ < text_.size() && quote_length(text_.substr(at_)) == 0) token.term.text.push_back(text_[at_++]);
        if (at_ == text_.size()) return fault(text_, token.term.at, "this quotation mark is never closed");
        at_ += quote_length(text_.substr(at_));
        token.end = at_;
        if (token.term.text.find_first_not_of(" \t\r\n") == std::string::npos) {
            return fault(text_, token.term.at, "there is no name between the quotation marks");
        }
        return token;
    }

    Result<Token> variable() {
        Token token{.term = {Term::Kind::anonymous, {}, at_++}};
        const std::size_t start = at_;
        while (at_ < text_.size() && is_name_byte(text_[at_])) ++at_;
        token.term.text = text_.substr(start, at_ - start);
        if (!token.term.text.empty()) token.term.kind = Term::Kind::variable;
        token.end = at_;
        if (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != ';') {
            return fault(text_, at_, "a variable is '?' and letters, digits or '_'");
        }
        return token;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

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

class ClauseReader {
  public:
    ClauseReader(std::string_view text, const graph::Store& store)
        : text_(text), store_(store), words_(vocabulary_of(store)) {}

    /// Tries every division into subject, relation and object and takes the one that the store knows best.
    Result<Clause> read(std::span<const Token> tokens) const {
        if (auto lacking = check_length(tokens); !lacking) return tl::unexpected(lacking.error());
        std::optional<Clause> best;
        int best_score = -1;
        for (std::size_t from = 1; from + 1 < tokens.size(); ++from) {
            for (std::size_t to = from + 1; to < tokens.size(); ++to) {
                const auto subject = as_term(tokens.first(from)), relation = as_term(tokens.subspan(from, to - from)),
                           object = as_term(tokens.subspan(to));
                if (!subject || !relation || !object) continue;
                const int score = rate({*subject, *relation, *object}, to - from, tokens.size());
                if (score <= best_score) continue;
                best_score = score;
                best = Clause{*subject, *relation, *object};
            }
        }
        if (best) return *best;
        return fault(text_, tokens[1].term.at,
                     "cannot tell subject, relation and object apart here: put names of several words "
                     "in double quotes");
    }

  private:
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
        if (!known && length > 3) return -1;
        constexpr int kKnownName = 20;
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
    Vocabulary words_;
};

}  // namespace

Result<Pattern> parse_pattern(std::string_view text, const graph::Store& store) {
    const auto clauses = Scanner(text).scan();
    if (!clauses) return tl::unexpected(clauses.error());
    const ClauseReader reader(text, store);
    Pattern pattern;
    for (const auto& tokens : *clauses) {
        auto clause = reader.read(tokens);
        if (!clause) return tl::unexpected(clause.error());
        pattern.clauses.push_back(std::move(*clause));
    }
    return pattern;
}

}  // namespace relata::query
