// MUC counts links, B-cubed mentions, CEAF-e entities.
#include "eval/coreference.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

#include "eval/files.h"

namespace relata::eval {
namespace {

using Owners = std::map<ChainMention, std::size_t>;

Owners owners_of(const std::vector<Chain>& chains) {
    Owners out;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        for (const ChainMention& m : chains[i]) out[m] = i;
    }
    return out;
}

/// How the mentions of a chain fall into the chains of the other side; those that are in none are counted apart.
struct Split {
    std::map<std::size_t, double> parts = {};
    double alone = 0;
};
Split split(const Chain& chain, const Owners& others) {
    Split out;
    for (const ChainMention& m : chain) {
        const auto owner = others.find(m);
        if (owner == others.end()) {
            ++out.alone;
        } else {
            ++out.parts[owner->second];
        }
    }
    return out;
}

/// Hits of chances for one side of one document.
struct Part {
    double hit = 0;
    double of = 0;
};

Part muc(const std::vector<Chain>& chains, const std::vector<Chain>& others) {
    const Owners owners = owners_of(others);
    Part out;
    for (const Chain& chain : chains) {
        const Split parts = split(chain, owners);
        out.hit += static_cast<double>(chain.size() - parts.parts.size()) - parts.alone;
        out.of += static_cast<double>(chain.size() - 1);
    }
    return out;
}

Part b_cubed(const std::vector<Chain>& chains, const std::vector<Chain>& others) {
    const Owners owners = owners_of(others);
    Part out;
    for (const Chain& chain : chains) {
        for (const auto& [owner, n] : split(chain, owners).parts) out.hit += n * n / static_cast<double>(chain.size());
        out.of += static_cast<double>(chain.size());
    }
    return out;
}

Part found(const std::vector<Chain>& chains, const std::vector<Chain>& others) {
    const Owners owners = owners_of(others);
    Part out;
    for (const Chain& chain : chains) {
        out.hit += static_cast<double>(chain.size()) - split(chain, owners).alone;
        out.of += static_cast<double>(chain.size());
    }
    return out;
}

/// Parts of a document that share no mention with each other can be assigned by themselves, which is much faster.
class Regions {
  public:
    Regions(const std::vector<Chain>& gold, const std::vector<Chain>& predicted) : parent_(gold.size()) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        const Owners owners = owners_of(predicted);
        std::map<std::size_t, std::size_t> first;  // the first row that each column met
        for (std::size_t i = 0; i < gold.size(); ++i) {
            for (const auto& [j, n] : split(gold[i], owners).parts) {
                similar_[i][j] = 2 * n / static_cast<double>(gold[i].size() + predicted[j].size());
                parent_[root(i)] = root(first.emplace(j, i).first->second);
            }
        }
    }

    double best() {
        std::map<std::size_t, std::vector<std::size_t>> rows;
        for (const auto& [i, row] : similar_) rows[root(i)].push_back(i);
        double sum = 0;
        for (const auto& [region, members] : rows) sum += best_assignment(table_of(members));
        return sum;
    }

  private:
    std::size_t root(std::size_t i) const {
        while (parent_[i] != i) i = parent_[i];
        return i;
    }

    std::vector<std::vector<double>> table_of(const std::vector<std::size_t>& rows) {
        std::map<std::size_t, std::size_t> columns;
        for (const std::size_t i : rows) {
            for (const auto& [j, value] : similar_[i]) columns.emplace(j, columns.size());
        }
        std::vector<std::vector<double>> out(rows.size(), std::vector<double>(columns.size()));
        for (std::size_t r = 0; r < rows.size(); ++r) {
            for (const auto& [j, value] : similar_[rows[r]]) out[r][columns[j]] = value;
        }
        return out;
    }

    std::vector<std::size_t> parent_;
    std::map<std::size_t, std::map<std::size_t, double>> similar_ = {};
};

struct Sides {
    Share precision, recall;
    void add(std::size_t unit, const Part& p, const Part& r) {
        precision.add(unit, p.hit, p.of);
        recall.add(unit, r.hit, r.of);
    }
};

Measure f1_of(const std::string& name, const Sides& sides) {
    return {name + "_f1", name + " F1", "documents", sides.precision, sides.recall};
}

void add_figures(const std::string& name, const Sides& sides, std::vector<Figure>& out) {
    out.push_back(figure_of({name + "_precision", name + " precision", "documents", sides.precision, {}}));
    out.push_back(figure_of({name + "_recall", name + " recall", "documents", sides.recall, {}}));
    out.push_back(figure_of(f1_of(name, sides)));
}

Figure mean_of(const std::vector<Measure>& measures, std::size_t documents) {
    const Statistic mean = [&](std::span<const std::uint32_t> times) -> std::optional<double> {
        double sum = 0;
        for (const Measure& m : measures) sum += m.value(times).value_or(0);
        return sum / static_cast<double>(measures.size());
    };
    return {.key = "mean_f1",
            .meaning = "mean of the three F1",
            .unit = "documents",
            .value = mean(std::vector<std::uint32_t>(documents, 1)),
            .interval = bootstrap(documents, mean)};
}

