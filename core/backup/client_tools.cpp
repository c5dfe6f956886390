#include "core/backup/client_tools.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

#include "core/backup/tool_process.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

QStringList systemToolFolders()
{
    QStringList folders = qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
    const QDir versions(u"/usr/lib/postgresql"_s);
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::ranges::sort(names, [](const QString& a, const QString& b) { return a.toDouble() > b.toDouble(); });
    for (const QString& name : names)
        folders += versions.filePath(name + "/bin"_L1);
    return folders;
}

std::optional<ClientTool> readToolVersion(const QString& path, const QString& line)
{
    // "mariadb-dump from 11.8.3-MariaDB, client 10.19", "mysqldump  Ver 10.19 Distrib 10.11.6-MariaDB",
    // "mysqldump  Ver 10.13 Distrib 5.7.44", "mysqldump  Ver 8.0.36 for Linux", "pg_dump (PostgreSQL) 17.6 (Debian ...)",
    // "pg_dump (PostgreSQL) 18beta1"
    static const QRegularExpression mariadb(u"(\\d+)\\.(\\d+)(?:\\.\\d+)?-MariaDB"_s);
    static const QRegularExpression distribution(u"Distrib (\\d+)\\.(\\d+)"_s);
    static const QRegularExpression other(u"(?:Ver |\\) )(\\d+)(?:\\.(\\d+))?"_s);
    for (const QRegularExpression* pattern : {&mariadb, &distribution, &other}) {
        const QRegularExpressionMatch match = pattern->match(line);
        if (match.hasMatch())
            return ClientTool{.path = path, .major = match.captured(1).toInt(), .minor = match.captured(2).toInt(), .mariadb = pattern == &mariadb};
    }
    return std::nullopt;
}

std::vector<ClientTool> findTools(const QStringList& names, const std::optional<QStringList>& folders, const JobContext& context)
{
    std::vector<ClientTool> tools;
    QStringList seen;
    const QStringList places = folders ? *folders : systemToolFolders();
    for (const QString& folder : places) {
        for (const QString& name : names) {
            const QFileInfo file(QDir(folder).filePath(name));
            const QString real = file.canonicalFilePath();
            if (!file.isFile() || !file.isExecutable() || seen.contains(real) || real.endsWith("/pg_wrapper"_L1))
                continue;
            seen += real;
            const auto line = outputOf({.program = file.absoluteFilePath(), .arguments = {u"--version"_s}}, context);
            if (!line)
                continue;
            if (const auto tool = readToolVersion(file.absoluteFilePath(), QString::fromUtf8(*line)))
                tools.push_back(*tool);
        }
    }
    return tools;
}

Result<ClientTool> newestPgRestore(const std::optional<QStringList>& folders, const JobContext& context)
{
    const std::vector<ClientTool> tools = findTools({u"pg_restore"_s}, folders, context);
    if (tools.empty())
        return fail(ErrorCode::NotFound, "The program pg_restore is not there, which reads this backup. Install postgresql-client (Debian, Ubuntu)");
    return *std::ranges::max_element(tools, {}, &ClientTool::major);
}

std::string listOf(const std::vector<ClientTool>& tools)
{
    std::string text;
    for (const ClientTool& tool : tools)
        text += (text.empty() ? "" : ", ") + QFileInfo(tool.path).fileName().toStdString() + ' ' + std::to_string(tool.major) + '.'
                + std::to_string(tool.minor) + (tool.mariadb ? " of MariaDB" : "") + " (" + tool.path.toStdString() + ')';
    return text.empty() ? "none" : text;
}

} // namespace retort::backup
