"""`twosource lsp`: the language server, for editors."""

import click

from checker.cli.options import traceback_option
from checker.errors import ConfigError

_NEEDED = ("pygls", "lsprotocol")


@click.command()
@click.option("--stdio", is_flag=True, hidden=True, help="What some editors add; there is no other way.")
@traceback_option
def command(stdio: bool) -> int:
    """Serve an editor that speaks the Language Server Protocol.

    Drafts in text and Markdown are checked while they are written, against the sources of the nearest
    config file. Editors start the server themselves, and talk to it on standard input and output:

    \b
        twosource lsp
    """
    try:
        from checker.lsp.server import serve  # noqa: PLC0415 - pygls is an extra
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in _NEEDED:
            raise
        raise ConfigError("the language server needs pygls: pip install 'twosource[lsp]'") from error
    return serve()
