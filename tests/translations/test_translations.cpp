// The translations of ui/translations: complete, of the texts that the source has now, and with what a text stands for
// (places, tags, keys of menus) kept. lupdate is the judge of what the source has.

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/processes.h"
#include "ui/shell/window_actions.h"
#include "ui/support/format.h"
#include "ui/support/language.h"

using namespace Qt::StringLiterals;
using namespace retort;

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QString type; // "unfinished", "vanished", "obsolete"
    bool plural = false;
    QStringList forms; // one, unless plural

    [[nodiscard]] QString where() const { return u"%1: “%2”"_s.arg(context, source); }
    friend auto operator<=>(const Message& a, const Message& b)
    {
        return std::tie(a.context, a.source, a.comment, a.plural) <=> std::tie(b.context, b.source, b.comment, b.plural);
    }
    friend bool operator==(const Message& a, const Message& b) { return (a <=> b) == std::strong_ordering::equal; }
};

QList<Message> readMessages(const QString& path)
{
    QList<Message> messages;
    QXmlStreamReader xml(tests::read(path));
    QString context;
    while (xml.readNextStartElement() || !xml.atEnd()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append({.context = context, .source = {}, .comment = {}, .type = {}, .plural = xml.attributes().value("numerus"_L1) == "yes"_L1, .forms = {}});
        else if (xml.name() == "source"_L1)
            messages.last().source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            messages.last().comment = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            messages.last().type = xml.attributes().value("type"_L1).toString();
            if (!messages.last().plural)
                messages.last().forms = {xml.readElementText()};
        } else if (xml.name() == "numerusform"_L1)
            messages.last().forms.append(xml.readElementText());
    }
    return messages;
}

QString translationFile(const QString& language)
{
    return tests::sourcePath("ui/translations") + u"/retort_%1.ts"_s.arg(language);
}

QStringList found(const QString& pattern, const QString& text)
{
    QStringList result;
    for (auto matches = QRegularExpression(pattern).globalMatch(text); matches.hasNext();)
        result += matches.next().captured();
    result.sort();
    return result;
}

