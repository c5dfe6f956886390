#include "core/bindings/live_results.h"

#include <memory>
#include <optional>

#include "core/bindings/exceptions.h"
#include "core/bindings/live_values.h"
#include "core/bindings/statements.h"
#include "core/types/sql_type.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;
using Names = std::shared_ptr<const std::vector<std::string>>;

// ---- rows ----

class RowObject final : public py::TupleObject {
public:
    RowObject(std::vector<py::Value> items, Names names) : TupleObject(std::move(items)), m_names(std::move(names)) {}
    [[nodiscard]] std::string typeName() const override { return "Row"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter, std::string_view name) override
    {
        if (name == "_mapping")
            return py::Attribute(mapping());
        if (name == "_asdict") {
            return py::Attribute(py::makeFunction("_asdict", "", [row = self<RowObject>()](py::CallContext&, const py::BoundArguments&) -> Result {
                return row->mapping();
            }));
        }
        if (name == "_fields")
            return py::Attribute(keys());
        for (std::size_t i = 0; i < m_names->size(); ++i) {
            if ((*m_names)[i] == name)
                return py::Attribute(items()[i]);
        }
        RETORT_TRY(py::Attribute inherited, TupleObject::getAttribute(interpreter, name));
        if (inherited || name.starts_with("__"))
            return inherited;
        return py::attributeError("Could not locate column in row for column '" + std::string(name) + "'");
    }
    [[nodiscard]] py::Value mapping() const
    {
        auto dict = py::makeDict();
        for (std::size_t i = 0; i < m_names->size(); ++i)
            dict->table().set((*m_names)[i], items()[i]);
        return py::Value(std::move(dict));
    }
    [[nodiscard]] py::Value keys() const
    {
        std::vector<py::Value> names(m_names->begin(), m_names->end());
        return py::makeTuple(std::move(names));
    }

private:
    Names m_names;
};

// ---- results ----

struct Rows {
    sql::ResultSet set;
    std::vector<types::TypePtr> types; // empty, or one for each column
    Names names;
    std::size_t next = 0;
};

// CursorResult, ScalarResult and MappingResult: three views of the same rows, which are consumed only once.
class ResultObject final : public py::Object {
public:
    enum class Shape { Row, Scalar, Mapping };
    ResultObject(ScriptRun& run, std::shared_ptr<Rows> rows, Shape shape, std::size_t column)
        : m_run(run), m_rows(std::move(rows)), m_shape(shape), m_column(column)
    {
    }
    [[nodiscard]] std::string typeName() const override
    {
        return m_shape == Shape::Row ? "CursorResult" : m_shape == Shape::Scalar ? "ScalarResult" : "MappingResult";
    }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] py::EvalResult<py::IteratorPtr> iterate(py::Interpreter&) override
    {
        RETORT_CHECK(requireRows());
        return py::iterateWith([self = self<ResultObject>()](py::Interpreter&) { return self->take(); });
    }
    [[nodiscard]] py::EvalResult<py::Value> enter(py::CallContext&) override { return py::Value(self<ResultObject>()); }
    [[nodiscard]] py::EvalResult<bool> exit(py::CallContext&, const py::ExceptionObject*) override { return false; }

    [[nodiscard]] ScriptRun& run() const { return m_run; }
    [[nodiscard]] Rows& rows() const { return *m_rows; }
    // sqlalchemy engine/cursor.py: _NoResultMetaData._we_dont_return_rows
    [[nodiscard]] py::EvalResult<void> requireRows() const
    {
        if (!m_rows->set.columns.empty())
            return {};
        return raise(m_run, "ResourceClosedError",
                     "This result object does not return rows. It has been closed automatically.");
    }
    // The next row in this result's shape; nothing when there is none left.
    [[nodiscard]] py::EvalResult<std::optional<py::Value>> take()
    {
        RETORT_CHECK(requireRows());
        if (m_rows->next >= m_rows->set.rows.size())
            return std::nullopt;
        RETORT_TRY(py::Value shaped, shapedRow(m_rows->set.rows[m_rows->next]));
        ++m_rows->next;
        return shaped;
    }
    void close() { m_rows->next = m_rows->set.rows.size(); }
    [[nodiscard]] py::Value as(Shape shape, std::size_t column = 0) const
    {
        return std::make_shared<ResultObject>(m_run, m_rows, shape, column);
    }

private:
    [[nodiscard]] Result cell(const std::vector<sql::Value>& row, std::size_t column) const
    {
        return fromDriver(m_run, row[column], column < m_rows->types.size() ? m_rows->types[column] : nullptr);
    }
    [[nodiscard]] Result shapedRow(const std::vector<sql::Value>& row) const
    {
        if (m_shape == Shape::Scalar)
            return cell(row, m_column);
        std::vector<py::Value> items;
        for (std::size_t column = 0; column < row.size(); ++column) {
            RETORT_TRY(py::Value item, cell(row, column));
            items.push_back(std::move(item));
        }
        auto made = std::make_shared<RowObject>(std::move(items), m_rows->names);
        return m_shape == Shape::Mapping ? made->mapping() : py::Value(std::move(made));
    }

    ScriptRun& m_run;
    std::shared_ptr<Rows> m_rows;
    Shape m_shape;
    std::size_t m_column;
};

Result all(py::CallContext& context, ResultObject& result, const py::BoundArguments&)
{
    std::vector<py::Value> values;
    while (true) {
        RETORT_TRY(std::optional<py::Value> row, result.take());
        if (!row)
            break;
        values.push_back(std::move(*row));
        RETORT_CHECK(context.interpreter.step());
    }
    return py::makeList(std::move(values));
}

