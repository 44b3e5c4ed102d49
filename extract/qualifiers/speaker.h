#pragma once
// Who says so: the speaker of every word of an article.

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "extract/qualifiers/voices.h"

namespace relata::extract {

/// A run of neighbouring words of one sentence that somebody says, or knows.
/// Example: "rebels had attacked" in "The ministry said that rebels had attacked", the ministry, reported.
struct SpokenWords {
    std::uint32_t sentence = 0;  ///< index in the span given to `Speakers`
    WordRange words = {};
    Speaker speaker = {};
    /// By a reporting clause or the like; by quotation marks; only known or left untold by somebody, while the
    /// article presupposes it: "the bank was empty" in "Police knew that the bank was empty".
    enum class How { reported, quoted, presupposed } how = How::reported;
};

/// The speakers of an article: by quotation marks over sentences and paragraphs, by reporting clauses on the tree, by
/// "according to", by "Merkel:" before a headline or ": Moscow" after it, by the turns of a transcript. The nearest
/// speaker counts; the act of saying itself is the article's own.
class Speakers {
  public:
    /// `byline` names whoever wrote the article, as `Document::author` does, or nobody; without it "I" is nobody's
    /// name.
    Speakers(std::span<const Tree> trees, const Mentions& mentions,
             std::optional<std::string_view> byline = std::nullopt);

    /// Who says what is carried by this word; nothing when the article says so itself.
    std::optional<Speaker> speaker_of(std::uint32_t sentence, int word) const;
    /// Whom "I" and "we" mean at this word: the speaker of the quotation it stands in.
    std::optional<Speaker> quoted_speaker(std::uint32_t sentence, int word) const;
    /// Whom "I" means where nobody is quoted: the author of an article in the first person.
    std::optional<Speaker> author_at(std::uint32_t sentence, int word) const;
    /// Whom "you" means at this word: the addressee of the letter or the quotation it stands in.
    std::optional<Speaker> addressee(std::uint32_t sentence, int word) const;
    /// Whether the word stands in a quotation of whole sentences of which the article does not tell whose it is.
    bool is_said_by_nobody_known(std::uint32_t sentence, int word) const;
    /// Whose statement the noun at this word is: "a statement by the ministry", "the statement". Nothing for other
    /// nouns.
    std::optional<Speaker> issuer_of(std::uint32_t sentence, int noun) const;
    /// All that is somebody's word or knowledge, in text order. What is only presupposed has no `speaker_of`.
    std::vector<SpokenWords> spoken() const;

  private:
    using PerWord = std::map<std::pair<std::uint32_t, int>, Speaker>;
    PerWord by_tree_ = {};
    PerWord by_quotation_ = {};
    PerWord by_knowledge_ = {};
    PerWord issuers_ = {};
    PerWord addressees_ = {};
    std::optional<Speaker> author_ = {};
    std::vector<Quotation> of_others_ = {};                 ///< where "I" is not the author
    std::set<std::pair<std::uint32_t, int>> nobodys_ = {};  ///< words of quotations without a speaker
    friend class SpeakerSearch;
};

}  // namespace relata::extract
