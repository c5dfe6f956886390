// The columns of a table. alembic autogenerate/compare.py: _compare_columns and the comparators of "column".

#include <algorithm>

#include "core/autogenerate/beyond.h"
#include "core/autogenerate/expression_comparison.h"
#include "core/dialects/generic/ddl_compiler.h" // lowerCase
#include "core/operations/column_default.h"

namespace retort::autogenerate {

namespace {

using operations::AlterColumn;
using operations::defaultOf;

// _normalize_computed_default
std::string normalized(std::string text)
{
    std::erase_if(text, [](char c) { return std::string_view(" ()'\"`[]\t\r\n").contains(c); });
    return dialects::lowerCase(text);
}

bool hasDefault(const schema::Column& column)
{
    return column.hasServerDefault() || column.computed || column.identity;
}

// alembic operations/ops.py: AlterColumnOp.reverse
AlterColumn reversed(const AlterColumn& change)
{
    AlterColumn back = change;
    if (change.type) {
        back.type = change.existingType;
        back.existingType = change.type;
    }
    if (change.nullable) {
        back.nullable = change.existingNullable;
        back.existingNullable = change.nullable;
    }
    if (!std::holds_alternative<operations::NotGiven>(change.serverDefault)) {
        back.serverDefault = change.existingServerDefault;
        back.existingServerDefault = change.serverDefault;
    }
    if (!std::holds_alternative<operations::NotGiven>(change.comment)) {
        const auto* text = std::get_if<std::string>(&change.comment);
        back.existingComment = text != nullptr ? std::optional(*text) : std::nullopt;
        back.comment = change.existingComment ? operations::CommentChange(*change.existingComment) : operations::CommentChange(std::monostate());
    }
    return back;
}

// The comparators of one column; each adds to the operation and to what was found.
class ColumnComparison {
public:
    ColumnComparison(const ComparisonRun& run, const sql::QualifiedName& table, const schema::Table& databaseTable, const schema::Table& modelTable,
                     const schema::Column& database, const schema::Column& model)
        : m_run(run), m_databaseTable(databaseTable), m_modelTable(modelTable), m_database(database), m_model(model)
    {
        m_change.table = table;
        m_change.column = model.name;
        m_label = '\'' + table.name.text() + '.' + model.name.text() + '\'';
    }

    Result<void> compare()
    {
        RETORT_CHECK(findAutoincrement());
        compareNullable();
        setAutoincrement();
        RETORT_CHECK(compareType());
        RETORT_CHECK(compareDefault());
        compareComment();
        return {};
    }

    [[nodiscard]] bool isChanged() const { return m_changed; }
    [[nodiscard]] const AlterColumn& change() const { return m_change; }
    [[nodiscard]] std::vector<std::string>& findings() { return m_findings; }
    // Where the column has to be made anew.
    [[nodiscard]] const std::optional<ComputedChange>& replacement() const { return m_replacement; }

private:
    void found(std::string text)
    {
        m_run.log(text);
        m_findings.push_back(std::move(text));
        m_changed = true;
    }

    Result<void> findAutoincrement()
    {
        RETORT_TRY(const schema::Column* column, schema::autoincrementColumn(m_modelTable));
        m_isAutoincrement = column == &m_model;
        return {};
    }

    void compareNullable()
    {
        const bool inModel = m_model.effectivelyNullable();
        const bool inDatabase = m_database.effectivelyNullable();
        m_change.existingNullable = inDatabase;
        if (inModel == inDatabase)
            return;
        const bool computed = m_model.computed || m_database.computed;
        if ((computed && !m_model.nullable) || m_model.identity || m_database.identity) {
            m_run.log("Ignoring nullable change on identity column " + m_label);
            return;
        }
        m_change.nullable = inModel;
        found(std::string("Detected ") + (inModel ? "NULL" : "NOT NULL") + " on column " + m_label);
    }

    void setAutoincrement()
    {
        if (m_isAutoincrement || m_model.autoincrement == schema::Autoincrement::Yes)
            m_change.autoincrement = schema::Autoincrement::Yes;
        else if (m_model.autoincrement == schema::Autoincrement::No)
            m_change.autoincrement = schema::Autoincrement::No;
    }

    Result<void> compareType()
    {
        m_change.existingType = m_database.type;
        if (types::isNullType(m_database.type)) {
            m_run.log("Couldn't determine database type for column " + m_label);
            return {};
        }
        if (types::isNullType(m_model.type)) {
            m_run.log("Column " + m_label + " has no type within the model; can't compare");
            return {};
        }
        if (!m_run.options.types)
            return {};
        std::optional<bool> own;
        if (m_run.options.typesDiffer) {
            RETORT_TRY(own, m_run.options.typesDiffer(pair()));
        }
        RETORT_TRY(const bool differ, own ? Result<bool>(*own) : typesDiffer(m_database.type, m_model.type, m_run));
        if (own && !differ)
            return {};
        if (!differ) {
            compareEnumValues();
            return {};
        }
        m_change.type = m_model.type;
        found("Detected type change from " + m_database.type->repr() + " to " + m_model.type->repr() + " on " + m_label);
        return {};
    }

