"""flask_migrate (4.1): the Migrate object of the application, and the database that it is about."""

import retort_native as native

_made = []


class Migrate:
    def __init__(self, app=None, db=None, directory="migrations", command="db", compare_type=True, render_as_batch=True,
                 **kwargs):
        self.db = db
        self.directory = directory
        self.configure_args = dict(kwargs)
        self.configure_args["compare_type"] = compare_type
        self.configure_args["render_as_batch"] = render_as_batch
        _made.append(self)

    def init_app(self, app, db=None, directory=None, command=None, compare_type=None, render_as_batch=None, **kwargs):
        if native.is_unknown(db) or db is not None:
            self.db = db
        if compare_type is not None:
            self.configure_args["compare_type"] = compare_type
        if render_as_batch is not None:
            self.configure_args["render_as_batch"] = render_as_batch
        self.configure_args.update(kwargs)

    def configure(self, f):
        return f


def current_migrate():
    """The application is not run: its database is what the project's modules define."""
    import flask_sqlalchemy

    for words in ("SQLAlchemy(", "Migrate(", ".Model)", ".Model,"):
        for name in native.modules_mentioning(words):
            native.import_module(name)
    databases = flask_sqlalchemy._databases
    made = _made[0] if _made else Migrate()
    if len(databases) != 1:
        reason = "the application's database is not known: "
        reason += "no module of the project calls SQLAlchemy()" if not databases else "several modules call SQLAlchemy()"
        made.db = native.unknown(reason)
    elif native.is_unknown(made.db) or made.db is None:
        made.db = databases[0]
    return made
