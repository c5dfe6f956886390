#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/schema/table.h"

namespace retort::ddl {

// The tables that Alembic makes up beside a batch's new table, so that its foreign keys have something to refer to
// (operations/batch.py: _setup_referent). It does so with the schema that a key names, and then copies the key into the
// schema of the batch's table: a key whose table is not in that schema finds nothing.
class BatchReferents {
public:
    explicit BatchReferents(const sql::QualifiedName& newTable) : m_newTable(newTable) {}

    void add(const schema::ForeignKeyConstraint& key);
    // Errors: SQLAlchemy's NoReferencedTableError and NoReferencedColumnError, for a key under its new names.
    [[nodiscard]] Result<void> check(const schema::ForeignKeyConstraint& key) const;

private:
    struct Referent {
        sql::QualifiedName name;
        std::set<std::string> columns;
    };

    const sql::QualifiedName& m_newTable;
    std::vector<Referent> m_referents;
};

} // namespace retort::ddl
