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

class ReportWords {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::ReportWords)
};

QString lockText(const ConnectionReport& report)
{
    switch (report.lock) {
    case ConnectionReport::Lock::Advisory: return ReportWords::tr("Runs keep each other out with an advisory lock.");
    case ConnectionReport::Lock::Named: return ReportWords::tr("Runs keep each other out with a named lock (GET_LOCK).");
    case ConnectionReport::Lock::File: return ReportWords::tr("Runs keep each other out with a file beside the database.");
    case ConnectionReport::Lock::None: break;
    }
    return ReportWords::tr("<b>Runs cannot keep each other out:</b> %1.").arg(toQString(report.lockProblem).toHtmlEscaped());
}

QString encryptionText(const ConnectionReport& report)
{
    switch (report.encryption) {
    case ConnectionReport::Encryption::NotNeeded: return ReportWords::tr("Nothing leaves this machine.");
    case ConnectionReport::Encryption::Off: return ReportWords::tr("<b>The connection is not encrypted.</b>");
    case ConnectionReport::Encryption::On: break;
    }
    return ReportWords::tr("Encrypted: %1.").arg(toQString(report.encryptionDetails).toHtmlEscaped());
}

} // namespace

QString reportText(const ConnectionReport& report)
{
    QStringList sentences;
    const QString product = toQString(sql::productText(report.server)).toHtmlEscaped();
    sentences.append(report.bytes ? ReportWords::tr("<b>%1</b>, %2.").arg(product, dataSize(*report.bytes)) : ReportWords::tr("<b>%1</b>.").arg(product));
    if (!report.writable)
        sentences.append(ReportWords::tr("It can only be read."));
    sentences.append(report.transactionalDdl ? ReportWords::tr("A step that fails leaves nothing behind.")
                                             : ReportWords::tr("DDL is not transactional: a step that fails may leave a part of it behind."));
    sentences.append(lockText(report));
    sentences.append(encryptionText(report));
    return sentences.join(u' ');
}

} // namespace retort::ui
