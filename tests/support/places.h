#pragma once

// Where a test finds what it needs. ctest says it in the environment; a test that is started by hand looks around its own
// program (build/<preset>/bin). No path stands in a compiler's command line, so that a clone in another folder finds the
// same objects in the compiler cache.

#include <QFileInfo>
#include <QString>

#include <filesystem>

namespace retort::tests {

[[nodiscard]] inline std::filesystem::path programFolder()
{
    return std::filesystem::read_symlink("/proc/self/exe").parent_path();
}

// A file or folder of the source tree, as "tests/ddl/alembic_live.py".
[[nodiscard]] inline QString sourcePath(const char* relative)
{
    static const std::filesystem::path folder = [] {
        if (const QByteArray set = qgetenv("RETORT_SOURCE_DIR"); !set.isEmpty())
            return std::filesystem::path(set.toStdString());
        std::filesystem::path above = programFolder();
        while (above.has_relative_path() && !std::filesystem::exists(above / "CMakePresets.json"))
            above = above.parent_path();
        return above;
    }();
    return QString::fromStdString((folder / relative).string());
}

// The program retort-cli.
[[nodiscard]] inline QString retortCli()
{
    const QString set = qEnvironmentVariable("RETORT_CLI");
    return set.isEmpty() ? QString::fromStdString((programFolder() / "retort-cli").string()) : set;
}

} // namespace retort::tests
