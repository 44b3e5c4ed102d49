#pragma once
// The records that the library hands out. Plain values: they own their text and outlive everything they came from.
// Names and meanings are those of docs/formats.md.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace relata::api {
inline namespace v0 {

/// Words as they stand in a document, with their place: UTF-8 bytes of the input as it lies on disk, end exclusive.
/// `start == end` where nothing stands there (a subject that is only implied).
struct Words {
    std::string text = {};
    std::size_t start = 0;
    std::size_t end = 0;
};

/// An article: {"idlib-volna24", "48d1f255…", "news/idlib-volna24.txt", "Russia accuses Turkey of …", …}. A name that
/// the article does not state is empty.
struct Document {
    std::string label = {};   ///< file stem, or the `id` of an NDJSON line
    std::string sha256 = {};  ///< of its bytes: what the document is
    std::string source = {};  ///< path or URL
    std::string title = {};
    std::string url = {};  ///< the address that it gives for itself
    std::string publisher = {};
    std::string agency = {};  ///< whose report it is, apart from the publisher: "Reuters"
    std::string author = {};
    std::string published = {};              ///< ISO date; "2020-02" if only the month is known
    std::vector<std::string> warnings = {};  ///< what was repaired
};

enum class Polarity { affirmed, negated };
enum class Modality { asserted, possible, planned, conditional, requested, reported };
enum class Bound { exact, min, max, approx };

/// One end of an assertion. `name` is resolved (a pronoun's antecedent) and empty where there is none; `id` is empty
/// for a clause or an amount.
struct Participant {
    std::string name = {};
    std::string id = {};
    std::string type = {};  ///< PERSON, COUNTRY, ARMED_GROUP, …
    Words words = {};
};

/// A further argument; its role is a preposition, or recipient, instrument, purpose, content.
struct Argument {
    std::string role = {};
    Words words = {};
    std::string id = {};
};

/// "more than 1,000 attacks": {1000, "attacks", Bound::min, "more than 1,000 attacks"}.
struct Quantity {
    double value = 0;
    std::string unit = {};
    Bound bound = Bound::exact;
    std::string text = {};
};

/// Subject, relation, object, with its qualifiers and the sentence it came from.
/// Example: Turkey - support - militants, affirmed, asserted, attribution "Russia".
struct Assertion {
    std::string id = {};        ///< 16 hex digits
    std::string document = {};  ///< `Document::label`
    Words sentence = {};
    Participant subject = {};
    std::string relation = {};  ///< lemma with particle or preposition, active voice: "call on"
    Words relation_words = {};
    Participant object = {};
    std::vector<Argument> arguments = {};
    Polarity polarity = Polarity::affirmed;
    Modality modality = Modality::asserted;
    std::string attribution = {};  ///< who says so; empty = the article itself
    std::string attribution_id = {};
    std::string nested_in = {};  ///< id of the assertion whose content this is
    std::string event_class = {};
    std::string mode = {};
    std::string cameo = {};
    std::string time = {};  ///< ISO date or interval "from/to"
    std::string time_text = {};
    std::string place = {};
    std::string place_id = {};
    std::optional<Quantity> quantity = {};
    std::string rule = {};
    double confidence = 0;  ///< 0 to 1
};

/// Somebody or something over all documents of a graph.
struct Entity {
    std::string id = {};  ///< "hayat-tahrir-al-sham"
    std::string name = {};
    std::string type = {};
    std::vector<std::string> aliases = {};
    std::size_t mentions = 0;
    std::size_t documents = 0;
};

/// One end of a relation: an entity, or words that are none (then `id` is empty), or nothing (then both are).
struct End {
    std::string name = {};
    std::string id = {};
};

/// An edge of the graph: all assertions that agree in ends, relation, polarity, modality and speaker.
struct Relation {
    std::string id = {};
    End subject = {};
    std::string relation = {};
    End object = {};
    Polarity polarity = Polarity::affirmed;
    Modality modality = Modality::asserted;
    End speaker = {};  ///< nobody: at least one document says so in its own voice
    std::string event_class = {};
    std::string mode = {};
    std::vector<std::string> support = {};  ///< ids of its assertions
    std::size_t documents = 0;
    std::size_t sources = 0;  ///< independent origins: copies and reports of one agency or publisher count once
    double confidence = 0;    ///< the best of its support
};

/// What a variable of a pattern stands for; a bare "?" is named after its position: "subject", "object2".
struct Binding {
    std::string variable = {};
    End value = {};
};

/// One answer to a pattern, with the relations that say so. Claims, plans and denials are answers too: look at their
/// speaker, modality and polarity.
struct Answer {
    std::vector<Binding> bindings = {};
    std::vector<Relation> relations = {};
    std::size_t documents = 0;
};

/// A sentence behind a relation.
struct Evidence {
    Assertion assertion = {};
    Document document = {};
    std::string relation = {};  ///< `Relation::id`
};

/// Which relations are wanted; every condition that is set must hold. The filters of `relata query`.
struct Filter {
    std::string about = {};  ///< an entity by any name
    unsigned hops = 1;       ///< with `about`: how far from it
    std::string by = {};     ///< said by this speaker
    std::string publisher = {};
    std::string event_class = {};  ///< "ASSAULT"
    std::string since = {};        ///< ISO day, month or year
    std::string until = {};        ///< included
    std::string in = {};           ///< a place by any name
    unsigned min_sources = 0;
    double min_confidence = 0;
    std::optional<Polarity> polarity = {};
    std::size_t top = 0;  ///< at most so many; 0 = all
};

}  // namespace v0
}  // namespace relata::api
