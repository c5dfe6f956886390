#include "certificates.h"

#include <QFile>
#include <QStandardPaths>

#include "processes.h"

namespace retort::tests {

namespace {

const QStringList newKey{QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                         QStringLiteral("-nodes")};

} // namespace

QString Certificates::make()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        return QStringLiteral("not installed: openssl");
    QString why = makeAuthority("authority", QStringLiteral("/CN=Retort test authority"));
    if (why.isEmpty())
        why = makeAuthority("other", QStringLiteral("/CN=Another authority"));
    if (why.isEmpty())
        why = sign("server", QStringLiteral("/CN=db.example"), QStringLiteral("IP:127.0.0.1,DNS:db.example"));
    if (why.isEmpty())
        why = sign("client", QStringLiteral("/CN=certified"), QStringLiteral("DNS:certified"));
    if (why.isEmpty())
        why = sign("stranger", QStringLiteral("/CN=stranger"), QStringLiteral("DNS:stranger"));
    return why;
}

QString Certificates::makeAuthority(const char* name, const QString& subject) const
{
    const QString file = QString::fromLatin1(name);
    return openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509")} + newKey
                   + QStringList{QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), subject, QStringLiteral("-addext"),
                                 QStringLiteral("keyUsage=critical,keyCertSign,cRLSign"), QStringLiteral("-keyout"), file + QStringLiteral(".key"), QStringLiteral("-out"), file + QStringLiteral(".pem")});
}

QString Certificates::sign(const char* name, const QString& subject, const QString& alternatives) const
{
    const QString file = QString::fromLatin1(name);
    QFile extensions(m_folder.filePath(file + QStringLiteral(".ext")));
    if (!extensions.open(QIODevice::WriteOnly) || extensions.write("subjectAltName=" + alternatives.toLatin1() + '\n') < 0)
        return QStringLiteral("the temporary folder cannot be written to");
    extensions.close();
    const QString asked = openssl(QStringList{QStringLiteral("req"), QStringLiteral("-new")} + newKey
                                  + QStringList{QStringLiteral("-subj"), subject, QStringLiteral("-keyout"), file + QStringLiteral(".key"),
                                                QStringLiteral("-out"), file + QStringLiteral(".csr")});
    if (!asked.isEmpty())
        return asked;
    return openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), file + QStringLiteral(".csr"), QStringLiteral("-CA"),
                    QStringLiteral("authority.pem"), QStringLiteral("-CAkey"), QStringLiteral("authority.key"), QStringLiteral("-CAcreateserial"),
                    QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-extfile"), file + QStringLiteral(".ext"), QStringLiteral("-out"),
                    file + QStringLiteral(".pem")});
}

QString Certificates::openssl(const QStringList& arguments) const
{
    const ProcessResult result = runProcess(QStringLiteral("openssl"), arguments, m_folder.path());
    return result.started && result.exitCode == 0 ? QString() : QString::fromUtf8(result.out + result.err);
}

} // namespace retort::tests
