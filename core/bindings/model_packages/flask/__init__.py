"""flask: the application that flask_migrate's env.py asks for its database."""

import retort_native as native


class CurrentApplication:
    def __init__(self):
        self.config = native.unknown("the application's configuration is not evaluated natively")
        self.logger = native.unknown("the application's logger is not evaluated natively")

    @property
    def extensions(self):
        from flask_migrate import current_migrate

        return {"migrate": current_migrate(), "sqlalchemy": current_migrate().db}

    def __getattr__(self, name):
        return native.unknown("'current_app." + name + "' is not evaluated natively")


current_app = CurrentApplication()
