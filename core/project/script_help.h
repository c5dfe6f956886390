#pragma once

// What a script editor asks of the project while one writes: the downgrade of an upgrade, and what the database has at the
// script's revision. Belongs to one thread and returns at once; the work is done on threads of its own, and answers come as
// signals. session must outlive it.

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <string>

#include "core/editing/downgrade.h"
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

class ScriptHelp : public QObject {
    Q_OBJECT

public:
    explicit ScriptHelp(ProjectSession* session, QObject* parent = nullptr);
    ~ScriptHelp() override;

    // Answers downgradeReady; the latest wins.
    void requestDowngrade(const ScriptQuestion& question);
    // Answers namesReady; the latest wins.
    void requestNames(const ScriptQuestion& question);

Q_SIGNALS:
    void downgradeReady(std::shared_ptr<const retort::project::DowngradeAnswer> answer);
    void namesReady(std::shared_ptr<const retort::project::NamesAnswer> answer);

private:
    ProjectSession* m_session;
    jobs::JobRunner m_runner{2};
    jobs::LatestJob m_downgrade{m_runner, *this};
    jobs::LatestJob m_names{m_runner, *this};
};

} // namespace retort::project
