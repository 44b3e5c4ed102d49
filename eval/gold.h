#pragma once
// Gold of whole articles (format relata-gold/1, docs/formats.md): what a careful reader would put into the graph.

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"

namespace relata::eval {

/// A sentence, or a part of the page from which nothing may be asserted. Bytes of the article's file, end exclusive.
struct GoldSpan {
    std::string id = {};    ///< of a sentence: "s4"
    std::string kind = {};  ///< "title", "body"; of page furniture: "byline", "related"
    std::string text = {};  ///< without tags and references
    std::size_t start = 0;
    std::size_t end = 0;
};

/// An entity with what may stand for it. Names are as `normal_name` has them.
struct GoldEntity {
    std::string id = {};
    std::string type = {};
    std::string name = {};
    std::set<std::string, std::less<>> names = {};
    std::map<std::string, std::set<std::string>> pronouns = {};  ///< sentence -> the pronouns for it there
    std::set<std::string> sentences = {};                        ///< those that mention it
};

/// One assertion of the gold; entities and facts are places in the lists of its document.
struct GoldAssertion {
    std::string id = {};
    std::string sentence = {};
    std::optional<std::size_t> subject = {};
    std::string lemma = {};
    std::vector<std::string> accepted = {};  ///< lemma, other right lemmas, the words as they stand
    std::string relation_text = {};          ///< empty where it is implied
    std::optional<std::size_t> object = {};
    std::optional<std::string> object_text = {};
    std::string event_class = {};
    std::string polarity = {};
    std::string modality = {};
    std::optional<std::size_t> attribution = {};
    std::string time = {};  ///< ISO; empty where there is none
    std::optional<double> quantity = {};
    bool core = false;
    std::size_t fact = 0;  ///< assertions of one fact (joined by `same_as`) have one number
};

struct GoldDocument {
    std::string id = {};
    std::filesystem::path article = {};
    std::vector<GoldSpan> boilerplate = {};
    std::vector<GoldSpan> sentences = {};
    std::vector<GoldEntity> entities = {};
    std::vector<GoldAssertion> assertions = {};
    std::size_t facts = 0;

    const GoldSpan& sentence(const std::string& sentence_id) const;
    /// "" for no entity.
    const std::string& name_of(std::optional<std::size_t> entity) const;
};

struct Gold {
    std::vector<GoldDocument> documents = {};          ///< in the order of the files' names
    std::map<std::string, std::string> clusters = {};  ///< "doc:entity" -> the node that it is in the merged graph
};

/// Reads a folder of `*.gold.json` and its `cross.json`, if there is one; or one file. Fails with what is wrong, where,
/// and what to do: no such folder, no gold in it, broken JSON, a reference to nothing, a span that does not quote the
/// article. Example: "gold/a.gold.json: assertion a3: object 'turky' is no entity of the file; correct the file".
Result<Gold> read_gold(const std::filesystem::path& path);

}  // namespace relata::eval
