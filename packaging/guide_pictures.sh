#!/bin/bash -p
# guide_pictures.sh: takes the pictures of docs/guide.md anew: from the tour through the sample project, and from the tests
# of the window, which leave pictures where RETORT_SHOTS says. They are reduced to 256 colours (pngquant, which is
# installed for it). Look at each before you commit it. RETORT_PRESET names another build than ci.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
source "$retort_source/packaging/debian_root.sh"

preset=${RETORT_PRESET:-ci}
binaries=$retort_source/build/$preset/bin
pictures=$retort_source/docs/pictures
work=$(mktemp -d -t retort-guide.XXXXXX)
trap 'rm -rf -- "$work"' EXIT

# The picture in the guide, and where it comes from: a step of the tour, or a test program and its picture.
chosen() {
    cat <<'EOF'
welcome          tour             01-welcome
open             tour             03-select
preview          tour             05-edit
profiles         test_gui_profiles profiles-light
plan             tour             10-upgrade-head-plan
result           tour             11-upgrade-head-run
production       test_gui_profiles production-downgrade-dark
broken-run       test_gui_states  broken-run-light
new-revision     test_gui_making  new-revision-light
merge            test_gui_making  merge-light
move             test_gui_moves   moves-sheet-light
new-project      test_gui_making  new-project-light
compare          test_gui_compare compare-light
sides            test_gui_sides   sides-different-light
rename           test_gui_compare compare-rename-light
adopt            test_gui_making  adopt-light
restore          tour             15-restore-ask
rows             test_gui_rows    rows-plan-light
edited           test_gui_edited  edited-change-light
sql-script       test_gui_sql     sql-light
EOF
}

mapfile -t programs < <(chosen | awk '$2 != "tour" { print $2 }' | sort -u)
retort_program=packaging/guide_pictures.sh "$retort_source/packaging/build.sh" "$preset" retort retort-cli "${programs[@]}"
install_where_built pngquant pngquant
retort_build_environment
enter() { "$retort_source/packaging/enter.sh" --build "$@"; }
export QT_QPA_PLATFORM=offscreen XDG_CONFIG_HOME=$work/home XDG_DATA_HOME=$work/home XDG_STATE_HOME=$work/home

take_tour() {
    mkdir -p -- "$work/tour"
    (cd -- "$retort_source/samples" && tar -cf - --exclude=__pycache__ --exclude='*.db' shop) | tar -xf - -C "$work" --no-same-owner
    (cd -- "$work/shop" && enter "$binaries/retort-cli" --quiet upgrade head-3)
    enter "$binaries/retort" --tour "$work/tour" --theme light --size 1280x800 "$work/shop" >"$work/tour.log" ||
        { cat "$work/tour.log" >&2 && fail "the tour did not come to its end"; }
}

say "taking the tour"
take_tour
for program in "${programs[@]}"; do
    say "running $program"
    enter env RETORT_SHOTS="$work/shots" RETORT_SOURCE_DIR="$retort_source" RETORT_CLI="$binaries/retort-cli" "$binaries/$program" >"$work/$program.log" 2>&1 ||
        { tail -n 20 "$work/$program.log" >&2 && fail "$program failed"; }
done

mkdir -p -- "$pictures"
rm -f -- "$pictures"/*.png
while read -r name source picture; do
    file=$work/shots/$picture.png
    [[ $source != tour ]] || file=$work/tour/$picture.png
    [[ -s $file ]] || fail "$source left no picture $picture"
    enter pngquant --speed 1 --strip --output "$pictures/$name.png" 256 "$file"
done < <(chosen)
total=$(du -cb -- "$pictures"/*.png | tail -n 1 | cut -f1)
say "$(chosen | wc -l) pictures, $((total / 1000)) kB, in docs/pictures"
((total <= 1500000)) || fail "that is more than the 1.5 MB that they may take"