bool is_label(char c) { return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The brackets of one sentence.
class Brackets {
  public:
    void read(std::string_view marks, std::size_t sentence, std::size_t word, std::vector<LabelledMention>& out) {
        for (std::size_t at = 0; at < marks.size();) {
            const bool opens = marks[at] == '(';
            std::size_t end = at + (opens ? 1 : 0);
            const std::size_t start = end;
            while (end < marks.size() && is_label(marks[end])) ++end;
            const std::string label(marks.substr(start, end - start));
            const bool closes = end < marks.size() && marks[end] == ')';
            at = std::max(end + (closes ? 1 : 0), at + 1);
            if (label.empty()) continue;
            if (opens) open_[label].push_back(word);
            if (!closes || open_[label].empty()) continue;
            out.push_back({{sentence, open_[label].back(), word + 1}, label});
            open_[label].pop_back();
        }
    }

  private:
    std::map<std::string, std::vector<std::size_t>> open_ = {};
};

std::string_view entity_marks(std::string_view misc) {
    for (const std::string_view field : fields_of(misc, '|')) {
        if (field.starts_with("Entity=")) return field.substr(7);
    }
    return {};
}

std::vector<LabelledMention> gold_mentions(const std::vector<Tree>& trees) {
    std::vector<LabelledMention> out;
    for (std::size_t s = 0; s < trees.size(); ++s) {
        Brackets brackets;
        for (std::size_t w = 0; w < trees[s].words.size(); ++w) {
            brackets.read(entity_marks(trees[s].words[w].misc), s, w, out);
        }
    }
    std::ranges::reverse(out);  // of two labels of the same words the last bracket counts
    return out;
}

/// The file cut before each `# newdoc`.
std::vector<std::string> documents_of(std::string_view conllu) {
    std::vector<std::string> out;
    for (const std::string_view line : lines_of(conllu)) {
        if (out.empty() || line.starts_with("# newdoc")) out.emplace_back();
        out.back().append(line).append("\n");
    }
    return out;
}

}  // namespace

std::vector<Chain> chains_of(const std::vector<LabelledMention>& mentions) {
    std::set<ChainMention> seen;
    std::map<std::string, Chain> by_label;
    for (const LabelledMention& m : mentions) {
        if (seen.insert(m.mention).second) by_label[m.label].insert(m.mention);
    }
    std::vector<Chain> out;
    for (auto& [label, chain] : by_label) {
        if (chain.size() > 1) out.push_back(std::move(chain));
    }
    return out;
}

Result<std::vector<ChainedDocument>> read_chains(std::string_view conllu, const std::string& name) {
    std::vector<ChainedDocument> out;
    std::size_t chains = 0;
    for (std::string& text : documents_of(conllu)) {
        const auto trees = read_trees(text, name);
        if (!trees) return tl::unexpected(trees.error());
        out.push_back({std::move(text), chains_of(gold_mentions(*trees)), {}});
        chains += out.back().gold.size();
    }
    if (chains > 0) return out;
    return fail(fmt::format("{}: no chain of mentions; name CoNLL-U with brackets like Entity=(7 in MISC", name));
}

ChainScore score_chains(const std::vector<ChainedDocument>& documents) {
    Sides mentions, links, shares, entities;
    ChainScore out;
    std::size_t gold = 0, predicted = 0;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const auto& [conllu, g, p] = documents[i];
        mentions.add(i, found(p, g), found(g, p));
        links.add(i, muc(p, g), muc(g, p));
        shares.add(i, b_cubed(p, g), b_cubed(g, p));
        const double best = Regions(g, p).best();
        entities.add(i, {best, static_cast<double>(p.size())}, {best, static_cast<double>(g.size())});
        gold += g.size();
        predicted += p.size();
    }
    add_figures("mentions", mentions, out.figures);
    add_figures("MUC", links, out.figures);
    add_figures("B3", shares, out.figures);
    add_figures("CEAFe", entities, out.figures);
    out.figures.push_back(
        mean_of({f1_of("MUC", links), f1_of("B3", shares), f1_of("CEAFe", entities)}, documents.size()));
    out.counts = {{"documents", documents.size()}, {"chains", gold}, {"predicted", predicted}};
    return out;
}

// Kuhn and Munkres, with potentials: rows join one after the other along the cheapest path. Costs are the negated
// values.
double best_assignment(std::vector<std::vector<double>> table) {
    if (table.empty() || table.front().empty()) return 0;
    if (table.size() > table.front().size()) {
        std::vector<std::vector<double>> turned(table.front().size(), std::vector<double>(table.size()));
        for (std::size_t i = 0; i < table.size(); ++i) {
            for (std::size_t j = 0; j < table[i].size(); ++j) turned[j][i] = table[i][j];
        }
        table = std::move(turned);
    }
    const std::size_t n = table.size(), m = table.front().size();
    constexpr double kFar = std::numeric_limits<double>::infinity();
    std::vector<double> of_row(n + 1), of_column(m + 1);
    std::vector<std::size_t> row_at(m + 1);  // 0 = free; rows and columns count from 1
    for (std::size_t row = 1; row <= n; ++row) {
        std::vector<double> least(m + 1, kFar);
        std::vector<std::size_t> way(m + 1);
        std::vector<bool> used(m + 1);
        row_at[0] = row;
        std::size_t column = 0;
        while (row_at[column] != 0) {
            used[column] = true;
            double step = kFar;
            std::size_t next = 0;
            for (std::size_t j = 1; j <= m; ++j) {
                if (used[j]) continue;
                const std::size_t i = row_at[column];
                const double cost = -table[i - 1][j - 1] - of_row[i] - of_column[j];
                if (cost < least[j]) least[j] = cost, way[j] = column;
                if (least[j] < step) step = least[j], next = j;
            }
            for (std::size_t j = 0; j <= m; ++j) {
                if (used[j]) {
                    of_row[row_at[j]] += step;
                    of_column[j] -= step;
                } else {
                    least[j] -= step;
                }
            }
            column = next;
        }
        for (; column != 0; column = way[column]) row_at[column] = row_at[way[column]];
    }
    double sum = 0;
    for (std::size_t j = 1; j <= m; ++j) sum += row_at[j] == 0 ? 0 : table[row_at[j] - 1][j - 1];
    return sum;
}

}  // namespace relata::eval
