# shellcheck shell=bash
# Sourced by the scripts of this folder: where things are, and which of the two ways (native, root) this machine takes.

set -euo pipefail

retort_source=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
retort_cache=${RETORT_CACHE:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/retort}
[[ $retort_cache == /* ]] || retort_cache=$PWD/$retort_cache
retort_root=$retort_cache/debian-13
# shellcheck disable=SC2034 # for setup.sh and test_deb.sh
retort_suite=trixie
retort_package_file=$retort_source/packaging/packages.txt
retort_grammar=$retort_cache/tree-sitter-python-0.23.6

# Everything the scripts have to say goes to standard error, so that cli.sh adds nothing to standard output.
say() { printf 'retort: %s\n' "$*" >&2; }
fail() {
    printf 'retort: %s\n' "$@" >&2
    exit 1
}

# native: the packages of this very system; root: a Debian 13 root in the cache folder. RETORT_MODE overrides.
retort_mode() {
    if [[ -n ${RETORT_MODE:-} ]]; then
        case $RETORT_MODE in native | root) echo "$RETORT_MODE" && return ;; esac
        fail "RETORT_MODE is '$RETORT_MODE'; it can be native or root"
    fi
    local ID='' VERSION_ID='' VERSION_CODENAME=''
    # shellcheck source=/dev/null
    [[ ! -r /etc/os-release ]] || source /etc/os-release
    case $ID:$VERSION_CODENAME in
    debian:trixie | debian:forky | debian:sid) echo native && return ;;
    esac
    if [[ $ID == debian && ${VERSION_ID%%.*} =~ ^[0-9]+$ ]] && ((${VERSION_ID%%.*} >= 13)); then
        echo native
    else
        echo root
    fi
}

retort_packages() {
    local root_only='s/^root:[[:space:]]*//'
    [[ $(retort_mode) == root ]] || root_only='/^root:/d'
    sed -e 's/[[:space:]]*#.*//' -e "$root_only" -e '/^[[:space:]]*$/d' "$retort_package_file"
}

# The stamp of a finished root names the package list that is installed in it.
retort_stamp() { retort_packages | sha256sum | cut -d' ' -f1; }
retort_stamp_file=$retort_root/etc/retort-packages

retort_missing_packages() {
    local -A installed=()
    local -a wanted missing=()
    local status package
    mapfile -t wanted < <(retort_packages)
    while read -r status package; do
        [[ $status != ii && $status != hi ]] || installed[$package]=1
    done < <(dpkg-query --show --showformat='${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2>/dev/null)
    for package in "${wanted[@]}"; do
        [[ -n ${installed[$package]:-} ]] || missing+=("$package")
    done
    echo "${missing[*]}"
}

# Is there nothing left to set up? Cheap enough to ask at every start.
retort_is_set_up() {
    [[ -f $retort_grammar/src/parser.c ]] || return 1
    if [[ $(retort_mode) == native ]]; then
        [[ -z $(retort_missing_packages) ]]
    else
        [[ -f $retort_stamp_file && $(<"$retort_stamp_file") == "$(retort_stamp)" ]]
    fi
}

# What a build may see of the caller's environment: not his libraries, compilers, Python or database. The compiler
# cache is ours too, set so that precompiled headers work and a clone in another folder finds the same entries.
retort_build_environment() {
    unset CC CXX CPP CFLAGS CXXFLAGS CPPFLAGS LDFLAGS CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH LIBRARY_PATH \
        LD_LIBRARY_PATH LD_PRELOAD PKG_CONFIG_PATH PKG_CONFIG_LIBDIR CMAKE_PREFIX_PATH CMAKE_GENERATOR \
        CMAKE_BUILD_TYPE CMAKE_TOOLCHAIN_FILE DESTDIR QT_PLUGIN_PATH QT_STYLE_OVERRIDE QT_QPA_PLATFORM \
        PYTHONPATH PYTHONHOME VIRTUAL_ENV ALEMBIC_CONFIG SQLALCHEMY_DATABASE_URL
    export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 LC_ALL=C.UTF-8
    [[ $(retort_mode) == native ]] || PATH=/usr/sbin:/usr/bin:/sbin:/bin
    export HOME=${HOME:-/root} RETORT_TREE_SITTER_PYTHON=$retort_grammar
    export CCACHE_DIR=${CCACHE_DIR:-$retort_cache/ccache} CCACHE_BASEDIR=$retort_source CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    local memory jobs
    memory=$(awk '/^MemTotal:/ { print int($2 / 1500000) }' /proc/meminfo)
    jobs=$(nproc)
    ((memory >= jobs)) || jobs=$memory
    ((jobs >= 1)) || jobs=1
    export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$jobs}
}