// The key of a menu entry: an & that no other & follows. Entities of rich text are none.
qsizetype keysIn(QString text)
{
    text.remove(QRegularExpression(u"&(?:nbsp|lt|gt|amp|bull|ndash);"_s));
    return found(u"&(?=\\w)"_s, text).size();
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::useLanguage(u"en"_s); }

    void pluralsOfEnglishAreInPlaceFromTheStart()
    {
        const QDateTime now = QDateTime::currentDateTime();
        QCOMPARE(ui::relativeDate(now.addDays(-400), now), u"13 months ago"_s);
        QCOMPARE(ui::relativeDate(now.addDays(-740), now), u"2 years ago"_s);
        QCOMPARE(QCoreApplication::translate("retort::ui::BackupListModel", "%n tables", nullptr, 1), u"1 table"_s);
        QCOMPARE(QCoreApplication::translate("retort::ui::BackupListModel", "%n tables", nullptr, 0), u"0 tables"_s);
    }

    void noneIsMissing_data() { addLanguages(true); }
    void noneIsMissing()
    {
        QFETCH(QString, language);
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(u"retort_%1.ts"_s.arg(language));
        QVERIFY(QFile::copy(translationFile(language), fresh));
        QStringList arguments = {u"-silent"_s, u"-locations"_s, u"none"_s, u"-source-language"_s, u"en"_s, u"-target-language"_s, language};
        if (language == u"en"_s)
            arguments += u"-pluralonly"_s;
        arguments += {u"-I"_s, u"."_s, u"ui"_s, u"app/gui"_s, u"-ts"_s, fresh};
        const auto update = tests::runProcess(QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"_s, arguments, tests::sourcePath("."));
        QVERIFY2(update.started, "lupdate is missing (package qt6-l10n-tools)");
        QCOMPARE(update.exitCode, 0);
        QVERIFY2(!update.err.contains("lacks Q_OBJECT"), update.err.constData()); // its texts would be looked for elsewhere

        QStringList left;
        const QList<Message> messages = readMessages(fresh);
        QVERIFY(messages.size() > 25);
        for (const Message& message : messages) {
            const bool empty = std::any_of(message.forms.begin(), message.forms.end(), [](const QString& form) { return form.trimmed().isEmpty(); });
            if (!message.type.isEmpty() || message.forms.isEmpty() || empty)
                left += u"%1 (%2)"_s.arg(message.where(), message.type.isEmpty() ? u"empty"_s : message.type);
        }
        QVERIFY2(left.isEmpty(), qPrintable(u"run packaging/translations.sh, and translate:\n"_s + left.join(u'\n')));
    }

    void whatATextStandsForIsKept_data() { addLanguages(false); }
    void whatATextStandsForIsKept()
    {
        QFETCH(QString, language);
        QStringList wrong;
        for (const Message& message : readMessages(translationFile(language))) {
            for (const QString& form : message.forms) {
                const auto differs = [&](const QString& pattern) { return found(pattern, message.source) != found(pattern, form); };
                if (differs(u"%\\d"_s) || differs(u"</?\\w+"_s) || message.source.count(u'\n') != form.count(u'\n'))
                    wrong += message.where() + u" → “%1”: places or tags"_s.arg(form);
                if (keysIn(message.source) != keysIn(form))
                    wrong += message.where() + u" → “%1”: key of the menu"_s.arg(form);
                if (message.source.endsWith(u'…') != form.endsWith(u'…') || message.source.startsWith(u' ') != form.startsWith(u' '))
                    wrong += message.where() + u" → “%1”: begin or end"_s.arg(form);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // Two entries of one menu with the same key: the second cannot be reached at the first press.
    void keysOfAMenuDiffer_data() { addLanguages(true); }
    void keysOfAMenuDiffer()
    {
        QFETCH(QString, language);
        QCOMPARE(ui::useLanguage(language), language);
        QMainWindow window;
        const ui::WindowActions actions(&window);
        QStringList twice;
        QList<QMenu*> menus = window.menuBar()->findChildren<QMenu*>();
        QVERIFY(menus.size() > 4);
        for (const QMenu* menu : menus) {
            QMap<QString, QString> keys;
            for (const QAction* action : menu->actions()) {
                const QString key = found(u"&\\w"_s, action->text()).value(0).toLower();
                if (key.isEmpty())
                    continue;
                if (keys.contains(key))
                    twice += u"%1: “%2” and “%3”"_s.arg(menu->title(), keys.value(key), action->text());
                keys.insert(key, action->text());
            }
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void languageIsChosen()
    {
        QStringList codes;
        for (const ui::Language& language : ui::languages())
            codes += language.code;
        QCOMPARE(codes, QStringList({u"en"_s, u"de"_s, u"es"_s, u"fr"_s, u"ja"_s, u"zh_CN"_s}));
        QCOMPARE(ui::languages().at(1).name, u"Deutsch"_s);

        const auto tables = [](int count) { return QCoreApplication::translate("retort::ui::BackupListModel", "%n tables", nullptr, count); };
        QCOMPARE(ui::useLanguage(u"de"_s), u"de"_s);
        QCOMPARE(tables(1), u"1 Tabelle"_s);
        QCOMPARE(tables(2), u"2 Tabellen"_s);
        QCOMPARE(QLocale().toString(1234567.5, 'f', 1), u"1.234.567,5"_s);
        QCOMPARE(ui::useLanguage(u"fr"_s), u"fr"_s);
        QCOMPARE(tables(0), u"0 table"_s); // French: nothing is singular
        QCOMPARE(tables(2), u"2 tables"_s);
        QCOMPARE(ui::useLanguage(u"en"_s), u"en"_s);
        QCOMPARE(tables(2), u"2 tables"_s);
        QVERIFY(codes.contains(ui::useLanguage(u"tlh"_s))); // not there: the system's, or English
    }

private:
    static void addLanguages(bool english)
    {
        QTest::addColumn<QString>("language");
        for (const ui::Language& language : ui::languages()) {
            if (english || language.code != u"en"_s)
                QTest::newRow(qPrintable(language.code)) << language.code;
        }
    }
};

QTEST_MAIN(TestTranslations)
#include "test_translations.moc"
