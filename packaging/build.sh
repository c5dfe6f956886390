#!/bin/bash -p
# build.sh PRESET [TARGET...]: sets up, configures build/PRESET where that is needed, and builds.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

(($# > 0)) || fail "usage: packaging/build.sh PRESET [TARGET...]   (presets: dev, asan, tsan, release, ci)"
preset=$1
shift
"$retort_source/packaging/setup.sh"

cd -- "$retort_source"
retort_build_environment
folder=build/$preset
mkdir -p -- "$folder"
exec 9>"$folder/.lock"
flock --nonblock 9 || { say "waiting for another build of $folder to end ..." && flock 9; }

in_build() { "$retort_source/packaging/enter.sh" --build "$@" 9>&-; }

# ninja sees changes of every CMakeLists.txt by itself, but not these.
configuration() { printf '%s %s\n' "$(retort_mode)" "$retort_grammar" && sha256sum CMakePresets.json; }

if [[ ! -f $folder/build.ninja || ! -f $folder/.configured || $(<"$folder/.configured") != "$(configuration)" ]]; then
    say "configuring $folder"
    in_build cmake --fresh --preset "$preset"
    configuration >"$folder/.configured"
fi
say "building $folder with $CMAKE_BUILD_PARALLEL_LEVEL jobs"
declare -a targets=()
(($# == 0)) || targets=(--target "$@")
in_build cmake --build --preset "$preset" "${targets[@]}"
