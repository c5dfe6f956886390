# coding: latin-1
from typing import Union
import app.names as n
revision: str = 'a' 'b'
down_revision: Union[str, None] = None
branch_labels = (n.EXPAND,)
x = {'revision': [1, (2)]}
if 1:
    revision = 'no'
revision = revision + 'x'; depends_on = ()
