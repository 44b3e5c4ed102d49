// From the JSON of a gold file to records; every field is looked at before it is used.
#include "eval/gold.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <span>

#include "core/check.h"
#include "eval/files.h"
#include "eval/json.h"
#include "eval/words.h"

namespace relata::eval {
namespace {

namespace fs = std::filesystem;

/// Reads one file. The first fault is kept, and what comes after it reads as empty; so no step needs to ask.
class Reader {
  public:
    Reader(const fs::path& path, const Json& root) : path_(path), root_(root) {}

    Result<GoldDocument> read() {
        if (root_.text_at("format") != "relata-gold/1") blame("its \"format\" is not \"relata-gold/1\"");
        read_header();
        for (const Json& row : list("boilerplate")) out_.boilerplate.push_back(span(row, "boilerplate"));
        for (const Json& row : list("sentences")) read_sentence(row);
        for (const Json& row : list("entities")) read_entity(row);
        for (const Json& row : list("assertions")) read_assertion(row);
        join_facts();
        if (!fault_.empty()) return fail(fmt::format("{}: {}; correct the file", path_.string(), fault_));
        return std::move(out_);
    }

  private:
    void blame(std::string fault) {
        if (fault_.empty()) fault_ = std::move(fault);
    }

    std::span<const Json> list(std::string_view name) {
        const Json* found = root_.find(name);
        if (found != nullptr && found->kind == Json::Kind::array) return found->items;
        blame(fmt::format("there is no list \"{}\"", name));
        return {};
    }

    std::string text(const Json& row, std::string_view name, std::string_view of) {
        if (auto found = row.text_at(name)) return *std::move(found);
        blame(fmt::format("{} has no \"{}\"", of, name));
        return {};
    }

    void read_header() {
        const Json* doc = root_.find("doc");
        if (doc == nullptr) return blame("there is no \"doc\"");
        out_.id = text(*doc, "id", "\"doc\"");
        out_.article = (path_.parent_path() / text(*doc, "file", "\"doc\"")).lexically_normal();
        if (const auto bytes = read_file(out_.article)) article_ = *bytes;
    }

    /// Start, end and text, which must be what the article has there (where the article is at hand).
    GoldSpan span(const Json& row, std::string_view what) {
        const auto start = row.number_at("start"), end = row.number_at("end");
        GoldSpan out{.kind = row.text_at("kind").value_or(""), .text = text(row, "text", what)};
        if (!start || !end || *start < 0 || *end <= *start) {
            blame(fmt::format("{} '{}' has no \"start\" and \"end\"", what, out.text));
            return out;
        }
        out.start = static_cast<std::size_t>(*start);
        out.end = static_cast<std::size_t>(*end);
        const bool outside = out.end > article_.size();
        if (!article_.empty() && (outside || article_.substr(out.start, out.end - out.start) != out.text)) {
            blame(fmt::format("{} '{}' is not what bytes {} to {} of {} are", what, out.text, out.start, out.end,
                              out_.article.string()));
        }
        return out;
    }

    void read_sentence(const Json& row) {
        GoldSpan sentence = span(row, "sentence");
        sentence.id = text(row, "id", "a sentence");
        if (auto plain_text = row.text_at("plain")) sentence.text = *plain_text;
        out_.sentences.push_back(std::move(sentence));
    }

    void read_names(const Json& row, GoldEntity& entity) {
        std::vector<std::string> all{entity.name};
        if (const Json* aliases = row.find("aliases")) {
            for (const Json& alias : aliases->items) all.push_back(alias.text);
        }
        for (const std::string& one : all) {
            std::string name = normal_name(one);
            if (!name.empty() && !is_in("pronoun", name)) entity.names.insert(std::move(name));
        }
    }

    void read_entity(const Json& row) {
        GoldEntity entity{.id = text(row, "id", "an entity")};
        entity.type = text(row, "type", entity.id);
        entity.name = text(row, "name", entity.id);
        read_names(row, entity);
        const Json* mentions = row.find("mentions");
        if (mentions == nullptr) return blame(fmt::format("entity {} has no \"mentions\"", entity.id));
        for (const Json& mention : mentions->items) {
            const std::string where = known_sentence(mention, "a mention of " + entity.id);
            const GoldSpan at = span(mention, "the mention");
            const std::string name = normal_name(without_tags(at.text));
            if (is_in("pronoun", name)) entity.pronouns[where].insert(name);
            entity.sentences.insert(where);
        }
        out_.entities.push_back(std::move(entity));
    }

    std::string known_sentence(const Json& row, const std::string& of) {
        std::string id = text(row, "sentence", of);
        if (std::ranges::find(out_.sentences, id, &GoldSpan::id) == out_.sentences.end()) {
            blame(fmt::format("{}: there is no sentence '{}'", of, id));
        }
        return id;
    }

    std::optional<std::size_t> entity(const Json& row, std::string_view role, const std::string& of) {
        const auto id = row.text_at(role);
        if (!id) return std::nullopt;
        const auto found = std::ranges::find(out_.entities, *id, &GoldEntity::id);
        if (found != out_.entities.end()) return static_cast<std::size_t>(found - out_.entities.begin());
        blame(fmt::format("{}: {} '{}' is no entity of the file", of, role, *id));
        return std::nullopt;
    }

