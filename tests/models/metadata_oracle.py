"""Prints what SQLAlchemy makes of the cases: {case: document}, each in the format of core/models/metadata_json.h, written by
what the project's own Python writes it with.

    metadata_oracle.py FOLDER DIALECT CASE...
"""

import importlib
import json
import pathlib
import re  # noqa: F401
import sys
import warnings

import sqlalchemy
import sqlalchemy.orm
from sqlalchemy import schema, types  # noqa: F401
from sqlalchemy.dialects.postgresql import ExcludeConstraint  # noqa: F401
from sqlalchemy.sql.elements import ClauseElement, ColumnClause, TextClause  # noqa: F401

source = pathlib.Path(__file__).resolve().parents[2] / "core" / "pythonhost" / "host_script" / "metadata_writer.py"
exec(compile(source.read_text(), str(source), "exec"))


def main():
    folder, dialect_name, *cases = sys.argv[1:]
    warnings.simplefilter("ignore")
    sys.path.insert(0, folder)
    writer = Writer(getattr(importlib.import_module("sqlalchemy.dialects." + dialect_name), "dialect")())
    result = {}
    for case in cases:
        try:
            target = importlib.import_module(case).target_metadata
            if not isinstance(target, (list, tuple)):
                target = [target]
            for metadata in target:
                sqlalchemy.orm.configure_mappers() if metadata.tables else None
            result[case] = {"format": "retort-metadata", "version": 1,
                            "metadata": [writer.metadata(metadata) for metadata in target]}
        except Exception as error:
            result[case] = {"error": type(error).__name__ + ": " + str(error)}
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
