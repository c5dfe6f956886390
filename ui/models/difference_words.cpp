#include "ui/models/difference_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

class DifferenceText {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::DifferenceText)
};

class Words {
public:
    Words(const autogenerate::Difference& difference, const dialects::Dialect& dialect) : m_difference(difference), m_dialect(dialect) {}

    // The database's side of what goes stands in the operation that would bring it back.
    DifferenceWords make()
    {
        const auto& forth = m_difference.upgrade.body;
        const auto& back = m_difference.downgrade.body;
        using Kind = autogenerate::ChangeKind;
        switch (m_difference.kind) {
        case Kind::AddTable: return {.what = DifferenceText::tr("the table"), .inDatabase = {}, .inModel = tableText(std::get<operations::CreateTable>(forth).table)};
        case Kind::RemoveTable: return {.what = DifferenceText::tr("the table"), .inDatabase = tableText(std::get<operations::CreateTable>(back).table), .inModel = {}};
        case Kind::AddColumn: return {.what = columnName(), .inDatabase = {}, .inModel = columnText(std::get<operations::AddColumn>(forth).column)};
        case Kind::RemoveColumn: return {.what = columnName(), .inDatabase = columnText(std::get<operations::AddColumn>(back).column), .inModel = {}};
        case Kind::AlterColumn: return alterWords(std::get<operations::AlterColumn>(forth));
        case Kind::AddIndex: return {.what = indexName(), .inDatabase = {}, .inModel = indexText(std::get<operations::CreateIndex>(forth).index)};
        case Kind::RemoveIndex: return {.what = indexName(), .inDatabase = indexText(std::get<operations::CreateIndex>(back).index), .inModel = {}};
        case Kind::AddConstraint: return constraintWords(std::get<operations::CreateConstraint>(forth).constraint, false);
        case Kind::RemoveConstraint: return constraintWords(std::get<operations::CreateConstraint>(back).constraint, true);
        case Kind::TableComment: return commentWords();
        case Kind::RenameTable:
            return {.what = DifferenceText::tr("renamed"), .inDatabase = toQString(std::get<operations::RenameTable>(forth).table.name.text()),
                    .inModel = toQString(m_difference.table.name.text())};
        case Kind::EnumValues:
            return {.what = DifferenceText::tr("values of the type %1").arg(toQString(m_difference.name)), .inDatabase = listed(m_difference.values.first),
                    .inModel = listed(m_difference.values.second)};
        case Kind::ChangeCheck: return textWords(DifferenceText::tr("check %1"));
        case Kind::ComputedColumn: return textWords(DifferenceText::tr("computed column %1"));
        case Kind::AddSequence: return {.what = DifferenceText::tr("sequence %1").arg(toQString(m_difference.name)), .inDatabase = {}, .inModel = DifferenceText::tr("used by the models")};
        case Kind::RenameColumn:
            return {.what = DifferenceText::tr("column %1 is renamed").arg(toQString(std::get<operations::AlterColumn>(forth).column.text())),
                    .inDatabase = toQString(std::get<operations::AlterColumn>(forth).column.text()), .inModel = toQString(m_difference.name)};
        }
        return {};
    }

private:
    static QString listed(const std::vector<std::string>& values)
    {
        QStringList list;
        for (const std::string& value : values)
            list += toQString(value);
        return list.join(u", "_s);
    }
    // The models' side as they have it, which is what the script has, too.
    [[nodiscard]] DifferenceWords textWords(const QString& what) const
    {
        DifferenceWords words{.what = what.arg(toQString(m_difference.name)), .inDatabase = toQString(m_difference.texts.first), .inModel = toQString(m_difference.texts.second)};
        const operations::Operation* made = m_difference.upgradeRest.empty() ? nullptr : &m_difference.upgradeRest.front();
        const auto* create = made != nullptr ? std::get_if<operations::CreateConstraint>(&made->body) : nullptr;
        const auto* check = create != nullptr ? std::get_if<schema::CheckConstraint>(&create->constraint) : nullptr;
        const auto* added = made != nullptr ? std::get_if<operations::AddColumn>(&made->body) : nullptr;
        const sql::ExpressionPtr expression = check != nullptr ? check->sqltext : added != nullptr && added->column.computed ? added->column.computed->sqltext : nullptr;
        const auto text = expression ? m_dialect.expression(expression) : fail(ErrorCode::InvalidArgument, {});
        // What is stored and what is not is said in the texts only.
        if (!text || words.inModel == toQString(*text) || words.inModel.startsWith(toQString(*text) + u' '))
            return words;
        words.asWritten = std::exchange(words.inModel, toQString(*text));
        return words;
    }
    [[nodiscard]] QString columnName() const { return DifferenceText::tr("column %1").arg(toQString(m_difference.name)); }
    [[nodiscard]] QString indexName() const { return DifferenceText::tr("index %1").arg(toQString(m_difference.name)); }

