#pragma once
// Voices: who is meant by the words that name a speaker, "the ministry", "he", "a statement".

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/records.h"
#include "extract/qualifiers/quotations.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// Somebody who says something.
struct Speaker {
    std::string name = {};  ///< resolved: "Maria Zakharova", "Russian foreign ministry"; else the words: "officials"
    std::string id = {};    ///< entity id; empty for an unnamed source
    auto operator<=>(const Speaker&) const = default;
};

/// Names speakers from the words of an article, read from its beginning: whoever spoke last is meant by "he said" and
/// "it added", and whoever issued a statement by "the statement". Holds references to `trees` and `mentions`;
/// `first_person` are the stretches in which "I" is not the author.
class Voices {
  public:
    Voices(std::span<const Tree> trees, const Mentions& mentions, std::vector<Quotation> first_person)
        : trees_(trees), mentions_(mentions), quotations_(std::move(first_person)) {}

    /// The speaker named by the noun or pronoun at `head`: "analysts" stay "analysts", "he" that stands for nobody
    /// certain stays "he". Nothing for what cannot speak ("the only incident that mentions …", "it is said"), and for
    /// "I" and "you" within quotation marks, since the quotation says whose they are.
    std::optional<Speaker> at(std::uint32_t sentence, int head) const;
    /// Whose statement the noun is: "a statement by the ministry", "its statement", "the statement" (of the last issuer
    /// or speaker). Nothing for a report or fears of nobody in particular.
    std::optional<Speaker> issuer(std::uint32_t sentence, int noun) const;
    /// The same, where the noun phrase itself names the issuer: "a letter from Karl Berg", not "the statement".
    std::optional<Speaker> own_issuer(std::uint32_t sentence, int noun) const;
    /// Who issued the last statement.
    const std::optional<Speaker>& last_issuer() const { return last_issuer_; }
    /// Who spoke last, at most `reach` sentences before `sentence`.
    std::optional<Speaker> last(std::uint32_t sentence, std::uint32_t reach) const;

    /// Somebody spoke. A pronoun that stands for nobody certain is forgotten at once.
    void heard(const Speaker& speaker, std::uint32_t sentence);
    /// Somebody issued a statement.
    void issued(const Speaker& speaker) { last_issuer_ = speaker; }

    /// True if a mention may speak: somebody, some body, a document.
    bool can_speak(std::uint32_t sentence, int head) const;

  private:
    struct Last {
        Speaker speaker = {};
        std::uint32_t sentence = 0;
    };

    std::optional<Speaker> named(std::uint32_t sentence, int head) const;
    std::optional<Speaker> of_pronoun(std::uint32_t sentence, int head) const;
    std::optional<Speaker> of_matrix(std::uint32_t sentence, int head, bool person) const;
    bool is_evidence_of_nobody(std::uint32_t sentence, int noun) const;
    bool is_named_before(const Mention& pronoun) const;
    bool is_nameless(const Mention& mention) const;
    bool is_person(const Speaker& speaker) const;
    std::string_view pronoun_of(const Speaker& speaker) const;
    bool may_be(std::string_view pronoun, const Speaker& speaker) const;
    bool is_quoted(std::uint32_t sentence, int word) const;

    std::span<const Tree> trees_;
    const Mentions& mentions_;
    std::vector<Quotation> quotations_;
    std::optional<Last> last_ = {};
    std::optional<Speaker> last_issuer_ = {};
    std::map<std::string, Speaker> texts_ = {};  ///< that have spoken, by their noun: "final statement"
};

}  // namespace relata::extract
