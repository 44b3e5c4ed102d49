#pragma once
// An assertion as the words that a question is compared with.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store.h"

namespace relata::query {

/// One end of an assertion: the node's name and aliases and the words as they stand, as stems.
struct EndWords {
    std::optional<graph::NodeIndex> node = {};
    std::string text = {};
    std::vector<std::vector<std::string>> names = {};
};

/// `overlapping`: only a part of its time, "the past four years" for a day.
enum class TimeFit { inside, overlapping, published_inside, unknown, outside };

/// Looks into the store, which must outlive it.
class AssertionWords {
  public:
    AssertionWords(const graph::Store& store, graph::AssertionIndex index);

    const Assertion& assertion() const { return a_; }
    const Document& document() const { return store_.document_of(index_); }

    const EndWords& subject() const { return subject_; }
    const EndWords& object() const { return object_; }
    const EndWords& speaker() const { return speaker_; }
    const std::vector<EndWords>& arguments() const { return arguments_; }  ///< the place is one of them
    const std::vector<std::string>& relation() const { return relation_; }
    const std::vector<std::string>& object_head() const { return object_head_; }  ///< the noun, where it is short
    const std::vector<std::string>& sentence() const { return sentence_; }
    const std::vector<std::string>& title() const { return title_; }  ///< of the document

    /// `since` and `until` are ISO days or empty. By the assertion's time, else by the day of publication.
    TimeFit time_between(std::string_view since, std::string_view until) const;

    graph::End subject_end() const;
    graph::End object_end() const;  ///< else the argument that stands in its place
    graph::End speaker_end() const;
    graph::End place_end() const;                          ///< else the argument that tells where
    graph::End time_end() const;                           ///< ISO, else the words
    graph::End number_end() const;                         ///< "more than 400 soldiers"
    graph::End argument_end(std::string_view role) const;  ///< the argument with this preposition
    graph::End reason_end() const;                         ///< purpose, "because of", "over", "after"
    graph::End content_end() const;                        ///< subject, relation and object on one line: what was said
    graph::End verdict_end() const;                        ///< "yes", "no", "possibly", "planned" …

  private:
    EndWords words_of(std::optional<graph::NodeIndex> node, std::string_view name, std::string_view text) const;
    graph::End end_of(std::optional<graph::NodeIndex> node, std::string_view words) const;

    const graph::Store& store_;
    graph::AssertionIndex index_;
    const Assertion& a_;
    EndWords subject_, object_, speaker_;
    std::vector<EndWords> arguments_ = {};
    std::vector<std::string> relation_ = {}, object_head_ = {}, sentence_ = {}, title_ = {};
};

}  // namespace relata::query
