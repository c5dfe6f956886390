#include "core/bindings/attachment.h"

#include <algorithm>

#include "core/bindings/exceptions.h"
#include "core/bindings/expression_rewrite.h"

namespace retort::bindings {

std::vector<std::shared_ptr<ColumnObject>> columnsAmong(const std::vector<py::Value>& values)
{
    std::vector<std::shared_ptr<ColumnObject>> columns;
    for (const py::Value& value : values) {
        if (auto column = value.as<ColumnObject>())
            columns.push_back(std::move(column));
    }
    return columns;
}

void attachByColumns(ScriptRun& run, const py::Value& item, const std::vector<std::shared_ptr<ColumnObject>>& columns)
{
    if (columns.empty() || !run.interpreter().readsModels())
        return;
    const auto isWaitedFor = [](const auto& column) { return !column->isAttached(); };
    const auto waitedFor = std::ranges::find_if(columns, isWaitedFor);
    if (waitedFor != columns.end()) {
        (*waitedFor)->wait({item, {columns.begin(), columns.end()}});
        return;
    }
    const std::shared_ptr<TableObject> owner = columns.front()->owner();
    if (owner && std::ranges::all_of(columns, [&](const auto& column) { return column->owner() == owner; }))
        owner->takeItem(item);
}

namespace {

class PlaceholderNames {
public:
    explicit PlaceholderNames(ScriptRun& run) : m_run(run) {}

    py::EvalResult<void> operator()(schema::Column& column) const
    {
        for (schema::Constraint& constraint : column.constraints)
            RETORT_CHECK((*this)(constraint));
        for (schema::ColumnForeignKey& key : column.foreignKeys) {
            if (!ScriptRun::isPlaceholder(key.target))
                continue;
            RETORT_TRY(const auto referred, referredColumn(key.target));
            key.target = dottedName(referred->table()->name) + "." + referred->key();
        }
        if (column.computed)
            column.computed->sqltext = named(column.computed->sqltext);
        return {};
    }
    py::EvalResult<void> operator()(schema::Constraint& constraint) const
    {
        std::vector<sql::Identifier>* columns = schema::listedColumns(constraint);
        for (std::size_t i = 0; columns && i < columns->size(); ++i)
            rename((*columns)[i], true);
        if (auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint)) {
            if (ScriptRun::isPlaceholder(key->referredTable.name.text())) {
                RETORT_TRY(const auto referred, referredColumn(key->referredTable.name.text()));
                key->referredTable = referred->table()->name;
                key->referredColumns = {referred->column().name};
            }
        }
        if (auto* check = std::get_if<schema::CheckConstraint>(&constraint))
            check->sqltext = named(check->sqltext);
        if (auto* exclude = std::get_if<schema::ExcludeConstraint>(&constraint)) {
            for (auto& [expression, op] : exclude->elements)
                expression = named(expression);
            exclude->where = named(exclude->where);
        }
        return {};
    }
    py::EvalResult<void> operator()(schema::Index& index) const
    {
        // A column by itself is looked up by its key (KeyedNames in table_object.cpp).
        for (sql::ExpressionPtr& expression : index.expressions)
            expression = named(expression, std::holds_alternative<sql::ColumnRef>(expression->node));
        for (auto& [name, value] : index.dialectOptions) {
            if (auto* expression = std::get_if<sql::ExpressionPtr>(&value))
                *expression = named(*expression);
        }
        return {};
    }

private:
    std::shared_ptr<ColumnObject> column(std::string_view placeholder) const
    {
        return std::dynamic_pointer_cast<ColumnObject>(m_run.placeholderColumn(placeholder));
    }
    py::EvalResult<std::shared_ptr<ColumnObject>> referredColumn(std::string_view placeholder) const
    {
        auto found = column(placeholder);
        if (!found || !found->isAttached())
            return raise(m_run, "InvalidRequestError", "ForeignKey received a Column that is not bound to a Table");
        return found;
    }
    void rename(sql::Identifier& name, bool toKey) const
    {
        if (!ScriptRun::isPlaceholder(name.text()))
            return;
        if (const auto found = column(name.text()))
            name = toKey ? sql::Identifier(found->key()) : found->column().name;
    }
    sql::ExpressionPtr named(const sql::ExpressionPtr& expression, bool toKey = false) const
    {
        return rewritten(expression, [this, toKey](const sql::ExpressionPtr& part) -> sql::ExpressionPtr {
            const auto* reference = std::get_if<sql::ColumnRef>(&part->node);
            if (!reference || !ScriptRun::isPlaceholder(reference->name.text()))
                return nullptr;
            sql::ColumnRef renamed = *reference;
            rename(renamed.name, toKey);
            return sql::makeExpression(std::move(renamed));
        });
    }

    ScriptRun& m_run;
};

} // namespace

py::EvalResult<void> resolvePlaceholders(ScriptRun& run, schema::TableItem& item)
{
    return std::visit(PlaceholderNames(run), item);
}

} // namespace retort::bindings
