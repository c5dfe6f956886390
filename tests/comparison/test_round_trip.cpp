// Random models: the revision that is made of them gives a database that they do not differ from, the next one follows
// a change of them, and its downgrade leads back. Models are evaluated, compared, rendered, evaluated again and run, on each
// database. RETORT_ROUND_TRIPS: how many on each, RETORT_ROUND_TRIP_SEED: the first one.

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

#include "../support/database_server.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

using namespace retort::tests;

namespace {

// A table of the models, as lines of a class body.
struct Column {
    QString name;
    QString type;
    QString options; // ", nullable=False"
};
struct Table {
    QString name;
    QList<Column> columns;
    QStringList arguments; // of __table_args__
};

class Models {
public:
    Models(quint32 seed, QString dialect) : m_random(seed), m_dialect(std::move(dialect))
    {
        const int count = between(2, 4);
        for (int i = 0; i < count; ++i)
            addTable();
    }

    // One to five changes.
    void change()
    {
        for (int i = between(1, 5); i > 0; --i) {
            switch (between(0, 10)) {
            case 9: m_limit = between(1, 99); break;
            case 10: m_factor = between(1, 99); break;
            case 7:
            case 8: changeValues(); break;
            case 0: addTable(); break;
            case 1: dropTable(); break;
            case 2: addColumn(pick(m_tables)); break;
            case 3: dropColumn(pick(m_tables)); break;
            case 4: changeColumn(pick(m_tables)); break;
            default: addKey(pick(m_tables)); break;
            }
        }
    }

    [[nodiscard]] QString text() const
    {
        QString text = QStringLiteral("import sqlalchemy as sa\nfrom sqlalchemy.orm import declarative_base\n\n"
                                      "Base = declarative_base(metadata=sa.MetaData(naming_convention={'ix': 'ix_%(column_0_label)s', "
                                      "'uq': 'uq_%(table_name)s_%(column_0_name)s', 'fk': 'fk_%(table_name)s_%(column_0_name)s', 'pk': 'pk_%(table_name)s', "
                                      "'ck': 'ck_%(table_name)s_%(constraint_name)s'}))\n");
        for (const Table& table : m_tables) {
            text += QStringLiteral("\n\nclass %1(Base):\n    __tablename__ = '%2'\n").arg(table.name.toUpper(), table.name);
            if (!table.arguments.isEmpty())
                text += QStringLiteral("    __table_args__ = (%1,)\n").arg(table.arguments.join(QStringLiteral(", ")));
            text += QStringLiteral("    id = sa.Column(sa.Integer, primary_key=True)\n");
            for (const Column& column : table.columns)
                text += QStringLiteral("    %1 = sa.Column(%2%3)\n").arg(column.name, column.type, column.options);
        }
        // Two columns of one type, the one with a default that uses it.
        const QString type = QStringLiteral("sa.Enum('%1', name='kind', length=60)").arg(m_values.join(QStringLiteral("', '")));
        text += QStringLiteral("\n\nclass E(Base):\n    __tablename__ = 'e'\n    id = sa.Column(sa.Integer, primary_key=True)\n"
                               "    a = sa.Column(%1, server_default='first', nullable=False)\n    b = sa.Column(%1)\n").arg(type);
        // Two tables that refer to each other, a check that databases write in their own words, a computed column
        // (in a table of its own: on SQLite Alembic's batch copies the values of computed columns, which fails).
        text += QStringLiteral("\n\nclass F(Base):\n    __tablename__ = 'f'\n    __table_args__ = (sa.CheckConstraint(\"n BETWEEN 0 AND %1 AND word IN ('x', 'y%1')\", name='limits'),)\n"
                               "    id = sa.Column(sa.Integer, primary_key=True)\n    n = sa.Column(sa.Integer)\n    word = sa.Column(sa.String(20))\n"
                               "    g_id = sa.Column(sa.Integer, sa.ForeignKey('g.id'))\n"
                               "\n\nclass G(Base):\n    __tablename__ = 'g'\n    id = sa.Column(sa.Integer, primary_key=True)\n    f_id = sa.Column(sa.Integer, sa.ForeignKey('f.id'))\n"
                               "\n\nclass H(Base):\n    __tablename__ = 'h'\n    id = sa.Column(sa.Integer, primary_key=True)\n    n = sa.Column(sa.Integer)\n"
                               "    more = sa.Column(sa.Integer, sa.Computed('n * %2 + 1', persisted=True))\n")
                    .arg(m_limit)
                    .arg(m_factor);
        return text;
    }

private:
    int between(int low, int high) { return m_random.bounded(low, high + 1); }
    template <class T>
    T& pick(QList<T>& list)
    {
        return list[m_random.bounded(list.size())];
    }
    QString pick(const QStringList& list) { return list[m_random.bounded(list.size())]; }

