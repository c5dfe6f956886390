"""flask_login: its mixins have no columns."""


class UserMixin:
    pass


class AnonymousUserMixin:
    pass
