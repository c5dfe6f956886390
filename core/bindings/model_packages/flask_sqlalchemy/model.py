from . import BindMetaMixin, DefaultMeta, Model, NameMetaMixin, camel_to_snake_case, should_set_tablename
