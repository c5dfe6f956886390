// Computed columns with another expression. No database of ours alters one the same way as the others, and Alembic only warns;
// but its values are computed, so that dropping the column and adding it again loses nothing.

#include <algorithm>

#include "core/autogenerate/beyond.h"
#include "core/autogenerate/expression_comparison.h"

namespace retort::autogenerate {

schema::Column withoutFlags(schema::Column column)
{
    column.index.reset();
    column.unique.reset();
    column.foreignKeys.clear();
    return column;
}

// "the index 'ix'": what would go with the column, or keep it from going.
std::optional<std::string> TableComparison::userOf(const schema::Column& column) const
{
    const auto names = [&](const sql::ExpressionPtr& expression) {
        const auto text = m_run.dialect.expression(expression);
        return !text || namesColumn(*text, column.name, m_run.dialect);
    };
    const auto isNamed = [](const char* what, const std::optional<sql::Identifier>& name) {
        return std::string(what) + (name ? ' ' + reprText(name->text()) : std::string());
    };
    for (const schema::Index& index : m_database->indexes) {
        if (std::ranges::any_of(index.expressions, names))
            return isNamed("the index", index.name);
        for (const auto& [option, value] : index.dialectOptions) {
            const auto* condition = std::get_if<sql::ExpressionPtr>(&value);
            const auto* text = std::get_if<std::string>(&value);
            const auto* included = std::get_if<std::vector<std::string>>(&value);
            if ((condition != nullptr && names(*condition)) || (text != nullptr && namesColumn(*text, column.name, m_run.dialect))
                || (included != nullptr && std::ranges::contains(*included, column.name.text())))
                return isNamed("the index", index.name);
        }
    }
    for (const schema::Constraint& constraint : m_database->constraints) {
        const auto* columns = schema::listedColumns(constraint);
        const auto* check = std::get_if<schema::CheckConstraint>(&constraint);
        const bool uses = columns != nullptr ? std::ranges::contains(*columns, column.name) : check == nullptr || names(check->sqltext);
        if (uses)
            return isNamed("the constraint", schema::base(constraint).name);
    }
    for (const schema::Column& other : m_database->columns) {
        if (other.name != column.name && other.computed && names(other.computed->sqltext))
            return isNamed("the computed column", other.name);
    }
    return std::nullopt;
}

bool TableComparison::replaceComputed(const schema::Column& database, const schema::Column& model, const ComputedChange& change)
{
    if (const std::optional<std::string> user = userOf(database)) {
        m_run.unwritten.push_back(change.finding + ". The column has to be dropped and added again for that, and " + *user
                                  + " uses it; drop that first, and nothing is written for it until then.");
        return false;
    }
    const auto dropped = [&](const schema::Column& column) { return operations::DropColumn{.table = m_name, .column = column.name, .options = {}}; };
    const auto added = [&](const schema::Column& column) {
        return operations::AddColumn{.table = m_name, .column = withoutFlags(column), .insertBefore = {}, .insertAfter = {}};
    };
    add(ChangeKind::ComputedColumn, model.name.text(), dropped(database), dropped(model), change.finding);
    m_group.differences.back().texts = {change.inDatabase, change.inModel};
    m_group.differences.back().upgradeRest = {{.body = added(model), .source = {}}};
    m_group.differences.back().downgradeRest = {{.body = added(database), .source = {}}};
    return true;
}

} // namespace retort::autogenerate
