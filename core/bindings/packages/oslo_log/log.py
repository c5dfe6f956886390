from logging import CRITICAL, DEBUG, ERROR, INFO, WARNING, getLogger
