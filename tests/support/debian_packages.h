#pragma once

// Packages of Debian 13, unpacked in the cache folder (RETORT_CACHE, else ~/.cache/retort) as real projects to test
// with. They are fetched with apt-get when they are not there yet, and never committed. For tests only; blocks.

#include <QString>

namespace retort::tests {

// Where the package is, or would be, unpacked.
[[nodiscard]] QString debianPackageFolder(const QString& package);

// Unpacks a package into the cache unless it is there. The reason when that is not possible, else empty.
[[nodiscard]] QString fetchDebianPackage(const QString& package);

// usr/lib/python3/dist-packages/
extern const QString distPackages;

} // namespace retort::tests