    [[nodiscard]] ColumnPair pair() const
    {
        return {.database = {.table = &m_databaseTable, .column = &m_database}, .model = {.table = &m_modelTable, .column = &m_model}};
    }

    // Alembic compares the number of a type's arguments before it compares them.
    void compareEnumValues()
    {
        if (!inlineEnumsDiffer(m_database.type, m_model.type, m_run.dialect))
            return;
        std::string text = "Detected changed values of the enum on " + m_label + ", from " + m_database.type->repr() + " to " + m_model.type->repr();
        if (!m_run.options.beyond.has(Beyond::Enums)) {
            m_run.unseen.push_back({Beyond::Enums, std::move(text)});
            return;
        }
        m_change.type = m_model.type;
        found(std::move(text));
    }

    Result<void> compareDefault()
    {
        if (!hasDefault(m_database) && !hasDefault(m_model))
            return {};
        if (m_model.computed)
            return compareComputed();
        if (m_database.computed) {
            warnAboutComputed();
            return {};
        }
        m_change.existingServerDefault = defaultOf(m_database);
        if (m_model.identity || m_database.identity) {
            compareIdentity();
            return {};
        }
        return compareServerDefault();
    }

    Result<void> compareComputed()
    {
        RETORT_TRY(const std::string inModel, m_run.dialect.expression(m_model.computed->sqltext));
        std::string inDatabase;
        if (m_database.computed) {
            RETORT_TRY(inDatabase, m_run.dialect.expression(m_database.computed->sqltext));
            if (m_run.options.beyond.has(Beyond::Computed))
                return compareComputedTexts(inDatabase, inModel);
        }
        if (normalized(inModel) != normalized(inDatabase))
            warnAboutComputed();
        return {};
    }
    Result<void> compareComputedTexts(const std::string& inDatabase, const std::string& inModel)
    {
        RETORT_TRY(const std::string type, m_run.dialect.typeSql(m_database.type));
        RETORT_TRY(const ComparedExpressions compared,
                   compareExpressions(m_run, {.inDatabase = inDatabase, .inModel = inModel, .computedType = type}, m_databaseTable, m_modelTable, true));
        const auto& kept = m_database.computed->persisted;
        const auto& keep = m_model.computed->persisted;
        if (compared.verdict == ExpressionVerdict::Different) {
            m_replacement = {.finding = "Detected changed expression of the computed column " + m_label + ", from " + reprText(compared.inDatabase) + " to "
                                        + reprText(compared.inModel),
                             .inDatabase = compared.inDatabase,
                             .inModel = compared.inModel};
        } else if (kept && keep && *kept != *keep) {
            m_replacement = {.finding = "Detected that the computed column " + m_label + (*keep ? " is to be stored" : " is not to be stored"),
                             .inDatabase = inDatabase + (*kept ? " STORED" : " VIRTUAL"),
                             .inModel = inModel + (*keep ? " STORED" : " VIRTUAL")};
        } else if (compared.verdict == ExpressionVerdict::Unclear && normalized(inModel) != normalized(inDatabase)) {
            warnAboutComputed();
        }
        return {};
    }
    void warnAboutComputed()
    {
        m_run.warnings.push_back("Computed default on " + m_change.table.name.text() + '.' + m_model.name.text() + " cannot be modified");
    }

    void compareIdentity()
    {
        const auto difference = identityDifference(m_database.identity, m_model.identity);
        if (!difference)
            return;
        m_change.serverDefault = defaultOf(m_model);
        m_changed = true;
        if (difference->empty()) {
            m_findings.push_back("Detected identity on column " + m_label);
            return;
        }
        std::string names;
        for (const std::string& name : *difference)
            names += (names.empty() ? "" : ", ") + reprText(name);
        found("Detected server default on column " + m_label + ": identity options attributes [" + names + ']');
    }

    Result<void> compareServerDefault()
    {
        if (!m_run.options.serverDefaults)
            return {};
        RETORT_TRY(const std::optional<std::string> inDatabase, rendered(m_database.serverDefault));
        RETORT_TRY(const std::optional<std::string> inModel, rendered(m_model.serverDefault));
        const DefaultQuestion question{.databaseColumn = m_database,
                                       .databaseTable = m_databaseTable,
                                       .modelColumn = m_model,
                                       .modelIsAutoincrement = m_isAutoincrement,
                                       .inDatabase = inDatabase,
                                       .inModel = inModel,
                                       .modelIsText = std::holds_alternative<std::string>(m_model.serverDefault)};
        std::optional<bool> own;
        if (m_run.options.defaultsDiffer) {
            RETORT_TRY(own, m_run.options.defaultsDiffer(pair(), inDatabase, inModel));
        }
        RETORT_TRY(const bool differ, own ? Result<bool>(*own) : m_run.rules.defaultsDiffer(question));
        if (!differ)
            return {};
        m_change.serverDefault = defaultOf(m_model);
        found("Detected server default on column " + m_label);
        return {};
    }