    void read_relation(const Json& row, GoldAssertion& a, const std::string& of) {
        const Json* relation = row.find("relation");
        if (relation == nullptr) return blame(of + " has no \"relation\"");
        a.lemma = text(*relation, "lemma", of);
        a.accepted.push_back(a.lemma);
        if (const Json* others = relation->find("accepted")) {
            for (const Json& one : others->items) a.accepted.push_back(one.text);
        }
        a.relation_text = relation->text_at("text").value_or("");
        if (!a.relation_text.empty()) a.accepted.push_back(without_tags(a.relation_text));
    }

    void read_assertion(const Json& row) {
        GoldAssertion a{.id = text(row, "id", "an assertion")};
        const std::string of = "assertion " + a.id;
        a.sentence = known_sentence(row, of);
        read_relation(row, a, of);
        a.subject = entity(row, "subject", of);
        a.object = entity(row, "object", of);
        a.attribution = entity(row, "attribution", of);
        a.object_text = row.text_at("object_text");
        a.event_class = text(row, "class", of);
        a.polarity = text(row, "polarity", of);
        a.modality = text(row, "modality", of);
        a.core = text(row, "importance", of) == "core";
        if (const Json* time = row.find("time")) a.time = time->text_at("iso").value_or("");
        if (const Json* quantity = row.find("quantity")) a.quantity = quantity->number_at("value");
        same_as_.push_back(row.text_at("same_as").value_or(""));
        out_.assertions.push_back(std::move(a));
    }

    /// Numbers the classes of `same_as`.
    void join_facts() {
        std::vector<std::size_t> parent(out_.assertions.size());
        std::iota(parent.begin(), parent.end(), std::size_t{0});
        const auto root = [&](std::size_t i) {
            while (parent[i] != i) i = parent[i];
            return i;
        };
        for (std::size_t i = 0; i < parent.size(); ++i) {
            if (same_as_[i].empty()) continue;
            const auto other = std::ranges::find(out_.assertions, same_as_[i], &GoldAssertion::id);
            if (other == out_.assertions.end()) {
                return blame(fmt::format("assertion {}: same_as '{}' is no assertion of the file",
                                         out_.assertions[i].id, same_as_[i]));
            }
            parent[root(i)] = root(static_cast<std::size_t>(other - out_.assertions.begin()));
        }
        std::map<std::size_t, std::size_t> numbers;
        for (std::size_t i = 0; i < parent.size(); ++i) {
            out_.assertions[i].fact = numbers.emplace(root(i), numbers.size()).first->second;
        }
        out_.facts = numbers.size();
    }

    const fs::path& path_;
    const Json& root_;
    std::string article_ = {};
    GoldDocument out_ = {};
    std::vector<std::string> same_as_ = {};
    std::string fault_ = {};
};

Result<Json> read_json(const fs::path& path) {
    const auto bytes = read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    auto json = parse_json(*bytes);
    if (!json) return fail(fmt::format("{}: {}; correct the file", path.string(), json.error().message));
    return json;
}

Result<std::map<std::string, std::string>> read_clusters(const fs::path& path) {
    std::map<std::string, std::string> out;
    const auto json = read_json(path);
    if (!json) return tl::unexpected(json.error());
    const Json* clusters = json->find("entity_clusters");
    if (clusters == nullptr) return out;
    for (const Json& cluster : clusters->items) {
        const Json* members = cluster.find("members");
        const auto id = cluster.text_at("id");
        if (members == nullptr || !id) {
            return fail(fmt::format("{}: a cluster has no \"id\" or no \"members\"; correct the file", path.string()));
        }
        for (const Json& member : members->items) out[member.text] = *id;
    }
    return out;
}

std::vector<fs::path> gold_files(const fs::path& path) {
    std::vector<fs::path> out;
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) return {path};
    for (const auto& entry : fs::directory_iterator(path, ignored)) {
        if (entry.path().filename().string().ends_with(".gold.json")) out.push_back(entry.path());
    }
    std::ranges::sort(out);
    return out;
}

}  // namespace

const GoldSpan& GoldDocument::sentence(const std::string& sentence_id) const {
    const auto found = std::ranges::find(sentences, sentence_id, &GoldSpan::id);
    RELATA_CHECK(found != sentences.end());
    return *found;
}

const std::string& GoldDocument::name_of(std::optional<std::size_t> entity) const {
    static const std::string kNobody;
    return entity ? entities[*entity].name : kNobody;
}

Result<Gold> read_gold(const fs::path& path) {
    Gold out;
    const auto files = gold_files(path);
    if (files.empty()) {
        return fail(fmt::format("{}: no file ends in .gold.json; name a folder of gold in the format relata-gold/1",
                                path.string()));
    }
    for (const fs::path& file : files) {
        const auto json = read_json(file);
        if (!json) return tl::unexpected(json.error());
        auto document = Reader(file, *json).read();
        if (!document) return tl::unexpected(document.error());
        out.documents.push_back(*std::move(document));
    }
    const fs::path cross = path / "cross.json";
    if (!fs::exists(cross)) return out;
    auto clusters = read_clusters(cross);
    if (!clusters) return tl::unexpected(clusters.error());
    out.clusters = *std::move(clusters);
    return out;
}

}  // namespace relata::eval
