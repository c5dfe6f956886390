#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>

#include "core/models/metadata_json.h"
#include "tests/models/case_project.h"
#include "tests/models/test_models.h"

using namespace retort;
using retort::tests::caseEnvironment;
using retort::tests::evaluateEnvironmentText;
using retort::tests::sentences;

namespace {

// A folder of modules.
class Modules {
public:
    void write(const QString& name, const QByteArray& text)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }
    [[nodiscard]] Result<models::TargetModels> evaluate() const
    {
        return evaluateEnvironmentText(caseEnvironment("models"), {path()});
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestModels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noTargetIsNotGiven();
    void unknownTargetIsAGap();
    void missingModuleIsAGap();
    void syntaxErrorInAModuleIsNamed();
    void unknownBaseFlagsTheTable();
    void unknownBaseWithoutDeclarativeOneIsNamed();
    void unknownColumnTypeFlagsTheColumn();
    void unknownTableNameIsAGap();
    void unknownTableArgumentFlagsTheTable();
    void unknownMixinFlagsTheTable();
    void unknownValuesThatDecideNothingAreFine();
    void branchOnUnknownConditionFlagsTheTable();
    void branchThatDecidesNothingIsFine();
    void tableMadeInAnUnknownLoopIsAGap();
    void unresolvedAnnotationFlagsTheColumn();
    void statementThatFailsIsNamed();
    void loopsOfReferencesEnd();
    void foreignKeyWithoutTypeToNowhereIsAGap();
    void endlessLoopRunsIntoTheLimit();
    void stopCancels();
    void modulesThatImportEachOther();
    void importedByNameAtRunTime();
    void environmentKeywordsAreThere();
    void filterFunctionsAreCalled();
    void filterFunctionThatIsNotKnownFails();
    void functionsAreMarked();
    void typesKnowTheirModule();
    void errorInEnvironmentIsAnError();
    void flaskMigrateFindsTheDatabase();
    void flaskMigrateWithoutADatabaseSaysSo();
    void utilitiesThatMakeNoColumns();
    void jsonIsReadAndWritten();
    void brokenJsonIsRefused_data();
    void brokenJsonIsRefused();
    void brokenMetadataSaysWhere_data();
    void brokenMetadataSaysWhere();
    void typesFromTheirRepr_data();
    void typesFromTheirRepr();
};

void TestModels::noTargetIsNotGiven()
{
    const auto models = evaluateEnvironmentText(
        "from alembic import context\ncontext.configure(url='sqlite://', target_metadata=None)\ncontext.run_migrations()\n", {});
    QVERIFY(models.has_value());
    QVERIFY(!models->given);
    QVERIFY(models->metadata.empty());
}


namespace {

const QByteArray plainModels = "import sqlalchemy as sa\n"
                               "from sqlalchemy.orm import declarative_base\n"
                               "Base = declarative_base()\n"
                               "target_metadata = Base.metadata\n";

// The gaps of a models.py made of the preamble and `text`.
std::vector<std::string> gapsOf(const QByteArray& text)
{
    Modules modules;
    modules.write(QStringLiteral("models.py"), plainModels + text);
    const auto models = modules.evaluate();
    return models ? sentences(*models) : std::vector<std::string>{"error: " + describe(models.error())};
}

void compareGaps(const std::vector<std::string>& gaps, const std::vector<std::string>& expected)
{
    QStringList ours;
    for (const std::string& gap : gaps)
        ours.append(QString::fromStdString(gap));
    QStringList theirs;
    for (const std::string& gap : expected)
        theirs.append(QString::fromStdString(gap));
    QCOMPARE(ours, theirs);
}

} // namespace

void TestModels::unknownTargetIsAGap()
{
    const auto models = evaluateEnvironmentText(caseEnvironment("nowhere.models"), {});
    QVERIFY(models.has_value());
    QVERIFY(models->given);
    QVERIFY(models->isIncomplete());
    compareGaps(sentences(*models),
                {"target_metadata is not known: 'nowhere.models' (imported on line 2) is not available natively [env.py:4]"});
}

void TestModels::missingModuleIsAGap()
{
    compareGaps(gapsOf("from missing_library import Geometry\n"
                       "class Place(Base):\n"
                       "    __tablename__ = 'place'\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"
                       "    where = sa.Column(Geometry('POINT'))\n"),
                {"table place, column where: 'missing_library' (imported on line 5) is not available natively [models.py:9]"});
}

void TestModels::syntaxErrorInAModuleIsNamed()
{
    Modules modules;
    modules.write(QStringLiteral("models.py"), plainModels + "import broken\n"
                                                             "class Fine(Base):\n"
                                                             "    __tablename__ = 'fine'\n"
                                                             "    id = sa.Column(sa.Integer, primary_key=True)\n");
    modules.write(QStringLiteral("broken.py"), "x = 1\ndef f(:\n    pass\n");
    const auto models = modules.evaluate();
    QVERIFY(models.has_value());
    QCOMPARE(models->metadata.size(), std::size_t(1));
    QCOMPARE(models->metadata.front().tables.size(), std::size_t(1));
    QVERIFY(models->isIncomplete());
    QVERIFY(!models->gapOf(models->metadata.front().tables.front().name));
    QVERIFY(models->gaps.front().reason.starts_with("the module 'broken' could not be evaluated: SyntaxError"));
    QVERIFY(models->gaps.front().where.file.ends_with("broken.py"));
}

void TestModels::unknownBaseFlagsTheTable()
{
    compareGaps(gapsOf("from somewhere import Auditable\n"
                       "class Order(Auditable, Base):\n"
                       "    __tablename__ = 'orders'\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"),
                {"table orders: 'somewhere' (imported on line 5) is not available natively [models.py:6]"});
}

void TestModels::unknownBaseWithoutDeclarativeOneIsNamed()
{
    compareGaps(gapsOf("from somewhere import Model\n"
                       "class Order(Model):\n"
                       "    __tablename__ = 'orders'\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"
                       "class Settings(Model):\n"
                       "    url = 'x'\n"),
                {"table orders: a base of it is not known [models.py:6]"});
}

void TestModels::unknownColumnTypeFlagsTheColumn()
{
    compareGaps(gapsOf("import config\n"
                       "class Order(Base):\n"
                       "    __tablename__ = 'orders'\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"
                       "    name = sa.Column(sa.String(config.LENGTH), nullable=False)\n"),
                {"table orders, column name: 'config' (imported on line 5) is not available natively [models.py:9]"});
}

void TestModels::unknownTableNameIsAGap()
{
    compareGaps(gapsOf("import config\n"
                       "class Order(Base):\n"
                       "    __tablename__ = config.PREFIX + 'orders'\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"),
                {"Order: 'config' (imported on line 5) is not available natively [models.py:7]"});
}

void TestModels::unknownTableArgumentFlagsTheTable()
{
    compareGaps(gapsOf("import config\n"
                       "class Order(Base):\n"
                       "    __tablename__ = 'orders'\n"
                       "    __table_args__ = {'schema': 'x', 'mysql_engine': config.ENGINE}\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"),
                {"table x.orders: 'config' (imported on line 5) is not available natively [models.py:8]"});
}

void TestModels::unknownMixinFlagsTheTable()
{
    compareGaps(gapsOf("from somewhere import Thing, make\n"
                       "class Mixin(Thing):\n"
                       "    size = sa.Column(sa.Integer)\n"
                       "class Other:\n"
                       "    made = make(sa.Integer)\n"
                       "class Order(Mixin, Base):\n"
                       "    __tablename__ = 'orders'\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"
                       "class Item(Other, Base):\n"
                       "    __tablename__ = 'item'\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"),
                {"table orders: 'somewhere' (imported on line 5) is not available natively [models.py:6]",
                 "table item, column made: 'somewhere' (imported on line 5) is not available natively [models.py:9]"});
}

void TestModels::unknownValuesThatDecideNothingAreFine()
{
    compareGaps(gapsOf("import requests\n"
                       "from flask import current_app\n"
                       "from somewhere import cached, Manager\n"
                       "client = requests.Session()\n"
                       "DEBUG = current_app.config['DEBUG']\n"
                       "class Order(Base):\n"
                       "    __tablename__ = 'orders'\n"
                       "    __mapper_args__ = {'order_by': client.x}\n"
                       "    id = sa.Column(sa.Integer, primary_key=True, default=client.next, doc=client.doc)\n"
                       "    at = sa.Column(sa.DateTime, onupdate=client.now, info={'x': client})\n"
                       "    @cached\n"
                       "    def total(self):\n"
                       "        return client.get(self.id)\n"
                       "    @property\n"
                       "    def plain(self):\n"
                       "        return 1\n"
                       "    @plain.setter\n"
                       "    def plain(self, value):\n"
                       "        pass\n"
                       "@client.route('/')\n"
                       "def index():\n"
                       "    return Order.query.all()\n"),
                {});
}

void TestModels::branchOnUnknownConditionFlagsTheTable()
{
    compareGaps(gapsOf("import config\n"
                       "class Order(Base):\n"
                       "    __tablename__ = 'orders'\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"
                       "    if config.EXTRA:\n"
                       "        extra = sa.Column(sa.Integer)\n"
                       "class Item(Base):\n"
                       "    __tablename__ = 'item'\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"
                       "if config.MORE:\n"
                       "    sa.Table('more', Base.metadata, sa.Column('id', sa.Integer))\n"),
                {"table orders: it depends on a branch whose condition is not known [models.py:9]",
                 "table more: it depends on a branch whose condition is not known [models.py:14]"});
}

void TestModels::branchThatDecidesNothingIsFine()
{
    compareGaps(gapsOf("import config\n"
                       "if config.DEBUG:\n"
                       "    level = 1\n"
                       "class Order(Base):\n"
                       "    __tablename__ = 'orders'\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"),
                {});
}

void TestModels::tableMadeInAnUnknownLoopIsAGap()
{
    const std::vector<std::string> gaps = gapsOf("import config\n"
                                                 "for name in config.NAMES:\n"
                                                 "    sa.Table(name, Base.metadata, sa.Column('id', sa.Integer))\n");
    QVERIFY(!gaps.empty());
}

void TestModels::unresolvedAnnotationFlagsTheColumn()
{
    compareGaps(gapsOf("from sqlalchemy.orm import Mapped, mapped_column\n"
                       "class Money: pass\n"
                       "class Order(Base):\n"
                       "    __tablename__ = 'orders'\n"
                       "    id: Mapped[int] = mapped_column(primary_key=True)\n"
                       "    price: Mapped[Money]\n"
                       "    other: Mapped[Elsewhere]\n"
                       "    known: Mapped[Money] = mapped_column(sa.Integer)\n"),
                {"table orders, column price: no SQL type is known for its annotation [models.py:7]",
                 "table orders, column other: its annotation 'Elsewhere' cannot be evaluated [models.py:7]"});
}

void TestModels::statementThatFailsIsNamed()
{
    compareGaps(gapsOf("def add_tables(base):\n"
                       "    raise RuntimeError('no')\n"
                       "add_tables(Base)\n"
                       "broken = [][1]\n"
                       "extra = sa.Table('extra', Base.metadata, sa.Column('id', sa.Integer), broken)\n"),
                {"a statement could not be evaluated: RuntimeError: no [models.py:7]",
                 "table extra: IndexError: list index out of range [models.py:9]"});
}

void TestModels::loopsOfReferencesEnd()
{
    compareGaps(gapsOf("sa.Table('a', Base.metadata, sa.Column('b_id', sa.ForeignKey('b.a_id')))\n"
                       "sa.Table('b', Base.metadata, sa.Column('a_id', sa.ForeignKey('a.b_id')))\n"
                       "sa.Table('c', Base.metadata, sa.Column('id', sa.Integer, primary_key=True), sa.Column('d_id', sa.ForeignKey('d.id')))\n"
                       "sa.Table('d', Base.metadata, sa.Column('id', sa.ForeignKey('c.id'), primary_key=True))\n"),
                {"table a, column b_id: its type is that of the column that it refers to, which is not known [models.py:5]",
                 "table b, column a_id: its type is that of the column that it refers to, which is not known [models.py:6]"});
}

void TestModels::foreignKeyWithoutTypeToNowhereIsAGap()
{
    compareGaps(gapsOf("class Order(Base):\n"
                       "    __tablename__ = 'orders'\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"
                       "    user_id = sa.Column(sa.ForeignKey('users.id'))\n"),
                {"table orders, column user_id: its type is that of the column that it refers to, which is not known [models.py:5]"});
}

void TestModels::endlessLoopRunsIntoTheLimit()
{
    Modules modules;
    modules.write(QStringLiteral("models.py"), plainModels + "def f(n):\n    return f(n)\nf(1)\n");
    const auto deep = modules.evaluate();
    QVERIFY(!deep.has_value());
    QVERIFY(deep.error().code == ErrorCode::Limit);
    QVERIFY(deep.error().where.has_value());
    QVERIFY(deep.error().where->file.ends_with("models.py"));
    modules.write(QStringLiteral("models.py"), plainModels + "x = []\nwhile True:\n    x.append('y' * 100000)\n");
    const auto large = modules.evaluate();
    QVERIFY(!large.has_value());
    QVERIFY(large.error().code == ErrorCode::Limit);
}

void TestModels::stopCancels()
{
    Modules modules;
    modules.write(QStringLiteral("models.py"), plainModels);
    std::stop_source source;
    source.request_stop();
    const auto models =
        evaluateEnvironmentText(caseEnvironment("models"), {modules.path()}, "sqlite", source.get_token());
    QVERIFY(!models.has_value());
    QVERIFY(models.error().code == ErrorCode::Cancelled);
}

void TestModels::modulesThatImportEachOther()
{
    Modules modules;
    modules.write(QStringLiteral("models.py"), plainModels + "import other\n"
                                                             "class A(Base):\n"
                                                             "    __tablename__ = 'a'\n"
                                                             "    id = sa.Column(sa.Integer, primary_key=True)\n"
                                                             "import late\n");
    modules.write(QStringLiteral("other.py"), "import models\n");
    modules.write(QStringLiteral("late.py"), "from sqlalchemy import Column, Integer\n"
                                             "from models import Base\n"
                                             "class B(Base):\n"
                                             "    __tablename__ = 'b'\n"
                                             "    id = Column(Integer, primary_key=True)\n");
    const auto models = modules.evaluate();
    QVERIFY(models.has_value());
    compareGaps(sentences(*models), {});
    QCOMPARE(models->metadata.front().tables.size(), std::size_t(2));
}

void TestModels::importedByNameAtRunTime()
{
    Modules modules;
    modules.write(QStringLiteral("models.py"), plainModels + "import importlib\n"
                                                             "import config\n"
                                                             "for name in ('late',):\n"
                                                             "    importlib.import_module(name)\n"
                                                             "importlib.import_module(config.PLUGIN)\n");
    modules.write(QStringLiteral("late.py"), "from sqlalchemy import Column, Integer\n"
                                             "from models import Base\n"
                                             "class B(Base):\n"
                                             "    __tablename__ = 'b'\n"
                                             "    id = Column(Integer, primary_key=True)\n");
    const auto models = modules.evaluate();
    QVERIFY(models.has_value());
    QCOMPARE(models->metadata.front().tables.size(), std::size_t(1));
    compareGaps(sentences(*models), {"a module is imported whose name is not known: 'config' (imported on line 6) is not "
                                     "available natively [models.py:9]"});
}

namespace {

const std::string filteringEnvironment =
    "from alembic import context\n"
    "from models import target_metadata\n"
    "def include_name(name, type_, parent_names):\n"
    "    if type_ == 'schema':\n"
    "        return name in (None, 'app')\n"
    "    return not name.startswith('tmp_') and parent_names['schema_name'] is None\n"
    "def include_object(object, name, type_, reflected, compare_to):\n"
    "    if type_ == 'column' and object.info.get('skip'):\n"
    "        return False\n"
    "    if type_ == 'index':\n"
    "        return object.table.name != 'other' and not object.unique\n"
    "    return not (type_ == 'table' and reflected and compare_to is None)\n"
    "def process(context, revision, directives):\n"
    "    pass\n"
    "def unknown_filter(name, type_, parent_names):\n"
    "    import requests\n"
    "    return requests.get(name)\n"
    "context.configure(url='sqlite://', target_metadata=target_metadata, include_name=INCLUDE, include_object=include_object,\n"
    "    compare_type=lambda *args: None, process_revision_directives=process, render_as_batch=True, version_table='v')\n"
    "context.run_migrations()\n";

std::string withIncludeName(const std::string& name)
{
    std::string text = filteringEnvironment;
    return text.replace(text.find("INCLUDE"), 7, name);
}

Modules filteredModels()
{
    Modules modules;
    modules.write(QStringLiteral("models.py"),
                  plainModels + "class A(Base):\n"
                                "    __tablename__ = 'a'\n"
                                "    id = sa.Column(sa.Integer, primary_key=True)\n"
                                "    hidden = sa.Column(sa.Integer, info={'skip': True}, index=True)\n"
                                "    code = sa.Column(sa.Integer, index=True, unique=True)\n");
    return modules;
}

} // namespace

void TestModels::environmentKeywordsAreThere()
{
    const Modules modules = filteredModels();
    const auto models = evaluateEnvironmentText(withIncludeName("include_name"), {modules.path()});
    QVERIFY(models.has_value());
    QCOMPARE(std::get<bool>(models->keywords.at("render_as_batch")), true);
    QCOMPARE(std::get<std::string>(models->keywords.at("version_table")), std::string("v"));
}

void TestModels::filterFunctionsAreCalled()
{
    const Modules modules = filteredModels();
    const auto models = evaluateEnvironmentText(withIncludeName("include_name"), {modules.path()});
    QVERIFY(models.has_value());
    QVERIFY(models->functions.includeName && models->functions.includeObject);
    QCOMPARE(models->functions.includeName(std::nullopt, "schema", {}).value(), true);
    QCOMPARE(models->functions.includeName("secret", "schema", {}).value(), false);
    QCOMPARE(models->functions.includeName("tmp_x", "table", {}).value(), false);
    QCOMPARE(models->functions.includeName("x", "table", {}).value(), true);
    const schema::Table& table = models->metadata.front().tables.front();
    const models::ObjectRef none;
    const auto ask = [&](const models::ObjectRef& object, const std::string& name, std::string_view type, bool reflected) {
        return models->functions.includeObject(object, name, type, reflected, none).value();
    };
    QCOMPARE(ask({.table = &table}, "a", "table", false), true);
    QCOMPARE(ask({.table = &table, .reflected = true}, "a", "table", true), false);
    QCOMPARE(ask({.table = &table, .member = table.findColumn("id")}, "id", "column", false), true);
    QCOMPARE(ask({.table = &table, .member = table.findColumn("hidden")}, "hidden", "column", false), false);
    QCOMPARE(table.indexes.size(), std::size_t(2));
    QCOMPARE(ask({.table = &table, .member = &table.indexes[0]}, "ix_a_hidden", "index", false), true);
    QCOMPARE(ask({.table = &table, .member = &table.indexes[1]}, "ix_a_code", "index", false), false);
}

void TestModels::filterFunctionThatIsNotKnownFails()
{
    const Modules modules = filteredModels();
    const auto models = evaluateEnvironmentText(withIncludeName("unknown_filter"), {modules.path()});
    QVERIFY(models.has_value());
    const auto answer = models->functions.includeName("x", "table", {});
    QVERIFY(!answer.has_value());
    QVERIFY(answer.error().code == ErrorCode::Unsupported);
}

void TestModels::functionsAreMarked()
{
    const Modules modules = filteredModels();
    const auto models = evaluateEnvironmentText(withIncludeName("include_name"), {modules.path()});
    QVERIFY(models.has_value());
    QVERIFY(models->functions.compareType);
    QVERIFY(!models->functions.compareServerDefault);
    QVERIFY(!models->functions.renderItem);
    QVERIFY(models->functions.processRevision);
    const bindings::RevisionDirective asked{.id = "a1"};
    const auto processed = models->functions.processRevision({.directive = asked});
    QVERIFY(processed && processed->given && !processed->dropped && !processed->notKnown);
    QVERIFY(processed->directive == asked);
}

void TestModels::typesKnowTheirModule()
{
    Modules modules;
    modules.write(QStringLiteral("app/types.py"), "from sqlalchemy import String, TypeDecorator\n"
                                                  "class GUID(TypeDecorator):\n"
                                                  "    impl = String(36)\n");
    modules.write(QStringLiteral("models.py"), plainModels + "from app.types import GUID\n"
                                                             "from sqlalchemy_utils import UUIDType\n"
                                                             "class A(Base):\n"
                                                             "    __tablename__ = 'a'\n"
                                                             "    id = sa.Column(GUID, primary_key=True)\n"
                                                             "    uid = sa.Column(UUIDType)\n");
    const auto models = modules.evaluate();
    QVERIFY(models.has_value());
    compareGaps(sentences(*models), {});
    const schema::Table& table = models->metadata.front().tables.front();
    QCOMPARE(table.columns[0].type->scriptModule(), std::string("app.types"));
    QCOMPARE(table.columns[0].type->scriptClassName(), std::string("GUID"));
    QCOMPARE(table.columns[1].type->scriptModule(), std::string("sqlalchemy_utils.types.uuid"));
}

void TestModels::errorInEnvironmentIsAnError()
{
    const auto models = evaluateEnvironmentText("raise ValueError('no')\n", {});
    QVERIFY(!models.has_value());
    QVERIFY(models.error().code == ErrorCode::Evaluation);
    QVERIFY(!evaluateEnvironmentText("def f(:\n", {}).has_value());
}

namespace {

// As flask_migrate's template has it, in its main points.
const std::string flaskEnvironment =
    "from alembic import context\n"
    "from flask import current_app\n"
    "def get_engine():\n"
    "    try:\n"
    "        return current_app.extensions['migrate'].db.get_engine()\n"
    "    except (TypeError, AttributeError):\n"
    "        return current_app.extensions['migrate'].db.engine\n"
    "context.config.set_main_option('sqlalchemy.url', str(get_engine().url).replace('%', '%%'))\n"
    "target_db = current_app.extensions['migrate'].db\n"
    "def get_metadata():\n"
    "    if hasattr(target_db, 'metadatas'):\n"
    "        return target_db.metadatas[None]\n"
    "    return target_db.metadata\n"
    "conf_args = current_app.extensions['migrate'].configure_args\n"
    "def process_revision_directives(context, revision, directives):\n"
    "    if getattr(context.config.cmd_opts, 'autogenerate', False):\n"
    "        script = directives[0]\n"
    "        if script.upgrade_ops.is_empty():\n"
    "            directives[:] = []\n"
    "if conf_args.get('process_revision_directives') is None:\n"
    "    conf_args['process_revision_directives'] = process_revision_directives\n"
    "with get_engine().connect() as connection:\n"
    "    context.configure(connection=connection, target_metadata=get_metadata(), **conf_args)\n"
    "    with context.begin_transaction():\n"
    "        context.run_migrations()\n";

} // namespace

void TestModels::flaskMigrateFindsTheDatabase()
{
    Modules modules;
    modules.write(QStringLiteral("shop/__init__.py"), "from flask import Flask\n"
                                                      "from flask_migrate import Migrate\n"
                                                      "from .extensions import db\n"
                                                      "migrate = Migrate(render_as_batch=False)\n"
                                                      "def create_app():\n"
                                                      "    app = Flask(__name__)\n"
                                                      "    db.init_app(app)\n"
                                                      "    migrate.init_app(app, db)\n"
                                                      "    return app\n");
    modules.write(QStringLiteral("shop/extensions.py"), "from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\n");
    modules.write(QStringLiteral("shop/orders/models.py"), "from shop.extensions import db\n"
                                                           "class OrderLine(db.Model):\n"
                                                           "    id = db.Column(db.Integer, primary_key=True)\n");
    const auto models = evaluateEnvironmentText(flaskEnvironment, {modules.path()});
    QVERIFY2(models.has_value(), models ? "" : describe(models.error()).c_str());
    compareGaps(sentences(*models), {});
    QCOMPARE(models->metadata.size(), std::size_t(1));
    QCOMPARE(models->metadata.front().tables.size(), std::size_t(1));
    QCOMPARE(models->metadata.front().tables.front().name.name.text(), std::string("order_line"));
    QCOMPARE(std::get<bool>(models->keywords.at("render_as_batch")), false);
    QCOMPARE(std::get<bool>(models->keywords.at("compare_type")), true);
    // What changes nothing is not written.
    for (const std::size_t operations : {0U, 1U}) {
        const auto processed = models->functions.processRevision({.directive = {.id = "a1"}, .autogenerate = true, .operations = {operations}});
        QVERIFY(processed && processed->given && !processed->notKnown);
        QCOMPARE(processed->dropped, operations == 0);
    }
}

void TestModels::flaskMigrateWithoutADatabaseSaysSo()
{
    const Modules modules;
    const auto models = evaluateEnvironmentText(flaskEnvironment, {modules.path()});
    QVERIFY2(models.has_value(), models ? "" : describe(models.error()).c_str());
    QVERIFY(models->isIncomplete());
    QVERIFY(models->gaps.front().reason.contains("no module of the project calls SQLAlchemy()"));
}

void TestModels::utilitiesThatMakeNoColumns()
{
    compareGaps(gapsOf("from flask_login import UserMixin\n"
                       "from sqlalchemy_utils import Timestamp, generic_repr\n"
                       "@generic_repr\n"
                       "class User(UserMixin, Timestamp, Base):\n"
                       "    __tablename__ = 'users'\n"
                       "    id = sa.Column(sa.Integer, primary_key=True)\n"
                       "    @property\n"
                       "    def size(self):\n"
                       "        return 1\n"
                       "    @size.deleter\n"
                       "    def size(self):\n"
                       "        pass\n"),
                {});
}

void TestModels::jsonIsReadAndWritten()
{
    using models::JsonValue;
    const std::string text = "{\n  \"a\": [\n    1,\n    -2.5,\n    true,\n    null,\n    \"q\\\"\\n\\u0001\\u00e9\"\n  ],\n  \"b\": {}\n}";
    const auto value = models::readJson(text);
    QVERIFY(value.has_value());
    QCOMPARE(value->find("a")->array()->size(), std::size_t(5));
    QCOMPARE(*value->find("a")->array()->back().text(), std::string("q\"\n\x01\xc3\xa9"));
    const auto again = models::readJson(models::writeJson(*value));
    QVERIFY(again.has_value());
    QVERIFY(*again == *value);
    QCOMPARE(*models::readJson("\"\\ud83d\\ude00\"")->text(), std::string("\xf0\x9f\x98\x80"));
}

void TestModels::brokenJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("no end") << QByteArray("[1, 2");
    QTest::newRow("two values") << QByteArray("1 2");
    QTest::newRow("half a pair") << QByteArray("\"\\ud83d\"");
    QTest::newRow("wrong low half") << QByteArray("\"\\ud83d\\u0041\"");
    QTest::newRow("bad escape") << QByteArray("\"\\x\"");
    QTest::newRow("no colon") << QByteArray("{\"a\" 1}");
    QTest::newRow("control character") << QByteArray("\"\x01\"");
    QTest::newRow("too deep") << QByteArray(1000, '[');
}

