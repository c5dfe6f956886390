#pragma once

// Certificates of a test's own, made with the program openssl. For tests only; blocks.

#include <QString>
#include <QTemporaryDir>

namespace retort::tests {

// An authority, another one that nobody has reason to trust, and what they signed: PEM files of the user who runs the test,
// each with its key beside it, gone with this.
class Certificates {
public:
    // Why they could not be made, or nothing. "not installed: ..." where openssl is missing.
    [[nodiscard]] QString make();

    [[nodiscard]] QString authority() const { return path("authority.pem"); }
    [[nodiscard]] QString otherAuthority() const { return path("other.pem"); }
    // For the address 127.0.0.1 and the name db.example, not for the name localhost.
    [[nodiscard]] QString server() const { return path("server.pem"); }
    // Of the user "certified".
    [[nodiscard]] QString client() const { return path("client.pem"); }
    // Of the user "stranger", by the same authority.
    [[nodiscard]] QString stranger() const { return path("stranger.pem"); }
    [[nodiscard]] static QString keyOf(const QString& certificate) { return certificate.chopped(3) + QStringLiteral("key"); }
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private:
    [[nodiscard]] QString makeAuthority(const char* name, const QString& subject) const;
    [[nodiscard]] QString sign(const char* name, const QString& subject, const QString& alternatives) const;
    [[nodiscard]] QString openssl(const QStringList& arguments) const;

    QTemporaryDir m_folder;
};

} // namespace retort::tests
