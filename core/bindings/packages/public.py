"""What migrations use of atpublic (5.0): the decorator adds a name to __all__, which nobody asks a revision for."""


def public(thing=None, **kws):
    if kws:
        import public

        public.names_by_keyword  # not here: it would make names in the caller's module
    return thing
