#pragma once
// Quotations without marks: passages of somebody's words that an article sets off as paragraphs of their own.

#include <span>
#include <vector>

#include "extract/qualifiers/quotations.h"

namespace relata::extract {

/// Runs of whole paragraphs in the first person, each right behind a paragraph that tells what somebody says, in an
/// article that says "I" and "we" nowhere else. `quoted` are its quotations with marks. Example: "Holm said the price
/// had been fair." and below it "We offered what we could, and our rivals offered more."
std::vector<Quotation> find_unmarked_quotations(std::span<const Tree> trees, std::span<const Quotation> quoted);

}  // namespace relata::extract
