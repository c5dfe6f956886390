#!/bin/bash -p
# cli.sh ARG...: runs retort-cli (Alembic's command line on Retort's engine) with the caller's folder, paths, standard
# streams and environment, and gives back its exit code. Builds it first where it is missing or older than the sources.
# RETORT_PRESET names another build than release.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

preset=${RETORT_PRESET:-release}
binary=$retort_source/build/$preset/bin/retort-cli
built=$retort_source/build/$preset/.retort-cli-built

is_up_to_date() {
    [[ -x $binary && -f $built ]] || return 1
    [[ -z $(cd -- "$retort_source" &&
        find app core cmake CMakeLists.txt CMakePresets.json -newer "$built" -print -quit) ]]
}

build() (
    local now log=$retort_source/build/$preset/cli.log
    mkdir -p -- "$retort_source/build/$preset"
    now=$(mktemp -- "$built.XXXXXX")
    trap 'rm -f -- "$now"' EXIT
    if [[ -t 2 ]]; then
        retort_program="packaging/cli.sh" "$retort_source/packaging/build.sh" "$preset" retort-cli </dev/null >&2 || exit 1
    else
        say "building retort-cli (see $log)"
        "$retort_source/packaging/build.sh" "$preset" retort-cli </dev/null >"$log" 2>&1 ||
            { tail -n 25 "$log" >&2 && exit 1; }
    fi
    mv -- "$now" "$built"
    trap - EXIT
)

if ! retort_is_set_up || ! is_up_to_date; then
    build || fail "retort-cli could not be built"
fi
exec "$retort_source/packaging/enter.sh" "$binary" "$@"
