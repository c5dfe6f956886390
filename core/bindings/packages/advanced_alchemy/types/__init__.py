from .datetime import DateTimeUTC
from .guid import GUID
from .json import JsonB
