"""Where Retort does not do what the installed Alembic does, on purpose, each with its reason.

A row is a reason, what the script's body has to match, and what Alembic's text or error has to match.
"""

import re

ROWS = [
    ("an index on an expression in a move-and-copy: Alembic looks for a column of that name and fails when the table is rebuilt already; Retort makes the index",
     r"batch_alter_table(.|\n)*create_index\(.*sa\.text\(", r"KeyError: 'lower\(a\)'$"),
    ("a value for a column without a type: Alembic has no literal for it in --sql mode, though a live run binds it; Retort writes it as what it is",
     r"sa\.column\('a'\)", r"literal value .* with datatype NULL"),
    ("SQLAlchemy's copy of an Enum forgets its variants, so that a move-and-copy changes the type of a column that it only carries over",
     r"copy_from=.*Enum\(.*with_variant", r"VARCHAR\(1\)"),
    ("mysql.ENUM as the type of a value on PostgreSQL, which has no use for it: SQLAlchemy fails while it makes its own ENUM of it",
     r"mysql\.ENUM", r"has no attribute 'create_type'"),
    ("the convention of a primary key that is dropped has no columns: Alembic fails on its tokens", r"drop_constraint\(.*type_='primary'", r"InvalidRequestError|KeyError|AttributeError"),
    ("if_exists and if_not_exists of tables and columns came with Alembic 1.14, which prints them; 1.13 takes them in silence",
     r"if_(not_)?exists=True", r"^(?!.*IF (NOT )?EXISTS)"),
    ("a server default that the database makes has no text: Alembic prints DEFAULT None", r"FetchedValue", r"DEFAULT None"),
    ("a computed column is renamed with its expression lost: Alembic prints DEFAULT None", r"Computed", r"DEFAULT None"),
    ("a statement that ends after the column's name: Alembic finds no option of the identity to set", r"Identity|server_default", r"ALTER COLUMN \S+;"),
    ("MySQL refuses COMMENT NULL; Retort removes the comment with an empty one", r"create_table_comment", r"COMMENT NULL;"),
    ("SQL among the rows of bulk_insert(), which takes plain values: sa.null() is NULL and sa.literal() its value here; Alembic fails, or prints what str() makes of it",
     r"bulk_insert(.|\n)*(sa\.(sql\.|func|text|null|literal)|op\.inline)", r""),
    ("DROP CONSTRAINT without a name: a naming convention makes one up from columns that Alembic does not know", r"drop_constraint\(None", r""),
    ("the names of placeholders with literal_binds=False: those of sa.literal() are called after nothing there, and after the column or function that they stand beside here",
     r"sa\.literal\(", r":param_\d|%\(param_\d\)s"),
    ("a value that JSON cannot hold: with literal_binds=False Alembic prints a placeholder and does not look at it, a live run fails as Retort does",
     r"JSON", r":[a-z]|%\(|%s"),
    ("an exclusion constraint on text(): the directive fails in Alembic 1.13, the same constraint inside create_table() does not",
     r"create_exclude_constraint\(.*sa\.text\('r'\)", r"Column must be constructed with a non-blank name"),
    ("SQLAlchemy forgets literal_binds=True inside char_length(), OFFSET and IS DISTINCT FROM: placeholders that nothing fills", r"",
     r"__\[POSTCOMPILE|:(param|[a-z_]+)_\d|%\((param|[a-z_]+)_\d\)s|(LIMIT|OFFSET|length\(|<=>|IS NOT) ?\(?(%s|\?)|(, |\()(%s|\?)\)"),
]

_COMPILED = [(reason, re.compile(body), re.compile(answer, re.DOTALL)) for reason, body, answer in ROWS]
REASONS = [reason for reason, _, _ in ROWS]


def reason_for(body, literals, result):
    """The reason why Retort may differ from this result, or None. literals: rendered with literal_binds=True; a reason
    that names one of the two is for that one only."""
    answer = result["sql"] + (result["error"] or "")
    other = f"literal_binds={not literals}"
    return next((reason for reason, of_body, of_answer in _COMPILED
                 if other not in reason and of_body.search(body) and of_answer.search(answer)), None)
