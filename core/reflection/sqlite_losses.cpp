#include <algorithm>
#include <set>

#include "core/reflection/characters.h"
#include "core/reflection/sqlite_catalog.h"
#include "core/reflection/sqlite_reflection.h"
#include "core/reflection/sqlite_table_text.h"
#include "core/reflection/sqlite_type.h"

namespace retort::reflection {

namespace {

// The CREATE text of a table as tokens, with the questions that the checks below ask.
class TableText {
public:
    explicit TableText(std::string text) : m_text(std::move(text)), m_tokens(tokenize(m_text)) {}

    [[nodiscard]] std::size_t size() const { return m_tokens.size(); }
    [[nodiscard]] std::string_view at(std::size_t i) const
    {
        return i < m_tokens.size()
                   ? std::string_view(m_text).substr(m_tokens[i].begin, m_tokens[i].end - m_tokens[i].begin)
                   : "";
    }
    [[nodiscard]] bool is(std::size_t i, std::string_view keyword) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == Token::Kind::Word && equalsIgnoringCase(at(i), keyword);
    }
    [[nodiscard]] bool isQuoted(std::size_t i) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == Token::Kind::Quoted;
    }
    [[nodiscard]] std::size_t count(std::string_view keyword) const
    {
        std::size_t found = 0;
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            found += is(i, keyword) ? 1U : 0U;
        return found;
    }
    [[nodiscard]] bool mentions(std::string_view name) const
    {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind != Token::Kind::String && equalsIgnoringCase(unquoted(at(i)), name))
                return true;
        }
        return false;
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
    std::vector<Token> m_tokens;
};

using Sentences = std::vector<std::string>;

std::string quoted(std::string_view name)
{
    return "'" + std::string(name) + "'";
}

Result<void> dependentObjects(SqliteCatalog& catalog, const std::string& table, Sentences& lost)
{
    RETORT_TRY(const std::vector<ObjectRow> triggers, catalog.objects("trigger"));
    for (const ObjectRow& trigger : triggers) {
        if (equalsIgnoringCase(trigger.table, table))
            lost.push_back("trigger " + quoted(trigger.name) + " is dropped with the table");
        else if (TableText(trigger.sql).mentions(table))
            lost.push_back("trigger " + quoted(trigger.name) + " refers to the table and may refuse its renaming");
    }
    RETORT_TRY(const std::vector<ObjectRow> views, catalog.objects("view"));
    for (const ObjectRow& view : views) {
        if (TableText(view.sql).mentions(table))
            lost.push_back("view " + quoted(view.name) + " reads the table and may refuse its renaming");
    }
    return {};
}

Result<void> indexLosses(SqliteCatalog& catalog, const std::vector<IndexRow>& indexes, Sentences& lost)
{
    for (const IndexRow& index : indexes) {
        if (index.origin != "c")
            continue;
        RETORT_TRY(const std::vector<IndexColumnRow> columns, catalog.indexColumns(index.name));
        RETORT_TRY(const std::optional<std::string> text, catalog.indexText(index.name));
        if (!std::ranges::all_of(columns, [](const IndexColumnRow& column) { return column.column.has_value(); })) {
            lost.push_back("index " + quoted(index.name) + " is on an expression and is not created again");
            continue;
        }
        if (std::ranges::any_of(columns, &IndexColumnRow::descending))
            lost.push_back("index " + quoted(index.name) + " loses DESC");
        if (text && TableText(*text).count("COLLATE") > 0)
            lost.push_back("index " + quoted(index.name) + " loses COLLATE");
        if (index.partial && !indexPredicate(text.value_or("")))
            lost.push_back("index " + quoted(index.name) + " loses its WHERE condition");
    }
    return {};
}

Result<void> uniqueLosses(SqliteCatalog& catalog, const std::vector<IndexRow>& indexes, const TableText& text,
                          Sentences& lost)
{
    std::vector<UniqueText> known = uniqueTexts(text.text());
    for (const IndexRow& index : indexes) {
        if (index.origin != "u")
            continue;
        RETORT_TRY(const std::vector<IndexColumnRow> columns, catalog.indexColumns(index.name));
        std::vector<std::string> names;
        std::string list;
        for (const IndexColumnRow& column : columns) {
            names.push_back(column.column.value_or(""));
            list += (list.empty() ? "" : ", ") + names.back();
        }
        if (std::ranges::find(known, names, &UniqueText::columns) == known.end())
            lost.push_back("the UNIQUE constraint on (" + list + ") is not recognised");
    }
    return {};
}

