#pragma once

#include <QObject>

class GraphSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void queries_data();
    void queries();
    void finds_data();
    void finds();
    void saysWhyARowIsThere();
    void waitsForTheIndex();
};