    [[nodiscard]] QString typeText(const types::TypePtr& type) const
    {
        const auto text = m_dialect.typeSql(type);
        return toQString(text ? *text : type->repr());
    }

    [[nodiscard]] QString defaultText(const schema::ServerDefault& value) const
    {
        const auto text = m_dialect.defaultSql(value);
        return text && *text ? toQString(**text) : QString();
    }
    [[nodiscard]] QString defaultText(const operations::DefaultChange& change) const
    {
        if (const auto* text = std::get_if<std::string>(&change))
            return defaultText(schema::ServerDefault(*text));
        if (const auto* expression = std::get_if<sql::ExpressionPtr>(&change))
            return defaultText(schema::ServerDefault(*expression));
        if (const auto* identity = std::get_if<schema::Identity>(&change))
            return toQString(m_dialect.identitySql(*identity).value_or("IDENTITY"));
        return DifferenceText::tr("none");
    }

    [[nodiscard]] QString tableText(const schema::Table& table) const
    {
        QStringList names;
        for (const schema::Column& column : table.columns)
            names += toQString(column.name.text());
        return names.join(u", "_s);
    }

    [[nodiscard]] QString columnText(const schema::Column& column) const
    {
        QString text = typeText(column.type);
        if (const QString fallback = defaultText(column.serverDefault); !fallback.isEmpty())
            text += u" DEFAULT "_s + fallback;
        if (column.computed)
            text += u" COMPUTED"_s;
        if (column.identity)
            text += u" IDENTITY"_s;
        return column.effectivelyNullable() ? text : text + u" NOT NULL"_s;
    }

    [[nodiscard]] QString indexText(const schema::Index& index) const
    {
        QStringList parts;
        for (const sql::ExpressionPtr& expression : index.expressions)
            parts += toQString(m_dialect.expression(expression).value_or("?"));
        return (index.unique ? DifferenceText::tr("unique (%1)") : u"(%1)"_s).arg(parts.join(u", "_s));
    }

    [[nodiscard]] DifferenceWords alterWords(const operations::AlterColumn& change) const
    {
        QStringList before;
        QStringList after;
        if (change.type) {
            before += typeText(change.existingType);
            after += typeText(change.type);
        }
        if (change.nullable) {
            before += change.existingNullable.value_or(true) ? u"NULL"_s : u"NOT NULL"_s;
            after += *change.nullable ? u"NULL"_s : u"NOT NULL"_s;
        }
        if (!std::holds_alternative<operations::NotGiven>(change.serverDefault)) {
            before += DifferenceText::tr("default %1").arg(defaultText(change.existingServerDefault));
            after += DifferenceText::tr("default %1").arg(defaultText(change.serverDefault));
        }
        if (!std::holds_alternative<operations::NotGiven>(change.comment)) {
            const auto* text = std::get_if<std::string>(&change.comment);
            before += change.existingComment ? DifferenceText::tr("comment “%1”").arg(toQString(*change.existingComment)) : DifferenceText::tr("no comment");
            after += text != nullptr ? DifferenceText::tr("comment “%1”").arg(toQString(*text)) : DifferenceText::tr("no comment");
        }
        return {.what = columnName(), .inDatabase = before.join(u", "_s), .inModel = after.join(u", "_s)};
    }

