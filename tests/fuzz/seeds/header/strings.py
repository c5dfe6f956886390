revision = r'\x' """a\n"""
down_revision = (
  'a'  # comment )
  ,
)
'unclosed