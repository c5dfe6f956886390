#pragma once

// Which client programs of database servers are installed.

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"

namespace retort::backup {

struct ClientTool {
    QString path;
    int major = 0; // 17 of pg_dump 17.6, 11 of mariadb-dump 11.8.3
    int minor = 0;
    bool mariadb = false; // of mysqldump and mysql, which exist twice

    friend bool operator==(const ClientTool&, const ClientTool&) = default;
};

// Where tools are looked for, in this order: the folders of PATH, then /usr/lib/postgresql/*/bin, newest first.
[[nodiscard]] QStringList systemToolFolders();

// The programs of one of these names, in the order of folders and then of names, each with what it says to --version;
// those that say nothing a version could be read from are left out, as is Debian's pg_wrapper, which picks a version by
// rules of its own.
[[nodiscard]] std::vector<ClientTool> findTools(const QStringList& names, const std::optional<QStringList>& folders, const JobContext& context);

// The newest pg_restore, which reads the archives of all before it. NotFound says what to install.
[[nodiscard]] Result<ClientTool> newestPgRestore(const std::optional<QStringList>& folders, const JobContext& context);

// Reads the line that --version prints.
[[nodiscard]] std::optional<ClientTool> readToolVersion(const QString& path, const QString& line);

// "pg_dump 15.4 (/usr/bin/pg_dump), pg_dump 16.1 (...)", for messages; "none" when there are none.
[[nodiscard]] std::string listOf(const std::vector<ClientTool>& tools);

} // namespace retort::backup