    [[nodiscard]] DifferenceWords constraintWords(const schema::Constraint& constraint, bool inDatabase) const
    {
        const auto listed = [](const std::vector<sql::Identifier>& columns) {
            QStringList names;
            for (const sql::Identifier& column : columns)
                names += toQString(column.text());
            return names.join(u", "_s);
        };
        QString kind = DifferenceText::tr("constraint %1");
        QString text;
        if (const auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint)) {
            kind = DifferenceText::tr("foreign key %1");
            text = u"(%1) → %2 (%3)"_s.arg(listed(key->columns), toQString(key->referredTable.name.text()), listed(key->referredColumns));
            if (key->ondelete)
                text += u" ON DELETE "_s + toQString(*key->ondelete);
            if (key->onupdate)
                text += u" ON UPDATE "_s + toQString(*key->onupdate);
        } else if (const auto* check = std::get_if<schema::CheckConstraint>(&constraint)) {
            kind = DifferenceText::tr("check %1");
            text = toQString(m_dialect.expression(check->sqltext).value_or("?"));
        } else if (const auto* columns = schema::listedColumns(constraint)) {
            kind = DifferenceText::tr("unique constraint %1");
            text = u"(%1)"_s.arg(listed(*columns));
        }
        const QString what = kind.arg(toQString(m_difference.name)).trimmed();
        return inDatabase ? DifferenceWords{.what = what, .inDatabase = text, .inModel = {}} : DifferenceWords{.what = what, .inDatabase = {}, .inModel = text};
    }

    [[nodiscard]] DifferenceWords commentWords() const
    {
        DifferenceWords words{.what = DifferenceText::tr("comment of the table"), .inDatabase = {}, .inModel = {}};
        if (const auto* set = std::get_if<operations::CreateTableComment>(&m_difference.upgrade.body)) {
            words.inDatabase = toQString(set->existingComment.value_or(""));
            words.inModel = toQString(set->comment.value_or(""));
        } else if (const auto* removed = std::get_if<operations::DropTableComment>(&m_difference.upgrade.body)) {
            words.inDatabase = toQString(removed->existingComment.value_or(""));
        }
        return words;
    }

    const autogenerate::Difference& m_difference;
    const dialects::Dialect& m_dialect;
};

} // namespace

QString differenceReason(const autogenerate::Difference& difference)
{
    using Kind = autogenerate::ChangeKind;
    QStringList found;
    for (const std::string& finding : difference.findings)
        found += toQString(finding);
    const QString text = found.join(u"; "_s);
    switch (difference.kind) {
    case Kind::ChangeCheck: return DifferenceText::tr("The models have another text for this check. It is dropped and made again; rows that break it stop the upgrade.");
    case Kind::ComputedColumn: return DifferenceText::tr("The models compute this column another way. It is dropped and added again, as the last of the table; its values are computed, so none is lost.");
    case Kind::AddSequence: return DifferenceText::tr("%1. Alembic knows of no sequences, so that inserts would fail for want of it.").arg(text);
    default: return text;
    }
}

QString unknownWord(const project::UnknownTable& table)
{
    using Why = project::UnknownTable::Why;
    const QString of = toQString(table.of);
    switch (table.why) {
    case Why::Partition: return DifferenceText::tr("partition of %1").arg(of);
    case Why::Extension: return DifferenceText::tr("made by the extension %1").arg(of);
    case Why::Virtual: return DifferenceText::tr("virtual table, or data of one");
    case Why::OtherAlembic: return DifferenceText::tr("version table of another project");
    case Why::OtherTool: return DifferenceText::tr("table of %1").arg(of);
    case Why::NoRevision: break;
    }
    return table.unread == 0 ? DifferenceText::tr("made by no revision")
                             : DifferenceText::tr("made by no revision, but %n of them cannot be read whole", nullptr, static_cast<int>(table.unread));
}

DifferenceWords differenceWords(const autogenerate::Difference& difference, const dialects::Dialect& dialect)
{
    return Words(difference, dialect).make();
}

} // namespace retort::ui
