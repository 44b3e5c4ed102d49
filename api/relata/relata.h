#pragma once
// relata as a library: read articles, take their assertions, keep them in a graph file, ask it.
//
//     #include <relata/relata.h>
//
//     auto engine = relata::api::Engine::load();
//     auto graph = relata::api::Graph::create("news.relata");
//     if (!engine || !graph) return 2;
//     for (const auto& reading : engine->read("news/").readings) {
//         for (const auto& a : reading.assertions()) std::cout << a.subject.name << ' ' << a.relation << '\n';
//         graph->add(reading);
//     }
//     auto answers = graph->query("? attack Hmeimim");
//
// Everything is a value of the standard library's types; nothing throws (see Result). C++17.

#include <relata/records.h>
#include <relata/result.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace relata::api {
inline namespace v0 {

/// "0.2.0".
std::string_view version();

/// How inputs are to be understood, as `--input` has it: "detect" looks at the content.
struct ReadOptions {
    std::string kind = "detect";  ///< or "text", "html", "ndjson", "warc", "feed", "lines", "conllu"
    bool pretokenized = false;    ///< with "lines": words are what stands between spaces
};

/// A document and what one engine found in it. Can be moved, not copied.
class Reading {
  public:
    struct Impl;
    explicit Reading(std::unique_ptr<Impl> impl);
    Reading(Reading&&) noexcept;
    Reading& operator=(Reading&&) noexcept;
    ~Reading();

    const Document& document() const;
    const std::vector<Assertion>& assertions() const;  ///< in the order of the text
    const Impl& impl() const { return *impl_; }        ///< for the library itself

  private:
    std::unique_ptr<Impl> impl_;
};

/// What came out of some inputs. A bad file or line is skipped, named in `problems` ("a.txt: empty file; …"), and the
/// rest goes on.
struct Readings {
    std::vector<Reading> readings = {};
    std::vector<std::string> problems = {};
};

/// The weights with the rules. May be used by several threads at once.
class Engine {
  public:
    /// The weights inside the library, or those of a file. Fails where the file cannot be read or is damaged.
    static Result<Engine> load(const std::string& weights_file = {});
    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;
    ~Engine();

    /// Weights, tables and rules in one name, as `relata --version` prints it: "0.2.0-3f2a9c11".
    const std::string& id() const;

    /// Reads a file, or a folder with all that is in it. A path that is not there is a problem too.
    Readings read(const std::string& path, const ReadOptions& options = {}) const;
    /// The same without keeping them all: each goes to `take` as soon as it is made. For feeds of any size.
    std::vector<std::string> read_each(const std::string& path, const std::function<void(Reading)>& take,
                                       const ReadOptions& options = {}) const;
    /// Reads what is already in memory; `source` is its path or URL, its stem becomes the label.
    Readings read_bytes(std::string bytes, const std::string& source, const ReadOptions& options = {}) const;

  private:
    struct Impl;
    explicit Engine(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// What `Graph::add` did. `read_again`: the document was there with another engine's reading, which this one replaces.
enum class Added { added, already_there, read_again };

/// A graph file. Not for two threads at once; two processes may use one file.
class Graph {
  public:
    /// An existing graph file, for asking only; it is never changed. Fails where it is not there, damaged or no graph.
    static Result<Graph> open(const std::string& path);
    /// For adding too; makes the file where there is none.
    static Result<Graph> create(const std::string& path);
    Graph(Graph&&) noexcept;
    Graph& operator=(Graph&&) noexcept;
    ~Graph();

    /// Keeps a reading; the same again changes nothing. One transaction: killed at any moment, the file holds it whole
    /// or not at all. Fails where the file was opened for asking only or cannot be written.
    Result<Added> add(const Reading& reading);

    /// The answers to SUBJECT relation OBJECT, with ? or ?name for what is wanted, patterns joined by ";": most
    /// documents first. Fails for a pattern that cannot be read, with a caret under the fault.
    Result<std::vector<Answer>> query(std::string_view pattern, const Filter& filter = {});
    /// The sentences behind an assertion or a relation, by its id or the first 4 or more digits of it.
    Result<std::vector<Evidence>> why(std::string_view id);
    /// Who goes by this name (any alias), or everybody who has one; best known first.
    Result<std::vector<Entity>> entities(std::string_view name = {});
    /// All relations that pass, best supported first.
    Result<std::vector<Relation>> relations(const Filter& filter = {});

  private:
    struct Impl;
    explicit Graph(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace v0
}  // namespace relata::api
