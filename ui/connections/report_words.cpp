#include "ui/connections/report_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/sql/query_text.h"
#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

using database::ConnectionReport;

QString tr(const char* text)
{
    return QCoreApplication::translate("ConnectionReport", text);
}

QString lockText(const ConnectionReport& report)
{
    switch (report.lock) {
    case ConnectionReport::Lock::Advisory: return tr("Runs keep each other out with an advisory lock.");
    case ConnectionReport::Lock::Named: return tr("Runs keep each other out with a named lock (GET_LOCK).");
    case ConnectionReport::Lock::File: return tr("Runs keep each other out with a file beside the database.");
    case ConnectionReport::Lock::None: break;
    }
    return tr("<b>Runs cannot keep each other out:</b> %1.").arg(toQString(report.lockProblem).toHtmlEscaped());
}

QString encryptionText(const ConnectionReport& report)
{
    switch (report.encryption) {
    case ConnectionReport::Encryption::NotNeeded: return tr("Nothing leaves this machine.");
    case ConnectionReport::Encryption::Off: return tr("<b>The connection is not encrypted.</b>");
    case ConnectionReport::Encryption::On: break;
    }
    return tr("Encrypted: %1.").arg(toQString(report.encryptionDetails).toHtmlEscaped());
}

} // namespace

QString reportText(const ConnectionReport& report)
{
    QStringList sentences;
    const QString product = toQString(sql::productText(report.server)).toHtmlEscaped();
    sentences.append(report.bytes ? tr("<b>%1</b>, %2.").arg(product, dataSize(*report.bytes)) : tr("<b>%1</b>.").arg(product));
    if (!report.writable)
        sentences.append(tr("It can only be read."));
    sentences.append(report.transactionalDdl ? tr("A step that fails leaves nothing behind.")
                                             : tr("DDL is not transactional: a step that fails may leave a part of it behind."));
    sentences.append(lockText(report));
    sentences.append(encryptionText(report));
    return sentences.join(u' ');
}

} // namespace retort::ui
