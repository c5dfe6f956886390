#include <QApplication>
#include <QTest>

#include "graph_search_test.h"
#include "graph_shape_test.h"
#include "lane_layout_test.h"
#include "plan_model_test.h"
#include "revision_model_test.h"
#include "words_test.h"

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    int failed = 0;
    LaneLayoutTest lanes;
    failed += QTest::qExec(&lanes, argc, argv);
    RevisionModelTest revisions;
    failed += QTest::qExec(&revisions, argc, argv);
    GraphSearchTest search;
    failed += QTest::qExec(&search, argc, argv);
    GraphShapeTest shape;
    failed += QTest::qExec(&shape, argc, argv);
    PlanModelTest plans;
    failed += QTest::qExec(&plans, argc, argv);
    WordsTest words;
    failed += QTest::qExec(&words, argc, argv);
    return failed;
}
