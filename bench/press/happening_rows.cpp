// Prints the happening of each assertion of a graph: happening_rows GRAPH. One row: the assertion's id, a number.

#include <fmt/format.h>

#include <cstddef>

#include "graph/happenings.h"
#include "graph/store.h"

int main(int argc, char** argv) {
    using namespace relata;
    if (argc != 2) return 2;
    const auto store = graph::Store::open(argv[1]);
    if (!store) return 2;
    const graph::Happenings happenings = graph::find_happenings(*store);
    for (std::size_t i = 0; i < store->assertions().size(); ++i)
        fmt::print("{}\t{}\n", store->assertions()[i].id, static_cast<std::size_t>(happenings.of[i]));
    return 0;
}
