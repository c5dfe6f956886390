#pragma once

// What a script editor asks of the project while one writes: the downgrade of an upgrade, and what the database has at the
// script's revision. Belongs to one thread and returns at once; the work is done on a thread of its own, and answers come as
// signals. session must outlive it.

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <string>

#include "core/editing/downgrade.h"
#include "core/jobs/job_runner.h"
#include "core/project/session.h"

namespace retort::project {

struct DowngradeQuestion {
    std::string revision;
    std::string path;
    QString text; // as it stands in the editor
    std::string dialect = "sqlite";
};
struct DowngradeAnswer {
    DowngradeQuestion question;
    Result<editing::Downgrade> downgrade;
};

// Blocks. The revision need not be among the project's yet: then it comes behind the heads.
[[nodiscard]] Result<editing::Downgrade> makeDowngrade(const Project& project, const DowngradeQuestion& question, const JobContext& context = {});

class ScriptHelp : public QObject {
    Q_OBJECT

public:
    explicit ScriptHelp(ProjectSession* session, QObject* parent = nullptr);
    ~ScriptHelp() override;

    // Answers downgradeReady; the latest wins.
    void requestDowngrade(const DowngradeQuestion& question);

Q_SIGNALS:
    void downgradeReady(std::shared_ptr<const retort::project::DowngradeAnswer> answer);

private:
    ProjectSession* m_session;
    jobs::JobRunner m_runner{1};
    jobs::LatestJob m_downgrade{m_runner, *this};
};

} // namespace retort::project
