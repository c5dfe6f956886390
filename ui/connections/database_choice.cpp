#include "ui/connections/database_choice.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "core/database/database_url.h"
#include "core/database/open_database.h"
#include "ui/support/dialect_names.h"
#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

class DatabaseChoiceWords {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::DatabaseChoiceWords)
};

} // namespace

DatabaseChoice judgeUrl(const QString& url)
{
    DatabaseChoice choice;
    const QString text = url.trimmed();
    if (text.isEmpty())
        return choice;
    const auto parsed = database::DatabaseUrl::parse(toUtf8(text));
    if (!parsed) {
        choice.sentence = errorSentence(parsed.error());
        return choice;
    }
    choice.display = toQString(parsed->displayText());
    const std::string database = parsed->database().value_or(std::string());
    choice.shortName = database.empty() ? choice.display : QFileInfo(toQString(database)).fileName();
    const auto dialect = parsed->dialectName();
    if (!dialect) {
        choice.sentence = errorSentence(dialect.error());
        return choice;
    }
    choice.connectable = database::canConnectTo(*dialect);
    choice.takesPassword = choice.connectable && *dialect != "sqlite";
    choice.hasPassword = parsed->password().has_value();
    if (!choice.connectable)
        choice.sentence = DatabaseChoiceWords::tr("Retort cannot connect to %1 yet. The SQL of every revision is previewed for it all the same: "
                             "choose %1 beside the script.")
                              .arg(productName(*dialect));
    return choice;
}

QString urlWithPassword(const QString& url, const QString& password)
{
    const auto parsed = database::DatabaseUrl::parse(toUtf8(url.trimmed()));
    return parsed ? toQString(parsed->withPassword(database::Secret(toUtf8(password))).textWithPassword()) : url;
}

QString urlOfFile(const QString& path)
{
    return u"sqlite:///"_s + QFileInfo(path).absoluteFilePath();
}

} // namespace retort::ui
