// The column types and constants of small packages (core/bindings/packages) against the packages themselves, as Debian
// has them: each in a script that creates a table and writes rows, rendered by Alembic and by Retort.

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "../corpus/corpus.h"
#include "../support/debian_packages.h"
#include "../support/processes.h"
#include "core/bindings/packages.h"
#include "core/python/syntax/parse.h"
#include "tests/support/places.h"

using namespace retort::tests;

namespace {

struct Row {
    const char* import;
    const char* type;
    const char* value; // of a row that bulk_insert() writes; empty: none is written
};

// Every type that Debian has the original of. What needs further packages there (arrow, intervals, passlib ...) is not
// compared with anything.
constexpr Row rows[] = {
    {"import sqlalchemy_utils", "sqlalchemy_utils.types.uuid.UUIDType()", "uuid.UUID('0123456789abcdef0123456789abcdef')"},
    {"import sqlalchemy_utils", "sqlalchemy_utils.types.uuid.UUIDType(binary=False)", ""},
    {"from sqlalchemy_utils import UUIDType", "UUIDType(binary=False, native=False)", ""},
    {"from sqlalchemy_utils.types.uuid import UUIDType", "UUIDType", ""},
    {"import sqlalchemy_utils as su", "su.UUIDType(native=False)", ""},
    {"from sqlalchemy_utils.types import JSONType", "JSONType()", "{'a': [1, None, 'b']}"},
    {"import sqlalchemy_utils.types.json", "sqlalchemy_utils.types.json.JSONType", "None"},
    {"from sqlalchemy_utils import TSVectorType", "TSVectorType('a', 'b', weights={'a': 'A'})", ""},
    {"from sqlalchemy_utils import EmailType", "EmailType()", "'Jane.Doe@Example.ORG'"},
    {"from sqlalchemy_utils import EmailType", "EmailType(length=100)", "None"},
    {"import sqlalchemy_utils", "sqlalchemy_utils.types.ip_address.IPAddressType(length=50)", "'10.0.0.1'"},
    {"from sqlalchemy_utils import IPAddressType", "IPAddressType(max_length=40)", "''"},
    {"from sqlalchemy_utils import URLType", "URLType()", ""},
    {"from sqlalchemy_utils import ChoiceType", "ChoiceType([('a', 'A')])", "'a'"},
    {"from sqlalchemy_utils import ChoiceType", "ChoiceType([(1, 'A')], impl=sa.Integer())", "1"},
    {"from sqlalchemy_utils import ScalarListType", "ScalarListType()", "['x', 'y']"},
    {"from sqlalchemy_utils import ScalarListType", "ScalarListType(int, ';')", "[1, 2]"},
    {"from sqlalchemy_utils import CountryType, CurrencyType", "CountryType()", ""},
    {"from sqlalchemy_utils import CountryType, CurrencyType", "CurrencyType()", ""},
    {"from sqlalchemy_utils import LocaleType", "LocaleType()", ""},
    {"from sqlalchemy_utils import LtreeType", "LtreeType()", ""},
    {"from sqlalchemy_utils.types.bit import BitType", "BitType(7)", ""},
    {"import sqlmodel", "sqlmodel.sql.sqltypes.AutoString()", "'text'"},
    {"import sqlmodel.sql.sqltypes", "sqlmodel.sql.sqltypes.AutoString(length=50)", ""},
    {"from sqlmodel import AutoString", "AutoString", ""},
    {"from oslo_db.sqlalchemy import types", "types.JsonEncodedDict()", "{'a': 1}"},
    {"from oslo_db.sqlalchemy import types", "types.JsonEncodedDict(mysql_as_long=True)", "None"},
    {"from oslo_db.sqlalchemy.types import JsonEncodedList", "JsonEncodedList(mysql_as_medium=True)", "[1, 2]"},
    {"from oslo_db.sqlalchemy.types import JsonEncodedList", "JsonEncodedList()", "{'not': 'a list'}"},
    {"from oslo_db.sqlalchemy import types", "types.SoftDeleteInteger()", "True"},
    {"from oslo_utils import strutils", "sa.String(strutils.int_from_bool_as_string('Yes') + 1)", "str(strutils.bool_from_string('off'))"},
    {"from oslo_utils import uuidutils", "sa.Boolean", "uuidutils.is_uuid_like('{0123456789ABCDEF0123456789abcdef}')"},
    {"from neutron_lib.db import constants as db_const", "sa.String(db_const.UUID_FIELD_SIZE)", ""},
    {"from neutron_lib.db import constants", "sa.String(constants.FQDN_FIELD_SIZE + constants.IP_ADDR_FIELD_SIZE)", ""},
    {"from neutron_lib import constants", "sa.Enum(constants.INGRESS_DIRECTION, constants.EGRESS_DIRECTION, name='d')", "'ingress'"},
    {"from advanced_alchemy.types import GUID", "GUID(length=16)", "'0123456789abcdef0123456789abcdef'"},
    {"import advanced_alchemy.types", "advanced_alchemy.types.GUID(binary=False)", "uuid.UUID(int=7)"},
    {"from advanced_alchemy.types import DateTimeUTC", "DateTimeUTC(timezone=True)", "datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc)"},
    {"from advanced_alchemy.types import JsonB", "JsonB", ""},
};

QString scriptText(const Row& row)
{
    const QString insert = *row.value ? QStringLiteral("    op.bulk_insert(table, [{'id': 1, 'c': %1}])\n").arg(QLatin1String(row.value))
                                      : QString();
    return QStringLiteral("import datetime\nimport uuid\n\nimport sqlalchemy as sa\n%1\nfrom alembic import op\n\n"
                          "revision = 'a1'\ndown_revision = None\n\n\n"
                          "def upgrade():\n"
                          "    table = op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('c', %2))\n%3"
                          "    op.add_column('u', sa.Column('d', %2, nullable=True))\n\n\n"
                          "def downgrade():\n"
                          "    op.alter_column('u', 'd', type_=%2)\n")
        .arg(QLatin1String(row.import), QLatin1String(row.type), insert);
}

QStringList originals()
{
    return QStringLiteral("python3-sqlalchemy-utils python3-sqlmodel python3-oslo.db python3-oslo.utils python3-neutron-lib "
                          "python3-advanced-alchemy")
        .split(QLatin1Char(' '));
}

} // namespace