    QString type()
    {
        // Sizes that MySQL can index; a TEXT there needs a length for that.
        return pick({QStringLiteral("sa.Integer"), QStringLiteral("sa.BigInteger"), QStringLiteral("sa.SmallInteger"), QStringLiteral("sa.String(%1)").arg(between(5, 60)),
                     QStringLiteral("sa.Numeric(%1, 2)").arg(between(5, 12)), QStringLiteral("sa.Date"), QStringLiteral("sa.DateTime"), QStringLiteral("sa.Boolean"),
                     QStringLiteral("sa.Float"), QStringLiteral("sa.Time"), QStringLiteral("sa.LargeBinary"), QStringLiteral("sa.JSON"), QStringLiteral("sa.Text"),
                     QStringLiteral("sa.Uuid")});
    }
    static bool canBeIndexed(const QString& type)
    {
        return !type.contains(QStringLiteral("JSON")) && !type.contains(QStringLiteral("Text")) && !type.contains(QStringLiteral("Binary"));
    }

    void addTable()
    {
        Table table{.name = QStringLiteral("t%1").arg(++m_count), .columns = {}, .arguments = {}};
        for (int i = between(1, 5); i > 0; --i)
            addColumn(table);
        m_tables.append(table);
    }

    void dropTable()
    {
        // Not one that another refers to.
        if (m_tables.size() < 2)
            return;
        const QString name = m_tables.last().name;
        for (const Table& table : m_tables) {
            for (const Column& column : table.columns) {
                if (column.type.contains(QStringLiteral("'%1.").arg(name)))
                    return;
            }
        }
        m_tables.removeLast();
    }

    void addColumn(Table& table)
    {
        Column column{.name = QStringLiteral("c%1").arg(++m_count), .type = type(), .options = {}};
        if (!m_tables.isEmpty() && between(0, 5) == 0)
            column.type = QStringLiteral("sa.Integer, sa.ForeignKey('%1.id'%2)").arg(m_tables.first().name,
                                                                                  pick({QString(), QStringLiteral(", ondelete='CASCADE'"), QStringLiteral(", ondelete='SET NULL'")}));
        if (column.type == QStringLiteral("sa.Integer") && between(0, 1) == 0)
            column.options += QStringLiteral(", server_default='%1'").arg(between(0, 9));
        if (column.type.startsWith(QStringLiteral("sa.String")) && between(0, 1) == 0)
            column.options += QStringLiteral(", server_default='x%1'").arg(between(0, 9));
        if (between(0, 2) == 0 && !column.type.contains(QStringLiteral("SET NULL")))
            column.options += QStringLiteral(", nullable=False");
        // Before a table is dropped Alembic drops its indexes, which MySQL refuses for one that a foreign key needs; what is
        // rendered here is Alembic's.
        const bool mayIndex = canBeIndexed(column.type) && !(m_dialect == QStringLiteral("mysql") && column.type.contains(QStringLiteral("ForeignKey")));
        if (mayIndex && between(0, 3) == 0)
            column.options += QStringLiteral(", index=True");
        else if (mayIndex && between(0, 5) == 0)
            column.options += QStringLiteral(", unique=True");
        table.columns.append(column);
    }

    void dropColumn(Table& table)
    {
        if (table.columns.size() < 2)
            return;
        const QString name = table.columns.last().name;
        for (const QString& argument : table.arguments) {
            if (argument.contains(QStringLiteral("'%1'").arg(name)))
                return;
        }
        table.columns.removeLast();
    }

