#include "ui/models/operation_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

using namespace operations;

constexpr qsizetype mostClauses = 3; // of a sentence

QString nameOf(const QualifiedName& table)
{
    const QString name = toQString(table.name.text());
    return table.schema ? toQString(table.schema->text()) + u'.' + name : name;
}

// Changes of one kind, and of one table where they belong to one.
struct Group {
    enum class Kind { CreateTables, DropTables, AddColumns, DropColumns, ChangeColumns, CreateIndexes, DropIndexes, AddConstraints, DropConstraints, Statements, Other };
    Kind kind = Kind::Other;
    QString table; // of the columns, indexes and constraints
    QStringList names;
};

class Clauses {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::OperationWords)

public:
    void take(const std::vector<Operation>& operations)
    {
        for (const Operation& operation : operations)
            std::visit(*this, operation.body);
    }

    [[nodiscard]] QStringList texts() const
    {
        QStringList result;
        for (const Group& group : m_groups)
            result += textOf(group);
        return result;
    }

    void operator()(const CreateTable& op) { add(Kind::CreateTables, {}, nameOf(op.table.name)); }
    void operator()(const DropTable& op) { add(Kind::DropTables, {}, nameOf(op.table)); }
    void operator()(const RenameTable& op) { other(tr("renames the table %1 to %2").arg(nameOf(op.table), toQString(op.newName.text()))); }
    void operator()(const AddColumn& op) { add(Kind::AddColumns, nameOf(op.table), toQString(op.column.name.text())); }
    void operator()(const DropColumn& op) { add(Kind::DropColumns, nameOf(op.table), toQString(op.column.text())); }
    void operator()(const AlterColumn& op)
    {
        if (op.newName)
            other(tr("renames %1.%2 to %3").arg(nameOf(op.table), toQString(op.column.text()), toQString(op.newName->text())));
        else
            add(Kind::ChangeColumns, nameOf(op.table), toQString(op.column.text()));
    }
    void operator()(const CreateIndex& op) { add(Kind::CreateIndexes, nameOf(op.table), op.index.name ? toQString(op.index.name->text()) : QString()); }
    void operator()(const DropIndex& op)
    {
        add(Kind::DropIndexes, op.table ? nameOf(*op.table) : QString(), op.name ? toQString(op.name->text()) : QString());
    }
    void operator()(const CreateConstraint& op)
    {
        if (const auto* key = std::get_if<schema::ForeignKeyConstraint>(&op.constraint))
            other(tr("adds a foreign key from %1 to %2").arg(nameOf(op.table), nameOf(key->referredTable)));
        else
            add(Kind::AddConstraints, nameOf(op.table), nameOfConstraint(schema::base(op.constraint).name));
    }
    void operator()(const DropConstraint& op) { add(Kind::DropConstraints, nameOf(op.table), nameOfConstraint(op.name)); }
    void operator()(const CreateTableComment& op) { other(tr("comments the table %1").arg(nameOf(op.table))); }
    void operator()(const DropTableComment& op) { other(tr("takes the comment of the table %1 away").arg(nameOf(op.table))); }
    void operator()(const Execute&) { add(Kind::Statements, {}, {}); }
    void operator()(const BulkInsert& op)
    {
        other(tr("inserts %n rows into %1", nullptr, static_cast<int>(op.rows.size())).arg(nameOf(op.table.name)));
    }
    void operator()(const CreateType& op) { other(tr("creates the type %1").arg(toQString(op.type->repr()))); }
    void operator()(const DropType& op) { other(tr("drops the type %1").arg(toQString(op.type->repr()))); }
    void operator()(const BatchAlterTable& op) { take(op.operations); }
    void operator()(const AutocommitBlock& op) { take(op.operations); }

