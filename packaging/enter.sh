#!/bin/bash -p
# enter.sh [--build | --apt] COMMAND ARG...
#
# Runs a command where Retort is built: on Debian 13 or newer that is right here, elsewhere it is the Debian 13 root that
# setup.sh made. Folder, arguments, standard streams, environment, signals and exit code are the caller's own.
#
# The root is entered in a mount namespace of its own, so that nothing stays mounted, whatever happens. In there the
# whole machine is as it is outside (home folders, /tmp, /var, /run with the display's sockets, mounted disks ...), with
# two folders of the root laid over it, read-only: /usr and /etc. What the machine has below those and the root has not
# is shown where somebody names it: the current folder, the arguments that are paths, $ALEMBIC_CONFIG, and the paths in
# $RETORT_SHOW (separated by ':'). For that an empty folder or file is left in the root as a place to mount on.
#
# --build: for compiling and testing. /usr/local stays out, so that nothing there can get into the build.
# --apt:   for setup.sh. The root as it is, writable, with its own /var.


source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

mode=run
case ${1:-} in
--build) mode=build && shift ;;
--apt) mode=apt && shift ;;
--mounted) mode=$2 && mounted=yes && shift 2 ;;
esac
(($# > 0)) || fail "usage: enter.sh [--build | --apt] COMMAND ARG..."

# The distribution's own programs: a python3 of pyenv's or an npm prefix in the caller's PATH knows nothing of its packages.
if [[ $mode == build ]]; then export PATH=/usr/sbin:/usr/bin:/sbin:/bin; fi

if [[ -z ${mounted:-} ]]; then
    [[ $(retort_mode) == root ]] || exec "$@"
    [[ -d $retort_root ]] || fail "there is no Debian 13 root yet; please run packaging/setup.sh"
    [[ $(id -u) == 0 ]] || fail "entering the Debian 13 root needs root; please run this with sudo"
    exec unshare --mount --propagation private "${BASH_SOURCE[0]}" --mounted "$mode" "$@"
fi

in_chroot() {
    # shellcheck disable=SC2016
    exec chroot "$1" /bin/sh -c 'cd -- "$0" && exec "$@"' "${@:2}"
}

if [[ $mode == apt ]]; then
    for folder in proc sys dev; do mount --rbind "/$folder" "$retort_root/$folder"; done
    mount --bind /etc/resolv.conf "$retort_root/etc/resolv.conf"
    mount --bind /tmp "$retort_root/tmp"
    in_chroot "$retort_root" / "$@"
fi

view=$retort_cache/mnt

lay_root_over_machine() {
    local folder
    mount --rbind / "$view"
    mount --options bind,ro "$retort_root/usr" "$view/usr"
    mount --options bind,ro "$retort_root/etc" "$view/etc"
    # Links into /usr since Debian 12; folders of their own on what is older than that.
    for folder in bin sbin lib lib32 lib64 libx32; do
        if [[ ! -L /$folder && -d /$folder && -d $retort_root/usr/$folder ]]; then
            mount --options bind,ro "$retort_root/usr/$folder" "$view/$folder"
        fi
    done
    # /var is the machine's, but for what belongs to the root's own packages.
    for folder in lib/apt lib/dpkg cache/apt cache/fontconfig; do
        if [[ -d $retort_root/var/$folder && -d /var/$folder ]]; then
            mount --bind "$retort_root/var/$folder" "$view/var/$folder"
        fi
    done
}

# Names, addresses and the time are the machine's; so are its locales and what it trusts.
lay_machine_over_root() {
    local file
    for file in etc/resolv.conf etc/hosts etc/localtime etc/machine-id etc/ssl/certs/ca-certificates.crt \
        usr/lib/locale/locale-archive; do
        if [[ -s /$file && -f $retort_root/$file ]]; then mount --bind "/$file" "$view/$file"; fi
    done
    if [[ $mode == run && -d /usr/local ]]; then mount --rbind /usr/local "$view/usr/local"; fi
}

declare -A shown=()

# Shows a path below /usr or /etc: the uppermost folder (or the file) of it that the machine has and the root has not.
# Something empty in the root does not count: it is the place made here for an earlier mount.
show() {
    local path=$1 prefix='' part
    local -a parts
    case $path in
    /usr/local/*) [[ $mode != run ]] || return 0 ;;
    /usr/* | /etc/*) ;;
    *) return 0 ;;
    esac
    IFS=/ read -r -d '' -a parts < <(printf '%s\0' "${path#/}") || true
    for part in "${parts[@]}"; do
        prefix=$prefix/$part
        [[ -z ${shown[$prefix]:-} ]] || return 0
        if [[ -d $retort_root$prefix ]]; then
            [[ -z $(ls -A -- "$retort_root$prefix") ]] || continue
        elif [[ -s $retort_root$prefix ]]; then
            return 0
        fi
        if [[ -d $prefix ]]; then
            mkdir -p -- "$retort_root$prefix"
            mount --rbind -- "$prefix" "$view$prefix"
        else
            [[ -e $retort_root$prefix ]] || : >"$retort_root$prefix"
            mount --bind -- "$prefix" "$view$prefix"
        fi
        shown[$prefix]=yes
        return 0
    done
}

# Everything in the arguments that is a path on this machine: itself, after a '=', or after a letter of an option.
show_named_paths() {
    local argument candidate
    local -a candidates=("$PWD" "$retort_source" "${ALEMBIC_CONFIG:-}") existing=()
    for argument in "${@:2}"; do
        candidates+=("$argument" "${argument#*=}")
        [[ $argument != -[a-zA-Z]?* ]] || candidates+=("${argument:2}")
    done
    IFS=: read -r -a shown_also <<<"${RETORT_SHOW:-}"
    candidates+=("${shown_also[@]}")
    for candidate in "${candidates[@]}"; do
        [[ -z $candidate || ! -e $candidate ]] || existing+=("$candidate")
    done
    # Both as it is written and where links lead to.
    while IFS= read -r -d '' candidate; do show "$candidate"; done < <(
        realpath --zero --no-symlinks -- "${existing[@]}"
        realpath --zero -- "${existing[@]}"
    )
}

lay_root_over_machine
lay_machine_over_root
show_named_paths "$@"
in_chroot "$view" "$PWD" "$@"