    // _render_server_default_for_compare
    [[nodiscard]] Result<std::optional<std::string>> rendered(const schema::ServerDefault& value) const
    {
        if (const auto* text = std::get_if<std::string>(&value))
            return std::optional(*text);
        const auto* expression = std::get_if<sql::ExpressionPtr>(&value);
        if (expression == nullptr)
            return std::optional<std::string>();
        RETORT_TRY(std::string text, m_run.dialect.expression(*expression));
        return std::optional(std::move(text));
    }

    void compareComment()
    {
        if (!m_run.dialect.traits().supportsComments)
            return;
        m_change.existingComment = m_database.comment;
        if (m_database.comment == m_model.comment)
            return;
        m_change.comment = m_model.comment ? operations::CommentChange(*m_model.comment) : operations::CommentChange(std::monostate());
        found("Detected column comment " + m_label);
    }

    const ComparisonRun& m_run;
    const schema::Table& m_databaseTable;
    const schema::Table& m_modelTable;
    const schema::Column& m_database;
    const schema::Column& m_model;
    AlterColumn m_change;
    std::string m_label;
    std::vector<std::string> m_findings;
    std::optional<ComputedChange> m_replacement;
    bool m_changed = false;
    bool m_isAutoincrement = false;
};

} // namespace

Result<std::vector<const schema::Column*>> TableComparison::databaseColumns() const
{
    std::vector<const schema::Column*> columns;
    for (const schema::Column& column : m_database->columns) {
        RETORT_TRY(const bool included, m_run.includesName(column.name.text(), "column", m_name));
        if (included)
            columns.push_back(&column);
    }
    return columns;
}

Result<void> TableComparison::addedColumns(const std::vector<const schema::Column*>& known)
{
    for (const schema::Column& column : m_model->columns) {
        if (column.system || std::ranges::contains(known, column.name, &schema::Column::name))
            continue;
        RETORT_TRY(const bool included, m_run.includes({.table = m_model, .column = &column}, column.name.text(), "column", false));
        if (!included)
            continue;
        add(ChangeKind::AddColumn, column.name.text(), operations::AddColumn{.table = m_name, .column = withoutFlags(column), .insertBefore = {}, .insertAfter = {}},
            operations::DropColumn{.table = m_name, .column = column.name, .options = {}},
            "Detected added column '" + label() + '.' + column.name.text() + '\'');
    }
    return {};
}

Result<void> TableComparison::alteredColumns(const std::vector<const schema::Column*>& known)
{
    for (const schema::Column& column : m_model->columns) {
        const auto found = std::ranges::find(known, column.name, &schema::Column::name);
        if (column.system || found == known.end())
            continue;
        RETORT_TRY(const bool included, m_run.includes({.table = m_model, .column = &column}, column.name.text(), "column", false,
                                                       {.table = m_database, .column = *found}));
        if (included)
            RETORT_CHECK(compareColumn(**found, column));
    }
    return {};
}

Result<void> TableComparison::compareColumn(const schema::Column& database, const schema::Column& model)
{
    ColumnComparison comparison(m_run, m_name, *m_database, *m_model, database, model);
    RETORT_CHECK(comparison.compare());
    if (comparison.replacement() && replaceComputed(database, model, *comparison.replacement()))
        return {};
    if (!comparison.isChanged())
        return {};
    m_group.differences.push_back({.kind = ChangeKind::AlterColumn,
                                   .table = m_name,
                                   .name = model.name.text(),
                                   .upgrade = {.body = comparison.change(), .source = {}},
                                   .downgrade = {.body = reversed(comparison.change()), .source = {}},
                                   .findings = std::move(comparison.findings())});
    return {};
}

Result<void> TableComparison::removedColumns(const std::vector<const schema::Column*>& known)
{
    for (const schema::Column* column : known) {
        const schema::Column* inModel = m_model->findColumn(column->name.text());
        if (inModel != nullptr && !inModel->system)
            continue;
        RETORT_TRY(const bool included, m_run.includes({.table = m_database, .column = column}, column->name.text(), "column", true));
        if (!included)
            continue;
        add(ChangeKind::RemoveColumn, column->name.text(), operations::DropColumn{.table = m_name, .column = column->name, .options = {}},
            operations::AddColumn{.table = m_name, .column = withoutFlags(*column), .insertBefore = {}, .insertAfter = {}},
            "Detected removed column '" + label() + '.' + column->name.text() + '\'');
    }
    return {};
}

} // namespace retort::autogenerate
