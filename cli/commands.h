#pragma once
// One function per command, each in the file of its name. All print results through the console and never throw.

#include "cli/console.h"
#include "cli/options.h"
#include "core/result.h"

namespace relata::cli {

/// An error is printed by main as "relata: …" and ends with exit 2.
using Outcome = Result<Exit>;

Outcome run_add(const Options& options, Console& console);
Outcome run_ask(const Options& options, Console& console);
Outcome run_completion(const Options& options, Console& console);
Outcome run_diff(const Options& options, Console& console);
Outcome run_entities(const Options& options, Console& console);
Outcome run_eval(const Options& options, Console& console);
Outcome run_export(const Options& options, Console& console);
Outcome run_extract(const Options& options, Console& console);
Outcome run_man(const Options& options, Console& console);
Outcome run_merge(const Options& options, Console& console);
Outcome run_path(const Options& options, Console& console);
Outcome run_query(const Options& options, Console& console);
Outcome run_remove(const Options& options, Console& console);
Outcome run_retract(const Options& options, Console& console);
Outcome run_show(const Options& options, Console& console);
Outcome run_stats(const Options& options, Console& console);
Outcome run_timeline(const Options& options, Console& console);
Outcome run_version(const Options& options, Console& console);
Outcome run_why(const Options& options, Console& console);

}  // namespace relata::cli
