#pragma once
// Times and places that one sentence tells for the next: "The clash happened on Monday. Two men were killed there."

#include <map>
#include <optional>
#include <string>

#include "extract/qualifiers/time.h"

namespace relata::extract {

/// What the sentences of a paragraph have told of time and place so far; a new paragraph starts anew. Only what is
/// certain goes on: the date that "two days later" is reckoned from, into the next paragraph too where a main clause
/// told it; the time of a happening that the sentence before only dated ("The incident took place on February 1."), for
/// what a sentence without any time of its own tells next in the past tense; the time of an attack or mishap, for the
/// harm that the next sentence counts ("A bomb went off on Monday. Ten people were killed."); a year long before the
/// article, for harm that its paragraph goes on to tell ("In 2008 a ferry was taken. The siege ended peacefully. Two
/// hostages died."); and the day on which somebody spoke, for what the same one says in the next sentence, which may
/// start a paragraph where the one before had no other.
class Story {
  public:
    /// To be called before a sentence is read.
    void enter(const Tree& tree);
    /// The ISO date told last in this paragraph, or by a main clause of the one before, for `find_times`; empty if none
    /// was.
    std::string_view told() const { return told_; }

    /// The time that the sentence before tells for the happening at `predicate`; nothing where `times`, those of this
    /// sentence, holds any.
    std::optional<TimeExpression> time_for(const Tree& tree, const std::vector<TimeExpression>& times,
                                           int predicate) const;
    /// The same for an act of saying at `predicate` by the entity with this id.
    std::optional<TimeExpression> time_of_saying(const Tree& tree, const std::vector<TimeExpression>& times,
                                                 int predicate, const std::string& speaker) const;

    /// The place told last in this paragraph.
    std::optional<Participant> place() const { return place_; }
    /// To be called with the place of each assertion; one without name is not kept.
    void note_place(Participant place);

    /// To be called for each act of saying that has a time, and at the end of the sentence.
    void note_saying(const std::string& speaker, TimeExpression time);
    /// `published` is the article's date, ISO, or empty.
    void leave(const Tree& tree, const std::vector<TimeExpression>& times, std::string_view published);

  private:
    void note_told(const Tree& tree, const std::vector<TimeExpression>& times);

    using Said = std::map<std::string, TimeExpression, std::less<>>;

    std::optional<std::uint32_t> paragraph_ = {};
    int sentences_ = 0;  ///< of the paragraph, this one included
    std::string told_ = {};
    bool told_by_main_clause_ = false;
    bool told_here_ = false;  ///< in this paragraph
    std::optional<TimeExpression> happened_ = {};
    std::optional<TimeExpression> struck_ = {};  ///< an attack or mishap
    std::optional<TimeExpression> long_ago_ = {};
    std::optional<Participant> place_ = {};
    Said said_before_ = {};
    Said said_here_ = {};
};

}  // namespace relata::extract
