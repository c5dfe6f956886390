#!/bin/bash -p
# run.sh [FOLDER]: sets up, builds and opens the workbench on an Alembic project: on FOLDER, or else on a copy of the
# sample project with an SQLite database that is a few revisions behind. Where there is no display, it leads the
# workbench through the same steps under Xvfb and leaves screenshots (light and dark) and the SQL it ran in build/tour.
# RETORT_PRESET names another build than release.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

(($# <= 1)) || fail "usage: packaging/run.sh [FOLDER]"
[[ ${1:-} != -* ]] || fail "usage: packaging/run.sh [FOLDER]"
[[ -z ${1:-} || -d $1 ]] || fail "there is no folder $1"

preset=${RETORT_PRESET:-release}
binaries=$retort_source/build/$preset/bin
retort_program="packaging/run.sh" "$retort_source/packaging/build.sh" "$preset" retort retort-cli

enter() { "$retort_source/packaging/enter.sh" "$@"; }

# A copy of the sample in folder $1, its database three revisions behind the newest.
copy_sample() {
    mkdir -p -- "$1"
    (cd -- "$retort_source/samples/shop" && tar -cf - --exclude=__pycache__ --exclude='*.db' .) | tar -xf - -C "$1" --no-same-owner
    (
        cd -- "$1"
        unset ALEMBIC_CONFIG SQLALCHEMY_DATABASE_URL
        enter "$binaries/retort-cli" --quiet upgrade head-3
    )
}

open_window() {
    local folder=${1:-$retort_source/build/sample/shop}
    if [[ -z ${1:-} && ! -f $folder/shop.db ]]; then
        rm -rf -- "$folder"
        copy_sample "$folder"
    fi
    say "opening $folder"
    cd -- "$folder"
    exec "$retort_source/packaging/enter.sh" "$binaries/retort" "$folder"
}

# The tour works on a copy, with settings of its own, so that it always shows the same.
take_tour() {
    local tour=$retort_source/build/tour result=0
    local project=$tour/project
    rm -rf -- "$tour"
    mkdir -p -- "$project"
    say "no display here: taking the tour under Xvfb"
    if [[ -z ${1:-} ]]; then copy_sample "$project"; else cp -R -- "$1/." "$project"; fi
    (
        cd -- "$project"
        unset WAYLAND_DISPLAY SQLALCHEMY_DATABASE_URL ALEMBIC_CONFIG
        export QT_QPA_PLATFORM=xcb XDG_CONFIG_HOME=$tour/settings XDG_DATA_HOME=$tour/settings
        enter xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24' \
            "$binaries/retort" --tour "$tour" "$project"
    ) || result=$?
    (cd -- "$tour" && find . \( -name project -o -name settings \) -prune -o -type f -print | sort | sed 's,^\./,  ,') >&2
    ((result == 0)) || fail "the tour did not get to its end; what there is of it is in $tour"
    say "the screenshots and the SQL that ran are in $tour"
}

[[ -z ${1:-} ]] || set -- "$(cd -- "$1" && pwd)"
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    open_window "$@"
else
    take_tour "$@"
fi