private:
    using Kind = Group::Kind;

    static QString nameOfConstraint(const std::optional<Identifier>& name) { return name ? toQString(name->text()) : QString(); }

    void add(Kind kind, const QString& table, const QString& name)
    {
        const auto same = std::ranges::find_if(m_groups, [&](const Group& group) { return group.kind == kind && group.table == table; });
        if (same != m_groups.end())
            same->names += name;
        else
            m_groups.push_back({.kind = kind, .table = table, .names = {name}});
    }
    void other(const QString& text) { m_groups.push_back({.kind = Kind::Other, .table = {}, .names = {text}}); }

    // "a", "a and b", "a, b and c"; those without a name are counted.
    static QString list(const QStringList& names)
    {
        QStringList shown = names;
        shown.removeAll(QString());
        if (shown.size() < names.size() || shown.size() > 4)
            return QString::number(names.size());
        const QString last = shown.takeLast();
        return shown.isEmpty() ? last : tr("%1 and %2").arg(shown.join(tr(", ", "between names")), last);
    }

    static QString textOf(const Group& group)
    {
        const QString names = list(group.names);
        const bool one = group.names.size() == 1;
        const bool counted = names == QString::number(group.names.size());
        const auto of = [&](const QString& text) { return text.arg(counted && one ? QString() : names, group.table).simplified(); };
        switch (group.kind) {
        case Kind::CreateTables: return one ? tr("creates the table %1").arg(names) : counted ? tr("creates %1 tables").arg(names) : tr("creates the tables %1").arg(names);
        case Kind::DropTables: return one ? tr("drops the table %1").arg(names) : counted ? tr("drops %1 tables").arg(names) : tr("drops the tables %1").arg(names);
        case Kind::AddColumns: return of(one ? tr("adds the column %1 to %2") : counted ? tr("adds %1 columns to %2") : tr("adds the columns %1 to %2"));
        case Kind::DropColumns: return of(one ? tr("drops the column %1 of %2") : counted ? tr("drops %1 columns of %2") : tr("drops the columns %1 of %2"));
        case Kind::ChangeColumns: return of(one ? tr("changes the column %1 of %2") : counted ? tr("changes %1 columns of %2") : tr("changes the columns %1 of %2"));
        case Kind::CreateIndexes: return of(one ? tr("creates the index %1 on %2") : counted ? tr("creates %1 indexes on %2") : tr("creates the indexes %1 on %2"));
        case Kind::DropIndexes:
            if (group.table.isEmpty())
                return one ? tr("drops the index %1").arg(counted ? QString() : names).simplified() : counted ? tr("drops %1 indexes").arg(names) : tr("drops the indexes %1").arg(names);
            return of(one ? tr("drops the index %1 of %2") : counted ? tr("drops %1 indexes of %2") : tr("drops the indexes %1 of %2"));
        case Kind::AddConstraints:
            return of(one ? tr("adds the constraint %1 to %2") : counted ? tr("adds %1 constraints to %2") : tr("adds the constraints %1 to %2"));
        case Kind::DropConstraints:
            return of(one ? tr("drops the constraint %1 of %2") : counted ? tr("drops %1 constraints of %2") : tr("drops the constraints %1 of %2"));
        case Kind::Statements: return one ? tr("runs a statement of its own") : tr("runs %1 statements of its own").arg(group.names.size());
        case Kind::Other: break;
        }
        return group.names.front();
    }

    std::vector<Group> m_groups;
};

} // namespace

QStringList operationClauses(const std::vector<Operation>& operations)
{
    Clauses clauses;
    clauses.take(operations);
    return clauses.texts();
}

QString operationSentence(const QStringList& clauses)
{
    if (clauses.isEmpty())
        return {};
    QString text = clauses.first(std::min(clauses.size(), mostClauses)).join(Clauses::tr("; ", "between the clauses of a sentence"));
    text[0] = text.at(0).toUpper();
    if (const qsizetype more = clauses.size() - mostClauses; more > 0)
        text += Clauses::tr("; and %n more changes", nullptr, static_cast<int>(more));
    return Clauses::tr("%1.", "a sentence of clauses").arg(text);
}

} // namespace retort::ui
