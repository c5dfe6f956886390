#include "ui/settings/settings_rows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QPushButton>

#include <array>
#include <utility>

#include "ui/settings/trusted_projects.h"
#include "ui/support/language.h"
#include "ui/support/preferences.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

class SettingsRows {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::SettingsRows)
};

// What a row is made with.
struct Maker {
    QWidget* parent;
    std::function<void()> changed;
};

constexpr int choiceWidth = 200; // or what the longest choice needs

using Choices = std::vector<std::pair<QString, QString>>; // what is kept, what is shown

SettingsRow choice(const Maker& make, SettingsRow row, const Choices& choices, const std::function<QString()>& read,
                   const std::function<void(const QString&)>& write)
{
    auto* box = new QComboBox(make.parent);
    box->setAccessibleName(row.label);
    box->setAccessibleDescription(row.hint);
    box->setMinimumWidth(choiceWidth);
    for (const auto& [value, text] : choices) {
        box->addItem(text, value);
        row.words.append(text);
    }
    QObject::connect(box, &QComboBox::activated, box, [box, write, changed = make.changed] {
        write(box->currentData().toString());
        changed();
    });
    row.field = box;
    row.refresh = [box, read] { box->setCurrentIndex(box->findData(read())); };
    return row;
}

SettingsRow toggle(const Maker& make, SettingsRow row, const std::function<bool()>& read, const std::function<void(bool)>& write)
{
    auto* box = new QCheckBox(row.label, make.parent);
    box->setAccessibleDescription(row.hint);
    QObject::connect(box, &QCheckBox::clicked, box, [write, changed = make.changed](bool on) {
        write(on);
        changed();
    });
    row.field = box;
    row.refresh = [box, read] { box->setChecked(read()); };
    return row;
}

SettingsRow theme(const Maker& make)
{
    return choice(make, {.section = SettingsRows::tr("Appearance"), .label = SettingsRows::tr("Theme"), .hint = SettingsRows::tr("In high contrast, text has a contrast of at least 7:1 with everything that it stands on.")},
                  {{themeName(ThemeChoice::System), SettingsRows::tr("As the system has it")},
                   {themeName(ThemeChoice::Light), SettingsRows::tr("Light")},
                   {themeName(ThemeChoice::Dark), SettingsRows::tr("Dark")},
                   {themeName(ThemeChoice::HighContrastLight), SettingsRows::tr("High contrast, white")},
                   {themeName(ThemeChoice::HighContrastDark), SettingsRows::tr("High contrast, black")}},
                  [] { return themeName(Preferences().theme()); },
                  [](const QString& name) { Preferences().setTheme(themeFromName(name).value_or(ThemeChoice::System)); });
}

SettingsRow language(const Maker& make)
{
    Choices choices = {{QString(), SettingsRows::tr("As the system has it")}};
    for (const Language& one : languages())
        choices.emplace_back(one.code, one.name);
    return choice(make, {.section = SettingsRows::tr("Appearance"), .label = SettingsRows::tr("Language"), .hint = SettingsRows::tr("From the next start on.")}, choices,
                  [] { return Preferences().language(); }, [](const QString& code) { Preferences().setLanguage(code); });
}

SettingsRow density(const Maker& make)
{
    return choice(make, {.section = SettingsRows::tr("Appearance"), .label = SettingsRows::tr("Rows of the revisions"), .hint = {}},
                  {{u"comfortable"_s, SettingsRows::tr("Comfortable")}, {u"compact"_s, SettingsRows::tr("Compact")}},
                  [] { return Preferences().density() == Density::Compact ? u"compact"_s : u"comfortable"_s; },
                  [](const QString& name) { Preferences().setDensity(name == u"compact"_s ? Density::Compact : Density::Comfortable); });
}

