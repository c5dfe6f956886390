"""What SQLAlchemy and its drivers make of URLs: one on each line of standard input, and on standard output for each a line
with "works" and the version of TLS (nothing without), "fails" and the error, or "missing" where the driver is not installed."""

import sys
import warnings

import sqlalchemy

warnings.simplefilter("ignore")


def asked(url):
    try:
        engine = sqlalchemy.create_engine(url)
    except ModuleNotFoundError as error:
        return f"missing {error.name}"
    postgresql = engine.dialect.name == "postgresql"
    question = "SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()" if postgresql else "SHOW SESSION STATUS LIKE 'Ssl_version'"
    try:
        with engine.connect() as connection:
            return f"works {connection.execute(sqlalchemy.text(question)).first()[-1] or ''}"
    except Exception as error:
        return f"fails {error!r}"


for line in sys.stdin:
    print(" ".join(asked(line.strip()).split()), flush=True)
