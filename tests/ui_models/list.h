#pragma once

#include <QStringList>

#include <initializer_list>

// Lists of expected texts without a wrapper around every literal.
inline QStringList list(std::initializer_list<const char*> texts)
{
    QStringList out;
    for (const char* text : texts)
        out.append(QString::fromUtf8(text));
    return out;
}
