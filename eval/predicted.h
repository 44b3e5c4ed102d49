#pragma once
// The lines that are scored: assertions as `relata extract --format ndjson` prints them, or another tool in those
// fields.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace relata::eval {

/// One line. Absent and null are the same; the defaults are those of a tool that does not know the field.
struct PredictedLine {
    std::string document = {};                        ///< id as the gold has it: "000" for "doc-000.txt"
    std::optional<std::size_t> start = {}, end = {};  ///< the evidence; bytes of the article's file
    std::string sentence_text = {};                   ///< used where the bytes are missing
    std::string subject = {}, relation = {}, object = {};
    std::string polarity = "affirmed";
    std::string modality = "asserted";
    std::string attribution = {};  ///< empty: the article itself
    double confidence = 0;
    std::string event_class = {};
    std::optional<double> quantity = {};
    std::string time = {};
    std::optional<std::string> subject_id = {}, object_id = {};
    std::string rule = {};
};

/// Reads NDJSON; blank lines are passed over. Fails with "NAME:LINE: what; …" at the first line that is no object.
Result<std::vector<PredictedLine>> read_predicted_lines(std::string_view ndjson, const std::string& name);

}  // namespace relata::eval