void TestModels::brokenJsonIsRefused()
{
    QFETCH(const QByteArray, text);
    const auto value = models::readJson(text.toStdString());
    QVERIFY(!value.has_value());
    QVERIFY(value.error().code == ErrorCode::Syntax);
}

namespace {

const QByteArray documentStart = "{\"format\": \"retort-metadata\", \"version\": 1, \"metadata\": [{\"schema\": null, "
                                 "\"naming\": {}, \"tables\": [{\"schema\": null, \"name\": \"t\", \"comment\": null, "
                                 "\"prefixes\": [], \"options\": {}, \"columns\": [{\"name\": \"a\", \"type\": ";
const QByteArray columnRest = ", \"nullable\": true, \"primary_key\": false, \"autoincrement\": \"auto\", "
                              "\"server_default\": null, \"computed\": null, \"identity\": null, \"sequence\": null, "
                              "\"default\": false, \"comment\": null, \"options\": {}}], \"constraints\": [";
const QByteArray plainType = "{\"repr\": \"Integer()\", \"module\": \"sqlalchemy\"}";
const QByteArray documentEnd = "], \"indexes\": []}]}]}";

} // namespace

void TestModels::brokenMetadataSaysWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("fine") << documentStart + plainType + columnRest + documentEnd << QByteArray();
    QTest::newRow("no format") << QByteArray("{}") << QByteArray("format is no text");
    QTest::newRow("newer") << QByteArray("{\"format\": \"retort-metadata\", \"version\": 2, \"metadata\": []}")
                           << QByteArray("version is not a version");
    QTest::newRow("unknown type")
        << documentStart + "{\"repr\": \"Nothing()\", \"module\": \"sqlalchemy\"}" + columnRest + documentEnd
        << QByteArray("metadata[0].tables[0].columns[0].type names a type that is not known: 'Nothing'");
    QTest::newRow("kind") << documentStart + plainType + columnRest + "{\"kind\": \"odd\"}" + documentEnd
                          << QByteArray("constraints[0].kind is no kind of constraint");
    QTest::newRow("columns") << documentStart + plainType + columnRest + "{\"kind\": \"unique\", \"columns\": 1}" + documentEnd
                             << QByteArray("constraints[0].columns is no list");
}

