"""Where Retort does not do what the installed Alembic does, each with its reason. Most are so on purpose; those that
begin with "not yet" are known faults, to be removed from here when they are mended.

A row is a reason, what the script's body has to match, and what Alembic's text or error has to match.
"""

import re

ROWS = [
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
    ("an exclusion constraint on text(): the directive fails in Alembic 1.13, the same constraint inside create_table() does not",
     r"create_exclude_constraint\(.*sa\.text\('r'\)", r"Column must be constructed with a non-blank name"),
    ("SQLAlchemy forgets literal_binds inside char_length(), OFFSET and IS DISTINCT FROM: placeholders that nothing fills", r"",
     r":(param|[a-z_]+)_\d|%\((param|[a-z_]+)_\d\)s|(LIMIT|OFFSET|length\(|<=>|IS NOT) ?\(?(%s|\?)|(, |\()(%s|\?)\)"),
]

_COMPILED = [(reason, re.compile(body), re.compile(answer, re.DOTALL)) for reason, body, answer in ROWS]
REASONS = [reason for reason, _, _ in ROWS]


def reason_for(body, result):
    """The reason why Retort may differ from this result, or None."""
    answer = result["sql"] + (result["error"] or "")
    return next((reason for reason, of_body, of_answer in _COMPILED if of_body.search(body) and of_answer.search(answer)), None)
