"""The `twosource` command itself: which subcommands there are, each imported when it is called for."""

from importlib import import_module
from typing import cast

import click

from checker.cli.options import traceback_option
from checker.version import version

_COMMANDS = ("report", "lint", "review", "serve", "lsp", "claims", "rules", "explain", "config", "cache")


class LazyGroup(click.Group):
    """A group whose subcommands live in modules of the same name, in the order a newcomer needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the subcommands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the subcommand's module, or give None when there is none of that name."""
        if cmd_name not in _COMMANDS:
            return None
        return cast(click.Command, import_module(f"checker.cli.{cmd_name}").command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand that the arguments call for, or fail and list the known ones."""
        if args[0] not in _COMMANDS and not ctx.resilient_parsing:
            ctx.fail(f"unknown command '{args[0]}'; known: {', '.join(_COMMANDS)}")
        return super().resolve_command(ctx, args)


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"twosource {version()}")
        context.exit()


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 clean, or a report was written; 1 findings that --fail-on asks about; "
    "2 something could not be read, configured or run.",
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version and exit.",
)
@traceback_option
@click.pass_context
def group(context: click.Context) -> int:
    """Report where articles about one story contradict each other.

    Start with the articles of one story, as text or Markdown files or as lines of JSON:

    \b
        twosource report agency.txt herald.txt tribune.md
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        return 2
    return 0
