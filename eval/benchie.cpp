// BenchIE (Gashteovski et al. 2022): exact match against fact synsets.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "eval/files.h"
#include "eval/openie.h"
#include "eval/words.h"

namespace relata::eval {
namespace {

std::string without_blanks(std::string_view text) {
    std::string out;
    std::ranges::copy_if(text, std::back_inserter(out),
                         [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    return out;
}

/// A piece of a slot: one word, or several between brackets.
struct Piece {
    std::string words = {};
    bool optional = false;
};

/// Brackets that are not closed are dropped with their word, as in the reference.
std::vector<Piece> pieces_of(std::string_view slot) {
    const auto words = fields_of(slot, ' ');
    const auto opens = [&](std::size_t i) { return words[i].find('[') != std::string_view::npos; };
    const auto closes = [&](std::size_t i) { return words[i].find(']') != std::string_view::npos; };
    std::vector<Piece> out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (closes(i) && !opens(i)) continue;
        Piece piece{std::string(words[i]), opens(i)};
        if (opens(i) && !closes(i)) {
            std::size_t end = i + 1;
            while (end < words.size() && !closes(end)) ++end;
            if (end == words.size()) continue;
            for (++i; i <= end; ++i) piece.words += " " + std::string(words[i]);
            i = end;
        }
        out.push_back(std::move(piece));
    }
    return out;
}

struct Triple {
    double confidence = 1;
    std::string subject = {}, relation = {}, object = {};
};

std::vector<Triple> triples_of(const OpenTuple& tuple, Nary nary) {
    const auto& arguments = tuple.arguments;
    std::vector<std::string> rest;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        if (!arguments[i].empty()) rest.push_back(arguments[i]);
    }
    if (nary == Nary::first && rest.size() > 1) rest.resize(1);
    if (nary == Nary::join || rest.empty()) rest = {fmt::format("{}", fmt::join(rest, " "))};
    std::vector<Triple> out;
    for (const std::string& object : rest) {
        out.push_back({tuple.confidence, std::string(trimmed(arguments.empty() ? "" : arguments[0])),
                       std::string(trimmed(tuple.relation)), std::string(trimmed(object))});
    }
    return out;
}

bool has(const SlotForms& forms, const std::string& words) { return std::ranges::find(forms, words) != forms.end(); }

std::optional<std::size_t> find_synset(const std::vector<FactSynset>& synsets, const Triple& t) {
    for (std::size_t i = 0; i < synsets.size(); ++i) {
        for (const auto& slots : synsets[i].triples) {
            const bool whole = slots.size() == 3;
            if (whole && has(slots[0], t.subject) && has(slots[1], t.relation) && has(slots[2], t.object)) return i;
        }
    }
    return std::nullopt;
}

std::string words_of(const FactSynset& synset) {
    std::string out;
    if (synset.triples.empty()) return out;
    for (const SlotForms& slot : synset.triples.front()) out += (out.empty() ? "" : " | ") + slot.front();
    return out;
}

/// One extraction as it was judged.
struct Judged {
    double confidence = 1;
    std::size_t sentence = 0;
    std::optional<std::size_t> synset = {};
};

/// All of them, and by sentence the synsets that were hit and how many hit none.
struct Judgement {
    std::vector<Judged> all = {};
    std::vector<std::set<std::size_t>> hit = {};
    std::vector<double> wrong = {};
    std::set<std::string> unknown = {};  ///< sentences that the gold has not
};

Judgement judge(const BenchieGold& gold, const std::vector<SentenceTuples>& predicted, Nary nary,
                std::vector<Disagreement>& wrong) {
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < gold.sentences.size(); ++i) places[without_blanks(gold.sentences[i].sentence)] = i;
    Judgement out{.hit = std::vector<std::set<std::size_t>>(gold.sentences.size()),
                  .wrong = std::vector<double>(gold.sentences.size())};
    const auto judge_one = [&](const Triple& t, std::size_t place, const std::string& sentence) {
        const auto found = find_synset(gold.sentences[place].synsets, t);
        out.all.push_back({t.confidence, place, found});
        if (found) {
            out.hit[place].insert(*found);
            return;
        }
        out.wrong[place] += 1;
        wrong.push_back({fmt::format("{} | {} | {}", t.subject, t.relation, t.object), sentence});
    };
    for (const SentenceTuples& s : predicted) {
        const auto place = places.find(without_blanks(s.sentence));
        if (place == places.end()) out.unknown.insert(without_blanks(s.sentence));
        if (place == places.end()) continue;
        for (const OpenTuple& tuple : s.tuples) {
            for (const Triple& t : triples_of(tuple, nary)) judge_one(t, place->second, s.sentence);
        }
    }
    return out;
}

/// The best F1 of any threshold, in per cent, and that threshold.
std::pair<double, std::optional<double>> best_threshold(std::vector<Judged> judged, std::size_t total, double all) {
    std::ranges::stable_sort(judged, std::greater<>(), &Judged::confidence);
    std::pair<double, std::optional<double>> best{all, std::nullopt};
    std::set<std::pair<std::size_t, std::size_t>> hit;
    double wrong = 0;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        if (judged[i].synset) {
            hit.insert({judged[i].sentence, *judged[i].synset});
        } else {
            wrong += 1;
        }
        if (i + 1 < judged.size() && judged[i + 1].confidence == judged[i].confidence) continue;
        const auto right = static_cast<double>(hit.size());
        const double f1 = 100 * harmonic(right > 0 ? right / (right + wrong) : 0, right / static_cast<double>(total));
        if (f1 > best.first) best = {f1, judged[i].confidence};
    }
    return best;
}

}  // namespace