    void changeColumn(Table& table)
    {
        Column& column = pick(table.columns);
        if (column.type.contains(QStringLiteral("ForeignKey")))
            return;
        if (column.type.startsWith(QStringLiteral("sa.String")))
            column.type = QStringLiteral("sa.String(%1)").arg(between(61, 90));
        else if (column.type == QStringLiteral("sa.Integer"))
            column.type = QStringLiteral("sa.BigInteger");
        else if (column.options.contains(QStringLiteral("nullable")))
            column.options.remove(QStringLiteral(", nullable=False"));
        else
            column.options += QStringLiteral(", nullable=False");
    }

    // A value more, somewhere, or one less.
    void changeValues()
    {
        const int at = between(0, static_cast<int>(m_values.size()));
        if (between(0, 2) > 0)
            m_values.insert(at, QStringLiteral("it''s: v%1").arg(++m_count).replace(QStringLiteral("''"), QStringLiteral("\\'")));
        else if (at < m_values.size() && m_values[at] != QStringLiteral("first"))
            m_values.removeAt(at);
    }

    void addKey(Table& table)
    {
        QStringList names;
        for (const Column& column : table.columns) {
            if (canBeIndexed(column.type) && !(m_dialect == QStringLiteral("mysql") && column.type.contains(QStringLiteral("ForeignKey"))))
                names += QStringLiteral("'%1'").arg(column.name);
        }
        if (names.size() < 2)
            return;
        names = names.mid(0, 2);
        const QString name = QStringLiteral("k%1").arg(++m_count);
        const QString unique = QStringLiteral("sa.UniqueConstraint(%1, ").arg(names.join(QStringLiteral(", ")));
        // Of two on the same columns SQLAlchemy finds one in SQLite, and so do we.
        const bool again = std::ranges::any_of(table.arguments, [&](const QString& argument) { return argument.startsWith(unique); });
        if (between(0, 1) == 0)
            table.arguments += QStringLiteral("sa.Index('%1', %2)").arg(name, names.join(QStringLiteral(", ")));
        else if (!again)
            table.arguments += unique + QStringLiteral("name='%1')").arg(name);
    }

    QRandomGenerator m_random;
    QString m_dialect;
    int m_count = 0;
    int m_limit = 5;
    int m_factor = 2;
    QList<Table> m_tables;
    QStringList m_values = {QStringLiteral("first"), QStringLiteral("second")};
};

const char* const environment = R"py(from alembic import context
from sqlalchemy import create_engine
import models

with create_engine(context.config.get_main_option('sqlalchemy.url')).connect() as connection:
    context.configure(connection=connection, target_metadata=models.Base.metadata, compare_server_default=True, render_as_batch=%BATCH%)
    with context.begin_transaction():
        context.run_migrations()
)py";

