#pragma once

#include <QByteArray>

#include "core/base/error.h"
#include "core/migration/run_journal.h"

namespace retort::journal {

// One record as a line of JSON, with its line feed.
[[nodiscard]] QByteArray writeRecord(const migration::JournalRecord& record);
// Fails (Io) for anything that writeRecord() would not produce.
[[nodiscard]] Result<migration::JournalRecord> readRecord(const QByteArray& line);

} // namespace retort::journal
