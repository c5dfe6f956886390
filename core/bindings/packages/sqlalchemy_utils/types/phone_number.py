from sqlalchemy import types


class PhoneNumberType(types.TypeDecorator):
    impl = types.Unicode(20)

    def __init__(self, region="US", max_length=20, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.impl = types.Unicode(max_length)

    def process_bind_param(self, value, dialect):
        import phonenumbers  # its values are that package's business

        return phonenumbers.parse(value) if value else value
