from sqlalchemy import types


class ArrowType(types.TypeDecorator):
    impl = types.DateTime

    def process_bind_param(self, value, dialect):
        import arrow  # its values are that package's business

        return value if value is None else arrow.get(value).to("UTC").datetime
