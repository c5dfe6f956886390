#!/bin/bash -p
# test.sh [CTEST-OPTION...]: sets up, builds with every warning an error and runs every test, then builds the core with
# AddressSanitizer and UndefinedBehaviorSanitizer and runs its tests again (RETORT_ASAN=0: not that). Options go to both
# runs of ctest (for example: -R script).

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
cd -- "$retort_source"

result=0
declare -a endings=()

build_and_test() {
    local preset=$1 log=build/$1/test.log failed=''
    shift
    retort_program=packaging/test.sh packaging/build.sh "$preset"
    (
        retort_build_environment
        packaging/enter.sh --build ctest --preset "$preset" "$@" 2>&1
    ) | tee "$log" || failed=yes
    [[ -z $failed ]] || result=1
    endings+=("$(printf -- '--- %s\n' "$preset" && sed -n '/tests passed, /,$p' "$log")")
}

start=$SECONDS
build_and_test ci "$@"
[[ ${RETORT_ASAN:-1} == 0 ]] || build_and_test asan "$@"

say "$((SECONDS - start)) seconds. What ctest said at the end of each run:"
printf '%s\n' "${endings[@]}"
exit "$result"
