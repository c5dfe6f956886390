"""importlib, as far as it imports modules by name."""

from retort_native import import_module
