// The lines of extractions; eval/carb.cpp and eval/benchie.cpp score them.
#include "eval/openie.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "eval/files.h"
#include "eval/words.h"

namespace relata::eval {

Result<std::vector<SentenceTuples>> read_tuples(std::string_view text, const std::string& name) {
    std::vector<SentenceTuples> out;
    std::map<std::string, std::size_t, std::less<>> places;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(text)) {
        ++number;
        if (trimmed(line).empty()) continue;
        const auto fields = fields_of(trimmed(line));
        OpenTuple tuple;
        const std::string_view digits = fields.size() < 3 ? std::string_view() : trimmed(fields[1]);
        const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), tuple.confidence);
        if (digits.empty() || fault != std::errc() || end != digits.data() + digits.size()) {
            return fail(
                fmt::format("{}:{}: no extraction; give lines as `relata extract --format openie` prints them: "
                            "sentence, confidence, relation, arguments, with tabs between",
                            name, number));
        }
        tuple.relation = fields[2];
        for (std::size_t i = 3; i < fields.size(); ++i) tuple.arguments.emplace_back(fields[i]);
        const auto [place, is_new] = places.emplace(std::string(fields[0]), out.size());
        if (is_new) out.push_back({std::string(fields[0]), {}});
        out[place->second].tuples.push_back(std::move(tuple));
    }
    return out;
}

}  // namespace relata::eval
