"""The words that the generated scripts are made of: types, values, expressions, as Python source."""

GENERIC_TYPES = """
sa.Integer sa.SmallInteger sa.BigInteger sa.Boolean sa.Date sa.DateTime sa.Time sa.Interval sa.Float sa.Double sa.Numeric
sa.String sa.Text sa.Unicode sa.UnicodeText sa.LargeBinary sa.PickleType sa.JSON sa.Uuid sa.Enum sa.types.NullType()
sa.Integer() sa.String(20) sa.String(0) sa.String(length=255) sa.String(5,collation='C') sa.Text(100) sa.Text(collation='utf8mb4_bin')
sa.Unicode(30) sa.UnicodeText(12) sa.LargeBinary(16) sa.Boolean() sa.Boolean(create_constraint=True)
sa.Boolean(create_constraint=True,name='ck_b') sa.Boolean(name='ck_b') sa.DateTime(timezone=True) sa.Time(timezone=True)
sa.Interval(native=False) sa.Interval(second_precision=3) sa.Interval(second_precision=3,day_precision=2) sa.Float(10)
sa.Float(precision=5,decimal_return_scale=2) sa.Float(asdecimal=True) sa.Double(53) sa.Double(precision=10,asdecimal=True)
sa.Numeric(10) sa.Numeric(10,2) sa.Numeric(precision=12,scale=0) sa.Numeric(scale=3) sa.Numeric(asdecimal=False)
sa.PickleType() sa.JSON(none_as_null=True) sa.Uuid(as_uuid=False) sa.Uuid(native_uuid=False) sa.UUID sa.UUID(as_uuid=False)
sa.Enum('x','yy',name='kind') sa.Enum('x','yy') sa.Enum("it's",'100%',name='kind') sa.Enum('x','yy',name='kind',native_enum=False)
sa.Enum('x','yy',native_enum=False) sa.Enum('x','yy',name='kind',native_enum=False,length=30)
sa.Enum('x','yy',name='kind',native_enum=False,create_constraint=True) sa.Enum('x','yy',native_enum=False,create_constraint=True)
sa.Enum('x','yy',name='kind',create_constraint=True) sa.Enum('x','yy',name='Kind',schema='s') sa.Enum('x','yy',name='kind',quote=True)
sa.Enum('x','yy',name='kind',inherit_schema=True) sa.Enum('x','yy',name='kind',metadata=sa.MetaData())
sa.Enum('x','yy',name='kind',metadata=sa.MetaData(schema='m')) sa.Enum(Colour) sa.Enum(Colour,name='hue')
sa.Enum(Colour,values_callable=lambda~e:[m.value~for~m~in~e]) sa.Enum(Colour,native_enum=False)
sa.Enum('x','yy',name='kind',validate_strings=True) sa.Enum('x',length=0,native_enum=False,name='k')
sa.ARRAY(sa.Integer) sa.ARRAY(sa.String(20)) sa.ARRAY(sa.Integer,dimensions=2) sa.ARRAY(sa.Enum('x','yy',name='kind'))
sa.ARRAY(sa.Text(collation='C')) sa.ARRAY(sa.DateTime(timezone=True),as_tuple=True,zero_indexes=True)
""".split()

STANDARD_TYPES = """
sa.BIGINT sa.BINARY sa.BINARY(8) sa.BLOB sa.BLOB(9) sa.BOOLEAN sa.BOOLEAN(create_constraint=True,name='ck_b') sa.CHAR sa.CHAR(3) sa.CHAR(3,collation='C')
sa.CLOB sa.CLOB(5) sa.DATE sa.DATETIME sa.DATETIME(timezone=True) sa.DECIMAL sa.DECIMAL(5) sa.DECIMAL(5,1) sa.DOUBLE sa.DOUBLE(10)
sa.DOUBLE_PRECISION sa.DOUBLE_PRECISION(53) sa.FLOAT sa.FLOAT(24) sa.INT sa.INTEGER sa.INTEGER() sa.JSON sa.NCHAR sa.NCHAR(5) sa.NUMERIC
sa.NUMERIC(8) sa.NUMERIC(8,3) sa.NVARCHAR sa.NVARCHAR(6) sa.NVARCHAR(6,collation='x_y') sa.REAL sa.REAL(4) sa.SMALLINT sa.TEXT sa.TEXT(9)
sa.TEXT(collation='C') sa.TIME sa.TIME(timezone=True) sa.TIMESTAMP sa.TIMESTAMP(timezone=True) sa.VARBINARY sa.VARBINARY(7) sa.VARCHAR
sa.VARCHAR(11) sa.VARCHAR(11,collation='de_DE.utf8') sa.VARCHAR(length=0)
""".split()

