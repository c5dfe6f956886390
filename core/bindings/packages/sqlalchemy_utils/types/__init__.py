from .arrow import ArrowType
from .bit import BitType
from .choice import ChoiceType
from .color import ColorType
from .country import CountryType
from .currency import CurrencyType
from .email import EmailType
from .encrypted.encrypted_type import EncryptedType, StringEncryptedType
from .ip_address import IPAddressType
from .json import JSONType
from .locale import LocaleType
from .ltree import LtreeType
from .password import PasswordType
from .phone_number import PhoneNumberType
from .range import DateRangeType, DateTimeRangeType, Int8RangeType, IntRangeType, NumericRangeType
from .scalar_list import ScalarListType
from .timezone import TimezoneType
from .ts_vector import TSVectorType
from .url import URLType
from .uuid import UUIDType
