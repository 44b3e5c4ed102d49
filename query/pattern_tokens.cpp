// The text of a pattern to its words.

#include "query/pattern_tokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace relata::query {
namespace {

constexpr std::string_view kExample = "Russia accuse ?";

std::string upper(std::string_view text) {
    std::string out;
    for (const char c : text) out.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    return out;
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
    /// One token, with what "|" joins to it: attack|shell, "call on"|urge.
    Result<Token> next() {
        auto token = single();
        while (token && at_ + 1 < text_.size() && text_[at_] == '|' && token->term.kind == Term::Kind::name) {
            ++at_;
            const auto further = single();
            if (!further) return further;
            if (further->term.kind != Term::Kind::name)
                return fault(text_, further->term.at, "expected another relation after '|'");
            token->term.text += "|" + further->term.text;
            token->end = at_;
        }
        return token;
    }

    Result<Token> single() {
        if (quote_length(text_.substr(at_)) > 0) return quoted();
        if (text_[at_] == '?') return variable();
        Token token{.term = {Term::Kind::name, {}, at_}};
        while (at_ < text_.size() && !ends_word()) ++at_;
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
        if (at_ < text_.size() && text_[at_] == ':') {
            auto types = read_types();
            if (!types) return tl::unexpected(types.error());
            token.term.types = std::move(*types);
            token.end = at_;
        }
        if (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != ';') {
            return fault(text_, at_, "a variable is '?' and letters, digits or '_'");
        }
        return token;
    }

    bool ends_word() const {
        return is_space(text_[at_]) || text_[at_] == ';' || text_[at_] == '|' || quote_length(text_.substr(at_)) > 0;
    }

    /// ":PERSON|ORG" behind a variable.
    Result<std::vector<std::string>> read_types() {
        std::vector<std::string> out;
        do {
            const std::size_t start = ++at_;
            while (at_ < text_.size() && is_name_byte(text_[at_])) ++at_;
            std::string type = upper(text_.substr(start, at_ - start));
            if (std::ranges::find(entity_types(), type) == entity_types().end()) {
                return fault(
                    text_, start,
                    fmt::format("'{}' is no type of entity; the types are {}", type, fmt::join(entity_types(), ", ")));
            }
            out.push_back(std::move(type));
        } while (at_ < text_.size() && text_[at_] == '|');
        return out;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

bool Token::says(std::string_view word) const { return is_word() && to_lower_ascii(term.text) == word; }

tl::unexpected<Error> fault(std::string_view text, std::size_t at, std::string_view what) {
    std::string line;
    for (const char c : text) line.push_back(c == '\n' || c == '\t' || c == '\r' ? ' ' : c);
    const std::size_t within = std::min(at, text.size());
    const std::size_t column = count_code_points(text.substr(0, within)) + at - within;
    return fail(fmt::format("{}\n{}^\n{}; for example: {}", line, std::string(column, ' '), what, kExample));
}

Result<std::vector<std::vector<Token>>> scan_pattern(std::string_view text) { return Scanner(text).scan(); }

const std::vector<std::string_view>& entity_types() {
    static const std::vector<std::string_view> types = {"PERSON",      "COUNTRY",  "GOVERNMENT", "ORG",
                                                        "ARMED_GROUP", "MILITARY", "PLACE",      "FACILITY",
                                                        "EVENT",       "DOCUMENT", "OTHER"};
    return types;
}

}  // namespace relata::query
