#!/bin/bash -p
# fuzz.sh SECONDS [TARGET...]: builds the fuzz targets of tests/fuzz with clang and the sanitizers, and lets libFuzzer work
# on each of them (syntax, evaluator, ini, url, header) for that long, two at a time. What it finds stays in
# build/fuzz/findings; inputs worth keeping in build/fuzz/corpus. Not part of the tests: those replay tests/fuzz/seeds.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
cd -- "$retort_source"

[[ ${1:-} =~ ^[0-9]+$ ]] || fail "usage: packaging/fuzz.sh SECONDS [TARGET...]"
seconds=$1
shift
declare -a targets=("$@")
((${#targets[@]} > 0)) || targets=(syntax evaluator ini url header)

retort_program=packaging/fuzz.sh packaging/setup.sh
if ! packaging/enter.sh --build sh -c 'command -v clang++ >/dev/null'; then
    say "installing clang and its sanitizers"
    declare -a install=(apt-get install -q -y --no-install-recommends clang libclang-rt-dev)
    if [[ $(retort_mode) == native ]]; then
        [[ $(id -u) == 0 ]] || fail "clang is missing; please run:" "  sudo ${install[*]}"
        "${install[@]}" >&2
    else
        packaging/enter.sh --apt apt-get update -q >&2
        packaging/enter.sh --apt "${install[@]}" >&2
    fi
fi
packaging/build.sh fuzz "${targets[@]/#/fuzz_}"

retort_build_environment
findings=$retort_source/build/fuzz/findings
mkdir -p -- "$findings"
fuzz() {
    local corpus=$retort_source/build/fuzz/corpus/$1
    local -a seeds=("tests/fuzz/seeds/$1")
    [[ $1 != syntax ]] || seeds+=(tests/fuzz/seeds/evaluator)
    mkdir -p -- "$corpus"
    packaging/enter.sh --build "build/fuzz/bin/fuzz_$1" -max_total_time="$seconds" -rss_limit_mb=4096 -timeout=20 \
        -artifact_prefix="$findings/$1-" -print_final_stats=1 "$corpus" "${seeds[@]}" \
        >"$retort_source/build/fuzz/$1.log" 2>&1
}
result=0
declare -A running=()
reap() {
    local pid status=0
    wait -n -p pid "${!running[@]}" || status=$?
    say "${running[$pid]}: $( ((status == 0)) && echo "no finding" || echo "exit code $status, see build/fuzz/${running[$pid]}.log")"
    ((status == 0)) || result=1
    unset "running[$pid]"
}
for target in "${targets[@]}"; do
    ((${#running[@]} < 2)) || reap
    fuzz "$target" &
    running[$!]=$target
done
while ((${#running[@]} > 0)); do reap; done
exit "$result"
