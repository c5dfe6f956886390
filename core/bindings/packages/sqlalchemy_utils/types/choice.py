import enum

from sqlalchemy import types


class ChoiceType(types.TypeDecorator):
    impl = types.Unicode(255)

    def __init__(self, choices, impl=None):
        self.choices = choices
        if impl:
            self.impl = impl

    def process_bind_param(self, value, dialect):
        if isinstance(self.choices, (list, tuple, dict)):
            return value
        return None if value is None else self.choices(value).value
