#pragma once
// How sure it is that a careful reader would sign an assertion.

#include "core/records.h"
#include "extract/rules/proposition.h"

namespace relata::extract {

/// How certain the resolution of an assertion's ends is, 0..1; 1 where the words name what they stand for.
struct LinkCertainty {
    double subject = 1;
    double object = 1;
};

/// What speaks for and against the assertion `a` that was made of `p`, as numbers with names. `Clue{"parse", -0.2}` is
/// the logarithm of the parser's probability for its least certain word, `Clue{"rule:copula", 1}` says which rule made
/// it. Every name that a weight exists for is a row of lexicon/confidence.tsv; other names count nothing.
std::vector<Clue> clues_of(const Tree& tree, const Proposition& p, const Assertion& a, LinkCertainty links);

/// The probability, 0..1, that a reader would sign an assertion with these clues: a logistic model whose weights
/// extract/train/fit_confidence.py fits to judged assertions (bench/judged/). For example 0.9 for a main clause with
/// its own subject and object and a parse beyond doubt.
double confidence_of(std::span<const Clue> clues);

}  // namespace relata::extract
