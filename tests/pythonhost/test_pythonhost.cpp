// The project's own Python reads the models: what it hands over is what the native evaluation and Alembic itself find, and
// whatever its code does, Retort gets a sentence.

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <stop_token>
#include <thread>

#include "../support/processes.h"
#include "core/dialects/registry.h"
#include "core/models/metadata_json.h"
#include "core/project/host_models.h"
#include "core/pythonhost/host.h"
#include "tests/models/case_project.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

using namespace retort;
using namespace retort::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray environmentText = "from alembic import context\n"
                                   "from sqlalchemy import create_engine\n"
                                   "from models import target_metadata\n"
                                   "\n"
                                   "keywords = dict(target_metadata=target_metadata)\n"
                                   "if context.is_offline_mode():\n"
                                   "    context.configure(url='sqlite:///x.db', literal_binds=True, **keywords)\n"
                                   "    with context.begin_transaction():\n"
                                   "        context.run_migrations()\n"
                                   "else:\n"
                                   "    with create_engine('sqlite:///x.db').connect() as connection:\n"
                                   "        context.configure(connection=connection, **keywords)\n"
                                   "        with context.begin_transaction():\n"
                                   "            context.run_migrations()\n";

// What a class of a metaclass's own making and a file of columns are to the native evaluation: not known.
const QByteArray hardModels = "import sqlalchemy as sa\n"
                              "import os, columns_of\n"
                              "target_metadata = sa.MetaData()\n"
                              "here = os.path.dirname(os.path.abspath(__file__))\n"
                              "sa.Table('item', target_metadata, sa.Column('id', sa.Integer, primary_key=True),\n"
                              "         *[sa.Column(name.strip(), sa.String(30)) for name in open(os.path.join(here, 'columns.txt'))],\n"
                              "         *columns_of.extra())\n"
                              "sa.Table('note', target_metadata, sa.Column('id', sa.Integer, primary_key=True),\n"
                              "         sa.Column('item_id', sa.ForeignKey('item.id')), sa.Column('body', sa.Text, server_default='x:y'))\n";

const QByteArray extraModule = "import sqlalchemy as sa\n\ndef extra():\n    return [sa.Column('weight', sa.Numeric(8, 2), nullable=False)]\n";

void makeProject(const QString& folder, const QByteArray& models, const QByteArray& environment = environmentText)
{
    write(folder + u"/alembic.ini"_s, "[alembic]\nscript_location = %(here)s/migrations\nprepend_sys_path = %(here)s\nsqlalchemy.url = sqlite:///x.db\n");
    write(folder + u"/migrations/env.py"_s, environment);
    write(folder + u"/models.py"_s, models);
    QVERIFY(QFile::copy(sourcePath("samples/shop/migrations/script.py.mako"), folder + u"/migrations/script.py.mako"_s));
    QDir().mkpath(folder + u"/migrations/versions"_s);
}

void makeHardProject(const QString& folder, const QByteArray& environment = environmentText)
{
    makeProject(folder, hardModels, environment);
    write(folder + u"/columns.txt"_s, "title\ncolour\n");
    write(folder + u"/third/columns_of.py"_s, extraModule);
}

Environment withThirdParty(const QString& folder)
{
    return {{u"PYTHONPATH"_s, folder + u"/third"_s}};
}

pythonhost::HostRequest requestFor(const QString& folder)
{
    pythonhost::HostRequest request;
    request.environment = project::processEnvironment();
    const std::string others = request.environment["PYTHONPATH"];
    request.environment["PYTHONPATH"] = folder.toStdString() + "/third" + (others.empty() ? "" : ":" + others);
    request.interpreter = pythonhost::findInterpreter(folder.toStdString(), request.environment).value_or(pythonhost::Interpreter{});
    request.folder = folder.toStdString();
    request.iniFile = "alembic.ini";
    request.projectFolders = {folder.toStdString()};
    return request;
}

QString sentence(const pythonhost::HostResult& result)
{
    return result.error ? QString::fromStdString(describe(*result.error)) : QString();
}

