#pragma once

// A sql::Connection over QSQLITE, for tests only: no threads, no interruption.

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QString>
#include <QUuid>
#include <QVariant>

#include "core/sql/connection.h"

namespace retort::testing {

class SqliteTestConnection : public sql::Connection {
public:
    explicit SqliteTestConnection(const QString& file = QStringLiteral(":memory:"))
        : m_name(QUuid::createUuid().toString())
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(file);
        m_open = database.open();
    }
    ~SqliteTestConnection() override
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    [[nodiscard]] bool isOpen() const { return m_open; }

    [[nodiscard]] std::string_view dialectName() const override { return "sqlite"; }
    [[nodiscard]] Result<sql::ResultSet> execute(std::string_view statement) override
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        query.setForwardOnly(true);
        if (!query.exec(QString::fromUtf8(statement.data(), static_cast<qsizetype>(statement.size()))))
            return fail(ErrorCode::Database, query.lastError().databaseText().toStdString());
        sql::ResultSet result;
        while (query.next()) {
            std::vector<sql::Value> row;
            for (int i = 0; i < query.record().count(); ++i)
                row.push_back(valueOf(query.value(i)));
            result.rows.push_back(std::move(row));
        }
        return result;
    }
    [[nodiscard]] Result<void> begin() override { return run("BEGIN"); }
    [[nodiscard]] Result<void> commit() override { return run("COMMIT"); }
    [[nodiscard]] Result<void> rollback() override { return run("ROLLBACK"); }
    [[nodiscard]] bool inTransaction() const override { return false; }
    void interrupt() override {}

private:
    [[nodiscard]] Result<void> run(std::string_view statement)
    {
        RETORT_CHECK(execute(statement));
        return {};
    }
    static sql::Value valueOf(const QVariant& value)
    {
        if (value.isNull())
            return std::monostate{};
        if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int)
            return static_cast<std::int64_t>(value.toLongLong());
        if (value.typeId() == QMetaType::Double)
            return value.toDouble();
        return value.toString().toStdString();
    }

    QString m_name;
    bool m_open = false;
};

} // namespace retort::testing
