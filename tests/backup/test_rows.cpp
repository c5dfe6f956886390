// Rows of backups as text, and which of them go where. Filling tables is tested in tests/project and tests/servers.

#include <QtTest>

#include "core/backup/dump_lines.h"
#include "core/backup/row_routes.h"

using namespace retort;
using namespace retort::backup;

namespace {

LineReader::Source inBlocks(QByteArray text, qsizetype size)
{
    return [text = std::move(text), size, at = qsizetype(0)]() mutable -> Result<QByteArray> {
        const QByteArray block = text.sliced(std::min(at, text.size())).first(std::min(size, std::max<qsizetype>(0, text.size() - at)));
        at += block.size();
        return block;
    };
}

std::vector<std::string> rowsOf(std::string_view rows)
{
    std::vector<std::string> lines;
    forEachRow(rows, [&](const std::vector<std::string_view>& values) {
        std::string& line = lines.emplace_back();
        for (const std::string_view value : values)
            line += std::string(value) + '|';
    });
    return lines;
}

const char* const mariadbDump = "-- MariaDB dump\n"
                                "CREATE TABLE `item` (\n"
                                "  `id` int(11) NOT NULL AUTO_INCREMENT,\n"
                                "  `na``me` varchar(20) DEFAULT 'x',\n"
                                "  `twice` int(11) GENERATED ALWAYS AS (`id` * 2) VIRTUAL,\n"
                                "  PRIMARY KEY (`id`),\n"
                                "  CONSTRAINT `c` CHECK (`id` > 0)\n"
                                ") ENGINE=InnoDB AUTO_INCREMENT=500 COMMENT='AUTO_INCREMENT=7';\n"
                                "DO SETVAL(`se``q`, 5010, 0);\n"
                                "LOCK TABLES `item` WRITE;\n"
                                "INSERT INTO `item` VALUES\n(1,'a;'),\n(2,'b);');\n"
                                "DELIMITER ;;\n"
                                "CREATE PROCEDURE `p`()\nBEGIN\nINSERT INTO `item` VALUES (9,'never');\nEND ;;\n"
                                "DELIMITER ;\n"
                                "INSERT INTO `other` (`a`, `b`) VALUES (1,2);\n"
                                "-- Dump completed";

} // namespace

class RowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copyHeaders();
    void sequences();
    void linesInBlocks();
    void fields();
    void insertedRows();
    void mysqlDump();
    void routes();
    void routesThatAreClosed();
    void mapping();
};

void RowsTest::copyHeaders()
{
    auto table = copyHeader("COPY public.item (id, \"na\"\"me\", \"order\") FROM stdin;");
    QVERIFY(table.has_value());
    QCOMPARE(table->table, "item");
    QVERIFY((table->columns == std::vector<std::string>{"id", "na\"me", "order"}));
    table = copyHeader("COPY \"Sales\".\"a.b (c)\" (x) FROM stdin;");
    QVERIFY(table.has_value());
    QCOMPARE(table->table, "Sales.a.b (c)");
    for (const char* line : {"", "COPY", "COPY public.item (id", "COPY public.item (id) TO stdout;", "SELECT 1;", "COPY public.item (id) FROM stdin; x"})
        QVERIFY2(!copyHeader(line), line);
}

void RowsTest::sequences()
{
    auto value = sequenceValue("SELECT pg_catalog.setval('public.item_id_seq', 42, true);");
    QVERIFY(value && value->sequence == "public.item_id_seq" && value->value == 42 && value->called);
    value = sequenceValue("SELECT pg_catalog.setval('public.\"it''s\"', 1, false);");
    QVERIFY(value && value->sequence == "public.\"it's\"" && !value->called);
    QVERIFY(!sequenceValue("SELECT pg_catalog.set_config('search_path', '', false);"));
}

