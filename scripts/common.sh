# What the scripts share; sourced, not run. Leaves the caller in the root of the tree.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
build=build/release
relata=$root/$build/cli/relata
log=build/setup.log
mkdir -p build

say() { printf '%s\n' "$*" >&2; }

# Runs a command quietly; if it fails, shows the end of what it printed and stops.
quietly() {
    if ! "$@" >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        say "failed: $*  (all of it: $log)"
        exit 1
    fi
}