POSTGRESQL_TYPES = ["postgresql." + name for name in """
ARRAY(sa.Integer) ARRAY(sa.String(5),dimensions=3) ARRAY(postgresql.ENUM('x','y',name='kind')) ARRAY(postgresql.UUID) BIGINT BIT BIT(3)
BIT(varying=True) BIT(5,varying=True) BOOLEAN BYTEA BYTEA(4) CHAR(2) CIDR CITEXT CITEXT() DATE DATEMULTIRANGE DATERANGE DOUBLE_PRECISION
DOUBLE_PRECISION(53) ENUM('x','y',name='kind') ENUM('x','y',name='kind',create_type=False) ENUM('x','y',name='Kind',schema='s')
ENUM(Colour) ENUM(Colour,name='hue',create_type=False) ENUM('x',name='kind',metadata=sa.MetaData()) ENUM('x','y')
DOMAIN('posint',sa.Integer,check='VALUE>0') DOMAIN('email',sa.String(9),not_null=True,default='x',collation='C')
DOMAIN('email',sa.Text,constraint_name='ck',check=sa.text("VALUE<>''"),schema='s') DOMAIN('d',sa.Integer,create_type=False)
FLOAT FLOAT(20) HSTORE HSTORE() HSTORE(text_type=sa.Text()) INET INT4MULTIRANGE INT4RANGE INT8MULTIRANGE INT8RANGE INTEGER INTERVAL
INTERVAL(precision=3) INTERVAL(fields='DAY') INTERVAL(fields='YEAR~TO~MONTH',precision=2) JSON JSON() JSON(astext_type=sa.Text())
JSON(none_as_null=True) JSONB JSONB() JSONB(astext_type=sa.Text()) JSONB(none_as_null=True,astext_type=sa.String(5)) JSONPATH MACADDR MACADDR8
MONEY NUMERIC NUMERIC(6,2) NUMMULTIRANGE NUMRANGE OID REAL REGCLASS REGCONFIG SMALLINT TEXT TIME TIME(timezone=True,precision=3)
TIME(precision=0) TIMESTAMP TIMESTAMP(timezone=True) TIMESTAMP(precision=6) TIMESTAMP(timezone=True,precision=3) TSMULTIRANGE TSQUERY TSRANGE
TSTZMULTIRANGE TSTZRANGE TSVECTOR TSVECTOR() UUID UUID() UUID(as_uuid=True) UUID(as_uuid=False) VARCHAR VARCHAR(8)
""".split()]

