#pragma once

// The open corpus: the revisions of the Debian 13 packages that ship Alembic version folders (1,000 in 40 packages),
// and what Alembic and Retort make of each of them.

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <tuple>
#include <vector>

#include "core/base/error.h"

namespace retort::tests {

[[nodiscard]] QStringList corpusPackages();
[[nodiscard]] QStringList corpusDialects();

struct CorpusPackage {
    QString name;
    QString folder;    // where it is unpacked
    QStringList path;  // what is on sys.path: the package's own modules
    QStringList files; // revision scripts, sorted
};

// Finds the revision scripts of an unpacked package.
[[nodiscard]] CorpusPackage openCorpusPackage(const QString& name);

// One script in one direction on one dialect.
struct Case {
    QString file;
    QString direction;
    QString dialect;
    friend auto operator<=>(const Case& a, const Case& b)
    {
        return std::tie(a.file, a.direction, a.dialect) <=> std::tie(b.file, b.direction, b.dialect);
    }
};

// What one of the two made of a case.
struct Rendering {
    enum class Status {
        Rendered,
        Raises,      // an exception, of the script's or of Alembic's
        Missing,     // Alembic only: it needs a module that is not installed
        Unsupported, // Retort only: it says so
    };
    Status status = Status::Missing;
    QByteArray text; // up to the failure
    QString reason;  // of what was not rendered
    QString place;   // Retort only: file and line of the reason
    bool warned = false;
};
using Renderings = std::map<Case, Rendering>;

// Reads the lines that render_oracle.py prints; empty on malformed input.
[[nodiscard]] Renderings readOracle(const QByteArray& lines);

// What the engine makes of every case of the package.
void renderNatively(const CorpusPackage& package, Renderings& results);

} // namespace retort::tests
