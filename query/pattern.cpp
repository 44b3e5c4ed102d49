// The text of a pattern to its parts: clauses, and what is to be done with the answers.

#include "query/pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "query/clause_reader.h"
#include "query/pattern_tokens.h"

namespace relata::query {
namespace {

/// The words behind "count", "group by", "order by", "limit", "offset", which stand between semicolons.
class ListingReader {
  public:
    ListingReader(std::string_view text, Listing& into) : text_(text), into_(into) {}

    /// False where the part is a clause.
    Result<bool> read(std::span<const Token> tokens) {
        if (tokens[0].says("count") && tokens.size() < 3) return count(tokens);
        const bool by = tokens.size() > 1 && tokens[1].says("by");
        if (by && tokens[0].says("group")) return group(tokens.subspan(2), tokens[1].end);
        if (by && tokens[0].says("order")) return order(tokens.subspan(2), tokens[1].end);
        if (tokens.size() < 3 && tokens[0].says("limit")) return number(tokens, into_.limit);
        if (tokens.size() < 3 && tokens[0].says("offset")) return number(tokens, into_.offset);
        return false;
    }

    /// The variables that were named here: each must stand in a clause.
    const std::vector<Token>& variables() const { return variables_; }

  private:
    Result<bool> count(std::span<const Token> tokens) {
        into_.counted = true;
        if (into_.order == Listing::Order::support) into_.order = Listing::Order::count;
        if (tokens.size() == 1) return true;
        return variable(tokens[1], into_.count_of);
    }

    Result<bool> group(std::span<const Token> tokens, std::size_t end) {
        if (tokens.empty()) return fault(text_, end + 1, "expected a variable after 'group by', such as ?who");
        into_.counted = true;
        if (into_.order == Listing::Order::support) into_.order = Listing::Order::count;
        for (const Token& token : tokens) {
            std::string name;
            if (auto read = variable(token, name); !read) return read;
            into_.group_by.push_back(std::move(name));
        }
        return true;
    }

    Result<bool> order(std::span<const Token> tokens, std::size_t end) {
        constexpr std::string_view kKeys =
            "expected 'support', 'count' or a variable after 'order by', then 'desc' if wanted";
        if (tokens.empty() || tokens.size() > 2) return fault(text_, end + 1, kKeys);
        if (tokens.size() == 2 && !tokens[1].says("desc")) return fault(text_, tokens[1].term.at, kKeys);
        into_.descending = tokens.size() == 2;
        if (tokens[0].says("support") || tokens[0].says("count")) {
            into_.order = tokens[0].says("count") ? Listing::Order::count : Listing::Order::support;
            return true;
        }
        if (tokens[0].term.kind != Term::Kind::variable) return fault(text_, tokens[0].term.at, kKeys);
        into_.order = Listing::Order::name;
        return variable(tokens[0], into_.order_by);
    }

    Result<bool> number(std::span<const Token> tokens, std::size_t& into) const {
        const std::string_view what = "expected a number, such as 20";
        if (tokens.size() < 2) return fault(text_, tokens[0].end + 1, what);
        const std::string& digits = tokens[1].term.text;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), into);
        const bool whole = error == std::errc() && end == digits.data() + digits.size();
        if (!whole) return fault(text_, tokens[1].term.at, what);
        return true;
    }

    Result<bool> variable(const Token& token, std::string& into) {
        if (token.term.kind != Term::Kind::variable) {
            return fault(text_, token.term.at, "expected a variable with a name, such as ?who");
        }
        into = token.term.text;
        variables_.push_back(token);
        return true;
    }

    std::string_view text_;
    Listing& into_;
    std::vector<Token> variables_ = {};
};

/// Named variables of the clauses that hold; those of an absent one alone stand for nothing.
std::set<std::string> variables_of(const Pattern& pattern) {
    std::set<std::string> out;
    for (const Clause& clause : pattern.clauses) {
        for (const Term* term : {&clause.subject, &clause.relation, &clause.object}) {
            if (term->kind == Term::Kind::variable && !clause.absent) out.insert(term->text);
        }
    }
    return out;
}

Result<void> check(std::string_view text, const Pattern& pattern, const std::vector<Token>& listed) {
    if (std::ranges::all_of(pattern.clauses, &Clause::absent)) {
        return fault(text, text.size(),
                     pattern.clauses.empty() ? "expected SUBJECT relation OBJECT"
                                             : "NOT leaves answers out: expected a clause that gives some");
    }
    const auto known = variables_of(pattern);
    for (const Token& token : listed) {
        if (known.contains(token.term.text)) continue;
        return fault(text, token.term.at,
                     fmt::format("?{} stands in no clause; write it where its value is to be found", token.term.text));
    }
    return {};
}

constexpr std::size_t kLongestName = 6;

void add_runs(const std::vector<Token>& tokens, std::set<std::string>& out) {
    for (std::size_t from = 0; from < tokens.size(); ++from) {
        if (tokens[from].term.kind != Term::Kind::name) continue;
        std::string name = tokens[from].term.text;
        out.insert(name);
        if (tokens[from].quoted) continue;
        for (std::size_t to = from + 1; to < tokens.size() && to < from + kLongestName && tokens[to].is_word(); ++to) {
            name += " " + tokens[to].term.text;
            out.insert(name);
        }
    }
}

}  // namespace

Result<Pattern> parse_pattern(std::string_view text, const graph::Store& store) {
    return parse_pattern(text, store, vocabulary_of(store));
}

Result<Pattern> parse_pattern(std::string_view text, const graph::Store& store, const Vocabulary& vocabulary) {
    const auto parts = scan_pattern(text);
    if (!parts) return tl::unexpected(parts.error());
    const ClauseReader reader(text, store, vocabulary);
    Pattern pattern;
    ListingReader listing(text, pattern.listing);
    for (const auto& tokens : *parts) {
        if (!tokens.empty()) {
            const auto listed = listing.read(tokens);
            if (!listed) return tl::unexpected(listed.error());
            if (*listed) continue;
        }
        auto clause = reader.read(tokens);
        if (!clause) return tl::unexpected(clause.error());
        pattern.clauses.push_back(std::move(*clause));
    }
    if (const auto checked = check(text, pattern, listing.variables()); !checked)
        return tl::unexpected(checked.error());
    return pattern;
}

std::vector<std::string> possible_names(std::string_view pattern) {
    const auto parts = scan_pattern(pattern);
    std::set<std::string> out;
    if (parts) {
        for (const auto& tokens : *parts) add_runs(tokens, out);
    }
    return {out.begin(), out.end()};
}

}  // namespace relata::query