void RowsTest::linesInBlocks()
{
    for (const qsizetype size : {1, 2, 3, 7, 100}) {
        LineReader lines(inBlocks("one\n\ntwo and more\nend", size));
        std::vector<std::string> all;
        while (const auto line = lines.next().value())
            all.emplace_back(*line);
        QVERIFY((all == std::vector<std::string>{"one", "", "two and more", "end"}));
    }
    LineReader broken([]() -> Result<QByteArray> { return fail(ErrorCode::Io, "gone"); });
    QVERIFY(!broken.next());
}

void RowsTest::fields()
{
    std::string text;
    appendFields(text, "1\t\\N\ta\\tb\t", {{.position = 2, .from = "c", .to = "c"}, {.position = 0, .from = "a", .to = "a"}, {.position = 3, .from = "d", .to = "d"}});
    QCOMPARE(text, "a\\tb\t1\t\n");
}

void RowsTest::insertedRows()
{
    QVERIFY((rowsOf("(1,'a'),(2,NULL)") == std::vector<std::string>{"1|'a'|", "2|NULL|"}));
    QVERIFY((rowsOf(R"((1,'it\'s),('),
(2,'it''s\\'),(3,0xFF))") == std::vector<std::string>{R"(1|'it\'s),('|)", R"(2|'it''s\\'|)", "3|0xFF|"}));
    QVERIFY((rowsOf("(_binary 'a,b',-1.5e3,'')") == std::vector<std::string>{"_binary 'a,b'|-1.5e3|''|"}));
    QVERIFY(rowsOf("").empty());
}

void RowsTest::mysqlDump()
{
    for (const qsizetype size : {1, 5, 1000}) {
        MysqlDumpReader dump(inBlocks(mariadbDump, size));
        auto part = dump.next().value();
        QVERIFY(part && part->created);
        QCOMPARE(part->created->table, "item");
        QVERIFY((part->created->columns == std::vector<std::string>{"id", "na`me", "twice"}));
        QCOMPARE(part->created->nextNumber, 500);
        part = dump.next().value();
        QVERIFY(part && part->sequence && part->sequence->sequence == "se`q" && part->sequence->value == 5010);
        part = dump.next().value();
        QVERIFY(part && !part->created);
        const auto insert = insertStatement(part->insert);
        QVERIFY(insert && insert->table == "item" && insert->columns.empty());
        QVERIFY((rowsOf(insert->rows) == std::vector<std::string>{"1|'a;'|", "2|'b);'|"}));
        part = dump.next().value();
        const auto named = insertStatement(part->insert);
        QVERIFY(named && named->table == "other");
        QVERIFY((named->columns == std::vector<std::string>{"a", "b"}));
        QVERIFY(!dump.next().value());
    }
    MysqlDumpReader cut(inBlocks("INSERT INTO `item` VALUES (1,", 10));
    QVERIFY(!cut.next());
}

void RowsTest::routes()
{
    const std::vector<StoredTable> stored{{.table = "alembic_version", .columns = {"version_num"}, .width = 1, .rows = 1},
                                          {.table = "item", .columns = {"id", "name", "colour"}, .width = 3, .rows = 2}};
    const std::vector<TargetTable> target{{.table = "product",
                                           .quoted = "\"product\"",
                                           .columns = {{.name = "title"}, {.name = "id"}, {.name = "colour", .generated = true}, {.name = "note"}}}};
    const RowMapping mapping{.tables = {{"item", "product"}}, .columns = {{{"item", "name"}, "title"}}};
    const auto routes = routeRows(stored, target, mapping, "alembic_version", false);
    QCOMPARE(routes.size(), 1U);
    const TableRoute& route = routes.front();
    QVERIFY2(route.open(), route.obstacle.c_str());
    QCOMPARE(route.to, "product");
    QVERIFY((route.columns == std::vector<ColumnRoute>{{.position = 0, .from = "id", .to = "id"}, {.position = 1, .from = "name", .to = "title"}}));
    QVERIFY(route.computed == std::vector<std::string>{"colour"});
    QVERIFY(route.leftOut.empty() && !route.takesWholeRows());
    QVERIFY(route.unfilled == std::vector<std::string>{"note"});
}

void RowsTest::routesThatAreClosed()
{
    const std::vector<TargetTable> target{{.table = "a", .quoted = "a", .columns = {{.name = "x"}, {.name = "must", .notNull = true}}},
                                          {.table = "b", .quoted = "b", .columns = {{.name = "x"}}, .obstacle = "it is odd"},
                                          {.table = "d", .quoted = "d", .columns = {{.name = "x"}}}};
    const auto obstacle = [&](const StoredTable& table, const RowMapping& mapping = {}, bool inOrder = false) {
        return routeRows({table}, target, mapping, "v", inOrder).front().obstacle;
    };
    const StoredTable a{.table = "a", .columns = {"x"}, .width = 1, .rows = 1};
    QVERIFY(obstacle(a).find("must must have a value") != std::string::npos);
    StoredTable empty = a;
    empty.rows = 0;
    QCOMPARE(obstacle(empty), "");
    QVERIFY(obstacle({.table = "c", .columns = {"x"}, .width = 1, .rows = 1}).find("no table c") != std::string::npos);
    QCOMPARE(obstacle({.table = "b", .columns = {"x"}, .width = 1, .rows = 1}), "it is odd");
    QVERIFY(obstacle({.table = "d", .columns = {"q"}, .width = 1, .rows = 1}).find("no column of the backup") != std::string::npos);
    QCOMPARE(obstacle({.table = "d", .columns = {"q"}, .width = 1, .rows = 0}), ""); // without rows it is emptied
    // What the backup itself does not have: known, and with the table that would keep its rows.
    const TableRoute kept = routeRows({{.table = "d", .columns = {"x"}, .width = 1, .rows = 1, .obstacle = "virtual"}}, target, {}, "v", false).front();
    QVERIFY(kept.obstacle == "virtual" && kept.to == "d" && kept.keepsOthers());
    QVERIFY(!routeRows({{.table = "c", .columns = {"x"}, .width = 1, .rows = 1}}, target, {}, "v", false).front().keepsOthers());
    QVERIFY(obstacle(a, {.tables = {{"a", ""}}, .columns = {}}).find("as asked for") != std::string::npos);
    QVERIFY(obstacle(a, {.tables = {}, .columns = {{{"a", "x"}, "nothing"}}}).find("no column nothing") != std::string::npos);
    // Columns without names fit only where nothing has moved.
    const StoredTable unnamed{.table = "a", .columns = {}, .width = 2, .rows = 1};
    QVERIFY(obstacle(unnamed).find("does not name") != std::string::npos);
    QCOMPARE(obstacle(unnamed, {}, true), "");
    // Two to one.
    const auto two = routeRows({empty, {.table = "d", .columns = {"x"}, .width = 1, .rows = 0}}, target, {.tables = {{"d", "a"}}, .columns = {}}, "v", false);
    QVERIFY(two[0].open() && !two[1].open());
}

void RowsTest::mapping()
{
    const std::vector<StoredTable> stored{{.table = "item", .columns = {"id", "name"}, .width = 2, .rows = 1}, {.table = "sales.item", .columns = {"id"}, .width = 1}};
    RowMapping mapping;
    for (const char* text : {"item=product", "item.name=product.title", "sales.item=sales.product", "sales.item.id="})
        QVERIFY2(addToMapping(mapping, text, stored).has_value(), text);
    QVERIFY((mapping.tables == std::map<std::string, std::string>{{"item", "product"}, {"sales.item", "sales.product"}}));
    QCOMPARE((mapping.columns[{"item", "name"}]), "title");
    QCOMPARE((mapping.columns[{"sales.item", "id"}]), "");
    QVERIFY(addToMapping(mapping, "item", stored).error().code == ErrorCode::InvalidArgument);
    QVERIFY(addToMapping(mapping, "=x", stored).error().code == ErrorCode::InvalidArgument);
    QVERIFY(addToMapping(mapping, "other=x", stored).error().code == ErrorCode::NotFound);
    QVERIFY(addToMapping(mapping, "item.other=x", stored).error().code == ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(RowsTest)
#include "test_rows.moc"