Result fetchOne(py::CallContext&, ResultObject& result, const py::BoundArguments&)
{
    RETORT_TRY(std::optional<py::Value> row, result.take());
    return row.value_or(py::Value());
}

Result fetchMany(py::CallContext&, ResultObject& result, const py::BoundArguments& arguments)
{
    const std::optional<std::int64_t> size = arguments["size"].integer();
    std::vector<py::Value> values;
    for (std::int64_t i = 0; i < size.value_or(1); ++i) {
        RETORT_TRY(std::optional<py::Value> row, result.take());
        if (!row)
            break;
        values.push_back(std::move(*row));
    }
    return py::makeList(std::move(values));
}

Result first(py::CallContext&, ResultObject& result, const py::BoundArguments&)
{
    RETORT_TRY(std::optional<py::Value> row, result.take());
    result.close();
    return row.value_or(py::Value());
}

// sqlalchemy engine/result.py: Result._only_one_row
Result onlyRow(ResultObject& result, bool mayBeMissing)
{
    RETORT_TRY(std::optional<py::Value> row, result.take());
    if (!row) {
        if (mayBeMissing)
            return py::Value();
        return raise(result.run(), "NoResultFound", "No row was found when one was required");
    }
    RETORT_TRY(const std::optional<py::Value> second, result.take());
    result.close();
    if (second)
        return raise(result.run(), "MultipleResultsFound",
                     std::string("Multiple rows were found when ") + (mayBeMissing ? "one or none" : "exactly one") + " was required");
    return *row;
}

Result one(py::CallContext&, ResultObject& result, const py::BoundArguments&)
{
    return onlyRow(result, false);
}

Result oneOrNone(py::CallContext&, ResultObject& result, const py::BoundArguments&)
{
    return onlyRow(result, true);
}

std::shared_ptr<ResultObject> scalarsOf(ResultObject& result, std::size_t column = 0)
{
    return result.as(ResultObject::Shape::Scalar, column).as<ResultObject>();
}

Result scalar(py::CallContext& context, ResultObject& result, const py::BoundArguments& arguments)
{
    return first(context, *scalarsOf(result), arguments);
}

Result scalarOne(py::CallContext&, ResultObject& result, const py::BoundArguments&)
{
    return onlyRow(*scalarsOf(result), false);
}

Result scalarOneOrNone(py::CallContext&, ResultObject& result, const py::BoundArguments&)
{
    return onlyRow(*scalarsOf(result), true);
}

Result scalars(py::CallContext&, ResultObject& result, const py::BoundArguments& arguments)
{
    RETORT_CHECK(result.requireRows());
    const std::optional<std::int64_t> column = arguments["index"].integer();
    if (!column || *column < 0 || static_cast<std::size_t>(*column) >= result.rows().set.columns.size())
        return py::unsupported("scalars() of anything but the number of a column is not evaluated natively");
    return result.as(ResultObject::Shape::Scalar, static_cast<std::size_t>(*column));
}

Result mappings(py::CallContext&, ResultObject& result, const py::BoundArguments&)
{
    return result.as(ResultObject::Shape::Mapping);
}

Result keys(py::CallContext&, ResultObject& result, const py::BoundArguments&)
{
    RETORT_CHECK(result.requireRows());
    std::vector<py::Value> names(result.rows().names->begin(), result.rows().names->end());
    return py::makeList(std::move(names));
}

Result closeResult(py::CallContext&, ResultObject& result, const py::BoundArguments&)
{
    result.close();
    return py::Value();
}

py::EvalResult<py::Attribute> ResultObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<ResultObject> rowMethods = {
        {"scalar", "", &scalar},
        {"scalar_one", "", &scalarOne},
        {"scalar_one_or_none", "", &scalarOneOrNone},
        {"scalars", "index=0", &scalars},
        {"mappings", "", &mappings},
        {"fetchone", "", &fetchOne},
    };
    static const py::MethodTable<ResultObject> methods = {
        {"fetchall", "", &all},   {"all", "", &all},     {"fetchmany", "size=None", &fetchMany}, {"first", "", &first},
        {"one", "", &one},        {"keys", "", &keys},   {"one_or_none", "", &oneOrNone},        {"close", "", &closeResult},
    };
    if (m_shape == Shape::Row) {
        if (name == "rowcount")
            return py::Attribute(m_rows->set.rowsAffected);
        if (name == "returns_rows")
            return py::Attribute(!m_rows->set.columns.empty());
        if (py::Attribute method = rowMethods.bind(self<ResultObject>(), name))
            return method;
    }
    if (py::Attribute method = methods.bind(self<ResultObject>(), name))
        return method;
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return py::unsupported("'" + std::string(name) + "' of a result is not evaluated natively");
}

std::vector<types::TypePtr> columnTypes(const py::Value& statement)
{
    std::vector<types::TypePtr> types;
    if (const auto select = statement.as<SelectObject>()) {
        for (const Operand& column : select->parts().columns)
            types.push_back(column.type);
    } else if (const auto compound = statement.as<CompoundObject>()) {
        for (const Operand& column : compound->parts().columns)
            types.push_back(column.type);
    }
    return types;
}

} // namespace

py::Value makeLiveResult(ScriptRun& run, sql::ResultSet result, const py::Value& statement)
{
    auto rows = std::make_shared<Rows>();
    rows->types = columnTypes(statement);
    rows->names = std::make_shared<const std::vector<std::string>>(result.columns);
    rows->set = std::move(result);
    return std::make_shared<ResultObject>(run, std::move(rows), ResultObject::Shape::Row, 0);
}

} // namespace retort::bindings
