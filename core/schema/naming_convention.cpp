#include "core/schema/naming_convention.h"

#include <algorithm>
#include <charconv>

#include "core/schema/referred_columns.h"

namespace retort::schema {

namespace {

// A column as a token sees it. Those that no table has are found in the expressions of indexes: sa.column("a") labels
// itself by its name, sa.literal_column() not at all.
struct TokenColumn {
    std::string name;
    enum class Kind { OfTable, Free, Literal } kind = Kind::OfTable;
};

// What the tokens of a template stand for; sqlalchemy sql/naming.py: ConventionDict.
struct Tokens {
    const Table& table;
    std::optional<Identifier> ownName;
    std::vector<TokenColumn> columns;
    const ForeignKeyConstraint* foreignKey = nullptr;

    // sqlalchemy elements.py: ColumnClause._ddl_label
    [[nodiscard]] std::string label(const TokenColumn& column) const
    {
        if (column.kind != TokenColumn::Kind::OfTable)
            return column.kind == TokenColumn::Kind::Free ? column.name : "None";
        std::string text = table.name.schema ? table.name.schema->text() : std::string();
        for (char& c : text)
            c = c == '.' ? '_' : c;
        if (!text.empty())
            text += "_";
        return text + table.name.name.text() + "_" + column.name;
    }

    // One "column_X_<attribute>" token; nullopt when there is no such attribute.
    [[nodiscard]] std::optional<std::string> column(std::string_view attribute, std::size_t index) const
    {
        if (attribute == "referred_name") {
            if (!foreignKey || index >= foreignKey->referredColumns.size())
                return std::nullopt;
            return foreignKey->referredColumns[index].text();
        }
        if (attribute != "name" && attribute != "key" && attribute != "label")
            return std::nullopt;
        if (index >= columns.size())
            return "";
        return attribute == "label" ? label(columns[index]) : columns[index].name;
    }
};

std::unexpected<Error> unknownToken(std::string_view key)
{
    return fail(ErrorCode::Compile, "The naming convention has an unknown token: %(" + std::string(key) + ")s");
}

// "column_0_name", "column_0N_name", "column_0_N_label", "referred_column_0_name" ...
Result<std::string> columnToken(const Tokens& tokens, std::string_view key)
{
    std::string_view rest = key;
    std::string attribute;
    if (rest.starts_with("referred_")) {
        attribute = "referred_";
        rest.remove_prefix(9);
    }
    if (!rest.starts_with("column_"))
        return unknownToken(key);
    rest.remove_prefix(7);
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), index);
    if (error != std::errc())
        return unknownToken(key);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    std::optional<std::string_view> separator;
    if (rest.starts_with("_N_"))
        separator = "_";
    else if (rest.starts_with("N_"))
        separator = "";
    if (separator)
        rest.remove_prefix(rest.find('N') + 1);
    if (!rest.starts_with("_"))
        return unknownToken(key);
    attribute += rest.substr(1);

    if (!separator) {
        auto text = tokens.column(attribute, index);
        return text ? Result<std::string>(std::move(*text)) : unknownToken(key);
    }
    std::string joined;
    for (std::size_t i = 0; i < tokens.columns.size(); ++i) {
        const auto text = tokens.column(attribute, i);
        if (!text)
            return unknownToken(key);
        joined += (i ? *separator : std::string_view());
        joined += *text;
    }
    return joined;
}

Result<std::string> token(const Tokens& tokens, std::string_view key)
{
    if (key == "table_name")
        return tokens.table.name.name.text();
    if (key == "constraint_name") {
        if (!tokens.ownName)
            return fail(
                ErrorCode::Compile,
                "Naming convention including %(constraint_name)s token requires that constraint is explicitly named.");
        return tokens.ownName->text();
    }
    if (key == "referred_table_name") {
        if (!tokens.foreignKey)
            return unknownToken(key);
        return tokens.foreignKey->referredTable.name.text();
    }
    return columnToken(tokens, key);
}

// Python's "template % tokens", for %(name)s and %%.
Result<std::string> expand(std::string_view text, const Tokens& tokens)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t percent = text.find('%');
        out += text.substr(0, percent);
        if (percent == std::string_view::npos)
            break;
        text.remove_prefix(percent + 1);
        if (text.starts_with("%")) {
            out += "%";
            text.remove_prefix(1);
            continue;
        }
        const std::size_t close = text.find(')');
        if (!text.starts_with("(") || close == std::string_view::npos || text.substr(close + 1, 1) != "s")
            return fail(ErrorCode::Compile,
                        "The naming convention's template is not understood at '%" + std::string(text) + "'");
        RETORT_TRY(const std::string value, token(tokens, text.substr(1, close - 1)));
        out += value;
        text.remove_prefix(close + 2);
    }
    return out;
}

Result<std::optional<Identifier>> conventionalName(std::string_view kind, const Tokens& tokens,
                                                   const NamingConvention& convention)
{
    // sqlalchemy sql/naming.py: _constraint_name_for_table
    if (tokens.ownName && tokens.ownName->conventional())
        return tokens.ownName;
    const auto found = convention.templates.find(std::string(kind));
    if (found == convention.templates.end())
        return tokens.ownName;
    if (tokens.ownName && !found->second.contains("constraint_name"))
        return tokens.ownName;
    RETORT_TRY(std::string name, expand(found->second, tokens));
    return Identifier::conventionalName(std::move(name));
}

std::vector<TokenColumn> names(const std::vector<Identifier>& identifiers)
{
    std::vector<TokenColumn> result;
    for (const Identifier& identifier : identifiers)
        result.push_back({.name = identifier.text()});
    return result;
}

