#pragma once

#include <QObject>

class RevisionModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void resetsCleanly();
    void standsWhereTheDatabaseStands();
    void databaseAtAnUnknownRevision();
    void missingParentIsAGhost();
    void unreadableFiles();
    void saysItInWords();
    void filters_data();
    void filters();
    void filtersByState();
    void tenThousandRows();
};
