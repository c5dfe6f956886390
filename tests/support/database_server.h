#pragma once

// A real database server of a test's own. For tests only; blocks.

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

#include "processes.h"

namespace retort::tests {

// PostgreSQL or MariaDB in a temporary folder, on a free port of the loopback and a socket in that folder, without a
// thought for power failures (it survives its own death, though). Journals of runs go into that folder, too: they are about
// databases that are gone with it. It runs as an unprivileged user, since neither runs as root, and is stopped by its process
// id when this is destroyed (and by the kernel, should the test die before).
class DatabaseServer {
public:
    enum class Kind { Postgresql, Mariadb };

    explicit DatabaseServer(Kind kind) : m_kind(kind) {}
    ~DatabaseServer();
    DatabaseServer(const DatabaseServer&) = delete;
    DatabaseServer& operator=(const DatabaseServer&) = delete;

    // Before start(): TLS, with a certificate and its key (of which the server gets a copy), and the authority of the
    // certificates of clients. PostgreSQL takes these lines (pg_hba.conf) for who may come in over the loopback.
    void useTls(const QString& authority, const QString& certificate, const QString& key, const QStringList& rules);
    // Before start(): MariaDB without the certificate that it otherwise makes for itself.
    void useNoTls() { m_withoutTls = true; }

    // Why it could not be started, or nothing. "not installed: ..." where the server's packages are missing.
    [[nodiscard]] QString start();

    // SIGKILL, and the same server again on what is left on the disk. Why not, or nothing.
    [[nodiscard]] QString killAndRestart();

    [[nodiscard]] int port() const { return m_port; }
    // What a socket is named by: PostgreSQL's folder, MariaDB's file.
    [[nodiscard]] QString socket() const;
    // scheme: "postgresql", "mysql+pymysql" ...
    [[nodiscard]] QString url(const QString& scheme, const QString& database, const QString& withPassword = password) const;

    // An empty database, whether or not there was one of that name. What went wrong, or nothing.
    [[nodiscard]] QString createDatabase(const QString& name) const;
    // Statements through the server's own client; rows come back separated by tabs, without a heading.
    [[nodiscard]] ProcessResult run(const QString& database, const QString& statements) const;
    // The structure as pg_dump or mariadb-dump writes it.
    [[nodiscard]] QByteArray structure(const QString& database) const;

    static inline const QString user = QStringLiteral("tester");
    static inline const QString password = QStringLiteral("s3cr:t p@ss/word");

private:
    [[nodiscard]] QString takeCertificates();
    [[nodiscard]] QString startPostgresql();
    [[nodiscard]] QString startMariadb();
    [[nodiscard]] QString launch(const QString& program, const QStringList& arguments, const QByteArray& ready);
    [[nodiscard]] QString prepare(const QString& program, const QStringList& arguments) const;

    Kind m_kind;
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
    // useTls(): empty without.
    QString m_authority;
    QString m_certificate;
    QString m_key;
    QStringList m_rules;
    bool m_withoutTls = false;
    // How it was launched.
    QString m_program;
    QStringList m_arguments;
    QByteArray m_ready;
};

} // namespace retort::tests
