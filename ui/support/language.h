#pragma once

// The language of the window. The texts in the source are English; every other language is a translation that is embedded in
// the program (ui/translations), and so are the plural forms of English itself ("1 row" for "%n rows"). English is in
// place as soon as there is a QCoreApplication; useLanguage() puts another one before it, so that a text which a
// translation lacks is shown in English. GUI thread only, before the first window: windows do not change their language.

#include <QList>
#include <QString>

namespace retort::ui {

struct Language {
    QString code; // as QLocale takes it: "en", "de", "zh_CN"
    QString name; // in the language itself: "Deutsch"
};

// All that the window speaks: English first, the others by their code.
[[nodiscard]] QList<Language> languages();

// Puts the translation in place, with Qt's own (of its file dialogs and menus of text fields) where that is installed, and
// makes numbers and dates follow. chosen: a code of languages(), or empty for the first language of the system's list
// that there is, else English. Returns the code.
QString useLanguage(const QString& chosen);

} // namespace retort::ui
