"""What can go wrong before or around a run, as exceptions whose text is the line a user reads.

TwosourceError
├── ConfigError      an option, rule, format or setting that is not known or not possible
├── ReadError        a location that cannot be read at all
└── OutputError      a report that cannot be written
"""


class TwosourceError(Exception):
    """Base of all errors that the command line prints as one line and turns into exit code 2."""


class ConfigError(TwosourceError):
    """An option or setting is unknown or impossible; the text lists what is known."""


class ReadError(TwosourceError):
    """A location cannot be read."""


class OutputError(TwosourceError):
    """A report cannot be written where it was asked for."""
