// Number: whether a verb tells of one or of several, by which the parser's attachments are checked.

#include "extract/tree/hanging_number.h"

#include <string>

#include "core/utf8.h"

namespace relata::extract {

Number number_of_clause(const Hanging& at, int verb) {
    int shown = verb;
    for (int c = verb - 1; c >= 0; --c) {
        if (at.head(c) == verb && (at.is(c, "aux") || at.is(c, "cop"))) shown = c;
    }
    const std::string form = to_lower_ascii(at.word(shown).form);
    const std::string& tag = at.word(shown).xpos;
    if (tag == "VBZ" || form == "was") return Number::singular;
    return form == "have" || form == "are" || form == "were" ? Number::plural : Number::unknown;
}

Number number_of_noun(const Hanging& at, int noun) {
    const std::string& tag = at.word(noun).xpos;
    if (tag == "NNS" || tag == "NNPS") return Number::plural;
    return tag == "NN" || tag == "NNP" ? Number::singular : Number::unknown;
}

}  // namespace relata::extract
