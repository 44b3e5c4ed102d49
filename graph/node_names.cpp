// Names of nodes as keys.

#include "graph/node_names.h"

#include <algorithm>
#include <map>

#include "graph/entity_keys.h"
#include "graph/name_words.h"
#include "graph/names.h"
#include "graph/store.h"

namespace relata::graph {

std::vector<std::pair<std::string, int>> name_keys(const Node& node) {
    std::map<std::string, int> keys;
    const auto put = [&keys](std::string key, int rank) {
        const auto [at, fresh] = keys.emplace(std::move(key), rank);
        if (!fresh) at->second = std::min(at->second, rank);
    };
    put(node.id, 0);
    std::vector<std::string> all = node.aliases;
    all.push_back(node.name);
    for (const std::string& name : all) {
        put(plain_key(name), 0);
        const std::string key = entity_key(name, node.type);
        put(key, node.named ? 0 : 1);
        if (node.type == "PERSON") put(key.substr(key.rfind(' ') + 1), 1);
        if (node.type != "COUNTRY") continue;
        if (const auto adjective = adjective_of(key)) put(std::string(*adjective), 1);
    }
    if (node.type == "PLACE" || node.type == "FACILITY") {
        for (std::string& word : fold_words(node.name)) put(std::move(word), 2);
    }
    keys.erase("");
    return {keys.begin(), keys.end()};
}

std::vector<std::string> tried_keys(std::string_view name) {
    return {std::string(name),           plain_key(name),          entity_key(name, "PERSON"), entity_key(name, "ORG"),
            entity_key(name, "COUNTRY"), entity_key(name, "PLACE")};
}

}  // namespace relata::graph
