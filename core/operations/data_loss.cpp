#include "core/operations/data_loss.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/operations/visit.h"
#include "core/sql/dotted_name.h"

namespace retort::operations {

namespace {

// The words of a statement in capitals; quotes and signs part them.
std::vector<std::string> wordsOf(std::string_view sql)
{
    std::vector<std::string> words(1);
    for (const char c : sql) {
        const auto sign = static_cast<unsigned char>(c);
        if (std::isalnum(sign) != 0 || c == '_' || sign >= 0x80)
            words.back() += static_cast<char>(std::toupper(sign));
        else if (!words.back().empty())
            words.emplace_back();
    }
    return words;
}

// What can be dropped and made again from the scripts alone. ALTER TABLE t DROP name, without COLUMN, is a column.
bool isHarmlessToDrop(std::string_view kind)
{
    static constexpr auto kinds = std::to_array<std::string_view>(
        {"AGGREGATE", "CAST", "CHECK", "COLLATION", "CONSTRAINT", "DEFAULT", "DOMAIN", "EVENT", "EXPRESSION", "EXTENSION", "FOREIGN", "FUNCTION", "IDENTITY", "INDEX",
         "KEY", "NOT", "OPERATOR", "POLICY", "PRIMARY", "PROCEDURE", "ROLE", "RULE", "SEQUENCE", "TRIGGER", "TYPE", "USER", "VIEW"});
    return std::ranges::contains(kinds, kind);
}

bool losesData(std::string_view sql)
{
    const std::vector<std::string> words = wordsOf(sql);
    const bool cascades = std::ranges::contains(words, "CASCADE");
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] == "TRUNCATE" || (words[i] == "DELETE" && words[i + 1] == "FROM"))
            return true;
        if (words[i] == "DROP" && (cascades || !isHarmlessToDrop(words[i + 1])))
            return true;
    }
    return false;
}

class Losses {
public:
    void add(const std::vector<Operation>& operations)
    {
        for (const Operation& operation : operations)
            std::visit([this](const auto& body) { look(body); }, operation.body);
    }
    [[nodiscard]] std::vector<DataLoss> take() { return std::move(m_found); }

private:
    using Kind = DataLoss::Kind;

    void look(const DropTable& drop) { m_found.push_back({Kind::Table, sql::dottedName(drop.table)}); }
    void look(const DropColumn& drop) { m_found.push_back({Kind::Column, sql::dottedName(drop.table) + "." + drop.column.text()}); }
    void look(const BatchAlterTable& batch) { add(batch.operations); }
    void look(const AutocommitBlock& block) { add(block.operations); }
    void look(const Execute& execute)
    {
        if (!execute.statement)
            return;
        const auto& node = execute.statement->node;
        if (const auto* rows = std::get_if<sql::Delete>(&node))
            m_found.push_back({Kind::Rows, sql::dottedName(rows->table.name)});
        if (const auto* text = std::get_if<sql::TextClause>(&node))
            lookAtText(text->text);
        if (const auto* text = std::get_if<sql::DdlText>(&node))
            lookAtText(text->text);
        if (const auto* ddl = std::get_if<sql::DdlStatement>(&node))
            lookAtDdl(*ddl);
    }
    // What loses nothing.
    static void look(const CreateTable&) {}
    static void look(const RenameTable&) {}
    static void look(const AddColumn&) {}
    static void look(const AlterColumn&) {}
    static void look(const CreateIndex&) {}
    static void look(const DropIndex&) {}
    static void look(const CreateConstraint&) {}
    static void look(const DropConstraint&) {}
    static void look(const CreateTableComment&) {}
    static void look(const DropTableComment&) {}
    static void look(const BulkInsert&) {}
    static void look(const CreateType&) {}
    static void look(const DropType&) {}

    void lookAtText(const std::string& sql)
    {
        if (losesData(sql))
            m_found.push_back({Kind::Statement, sql});
    }
    void lookAtDdl(const sql::DdlStatement& ddl)
    {
        std::string text;
        for (const auto& part : ddl.parts) {
            if (const auto* words = std::get_if<std::string>(&part))
                text += *words;
            else if (const auto* name = std::get_if<QualifiedName>(&part))
                text += sql::dottedName(*name);
        }
        lookAtText(text);
    }

    std::vector<DataLoss> m_found;
};

} // namespace

std::vector<DataLoss> dataLosses(const std::vector<Operation>& operations)
{
    Losses losses;
    losses.add(operations);
    return losses.take();
}

} // namespace retort::operations
