#!/bin/bash -p
# Sets up what Retort is built from. On Debian 13 or newer: installs the packages of packages.txt with apt. On anything
# older: makes a Debian 13 root with mmdebstrap in the cache folder, in which enter.sh then runs things. Both: fetches
# the tree-sitter grammar of Python. Running it again does only what is left to do.
#
#   RETORT_CACHE          the cache folder (default: $XDG_CACHE_HOME/retort, or ~/.cache/retort)
#   RETORT_MODE           native or root, instead of asking /etc/os-release
#   RETORT_DEBIAN_MIRROR  address of a Debian mirror, where the one in apt's own sources is not wanted

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
source "$retort_source/packaging/debian_root.sh"

set_up_native() {
    local missing
    missing=$(retort_missing_packages)
    [[ -n $missing ]] || return 0
    if ! is_root; then
        [[ -f $retort_grammar/src/parser.c ]] || command -v npm >/dev/null || missing+=" npm"
        fail "these packages are missing, and installing them needs root; please run:" \
            "  sudo apt-get install --no-install-recommends $missing"
    fi
    say "installing with apt: $missing"
    # shellcheck disable=SC2086
    apt_install $missing
}

make_root() {
    local mirror making packages size
    mirror=$(debian_mirror)
    say "making a Debian 13 root in $retort_root (a minute or two, 1.5 GB) ..."
    # A name of its own: should an interrupted set-up have left a process behind, it cannot write into this one.
    rm -rf --one-file-system -- "$retort_root".making.*
    making=$retort_root.making.$$
    packages=$(retort_packages | paste -s -d,)
    local -a options=(--mode=root --variant=apt --keyring=/usr/share/keyrings/debian-archive-keyring.gpg)
    local option
    while read -r option; do options+=("$option"); done < <(proxy_options)
    # Translations, manuals and the safety of fsync are of no use here: a root that was not finished is never used.
    options+=(--aptopt='Acquire::Languages "none"' --aptopt='APT::Install-Recommends "false"'
        --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*'
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright'
        --skip=cleanup/apt/lists)
    logged mmdebstrap "${options[@]}" --include="$packages" "$retort_suite" "$making" "$mirror"
    prepare_root "$making"
    mv -- "$making" "$retort_root"
    size=$(du -sxm "$retort_root" | cut -f1)
    say "made it: $size MB"
}

# What enter.sh lays the machine's own files over must exist, as files.
prepare_root() {
    local file
    forbid_services "$1"
    for file in etc/resolv.conf etc/hosts etc/localtime etc/machine-id usr/lib/locale/locale-archive; do
        [[ ! -L $1/$file ]] || rm -- "$1/$file"
        [[ -e $1/$file ]] || : >"$1/$file"
    done
    cp -L /etc/localtime "$1/etc/localtime" 2>/dev/null || cp "$1/usr/share/zoneinfo/Etc/UTC" "$1/etc/localtime"
    retort_stamp >"$1/etc/retort-packages"
}

grow_root() {
    say "adding what is new in packages.txt to $retort_root ..."
    local -a packages
    mapfile -t packages < <(retort_packages)
    logged "$retort_source/packaging/enter.sh" --apt apt-get update -q
    logged "$retort_source/packaging/enter.sh" --apt apt-get install -q -y --no-install-recommends "${packages[@]}"
    retort_stamp >"$retort_stamp_file"
}

set_up_root() {
    require_root_tools "on this system Retort is built in a Debian 13 root, and making or entering one needs root (on Debian 13 none is used)"
    if [[ ! -f $retort_stamp_file ]]; then
        [[ ! -e $retort_root ]] || fail "$retort_root exists, but is not a root of ours; please remove it"
        make_root
    elif [[ $(<"$retort_stamp_file") != "$(retort_stamp)" ]]; then
        grow_root
    fi
    mkdir -p "$retort_cache/mnt"
}

# npm where the machine has it; else from Debian, into the place that this script may change without asking. Either trusts
# what the machine trusts, and keeps to its settings.
npm_pack() {
    local bundle=/etc/ssl/certs/ca-certificates.crt
    [[ -n ${NODE_EXTRA_CA_CERTS:-} || ! -s $bundle ]] || export NODE_EXTRA_CA_CERTS=$bundle
    if command -v npm >/dev/null; then
        logged npm "$@"
    elif [[ $(retort_mode) == native ]]; then
        is_root || fail "npm is missing; please run:" "  sudo apt-get install --no-install-recommends npm"
        say "installing with apt: npm"
        apt_install npm
        logged npm "$@"
    else
        if [[ ! -x $retort_root/usr/bin/npm ]]; then
            say "adding npm to $retort_root ..."
            logged "$retort_source/packaging/enter.sh" --apt apt-get update -q
            logged "$retort_source/packaging/enter.sh" --apt apt-get install -q -y --no-install-recommends npm
        fi
        RETORT_SHOW=/etc/npmrc:/usr/etc/npmrc:${NODE_EXTRA_CA_CERTS:-} \
            logged "$retort_source/packaging/enter.sh" npm "$@"
    fi
}

# The grammar is not in Debian and not in the repository: fetched once, used only if it is byte for byte the one we know.
fetch_grammar() {
    [[ ! -f $retort_grammar/src/parser.c ]] || return 0
    local name=tree-sitter-python version=0.23.6 making=$retort_grammar.making
    say "fetching the grammar $name $version with npm"
    rm -rf -- "$making" "$retort_grammar"
    mkdir -p "$making/tree"
    npm_pack pack --ignore-scripts --loglevel=error --cache "$making/npm" --pack-destination "$making" "$name@$version"
    (cd "$making" && sha256sum --check --status "$retort_source/packaging/tree-sitter-python.sha256") ||
        fail "$making/$name-$version.tgz is not the file we know (packaging/tree-sitter-python.sha256): not used"
    tar -xzf "$making/$name-$version.tgz" -C "$making/tree" --strip-components=1 --no-same-owner
    mv -- "$making/tree" "$retort_grammar"
    rm -rf -- "$making"
}

main() {
    retort_is_set_up && return
    mkdir -p "$retort_cache"
    exec 9>"$retort_cache/lock"
    if ! flock --nonblock 9; then
        say "waiting for another set-up to end ..."
        flock 9
    fi
    : >"$log"
    if [[ $(retort_mode) == native ]]; then set_up_native; else set_up_root; fi
    fetch_grammar
}

main
