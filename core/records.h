#pragma once
// The records that the stages hand on, in the order in which they come into being:
// Document -> Sentence -> ParsedSentence -> Mention -> Assertion.
//
// Offsets. Until an assertion is finished every span counts bytes of `Document::text`. The last step of the pipeline
// (`text::to_source`) turns them into bytes of the input as it lies on disk, which is what users see.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/span.h"

namespace relata {

// ---------------------------------------------------------------- Document

/// What a line of an article is. Only title, subheadline, caption and body may assert anything.
enum class LineKind { title, subheadline, dateline, byline, caption, body, furniture };

/// One line (or HTML block) of the article's text.
/// Example: {LineKind::furniture, [0,7), 0, "counter"} for "2,500 $".
struct Line {
    LineKind kind = LineKind::body;
    Span span = {};               ///< in `Document::text`, without line break and outer white space
    std::uint32_t paragraph = 0;  ///< lines of one paragraph share it; counts up through the document
    std::string reason = {};      ///< which test decided, for people: "subscribe prompt", "repeats the title"
    bool foreign = false;         ///< in another language than English: part of the text, but no sentence is read
};

/// One step of the map from text to source: `text_length` bytes of text come from the source at `source_start`. A
/// verbatim step maps byte for byte, a blank of the text perhaps to a tab or line break of the source; any other stands
/// for `source_length` bytes as a whole (`&amp;` -> `&`).
struct OffsetStep {
    std::uint32_t text_start = 0;
    std::uint32_t text_length = 0;
    std::uint32_t source_start = 0;
    std::uint32_t source_length = 0;
    bool verbatim = true;
};

/// How sure the date of publication is, least sure first. `stated`: a date line, a field or a meta tag gives it whole.
/// `derived`: put together from parts that do ("BEIRUT, Feb. 3" and the year of the address), or read out of the
/// address. `guessed`: the likeliest day by what the text or a caption tells.
enum class DateCertainty { unknown, guessed, derived, stated };

/// An article as it was read. `text` is what the later stages see; `source_bytes` is what lies on disk.
struct Document {
    std::string id = {};            ///< label: file stem, or the NDJSON `id`
    std::string sha256 = {};        ///< of `source_bytes`, 64 hex digits: the document's identity
    std::string source = {};        ///< path or URL
    std::string url = {};           ///< the address the article gives for itself, canonical; empty if it does not
    std::string source_bytes = {};  ///< the input, converted to UTF-8 and repaired where it had to be
    std::string text = {};          ///< plain text: for .txt the same bytes, for HTML the visible text
    std::vector<OffsetStep> offsets = {};  ///< ordered, from `text` to `source_bytes`; empty = the same bytes
    std::vector<Line> lines = {};          ///< ordered; text outside every line asserts nothing
    std::string title = {};
    std::string publisher = {};         ///< empty where the document does not say
    std::string agency = {};            ///< whose report it is, apart from who publishes it: "Reuters", "AFP, AP"
    std::string author = {};            ///< names alone: "Jane Doe, John Roe"
    std::string published = {};         ///< ISO date, "2020-02" if only the month is known, empty if unknown
    std::string published_reason = {};  ///< where the date was read: "dateline", "meta article:published_time"
    DateCertainty published_certainty = DateCertainty::unknown;
    std::string dateline_place = {};
    std::vector<std::string> warnings = {};  ///< what was repaired: "3 bytes of broken UTF-8 replaced"
};

// ---------------------------------------------------------------- Sentence

/// A word as the treebanks cut it: "do" "n't", "Turkey" "'s", "Turkish-backed" stays "Turkish" "-" "backed".
struct Token {
    Span span = {};         ///< in `Document::text`
    std::string form = {};  ///< the bytes under `span`
    bool space_after = true;
};

/// A sentence of the article. It never crosses a paragraph.
struct Sentence {
    std::uint32_t index = 0;  ///< position in the document
    std::uint32_t paragraph = 0;
    LineKind kind = LineKind::body;
    Span span = {};         ///< in `Document::text`
    std::string text = {};  ///< the bytes under `span`
    std::vector<Token> tokens = {};
};

// ---------------------------------------------------------------- ParsedSentence

/// One word with its analysis: a row of CoNLL-U. Tags, lemmas and relations are those of UD English (EWT, GUM).
struct Word {
    std::string form = {};
    std::string lemma = {};
    std::string upos = {};    ///< "VERB"
    std::string xpos = {};    ///< "VBD"
    int head = -1;            ///< index of the governing word in the sentence; -1 = root
    std::string deprel = {};  ///< "nsubj:pass"
    std::string ner = "O";    ///< "B-PER", "I-LOC", "O"
    Span span = {};           ///< in `Document::text`
    bool space_after = true;
    float head_probability = 1.0F;  ///< the parser's, of this head and relation
};

/// A sentence with its dependency tree. `words` are in text order and exactly one has head -1 (none if empty).
struct ParsedSentence {
    std::uint32_t index = 0;
    std::uint32_t paragraph = 0;
    LineKind kind = LineKind::body;
    Span span = {};
    std::string text = {};
    std::vector<Word> words = {};
};

// ---------------------------------------------------------------- Mention

/// A stretch of words of one sentence, `[begin, end)`.
struct WordRange {
    int begin = 0;
    int end = 0;
    auto operator<=>(const WordRange&) const = default;
    bool contains(int word) const { return begin <= word && word < end; }
};

/// Words that stand for an entity: a name, a nominal ("the ministry") or a pronoun.
struct Mention {
    enum class Form { name, nominal, pronoun };
    std::uint32_t sentence = 0;  ///< index of the sentence in the document
    WordRange words = {};
    int head = 0;       ///< the word that governs the others
    int modifier = -1;  ///< the one nationality that is meant in "Russian and Turkish forces"; -1 = none
    Form form = Form::nominal;
    std::string text = {};      ///< the words as they stand
    std::string name = {};      ///< what to call it here: "Moscow" where the city stands for Russia
    int entity = -1;            ///< index into `Mentions::entities`; -1 = stands for itself alone
    double link_certainty = 1;  ///< 0..1: how sure it is that these words stand for `entity`; 1 for a name
    WordRange extent = {};      ///< the whole noun phrase, clauses and apposition with it
    int chain = -1;             ///< the chain it is in at best guess, counted through the document; -1 = in none
};

/// Somebody or something of the article, with the names under which it goes.
struct Entity {
    std::string id = {};    ///< made from the name: "hayat-tahrir-al-sham"
    std::string name = {};  ///< canonical: "Hayat Tahrir al-Sham"
    std::string type = {};  ///< PERSON COUNTRY GOVERNMENT ORG ARMED_GROUP MILITARY PLACE FACILITY EVENT DOCUMENT OTHER
    std::vector<std::string> aliases = {};  ///< other names seen, sorted: "HTS"
};

/// All mentions of a document, in text order, and the entities they stand for.
struct Mentions {
    std::vector<Mention> mentions = {};
    std::vector<Entity> entities = {};
    std::vector<Mention> further = {};  ///< what only chains hold: "Merkel and Macron" as one, "this"; no entity
};

// ---------------------------------------------------------------- Assertion

enum class Polarity { affirmed, negated };
enum class Modality { asserted, possible, planned, conditional, requested, reported };
enum class Bound { exact, min, max, approx };

/// One end of an assertion: the words as they stand and what they stand for.
struct Participant {
    std::string name = {};  ///< resolved: a pronoun's antecedent, a group's own words, a clause as text; empty = none
    std::string id = {};    ///< entity id; empty where the participant is a clause or an amount
    std::string type = {};  ///< entity type, see `Entity::type`; empty where unknown
    std::string text = {};  ///< the words as they stand
    Span span = {};         ///< of `text`; empty if the participant is implied
    bool present() const { return !name.empty(); }
};

/// A further argument. `role`: a preposition, or recipient, instrument, purpose, content.
struct Argument {
    std::string role = {};
    std::string text = {};
    Span span = {};
    std::string id = {};  ///< entity id, if it is one
};

/// A number with its unit: {1000, "attacks", Bound::min, "more than 1,000 attacks"}.
struct Quantity {
    double value = 0;
    std::string unit = {};
    Bound bound = Bound::exact;
    std::string text = {};
};

/// Something that speaks for or against an assertion: {"rule:copula", 1}. See extract/confidence.h.
struct Clue {
    std::string name = {};
    double value = 0;
};

/// subject - relation - object with its qualifiers and the sentence it came from. The record that users see.
/// Field by field: docs/formats.md. Example: Russia - accuse - Turkey, affirmed, asserted, said by nobody but the
/// article.
struct Assertion {
    std::string id = {};         ///< 16 hex digits, hash of document, spans and qualifiers
    std::string document = {};   ///< `Document::id`
    std::uint32_t sentence = 0;  ///< index in the document (not part of the output)
    Span sentence_span = {};
    std::string sentence_text = {};

