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
    local status=0
    "$@" >"$log" 2>&1 || status=$?
    report $status "$@"
}

# The same, with a message if it takes longer than two seconds: quietly_after_saying MESSAGE COMMAND...
quietly_after_saying() {
    local message=$1 status=0 tenths
    shift
    "$@" >"$log" 2>&1 &
    for tenths in $(seq 20); do
        kill -0 $! 2>/dev/null || break
        [ "$tenths" -lt 20 ] || say "$message"
        sleep 0.1
    done
    wait $! || status=$?
    report $status "$@"
}

report() {  # report STATUS COMMAND...
    local status=$1
    shift
    [ "$status" -ne 0 ] || return 0
    tail -n 40 "$log" >&2
    say "failed: $*  (all of it: $log)"
    exit 1
}
