# shellcheck shell=bash disable=SC2154 # retort_cache, retort_source: lib.sh
# Sourced after lib.sh by the scripts that make Debian roots with mmdebstrap (setup.sh, test_deb.sh).

export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
log=$retort_cache/setup.log

is_root() { [[ $(id -u) == 0 ]]; }

# Runs a long command with its output in the log, and shows the end of that where the command failed.
logged() {
    printf '\n$ %s\n' "$*" >>"$log"
    "$@" >>"$log" 2>&1 </dev/null 9>&- && return
    tail -n 25 "$log" >&2
    fail "that failed: $1 ... (everything it said is in $log)"
}

# apt starts the services it installs unless this program exists and says no.
forbid_services() {
    printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
    chmod 755 "$1/usr/sbin/policy-rc.d"
}

apt_install() {
    logged apt-get update -q
    logged apt-get install -q -y --no-install-recommends "$@"
}

# A package that only some scripts need, where Retort is built: $1 its program, $2 the package.
install_where_built() {
    # shellcheck disable=SC2016
    "$retort_source/packaging/enter.sh" --build sh -c 'command -v "$0" >/dev/null' "$1" && return
    say "installing $2 with apt ..."
    if [[ $(retort_mode) == root ]]; then
        logged "$retort_source/packaging/enter.sh" --apt apt-get update -q
        logged "$retort_source/packaging/enter.sh" --apt apt-get install -q -y --no-install-recommends "$2"
    else
        is_root || fail "$2 is missing; please run:" "  sudo apt-get install --no-install-recommends $2"
        apt_install "$2"
    fi
}

# The Debian mirror that this machine's apt uses for its own release, asked of apt itself.
find_mirror() {
    [[ -z ${RETORT_DEBIAN_MIRROR:-} ]] || { echo "$RETORT_DEBIAN_MIRROR" && return; }
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(SUITE) $(COMPONENT) $(ORIGIN)' 'Created-By: Packages' |
        awk '$1 !~ /^cdrom:/ && $2 !~ /-/ && $3 !~ /-/ && $4 == "main" && $5 == "Debian" { print $1; exit }'
}

# A mirror list (as cloud images have it) names a file of addresses; the first will do.
first_of_mirror_list() {
    case $1 in
    mirror+file:*)
        local list=${1#mirror+file:}
        awk '!/^#/ && NF { print $1; exit }' "${list%/}"
        ;;
    *) echo "$1" ;;
    esac
}

proxy_options() {
    local scheme value
    for scheme in http https; do
        value=$(apt-config dump --format '%v' "Acquire::$scheme::Proxy" 2>/dev/null)
        [[ -z $value ]] || printf -- '--aptopt=Acquire::%s::Proxy "%s"\n' "$scheme" "$value"
    done
}

debian_mirror() {
    local mirror
    mirror=$(first_of_mirror_list "$(find_mirror)")
    if [[ -z $mirror ]]; then
        logged apt-get update -q
        mirror=$(first_of_mirror_list "$(find_mirror)")
    fi
    [[ -n $mirror ]] || fail "apt's sources name no mirror of Debian; please set RETORT_DEBIAN_MIRROR to the address of one"
    echo "$mirror"
}

# $1: what it is for, as "this needs root".
require_root_tools() {
    is_root || fail "$1; please run:" "  sudo ${retort_program:-packaging/setup.sh}" \
        "(it installs the package mmdebstrap and keeps everything else in one cache folder)"
    command -v apt-get >/dev/null || fail "this system has no apt: Retort can be set up on Debian 12 or newer"
    local -a missing=()
    command -v mount >/dev/null || missing+=(mount)
    command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
    [[ -r /usr/share/keyrings/debian-archive-keyring.gpg ]] || missing+=(debian-archive-keyring)
    if ((${#missing[@]})); then
        say "installing with apt: ${missing[*]}"
        apt_install "${missing[@]}"
    fi
    unshare --mount true 2>/dev/null || fail "this system does not let us mount (unshare --mount failed)." \
        "In a container: start it with --privileged, or use an image of Debian 13, where no mount is needed."
}
