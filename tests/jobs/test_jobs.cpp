// Background jobs: where continuations arrive, when they are dropped, and what cancelling does.

#include <QThread>
#include <QtTest>

#include <latch>
#include <thread>

#include "core/jobs/job_runner.h"

#pragma GCC diagnostic ignored "-Wconversion" // Qt 6.8's QTRY_ macros

using namespace retort;
using namespace retort::jobs;
using namespace std::chrono_literals;

namespace {

void waitForStop(const JobContext& context)
{
    while (!context.stopRequested())
        std::this_thread::sleep_for(1ms);
}

} // namespace

class JobsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultArrivesOnTheReceiversThread();
    void workWithoutAResult();
    void moveOnlyResult();
    void receiverInAnotherThread();
    void continuationIsDroppedWithTheReceiver();
    void receiverDestroyedByItsOwnContinuation();
    void receiverDiesWhileResultsArrive();
    void cancelReachesTheWork();
    void callbacksComeBeforeTheContinuation();
    void progressIsMerged();
    void destructorCancelsAndWaits();
    void manyJobs();
    void latestWins();
    void latestKeepsOneRunning();
    void latestIsSilentAfterItsEnd();
    void latestMayAskAgainFromItsContinuation();
};

void JobsTest::resultArrivesOnTheReceiversThread()
{
    JobRunner runner;
    QObject receiver;
    std::thread::id workThread;
    std::optional<int> result;
    std::thread::id doneThread;
    const JobHandle handle = runner.run(
        receiver,
        [&workThread](const JobContext&) {
            workThread = std::this_thread::get_id();
            return 42;
        },
        [&](int value) {
            result = value;
            doneThread = std::this_thread::get_id();
        });
    QTRY_VERIFY(result.has_value());
    QCOMPARE(*result, 42);
    QVERIFY(doneThread == std::this_thread::get_id());
    QVERIFY(workThread != std::this_thread::get_id());
    QVERIFY(handle.finished());
    QTRY_VERIFY(receiver.children().isEmpty()); // no mailbox is left behind
}

void JobsTest::workWithoutAResult()
{
    JobRunner runner;
    QObject receiver;
    bool done = false;
    runner.run(
        receiver, [](const JobContext&) {}, [&done] { done = true; });
    QTRY_VERIFY(done);
}

void JobsTest::moveOnlyResult()
{
    JobRunner runner;
    QObject receiver;
    std::unique_ptr<int> result;
    runner.run(
        receiver, [owned = std::make_unique<int>(7)](const JobContext&) mutable { return std::move(owned); },
        [&result, alsoOwned = std::make_unique<int>(1)](std::unique_ptr<int> value) { result = std::move(value); });
    QTRY_VERIFY(result);
    QCOMPARE(*result, 7);
}

void JobsTest::receiverInAnotherThread()
{
    JobRunner runner;
    QThread thread;
    QObject starter;
    starter.moveToThread(&thread);
    std::atomic<bool> right = false;
    std::atomic<bool> arrived = false;
    connect(&thread, &QThread::started, &starter, [&] {
        const auto own = std::this_thread::get_id();
        runner.run(
            starter, [](const JobContext&) { return 1; },
            [&, own](int) {
                right = std::this_thread::get_id() == own;
                arrived = true;
                QThread::currentThread()->quit();
            });
    });
    thread.start();
    QVERIFY(thread.wait(10000));
    QVERIFY(arrived);
    QVERIFY(right);
}

