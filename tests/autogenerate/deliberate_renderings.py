"""Where Retort renders another text than Alembic 1.13, and why.

Both texts have to be the same once these are replaced in both: (pattern, replacement, reason). A text of one line or
several is searched as a whole.
"""

VALUE = r"(?:'[^']*'|\"[^\"]*\"|True|False|None|-?\d+)"

RENDERINGS = [
    (rf",\s+(?:if_exists|if_not_exists|inline_references|inline_primary_key|insert_before|insert_after)={VALUE}", "", "Alembic 1.13 drops these"),
    (rf",\s+new_column_name={VALUE}", "", "Alembic does not render the new name of a column"),
    (r"(no(?:min|max)value)=(?:True|False)", r"\1=True", "SQLAlchemy asks whether it is given, not for what it says; Retort keeps only that"),
    (r"always=None", "always=False", "Retort does not keep always=None, which is always=False everywhere but on Oracle"),
    (
        r"(?s)(?<=, )existing_server_default=[^\n]*(?=,\n|\)$)|,\s+existing_server_default=[^\n]*?(?=,\n|\)$|\)\n)",
        "",
        "without it PostgreSQL would add an identity that is there",
    ),
    (rf", (?:postgresql_not_valid|mssql_clustered|mysql_using|mariadb_using|sqlite_on_conflict\w*)={VALUE}", "", "Alembic drops it of keys and CHECKs"),
    (r", ops=\{[^}]*\}", "", "Alembic drops it"),
    (rf", (?:deferrable|initially)={VALUE}", "", "Alembic drops it of some constraints, and what is false of all; so does Retort where it compares models"),
    (r"(drop_column\([^\n]*?)(?:, (?:existing_|mssql_|mysql_|postgresql_)\w+=[^\n]*)+\)", r"\1)", "Alembic drops other keywords of drop_column()"),
    (
        r",\n +(?:postgresql|mysql|mariadb|mssql|oracle|sqlite|existing)_(?!type|nullable|comment)\w+=[^\n]*?(?=,\n|\)$|\)\n)",
        "",
        "Alembic drops keywords of a dialect's own alter_column()",
    ),
    (r", sa\.CheckConstraint\('a > 0'(?:, name=(?:op\.f\('\w+'\)|'\w+'))?\)", "", "Alembic drops CHECKs inside of columns"),
    (r"(?<!sa\.)\b(MetaData|FetchedValue)\(\)", r"sa.\1()", "the name without its module is a NameError"),
    (r"autoincrement=ignore_fk", "autoincrement='ignore_fk'", "ignore_fk without quotes is a NameError"),
    (r"DOMAIN\('(\w+)', (?:sa\.)?(\w+)\(([^()]*)\)[^()]*\)", r"DOMAIN('\1', \2(\3))", "Alembic drops what DOMAIN takes by name, and the prefix"),
    (r"create_index\((?:None|op\.f\('ix_[^']*'\))", "create_index(None", "Retort names an index by the convention once its SQL is made"),
    (r"(?<=[=(])Text\(\)", "sa.Text()", "the name without its module is a NameError"),
    (r"(postgresql\.ARRAY\()([A-Z])", r"\1sa.\2", "the name without its module is a NameError"),
    (r"\n(?:implicit_returning|keep_existing|extend_existing|quote)=(?:True|False),", "", "Retort keeps of these only what quote= makes of the name"),
    (r"sa\.text\('(b|B c)'\)", r"'\1'", "sa.column() is a column, too"),
]
