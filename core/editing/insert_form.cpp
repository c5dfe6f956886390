#include "core/editing/insert_form.h"

#include <algorithm>
#include <array>

#include "core/editing/insert_making.h"
#include "core/types/sql_type.h"

namespace retort::editing {

namespace {

using enum InsertField;

// A Python type without its arguments is mostly not what is meant, so these come with them.
constexpr std::array usual = {"Integer()",       "BigInteger()", "String(length=255)", "Text()",        "Boolean()",
                              "DateTime()",      "Date()",       "Numeric(precision=10, scale=2)", "Float()", "JSON()",
                              "Uuid()",          "LargeBinary()", "DateTime(timezone=True)", "SmallInteger()", "Time()",
                              "Enum('a', 'b', name='kind')", "Interval()"};

bool needsArguments(const types::TypeClass& type)
{
    return std::ranges::any_of(type.parameters, [](const types::TypeParameter& parameter) {
        return parameter.kind == types::TypeParameter::Kind::PositionalOrKeyword && parameter.defaultText.empty();
    });
}

bool isForUse(const types::TypeClass& type)
{
    constexpr std::array others = {"NullType", "TypeDecorator", "UserDefinedType", "Enum", "ENUM", "SET", "Concatenable", "Indexable", "SchemaType",
                                   "TypeEngine", "ExternalType", "Variant", "MatchType", "TupleType"};
    return !type.name.starts_with('_') && std::ranges::find(others, type.name) == others.end() && !needsArguments(type);
}

bool isSpelledInCapitals(std::string_view name)
{
    return std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

std::string InsertValues::text(InsertField field) const
{
    const auto found = texts.find(field);
    if (found == texts.end())
        return {};
    const std::string& value = found->second;
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = value.find_first_not_of(blanks);
    return begin == std::string::npos ? std::string() : value.substr(begin, value.find_last_not_of(blanks) - begin + 1);
}

std::span<const InsertForm> insertForms()
{
    static const std::vector<InsertForm> forms = {
        {"add_column", {{Table}, {NewColumn}, {Type}, {Nullable}, {Default, true}}, &InsertMaking::addColumn},
        {"drop_column", {{Table}, {Column}}, &InsertMaking::dropColumn},
        {"alter_column", {{Table}, {Column}, {Type, true}, {NullableChange, true}, {Default, true}, {NoDefault, true}}, &InsertMaking::alterColumn},
        {"rename_column", {{Table}, {Column}, {NewName}}, &InsertMaking::renameColumn},
        {"create_table", {{NewTable}, {NewColumns}}, &InsertMaking::createTable},
        {"drop_table", {{Table}}, &InsertMaking::dropTable},
        {"rename_table", {{Table}, {NewName}}, &InsertMaking::renameTable},
        {"create_index", {{Table}, {Columns}, {Unique}, {Name, true}}, &InsertMaking::createIndex},
        {"drop_index", {{Table}, {Index}}, &InsertMaking::dropIndex},
        {"create_foreign_key", {{Table}, {Columns}, {ReferredTable}, {ReferredColumns, true}, {OnDelete, true}, {Name, true}}, &InsertMaking::createForeignKey},
        {"create_unique_constraint", {{Table}, {Columns}, {Name, true}}, &InsertMaking::createUniqueConstraint},
        {"create_check_constraint", {{Table}, {Condition}, {Name, true}}, &InsertMaking::createCheckConstraint},
        {"drop_constraint", {{Table}, {Constraint}}, &InsertMaking::dropConstraint},
        {"execute", {{Statement}, {UndoStatement, true}}, &InsertMaking::execute},
    };
    return forms;
}

const InsertForm* findInsertForm(std::string_view name)
{
    const auto found = std::ranges::find(insertForms(), name, &InsertForm::name);
    return found == insertForms().end() ? nullptr : &*found;
}

std::vector<std::string> offeredTypes(std::string_view dialect)
{
    std::vector<std::string> offered;
    for (const std::string_view type : usual)
        offered.push_back("sa." + std::string(type));
    const auto add = [&](std::string type) {
        if (std::ranges::find(offered, type) == offered.end())
            offered.push_back(std::move(type));
    };
    // SQLAlchemy's own in capitals are those of a database, which its dialect has as well.
    for (const types::TypeClass& type : types::typeClasses()) {
        if (type.module == "sqlalchemy" && isForUse(type) && !isSpelledInCapitals(type.name))
            add("sa." + std::string(type.name) + "()");
    }
    const std::string_view module = dialect == "mariadb" ? "mysql" : dialect;
    for (const types::TypeClass& type : types::typeClasses()) {
        if (type.module == module && isForUse(type))
            add(std::string(type.module) + "." + std::string(type.name) + "()");
    }
    return offered;
}

} // namespace retort::editing
