#pragma once

#include <QByteArray>

#include <vector>

#include "core/backup/backup_entry.h"
#include "core/base/error.h"

namespace retort::backup {

// The contents of catalogue.json. Reading fails (Configuration) on anything that writing would not produce.
[[nodiscard]] QByteArray writeEntries(const std::vector<BackupEntry>& entries);
[[nodiscard]] Result<std::vector<BackupEntry>> readEntries(const QByteArray& json);

} // namespace retort::backup
