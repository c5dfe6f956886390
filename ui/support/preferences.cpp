#include "ui/support/preferences.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include "core/project/session.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr qsizetype mostRecent = 10;

QString useKey(const QString& displayUrl)
{
    const QByteArray hash = QCryptographicHash::hash(displayUrl.toUtf8(), QCryptographicHash::Sha1).toHex();
    return u"databases/"_s + QString::fromLatin1(hash) + u"/use"_s;
}

} // namespace

QStringList Preferences::recentProjects() const
{
    return m_settings.value(u"recent/projects"_s).toStringList();
}

void Preferences::addRecentProject(const QString& folder)
{
    QStringList list = recentProjects();
    list.removeAll(folder);
    list.prepend(folder);
    m_settings.setValue(u"recent/projects"_s, QStringList(list.first(std::min(list.size(), mostRecent))));
}

void Preferences::removeRecentProject(const QString& folder)
{
    QStringList list = recentProjects();
    list.removeAll(folder);
    m_settings.setValue(u"recent/projects"_s, list);
}

bool Preferences::trusts(const QString& folder) const
{
    return m_settings.value(u"trust/projects"_s).toStringList().contains(folder);
}

void Preferences::setTrusts(const QString& folder, bool yes)
{
    QStringList list = m_settings.value(u"trust/projects"_s).toStringList();
    list.removeAll(folder);
    if (yes)
        list.append(folder);
    m_settings.setValue(u"trust/projects"_s, list);
}

ThemeChoice Preferences::theme() const
{
    return themeFromName(m_settings.value(u"view/theme"_s).toString()).value_or(ThemeChoice::System);
}

void Preferences::setTheme(ThemeChoice choice)
{
    m_settings.setValue(u"view/theme"_s, themeName(choice));
}

QString Preferences::language() const
{
    return m_settings.value(u"view/language"_s).toString();
}

void Preferences::setLanguage(const QString& code)
{
    m_settings.setValue(u"view/language"_s, code);
}

Density Preferences::density() const
{
    return m_settings.value(u"view/density"_s).toString() == u"compact"_s ? Density::Compact : Density::Comfortable;
}

void Preferences::setDensity(Density density)
{
    m_settings.setValue(u"view/density"_s, density == Density::Compact ? u"compact"_s : u"comfortable"_s);
}

std::optional<bool> Preferences::foldLongRuns() const
{
    const QVariant chosen = m_settings.value(u"view/foldLongRuns"_s);
    return chosen.isValid() ? std::optional(chosen.toBool()) : std::nullopt;
}

void Preferences::setFoldLongRuns(bool fold)
{
    m_settings.setValue(u"view/foldLongRuns"_s, fold);
}

bool Preferences::dimUnrelated() const
{
    return m_settings.value(u"view/dimUnrelated"_s, false).toBool();
}

void Preferences::setDimUnrelated(bool dim)
{
    m_settings.setValue(u"view/dimUnrelated"_s, dim);
}

DatabaseUse guessUse(const QString& displayUrl)
{
    static const QRegularExpression production(u"(^|[^a-z])(prod|production|live)([^a-z]|$)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression testing(u"(^|[^a-z])(test|testing|staging|stage|qa)([^a-z]|$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (production.match(displayUrl).hasMatch())
        return DatabaseUse::Production;
    return testing.match(displayUrl).hasMatch() ? DatabaseUse::Testing : DatabaseUse::Development;
}

DatabaseUse Preferences::databaseUse(const QString& displayUrl) const
{
    const QString stored = m_settings.value(useKey(displayUrl)).toString();
    if (stored == u"production"_s)
        return DatabaseUse::Production;
    if (stored == u"testing"_s)
        return DatabaseUse::Testing;
    return stored == u"development"_s ? DatabaseUse::Development : guessUse(displayUrl);
}

DatabaseUse Preferences::databaseUse(const project::DatabaseState& state) const
{
    return state.profile ? state.profile->use : databaseUse(state.displayUrl);
}

void Preferences::setDatabaseUse(const QString& displayUrl, DatabaseUse use)
{
    const QString value = use == DatabaseUse::Production ? u"production"_s : use == DatabaseUse::Testing ? u"testing"_s : u"development"_s;
    m_settings.setValue(useKey(displayUrl), value);
}

bool Preferences::backupFirst() const
{
    return m_settings.value(u"run/backupFirst"_s, true).toBool();
}

void Preferences::setBackupFirst(bool yes)
{
    m_settings.setValue(u"run/backupFirst"_s, yes);
}

QByteArray Preferences::layout(const QString& name) const
{
    return m_settings.value(u"layout/"_s + name).toByteArray();
}

void Preferences::setLayout(const QString& name, const QByteArray& state)
{
    m_settings.setValue(u"layout/"_s + name, state);
}

} // namespace retort::ui
