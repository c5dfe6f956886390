#pragma once

#include <QObject>

class PlanModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tree();
    void linesLeadToTheScript();
    void states_data();
    void states();
};
