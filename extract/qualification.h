#pragma once
// Qualification: who says what an assertion tells, whether and how surely it is so, when, where, how many, and what
// kind of act it is.

#include <string_view>
#include <vector>

#include "core/records.h"
#include "extract/participants.h"
#include "extract/qualifiers/speaker.h"
#include "extract/qualifiers/story.h"
#include "extract/qualifiers/time.h"
#include "extract/rules/proposition.h"

namespace relata::extract {

/// True for the rules that tell what a person is and of no body: "catcher Jan Holt", "Jan Holt, 46,".
bool is_description(std::string_view rule);

/// Asks the qualifiers about the assertions of an article. Holds references to its arguments; `story` is as the
/// sentences before have left it.
class Qualification {
  public:
    Qualification(const Participants& participants, const Speakers& speakers, const Story& story)
        : participants_(participants), speakers_(speakers), story_(story) {}

    /// Fills in what qualifies `a`, whose participants and relation are known. `times` are those of the sentence.
    /// "Oslo may sue, Berg said on Monday": possible, by Berg, of that day.
    void qualify(const Tree& tree, const Proposition& p, const std::vector<TimeExpression>& times, Assertion& a) const;

  private:
    void attribute_to_judge(const Tree& tree, const Proposition& p, Assertion& a) const;
    void attribute(const Tree& tree, const Proposition& p, const Speaker& speaker, Assertion& a) const;
    bool is_own_speech_act(const Tree& tree, const Proposition& p, const Speaker& speaker, const Assertion& a) const;
    void set_time(const Tree& tree, const Proposition& p, const std::vector<TimeExpression>& times, Assertion& a) const;
    void set_place(const Tree& tree, const Proposition& p, int place, Assertion& a) const;

    const Participants& participants_;
    const Speakers& speakers_;
    const Story& story_;
};

}  // namespace relata::extract
