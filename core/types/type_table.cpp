#include <algorithm>
#include <array>
#include <deque>
#include <tuple>

#include "core/types/sql_type.h"
#include "core/types/type_rows.h"

namespace retort::types {

namespace {

// Generic classes that dialect modules offer under their own name, too (postgresql.INTEGER is sqlalchemy.INTEGER).
struct Reexport {
    std::string_view module;
    std::string_view names;
};

constexpr Reexport reexports[] = {
    {"postgresql", "BIGINT BOOLEAN CHAR DATE DOUBLE_PRECISION FLOAT INTEGER NUMERIC REAL SMALLINT TEXT UUID VARCHAR"},
    {"mysql", "BINARY BLOB BOOLEAN DATE VARBINARY"},
    {"sqlite", "BLOB BOOLEAN CHAR DECIMAL FLOAT INTEGER NUMERIC REAL SMALLINT TEXT TIMESTAMP VARCHAR"},
    {"mssql", "BIGINT BINARY CHAR DATE DATETIME DECIMAL FLOAT INTEGER NCHAR NUMERIC NVARCHAR SMALLINT TEXT VARCHAR"},
    {"oracle", "BLOB CHAR CLOB DOUBLE_PRECISION NCHAR NVARCHAR REAL VARCHAR"},
};

// A second name of a generic class.
struct Alias {
    std::string_view module;
    std::string_view name;
    std::string_view className;
};

constexpr Alias aliases[] = {
    {"sqlalchemy", "INT", "INTEGER"},
    {"oracle", "NVARCHAR2", "NVARCHAR"},
};

std::vector<std::string_view> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + separator.size());
    }
    return parts;
}

std::vector<TypeParameter> parseSignature(std::string_view signature)
{
    std::vector<TypeParameter> parameters;
    bool keywordOnly = false;
    for (std::string_view part : split(signature, ", ")) {
        if (part == "*") {
            keywordOnly = true;
            continue;
        }
        TypeParameter parameter;
        if (part.starts_with("**")) {
            parameter.kind = TypeParameter::Kind::VarKeyword;
            part.remove_prefix(2);
        } else if (part.starts_with("*")) {
            parameter.kind = TypeParameter::Kind::VarPositional;
            part.remove_prefix(1);
            keywordOnly = true;
        } else if (keywordOnly) {
            parameter.kind = TypeParameter::Kind::KeywordOnly;
        }
        const std::size_t equals = part.find('=');
        parameter.name = part.substr(0, equals);
        if (equals != std::string_view::npos)
            parameter.defaultText = part.substr(equals + 1);
        parameters.push_back(parameter);
    }
    return parameters;
}

// Built once; the spans of the classes point into it.
class Table {
public:
    Table()
    {
        for (const auto rows : {genericRows(), postgresqlRows(), mysqlRows(), otherRows()}) {
            for (const TypeRow& row : rows)
                add(row);
        }
        const std::vector<TypeClass> own = m_classes;
        for (const Reexport& reexport : reexports) {
            for (const std::string_view name : split(reexport.names, " "))
                addAlias(own, {reexport.module, name, name});
        }
        for (const Alias& alias : aliases)
            addAlias(own, alias);
        std::ranges::sort(m_classes, {}, [](const TypeClass& cls) { return std::tuple(cls.module, cls.name); });
    }

    [[nodiscard]] std::span<const TypeClass> classes() const { return m_classes; }

private:
    void add(const TypeRow& row)
    {
        const auto& bases = m_bases.emplace_back(split(row.bases, " "));
        const auto& parameters = m_parameters.emplace_back(parseSignature(row.signature));
        m_classes.push_back({.module = row.module,
                             .name = row.name,
                             .visitName = row.visitName,
                             .affinity = row.affinity,
                             .bases = bases,
                             .parameters = parameters,
                             .home = row.module,
                             .className = row.name});
    }

    void addAlias(const std::vector<TypeClass>& own, const Alias& alias)
    {
        const auto original = std::ranges::find_if(
            own, [&](const TypeClass& cls) { return cls.module == "sqlalchemy" && cls.name == alias.className; });
        if (original == own.end())
            return;
        TypeClass cls = *original;
        cls.module = alias.module;
        cls.name = alias.name;
        m_classes.push_back(cls);
    }

    // Deques: growing leaves the vectors, which spans point into, where they are.
    std::deque<std::vector<std::string_view>> m_bases;
    std::deque<std::vector<TypeParameter>> m_parameters;
    std::vector<TypeClass> m_classes;
};

const Table& table()
{
    static const Table instance;
    return instance;
}

} // namespace

bool TypeClass::isA(std::string_view baseName) const
{
    return className == baseName || baseName == "TypeEngine" || std::ranges::find(bases, baseName) != bases.end();
}

std::span<const TypeClass> typeClasses()
{
    return table().classes();
}

const TypeClass* findTypeClass(std::string_view module, std::string_view name)
{
    const auto classes = typeClasses();
    const auto key = std::tuple(module, name);
    const auto found = std::ranges::lower_bound(classes, key, {},
                                                [](const TypeClass& cls) { return std::tuple(cls.module, cls.name); });
    return found != classes.end() && found->module == module && found->name == name ? &*found : nullptr;
}

} // namespace retort::types
