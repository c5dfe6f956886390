#pragma once

// What a form says, made into operations against the schema at the place where they are to go. Not for anybody but
// insert_form.cpp and insert_operation.cpp.

#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/editing/insert_form.h"
#include "core/editing/insert_operation.h"
#include "core/operations/operation.h"
#include "core/operations/schema_model.h"

namespace retort::editing {

class InsertMaking {
public:
    // place must outlive it.
    InsertMaking(const InsertionPlace& place, const InsertValues& values, std::stop_token stop);

    void make(const InsertForm& form);

    [[nodiscard]] std::vector<InsertProblem>& problems() { return m_problems; }
    [[nodiscard]] std::map<InsertField, std::string>& proposals() { return m_proposals; }
    [[nodiscard]] std::vector<operations::Operation>& operations() { return m_operations; }
    // What undoes them, where the form itself says so.
    [[nodiscard]] std::vector<operations::Operation>& undoing() { return m_undoing; }
    [[nodiscard]] std::set<std::string>& imports() { return m_imports; }

    // The forms.
    void addColumn();
    void dropColumn();
    void alterColumn();
    void renameColumn();
    void createTable();
    void dropTable();
    void renameTable();
    void createIndex();
    void dropIndex();
    void createForeignKey();
    void createUniqueConstraint();
    void createCheckConstraint();
    void dropConstraint();
    void execute();

private:
    [[nodiscard]] std::string text(InsertField field) const { return m_values.text(field); }
    [[nodiscard]] bool refused() const;
    void say(InsertProblemKind kind, InsertField field, std::string subject = {}, std::string detail = {});
    void put(operations::OperationBody body);

    [[nodiscard]] operations::QualifiedName tableName(InsertField field) const;
    // The table that a field names, said where it is not there; null: not there, or nothing is named.
    const schema::Table* table(InsertField field);
    const schema::Column* column(const schema::Table* table);
    // The columns that a field lists, each said that is not there.
    [[nodiscard]] std::vector<operations::Identifier> columns(InsertField field, const schema::Table* table);
    // Python text to a type; null: a problem was said.
    types::TypePtr type(const std::string& written);
    [[nodiscard]] static schema::ServerDefault defaultOf(const std::string& sql);
    // The name that was given, or else the one that is proposed.
    template <class Thing>
    operations::Identifier nameFor(const std::string& key, Thing thing, const schema::Table* table, const std::string& usual);
    void alter(operations::AlterColumn alter, const schema::Column* column);
    void create(schema::Constraint constraint, const schema::Table* table, const std::string& key, const std::string& usual);
    [[nodiscard]] std::optional<schema::Column> newColumn(const NewColumnEntry& entry);

    const InsertionPlace& m_place;
    const InsertValues& m_values;
    std::stop_token m_stop;
    std::vector<InsertProblem> m_problems;
    std::map<InsertField, std::string> m_proposals;
    std::vector<operations::Operation> m_operations;
    std::vector<operations::Operation> m_undoing;
    std::set<std::string> m_imports;
};

} // namespace retort::editing
