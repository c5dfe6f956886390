#!/bin/bash -p
# deb.sh [--lintian]: sets up, builds and makes the Debian package dist/retort_VERSION_ARCHITECTURE.deb, for Debian 13.
# Then says what it depends on, and what lintian says of it where lintian is installed; --lintian installs it.
# RETORT_PRESET names another build than release.

source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
source "$retort_source/packaging/debian_root.sh"

with_lintian=''
case ${1:-} in
--lintian) with_lintian=yes ;;
'') ;;
*) fail "usage: packaging/deb.sh [--lintian]" ;;
esac

preset=${RETORT_PRESET:-release}
retort_program="packaging/deb.sh" "$retort_source/packaging/build.sh" "$preset" retort retort-cli retort_reference
retort_build_environment
cd -- "$retort_source"
enter() { packaging/enter.sh --build "$@"; }

version=$(sed -n 's/^project(retort VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
said=$(enter dpkg-parsechangelog --file packaging/debian/changelog --show-field Version)
[[ $version == "$said" ]] || fail "CMakeLists.txt says version $version, packaging/debian/changelog says $said"

mkdir -p dist
rm -f -- dist/retort_*.deb
# The programs are there; cpack would build the tests as well.
stage=$retort_source/build/$preset/stage
rm -rf -- "$stage"
enter env DESTDIR="$stage" cmake --install "build/$preset" --prefix /usr --strip >"build/$preset/deb.log"
enter cpack --config "build/$preset/CPackConfig.cmake" -B dist -D CPACK_INSTALL_CMAKE_PROJECTS= \
    -D CPACK_INSTALLED_DIRECTORIES="$stage;/" >>"build/$preset/deb.log" 2>&1 ||
    { tail -n 25 "build/$preset/deb.log" >&2 && fail "cpack failed (build/$preset/deb.log)"; }
rm -rf -- "$stage" dist/_CPack_Packages
packages=(dist/retort_"$version"_*.deb)
[[ ${#packages[@]} == 1 && -f ${packages[0]} ]] || fail "cpack left no package in dist"
say "made ${packages[0]} ($(du -k -- "${packages[0]}" | cut -f1) kB):"
enter dpkg-deb --field "${packages[0]}" Version Architecture Installed-Size Depends Recommends Suggests >&2
[[ -z $with_lintian ]] || install_where_built lintian lintian
if enter sh -c 'command -v lintian >/dev/null'; then
    enter lintian --allow-root "${packages[0]}" >&2 || fail "lintian found errors"
    say "lintian is done: what it found stands above, if anything"
else
    say "lintian is not installed (deb.sh --lintian does it): the package has not been checked with it"
fi
echo "$retort_source/${packages[0]}"
