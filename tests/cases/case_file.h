#pragma once
// The cases in tests/cases/*.case: articles of one or a few sentences with the assertions that they must and must not
// yield.
//
//     text: Russia accused Turkey of arming militants.
//     yes: Russia | accuse | Turkey | affirmed asserted | -
//     yes: Turkey | arm | militants | affirmed asserted | Russia
//     no: Turkey | arm | militants | affirmed asserted | -
//     none:                        (nothing at all comes out)
//     event: ACCUSE allege | RUS -> TUR | Russia -> Turkey
//     no event: ASSAULT *          (fields left out are not looked at)
//     published: 2020-02-20        (optional, before text:)
//     author: Anna Holm            (optional, before text:)
//
// Fields: subject, relation, object, polarity and modality, speaker; "-" is an absent one, "*" stands for
// any words ("affirmed *"). Behind them, in any order and only where a case is about them: `time=2020-02`,
// `place=Idlib`, `quantity=400 soldiers min` (value, unit, bound), `class=ASSAULT`, `with=drones` (an argument by its
// role); nothing behind "=" means that there is none. Fields of an event: type and mode, codes of source and target,
// their names. A case ends with an empty line; lines that begin with "#" are comments. `\n` in a text starts a new
// paragraph.

#include <string>
#include <vector>

namespace relata::tests {

struct Expectation {
    enum class Kind { yes, no, none, event, no_event } kind = Kind::yes;
    std::vector<std::string> fields = {};
    std::string line = {};  ///< as written, for messages
};

struct Case {
    std::string file = {};
    int line_number = 0;
    std::string text = {};
    std::string published = {};
    std::string author = {};
    std::vector<Expectation> expectations = {};
};

/// All cases of a folder's .case files, in the order of their names.
std::vector<Case> read_cases(const std::string& folder);

/// True if the fields of an assertion satisfy an expectation's: the first five by position, the named ones by name.
bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& actual);

}  // namespace relata::tests