Result<void> foreignKeyLosses(SqliteCatalog& catalog, const std::string& table, const TableText& text, Sentences& lost)
{
    RETORT_TRY(const std::vector<ForeignKeyRow> rows, catalog.foreignKeys(table));
    const std::vector<ForeignKeyText> clauses = foreignKeyTexts(text.text());
    std::set<std::int64_t> seen;
    for (const ForeignKeyRow& row : rows) {
        if (!seen.insert(row.id).second)
            continue;
        const auto clause = std::ranges::find_if(clauses, [&row](const ForeignKeyText& key) {
            return !key.columns.empty() && key.columns.front() == row.column && key.table == row.table;
        });
        const bool known = clause != clauses.end();
        const auto check = [&](std::string_view event, const std::string& action,
                               const std::optional<std::string>& carried) {
            if (action != "NO ACTION" && !action.empty() && carried != action)
                lost.push_back("the foreign key of column " + quoted(row.column) + " loses ON " + std::string(event)
                               + " " + action);
        };
        check("DELETE", row.onDelete, known ? clause->ondelete : std::nullopt);
        check("UPDATE", row.onUpdate, known ? clause->onupdate : std::nullopt);
    }
    const auto deferrable =
        std::ranges::count_if(clauses, [](const ForeignKeyText& key) { return key.deferrable.has_value(); });
    if (text.count("DEFERRABLE") > static_cast<std::size_t>(deferrable))
        lost.emplace_back("a foreign key loses DEFERRABLE");
    return {};
}

void tableLosses(const TableText& text, Sentences& lost)
{
    struct Clause {
        std::string_view first, second, sentence;
    };
    for (const Clause& clause :
         {Clause{"AUTOINCREMENT", "", "the table loses AUTOINCREMENT"},
          Clause{"WITHOUT", "ROWID", "the table loses WITHOUT ROWID"}, Clause{"STRICT", "", "the table loses STRICT"},
          Clause{"COLLATE", "", "a column loses COLLATE"},
          Clause{"ON", "CONFLICT", "a constraint loses ON CONFLICT"}}) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text.is(i, clause.first) && (clause.second.empty() || text.is(i + 1, clause.second))) {
                lost.emplace_back(clause.sentence);
                break;
            }
        }
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.is(i, "CONSTRAINT") && text.isQuoted(i + 1)
            && (text.is(i + 2, "PRIMARY") || text.is(i + 2, "FOREIGN")))
            lost.push_back("constraint " + quoted(unquoted(text.at(i + 1))) + " loses its name");
    }
}

void typeLosses(const std::vector<ColumnRow>& columns, Sentences& lost)
{
    for (const ColumnRow& column : columns) {
        if (column.hidden == 1)
            continue;
        const ResolvedType resolved = resolveSqliteType(upper(column.type));
        if (!resolved.exact && column.hidden == 0)
            lost.push_back("column " + quoted(column.name) + " changes its type from " + column.type + " to "
                           + resolved.type->repr());
    }
}

} // namespace

Result<std::vector<std::vector<std::string>>> sqliteUniqueColumns(sql::Connection& connection, const sql::QualifiedName& name)
{
    SqliteCatalog catalog(connection, name.schema);
    RETORT_TRY(const std::vector<IndexRow> indexes, catalog.indexes(name.name.text()));
    std::vector<std::vector<std::string>> lists;
    for (const IndexRow& index : indexes) {
        if (index.origin != "u")
            continue;
        RETORT_TRY(const std::vector<IndexColumnRow> columns, catalog.indexColumns(index.name));
        std::vector<std::string>& list = lists.emplace_back();
        for (const IndexColumnRow& column : columns)
            list.push_back(column.column.value_or(""));
    }
    return lists;
}

Result<std::vector<std::string>> sqliteTableLosses(sql::Connection& connection, const sql::QualifiedName& name)
{
    SqliteCatalog catalog(connection, name.schema);
    const std::string& table = name.name.text();
    RETORT_TRY(const std::vector<ColumnRow> columns, catalog.columns(table));
    RETORT_TRY(std::optional<std::string> createTable, catalog.tableText(table));
    if (columns.empty() || !createTable)
        return fail(ErrorCode::NotFound, "there is no table '" + table + "' in the database");
    const TableText text(std::move(*createTable));
    RETORT_TRY(const std::vector<IndexRow> indexes, catalog.indexes(table));

    Sentences lost;
    RETORT_CHECK(indexLosses(catalog, indexes, lost));
    RETORT_CHECK(foreignKeyLosses(catalog, table, text, lost));
    tableLosses(text, lost);
    typeLosses(columns, lost);
    return lost;
}

namespace {

Result<void> unseenUniques(SqliteCatalog& catalog, const std::string& table, Sentences& lost)
{
    RETORT_TRY(const std::vector<IndexRow> indexes, catalog.indexes(table));
    RETORT_TRY(std::optional<std::string> text, catalog.tableText(table));
    return uniqueLosses(catalog, indexes, TableText(text.value_or("")), lost);
}

} // namespace

Result<std::vector<std::string>> sqliteNotReflected(sql::Connection& connection, const sql::QualifiedName& name)
{
    RETORT_TRY(const Sentences ofTable, sqliteTableLosses(connection, name));
    SqliteCatalog catalog(connection, name.schema);
    Sentences lost;
    RETORT_CHECK(dependentObjects(catalog, name.name.text(), lost));
    RETORT_CHECK(unseenUniques(catalog, name.name.text(), lost));
    lost.insert(lost.end(), ofTable.begin(), ofTable.end());
    return lost;
}

} // namespace retort::reflection
