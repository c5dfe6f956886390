// bench_server_backups [MEGABYTES] [ROUNDS] [BACKEND...]: backing up and restoring a database of that size, an SQLite file and on a
// PostgreSQL and a MariaDB of its own, by Retort and by the bare tools in turns. Prints the best of the rounds, the processor
// time of Retort itself (what it adds to the tools; on a machine that does other things too the better figure), how much of the time
// of a backup its checks take that the bare tool has not, and the most memory that Retort had in use at a time.

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <limits>

#include "../support/database_server.h"
#include "core/backup/backup_method.h"
#include "core/backup/catalogue.h"
#include "core/backup/inspect.h"

using namespace retort;
using namespace Qt::StringLiterals;
using tests::DatabaseServer;

namespace {

struct Tools {
    QString name;
    std::function<bool()> fill;
    std::function<bool(const QString& file)> dump;
    std::function<bool(const QString& file)> restore;
};

// Of this process alone.
double processorSeconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return of(used.ru_utime) + of(used.ru_stime);
}

struct Time {
    double wall = std::numeric_limits<double>::max();
    double processor = 0; // in the round of that
    double checks = 0;    // likewise: from when the copy was complete
};

// Of this process, in MB; resetPeak() begins anew.
long peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (QByteArray line = status.readLine(); !line.isEmpty(); line = status.readLine()) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').front().toLong() / 1024;
    }
    return -1;
}

void resetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

