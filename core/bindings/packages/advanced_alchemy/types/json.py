from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import JSON

JsonB = JSON().with_variant(JSONB, "postgresql").with_variant(JSONB, "cockroachdb")
