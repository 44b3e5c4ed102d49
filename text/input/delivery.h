#pragma once
// What the readers of one input share: where documents and complaints go, and how many there were.

#include <string>
#include <utility>

#include "text/input/expansion.h"
#include "text/input/read.h"

namespace relata::text {

/// One run of `read_documents`.
struct Delivery {
    const InputOptions& options;
    const DocumentSink& documents;
    const ProblemSink& problems;
    const ProblemSink& passed_over;
    ReadCounts counts = {};

    void take(InputDocument document, std::string where) {
        ++counts.documents;
        document.where = std::move(where);
        documents(std::move(document));
    }
    void skip(std::string where, std::string what) {
        ++counts.skipped;
        problems({std::move(where), std::move(what)});
    }
    void pass_over(std::string where, std::string what) {
        ++counts.passed_over;
        if (passed_over) passed_over({std::move(where), std::move(what)});
    }
    Expansion expansion() const { return {options.max_ratio}; }
};

}  // namespace relata::text
