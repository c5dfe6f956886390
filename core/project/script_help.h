#pragma once

// What a script editor asks of the project while one writes: the downgrade of an upgrade, what the database has at the script's
// revision, and what an operation is written as. Belongs to one thread and returns at once; the work is done on threads of its own, and answers come as
// signals. session must outlive it.

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <string>

#include "core/editing/downgrade.h"
#include "core/editing/insert_operation.h"
#include "core/editing/schema_names.h"
#include "core/jobs/job_runner.h"
#include "core/project/session.h"

namespace retort::project {

// About a script as it stands in the editor.
struct ScriptQuestion {
    std::string revision;
    std::string path;
    QString text;
    std::string dialect = "sqlite";
};
struct DowngradeAnswer {
    ScriptQuestion question;
    Result<editing::Downgrade> downgrade;
};

// Blocks. The revision need not be among the project's yet: then it comes behind the heads.
[[nodiscard]] Result<editing::Downgrade> makeDowngrade(const Project& project, const ScriptQuestion& question, const JobContext& context = {});

struct NamesAnswer {
    std::string revision;
    editing::SchemaNames names; // that are there before upgrade(), and after it
};
// Blocks; as above.
[[nodiscard]] NamesAnswer namesAround(const Project& project, const ScriptQuestion& question, const JobContext& context = {});

// The place for an operation in a script, with the schema there; or why there is none.
struct PlaceAnswer {
    ScriptQuestion question;
    std::uint32_t caret = 0; // bytes
    std::expected<editing::InsertionPlace, editing::InsertProblem> place;
};
struct InsertionAnswer {
    std::shared_ptr<const PlaceAnswer> place; // which has one
    editing::InsertValues values;
    editing::Insertion insertion;
};
// Blocks; as above.
[[nodiscard]] PlaceAnswer placeFor(const Project& project, const ScriptQuestion& question, std::uint32_t caret, const JobContext& context = {});

class ScriptHelp : public QObject {
    Q_OBJECT

public:
    explicit ScriptHelp(ProjectSession* session, QObject* parent = nullptr);
    ~ScriptHelp() override;

    // Answers downgradeReady; the latest wins.
    void requestDowngrade(const ScriptQuestion& question);
    // Answers namesReady; the latest wins.
    void requestNames(const ScriptQuestion& question);
    // Answers placeReady; the latest wins. caret: in bytes.
    void requestPlace(const ScriptQuestion& question, std::uint32_t caret);
    // Answers insertionReady; the latest wins. place: one that has one.
    void requestInsertion(const std::shared_ptr<const PlaceAnswer>& place, const editing::InsertValues& values);

Q_SIGNALS:
    void downgradeReady(std::shared_ptr<const retort::project::DowngradeAnswer> answer);
    void namesReady(std::shared_ptr<const retort::project::NamesAnswer> answer);
    void placeReady(std::shared_ptr<const retort::project::PlaceAnswer> answer);
    void insertionReady(std::shared_ptr<const retort::project::InsertionAnswer> answer);

private:
    ProjectSession* m_session;
    jobs::JobRunner m_runner{2};
    jobs::LatestJob m_downgrade{m_runner, *this};
    jobs::LatestJob m_names{m_runner, *this};
    jobs::LatestJob m_place{m_runner, *this};
    jobs::LatestJob m_insertion{m_runner, *this};
};

} // namespace retort::project
