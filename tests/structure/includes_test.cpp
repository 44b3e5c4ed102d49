// Who includes whom: reads the #include lines of the whole tree.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::vector<std::string>>;  // file -> what it includes, as written

const std::map<std::string, std::set<std::string>> kMayInclude{
    {"core", {"core"}},
    {"text", {"core", "text"}},
    {"nlp", {"core", "nlp"}},
    {"extract", {"core", "extract"}},
    {"graph", {"core", "graph"}},
    {"query", {"core", "graph", "query"}},
    {"export", {"core", "graph", "export"}},
    {"eval", {"core", "eval"}},
    {"cli", {"core", "text", "nlp", "extract", "graph", "query", "export", "eval", "cli"}},
    {"api", {"core", "text", "nlp", "extract", "graph", "query", "export", "cli/pipeline.h", "api"}},
};

/// Libraries that only some files may see: because they are slow to compile, or so that they can be exchanged.
struct Fence {
    std::string_view library;
    std::set<std::string> files;
};
const std::vector<Fence> kFences{
    {"boost/graph/",
     {"graph/store.cpp", "graph/entity_link.cpp", "graph/parting.cpp", "graph/paths.cpp", "graph/centrality.cpp"}},
    {"sqlite3.h", {"graph/sqlite.cpp", "graph/sqlite.h"}},
    {"rapidjson/", {"export/json.cpp", "text/", "eval/json.cpp"}},
    {"graphviz/", {"export/dot.cpp"}},
    {"serd/", {"export/rdf/triples.cpp"}},
    {"CLI/", {"cli/flags.cpp"}},
    {"gumbo.h", {"text/"}},
    {"cblas.h", {}},
    {"immintrin.h",
     {"core/sha256.cpp", "nlp/kernels_avx2.cpp", "nlp/kernels_avx_vnni.cpp", "nlp/kernels_avx512_vnni.cpp"}},
    {"arm_neon.h", {"nlp/kernels_neon.cpp"}},
    {"zlib.h", {"text/input/inflate.cpp"}},
    {"zstd.h", {"text/input/zstd.cpp", "graph/packed.cpp"}},
    {"uchardet/", {"text/input/encoding.cpp"}},
    {"iconv.h", {"text/input/converter.cpp"}},
    {"libxml/", {"text/input/feed.cpp", "export/network/xml.cpp"}},
    {"regex", {}},
    {"iostream", {}},
};

std::string folder_of(const std::string& path) { return path.substr(0, path.find('/')); }

std::vector<std::string> includes_of(const fs::path& path) {
    std::vector<std::string> out;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("#include ")) continue;
        const auto start = line.find_first_of("\"<") + 1;
        out.push_back(line.substr(start, line.find_first_of("\">", start) - start));
    }
    return out;
}

const Files& sources() {
    static const Files files = [] {
        Files out;
        const fs::path root = RELATA_SOURCE_DIR;
        for (const auto& [folder, allowed] : kMayInclude) {
            if (!fs::exists(root / folder)) continue;
            for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
                const auto ending = entry.path().extension();
                if (ending != ".h" && ending != ".inc" && ending != ".cpp") continue;
                out[fs::relative(entry.path(), root).generic_string()] = includes_of(entry.path());
            }
        }
        return out;
    }();
    return files;
}

bool is_ours(const std::string& include) {
    return kMayInclude.contains(folder_of(include)) && include.find('/') != std::string::npos;
}

/// The files on a circle of includes through `file`; empty if there is none.
std::vector<std::string> find_circle(const std::string& file, std::vector<std::string>& path,
                                     std::set<std::string>& done) {
    if (const auto seen = std::ranges::find(path, file); seen != path.end()) return {seen, path.end()};
    if (!done.insert(file).second || !sources().contains(file)) return {};
    path.push_back(file);
    for (const std::string& include : sources().at(file)) {
        if (auto circle = find_circle(include, path, done); !circle.empty()) return circle;
    }
    path.pop_back();
    return {};
}

}  // namespace

TEST_CASE("every folder includes only the folders it may") {
    REQUIRE(sources().size() > 20);
    for (const auto& [file, includes] : sources()) {
        for (const std::string& include : includes) {
            if (!is_ours(include)) continue;
            INFO(file << " includes " << include);
            const auto& allowed = kMayInclude.at(folder_of(file));
            CHECK((allowed.contains(folder_of(include)) || allowed.contains(include)));
        }
    }
}

TEST_CASE("our headers are included by their path from the root, and exist") {
    for (const auto& [file, includes] : sources()) {
        for (const std::string& include : includes) {
            INFO(file << " includes " << include);
            CHECK(include.find("..") == std::string::npos);
            if (is_ours(include)) CHECK(sources().contains(include));
        }
    }
}

TEST_CASE("a source includes its own header first, which proves that the header compiles alone") {
    for (const auto& [file, includes] : sources()) {
        if (!file.ends_with(".cpp")) continue;
        const std::string header = file.substr(0, file.size() - 4) + ".h";
        if (!sources().contains(header)) continue;
        INFO(file);
        REQUIRE_FALSE(includes.empty());
        CHECK(includes.front() == header);
    }
}

TEST_CASE("no file includes itself through others") {
    for (const auto& [file, includes] : sources()) {
        std::vector<std::string> path;
        std::set<std::string> done;
        const auto circle = find_circle(file, path, done);
        INFO(file);
        CHECK(circle.empty());
    }
}

TEST_CASE("libraries stay behind their fences") {
    for (const auto& [file, includes] : sources()) {
        for (const std::string& include : includes) {
            for (const Fence& fence : kFences) {
                const bool whole = include == fence.library;
                if (!whole && !(fence.library.ends_with('/') && include.starts_with(fence.library))) continue;
                INFO(file << " includes " << include);
                CHECK(std::ranges::any_of(fence.files, [&](const std::string& allowed) {
                    return allowed.ends_with('/') ? file.starts_with(allowed) : file == allowed;
                }));
            }
        }
    }
}

TEST_CASE("the headers that are installed need the standard library and each other") {
    for (const auto& [file, includes] : sources()) {
        if (!file.starts_with("api/relata/")) continue;
        for (const std::string& include : includes) {
            INFO(file << " includes " << include);
            CHECK((include.starts_with("relata/") || include.find_first_of("/.") == std::string::npos));
        }
    }
}

TEST_CASE("headers open with #pragma once and have no `using namespace`") {
    for (const auto& [file, includes] : sources()) {
        if (!file.ends_with(".h")) continue;
        std::ifstream in(fs::path(RELATA_SOURCE_DIR) / file);
        std::string line;
        INFO(file);
        CHECK((std::getline(in, line) && line == "#pragma once"));
        while (std::getline(in, line)) CHECK_FALSE(line.starts_with("using namespace"));
    }
}
