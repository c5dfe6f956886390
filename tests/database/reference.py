"""What SQLAlchemy and Python's sqlite3 do: one JSON value per line on standard output. Argument: urls or statements."""

import json
import random
import sqlite3
import sys


def generated_urls(count):
    chance = random.Random(20260801)
    pieces = [
        "sqlite", "postgresql", "mysql", "+", "asyncpg", "+pymysql", "://", ":", "/", "//", "@", "?", "&", "=", "#",
        "[", "]", "::1", "[::1]", "localhost", "db.example.org", "5432", ":3306", "user", "p%40ss", "p+w", "%", "%2",
        "%zz", "%C3%A9", "%ff", "%F0%9F%98%80", "%ED%A0%80", "%e2%82", "é", "€", " ", "a b", "/app.db", "/:memory:",
        "opt=1", "opt=2", "key=a+b", "key=%2Fpath", "x", "y=", "=z", ".", "..", "-", "_", "~", "\n", "1_000", "-1",
    ]
    for _ in range(count):
        start = chance.choice(["sqlite://", "postgresql://", "mysql+pymysql://", "", "a_b+c://"])
        yield start + "".join(chance.choice(pieces) for _ in range(chance.randrange(0, 9)))


def describe_url(text):
    from sqlalchemy.engine import make_url

    try:
        url = make_url(text)
    except Exception as error:
        return {"text": text, "error": type(error).__name__}
    result = {
        "text": text,
        "drivername": url.drivername,
        "username": url.username,
        "password": url.password,
        "host": url.host,
        "port": url.port,
        "database": url.database,
        "options": [[name, list(values)] for name, values in url.normalized_query.items()],
        "hidden": url.render_as_string(),
        "shown": url.render_as_string(hide_password=False),
        "backend": url.get_backend_name(),
    }
    try:
        dialect = url.get_dialect()
        result["dialect"] = dialect.name
    except Exception as error:
        result["dialectError"] = str(error)
    if url.get_backend_name() == "sqlite" and "dialect" in result:
        try:
            result["file"] = dialect().create_connect_args(url)[0][0]
        except Exception as error:
            result["fileError"] = type(error).__name__
    return result


def describe_statement(text):
    connection = sqlite3.connect(":memory:")
    connection.executescript("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT); INSERT INTO t VALUES (1, 'one'), (2, 'two')")
    result = {"text": text}
    try:
        cursor = connection.execute(text)
        rows = cursor.fetchall()
        result["columns"] = [column[0] for column in cursor.description or []]
        result["rows"] = [[value.hex() if isinstance(value, bytes) else value for value in row] for row in rows]
        result["types"] = [[type(value).__name__ for value in row] for row in rows]
        result["rowcount"] = cursor.rowcount
    except Exception as error:
        result["error"] = str(error)
    result["inTransaction"] = connection.in_transaction
    return result


def main():
    lines = [json.loads(line) for line in sys.stdin if line.strip()]
    if sys.argv[1] == "urls":
        results = [describe_url(text) for text in lines + list(generated_urls(int(sys.argv[2])))]
    else:
        results = [describe_statement(text) for text in lines]
    for result in results:
        print(json.dumps(result))


main()
