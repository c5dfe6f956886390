#pragma once

// Gives the user a copy of the sample project, in a folder that he sees and can change. An earlier copy is opened as it is.

#include <QStringList>

#include "core/base/error.h"
#include "core/jobs/job_runner.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace retort::ui {

class FolderField;

class SampleSheet : public Sheet {
    Q_OBJECT

public:
    explicit SampleSheet(QWidget* parent = nullptr);

    // places: where the sample may be, see project::samplePlaces().
    void start(const QStringList& places);
    [[nodiscard]] QLineEdit* folderEdit() const;
    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }

Q_SIGNALS:
    // The folder holds the project. database: path of its SQLite file, which may not be there yet.
    void sampleReady(const QString& folder, const QString& database);

private:
    void judge();
    void accept();
    void finish(const Result<void>& copied, const QString& folder);

    QString m_sample; // empty: there is none
    bool m_copying = false;
    FolderField* m_folder;
    QLabel* m_note;
    QPushButton* m_close;
    QPushButton* m_primary;
    jobs::JobRunner m_runner{1};
};

} // namespace retort::ui
