#include "core/editing/batch_blocks.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "core/operations/visit.h"

namespace retort::editing {

using operations::Operation;
using operations::Overloaded;
using operations::QualifiedName;

namespace {

// SQLite adds a column only with a default that is a constant; CURRENT_TIMESTAMP and what stands in parentheses are none.
bool isConstant(const schema::ServerDefault& value)
{
    const auto* expression = std::get_if<sql::ExpressionPtr>(&value);
    if (expression == nullptr)
        return true;
    const auto* clause = *expression ? std::get_if<sql::TextClause>(&(*expression)->node) : nullptr;
    if (clause == nullptr)
        return false;
    std::string text = clause->text;
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    const bool isNumber = !text.empty() && text.find_first_not_of("+-.0123456789") == std::string::npos;
    return isNumber || text == "NULL" || text == "TRUE" || text == "FALSE" || (text.starts_with('\'') && text.ends_with('\''));
}

} // namespace

const QualifiedName* batchTable(const operations::OperationBody& body)
{
    return std::visit(
        Overloaded{
            [](const operations::AddColumn& op) { return &op.table; },
            [](const operations::DropColumn& op) { return &op.table; },
            [](const operations::AlterColumn& op) { return &op.table; },
            [](const operations::CreateIndex& op) { return &op.table; },
            [](const operations::DropIndex& op) { return op.table ? &*op.table : nullptr; },
            [](const operations::CreateConstraint& op) { return &op.table; },
            [](const operations::DropConstraint& op) { return &op.table; },
            [](const operations::CreateTableComment& op) { return &op.table; },
            [](const operations::DropTableComment& op) { return &op.table; },
            [](const auto&) -> const QualifiedName* { return nullptr; },
        },
        body);
}

bool needsBatch(const operations::OperationBody& body, std::string_view dialect)
{
    if (dialect != "sqlite")
        return false;
    if (const auto* add = std::get_if<operations::AddColumn>(&body))
        return !isConstant(add->column.serverDefault);
    return std::holds_alternative<operations::AlterColumn>(body) || std::holds_alternative<operations::CreateConstraint>(body)
           || std::holds_alternative<operations::DropConstraint>(body);
}

std::vector<Operation> inBatchBlocks(std::vector<Operation> operations, std::string_view dialect, bool all)
{
    std::vector<Operation> result;
    for (Operation& operation : operations) {
        const QualifiedName* table = batchTable(operation.body);
        auto* open = result.empty() ? nullptr : std::get_if<operations::BatchAlterTable>(&result.back().body);
        if (table != nullptr && open != nullptr && open->table == *table && (all || needsBatch(operation.body, dialect))) {
            open->operations.push_back(std::move(operation));
        } else if (table != nullptr && (all || needsBatch(operation.body, dialect))) {
            operations::BatchAlterTable block{.table = *table};
            const operations::OperationSource source = operation.source;
            block.operations.push_back(std::move(operation));
            result.push_back({.body = std::move(block), .source = source});
        } else {
            result.push_back(std::move(operation));
        }
    }
    return result;
}

} // namespace retort::editing