void JobsTest::continuationIsDroppedWithTheReceiver()
{
    JobRunner runner(1);
    std::latch mayEnd(1);
    auto receiver = std::make_unique<QObject>();
    bool called = false;
    auto held = std::make_shared<int>(0);
    const std::weak_ptr<int> watch = held;
    const JobHandle handle = runner.run(
        *receiver,
        [&mayEnd](const JobContext& context) {
            mayEnd.wait();
            context.reportProgress(1, 1);
            return 1;
        },
        [&called, held = std::move(held)](int) { called = true; },
        JobCallbacks{.progress = [&called](std::size_t, std::size_t, const std::string&) { called = true; }});
    receiver.reset();
    mayEnd.count_down();
    QTRY_VERIFY(handle.finished());
    QTRY_VERIFY(watch.expired()); // what the continuation held is let go
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void JobsTest::receiverDestroyedByItsOwnContinuation()
{
    JobRunner runner;
    auto* receiver = new QObject;
    const QPointer<QObject> watch = receiver;
    runner.run(
        *receiver, [](const JobContext&) { return 1; }, [receiver](int) { delete receiver; });
    QTRY_VERIFY(watch.isNull());
}

// Receivers that come and go while workers post to them; the sanitizers judge.
void JobsTest::receiverDiesWhileResultsArrive()
{
    JobRunner runner(4);
    std::size_t delivered = 0;
    for (int round = 0; round < 200; ++round) {
        auto receiver = std::make_unique<QObject>();
        for (int job = 0; job < 8; ++job) {
            runner.run(
                *receiver,
                [](const JobContext& context) {
                    context.reportProgress(1, 2);
                    context.write(LogLevel::Info, "test", "line");
                    return std::string("result");
                },
                [&delivered](const std::string& text) { delivered += text.size() / 6; },
                JobCallbacks{.progress = [](std::size_t, std::size_t, const std::string&) {},
                             .log = [](LogLevel, const std::string&, const std::string&) {}});
        }
        if (round % 2 == 0)
            std::this_thread::sleep_for(100us);
        QCoreApplication::processEvents();
    }
    QVERIFY(delivered <= 1600);
}

void JobsTest::cancelReachesTheWork()
{
    JobRunner runner;
    QObject receiver;
    std::optional<bool> stopped;
    const JobHandle handle = runner.run(
        receiver,
        [](const JobContext& context) {
            waitForStop(context);
            return context.stopRequested();
        },
        [&stopped](bool value) { stopped = value; });
    handle.cancel();
    handle.cancel();
    QTRY_VERIFY(stopped.has_value());
    QVERIFY(*stopped);
    JobHandle().cancel(); // no job: nothing happens
    QVERIFY(JobHandle().finished());
}

void JobsTest::callbacksComeBeforeTheContinuation()
{
    JobRunner runner;
    QObject receiver;
    QStringList seen;
    runner.run(
        receiver,
        [](const JobContext& context) {
            context.write(LogLevel::Info, "alembic", "first");
            context.write(LogLevel::Warning, "alembic", "second");
            context.reportProgress(3, 3, "last");
            return 0;
        },
        [&seen](int) { seen += QStringLiteral("done"); },
        JobCallbacks{.progress =
                         [&seen](std::size_t done, std::size_t, const std::string& what) {
                             seen += QString::number(done) + QString::fromStdString(what);
                         },
                     .log =
                         [&seen](LogLevel level, const std::string& logger, const std::string& message) {
                             seen += QString::number(static_cast<int>(level))
                                     + QString::fromStdString(logger + ":" + message);
                         }});
    QTRY_VERIFY(seen.contains(QStringLiteral("done")));
    QCOMPARE(seen, QStringList({QStringLiteral("1alembic:first"), QStringLiteral("2alembic:second"),
                                QStringLiteral("3last"), QStringLiteral("done")}));
}

void JobsTest::progressIsMerged()
{
    JobRunner runner;
    QObject receiver;
    bool done = false;
    std::size_t calls = 0;
    std::size_t last = 0;
    const JobHandle handle = runner.run(
        receiver,
        [](const JobContext& context) {
            for (std::size_t i = 1; i <= 10000; ++i)
                context.reportProgress(i, 10000);
        },
        [&done] { done = true; }, JobCallbacks{.progress = [&](std::size_t reached, std::size_t, const std::string&) {
            ++calls;
            QVERIFY(reached > last);
            last = reached;
        }});
    while (!handle.finished()) // without the event loop
        std::this_thread::sleep_for(1ms);
    QTRY_VERIFY(done);
    QCOMPARE(calls, std::size_t{1});
    QCOMPARE(last, std::size_t{10000});
}

void JobsTest::destructorCancelsAndWaits()
{
    QObject receiver;
    int cancelled = 0;
    {
        JobRunner runner(2);
        for (int i = 0; i < 6; ++i) {
            runner.run(
                receiver,
                [](const JobContext& context) {
                    waitForStop(context);
                    return 1;
                },
                [&cancelled](int one) { cancelled += one; });
        }
    }
    QTRY_COMPARE(cancelled, 6);
}

void JobsTest::manyJobs()
{
    JobRunner runner(3);
    QObject receiver;
    std::int64_t sum = 0;
    int arrived = 0;
    for (int i = 0; i < 2000; ++i) {
        runner.run(
            receiver, [i](const JobContext&) { return i; },
            [&](int value) {
                sum += value;
                ++arrived;
            });
    }
    QTRY_COMPARE(arrived, 2000);
    QCOMPARE(sum, 1999000);
}

void JobsTest::latestWins()
{
    JobRunner runner(4);
    QObject receiver;
    LatestJob latest(runner, receiver);
    std::vector<int> results;
    for (int i = 0; i < 50; ++i) {
        latest.run(
            [i](const JobContext& context) {
                for (int wait = 0; wait < 5 && !context.stopRequested(); ++wait)
                    std::this_thread::sleep_for(1ms);
                return i;
            },
            [&results](int value) { results.push_back(value); });
        if (i % 10 == 0)
            QTest::qWait(2);
    }
    QTRY_VERIFY(!latest.busy());
    QVERIFY(!results.empty());
    QCOMPARE(results.back(), 49);
    QVERIFY(std::ranges::is_sorted(results));
    QVERIFY(results.size() < 50);
}

void JobsTest::latestKeepsOneRunning()
{
    JobRunner runner(4);
    QObject receiver;
    LatestJob latest(runner, receiver);
    std::atomic<int> running = 0;
    std::atomic<bool> overlapped = false;
    int last = -1;
    for (int i = 0; i < 30; ++i) {
        latest.run(
            [&, i](const JobContext&) { // deaf to its stop token
                overlapped = overlapped || ++running > 1;
                std::this_thread::sleep_for(1ms);
                --running;
                return i;
            },
            [&last](int value) { last = value; });
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(last, 29);
    QVERIFY(!overlapped);
}

void JobsTest::latestIsSilentAfterItsEnd()
{
    JobRunner runner;
    QObject receiver;
    bool called = false;
    const auto request = [&called](LatestJob& latest) {
        latest.run([](const JobContext& context) { return context.stopRequested(); },
                   [&called](bool) { called = true; });
    };
    {
        LatestJob latest(runner, receiver);
        request(latest);
        request(latest);
    }
    LatestJob cancelled(runner, receiver);
    request(cancelled);
    request(cancelled);
    cancelled.cancel();
    QTRY_VERIFY(!cancelled.busy());
    QTRY_VERIFY(receiver.children().isEmpty());
    QVERIFY(!called);
    request(cancelled);
    QTRY_VERIFY(called);
}

void JobsTest::latestMayAskAgainFromItsContinuation()
{
    JobRunner runner;
    QObject receiver;
    LatestJob latest(runner, receiver);
    std::vector<int> results;
    std::function<void(int)> request = [&](int value) {
        latest.run([value](const JobContext&) { return value; },
                   [&](int result) {
                       results.push_back(result);
                       if (result < 5)
                           request(result + 1);
                   });
    };
    request(1);
    QTRY_COMPARE(results.size(), std::size_t{5});
    QCOMPARE(results, std::vector<int>({1, 2, 3, 4, 5}));
}

QTEST_GUILESS_MAIN(JobsTest)
#include "test_jobs.moc"
