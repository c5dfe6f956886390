#pragma once

// The real Alembic, started once and given one command after the other (alembic_turns.py): its start alone takes longer than
// most commands. For tests only; blocks.

#include <QProcess>
#include <QString>
#include <QStringList>

namespace retort::tests {

struct Outcome {
    QString out;
    QString err;
    int code = -1;
};

class AlembicProcess {
public:
    ~AlembicProcess();

    [[nodiscard]] bool start();
    // In a folder with alembic.ini, with $SQLALCHEMY_DATABASE_URL.
    [[nodiscard]] Outcome run(const QString& folder, const QString& url, const QStringList& arguments);
    // The same in two parts, for those who have something to do meanwhile.
    void begin(const QString& folder, const QString& url, const QStringList& arguments);
    [[nodiscard]] Outcome end();

private:
    QProcess m_process;
};

// The same by retort-cli, as the Alembic that is installed here would do it.
[[nodiscard]] Outcome runRetort(const QString& folder, const QString& url, const QStringList& arguments);

} // namespace retort::tests
