#pragma once
// Open information extraction: tuples of single sentences against CaRB and BenchIE, by the rules of their papers.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "eval/bootstrap.h"
#include "eval/disagreement.h"

namespace relata::eval {

/// One extraction: `sentence TAB confidence TAB relation TAB arg1 TAB arg2 [TAB arg3 …]`.
struct OpenTuple {
    double confidence = 1;
    std::string relation = {};
    std::vector<std::string> arguments = {};
};

struct SentenceTuples {
    std::string sentence = {};
    std::vector<OpenTuple> tuples = {};
};

/// Extractions by sentence, in the order in which sentences come first. Fails with "NAME:LINE: what; …" at a line that
/// has fewer than three fields or no number as its second.
Result<std::vector<SentenceTuples>> read_tuples(std::string_view text, const std::string& name);

/// What scoring gives: figures over sentences, and what to look at.
struct OpenScore {
    std::vector<Figure> figures = {};
    std::vector<std::pair<std::string, std::size_t>> counts = {};
    std::optional<double> threshold = {};   ///< the confidence from which F1 is best
    std::vector<Disagreement> misses = {};  ///< gold that shares nothing with any extraction, or is hit by none
    std::vector<Disagreement> wrong = {};   ///< extractions that share nothing with their gold, or equal none
};

/// CaRB: words are compared as multisets, part by part; one-to-one pairing for precision, best pair for recall (or
/// one-to-one too: the `one_to_one_…` figures). F1 is that of the best threshold, AUC the area under all of them.
struct CarbGold {
    std::vector<SentenceTuples> sentences = {};
};
Result<CarbGold> read_carb(std::string_view text, const std::string& name);
OpenScore score_carb(const CarbGold& gold, const std::vector<SentenceTuples>& predicted);

/// What becomes of the third and further arguments, since BenchIE's facts have two: they are joined to the second, left
/// out, or each makes a triple of its own.
enum class Nary { join, first, split };

/// A slot of a fact with its optional words left in and out: "a [b c] d" -> {"a b c d", "a d"}.
using SlotForms = std::vector<std::string>;
struct FactSynset {
    std::vector<std::vector<SlotForms>> triples = {};  ///< subject, relation, object of each wording
};
struct BenchieSentence {
    std::string sentence = {};
    std::vector<FactSynset> synsets = {};
};
struct BenchieGold {
    std::vector<BenchieSentence> sentences = {};
};

/// True where the text looks like BenchIE's gold ("sent_id:" in its first line).
bool is_benchie(std::string_view text);
Result<BenchieGold> read_benchie(std::string_view text, const std::string& name);
/// BenchIE: a synset is hit by a triple that equals one of its wordings, slot by slot.
OpenScore score_benchie(const BenchieGold& gold, const std::vector<SentenceTuples>& predicted, Nary nary);

SlotForms slot_forms(std::string_view slot);

}  // namespace relata::eval