MYSQL_TYPES = ["mysql." + name for name in """
BIGINT BIGINT(20) BIGINT(display_width=20,unsigned=True) BIGINT(unsigned=True,zerofill=True) BINARY(4) BIT BIT(8) BLOB BLOB(9) BOOLEAN CHAR CHAR(5)
CHAR(5,charset='latin1',collation='latin1_bin') CHAR(5,national=True) DATE DATETIME DATETIME(fsp=3) DATETIME(timezone=True,fsp=6) DECIMAL
DECIMAL(8) DECIMAL(8,2) DECIMAL(8,2,unsigned=True) DECIMAL(precision=8,scale=2,zerofill=True) DOUBLE DOUBLE(asdecimal=True) DOUBLE(10,3)
DOUBLE(precision=10,scale=3,unsigned=True) DOUBLE(5) ENUM('x','y') ENUM('x','y',name='kind') ENUM('x',"it's",charset='utf8mb4')
ENUM('x','y',collation='utf8mb4_bin',charset='utf8mb4') ENUM(Colour) ENUM('100%','y',ascii=True) ENUM('x','y',strict=True) FLOAT FLOAT(5) FLOAT(10,2) FLOAT(unsigned=True)
INTEGER INTEGER(11) INTEGER(display_width=11,unsigned=True) INTEGER(unsigned=True) INTEGER(zerofill=True) JSON JSON() LONGBLOB LONGTEXT LONGTEXT()
LONGTEXT(charset='utf8mb4') LONGTEXT(collation='utf8mb4_unicode_ci') LONGTEXT(charset='utf8mb4',collation='utf8mb4_bin') MEDIUMBLOB MEDIUMINT
MEDIUMINT(8,unsigned=True) MEDIUMTEXT MEDIUMTEXT(ascii=True) MEDIUMTEXT(unicode=True) MEDIUMTEXT(binary=True) NCHAR(4) NCHAR(4,collation='utf8mb3_bin') NVARCHAR(5)
NUMERIC NUMERIC(6,1) NUMERIC(6,1,unsigned=True) REAL REAL(5,2) SET('a','b') SET('a',"b'c",collation='utf8mb4_bin') SET('a','b',charset='latin1') SMALLINT SMALLINT(5)
SMALLINT(unsigned=True) TEXT TEXT(200) TEXT(charset='latin1') TEXT(collation='latin1_bin') TEXT(length=10,binary=True) TEXT(national=True) TIME TIME(fsp=2) TIMESTAMP
TIMESTAMP(fsp=4) TIMESTAMP(timezone=True) TINYBLOB TINYINT TINYINT(1) TINYINT(display_width=1) TINYINT(unsigned=True) TINYTEXT TINYTEXT(collation='utf8mb4_bin')
VARBINARY(30) VARCHAR(10) VARCHAR(length=10) VARCHAR(10,charset='utf8mb4') VARCHAR(10,collation='utf8mb4_bin') VARCHAR(10,national=True)
VARCHAR(10,charset='utf8mb4',collation='utf8mb4_bin',binary=True) VARCHAR(10,unicode=True) VARCHAR(10,ascii=True) VARCHAR YEAR YEAR(4) INET4 INET6
""".split()]

SQLITE_TYPES = ["sqlite." + name for name in """
BLOB BOOLEAN CHAR(3) DATE DATE() DATETIME DATETIME(truncate_microseconds=True) DECIMAL(5,2) FLOAT INTEGER INTEGER() JSON NUMERIC NUMERIC(10,5) REAL SMALLINT TEXT
TEXT() TIME TIME(truncate_microseconds=True) TIMESTAMP VARCHAR VARCHAR(100)
DATE(storage_format='%(year)04d/%(month)02d/%(day)02d')
""".split()]

# Types of dialects that none of the scripts is rendered for: most are an error everywhere.
FOREIGN_TYPES = """
mssql.BIT mssql.DATETIME2 mssql.DATETIMEOFFSET(3) mssql.IMAGE mssql.MONEY mssql.NTEXT mssql.NVARCHAR(4) mssql.ROWVERSION mssql.SMALLDATETIME mssql.SQL_VARIANT
mssql.TINYINT mssql.UNIQUEIDENTIFIER mssql.VARBINARY('max') mssql.VARBINARY(8) mssql.XML oracle.BFILE oracle.BINARY_DOUBLE oracle.CLOB oracle.LONG oracle.NCLOB oracle.NUMBER(10,2)
oracle.RAW(16) oracle.ROWID oracle.VARCHAR2(10) oracle.TIMESTAMP(timezone=True) oracle.INTERVAL(day_precision=2)
""".split()

