#pragma once

// What is typed into the filter of the revision list, taken apart: words and, with a colon, what a word is looked for in.

#include <QList>
#include <QString>

namespace retort::ui {

struct RevisionTerm {
    enum class Field {
        Any,     // the message, the id, a label, the date, the words that describe the row, what it touches
        Table,   // table:orders, a table that the revision touches
        Column,  // column:email or column:users.email
        Label,   // label:billing, declared by the revision itself
        Branch,  // branch:billing, every revision of that branch
        Id,      // id:3f2a
        Message, // message:index
    };
    Field field = Field::Any;
    QString text; // never empty

    friend bool operator==(const RevisionTerm&, const RevisionTerm&) = default;
};

// Blanks part the terms; quotes keep a text with blanks together (table:"order line"). A field without a text yet is no term,
// and a word with a colon that is no field is a word.
[[nodiscard]] QList<RevisionTerm> parseRevisionQuery(const QString& text);

} // namespace retort::ui
