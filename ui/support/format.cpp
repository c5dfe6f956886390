#include "ui/support/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr qsizetype longestWholeId = 16;

class Format {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::Format)
};

} // namespace

QString shortId(std::string_view id)
{
    QString text = toQString(id);
    if (text.size() <= longestWholeId)
        return text;
    return text.first(longestWholeId - 1) + u'…';
}

QString positionText(const std::vector<std::string>& rows)
{
    QStringList ids;
    for (const std::string& row : rows)
        ids.append(shortId(row));
    return ids.isEmpty() ? Format::tr("base") : ids.join(u", "_s);
}

QDateTime parseCreateDate(std::string_view text)
{
    QString iso = toQString(text).trimmed();
    if (iso.size() < 10)
        return {};
    if (iso.size() > 10 && iso.at(10) == u' ')
        iso[10] = u'T';
    return QDateTime::fromString(iso, Qt::ISODateWithMs);
}

QString relativeDate(const QDateTime& when, const QDateTime& now)
{
    if (!when.isValid())
        return {};
    const qint64 seconds = when.secsTo(now);
    if (seconds < -60)
        return QLocale().toString(when.date(), QLocale::ShortFormat);
    if (seconds < 60)
        return Format::tr("just now");
    if (seconds < 3600)
        return Format::tr("%1 min ago").arg(seconds / 60);
    if (seconds < 86400 && when.date() == now.date())
        return Format::tr("%1 h ago").arg(seconds / 3600);
    const qint64 days = std::max<qint64>(when.date().daysTo(now.date()), 1);
    if (days == 1)
        return Format::tr("yesterday");
    if (days < 60)
        return Format::tr("%n days ago", nullptr, static_cast<int>(days));
    if (days < 730)
        return Format::tr("%n months ago", nullptr, static_cast<int>(days / 30));
    return Format::tr("%n years ago", nullptr, static_cast<int>(days / 365));
}

QString revisionMessage(std::string_view doc, std::string_view path, std::string_view id)
{
    const QString message = toQString(doc).simplified();
    if (!message.isEmpty())
        return message;
    // file_template puts the id in front of the slug, or behind a date.
    QString name = QFileInfo(toQString(path)).completeBaseName();
    name.remove(toQString(id));
    return name.replace(u'_', u' ').simplified();
}

QString exactDate(const QDateTime& when)
{
    // QLocale's long format of a date and time ends in the name of the time zone.
    if (!when.isValid())
        return {};
    const QLocale locale;
    return Format::tr("%1, %2").arg(locale.toString(when.date(), QLocale::LongFormat), locale.toString(when.time(), u"HH:mm:ss"));
}

QString dataSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1);
}

QString errorSentence(const Error& error)
{
    QString text = toQString(error.message);
    for (auto cause = error.cause; cause; cause = cause->cause)
        text += u": "_s + toQString(cause->message);
    text = text.trimmed();
    if (!text.isEmpty() && !text.endsWith(u'.') && !text.endsWith(u'?') && !text.endsWith(u'!') && !text.endsWith(u'。'))
        text += u'.';
    return text;
}

QString pathBelow(const QString& path, const QString& folder)
{
    if (folder.isEmpty())
        return path;
    const QString relative = QDir(folder).relativeFilePath(path);
    return relative.startsWith(u".."_s) ? path : relative;
}

QString errorPlace(const Error& error, const QString& folder)
{
    if (!error.where || error.where->file.empty())
        return {};
    const QString file = pathBelow(toQString(error.where->file), folder);
    return error.where->line == 0 ? file : Format::tr("%1, line %2").arg(file).arg(error.where->line);
}

} // namespace retort::ui
