#pragma once

#include <QObject>

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void relativeDates_data();
    void relativeDates();
    void createDates_data();
    void createDates();
    void ids_data();
    void ids();
    void errors();
    void outcomes_data();
    void outcomes();
    void messages();
    void operations();
    void obstacles();
    void backupsBeforeABrokenRun();
    void guessesProduction_data();
    void guessesProduction();
    void colorsCanBeRead();
    void highContrast_data();
    void highContrast();
};