class TestPackages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theirTextsAreRead()
    {
        QVERIFY(retort::bindings::packageModules().size() > 40);
        for (const retort::EmbeddedFile& module : retort::bindings::packageModules()) {
            const auto parsed = retort::python::parse({std::string(module.name), std::string(module.text)});
            QVERIFY2(parsed.ok(), module.name.data());
        }
        QVERIFY(retort::bindings::findPackageModule("sqlalchemy_utils.types.uuid"));
        QVERIFY(retort::bindings::findPackageModule("sqlalchemy_utils.types"));
        QVERIFY(!retort::bindings::findPackageModule("sqlalchemy_utils.types.missing"));
        QVERIFY(!retort::bindings::findPackageModule(""));
    }

    void againstTheOriginals()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        CorpusPackage package{.name = QStringLiteral("packages"), .folder = m_folder.path(), .path = {}, .files = {}};
        for (const QString& name : originals()) {
            if (const QString reason = fetchDebianPackage(name); !reason.isEmpty())
                QSKIP(qPrintable(reason));
            package.path.append(debianPackageFolder(name) + QLatin1Char('/') + distPackages.chopped(1));
        }
        for (int i = 0; i < static_cast<int>(std::size(rows)); ++i) {
            package.files.append(m_folder.filePath(QStringLiteral("script_%1.py").arg(i, 3, 10, QLatin1Char('0'))));
            QFile file(package.files.last());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(scriptText(rows[i]).toUtf8());
        }
        const Renderings theirs = askAlembic(package);
        package.path.clear(); // ours come with Retort
        Renderings ours;
        renderNatively(package, ours);
        QCOMPARE(ours.size(), theirs.size());
        int equal = 0;
        QStringList faults;
        for (const auto& [where, own] : ours)
            compare(where, theirs.at(where), own, package.files, equal, faults);
        qInfo("%d cases equal the originals'", equal);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
        QVERIFY(equal > 150);
    }

private:
    Renderings askAlembic(const CorpusPackage& package)
    {
        const QJsonObject task{
            {QStringLiteral("dialects"), QJsonArray::fromStringList(corpusDialects())},
            {QStringLiteral("cache"), m_folder.filePath(QStringLiteral("pycache"))},
            {QStringLiteral("shuffle"), false},
            {QStringLiteral("packages"), QJsonArray{QJsonObject{{QStringLiteral("name"), package.name},
                                                                {QStringLiteral("path"), QJsonArray::fromStringList(package.path)},
                                                                {QStringLiteral("files"), QJsonArray::fromStringList(package.files)}}}}};
        QProcess process;
        process.start(QStringLiteral("python3"), {sourcePath("tests/corpus/render_oracle.py")});
        process.write(QJsonDocument(task).toJson());
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return readOracle(process.readAllStandardOutput());
    }

    // A reason of the original's that is nothing to compare with (a package that it needs is not here) is said, not
    // passed over: the table above should hold none.
    static void compare(const Case& where, const Rendering& their, const Rendering& own, const QStringList& files, int& equal,
                        QStringList& faults)
    {
        const Row& row = rows[files.indexOf(where.file)];
        const QString name = QStringLiteral("%1 [%2] %3 %4: ").arg(QLatin1String(row.type), QLatin1String(row.value), where.direction, where.dialect);
        if (their.status == Rendering::Status::Missing)
            faults.append(name + QStringLiteral("the original cannot be used here: ") + their.reason);
        else if (their.status == Rendering::Status::Raises && own.status != Rendering::Status::Rendered)
            ++equal; // neither writes it; the words are each one's own
        else if (their.status != own.status)
            faults.append(name + QStringLiteral("Alembic: %1 %2\nRetort: %3 %4").arg(their.reason, QString::fromUtf8(their.text), own.reason, QString::fromUtf8(own.text)));
        else if (their.status == Rendering::Status::Rendered && their.text != own.text)
            faults.append(name + QStringLiteral("Alembic:\n%1\nRetort:\n%2").arg(QString::fromUtf8(their.text), QString::fromUtf8(own.text)));
        else
            ++equal;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPackages)
#include "test_packages.moc"