QString nameOf(ErrorCode code)
{
    const std::string_view name = toString(code);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString codeOf(const pythonhost::HostResult& result)
{
    return result.error ? nameOf(result.error->code) : QString();
}

bool isAlive(const QString& pidFile)
{
    QFile file(pidFile);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QFile status(u"/proc/%1/stat"_s.arg(QString::fromLatin1(file.readAll().trimmed())));
    return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
}

// The document of the one run of an answer, read and written again.
Result<models::JsonValue> rewritten(const std::string& answer, const dialects::Dialect& dialect)
{
    RETORT_TRY(const models::JsonValue document, models::readJson(answer));
    const models::JsonValue* runs = document.find("runs");
    if (!runs || !runs->array() || runs->array()->size() != 1)
        return fail(ErrorCode::InvalidArgument, "not one run");
    RETORT_TRY(const auto metadata, models::metadataFromJson(*runs->array()->front().find("models")));
    return models::metadataToJson(metadata, dialect);
}

QByteArray revisionBody(const QString& folder)
{
    const QDir versions(folder + u"/migrations/versions"_s);
    const QStringList files = versions.entryList({u"*.py"_s}, QDir::Files);
    if (files.size() != 1)
        return "not one file";
    QFile file(versions.filePath(files.front()));
    if (!file.open(QIODevice::ReadOnly))
        return "unreadable";
    QByteArray text = file.readAll();
    text.remove(0, text.indexOf("def upgrade"));
    return text;
}

} // namespace

class PythonHostTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        qputenv("PYTHONDONTWRITEBYTECODE", "1");
    }

    void interpreterIsFound()
    {
        QTemporaryDir folder;
        const std::string base = folder.path().toStdString();
        const auto python = [&](const char* name) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            write(path, "#!/bin/sh\n");
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            return path.toStdString();
        };
        std::map<std::string, std::string> environment;
        const auto found = [&](const std::string& chosen = {}) {
            const auto result = pythonhost::findInterpreter(base + "/repo/app", environment, chosen);
            return result ? result->path.string() : std::string(toString(result.error().code));
        };
        QDir().mkpath(folder.filePath(u"repo/app"_s));
        QCOMPARE(found(), std::string(toString(ErrorCode::NotFound)));
        const std::string onPath = python("bin/python3");
        environment["PATH"] = "/nowhere:" + base + "/bin";
        QCOMPARE(found(), onPath);
        const std::string above = python("repo/venv/bin/python");
        QCOMPARE(found(), onPath); // no repository: the project is its folder
        QDir().mkpath(folder.filePath(u"repo/.git"_s));
        QCOMPARE(found(), above);
        (void)python(".venv/bin/python"); // beyond the repository
        QCOMPARE(found(), above);
        const std::string beside = python("repo/app/env/bin/python");
        QCOMPARE(found(), beside);
        const std::string dotted = python("repo/app/.venv/bin/python3");
        QCOMPARE(found(), dotted);
        environment["UV_PROJECT_ENVIRONMENT"] = "uv";
        const std::string uv = python("repo/uv/bin/python");
        QCOMPARE(found(), dotted);
        QFile::remove(QString::fromStdString(dotted));
        QFile::remove(QString::fromStdString(beside));
        QCOMPARE(found(), uv);
        environment["VIRTUAL_ENV"] = base + "/gone";
        const auto aside = pythonhost::findInterpreter(base + "/repo/app", environment);
        QVERIFY(aside && aside->reason.contains("$VIRTUAL_ENV names " + base + "/gone"));
        const std::string active = python("gone/bin/python");
        QCOMPARE(found(), active);
        QCOMPARE(found(uv), uv);
        QCOMPARE(found(base + "/repo/uv"), uv);
        QCOMPARE(found("python3"), onPath);
        QCOMPARE(found(base + "/nothing"), std::string(toString(ErrorCode::NotFound)));
    }

    void metadataIsThatOfTheNativeEvaluation_data()
    {
        QTest::addColumn<QString>("name");
        const QDir cases(sourcePath("tests/models/cases"));
        for (const QFileInfo& entry : cases.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)) {
            if (!entry.fileName().startsWith(u'_') && (entry.isDir() || entry.suffix() == "py"_L1))
                QTest::newRow(qPrintable(entry.completeBaseName())) << entry.completeBaseName();
        }
    }
    void metadataIsThatOfTheNativeEvaluation()
    {
        QFETCH(const QString, name);
        const QString cases = sourcePath("tests/models/cases");
        const std::string environment = caseEnvironment(name.toStdString());
        const auto native = evaluateEnvironmentText(environment, {std::filesystem::path(cases.toStdString())}, "postgresql");
        QVERIFY2(native.has_value(), native ? "" : describe(native.error()).c_str());
        QTemporaryDir folder;
        makeProject(folder.path(), "", QByteArray::fromStdString(environment));
        pythonhost::HostRequest request = requestFor(folder.path());
        request.environment["PYTHONPATH"] = cases.toStdString();
        request.dialect = "postgresql";
        const pythonhost::HostResult result = pythonhost::run(request);
        if (result.error && result.error->message.contains("ModuleNotFoundError"))
            QSKIP(result.error->message.c_str());
        QVERIFY2(!result.error, qPrintable(sentence(result)));
        const auto dialect = dialects::findDialect("postgresql");
        const auto theirs = rewritten(result.answer, **dialect);
        QVERIFY2(theirs.has_value(), theirs ? "" : describe(theirs.error()).c_str());
        const auto ours = models::metadataToJson(native->metadata, **dialect);
        QVERIFY(ours.has_value());
        QCOMPARE(QString::fromStdString(models::writeJson(canonical(*theirs))), QString::fromStdString(models::writeJson(canonical(*ours))));
    }

    void sampleIsReadAlike()
    {
        QTemporaryDir folder;
        QVERIFY(copyFolder(sourcePath("samples/shop"), folder.path()));
        const auto project = project::Project::open({.currentFolder = folder.path().toStdString()});
        QVERIFY(project.has_value());
        const auto native = (*project)->targetModels({.offline = false, .variables = project::processEnvironment()}, "postgresql");
        QVERIFY(native.has_value());
        project::HostModelsRequest request{.interpreter = {}, .dialect = "postgresql", .variables = project::processEnvironment()};
        request.interpreter = project::projectInterpreter(**project, request.variables).value_or(pythonhost::Interpreter{});
        const project::HostModels read = project::readModelsWithPython(**project, native, request);
        QVERIFY2(read.models, read.error ? describe(*read.error).c_str() : "");
        QVERIFY(read.models->given);
        const auto dialect = dialects::findDialect("postgresql");
        const auto ours = models::metadataToJson((*native)->metadata, **dialect);
        const auto theirs = models::metadataToJson(read.models->metadata, **dialect);
        QVERIFY(ours && theirs);
        QVERIFY((*native)->metadata.front().tables.size() > 3);
        QCOMPARE(QString::fromStdString(models::writeJson(canonical(*theirs))), QString::fromStdString(models::writeJson(canonical(*ours))));
        QVERIFY(!QFile::exists(folder.filePath(u"shop.db"_s)));
    }

    // check and revision of the command line against the real ones.
    void commandLineTrustsWhenTold()
    {
        QTemporaryDir folder, theirs;
        makeHardProject(folder.path());
        makeHardProject(theirs.path());
        const ProcessResult refused = runProcess(retortCli(), {u"check"_s}, folder.path(), withThirdParty(folder.path()));
        QVERIFY(refused.exitCode != 0);
        const QByteArray said = refused.out + refused.err;
        QVERIFY2(said.contains("models.py") && said.contains("--trust lets the project's own Python read the models"), said.constData());
        const ProcessResult ours = runProcess(retortCli(), {u"--trust"_s, u"check"_s}, folder.path(), withThirdParty(folder.path()));
        const ProcessResult real = runAlembic({u"check"_s}, theirs.path(), withThirdParty(theirs.path()));
        QVERIFY2(ours.err.contains("the models are read by /") && ours.err.contains("on PATH"), ours.err.constData());
        QVERIFY2(real.out.contains("weight") || real.err.contains("weight"), real.err.constData());
        QCOMPARE(ours.out, real.out);
        QCOMPARE(ours.exitCode, real.exitCode);
        const QStringList revision = {u"revision"_s, u"--autogenerate"_s, u"-m"_s, u"one"_s, u"--rev-id"_s, u"abcd"_s};
        QCOMPARE(runProcess(retortCli(), QStringList{u"--trust"_s} + revision, folder.path(), withThirdParty(folder.path())).exitCode, 0);
        QCOMPARE(runAlembic(revision, theirs.path(), withThirdParty(theirs.path())).exitCode, 0);
        QVERIFY(revisionBody(folder.path()).contains("weight"));
        QCOMPARE(revisionBody(folder.path()), revisionBody(theirs.path()));
        QVERIFY(!QFile::exists(folder.filePath(u"__pycache__"_s)));
    }

    void namedInterpreterWins()
    {
        QTemporaryDir folder;
        makeHardProject(folder.path());
        write(folder.filePath(u"bare/bin/python3"_s), "#!/bin/sh\nexec /usr/bin/python3 -S \"$@\"\n");
        QFile::setPermissions(folder.filePath(u"bare/bin/python3"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QStringList arguments = {u"--trust"_s, u"--python"_s, folder.filePath(u"bare"_s), u"check"_s};
        const ProcessResult result = runProcess(retortCli(), arguments, folder.path(), withThirdParty(folder.path()));
        QVERIFY(result.exitCode != 0);
        QVERIFY2(result.out.contains("Alembic is not installed for ") && result.out.contains("bare/bin/python3"), result.out.constData());
    }

    void filtersAreTheNativeOnes_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QByteArray>("compareType");
        QTest::addColumn<bool>("works");
        const QByteArray byName = "def keep(object, name, type_, reflected, compare_to):\n    return name != 'note'\n";
        QTest::newRow("by name") << byName << QByteArray("lambda *all: None") << true;
        QTest::newRow("not known") << QByteArray("import columns_of\nkeep = columns_of.keep\n") << QByteArray("lambda *all: None") << false;
        QTest::newRow("comparison not known") << byName + "import columns_of\n" << QByteArray("columns_of.same") << true;
    }
    void filtersAreTheNativeOnes()
    {
        QFETCH(const QByteArray, filter);
        QFETCH(const QByteArray, compareType);
        QFETCH(const bool, works);
        QTemporaryDir folder;
        QByteArray environment = environmentText;
        environment.replace("keywords = dict(", QByteArray(filter + "keywords = dict(include_object=keep, compare_type=" + compareType + ", "));
        makeHardProject(folder.path(), environment);
        write(folder.filePath(u"third/columns_of.py"_s), extraModule + "\nimport ctypes\n\ndef _keep(*all):\n    return all[1] != 'note'\n\ndef _same(*all):\n    return None\n\n"
                                                                  "keep = ctypes.py_object(_keep).value\nsame = ctypes.py_object(_same).value\n"); // PYTHONPATH is looked into, ctypes is not
        const ProcessResult ours = runProcess(retortCli(), {u"--trust"_s, u"check"_s}, folder.path(), withThirdParty(folder.path()));
        if (!works) {
            QVERIFY(ours.exitCode != 0);
            QVERIFY2(ours.out.contains("include_object"), ours.out.constData());
            QVERIFY2(!ours.out.contains("New upgrade operations"), ours.out.constData());
            return;
        }
        const ProcessResult real = runAlembic({u"check"_s}, folder.path(), withThirdParty(folder.path()));
        QVERIFY(real.out.contains("weight") && !real.out.contains("'note'"));
        QCOMPARE(ours.out, real.out);
        QVERIFY2(ours.err.contains("the function for compare_type is not called") == compareType.startsWith("columns_of"), ours.err.constData());
    }

    // Code that goes wrong, in every way there is.
    void whatCodeDoes_data()
    {
        QTest::addColumn<QByteArray>("models");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("raises") << QByteArray("x = 1\nraise ValueError('no\\nsecond line')\n") << u"Evaluation"_s << u"models.py:2:"_s;
        QTest::newRow("syntax") << QByteArray("x = 1\nclass :\n") << u"Evaluation"_s << u"models.py:2:"_s;
        QTest::newRow("import") << QByteArray("import not_there_at_all\n") << u"Evaluation"_s << u"ModuleNotFoundError: No module named 'not_there_at_all'"_s;
        QTest::newRow("sys.exit") << QByteArray("import sys\nsys.exit(3)\n") << u"Evaluation"_s << u"SystemExit: 3"_s;
        QTest::newRow("os._exit") << QByteArray("import os\nprint('going', flush=True)\nos._exit(7)\n") << u"Io"_s << u"exit status 7"_s;
        QTest::newRow("crash") << QByteArray("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n") << u"Io"_s << u"signal 11"_s;
        QTest::newRow("no metadata") << QByteArray("target_metadata = 3\n") << u"Evaluation"_s << u"target_metadata is a 'int', no MetaData"_s;
        QTest::newRow("memory") << QByteArray("x = [bytearray(10 ** 7) for _ in range(10 ** 6)]\n") << u"Limit"_s << u"MiB of memory"_s;
        QTest::newRow("huge") << QByteArray("import sqlalchemy as sa\ntarget_metadata = sa.MetaData()\n"
                                            "sa.Table('t', target_metadata, sa.Column('a', sa.Integer), comment='x' * 3000000)\n")
                              << u"Limit"_s << u"more than 1 MiB"_s;
    }
    void whatCodeDoes()
    {
        QFETCH(const QByteArray, models);
        QFETCH(const QString, code);
        QFETCH(const QString, words);
        QTemporaryDir folder;
        makeProject(folder.path(), models);
        pythonhost::HostRequest request = requestFor(folder.path());
        request.limits.memoryBytes = std::uint64_t{600} << 20U;
        request.limits.answerBytes = 1U << 20U;
        const pythonhost::HostResult result = pythonhost::run(request);
        QVERIFY(result.error);
        QVERIFY2(sentence(result).contains(words), qPrintable(sentence(result)));
        const ErrorCode expected = code == u"Evaluation"_s ? ErrorCode::Evaluation : code == u"Limit"_s ? ErrorCode::Limit : ErrorCode::Io;
        QCOMPARE(codeOf(result), nameOf(expected));
        if (code == u"Evaluation"_s)
            QVERIFY(result.traceback.starts_with("Traceback") || result.traceback.contains("Error"));
        QVERIFY(!QFile::exists(folder.filePath(u"x.db"_s)));
    }

    void hangsAreEnded()
    {
        QTemporaryDir folder;
        makeProject(folder.path(), "import os, signal, subprocess, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
                                   "child = subprocess.Popen(['sleep', '300'])\nopen('pid', 'w').write(str(child.pid))\ntime.sleep(300)\n");
        pythonhost::HostRequest request = requestFor(folder.path());
        request.limits.time = std::chrono::seconds(3);
        QElapsedTimer timer;
        timer.start();
        const pythonhost::HostResult result = pythonhost::run(request);
        QVERIFY(timer.elapsed() < 20'000);
        QCOMPARE(codeOf(result), nameOf(ErrorCode::Limit));
        QVERIFY2(sentence(result).contains(u"within 3 seconds"_s), qPrintable(sentence(result)));
        QVERIFY(QFile::exists(folder.filePath(u"pid"_s)));
        QVERIFY(QTest::qWaitFor([&] { return !isAlive(folder.filePath(u"pid"_s)); }, 5000));
    }

    void cancelEndsIt()
    {
        QTemporaryDir folder;
        makeProject(folder.path(), "import os, time\nopen('pid', 'w').write(str(os.getpid()))\ntime.sleep(300)\n");
        std::stop_source source;
        JobContext context;
        context.stop = source.get_token();
        pythonhost::HostResult result;
        std::thread worker([&] { result = pythonhost::run(requestFor(folder.path()), context); });
        const bool began = QTest::qWaitFor([&] { return isAlive(folder.filePath(u"pid"_s)); }, 20'000);
        source.request_stop();
        worker.join();
        QVERIFY(began);
        QCOMPARE(codeOf(result), nameOf(ErrorCode::Cancelled));
        QVERIFY(!isAlive(folder.filePath(u"pid"_s)));
    }

    void printsStayOutOfTheAnswer()
    {
        QTemporaryDir folder;
        makeProject(folder.path(), "import sys\nimport sqlalchemy as sa\ntarget_metadata = sa.MetaData()\nsa.Table('t', target_metadata, sa.Column('a', sa.Integer))\n"
                                   "for i in range(200000):\n    print('retort-host 1 ok 2', i)\nprint('the end of it', file=sys.stderr)\n");
        const pythonhost::HostResult result = pythonhost::run(requestFor(folder.path()));
        QVERIFY2(!result.error, qPrintable(sentence(result)));
        QVERIFY(result.answer.starts_with("{\"python\""));
        QVERIFY(result.output.contains("the end of it"));
        QVERIFY(result.output.size() <= 64 * 1024);
        QVERIFY(result.offline);
    }

    // An env.py that cannot go offline goes online; SQLite's empty file does not stay.
    void onlineWhenOfflineFails()
    {
        QTemporaryDir folder;
        QByteArray environment = environmentText;
        environment.replace("    context.configure(url", "    raise RuntimeError('not offline')\n    context.configure(url");
        makeProject(folder.path(), "import sqlalchemy as sa\ntarget_metadata = sa.MetaData()\nsa.Table('t', target_metadata, sa.Column('a', sa.Integer))\n",
                    environment);
        const pythonhost::HostResult result = pythonhost::run(requestFor(folder.path()));
        QVERIFY2(!result.error, qPrintable(sentence(result)));
        QVERIFY(!result.offline);
        QVERIFY(!QFile::exists(folder.filePath(u"x.db"_s)));
    }

    // A file that env.py opens for its SQL keeps what is in it.
    void filesForSqlAreNotWritten()
    {
        QTemporaryDir folder;
        QByteArray environment = environmentText;
        environment.replace("literal_binds=True", "output_buffer=open('out.sql', 'w')");
        makeProject(folder.path(), "import sqlalchemy as sa\ntarget_metadata = sa.MetaData()\n", environment);
        write(folder.filePath(u"out.sql"_s), "kept");
        const pythonhost::HostResult result = pythonhost::run(requestFor(folder.path()));
        QVERIFY2(!result.error, qPrintable(sentence(result)));
        QFile file(folder.filePath(u"out.sql"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("kept"));
    }

    void passwordsAreNotSaid()
    {
        QTemporaryDir folder;
        makeProject(folder.path(), "from alembic import context\nraise ValueError(context.config.get_main_option('sqlalchemy.url'))\n");
        pythonhost::HostRequest request = requestFor(folder.path());
        request.databaseUrl = "postgresql://u:s3cr%2Bet@h/d";
        const pythonhost::HostResult result = pythonhost::run(request);
        QVERIFY2(sentence(result).contains(u"postgresql://u:***@h/d"_s), qPrintable(sentence(result)));
        QVERIFY(!result.traceback.contains("s3cr"));
    }

    void flaskApplication()
    {
        if (runProcess(u"python3"_s, {u"-c"_s, u"import flask_migrate, flask_sqlalchemy"_s}, QDir::tempPath()).exitCode != 0)
            QSKIP("Flask-Migrate and Flask-SQLAlchemy are not installed");
        QTemporaryDir folder;
        makeProject(folder.path(), "from flask import Flask\nfrom flask_sqlalchemy import SQLAlchemy\nfrom flask_migrate import Migrate\ndb = SQLAlchemy()\n"
                                   "class Item(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n"
                                   "def create_app():\n    app = Flask('x')\n    app.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite:///x.db'\n"
                                   "    db.init_app(app)\n    Migrate(app, db)\n    return app\n",
                    "from alembic import context\nfrom flask import current_app\ndb = current_app.extensions['migrate'].db\n"
                    "context.configure(url='sqlite://', target_metadata=db.metadata)\ncontext.run_migrations()\n");
        pythonhost::HostRequest request = requestFor(folder.path());
        QVERIFY(pythonhost::run(request).error); // nobody named the application
        request.environment["FLASK_APP"] = "models:create_app";
        const pythonhost::HostResult result = pythonhost::run(request);
        QVERIFY2(!result.error, qPrintable(sentence(result)));
        QVERIFY(result.answer.contains("\"item\""));
    }

    void interpretersThatAreNone()
    {
        QTemporaryDir folder;
        makeProject(folder.path(), "target_metadata = None\n");
        pythonhost::HostRequest request = requestFor(folder.path());
        request.interpreter = {.path = "/bin/true", .reason = "of the test"};
        QCOMPARE(codeOf(pythonhost::run(request)), nameOf(ErrorCode::Io));
        request.interpreter.path = "/nowhere/python3";
        const pythonhost::HostResult gone = pythonhost::run(request);
        QCOMPARE(codeOf(gone), nameOf(ErrorCode::Io));
        QVERIFY(sentence(gone).contains(u"/nowhere/python3 cannot be started"_s));
    }
};

QTEST_GUILESS_MAIN(PythonHostTest)
#include "test_pythonhost.moc"