void TestModels::brokenMetadataSaysWhere()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, place);
    const auto metadata = models::metadataFromText(text.toStdString());
    QCOMPARE(metadata.has_value(), place.isEmpty());
    if (!metadata)
        QVERIFY2(metadata.error().message.contains(place.toStdString()), metadata.error().message.c_str());
}

void TestModels::typesFromTheirRepr_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("module");
    for (const char* text : {"Integer()", "String(length=50)", "Numeric(precision=10, scale=-2)", "Enum('a', 'b', name='ab')",
                             "DateTime(timezone=True)", "ARRAY(String(length=5))", "Uuid()", "Float(precision=24)"})
        QTest::newRow(text) << QString::fromLatin1(text) << QStringLiteral("sqlalchemy");
    QTest::newRow("pg array") << QStringLiteral("ARRAY(Integer())") << QStringLiteral("postgresql");
    QTest::newRow("mysql") << QStringLiteral("TINYINT(display_width=1)") << QStringLiteral("mysql");
}

void TestModels::typesFromTheirRepr()
{
    QFETCH(const QString, text);
    QFETCH(const QString, module);
    const auto type = models::typeFromRepr(text.toStdString(), module.toStdString());
    QVERIFY2(type.has_value(), type ? "" : type.error().message.c_str());
    QCOMPARE(QString::fromStdString((*type)->repr()), text);
    QCOMPARE(QString::fromUtf8((*type)->cls().home.data(), static_cast<qsizetype>((*type)->cls().home.size())), module);
}

std::unique_ptr<QObject> makeModelTests()
{
    return std::make_unique<TestModels>();
}

#include "test_models.moc"