    Participant subject = {};
    std::string relation = {};       ///< lemma with particle, preposition or light-verb noun, active voice: "call on"
    std::string relation_text = {};  ///< the words as they stand
    Span relation_span = {};
    Participant object = {};
    std::vector<Argument> arguments = {};

    Polarity polarity = Polarity::affirmed;
    Modality modality = Modality::asserted;
    std::string attribution = {};  ///< who says so; empty = the article itself
    std::string attribution_id = {};
    std::string nested_in = {};  ///< id of the assertion whose content this is

    std::string event_class = {};  ///< PLOVER type, or STATEMENT STATE OTHER
    std::string mode = {};         ///< PLOVER mode
    std::string cameo = {};        ///< CAMEO code

    std::string time = {};  ///< ISO day, month, year or interval "from/to"
    std::string time_text = {};
    std::string place = {};
    std::string place_id = {};
    std::optional<Quantity> quantity = {};

    std::string rule = {};         ///< name of the function in extract/ that made it
    double confidence = 0;         ///< 0..1, the probability that a careful reader would agree
    std::vector<Clue> clues = {};  ///< what the confidence was made from (not part of the output)
};

// ---------------------------------------------------------------- Event

/// One side of an event.
struct Actor {
    std::string name = {};  ///< empty where none is told
    std::string code = {};  ///< "TUR MIL"; empty where not known
};

/// Who did what to whom, as event data counts it: an assertion after the rules of the PLOVER manual.
/// Example: "Norway is willing to send troops to Mali" -> AGREE, Norway (NOR) -> Mali (MLI).
struct Event {
    std::string assertion = {};  ///< id of the assertion that reports it
    Span sentence_span = {};
    std::string type = {};  ///< one of the 16 of the manual
    std::string mode = {};
    std::string cameo = {};
    Actor source = {};
    Actor target = {};
    std::string place = {};
    std::string time = {};
    std::optional<double> dead = {};
    std::optional<double> injured = {};
    std::string reporter = {};  ///< who says so; empty = the article itself
    double confidence = 0;      ///< the assertion's
};

}  // namespace relata