double seconds(const std::function<bool()>& work)
{
    QElapsedTimer timer;
    timer.start();
    if (!work())
        qFatal("failed");
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void measure(Time& best, const std::function<bool()>& work)
{
    const double before = processorSeconds();
    const double wall = seconds(work);
    if (wall < best.wall)
        best = {.wall = wall, .processor = processorSeconds() - before};
}

bool succeeded(const tests::ProcessResult& result)
{
    if (result.exitCode != 0)
        std::fprintf(stderr, "%s\n", result.err.constData());
    return result.exitCode == 0;
}

// Rows of about a kilobyte that compress by half.
QString rowText(const QString& number)
{
    QStringList parts;
    for (int i = 0; i < 30; ++i)
        parts += u"md5(concat(%1, '.', %2))"_s.arg(number).arg(i);
    return u"concat("_s + parts.join(u", "_s) + u')';
}

std::function<bool()> filling(const DatabaseServer& server, const QString& statements)
{
    return [&server, statements] { return server.createDatabase(u"bench"_s).isEmpty() && succeeded(server.run(u"bench"_s, statements)); };
}

Tools postgresqlTools(const DatabaseServer& server, int rows)
{
    const QString bin = u"/usr/lib/postgresql/17/bin/"_s;
    const QStringList place{u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(server.port()), u"-U"_s, DatabaseServer::user, u"-d"_s, u"bench"_s};
    const tests::Environment password{{u"PGPASSWORD"_s, DatabaseServer::password}};
    return {.name = u"postgresql"_s,
            .fill = filling(server, u"CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY); INSERT INTO alembic_version VALUES ('a');"
                                    " CREATE TABLE item (id INT PRIMARY KEY, body TEXT);"
                                    " INSERT INTO item SELECT n, %1 FROM generate_series(1, %2) n; CREATE INDEX by_body ON item (left(body, 20))"_s
                                        .arg(rowText(u"n"_s))
                                        .arg(rows)),
            .dump = [=](const QString& file) { return succeeded(tests::runProcess(bin + u"pg_dump"_s, QStringList{u"-Fc"_s, u"-f"_s, file} + place, QDir::tempPath(), password)); },
            .restore =
                [=](const QString& file) {
                    return succeeded(tests::runProcess(bin + u"pg_restore"_s,
                                                       QStringList{u"--clean"_s, u"--if-exists"_s, u"--single-transaction"_s, u"--exit-on-error"_s} + place + QStringList{file},
                                                       QDir::tempPath(), password));
                }};
}

Tools mariadbTools(const DatabaseServer& server, int rows)
{
    const QStringList place{u"--no-defaults"_s, u"--host=127.0.0.1"_s, u"--port=%1"_s.arg(server.port()), u"--user="_s + DatabaseServer::user,
                            u"--skip-ssl-verify-server-cert"_s};
    const tests::Environment password{{u"MYSQL_PWD"_s, DatabaseServer::password}};
    return {.name = u"mariadb"_s,
            .fill = filling(server, u"CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY); INSERT INTO alembic_version VALUES ('a');"
                                    " CREATE TABLE item (id INT PRIMARY KEY, body TEXT, KEY by_body (body(20)));"
                                    " INSERT INTO item SELECT seq, %1 FROM seq_1_to_%2"_s
                                        .arg(rowText(u"seq"_s))
                                        .arg(rows)),
            .dump =
                [=](const QString& file) {
                    return succeeded(tests::runProcess(u"mariadb-dump"_s,
                                                       place + QStringList{u"--single-transaction"_s, u"--routines"_s, u"--triggers"_s, u"--events"_s, u"--hex-blob"_s,
                                                                           u"--result-file="_s + file, u"bench"_s},
                                                       QDir::tempPath(), password));
                },
            .restore =
                [=](const QString& file) {
                    QStringList client = place + QStringList{u"bench"_s};
                    return succeeded(tests::runProcess(u"sh"_s,
                                                       QStringList{u"-c"_s, u"file=$1; shift; mariadb \"$@\" -e 'DROP TABLE IF EXISTS item, alembic_version' && mariadb \"$@\" < \"$file\""_s,
                                                                   u"sh"_s, file} + client,
                                                       QDir::tempPath(), password));
                }};
}

void line(const QString& what, const Time& bare, const Time& ours)
{
    std::printf("%-34s %8.2f s %8.2f s %+7.1f %% %8.2f s (%.1f %%)\n", qPrintable(what), bare.wall, ours.wall, (ours.wall / bare.wall - 1) * 100, ours.processor,
                ours.processor / bare.wall * 100);
    std::fflush(stdout);
}

Tools sqliteTools(const QString& file, int rows)
{
    const auto shell = [](const QString& database, const QString& command) {
        return succeeded(tests::runProcess(u"sqlite3"_s, {database, command}, QDir::tempPath()));
    };
    const QString fill = u"CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY); INSERT INTO alembic_version VALUES ('a');"
                         " CREATE TABLE item (id INTEGER PRIMARY KEY, body TEXT);"
                         " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT %1) INSERT INTO item SELECT i, hex(randomblob(480)) FROM n;"
                         " CREATE INDEX by_body ON item (substr(body, 1, 20))"_s.arg(rows);
    return {.name = u"sqlite"_s,
            .fill = [=] { return shell(file, fill); },
            .dump = [=](const QString& to) { return QFile::remove(to), shell(file, u".backup '%1'"_s.arg(to)); },
            .restore = [=](const QString& from) { return shell(file, u".restore '%1'"_s.arg(from)); }};
}

void compare(const Tools& tools, const QString& url, int rounds)
{
    if (!tools.fill())
        qFatal("no database");
    const QTemporaryDir folder(QDir::tempPath() + u"/retort-bench-XXXXXX"_s);
    const backup::Subject subject{.url = database::DatabaseUrl::parse(url.toStdString()).value(), .folder = {}};
    const backup::BackupMethod& method = **backup::methodFor(subject.url);
    const QString bareFile = folder.filePath(u"bare"_s);
    backup::BackupEntry entry;
    QElapsedTimer sinceCopy;
    const auto create = [&] {
        const JobContext watched{.progress = [&](std::size_t, std::size_t, std::string_view what) {
            if ((what == backup::checkPhase || what == backup::hashPhase) && !sinceCopy.isValid())
                sinceCopy.start();
        }};
        sinceCopy.invalidate();
        auto made = method.create(subject, {.folder = folder.filePath(u"backups"_s), .label = {}}, watched);
        if (!made)
            qFatal("%s", describe(made.error()).c_str());
        entry = *made;
        return true;
    };
    const auto restore = [&](backup::Rehearsal rehearsal) {
        const auto report = method.restore(
            subject, {.folder = folder.filePath(u"backups"_s), .id = entry.id, .safety = backup::SafetyBackup::Skip, .safetyLabel = {}, .rehearsal = rehearsal}, {});
        if (!report || report->incomplete)
            qFatal("%s", describe(report ? *report->incomplete : report.error()).c_str());
        return true;
    };
    Time bareDump, ourDump, bareRestore, ourRestore, rehearsed;
    long dumpMemory = 0;
    long restoreMemory = 0;
    for (int round = 0; round < rounds; ++round) {
        measure(bareDump, [&] { return tools.dump(bareFile); });
        resetPeak();
        const double bestSoFar = ourDump.wall;
        measure(ourDump, create);
        if (ourDump.wall < bestSoFar)
            ourDump.checks = static_cast<double>(sinceCopy.nsecsElapsed()) / 1e9;
        dumpMemory = std::max(dumpMemory, peakMemory());
        measure(bareRestore, [&] { return tools.restore(bareFile); });
        resetPeak();
        measure(ourRestore, [&] { return restore(backup::Rehearsal::Skip); });
        if (tools.name == "mariadb"_L1)
            measure(rehearsed, [&] { return restore(backup::Rehearsal::Require); });
        restoreMemory = std::max(restoreMemory, peakMemory());
        if (const auto removed = backup::Catalogue(folder.filePath(u"backups"_s)).remove(entry.id); !removed)
            qFatal("%s", describe(removed.error()).c_str());
    }
    line(tools.name + u" backup (%1 MB file)"_s.arg(entry.size / 1'000'000), bareDump, ourDump);
    line(tools.name + u" restore"_s, bareRestore, ourRestore);
    if (tools.name == "mariadb"_L1)
        line(tools.name + u" restore, rehearsed"_s, bareRestore, rehearsed);
    std::printf("%-34s %8.2f s, checks with the checksum; making the copy %+.1f %%\n", qPrintable(tools.name + u" of the backup"_s), ourDump.checks,
                ((ourDump.wall - ourDump.checks) / bareDump.wall - 1) * 100);
    std::printf("%-34s %8ld MB to back up, %ld MB to restore\n", qPrintable(tools.name + u" Retort's peak memory"_s), dumpMemory, restoreMemory);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    tests::processPatience = 3'600'000;
    const int megabytes = arguments.size() > 1 ? arguments.at(1).toInt() : 200;
    const int rounds = arguments.size() > 2 ? arguments.at(2).toInt() : 3;
    std::printf("%d MB, best of %d             %14s %10s %20s\n", megabytes, rounds, "bare tool", "Retort", "processor");
    const QStringList wanted = arguments.mid(3);
    const auto wants = [&](const QString& name) { return wanted.isEmpty() || wanted.contains(name); };
    if (wants(u"sqlite"_s)) {
        const QTemporaryDir folder(QDir::tempPath() + u"/retort-bench-XXXXXX"_s);
        const QString file = folder.filePath(u"bench.db"_s);
        compare(sqliteTools(file, megabytes * 1000), u"sqlite:///"_s + file, rounds);
    }
    if (wants(u"postgresql"_s)) {
        DatabaseServer server(DatabaseServer::Kind::Postgresql);
        if (const QString missing = server.start(); missing.isEmpty())
            compare(postgresqlTools(server, megabytes * 1000), server.url(u"postgresql"_s, u"bench"_s), rounds);
        else
            std::printf("%s\n", qPrintable(missing));
    }
    if (wants(u"mariadb"_s)) {
        DatabaseServer server(DatabaseServer::Kind::Mariadb);
        if (const QString missing = server.start(); missing.isEmpty())
            compare(mariadbTools(server, megabytes * 1000), server.url(u"mysql+pymysql"_s, u"bench"_s), rounds);
        else
            std::printf("%s\n", qPrintable(missing));
    }
    return 0;
}
