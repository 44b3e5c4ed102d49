// `relata --version`: the version, and the engine id that readings carry.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/pipeline.h"

namespace relata::cli {

Outcome run_version(const Options& options, Console& console) {
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    console.print(fmt::format("relata {}\nengine {}\n", RELATA_VERSION, engine->id));
    return Exit::done;
}

}  // namespace relata::cli
