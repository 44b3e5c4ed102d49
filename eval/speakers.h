#pragma once
// Who says what: the speakers of whole documents against attribution relations of a treebank.

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "eval/bootstrap.h"
#include "eval/disagreement.h"

namespace relata::eval {

/// One relation: "the ministry said" (words 1 to 3 of a sentence, counted from 1) attributes "that rebels had fled".
struct Attribution {
    std::string document = {}, sentence = {};  ///< "GUM_news_flag", "GUM_news_flag-4"
    std::string cue = {};
    std::size_t cue_begin = 0, cue_end = 0;  ///< words, counted from 1, both included
    std::string speaker = {};                ///< the words of the cue: "he"
    std::string group = {};                  ///< its coreference group in the document
    std::string content_sentence = {};
    std::string content = {};  ///< words of the content's first unit, parted by blanks
};

/// Reads `{"doc","sent_id","cue_text","cue_sent_tokens":[first,last],"speaker":{"text","group"},"content_sent_id",
/// "content_first_edu"}`, one a line. Relations without a speaker are left out. Fails with "NAME:LINE: what; …".
Result<std::vector<Attribution>> read_attributions(std::string_view ndjson, const std::string& name);

/// A sentence of the treebank; `speaker` is whose turn it is in a transcript.
struct SaidSentence {
    std::string id = {}, speaker = {};
    std::vector<std::string> words = {};
    std::vector<int> heads = {};  ///< counted from 0, -1 for the root
    std::vector<std::string> relations = {};
};

/// Words [begin, end) of a sentence of a document.
struct WordPlaces {
    std::size_t sentence = 0, begin = 0, end = 0;
    auto operator<=>(const WordPlaces&) const = default;
};

/// Words that somebody says, as they were found.
struct FoundSpeaker {
    WordPlaces words = {};
    std::string name = {};
};

struct SaidDocument {
    std::string id = {};
    std::string conllu = {};  ///< its part of the treebank's file
    std::vector<SaidSentence> sentences = {};
    std::map<std::string, std::set<WordPlaces>> groups = {};  ///< mentions of each coreference group
    std::vector<FoundSpeaker> found = {};
};

/// Reads CoNLL-U with `# newdoc id = …`, `# sent_id = …` and, in MISC, `Entity=(10-person…` to `10)`. Fails as
/// `read_trees`, and where no document has a name.
Result<std::vector<SaidDocument>> read_said(std::string_view conllu, const std::string& name);

/// The last word before a preposition, comma or bracket: "the minister of defence" -> "minister".
std::string head_word(std::string_view name);

struct SpeakerScore {
    std::vector<Figure> figures = {};
    std::vector<std::pair<std::string, std::size_t>> counts = {};
    std::vector<Disagreement> misses = {};
};

/// A relation is right where most words of its content are laid to a speaker whose name shares its head word with a
/// mention of the gold's speaker. `speaker_recall`: of all relations; `speaker_precision`: of those laid to anybody.
/// Units are documents; relations of documents that are not there are counted apart.
SpeakerScore score_speakers(const std::vector<Attribution>& gold, const std::vector<SaidDocument>& documents);

}  // namespace relata::eval
