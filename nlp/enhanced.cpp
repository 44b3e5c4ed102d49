// Beside the walk: trees become graphs for those who read CoNLL-U; rules of extraction work on the trees.
#include "nlp/enhanced.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/utf8.h"

namespace relata::nlp {
namespace {

using namespace std::string_view_literals;

// Relations that say what a conjunct does in the clause; others belong to the first conjunct alone.
constexpr std::array kNotShared = {"root"sv, "conj"sv,     "parataxis"sv, "list"sv,      "flat"sv, "ref"sv,
                                   "cop"sv,  "cc"sv,       "punct"sv,     "fixed"sv,     "mark"sv, "orphan"sv,
                                   "case"sv, "goeswith"sv, "discourse"sv, "reparandum"sv};
// Labels of the tree that say more than the relation, and take no preposition.
constexpr std::array kSubtypes = {"acl:relcl"sv, "advcl:relcl"sv, "nmod:desc"sv,     "nmod:npmod"sv,
                                  "nmod:poss"sv, "nmod:tmod"sv,   "nmod:unmarked"sv, "obl:agent"sv,
                                  "obl:npmod"sv, "obl:tmod"sv,    "obl:unmarked"sv};
// Clauses of their own, in which no relative pronoun of the clause around them is looked for.
constexpr std::array kOwnClauses = {"conj"sv, "advcl"sv, "acl"sv, "parataxis"sv, "csubj"sv};
constexpr std::array kRelativeTags = {"WDT"sv, "WP"sv, "WP$"sv, "WRB"sv};
constexpr std::array kRelativeAdverbs = {"where"sv, "when"sv, "why"sv};
constexpr std::array kConjunctionAdverbs = {"when"sv, "whenever"sv, "where"sv};
// As people write them, and as the treebanks name them.
constexpr auto kSpellings = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"&", "and"}, {"w/", "with"}, {"b/c", "because"}, {"cause", "because"}, {"'til", "until"}, {"til", "until"}});

/// Of one word; lists of hundreds of conjuncts on both sides would else have each with each.
constexpr std::size_t kMostEdges = 64;

bool is_in(std::span<const std::string_view> set, std::string_view word) {
    return std::ranges::find(set, word) != set.end();
}

std::string_view universal(std::string_view label) { return label.substr(0, label.find(':')); }

std::string spelt(const Word& word) {
    const std::string lower = to_lower_ascii(word.form);
    const auto* const other =
        std::ranges::find(kSpellings, lower, &std::pair<std::string_view, std::string_view>::first);
    return other == kSpellings.end() ? lower : std::string(other->second);
}

bool has_letter(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; });
}

class Enhancer {
  public:
    explicit Enhancer(std::span<const Word> words) : words_(words), children_(words.size()), edges_(words.size()) {
        for (int i = 0; i < size(); ++i) {
            if (word(i).head >= 0) children_[at(word(i).head)].push_back(i);
            if (relation(i) == "conj" && word(i).head >= 0) conjuncts_.push_back(i);
        }
    }

    std::vector<std::vector<EnhancedEdge>> run() {
        name_relations();
        share_heads();
        for (const int i : conjuncts_) share_dependents(i);
        find_controlled_subjects();
        share_heads();  // those that the subjects have won
        for (int i = 0; i < size(); ++i) {
            if (word(i).deprel.ends_with(":relcl") && word(i).head >= 0) resolve_relative_clause(i);
        }
        std::vector<std::vector<EnhancedEdge>> out;
        for (const auto& edges : edges_) out.emplace_back(edges.begin(), edges.end());
        return out;
    }