COMPOSED_TYPES = """
sa.String(10).with_variant(mysql.VARCHAR(10,charset='utf8mb4'),'mysql')
sa.String(10).with_variant(mysql.VARCHAR(10,collation='utf8mb4_bin'),'mysql','mariadb')
sa.Integer().with_variant(sa.BigInteger(),'postgresql').with_variant(mysql.INTEGER(unsigned=True),'mysql')
sa.BigInteger().with_variant(sa.Integer,'sqlite') sa.JSON().with_variant(postgresql.JSONB(),'postgresql')
postgresql.JSONB().with_variant(sa.JSON(),'sqlite') postgresql.UUID(as_uuid=True).with_variant(sa.String(36),'sqlite','mysql')
sa.Text().with_variant(mysql.LONGTEXT(),'mysql') sa.LargeBinary().with_variant(mysql.LONGBLOB(),'mysql').with_variant(mysql.MEDIUMBLOB(),'mariadb')
postgresql.ARRAY(sa.String()).with_variant(sa.JSON(),'sqlite','mysql','mariadb') sa.DateTime().with_variant(mysql.DATETIME(fsp=6),'mysql')
sa.Enum('x','y',name='kind').with_variant(sa.String(5),'sqlite') sa.String(5).with_variant(sa.Enum('x','y',name='kind'),'postgresql')
sa.Boolean(create_constraint=True,name='ck_b').with_variant(sa.Integer(),'sqlite')
Trimmed() Trimmed(20) Document Document() Amount() Choice() Point() Point(3) Wrapped(sa.String(9)) sa.String(7).with_variant(Trimmed(4),'mysql')
""".split()

# Classes that the types above name. They stand above upgrade().
CLASSES = '''
class Colour(enum.Enum):
    red = "R"
    green = "G"
    light_blue = "light 'blue'"


class Trimmed(sa.types.TypeDecorator):
    impl = sa.String
    cache_ok = True


class Document(sa.types.TypeDecorator):
    impl = sa.Text

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.JSONB())
        return dialect.type_descriptor(sa.Text())


class Amount(sa.types.TypeDecorator):
    impl = sa.Numeric(12, 4)


class Choice(sa.types.TypeDecorator):
    impl = sa.Enum("n", "y", name="choice")


class Point(sa.types.UserDefinedType):
    def __init__(self, dimensions=2):
        self.dimensions = dimensions

    def get_col_spec(self, **kw):
        return "POINT(%d)" % self.dimensions


class Wrapped(sa.types.TypeDecorator):
    impl = sa.types.TypeEngine

    def __init__(self, inner):
        super().__init__()
        self.impl = inner
'''


def _spaced(words):
    """The lists above are split at blanks: ~ stands for one that belongs to the word."""
    return [word.replace("~", " ") for word in words]


TYPES = _spaced(GENERIC_TYPES + STANDARD_TYPES + POSTGRESQL_TYPES + MYSQL_TYPES + SQLITE_TYPES + FOREIGN_TYPES + COMPOSED_TYPES)

# A selection for scripts whose point is something else.
FEW_TYPES = _spaced("""
sa.Integer sa.BigInteger() sa.SmallInteger() sa.String(20) sa.Text() sa.Boolean() sa.Boolean(create_constraint=True,name='ck_b') sa.DateTime() sa.TIMESTAMP(timezone=True)
sa.Numeric(10,2) sa.Enum('x','yy',name='kind') sa.Enum('x','yy',name='kind',native_enum=False,create_constraint=True) sa.JSON() sa.LargeBinary() sa.Uuid() sa.Date()
mysql.INTEGER(unsigned=True) mysql.DATETIME(fsp=6) postgresql.JSONB() postgresql.ARRAY(sa.Integer)
""".split())

SERVER_DEFAULTS = [
    word.strip() for word in
    """'x'|'5'|''|"it's"|'100%'|'a\\\\b'|'two words'|sa.text('5')|sa.text("'x'")|sa.text('now()')|sa.text('CURRENT_TIMESTAMP')
|sa.text('1 + 2')|sa.text("('x')")|sa.text('NULL')|sa.text('(1 + 2)')|sa.text('gen_random_uuid()')|sa.text("'{}'::jsonb")|sa.text('b\\\\:c')|sa.func.now()
|sa.func.current_timestamp()|sa.func.lower('X')|sa.func.random()|sa.func.coalesce(1, 2)|sa.func.now(6)|sa.true()|sa.false()|sa.null()|sa.literal(5)
|sa.literal('x y')|sa.literal_column('1')|sa.cast(5, sa.String(3))|sa.FetchedValue()|sa.DefaultClause('x')|sa.DefaultClause(sa.text('7'), for_update=True)
|sa.literal(1) + sa.literal(2)|sa.Sequence('s').next_value()|sa.text('TRUE')|sa.text('on')|sa.sql.expression.false()|sa.sql.func.now()|None""".split("|")]
