"""`twosource rules`: the rules there are."""

import click

from checker.cli.notices import complain
from checker.cli.options import traceback_option
from checker.errors import ConfigError
from checker.output import open_output
from checker.plugins import load_rule, rule_names
from checker.run import RuleSummary
from checker.visible import one_line


@click.command()
@traceback_option
def command() -> int:
    """List the rules: id, severity, and what each one flags.

    The ids are what --select and --ignore of `twosource report` take.

    \b
        twosource rules
    """
    found: list[RuleSummary] = []
    failed = False
    for name in rule_names():
        try:
            found.append(load_rule(name).describe())
        except ConfigError as error:
            failed = True
            complain(str(error))
    width = max((len(rule.id) for rule in found), default=0)
    with open_output(None) as out:
        for rule in found:
            out.write(f"{rule.id:{width}}  {rule.severity.value:7}  {one_line(rule.summary)}\n")
    return 2 if failed else 0
