#include "core/journal/journal_file.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

#include <filesystem>

#include "core/journal/journal_record.h"

namespace retort::journal {

using namespace Qt::StringLiterals;

namespace {

// What cannot be taken back begins, and a reader after a power cut has to know.
bool mustReachTheDisk(const migration::JournalRecord& record)
{
    const auto* statement = std::get_if<migration::StatementBegun>(&record);
    return std::holds_alternative<migration::RunBegun>(record) || std::holds_alternative<migration::CommitBegun>(record)
           || (statement && statement->commits);
}

} // namespace

Error JournalFile::writeError() const
{
    return Error{.code = ErrorCode::Io,
                 .message = "The journal of the run, " + m_path.toStdString() + ", cannot be written: "
                            + m_file.errorString().toStdString() + ". Without it nothing is run; XDG_STATE_HOME may name a folder that can be written"};
}

Result<std::unique_ptr<JournalFile>> JournalFile::create(const QString& path)
{
    std::unique_ptr<JournalFile> journal(new JournalFile(path));
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorCode::Io, "The folder for the journals of runs, " + QFileInfo(path).path().toStdString() + ", cannot be made; XDG_STATE_HOME may name another that can be written");
    if (!journal->m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return std::unexpected(journal->writeError());
    return journal;
}

Result<void> JournalFile::write(const migration::JournalRecord& record)
{
    const QByteArray line = writeRecord(record);
    if (m_file.write(line) != line.size() || (mustReachTheDisk(record) && fdatasync(m_file.handle()) != 0)) {
        Error why = writeError();
        // What comes after it, once there is room again, is no part of this line.
        if (m_file.resize(m_written))
            m_file.seek(m_written);
        return std::unexpected(std::move(why));
    }
    m_written += line.size();
    return m_inPlace ? Result<void>() : takeItsPlace();
}

Result<void> JournalFile::takeItsPlace()
{
    std::error_code failed;
    std::filesystem::rename(m_file.fileName().toStdString(), m_path.toStdString(), failed);
    if (failed)
        return fail(ErrorCode::Io, "The journal of the run, " + m_path.toStdString() + ", cannot be put in its place: " + failed.message());
    m_inPlace = true;
    return {};
}

Result<std::vector<migration::JournalRecord>> readJournal(const QString& path)
{
    std::vector<migration::JournalRecord> records;
    QFile file(path);
    if (!file.exists())
        return records;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The journal of the last run, " + path.toStdString() + ", cannot be read: " + file.errorString().toStdString());
    for (std::uint32_t number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine();
        if (!line.endsWith('\n'))
            break;
        auto record = readRecord(line);
        if (!record)
            return fail(ErrorCode::Io, "The journal of the last run is damaged: " + record.error().message
                                             + ". Look whether that run is wholly in the database, then delete the file", {.file = path.toStdString(), .line = number, .column = 0});
        records.push_back(*std::move(record));
    }
    return records;
}

Result<void> retireJournal(const QString& path)
{
    QFile::remove(path + u".old"_s);
    if (QFile::exists(path) && !QFile::rename(path, path + u".old"_s))
        return fail(ErrorCode::Io, "The journal " + path.toStdString() + " cannot be put aside");
    return {};
}

} // namespace retort::journal