  private:
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }
    int size() const { return static_cast<int>(words_.size()); }
    const Word& word(int i) const { return words_[at(i)]; }
    const std::vector<int>& children(int i) const { return children_[at(i)]; }
    std::set<EnhancedEdge>& edges(int i) { return edges_[at(i)]; }
    void add(int i, EnhancedEdge edge) {
        if (edges(i).size() < kMostEdges) edges(i).insert(std::move(edge));
    }
    std::string_view relation(int i) const { return universal(word(i).deprel); }

    bool has_child(int i, std::initializer_list<std::string_view> relations) const {
        return std::ranges::any_of(children(i), [&](int k) { return std::ranges::count(relations, relation(k)) > 0; });
    }
    bool has_passive_subject(int i) const {
        return std::ranges::any_of(children(i), [&](int k) { return word(k).deprel == "nsubj:pass"; });
    }

    // ---- names of relations

    void name_relations() {
        for (int i = 0; i < size(); ++i) {
            const bool conjunct = relation(i) == "conj" && word(i).head >= 0;
            add(i, {word(i).head, conjunct ? coordinated(i) : marked(i, word(i).deprel)});
        }
    }

    /// "because of": the word with what is fixed to it.
    std::string phrase(int i) const {
        std::string out = spelt(word(i));
        for (const int k : children(i)) {
            if (relation(k) == "fixed") out += "_" + spelt(word(k));
        }
        return out;
    }

    /// "obl" with "from" before it is "obl:from"; labels with a subtype stay.
    std::string marked(int i, const std::string& label) const {
        std::optional<int> mark;
        if (label == "obl" || label == "nmod") mark = last_child(i, "case");
        if (label == "acl" || label == "advcl") mark = mark_of_clause(i, label);
        if (!mark || !has_letter(phrase(*mark))) return label;
        return label + ":" + phrase(*mark);
    }

    std::optional<int> mark_of_clause(int i, std::string_view label) const {
        if (const auto mark = last_child(i, "mark")) return mark;
        if (const auto preposition = last_child(i, "case")) return preposition;
        const auto adverb = std::ranges::find_if(children(i), [&](int k) {
            return k < i && relation(k) == "advmod" && is_in(kConjunctionAdverbs, to_lower_ascii(word(k).form));
        });
        return label == "advcl" && adverb != children(i).end() ? std::optional(*adverb) : std::nullopt;
    }

    /// A genitive 's is no preposition.
    std::optional<int> last_child(int i, std::string_view label) const {
        std::optional<int> out;
        for (const int k : children(i)) {
            if (relation(k) == label && word(k).xpos != "POS") out = k;
        }
        return out;
    }

    /// In "A, B and C" all are joined by "and": the coordinator of a conjunct is its own, else that of the next.
    std::string coordinated(int i) const {
        for (const int k : children(word(i).head)) {
            if (k < i || relation(k) != "conj") continue;
            const auto coordinator =
                std::ranges::find_if(children(k), [&](int c) { return c < k && relation(c) == "cc"; });
            if (coordinator == children(k).end()) continue;
            const std::string name = phrase(*coordinator);
            return has_letter(name) ? "conj:" + name : "conj";
        }
        return "conj";
    }

    // ---- coordination

    /// "from Riga and Oslo": Oslo hangs where Riga does, with its own preposition where it has one.
    void share_heads() {
        for (const int i : conjuncts_) {
            for (const EnhancedEdge& edge : std::set(edges(word(i).head))) {
                const auto relation = universal(edge.label);
                if (edge.head < 0 || edge.head == i || is_in(kNotShared, relation)) continue;
                const std::string own = is_in(kSubtypes, edge.label) ? edge.label : marked(i, std::string(relation));
                add(i, {edge.head, own == relation ? edge.label : own});
            }
        }
    }

    /// "Crews came and helped", "seeking and building ships".
    void share_dependents(int i) {
        const int first = word(i).head;
        const bool own_subject = has_child(i, {"nsubj", "csubj", "expl"});
        const bool own_object = has_child(i, {"obj", "ccomp"});
        for (const int k : children(first)) {
            const auto label = relation(k);
            const bool subject = (label == "nsubj" || label == "csubj") && word(k).deprel != "nsubj:outer";
            if (subject && k < i && !own_subject && can_share_subject(i, first)) {
                add(k, {i, std::string(label) + (is_passive(i, first) ? ":pass" : "")});
            }
            if (label == "obj" && k > i && word(i).upos == "VERB" && !own_object) add(k, {i, "obj"});
        }
    }

    bool can_share_subject(int i, int first) const {
        const std::string &own = word(i).upos, &other = word(first).upos;
        if (own == "VERB" || own == "AUX" || has_child(i, {"cop"}) || own == other) return true;
        return own == "ADJ" && other == "VERB";
    }

    /// "was hit and sank" against "was hit and sunk", "is clean and well run".
    bool is_passive(int i, int first) const {
        const auto is_auxiliary = [&](int k) { return word(k).deprel == "aux:pass"; };
        if (std::ranges::any_of(children(i), is_auxiliary)) return true;
        if (word(i).xpos != "VBN" || has_child(i, {"aux"})) return false;
        return word(first).xpos != "VBN" || has_passive_subject(first);
    }

    // ---- control

    /// From the top down, so that "has to get rid of it" hands its subject on.
    void find_controlled_subjects() {
        std::vector<std::tuple<int, int, int>> complements;
        for (int i = 0; i < size(); ++i) {
            for (const EnhancedEdge& edge : edges(i)) {
                if (universal(edge.label) == "xcomp" && edge.head >= 0) {
                    complements.emplace_back(depth(edge.head), i, edge.head);
                }
            }
        }
        std::ranges::sort(complements);
        for (const auto& [depth, i, verb] : complements) {
            if (has_child(i, {"nsubj", "csubj"})) continue;
            for (const int k : controllers(verb)) {
                if (k == i) continue;
                add(k, {i, relation(k) == "csubj" ? "csubj:xsubj" : "nsubj:xsubj"});
            }
        }
    }

    int depth(int i) const {
        int out = 0;
        for (int head = word(i).head; head >= 0 && out < size(); head = word(head).head) ++out;
        return out;
    }

    /// "told her to go": her; "wants to go": who wants.
    std::vector<int> controllers(int verb) {
        for (const auto* const object : {"obj", "iobj"}) {
            std::vector<int> out;
            std::ranges::copy_if(children(verb), std::back_inserter(out), [&](int k) { return relation(k) == object; });
            if (!out.empty()) return out;
        }
        std::vector<int> out;
        for (int k = 0; k < size(); ++k) {
            const bool subject = std::ranges::any_of(edges(k), [&](const EnhancedEdge& e) {
                const auto label = universal(e.label);
                return e.head == verb && (label == "nsubj" || label == "csubj");
            });
            if (subject) out.push_back(k);
        }
        return out;
    }

    // ---- relative clauses

    /// "the ship that sank": ship is the subject of sank, that its ref. "the ship they sank": its object.
    void resolve_relative_clause(int clause) {
        const int antecedent = word(clause).head;
        const int pronoun = relative_pronoun(clause);
        if (pronoun < 0) {
            if (word(clause).deprel == "acl:relcl" && lacks_object(clause)) add(antecedent, {clause, "obj"});
            return;
        }
        if (word(pronoun).xpos == "WRB" && !is_in(kRelativeAdverbs, to_lower_ascii(word(pronoun).form))) return;
        for (const EnhancedEdge& edge : std::exchange(edges(pronoun), std::set<EnhancedEdge>{{antecedent, "ref"}})) {
            if (edge.label == "ref" || edge.head == antecedent) continue;
            add(antecedent, {edge.head, universal(edge.label) == "advmod" ? "obl" : edge.label});
        }
    }

    bool lacks_object(int clause) const {
        return word(clause).upos == "VERB" && has_child(clause, {"nsubj"}) && !has_passive_subject(clause) &&
               !has_child(clause, {"obj", "ccomp", "xcomp"});
    }

    /// The first relative word before the clause's head, -1 where there is none.
    int relative_pronoun(int clause) const {
        int found = -1;
        std::vector<int> open(children(clause));
        std::vector<bool> seen(words_.size());  // a file may hold a tree that goes round in circles
        while (!open.empty()) {
            const int k = open.back();
            open.pop_back();
            if (seen[at(k)]) continue;
            seen[at(k)] = true;
            const bool relative = k < clause && is_in(kRelativeTags, word(k).xpos);
            if (relative && (found < 0 || k < found)) found = k;
            if (!is_in(kOwnClauses, relation(k))) open.insert(open.end(), children(k).begin(), children(k).end());
        }
        return found;
    }

    std::span<const Word> words_;
    std::vector<std::vector<int>> children_;
    std::vector<std::set<EnhancedEdge>> edges_;
    std::vector<int> conjuncts_ = {};
};

}  // namespace

std::vector<std::vector<EnhancedEdge>> find_enhanced_edges(std::span<const Word> words) {
    return Enhancer(words).run();
}

std::string deps_column(const std::vector<EnhancedEdge>& edges) {
    std::string out;
    for (const EnhancedEdge& edge : edges) {
        out += fmt::format("{}{}:{}", out.empty() ? "" : "|", edge.head + 1, edge.label);
    }
    return out.empty() ? "_" : out;
}

}  // namespace relata::nlp
