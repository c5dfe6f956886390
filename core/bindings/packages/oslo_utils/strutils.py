TRUE_STRINGS = ("1", "t", "true", "on", "y", "yes")
FALSE_STRINGS = ("0", "f", "false", "off", "n", "no")


def bool_from_string(subject, strict=False, default=False):
    if isinstance(subject, bool):
        return subject
    lowered = str(subject).strip().lower()
    if lowered in TRUE_STRINGS:
        return True
    if lowered in FALSE_STRINGS:
        return False
    if strict:
        acceptable = ", ".join("'%s'" % word for word in sorted(TRUE_STRINGS + FALSE_STRINGS))
        raise ValueError("Unrecognized value '%s', acceptable values are: %s" % (str(subject), acceptable))
    return default


def int_from_bool_as_string(subject):
    return int(bool_from_string(subject))
