#include "core/bindings/exceptions.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace retort::bindings {

namespace {

struct ExceptionRow {
    std::string_view name;
    std::string_view base; // another row, or a builtin exception
    std::string_view module = "sqlalchemy.exc";
};

// sqlalchemy exc.py; bases stand before what derives from them.
constexpr auto exceptionRows = std::to_array<ExceptionRow>({
    {"SQLAlchemyError", "Exception"},
    {"ArgumentError", "SQLAlchemyError"},
    {"DuplicateColumnError", "ArgumentError"},
    {"ObjectNotExecutableError", "ArgumentError"},
    {"NoSuchModuleError", "ArgumentError"},
    {"NoForeignKeysError", "ArgumentError"},
    {"AmbiguousForeignKeysError", "ArgumentError"},
    {"ConstraintColumnNotFoundError", "ArgumentError"},
    {"CircularDependencyError", "SQLAlchemyError"},
    {"CompileError", "SQLAlchemyError"},
    {"UnsupportedCompilationError", "CompileError"},
    {"IdentifierError", "SQLAlchemyError"},
    {"DisconnectionError", "SQLAlchemyError"},
    {"InvalidatePoolError", "DisconnectionError"},
    {"TimeoutError", "SQLAlchemyError"},
    {"InvalidRequestError", "SQLAlchemyError"},
    {"IllegalStateChangeError", "InvalidRequestError"},
    {"NoInspectionAvailable", "InvalidRequestError"},
    {"PendingRollbackError", "InvalidRequestError"},
    {"ResourceClosedError", "InvalidRequestError"},
    {"NoSuchColumnError", "InvalidRequestError"},
    {"NoResultFound", "InvalidRequestError"},
    {"MultipleResultsFound", "InvalidRequestError"},
    {"NoReferenceError", "InvalidRequestError"},
    {"AwaitRequired", "InvalidRequestError"},
    {"MissingGreenlet", "InvalidRequestError"},
    {"NoReferencedTableError", "NoReferenceError"},
    {"NoReferencedColumnError", "NoReferenceError"},
    {"NoSuchTableError", "InvalidRequestError"},
    {"UnreflectableTableError", "InvalidRequestError"},
    {"UnboundExecutionError", "InvalidRequestError"},
    {"StatementError", "SQLAlchemyError"},
    {"DBAPIError", "StatementError"},
    {"InterfaceError", "DBAPIError"},
    {"DatabaseError", "DBAPIError"},
    {"DataError", "DatabaseError"},
    {"OperationalError", "DatabaseError"},
    {"IntegrityError", "DatabaseError"},
    {"InternalError", "DatabaseError"},
    {"ProgrammingError", "DatabaseError"},
    {"NotSupportedError", "DatabaseError"},
    {"SADeprecationWarning", "DeprecationWarning"},
    {"MovedIn20Warning", "SADeprecationWarning"},
    {"SAPendingDeprecationWarning", "PendingDeprecationWarning"},
    {"SAWarning", "RuntimeWarning"},
    {"CommandError", "Exception", "alembic.util.exc"},
    {"InterpolationError", "Exception", "configparser"},
});

const ExceptionRow* findRow(std::string_view name)
{
    const auto found = std::ranges::find(exceptionRows, name, &ExceptionRow::name);
    return found == exceptionRows.end() ? nullptr : &*found;
}

} // namespace

py::TypePtr exceptionClass(ScriptRun& run, std::string_view name)
{
    const ExceptionRow* row = findRow(name);
    if (!row)
        return nullptr;
    const py::Value value = run.shared("exception:" + std::string(name), [&]() -> py::Value {
        py::TypePtr base = exceptionClass(run, row->base);
        if (!base)
            base = py::exceptionType(row->base);
        return py::makeExceptionType(std::string(row->name), std::string(row->module), {std::move(base)});
    });
    return value.as<py::TypeObject>();
}

py::RaisedResult raise(ScriptRun& run, std::string_view className, std::string message)
{
    const py::TypePtr type = exceptionClass(run, className);
    assert(type);
    return py::raise(type, std::move(message));
}

std::optional<py::Value> sqlalchemyException(ScriptRun& run, std::string_view name)
{
    const ExceptionRow* row = findRow(name);
    if (!row || row->module != "sqlalchemy.exc")
        return std::nullopt;
    return py::Value(exceptionClass(run, name));
}

} // namespace retort::bindings
