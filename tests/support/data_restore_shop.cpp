#include "data_restore_shop.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

#include "core/backup/server_method.h"
#include "core/database/open_database.h"
#include "core/migration/live_runner.h"
#include "core/migration/version_table.h"
#include "core/sql/query_text.h"
#include "tests/support/files.h"

namespace retort::tests {

using namespace Qt::StringLiterals;
using project::DataRestorePlan;
using project::DataRestoreReport;
using project::RowsWay;
using Became = backup::TableOutcome::Became;

namespace {

constexpr char environment[] = R"py(from alembic import context
from sqlalchemy import engine_from_config, pool

config = context.config
connectable = engine_from_config(config.get_section(config.config_ini_section), prefix="sqlalchemy.", poolclass=pool.NullPool)
with connectable.connect() as connection:
    context.configure(connection=connection, target_metadata=None)
    with context.begin_transaction():
        context.run_migrations()
)py";

constexpr char a1[] = R"py("""shop"""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    sqlite = op.get_bind().dialect.name == "sqlite"
    favourite = [sa.ForeignKeyConstraint(["favourite_id"], ["item.id"], name="fk_favourite")] if sqlite else []
    op.create_table("maker", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(80), nullable=False),
                    sa.Column("favourite_id", sa.Integer), *favourite)
    op.create_table("item", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(200), nullable=False),
                    sa.Column("price", sa.Numeric(10, 2)), sa.Column("colour", sa.String(20)), sa.Column("photo", sa.LargeBinary),
                    sa.Column("maker_id", sa.Integer, sa.ForeignKey("maker.id", name="fk_maker")))
    if not sqlite:
        op.create_foreign_key("fk_favourite", "maker", "item", ["favourite_id"], ["id"])
    op.create_table("line", sa.Column("id", sa.Integer, primary_key=True),
                    sa.Column("item_id", sa.Integer, sa.ForeignKey("item.id", name="fk_item"), nullable=False),
                    sa.Column("parent_id", sa.Integer, sa.ForeignKey("line.id", name="fk_parent")))
    op.create_table("legacy", sa.Column("id", sa.Integer, primary_key=True), sa.Column("note", sa.Text))
    op.create_table("audit", sa.Column("id", sa.Integer, primary_key=True), sa.Column("what", sa.Text))


def downgrade():
    if op.get_bind().dialect.name != "sqlite":
        op.drop_constraint("fk_favourite", "maker", type_="foreignkey")
    for name in ["audit", "legacy", "line", "item", "maker"]:
        op.drop_table(name)
)py";

constexpr char b2[] = R"py("""names"""
import sqlalchemy as sa
from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade():
    op.rename_table("item", "product")
    with op.batch_alter_table("product") as batch:
        batch.alter_column("name", new_column_name="title", existing_type=sa.String(200), existing_nullable=False)
        batch.drop_column("colour")
    op.drop_table("legacy")
    with op.batch_alter_table("audit") as batch:
        batch.add_column(sa.Column("who", sa.String(20), nullable=False, server_default="?"))
    with op.batch_alter_table("audit") as batch:
        batch.alter_column("who", server_default=None, existing_type=sa.String(20), existing_nullable=False)


def downgrade():
    with op.batch_alter_table("audit") as batch:
        batch.drop_column("who")
    op.create_table("legacy", sa.Column("id", sa.Integer, primary_key=True), sa.Column("note", sa.Text))
    with op.batch_alter_table("product") as batch:
        batch.add_column(sa.Column("colour", sa.String(20)))
        batch.alter_column("title", new_column_name="name", existing_type=sa.String(200), existing_nullable=False)
    op.rename_table("product", "item")
)py";

constexpr char c3[] = R"py("""reviews"""
import sqlalchemy as sa
from alembic import op

revision = "c3"
down_revision = "b2"


def upgrade():
    op.create_table("review", sa.Column("id", sa.Integer, primary_key=True),
                    sa.Column("product_id", sa.Integer, sa.ForeignKey("product.id", name="fk_product"), nullable=False))


def downgrade():
    op.drop_table("review")
)py";

template <class T>
QByteArray why(const Result<T>& result)
{
    return result ? QByteArray() : QByteArray::fromStdString(describe(result.error()));
}

QByteArray why(const DataRestoreReport& report)
{
    return report.error ? QByteArray::fromStdString(describe(*report.error)) : QByteArray();
}

const backup::TableOutcome* outcome(const DataRestoreReport& report, const std::string& table)
{
    const auto found = std::ranges::find(report.rows->tables, table, &backup::TableOutcome::from);
    return found == report.rows->tables.end() ? nullptr : &*found;
}

std::string textOf(const sql::Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* bytes = std::get_if<sql::Bytes>(&value))
        return "x" + QByteArray::fromStdString(bytes->bytes).toHex().toStdString();
    if (std::holds_alternative<std::monostate>(value))
        return "NULL";
    return "?";
}

const char* const itemName = "Sto\xc3\x9f \xe2\x82\xac \xf0\x9f\x98\x80 'quoted' \"double\" tab\there, line\nbreak; back\\slash, (1,'x'),";

} // namespace

bool DataRestoreShop::writeProject(const QString& folder, const QString& url)
{
    const QByteArray ini = "[alembic]\nscript_location = %(here)s/migrations\nsqlalchemy.url = " + url.toUtf8().replace("%", "%%") + "\n";
    return write(folder + "/alembic.ini"_L1, ini) && write(folder + "/migrations/env.py"_L1, environment)
           && write(folder + "/migrations/versions/a1.py"_L1, a1) && write(folder + "/migrations/versions/b2.py"_L1, b2)
           && write(folder + "/migrations/versions/c3.py"_L1, c3);
}

Result<std::unique_ptr<DataRestoreShop>> DataRestoreShop::create(const QString& folder, const QString& url)
{
    std::unique_ptr<DataRestoreShop> shop(new DataRestoreShop);
    shop->m_folder = folder;
    const QString address = url.isEmpty() ? u"sqlite:///"_s + folder + u"/shop.db"_s : url;
    if (!writeProject(shop->projectFolder(), address))
        return fail(ErrorCode::Io, "cannot write the project");
    RETORT_TRY(const script::ConfigRequest request, project::locateProject(shop->projectFolder().toStdString()));
    RETORT_TRY(shop->m_project, project::Project::open(request));
    RETORT_TRY(shop->m_subject.url, database::DatabaseUrl::parse(address.toStdString()));
    shop->m_subject.folder = shop->m_project->folder();
    RETORT_TRY(shop->m_connection,
               database::openDatabase(shop->m_subject.url, shop->m_subject.folder, {.sqlite = {.missingFile = database::MissingFile::Create}}));
    shop->m_settings = shop->m_project->runSettings(std::string(shop->m_connection->dialectName()), false);
    shop->m_settings.server = shop->m_connection->server();
    return shop;
}

Result<void> DataRestoreShop::migrate(const std::string& target, bool up)
{
    RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(m_settings, false));
    RETORT_TRY(const std::vector<std::string> rows, migration::VersionTable(m_settings, compiler.dialect()).readRows(*m_connection));
    RETORT_TRY(const script::MigrationPlan plan,
               up ? script::planUpgrade(m_project->map(), rows, target) : script::planDowngrade(m_project->map(), rows, target));
    const migration::RunReport report = migration::runPlan(plan, *m_connection, m_settings, migration::diskLoader(), {.expectedRows = rows});
    return report.error ? Result<void>(std::unexpected(*report.error)) : Result<void>();
}

Result<void> DataRestoreShop::execute(const std::string& statement)
{
    RETORT_CHECK(m_connection->execute(statement));
    return {};
}

Result<void> DataRestoreShop::fillAtA1()
{
    const std::string photo = isPostgresql() ? "'\\x00ff0a5c27'" : "x'00ff0a5c27'";
    RETORT_CHECK(execute("INSERT INTO maker (id, name) VALUES (1, '\xc3\x84rger & S\xc3\xb6hne'), (2, 'b')"));
    RETORT_CHECK(execute("INSERT INTO item (id, name, price, colour, photo, maker_id) VALUES (7, "
                         + sql::textLiteral(itemName, m_connection->server().backslashEscapes) + ", 12.50, 'red', " + photo
                         + ", 1), (8, '', NULL, NULL, NULL, NULL), (41, 'last', 0, 'a,b', NULL, 2)"));
    RETORT_CHECK(execute("UPDATE maker SET favourite_id = 41 WHERE id = 1"));
    RETORT_CHECK(execute("INSERT INTO line (id, item_id, parent_id) VALUES (1, 7, NULL), (2, 8, 1)"));
    RETORT_CHECK(execute("UPDATE line SET parent_id = 2 WHERE id = 1")); // a circle
    RETORT_CHECK(execute("INSERT INTO legacy (id, note) VALUES (1, 'old')"));
    RETORT_CHECK(execute("INSERT INTO audit (id, what) VALUES (1, 'made')"));
    if (isPostgresql()) // explicit numbers leave the sequences where they were
        return execute("SELECT setval('item_id_seq', 41), setval('maker_id_seq', 2), setval('line_id_seq', 2), setval('audit_id_seq', 1)");
    return {};
}

Result<backup::BackupEntry> DataRestoreShop::backUp(bool dataOnly)
{
    RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(m_subject.url));
    return method->create(m_subject, {.folder = backupFolder(), .label = u"by the test"_s, .dataOnly = dataOnly && !isSqlite()}, {});
}

std::vector<std::string> DataRestoreShop::rows(const std::string& query)
{
    const auto result = m_connection->execute(query);
    if (!result)
        return {describe(result.error())};
    std::vector<std::string> lines;
    for (const auto& row : result->rows) {
        std::string& line = lines.emplace_back();
        for (const sql::Value& value : row)
            line += (line.empty() ? "" : "|") + textOf(value);
    }
    std::ranges::sort(lines);
    return lines;
}

std::string DataRestoreShop::one(const std::string& query)
{
    const std::vector<std::string> all = rows(query);
    return all.size() == 1 ? all.front() : std::to_string(all.size()) + " rows";
}

project::DataRestoreSite DataRestoreShop::site()
{
    return {.project = *m_project, .subject = m_subject, .settings = m_settings, .connection = *m_connection};
}

Result<std::shared_ptr<const DataRestorePlan>> DataRestoreShop::plan(const QString& id, RowsWay way, const std::vector<std::string>& mapping,
                                                                           bool partly)
{
    return project::planDataRestore(site(), {.folder = backupFolder(), .id = id, .way = way, .mapping = mapping, .partly = partly}, {});
}

DataRestoreReport DataRestoreShop::run(const DataRestorePlan& plan, const JobContext& context)
{
    return project::restoreData(site(), plan, {.safety = backup::SafetyBackup::Make, .safetyLabel = u"before"_s}, {}, context);
}

namespace {

// At a1 with its rows, backed up, then at c3 with other rows.
Result<backup::BackupEntry> prepare(DataRestoreShop& shop, bool dataOnly)
{
    RETORT_CHECK(shop.migrate("a1"));
    RETORT_CHECK(shop.fillAtA1());
    RETORT_TRY(backup::BackupEntry entry, shop.backUp(dataOnly));
    RETORT_CHECK(shop.migrate("head"));
    RETORT_CHECK(shop.execute("UPDATE maker SET favourite_id = NULL"));
    RETORT_CHECK(shop.execute("UPDATE line SET parent_id = NULL"));
    for (const char* table : {"line", "audit", "product", "maker"})
        RETORT_CHECK(shop.execute(std::string("DELETE FROM ") + table));
    RETORT_CHECK(shop.execute("INSERT INTO product (id, title) VALUES (900, 'new')"));
    RETORT_CHECK(shop.execute("INSERT INTO audit (id, what, who) VALUES (50, 'now', 'me')"));
    return entry;
}

std::vector<std::string> products(const std::string& rest = "")
{
    std::vector<std::string> rows{std::string("7|") + itemName + "|1|x00ff0a5c27" + rest, "8||NULL|NULL" + rest, "41|last|2|NULL" + rest};
    std::ranges::sort(rows);
    return rows;
}

void checkRestored(DataRestoreShop& shop)
{
    QVERIFY(shop.rows("SELECT id, title, maker_id, photo FROM product") == products());
    QVERIFY(shop.rows("SELECT id, name, favourite_id FROM maker") == (std::vector<std::string>{"1|\xc3\x84rger & S\xc3\xb6hne|41", "2|b|NULL"}));
    QVERIFY(shop.rows("SELECT id, item_id, parent_id FROM line") == (std::vector<std::string>{"1|7|2", "2|8|1"}));
    QCOMPARE(shop.one("SELECT version_num FROM alembic_version"), "c3");
    // The keys are as they were, and act.
    if (!shop.isSqlite())
        QVERIFY(!shop.execute("INSERT INTO product (title, maker_id) VALUES ('x', 77)"));
    // The next number is a free one.
    const auto next = shop.execute("INSERT INTO product (title) VALUES ('next')");
    QVERIFY2(next.has_value(), why(next));
    QVERIFY(std::stoi(shop.one("SELECT id FROM product WHERE title = 'next'")) >= 42);
}

#define SHOP(url)                                                                                                                                              \
    const QTemporaryDir folder;                                                                                                                                \
    const auto made = DataRestoreShop::create(folder.path(), url);                                                                                             \
    QVERIFY2(made.has_value(), why(made));                                                                                                                     \
    DataRestoreShop& shop = **made

} // namespace

void restoresThroughTheRevision(const QString& url, bool dataOnly)
{
    SHOP(url);
    const auto entry = prepare(shop, dataOnly);
    QVERIFY2(entry.has_value(), why(entry));
    const auto plan = shop.plan(entry->id, RowsWay::Revision);
    QVERIFY2(plan.has_value(), why(plan));
    QVERIFY2((*plan)->runnable(), (*plan)->obstacle ? describe((*plan)->obstacle.value()).c_str() : "");
    QCOMPARE((*plan)->there.plan.steps.size(), 2U);
    QCOMPARE((*plan)->onwards.plan.steps.size(), 2U);
    QCOMPARE((*plan)->routes.size(), 5U);
    const DataRestoreReport report = shop.run(**plan);
    QVERIFY2(!report.error, why(report));
    QVERIFY(report.safety.has_value());
    for (const backup::TableOutcome& table : report.rows->tables)
        QVERIFY2(table.became == Became::Filled && table.reason.empty(), (table.from + ": " + table.reason).c_str());
    QVERIFY(report.rows->complete());
    QVERIFY(shop.rows("SELECT id, what, who FROM audit") == std::vector<std::string>{"1|made|?"});
    checkRestored(shop);
    // The safety backup has what was there.
    QVERIFY(std::ranges::any_of(report.safety->tables, [](const backup::TableCount& table) { return table.table == "product"; }));
    // A plan that was made before the run does not fit any more once the database moved.
    QVERIFY(shop.migrate("-1", false));
    QVERIFY(shop.run(**plan).error.has_value());
}

void restoresWhereItStands(const QString& url, bool dataOnly)
{
    SHOP(url);
    const auto entry = prepare(shop, dataOnly);
    QVERIFY2(entry.has_value(), why(entry));
    const auto refused = shop.plan(entry->id, RowsWay::Here);
    QVERIFY(refused && (*refused)->obstacle && describe(*(*refused)->obstacle).contains("The table audit would keep the rows that it has"));
    const auto plan = shop.plan(entry->id, RowsWay::Here, {}, true);
    QVERIFY2(plan.has_value(), why(plan));
    QVERIFY((*plan)->mapping.tables == (std::map<std::string, std::string>{{"item", "product"}}));
    QVERIFY(((*plan)->mapping.columns == std::map<std::pair<std::string, std::string>, std::string>{{{"item", "name"}, "title"}}));
    const DataRestoreReport report = shop.run(**plan);
    QVERIFY2(!report.error, why(report));
    const backup::TableOutcome* item = outcome(report, "item");
    QVERIFY(item && item->to == "product" && item->rows == 3 && item->reason.empty());
    QVERIFY(item->leftOut == std::vector<std::string>{"colour"});
    const backup::TableOutcome* legacy = outcome(report, "legacy");
    QVERIFY(legacy && legacy->became == Became::Kept && legacy->reason.contains("no table legacy"));
    const backup::TableOutcome* audit = outcome(report, "audit");
    QVERIFY(audit && audit->became == Became::Kept && audit->reason.contains("who must have a value"));
    QVERIFY(shop.rows("SELECT id, what, who FROM audit") == std::vector<std::string>{"50|now|me"});
    QVERIFY(!report.rows->complete());
    checkRestored(shop);
}

void restoresIntoAnEmptyDatabase(const QString& url, bool dataOnly)
{
    SHOP(url);
    const auto entry = prepare(shop, dataOnly);
    QVERIFY2(entry.has_value(), why(entry));
    QVERIFY(shop.migrate("base", false));
    const auto plan = shop.plan(entry->id, RowsWay::Revision);
    QVERIFY2(plan.has_value(), why(plan));
    QVERIFY((*plan)->runnable());
    const DataRestoreReport report = shop.run(**plan);
    QVERIFY2(!report.error, why(report));
    QVERIFY(report.rows->complete());
    checkRestored(shop);
}

void restoresAnew(const QString& url, bool dataOnly)
{
    SHOP(url);
    const auto entry = prepare(shop, dataOnly);
    QVERIFY2(entry.has_value(), why(entry));
    QVERIFY(shop.execute("CREATE TABLE by_hand (id INTEGER)"));
    const auto plan = shop.plan(entry->id, RowsWay::Fresh);
    QVERIFY2(plan.has_value(), why(plan));
    QVERIFY2((*plan)->runnable(), (*plan)->obstacle ? describe((*plan)->obstacle.value()).c_str() : "");
    QCOMPARE((*plan)->there.plan.steps.size(), 1U);
    const DataRestoreReport report = shop.run(**plan);
    QVERIFY2(!report.error, why(report));
    QVERIFY(report.rows->complete());
    QVERIFY(!shop.execute("SELECT * FROM by_hand"));
    checkRestored(shop);
}

void leavesOutAndEmpties(const QString& url)
{
    SHOP(url);
    const auto entry = prepare(shop, false);
    QVERIFY2(entry.has_value(), why(entry));
    QVERIFY(!shop.plan(entry->id, RowsWay::Here, {"nothing=product"}).has_value());
    QVERIFY(!shop.plan(entry->id, RowsWay::Here, {"item.nothing=title"}).has_value());
    // Without products, makers' favourites and all lines refer to nothing.
    const auto whole = shop.plan(entry->id, RowsWay::Here, {"item=", "audit="});
    QVERIFY2(whole && (*whole)->runnable(), why(whole));
    const DataRestoreReport refused = shop.run(**whole);
    QVERIFY2(refused.error && !refused.changed && why(refused).contains("would refer to rows of product that are not there"), why(refused));
    QCOMPARE(shop.one("SELECT title FROM product"), "new");
    const auto plan = shop.plan(entry->id, RowsWay::Here, {"item="}, true);
    QVERIFY2(plan.has_value(), why(plan));
    const DataRestoreReport report = shop.run(**plan);
    QVERIFY2(!report.error, why(report));
    const backup::TableOutcome* maker = outcome(report, "maker");
    QVERIFY(maker && maker->became == Became::Emptied && maker->reason.contains("product"));
    QVERIFY(outcome(report, "line")->became == Became::Emptied);
    QCOMPARE(shop.one("SELECT count(*) FROM line"), "0");
    QCOMPARE(shop.one("SELECT title FROM product"), "new");
}

void refusesOrphansOfOthers(const QString& url)
{
    SHOP(url);
    const auto entry = prepare(shop, false);
    QVERIFY2(entry.has_value(), why(entry));
    QVERIFY(shop.execute("INSERT INTO review (id, product_id) VALUES (1, 900)"));
    const auto plan = shop.plan(entry->id, RowsWay::Here, {"audit="});
    QVERIFY2(plan.has_value(), why(plan));
    const DataRestoreReport report = shop.run(**plan);
    QVERIFY(report.error && describe(*report.error).contains("review"));
    QVERIFY(!report.changed);
    QCOMPARE(shop.one("SELECT title FROM product"), "new");
    QCOMPARE(shop.one("SELECT count(*) FROM maker"), "0");
    if (!shop.isSqlite()) // the keys are there
        QVERIFY(!shop.execute("INSERT INTO review (id, product_id) VALUES (2, 901)"));
}

// The rows of a newer backup in the tables of an older revision.
void followsRenamesBackwards(const QString& url)
{
    SHOP(url);
    QVERIFY(shop.migrate("a1") && shop.fillAtA1() && shop.migrate("head"));
    const auto entry = shop.backUp(false);
    QVERIFY2(entry.has_value(), why(entry));
    QVERIFY(shop.migrate("a1", false));
    QVERIFY(shop.execute("UPDATE item SET name = 'other'"));
    const auto plan = shop.plan(entry->id, RowsWay::Here);
    QVERIFY2(plan && (*plan)->runnable(), why(plan));
    QVERIFY((*plan)->mapping.tables == (std::map<std::string, std::string>{{"product", "item"}}));
    QVERIFY(((*plan)->mapping.columns == std::map<std::pair<std::string, std::string>, std::string>{{{"product", "title"}, "name"}}));
    const DataRestoreReport report = shop.run(**plan);
    QVERIFY2(!report.error, why(report));
    QVERIFY(shop.rows("SELECT id, name, maker_id, photo FROM item") == products());
    QVERIFY(outcome(report, "audit")->leftOut == std::vector<std::string>{"who"});
}

// A row that does not fit any more: nothing is restored, unless who restores asks for what can be.
void restoresAllOrNothing(const QString& url)
{
    SHOP(url);
    QVERIFY(shop.migrate("a1") && shop.fillAtA1());
    QVERIFY(shop.execute("UPDATE item SET colour = 'red'"));
    const auto entry = shop.backUp(false);
    QVERIFY2(entry.has_value(), why(entry));
    for (const char* statement : {"UPDATE item SET colour = NULL", "CREATE UNIQUE INDEX one_colour ON item (colour)", "DELETE FROM audit",
                                  "UPDATE legacy SET note = 'new'"})
        QVERIFY2(shop.execute(statement), statement);
    const auto plan = shop.plan(entry->id, RowsWay::Here);
    QVERIFY2(plan && (*plan)->runnable(), why(plan));
    const DataRestoreReport refused = shop.run(**plan);
    QVERIFY2(refused.error && !refused.changed && !refused.rows && why(refused).contains("The table item cannot be filled"), why(refused));
    QCOMPARE(shop.one("SELECT count(*) FROM audit"), "0");
    QCOMPARE(shop.one("SELECT note FROM legacy"), "new");
    const auto part = shop.plan(entry->id, RowsWay::Here, {}, true);
    QVERIFY2(part.has_value(), why(part));
    const DataRestoreReport report = shop.run(**part);
    QVERIFY2(!report.error, why(report));
    QVERIFY(outcome(report, "item")->became == Became::Kept && !report.rows->complete());
    QCOMPARE(shop.one("SELECT count(*) FROM item WHERE colour IS NULL"), "3");
    QCOMPARE(shop.one("SELECT count(*) FROM audit"), "1");
    QCOMPARE(shop.one("SELECT note FROM legacy"), "old");
}

void cancelledChangesNothing(const QString& url)
{
    SHOP(url);
    const auto entry = prepare(shop, false);
    QVERIFY2(entry.has_value(), why(entry));
    const auto plan = shop.plan(entry->id, RowsWay::Here, {"audit="});
    QVERIFY2(plan.has_value(), why(plan));
    std::stop_source stop;
    JobContext context;
    context.stop = stop.get_token();
    bool reached = false;
    context.progress = [&](std::size_t, std::size_t, std::string_view phase) {
        if (phase == backup::restorePhase) {
            reached = true;
            stop.request_stop();
        }
    };
    const DataRestoreReport report = shop.run(**plan, context);
    QVERIFY(reached);
    QVERIFY(report.error && report.error->code == ErrorCode::Cancelled);
    QVERIFY(!report.changed && !report.rows);
    QCOMPARE(shop.one("SELECT title FROM product"), "new");
    QVERIFY(shop.rows("SELECT id, what, who FROM audit") == std::vector<std::string>{"50|now|me"});
}

} // namespace retort::tests
