#pragma once

// The journal of the last run on one database: a line of JSON for each record, in a file that only the user can read. What
// SQL says is in it, passwords of connections are not. Blocks; for workers. A run holds the database's migration lock while
// it writes, which keeps two from writing into one file.

#include <QFile>
#include <QString>

#include <memory>
#include <vector>

#include "core/base/error.h"
#include "core/migration/run_journal.h"

namespace retort::journal {

class JournalFile final : public migration::RunJournal {
public:
    // A new journal; its folder is made. It takes the place of the last one with its first record, not before, so that a kill
    // in between leaves what the last one tells. Io.
    [[nodiscard]] static Result<std::unique_ptr<JournalFile>> create(const QString& path);
    // Handed to the operating system before it returns, so that a kill loses nothing; and onto the disk where a power cut
    // would leave something in doubt: before what takes effect for good.
    [[nodiscard]] Result<void> write(const migration::JournalRecord& record) override;

private:
    explicit JournalFile(const QString& path) : m_path(path), m_file(path + QStringLiteral(".new")) {}
    [[nodiscard]] Error writeError() const;
    [[nodiscard]] Result<void> takeItsPlace();

    QString m_path;
    QFile m_file;
    qint64 m_written = 0; // bytes of whole records
    bool m_inPlace = false;
};

// Empty when there is none. A last line that was not written to its end counts as not written. Io: it cannot be read, or it
// is damaged.
[[nodiscard]] Result<std::vector<migration::JournalRecord>> readJournal(const QString& path);
// What it tells no longer counts; the file is kept beside it (.old) for who wants to look.
[[nodiscard]] Result<void> retireJournal(const QString& path);

} // namespace retort::journal
