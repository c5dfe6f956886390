#pragma once

// Judges every case of the corpus and writes the table that expected.txt holds.

#include <QMap>
#include <QString>

#include "corpus.h"

namespace retort::tests {

enum class Verdict {
    Equal,       // the bytes are Alembic's
    Different,   // not Alembic's, and said: an exception or a warning where Alembic prints
    Unsupported, // Alembic prints, Retort says what it does not evaluate
    Wrong,       // Retort prints something complete, Alembic prints something else
    Unraised,    // Retort prints something complete, Alembic raises
    BothFail,    // Alembic raises, Retort does not print either
    Unsteady,    // Alembic prints something else every time
    Missing,     // Alembic needs a module that is not installed
};

// first and second: two runs of Alembic with different hash seeds.
[[nodiscard]] Verdict judge(const Rendering& first, const Rendering& second, const Rendering& ours);

class CorpusTable {
public:
    void add(const Case& where, const Rendering& theirs, const Rendering& ours, Verdict verdict);

    // Totals for each dialect, then reasons by count. No paths, no times: the same for the same packages.
    [[nodiscard]] QString text() const;
    // One paragraph for each case that is not what Alembic prints, with the lines that differ.
    [[nodiscard]] const QString& log() const { return m_log; }

    [[nodiscard]] int count(Verdict verdict) const;
    // What Alembic renders and renders the same way every time.
    [[nodiscard]] int rendered() const;

private:
    [[nodiscard]] QString row(const QString& dialect) const;

    QMap<QString, QMap<Verdict, int>> m_counts; // by dialect
    QMap<QString, int> m_reasons;               // of Unsupported and Different
    QMap<Verdict, int> m_missing;               // what Retort makes of the ones Alembic cannot judge
    QString m_log;
};

} // namespace retort::tests
