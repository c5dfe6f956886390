#!/bin/bash -p
# test_deb.sh [PACKAGE.deb]: installs the Debian package in a minimal Debian 13 that has nothing of what Retort is built from,
# uses it there as an ordinary user, removes it and looks for what is left. Without an argument it takes the package in
# dist/, and makes one (deb.sh) where there is none. Needs root and the network: not part of test.sh.
#
# The minimal Debian is made once, in the cache folder; each run works on a copy of it. Pictures of the window, and what
# apt said, are left in build/test_deb.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
source "$retort_source/packaging/debian_root.sh"

[[ $# -le 1 && ${1:-} != -* ]] || fail "usage: packaging/test_deb.sh [PACKAGE.deb]"
retort_program=packaging/test_deb.sh
require_root_tools "a Debian of its own, in which the package is tried, needs root"

clean=$retort_cache/debian-13-clean
work=$retort_cache/test_deb.$$
root=$work/root
archives=$retort_cache/debian-13-archives
results=$retort_source/build/test_deb
user_id=1000
home=/home/tester

done_with=0
passed() {
    done_with=$((done_with + 1))
    say "$(printf '%2d' "$done_with")  $*"
}

enter_build() { "$retort_source/packaging/enter.sh" --build "$@"; }

# man-db is what a person has who reads manuals; nothing else is there beyond what apt itself needs.
clean_packages=man-db

make_clean_root() {
    local stamp making=$clean.making.$$ option
    local -a options=(--mode=root --variant=apt --keyring=/usr/share/keyrings/debian-archive-keyring.gpg)
    stamp="$retort_suite $clean_packages 1"
    [[ ! -f $clean/etc/retort-clean || $(<"$clean/etc/retort-clean") != "$stamp" ]] || return 0
    say "making a minimal Debian 13 in $clean ..."
    while read -r option; do options+=("$option"); done < <(proxy_options)
    options+=(--aptopt='Acquire::Languages "none"' --aptopt='APT::Install-Recommends "false"' --dpkgopt=force-unsafe-io)
    rm -rf --one-file-system -- "$clean" "$clean".making.*
    logged mmdebstrap "${options[@]}" --include="$clean_packages" "$retort_suite" "$making" "$(debian_mirror)"
    forbid_services "$making"
    echo "tester:x:$user_id:$user_id::$home:/bin/bash" >>"$making/etc/passwd"
    echo "tester:x:$user_id:" >>"$making/etc/group"
    install -d -o "$user_id" -g "$user_id" "$making$home"
    echo "$stamp" >"$making/etc/retort-clean"
    mv -- "$making" "$clean"
}

# Runs a command in the copy, as root, in namespaces of its own, with apt's downloads kept for the next time.
inside() {
    # shellcheck disable=SC2016
    unshare --mount --pid --fork --propagation private -- /bin/bash -c '
        set -e
        root=$1 archives=$2
        shift 2
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mount --bind "$archives" "$root/var/cache/apt/archives"
        if [[ -d /tmp/.X11-unix ]]; then mkdir -p "$root/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"; fi
        exec chroot "$root" "$@"' - "$root" "$archives" "$@"
}

# The same as an ordinary user, at home, with nothing of our environment; standard input is a script.
as_user() {
    inside /usr/bin/env -i PATH=/usr/bin:/bin HOME=$home USER=tester LANG=C.UTF-8 DISPLAY="${display:-}" \
        setpriv --reuid "$user_id" --regid "$user_id" --clear-groups /bin/bash -euo pipefail -c "cd && $(cat)"
}

apt_inside() { inside /usr/bin/env DEBIAN_FRONTEND=noninteractive apt-get -q -y "$@" >>"$results/apt.log" 2>&1; }

# What belongs to packages, not to the work of apt and dpkg, nor to the user.
list_files() { (cd -- "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./home -o -path ./var/cache -o -path ./var/lib/apt \
    -o -path ./var/lib/dpkg -o -path ./var/log \) -prune -o -print | sort); }

install_package() {
    cp -- "$package" "$root/tmp/retort.deb"
    apt_inside update || fail "apt-get update failed in the minimal Debian (see $results/apt.log)"
    apt_inside install --no-install-recommends /tmp/retort.deb || fail "apt could not install $package (see $results/apt.log)"
    local count
    count=$(grep -c '^Setting up ' "$results/apt.log")
    passed "apt installed it, with $((count - 1)) packages that it needs and none that are only recommended"
    if inside /bin/sh -c 'command -v python3 g++ cmake' >&2; then fail "the minimal Debian has more than it should"; fi
    if inside /usr/bin/ldd /usr/bin/retort /usr/bin/retort-cli | grep 'not found' >&2; then fail "libraries are missing"; fi
    passed "every library that the programs are linked with is there"
}

use_command_line() {
    as_user >"$results/cli.log" 2>&1 <<'EOF' || { cat "$results/cli.log" >&2 && fail "retort-cli does not work there"; }
set -x
retort-cli --version
retort --version
cp -r /usr/share/doc/retort/examples/shop shop
cd shop
retort-cli history
retort-cli upgrade head
retort-cli backup --label tried
retort-cli downgrade -1
retort-cli current
retort-cli restore "$(retort-cli backups | sed -n 's/  .*//p' | head -n 1)"
retort-cli current | grep '(head)'
retort-cli try --all
retort-cli check
retort-cli upgrade base:head --sql | grep 'CREATE TABLE'
EOF
    passed "an ordinary user upgraded, backed up, downgraded, restored and compared the sample, without Python ($results/cli.log)"
}

use_help() {
    local page
    for page in retort retort-cli; do
        [[ -n $(as_user <<<"man --where $page") ]] || fail "man does not find $page(1)"
        as_user <<<"MANWIDTH=80 man --warnings $page >/dev/null" 2>&1 | grep . >&2 && fail "man warns about $page(1)"
        as_user <<<"whatis $page" | grep -q "^$page (1)" || fail "whatis does not know $page"
    done
    passed "man and whatis find both pages, and groff has no warnings"
    as_user <<'EOF' || fail "bash completion does not work there"
source /usr/share/bash-completion/completions/retort-cli
cd shop
COMP_WORDS=(retort-cli upgrade 1c0f) COMP_CWORD=2
_retort_cli
[[ ${COMPREPLY[*]} == 1c0f5e7a2b90 ]]
EOF
    passed "bash completes a revision"
}

use_desktop_files() {
    local id file
    for file in "$root"/usr/share/applications/*.desktop; do id=$(basename "$file" .desktop); done
    enter_build desktop-file-validate "$root/usr/share/applications/$id.desktop" || fail "the desktop entry is not valid"
    enter_build appstreamcli validate --no-net --override=url-homepage-missing=info "$root/usr/share/metainfo/$id.metainfo.xml" >/dev/null ||
        fail "the metainfo is not valid"
    for file in 16x16 22x22 24x24 32x32 48x48 64x64 128x128 256x256; do
        [[ -s $root/usr/share/icons/hicolor/$file/apps/$id.png ]] || fail "the icon of $file pixels is missing"
    done
    passed "desktop entry and metainfo of $id are valid, and its icons are there"
}

# A display outside of the minimal Debian, so that nothing of it is installed there.
use_window() {
    local number=90
    while [[ -e /tmp/.X11-unix/X$number || -e /tmp/.X$number-lock ]]; do number=$((number + 1)); done
    enter_build Xvfb ":$number" -screen 0 1600x1000x24 -nolisten tcp >"$results/xvfb.log" 2>&1 &
    xvfb=$!
    local tries
    for ((tries = 0; tries < 100; ++tries)); do
        [[ ! -S /tmp/.X11-unix/X$number ]] || break
        sleep 0.1
    done
    [[ -S /tmp/.X11-unix/X$number ]] || fail "Xvfb did not start (see $results/xvfb.log)"
    display=:$number
    as_user >"$results/tour.log" 2>&1 <<'EOF' || { tail -n 20 "$results/tour.log" >&2 && fail "the window does not work there"; }
rm -rf shop && cp -r /usr/share/doc/retort/examples/shop shop
(cd shop && retort-cli --quiet upgrade head-3)
mkdir -p tour
QT_QPA_PLATFORM=xcb retort --tour tour --theme light shop
EOF
    display=
    kill "$xvfb"
    wait "$xvfb" 2>/dev/null || true
    xvfb=
    cp -- "$root$home/tour/"*.png "$results/"
    passed "the window opened the sample, upgraded, backed up, downgraded and restored it: $(find "$results" -name '*.png' | wc -l) pictures in $results"
}

remove_package() {
    apt_inside purge retort || fail "apt could not remove the package (see $results/apt.log)"
    if (cd -- "$root" && find . -xdev -ipath '*retort*' ! -path './home/*' ! -path './tmp/*' ! -path ./etc/retort-clean \
        ! -path './var/cache/apt/*' | grep .) >&2; then fail "that was left behind"; fi
    apt_inside autoremove --purge || fail "apt could not remove what the package needed (see $results/apt.log)"
    list_files >"$work/after"
    # What the packages it needed leave behind is theirs; ours would have been found above.
    comm -13 "$work/before" "$work/after" >"$results/left-by-others.txt"
    passed "after apt-get purge nothing of it is left; autoremove left $(wc -l <"$results/left-by-others.txt") files of other packages ($results/left-by-others.txt)"
    [[ -d $root$home/.local/share/retort/retort/backups ]] || fail "the user's backups are gone"
    passed "the user's own backups and journals are still in his home folder, as they should be"
}

xvfb=''
clean_up() {
    [[ -z $xvfb ]] || kill "$xvfb" 2>/dev/null || true
    rm -rf --one-file-system -- "$work"
}
trap clean_up EXIT

"$retort_source/packaging/setup.sh"
package=${1:-}
if [[ -z $package ]]; then
    candidates=("$retort_source"/dist/retort_*.deb)
    package=${candidates[0]}
    [[ -f $package ]] || package=$("$retort_source/packaging/deb.sh")
fi
[[ -f $package ]] || fail "there is no file $package"
say "trying $package"
make_clean_root
rm -rf -- "$results"
mkdir -p -- "$results" "$archives" "$work"
cp -a --one-file-system -- "$clean" "$root"
cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
list_files >"$work/before"
install_package
use_command_line
use_help
use_desktop_files
use_window
remove_package
say "$done_with checks, every one as it should be"