SettingsRow folding(const Maker& make)
{
    return choice(make, {.section = SettingsRows::tr("Revisions"), .label = SettingsRows::tr("Fold long runs"), .hint = SettingsRows::tr("A run of revisions in which nothing branches becomes one row, which opens with Enter.")},
                  {{u"long"_s, SettingsRows::tr("Where the list is long")}, {u"always"_s, SettingsRows::tr("Always")}, {u"never"_s, SettingsRows::tr("Never")}},
                  [] {
                      const auto fold = Preferences().foldLongRuns();
                      return !fold ? u"long"_s : *fold ? u"always"_s : u"never"_s;
                  },
                  [](const QString& name) { Preferences().setFoldLongRuns(name == u"long"_s ? std::nullopt : std::optional(name == u"always"_s)); });
}

SettingsRow dimming(const Maker& make)
{
    return toggle(make, {.section = SettingsRows::tr("Revisions"), .label = SettingsRows::tr("Dim unrelated revisions"), .hint = SettingsRows::tr("What is neither an ancestor nor a descendant of the selected revision is drawn fainter.")},
                  [] { return Preferences().dimUnrelated(); }, [](bool on) { Preferences().setDimUnrelated(on); });
}

SettingsRow overview(const Maker& make)
{
    return toggle(make, {.section = SettingsRows::tr("Revisions"), .label = SettingsRows::tr("Show the overview"), .hint = SettingsRows::tr("The whole history in a narrow strip beside a long list; a press on it goes there.")},
                  [] { return Preferences().showsOverview(); }, [](bool on) { Preferences().setShowsOverview(on); });
}

SettingsRow backupFirst(const Maker& make)
{
    return toggle(make, {.section = SettingsRows::tr("Running"), .label = SettingsRows::tr("Back up the database before a run"), .hint = SettingsRows::tr("What the sheet of a run begins with; it can be changed there for each run. Without the backup nothing runs.")},
                  [] { return Preferences().backupFirst(); }, [](bool on) { Preferences().setBackupFirst(on); });
}

SettingsRow restoring(const Maker& make)
{
    return toggle(make, {.section = SettingsRows::tr("Projects"), .label = SettingsRows::tr("Begin where the last window ended"),
                         .hint = SettingsRows::tr("The project is opened with the revision and the filter that it had. No password is asked for, and no production "
                                                  "database is connected to.")},
                  [] { return Preferences().restoresSession(); }, [](bool on) { Preferences().setRestoresSession(on); });
}

SettingsRow trusted(const Maker& make)
{
    SettingsRow row{.section = SettingsRows::tr("Projects"), .label = SettingsRows::tr("Trusted projects"),
                    .hint = SettingsRows::tr("Their own Python may read what Retort cannot. It can do whatever you can do on this machine."), .below = true};
    auto* list = new TrustedProjects(make.parent);
    QObject::connect(list, &TrustedProjects::removed, list, make.changed);
    row.field = list;
    row.refresh = [list] { list->refresh(); };
    return row;
}

SettingsRow recent(const Maker& make)
{
    SettingsRow row{.section = SettingsRows::tr("Projects"), .label = SettingsRows::tr("Recent projects"), .hint = SettingsRows::tr("They stand on the first page and in the File menu. Nothing of the projects themselves is touched.")};
    auto* button = new QPushButton(SettingsRows::tr("Forget Them"), make.parent);
    button->setObjectName(u"forgetRecent"_s);
    button->setAccessibleDescription(row.hint);
    QObject::connect(button, &QPushButton::clicked, button, [changed = make.changed] {
        Preferences().forgetRecentProjects();
        changed();
    });
    row.field = button;
    row.refresh = [button] {
        const bool any = !Preferences().recentProjects().isEmpty();
        button->setEnabled(any);
        button->setToolTip(any ? QString() : SettingsRows::tr("No project has been opened yet, or they were forgotten."));
    };
    return row;
}

constexpr std::array rows = {
    &theme,
    &language,
    &density,
    &folding,
    &dimming,
    &overview,
    &backupFirst,
    &restoring,
    &recent,
    &trusted,
};

} // namespace

std::vector<SettingsRow> makeSettingsRows(QWidget* parent, const std::function<void()>& changed)
{
    const Maker make{.parent = parent, .changed = changed};
    std::vector<SettingsRow> out;
    out.reserve(rows.size());
    for (const auto& row : rows)
        out.push_back(row(make));
    return out;
}

} // namespace retort::ui
