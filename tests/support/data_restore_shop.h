#pragma once

// A project whose tables move on after a backup was made, with rows that are hard to carry over. For tests only.

#include <QString>

#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/project/data_restore.h"

namespace retort::tests {

// Revisions: a1 makes maker and item, which refer to each other, line, which refers to itself and to item, legacy and audit. b2
// renames item to product and its column name to title, drops colour and legacy, and gives audit a column that must have a
// value. c3 makes review, which refers to product.
class DataRestoreShop {
public:
    // folder: for the project, the backups and an SQLite database. url: of an empty database; empty: the SQLite one.
    [[nodiscard]] static Result<std::unique_ptr<DataRestoreShop>> create(const QString& folder, const QString& url);

    [[nodiscard]] Result<void> migrate(const std::string& target, bool up = true);
    [[nodiscard]] Result<void> fillAtA1();
    [[nodiscard]] Result<backup::BackupEntry> backUp(bool dataOnly);
    [[nodiscard]] Result<void> execute(const std::string& statement);
    // Each row as text, sorted.
    [[nodiscard]] std::vector<std::string> rows(const std::string& query);
    [[nodiscard]] std::string one(const std::string& query);
    [[nodiscard]] bool isPostgresql() const { return m_settings.dialect == "postgresql"; }
    [[nodiscard]] bool isSqlite() const { return m_settings.dialect == "sqlite"; }

    [[nodiscard]] project::DataRestoreSite site();
    [[nodiscard]] Result<std::shared_ptr<const project::DataRestorePlan>> plan(const QString& id, project::RowsWay way, const std::vector<std::string>& mapping = {},
                                                                                bool partly = false);
    [[nodiscard]] project::DataRestoreReport run(const project::DataRestorePlan& plan, const JobContext& context = {});
    [[nodiscard]] QString backupFolder() const { return m_folder + QStringLiteral("/backups"); }
    [[nodiscard]] QString projectFolder() const { return m_folder + QStringLiteral("/project"); }
    [[nodiscard]] sql::Connection& connection() { return *m_connection; }

    // Writes the project's files alone.
    [[nodiscard]] static bool writeProject(const QString& folder, const QString& url);

private:
    DataRestoreShop() = default;

    QString m_folder;
    backup::Subject m_subject{.url = database::DatabaseUrl::parse("sqlite://").value(), .folder = {}};
    std::shared_ptr<const project::Project> m_project;
    migration::MigrationSettings m_settings;
    std::unique_ptr<sql::Connection> m_connection;
};

// The test cases that every database has to pass, as functions that QTest's macros fail.
void restoresThroughTheRevision(const QString& url, bool dataOnly);
void restoresWhereItStands(const QString& url, bool dataOnly);
void restoresIntoAnEmptyDatabase(const QString& url, bool dataOnly);
void restoresAnew(const QString& url, bool dataOnly);
void leavesOutAndEmpties(const QString& url);
void cancelledChangesNothing(const QString& url);
void refusesOrphansOfOthers(const QString& url);
void restoresAllOrNothing(const QString& url);
void followsRenamesBackwards(const QString& url);

} // namespace retort::tests