const char* const scriptTemplate = R"py("""${message}"""
from alembic import op
import sqlalchemy as sa
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade():
    ${upgrades if upgrades else "pass"}


def downgrade():
    ${downgrades if downgrades else "pass"}
)py";

} // namespace

class RoundTripTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void makeProject(const QString& folder, const QString& url, const QString& dialect)
    {
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/mig/versions")));
        QString escaped = url;
        escaped.replace(QLatin1Char('%'), QStringLiteral("%%"));
        write(folder + QStringLiteral("/alembic.ini"), QStringLiteral("[alembic]\nscript_location = mig\nprepend_sys_path = .\nsqlalchemy.url = %1\n").arg(escaped).toUtf8());
        write(folder + QStringLiteral("/mig/env.py"), QByteArray(environment).replace("%BATCH%", dialect == QStringLiteral("sqlite") ? "True" : "False"));
        write(folder + QStringLiteral("/mig/script.py.mako"), scriptTemplate);
    }

    // Empty when retort-cli does it; else what it says.
    static QString problem(const QString& folder, const QStringList& arguments)
    {
        const ProcessResult result = runProcess(retortCli(), arguments, folder);
        return result.exitCode == 0 ? QString() : arguments.join(QLatin1Char(' ')) + QStringLiteral(": ") + QString::fromUtf8(result.out + result.err).left(3000);
    }

    static QString roundTrip(const QString& folder, quint32 seed, const QString& dialect)
    {
        Models models(seed, dialect);
        const QString file = folder + QStringLiteral("/models.py");
        const auto step = [&](const QStringList& arguments) { return problem(folder, arguments); };
        const QString first = models.text();
        write(file, first.toUtf8());
        const QStringList one{QStringLiteral("revision"), QStringLiteral("--autogenerate"), QStringLiteral("--rev-id"), QStringLiteral("one"), QStringLiteral("-m"), QStringLiteral("a"), QStringLiteral("--beyond"), QStringLiteral("all")};
        const QStringList check{QStringLiteral("check"), QStringLiteral("--beyond"), QStringLiteral("all")};
        for (const QStringList& arguments : {one, QStringList{QStringLiteral("upgrade"), QStringLiteral("head")}, check}) {
            if (const QString found = step(arguments); !found.isEmpty())
                return found + QStringLiteral("\n") + first;
        }
        models.change();
        write(file, models.text().toUtf8());
        QStringList two = one;
        two[3] = QStringLiteral("two");
        const QStringList downgrade{QStringLiteral("downgrade"), QStringLiteral("-1")};
        for (const QStringList& arguments : {two, QStringList{QStringLiteral("upgrade"), QStringLiteral("head")}, check, downgrade}) {
            if (const QString found = step(arguments); !found.isEmpty())
                return found + QStringLiteral("\nfrom\n") + first + QStringLiteral("\nto\n") + models.text();
        }
        // Back to where the first models were.
        QFile::remove(folder + QStringLiteral("/mig/versions/two_a.py"));
        write(file, first.toUtf8());
        const QString found = step(check);
        return found.isEmpty() ? found : QStringLiteral("after the downgrade: ") + found + QStringLiteral("\nfrom\n") + first + QStringLiteral("\nto\n") + models.text();
    }

    void roundTrips(const QString& dialect, const std::function<QString(int)>& url)
    {
        const int count = qEnvironmentVariable("RETORT_ROUND_TRIPS", QStringLiteral("25")).toInt();
        const quint32 start = qEnvironmentVariable("RETORT_ROUND_TRIP_SEED", QStringLiteral("1")).toUInt();
        int failed = 0;
        for (int i = 0; i < count; ++i) {
            const QString folder = m_folder.filePath(dialect + QString::number(i));
            makeProject(folder, url(i), dialect);
            const QString found = roundTrip(folder, start + static_cast<quint32>(i), dialect);
            if (found.isEmpty())
                continue;
            ++failed;
            qWarning().noquote() << dialect << "seed" << start + static_cast<quint32>(i) << "-" << found;
        }
        qInfo().noquote() << dialect << ":" << count - failed << "of" << count << "came back";
        QCOMPARE(failed, 0);
    }

    void onServer(DatabaseServer::Kind kind, const QString& dialect, const QString& scheme)
    {
        DatabaseServer server(kind);
        const QString missing = server.start();
        if (missing.startsWith(QStringLiteral("not installed")))
            QSKIP(qPrintable(missing));
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        roundTrips(dialect, [&](int i) {
            const QString name = QStringLiteral("r%1").arg(i % 20); // a thousand databases would fill the disk
            return server.createDatabase(name).isEmpty() ? server.url(scheme, name) : QString();
        });
    }

    // A column and a table that were renamed in the models, on a database of that kind.
    void renames(const QString& folder, const QString& url, const QString& dialect)
    {
        makeProject(folder, url, dialect);
        const QString head = QStringLiteral("import sqlalchemy as sa\nfrom sqlalchemy.orm import declarative_base\n\nBase = declarative_base()\n\n\n");
        const QString before = QStringLiteral("class User(Base):\n    __tablename__ = 'user'\n    id = sa.Column(sa.Integer, primary_key=True)\n"
                                              "    name = sa.Column(sa.String(40), nullable=False, index=True)\n    age = sa.Column(sa.Integer)\n\n\n"
                                              "class Note(Base):\n    __tablename__ = 'note'\n    id = sa.Column(sa.Integer, primary_key=True)\n"
                                              "    text = sa.Column(sa.String(100))\n    user_id = sa.Column(sa.Integer, sa.ForeignKey('user.id', name='fk_note'))\n")
                               + (dialect == QStringLiteral("postgresql") ? QStringLiteral("    __table_args__ = (sa.CheckConstraint('length(text) > 0', name='ck_text'),)\n") : QString());
        // A table and a column in it at once, too, and a check that names the column: the database rewrites that by itself.
        QString after = before;
        after.replace(QStringLiteral("    name = "), QStringLiteral("    full_name = ")).replace(QStringLiteral("'note'"), QStringLiteral("'remark'"))
            .replace(QStringLiteral("    text = "), QStringLiteral("    body_text = ")).replace(QStringLiteral("length(text)"), QStringLiteral("length(body_text)"));
        const auto revision = [&](const QString& id, const QStringList& more = {}) {
            return problem(folder, QStringList{QStringLiteral("revision"), QStringLiteral("--autogenerate"), QStringLiteral("--rev-id"), id, QStringLiteral("-m"), QStringLiteral("a")} + more);
        };
        const auto step = [&](const QStringList& arguments) { return problem(folder, arguments); };
        const QStringList upgrade{QStringLiteral("upgrade"), QStringLiteral("head")};
        write(folder + QStringLiteral("/models.py"), (head + before).toUtf8());
        QCOMPARE(revision(QStringLiteral("one")), QString());
        QCOMPARE(step(upgrade), QString());
        write(folder + QStringLiteral("/models.py"), (head + after).toUtf8());
        QCOMPARE(revision(QStringLiteral("two"), {QStringLiteral("--renames"), QStringLiteral("auto"), QStringLiteral("--beyond"), QStringLiteral("checks")}), QString());
        QFile script(folder + QStringLiteral("/mig/versions/two_a.py"));
        QVERIFY(script.open(QIODevice::ReadOnly));
        const QByteArray text = script.readAll();
        QVERIFY2(text.contains("new_column_name='full_name'"), text.constData());
        QVERIFY2(text.contains("op.rename_table('note', 'remark')"), text.constData());
        QVERIFY2(text.contains("new_column_name='body_text'"), text.constData());
        QVERIFY2(!text.contains("create_table") && !text.contains("drop_column") && !text.contains("check_constraint"), text.constData());
        QCOMPARE(step(upgrade), QString());
        QCOMPARE(step({QStringLiteral("check"), QStringLiteral("--beyond"), QStringLiteral("checks")}), QString());
        QCOMPARE(step({QStringLiteral("downgrade"), QStringLiteral("-1")}), QString());
        QVERIFY(script.remove());
        write(folder + QStringLiteral("/models.py"), (head + before).toUtf8());
        QCOMPARE(step({QStringLiteral("check")}), QString());
        // What nobody asked for is not a rename.
        write(folder + QStringLiteral("/models.py"), (head + after).toUtf8());
        QCOMPARE(revision(QStringLiteral("three")), QString());
        QFile plain(folder + QStringLiteral("/mig/versions/three_a.py"));
        QVERIFY(plain.open(QIODevice::ReadOnly));
        QVERIFY(plain.readAll().contains("drop_table('note')"));
    }

private Q_SLOTS:
    void sqliteRenames() { renames(m_folder.filePath(QStringLiteral("renames")), QStringLiteral("sqlite:///data.sqlite"), QStringLiteral("sqlite")); }
    void postgresqlRenames()
    {
        DatabaseServer server(DatabaseServer::Kind::Postgresql);
        const QString missing = server.start();
        if (missing.startsWith(QStringLiteral("not installed")))
            QSKIP(qPrintable(missing));
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        QCOMPARE(server.createDatabase(QStringLiteral("renames")), QString());
        renames(m_folder.filePath(QStringLiteral("pg_renames")), server.url(QStringLiteral("postgresql"), QStringLiteral("renames")), QStringLiteral("postgresql"));
    }
    void sqlite()
    {
        roundTrips(QStringLiteral("sqlite"), [](int) { return QStringLiteral("sqlite:///data.sqlite"); });
    }
    void postgresql() { onServer(DatabaseServer::Kind::Postgresql, QStringLiteral("postgresql"), QStringLiteral("postgresql")); }
    void mariadb() { onServer(DatabaseServer::Kind::Mariadb, QStringLiteral("mysql"), QStringLiteral("mysql+pymysql")); }
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "test_round_trip.moc"
