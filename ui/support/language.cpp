#include "ui/support/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

// Not below: Q_INIT_RESOURCE declares a function with the linkage that it finds.
static void installEnglish()
{
    Q_INIT_RESOURCE(retort_translations);
    auto* english = new QTranslator(QCoreApplication::instance());
    if (english->load(u":/translations/retort_en.qm"_s))
        QCoreApplication::installTranslator(english);
}

// The linker takes this file into every program that has the library (ui/support/CMakeLists.txt), for the sake of what
// runs at its start.
extern "C" void retortLanguageAtStart()
{
    installEnglish();
}
Q_COREAPP_STARTUP_FUNCTION(retortLanguageAtStart)

namespace retort::ui {

namespace {

constexpr QLatin1StringView sourceLanguage("en");

// Removed from the application with its destruction.
QList<QPointer<QTranslator>>& installed()
{
    static QList<QPointer<QTranslator>> list;
    return list;
}

void install(const QLocale& locale, const QString& name, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (!translator->load(locale, name, u"_"_s, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    installed().append(translator.release());
}

QString languageOfSystem()
{
    const QList<Language> known = languages();
    // "de-AT", "zh-Hans-CN": the language counts, and for Chinese the script.
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QLocale locale(wanted);
        for (const Language& language : known) {
            const QLocale ours(language.code);
            if (locale.language() == ours.language() && (ours.language() != QLocale::Chinese || locale.script() == ours.script()))
                return language.code;
        }
    }
    return QString(sourceLanguage);
}

} // namespace

QList<Language> languages()
{
    QList<Language> result = {{.code = QString(sourceLanguage), .name = u"English"_s}};
    for (const QString& file : QDir(u":/translations"_s).entryList({u"retort_*.qm"_s}, QDir::Files, QDir::Name)) {
        const QString code = file.sliced(7).chopped(3);
        if (code == sourceLanguage)
            continue;
        QString name = QLocale(code).nativeLanguageName();
        name[0] = name.at(0).toUpper();
        result.append({.code = code, .name = name});
    }
    return result;
}

QString useLanguage(const QString& chosen)
{
    for (const QPointer<QTranslator>& translator : std::exchange(installed(), {}))
        delete translator;
    const QList<Language> known = languages();
    const bool isKnown = std::any_of(known.begin(), known.end(), [&](const Language& language) { return language.code == chosen; });
    const QString code = isKnown ? chosen : languageOfSystem();
    // Who chose the language of his system keeps its country's dates.
    const QLocale system = QLocale::system();
    const QLocale locale(code);
    QLocale::setDefault(isKnown && system.language() != locale.language() ? locale : system);
    if (code != sourceLanguage) {
        install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(locale, u"retort"_s, u":/translations"_s);
    }
    return code;
}

} // namespace retort::ui
