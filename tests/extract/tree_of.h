#pragma once
// A tree that owns its sentence, and short forms of what the rules find in it.

#include <string>
#include <vector>

#include "extract/clauses/clause.h"
#include "extract/nouns/noun_phrase.h"
#include "extract/rules/proposition.h"
#include "extract/tree/tree.h"
#include "tests/support/parse.h"

namespace relata::test {

/// A sentence from a table (see `parsed`) with its tree. `at` gives the index of a word by its form.
class TreeOf {
  public:
    explicit TreeOf(std::string_view table) : sentence_(parsed(table)), tree_(sentence_) {}
    TreeOf(const TreeOf&) = delete;
    TreeOf& operator=(const TreeOf&) = delete;

    operator const extract::Tree&() const { return tree_; }
    const extract::Tree* operator->() const { return &tree_; }
    int at(std::string_view form) const { return index_of(sentence_, form); }

  private:
    ParsedSentence sentence_;
    extract::Tree tree_;
};

/// "Iran, Iraq"; "-" for none.
inline std::string names_of(const extract::Tree& tree, const std::vector<extract::Nominal>& nominals) {
    std::string out;
    for (const extract::Nominal& n : nominals)
        out += (out.empty() ? "" : ", ") + (n.present() ? nominal_name(tree, n) : "nobody");
    return out.empty() ? "-" : out;
}

/// "Turkey | shoot down | jet; …"; a clause or adjective as object in its words; "-" for an absent end.
inline std::string lines_of(const extract::Tree& tree, const extract::Propositions& propositions) {
    std::string out;
    for (const extract::Proposition& p : propositions) {
        const std::string subject = p.subject.present() ? nominal_name(tree, p.subject) : "-";
        std::string object = p.object.present() ? nominal_name(tree, p.object) : "-";
        if (!p.object.present() && p.object_words.begin < p.object_words.end) object = tree.text(p.object_words);
        out += (out.empty() ? "" : "; ") + subject + " | " + p.relation + " | " + object;
    }
    return out;
}

/// What a rule of clauses makes of the clause at a word: `lines_of` a sentence given as a table.
inline std::string lines_of_clause(extract::Propositions (*rule)(const extract::Tree&, const extract::Clause&),
                                   std::string_view table, std::string_view predicate) {
    const TreeOf t(table);
    return lines_of(t, rule(t, extract::clause_at(t, t.at(predicate))));
}

}  // namespace relata::test