SlotForms slot_forms(std::string_view slot) {
    std::vector<std::string> forms{""};
    for (const Piece& piece : pieces_of(slot)) {
        const std::size_t before = forms.size();
        for (std::size_t i = 0; i < before; ++i) {
            const std::string longer = forms[i] + (forms[i].empty() ? "" : " ") + piece.words;
            if (piece.optional) {
                forms.push_back(longer);
            } else {
                forms[i] = longer;
            }
        }
    }
    for (std::string& form : forms) {
        std::erase_if(form, [](char c) { return c == '[' || c == ']'; });
        form = trimmed(form);
    }
    std::ranges::reverse(forms);  // the fullest wording first
    return forms;
}

bool is_benchie(std::string_view text) {
    return text.substr(0, text.find('\n')).find("sent_id:") != std::string_view::npos;
}

Result<BenchieGold> read_benchie(std::string_view text, const std::string& name) {
    constexpr std::string_view kArrow = " --> ";
    BenchieGold out;
    std::size_t number = 0;
    const auto misplaced = [&] {
        return fail(
            fmt::format("{}:{}: stands before the line that it belongs to (sent_id, then Cluster, then facts); "
                        "correct the file",
                        name, number));
    };
    for (const std::string_view raw : lines_of(text)) {
        ++number;
        const std::string_view line = trimmed(raw);
        const bool fact = line.find(kArrow) != std::string_view::npos;
        if (!fact && line.find("sent_id:") != std::string_view::npos) {
            const auto fields = fields_of(line);
            out.sentences.push_back({std::string(fields.size() < 2 ? std::string_view() : trimmed(fields[1])), {}});
        } else if (fact) {
            if (out.sentences.empty() || out.sentences.back().synsets.empty()) return misplaced();
            auto& slots = out.sentences.back().synsets.back().triples.emplace_back();
            for (std::string_view rest = line; slots.size() < 3;) {
                slots.push_back(slot_forms(rest.substr(0, rest.find(kArrow))));
                if (rest.find(kArrow) == std::string_view::npos) break;
                rest.remove_prefix(rest.find(kArrow) + kArrow.size());
            }
        } else if (line.find("Cluster") != std::string_view::npos) {
            if (out.sentences.empty()) return misplaced();
            out.sentences.back().synsets.emplace_back();
        }
    }
    return out;
}

OpenScore score_benchie(const BenchieGold& gold, const std::vector<SentenceTuples>& predicted, Nary nary) {
    OpenScore out;
    const Judgement made = judge(gold, predicted, nary, out.wrong);
    Share precision, recall;
    std::size_t total = 0, hits = 0;
    for (std::size_t i = 0; i < gold.sentences.size(); ++i) {
        const BenchieSentence& sentence = gold.sentences[i];
        const auto right = static_cast<double>(made.hit[i].size());
        precision.add(i, right, right + made.wrong[i]);
        recall.add(i, right, static_cast<double>(sentence.synsets.size()));
        total += sentence.synsets.size();
        hits += made.hit[i].size();
        for (std::size_t k = 0; k < sentence.synsets.size(); ++k) {
            if (!made.hit[i].contains(k)) out.misses.push_back({words_of(sentence.synsets[k]), sentence.sentence});
        }
    }
    const std::vector<Measure> measures{{"f1", "F1", "sentences", precision, recall},
                                        {"precision", "precision", "sentences", precision, {}},
                                        {"recall", "recall", "sentences", recall, {}}};
    out.figures = figures_of(measures);
    const auto [best, threshold] = best_threshold(made.all, total, out.figures.front().value.value_or(0));
    out.figures.push_back({.key = "best_f1", .meaning = "F1 at the best threshold (not BenchIE's)", .value = best});
    out.threshold = threshold;
    out.counts = {{"synsets", total},
                  {"hit", hits},
                  {"fp", out.wrong.size()},
                  {"extractions", made.all.size()},
                  {"unknown", made.unknown.size()}};
    return out;
}

}  // namespace relata::eval