std::vector<TokenColumn> names(const sql::ExpressionPtr& expression)
{
    std::vector<TokenColumn> result;
    for (const sql::ColumnRef& column : referredColumns(expression)) {
        if (!std::ranges::contains(result, column.name.text(), &TokenColumn::name))
            result.push_back({.name = column.name.text()});
    }
    return result;
}

// sqlalchemy coercions.py: expect_col_expression_collection: an index knows the first column of each expression.
std::optional<TokenColumn> firstColumn(const sql::ExpressionPtr& expression)
{
    if (const auto* column = std::get_if<sql::ColumnRef>(&expression->node))
        return TokenColumn{.name = column->name.text()};
    if (const auto* literal = std::get_if<sql::LiteralColumn>(&expression->node))
        return TokenColumn{.name = literal->text, .kind = TokenColumn::Kind::Literal};
    const std::vector<sql::ColumnRef> columns = referredColumns(expression);
    if (columns.empty())
        return std::nullopt;
    const bool isOfTable = !columns.front().table.name.empty();
    return TokenColumn{.name = columns.front().name.text(),
                       .kind = isOfTable ? TokenColumn::Kind::OfTable : TokenColumn::Kind::Free};
}

struct KindAndTokens {
    std::string_view kind;
    Tokens tokens;
};

KindAndTokens describe(const Constraint& constraint, const Table& table)
{
    KindAndTokens result{.kind = "", .tokens = {.table = table, .ownName = base(constraint).name, .columns = {}}};
    struct Visitor {
        KindAndTokens& out;
        void operator()(const PrimaryKeyConstraint& c) const { set("pk", names(c.columns)); }
        void operator()(const UniqueConstraint& c) const { set("uq", names(c.columns)); }
        void operator()(const CheckConstraint& c) const { set("ck", names(c.sqltext)); }
        void operator()(const ForeignKeyConstraint& c) const
        {
            set("fk", names(c.columns));
            out.tokens.foreignKey = &c;
        }
        void operator()(const ExcludeConstraint&) const {} // has no convention
        void set(std::string_view kind, std::vector<TokenColumn> columns) const
        {
            out.kind = kind;
            out.tokens.columns = std::move(columns);
        }
    };
    std::visit(Visitor{result}, constraint);
    return result;
}

// A table knows the columns of no other one, but a token may ask for them (schema.py: ForeignKey._resolve_column).
Result<void> checkReferredColumns(const Constraint& constraint, const Table& table, const NamingConvention& convention)
{
    const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
    const auto found = convention.templates.find("fk");
    if (!key || found == convention.templates.end() || !found->second.contains("referred_column")
        || key->referredTable == table.name || key->columns.empty())
        return {};
    if (key->name && (key->name->conventional() || !found->second.contains("constraint_name")))
        return {};
    return fail(ErrorCode::Compile, noReferredTableMessage(table.name, *key));
}

Result<void> nameConstraint(Constraint& constraint, const Table& table, const NamingConvention& convention)
{
    RETORT_CHECK(checkReferredColumns(constraint, table, convention));
    Result<std::optional<Identifier>> name = constraintName(constraint, table, convention);
    auto* check = std::get_if<CheckConstraint>(&constraint);
    if (!name && check && check->typeBound) {
        check->nameError = name.error().message;
        return {};
    }
    if (!name)
        return std::unexpected(std::move(name).error());
    base(constraint).name = std::move(*name);
    return {};
}

} // namespace

namespace {

// Every Table begins with a primary key that has no name yet, so that a template that asks for one fails at any table
// (schema.py: Table.__init__).
Result<void> checkPrimaryKeyTemplate(const NamingConvention& convention)
{
    const auto found = convention.templates.find("pk");
    if (found == convention.templates.end() || !found->second.contains("constraint_name"))
        return {};
    return fail(ErrorCode::Compile,
                "Naming convention including %(constraint_name)s token requires that constraint is explicitly named.");
}

} // namespace

Result<std::optional<Identifier>> constraintName(const Constraint& constraint, const Table& table,
                                                 const NamingConvention& convention)
{
    RETORT_CHECK(checkPrimaryKeyTemplate(convention));
    const KindAndTokens described = describe(constraint, table);
    return conventionalName(described.kind, described.tokens, convention);
}

Result<std::optional<Identifier>> indexName(const Index& index, const Table& table, const NamingConvention& convention)
{
    RETORT_CHECK(checkPrimaryKeyTemplate(convention));
    Tokens tokens{.table = table, .ownName = index.name, .columns = {}};
    for (const sql::ExpressionPtr& expression : index.expressions) {
        if (std::optional<TokenColumn> column = firstColumn(expression))
            tokens.columns.push_back(std::move(*column));
    }
    return conventionalName("ix", tokens, convention);
}

Result<Table> withConventionalNames(Table table, const NamingConvention& convention)
{
    RETORT_CHECK(checkPrimaryKeyTemplate(convention));
    // Names are worked out against an unchanged table: a token must not see a name given in the same pass.
    const Table original = table;
    for (Constraint& constraint : table.constraints)
        RETORT_CHECK(nameConstraint(constraint, original, convention));
    for (Column& column : table.columns) {
        for (Constraint& constraint : column.constraints)
            RETORT_CHECK(nameConstraint(constraint, original, convention));
    }
    for (Index& index : table.indexes) {
        RETORT_TRY(index.name, indexName(index, original, convention));
    }
    return table;
}

} // namespace retort::schema
