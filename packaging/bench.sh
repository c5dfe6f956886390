#!/bin/bash -p
# bench.sh: builds the release and prints how long Retort and the real Alembic take for the same work, in one run, and the
# window's own figures beside their goals. Takes a few minutes, most of them Alembic's. Figures depend on the machine; the ratios
# are what counts. RETORT_BENCH_MEGABYTES is the size of the databases that are backed up and restored (200).

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
cd -- "$retort_source"

retort_program=packaging/bench.sh packaging/build.sh release retort-cli bench_window bench_large_project bench_server_backups
retort_build_environment
packaging/enter.sh --build python3 tests/bench/bench_cli.py build/release/bin/retort-cli "$retort_cache/corpus"
packaging/enter.sh --build build/release/bin/bench_window
packaging/enter.sh --build build/release/bin/bench_large_project 10000
packaging/enter.sh --build python3 tests/bench/bench_live.py build/release/bin/retort-cli
packaging/enter.sh --build python3 tests/bench/bench_check.py build/release/bin/retort-cli
packaging/enter.sh --build build/release/bin/bench_server_backups "${RETORT_BENCH_MEGABYTES:-200}" 3
