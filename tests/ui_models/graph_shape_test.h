#pragma once

#include <QObject>

class GraphShapeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void longRuns_data();
    void longRuns();
    void foldsAndOpens();
    void databaseMovesThroughARun();
    void keepsWhatIsSelected();
    void filterOpensEverything();
    void ranges_data();
    void ranges();
    void light();
    void edges_data();
    void edges();
    void mermaid();
    void dot();
    void ghostsNameWhoRefersToThem();
    void duplicatesAndCyclesAreExplained();
};
