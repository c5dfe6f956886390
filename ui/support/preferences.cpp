#include "ui/support/preferences.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include "core/project/session.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr qsizetype mostRecent = 10;

QString hashOf(const QString& text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex());
}

QString useKey(const project::DatabaseState& state)
{
    return u"databases/"_s + hashOf(state.place.isEmpty() ? state.displayUrl : state.place) + u"/use"_s;
}

QString asideKey(const QString& folder)
{
    return u"projects/"_s + hashOf(folder) + u"/setAside"_s;
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

void Preferences::forgetRecentProjects()
{
    m_settings.remove(u"recent/projects"_s);
}

bool Preferences::trusts(const QString& folder) const
{
    return trustedProjects().contains(folder);
}

QStringList Preferences::trustedProjects() const
{
    return m_settings.value(u"trust/projects"_s).toStringList();
}

void Preferences::setTrusts(const QString& folder, bool yes)
{
    QStringList list = trustedProjects();
    list.removeAll(folder);
    if (yes)
        list.append(folder);
    m_settings.setValue(u"trust/projects"_s, list);
}

QStringList Preferences::setAside(const QString& folder) const
{
    return m_settings.value(asideKey(folder)).toStringList();
}

void Preferences::setSetAside(const QString& folder, const QStringList& differences)
{
    if (differences.isEmpty())
        m_settings.remove(asideKey(folder));
    else
        m_settings.setValue(asideKey(folder), differences);
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

void Preferences::setFoldLongRuns(std::optional<bool> fold)
{
    if (fold)
        m_settings.setValue(u"view/foldLongRuns"_s, *fold);
    else
        m_settings.remove(u"view/foldLongRuns"_s);
}

bool Preferences::dimUnrelated() const
{
    return m_settings.value(u"view/dimUnrelated"_s, false).toBool();
}

void Preferences::setDimUnrelated(bool dim)
{
    m_settings.setValue(u"view/dimUnrelated"_s, dim);
}

bool Preferences::showsOverview() const
{
    return m_settings.value(u"view/overview"_s, true).toBool();
}

void Preferences::setShowsOverview(bool show)
{
    m_settings.setValue(u"view/overview"_s, show);
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

DatabaseUse Preferences::databaseUse(const project::DatabaseState& state) const
{
    if (state.profile)
        return state.profile->use;
    const QString stored = m_settings.value(useKey(state)).toString();
    if (stored == u"production"_s)
        return DatabaseUse::Production;
    if (stored == u"testing"_s)
        return DatabaseUse::Testing;
    return stored == u"development"_s ? DatabaseUse::Development : guessUse(state.displayUrl);
}

void Preferences::setDatabaseUse(const project::DatabaseState& state, DatabaseUse use)
{
    const QString value = use == DatabaseUse::Production ? u"production"_s : use == DatabaseUse::Testing ? u"testing"_s : u"development"_s;
    m_settings.setValue(useKey(state), value);
}

bool Preferences::backupFirst() const
{
    return m_settings.value(u"run/backupFirst"_s, true).toBool();
}

void Preferences::setBackupFirst(bool yes)
{
    m_settings.setValue(u"run/backupFirst"_s, yes);
}

std::optional<QKeySequence> Preferences::shortcut(const QString& action) const
{
    const QVariant chosen = m_settings.value(u"shortcuts/"_s + action);
    return chosen.isValid() ? std::optional(QKeySequence(chosen.toString(), QKeySequence::PortableText)) : std::nullopt;
}

void Preferences::setShortcut(const QString& action, const std::optional<QKeySequence>& keys)
{
    if (keys)
        m_settings.setValue(u"shortcuts/"_s + action, keys->toString(QKeySequence::PortableText));
    else
        m_settings.remove(u"shortcuts/"_s + action);
}

bool Preferences::restoresSession() const
{
    return m_settings.value(u"session/restore"_s, true).toBool();
}

void Preferences::setRestoresSession(bool yes)
{
    m_settings.setValue(u"session/restore"_s, yes);
}

std::optional<LastSession> Preferences::lastSession() const
{
    const auto text = [this](QLatin1StringView key) { return m_settings.value(u"session/last/"_s + key).toString(); };
    LastSession last{.project = text("project"_L1), .revision = text("revision"_L1), .filter = text("filter"_L1), .only = text("only"_L1)};
    if (last.project.isEmpty())
        return std::nullopt;
    last.upgrade = m_settings.value(u"session/last/upgrade"_s, true).toBool();
    last.facts = m_settings.value(u"session/last/facts"_s, false).toBool();
    last.panes = m_settings.value(u"session/last/panes"_s).toByteArray();
    last.bottomPage = m_settings.value(u"session/last/bottomPage"_s, -1).toInt();
    last.databaseFile = text("databaseFile"_L1);
    last.databasePlace = text("databasePlace"_L1);
    return last;
}

void Preferences::setLastSession(const std::optional<LastSession>& session)
{
    m_settings.remove(u"session/last"_s);
    if (!session)
        return;
    m_settings.setValue(u"session/last/project"_s, session->project);
    m_settings.setValue(u"session/last/revision"_s, session->revision);
    m_settings.setValue(u"session/last/filter"_s, session->filter);
    m_settings.setValue(u"session/last/only"_s, session->only);
    m_settings.setValue(u"session/last/upgrade"_s, session->upgrade);
    m_settings.setValue(u"session/last/facts"_s, session->facts);
    m_settings.setValue(u"session/last/panes"_s, session->panes);
    m_settings.setValue(u"session/last/bottomPage"_s, session->bottomPage);
    m_settings.setValue(u"session/last/databaseFile"_s, session->databaseFile);
    m_settings.setValue(u"session/last/databasePlace"_s, session->databasePlace);
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
