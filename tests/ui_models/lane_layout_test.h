#pragma once

#include <QObject>

class LaneLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draws_data();
    void draws();
    void everyLineArrives_data();
    void everyLineArrives();
    void isDeterministic();
    void tenThousandRevisionsWithMerges();
    void thousandsOfHeads();
};
