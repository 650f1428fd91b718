"""A newsroom's own format: a Jinja2 template that is given what the JSON report holds.

The template is sandboxed: it reads no file, imports no module, and has limits of time and size, so that
one from elsewhere can do no more than print nonsense.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any, TextIO

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.environment import Template
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from checker.errors import ConfigError
from checker.report import Layout
from checker.run import Run
from checker.visible import one_line, visible
from reports import json as json_report
from reports.coverage import closing
from reports.markdown_text import escaped

SECONDS = 30.0
LONGEST_OUTPUT = 64_000_000  # characters
LONGEST_FACTOR = 1_000_000  # of a multiplication or power: "x" * 10 ** 12 would fill the memory

_SHOWN = re.compile(r"[^\n\t]+")
_HTML = (".html", ".htm", ".xhtml", ".xml")
_MARKDOWN = (".md", ".markdown")


class TooMuch(Exception):
    """A template ran too long or wrote too much."""


def write(run: Run, out: TextIO, layout: Layout) -> None:
    """Fill the layout's template in.

    Raises:
        ConfigError: when there is none, or it cannot be read or filled in; in one line, with the place.
    """
    path = _template(layout)
    document = StringIO()
    json_report.write(run, document, layout)
    context = {**json.loads(document.getvalue()), "summary": closing(run)}
    with _told(path):
        sandbox, template = _compiled(path)
        pieces = list(sandbox.bounded(template.generate(context)))
    out.writelines(pieces)


def check_layout(layout: Layout) -> None:
    """Raise ConfigError when there is no template, or one that cannot be read or has faults of syntax."""
    path = _template(layout)
    with _told(path):
        _compiled(path)


def _template(layout: Layout) -> Path:
    if layout.template is None:
        raise ConfigError("format template needs --template FILE")
    return layout.template


def _compiled(path: Path) -> tuple[_Sandbox, Template]:
    sandbox = _Sandbox(_escaping(path), autoescape=_suffix(path) in _HTML)
    parsed = sandbox.parse(path.read_text(encoding="utf-8-sig"), path.name, str(path))
    code = sandbox.compile(_timed(parsed), path.name, str(path))
    return sandbox, Template.from_code(sandbox, code, sandbox.make_globals(None))


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell what is wrong with a template in one line, with the place in it."""
    try:
        yield
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except TemplateSyntaxError as error:
        raise ConfigError(f"{path}:{error.lineno}: {one_line(error.message or '')}") from error
    except Exception as error:  # a template can fail in any way that Python can
        reason = one_line(str(error)) or type(error).__name__
        raise ConfigError(f"{path}:{_line(error, path)}: {reason}") from error


def _timed(parsed: nodes.Template) -> nodes.Template:
    """Have the clock looked at in each turn of each loop, also of those that neither call nor print."""
    for loop in tuple(parsed.find_all(nodes.For)):
        look = nodes.Call(nodes.EnvironmentAttribute("look_at_clock"), [], [], None, None)
        loop.body.insert(0, nodes.ExprStmt(look).set_lineno(loop.lineno))
        if loop.test is not None:  # `for … if …`: turns that the body never sees
            loop.test = nodes.And(look, loop.test).set_lineno(loop.lineno)
    return parsed


class _Sandbox(ImmutableSandboxedEnvironment):
    """No files, as there is no loader; in every call, sum, turn and piece of output a look at the clock."""

    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(self, finalize: Callable[[object], object], *, autoescape: bool) -> None:
        super().__init__(
            autoescape=autoescape,
            finalize=finalize,
            undefined=StrictUndefined,
            keep_trailing_newline=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.filters |= {"one_line": one_line, "markdown": lambda text: Markup(escaped(str(text)))}
        self._end = time.monotonic() + SECONDS

    def look_at_clock(self) -> bool:
        """Be called in each turn of a loop: `call` looks."""
        return True

    def call(self, *args: Any, **named: Any) -> Any:
        self._check_time()
        return super().call(*args, **named)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        self._check_time()
        numbers = [abs(it) for it in (left, right) if isinstance(it, int | float)]
        if operator in ("*", "**") and max(numbers, default=0) > LONGEST_FACTOR:
            raise TooMuch("a number is too large to multiply by")
        if operator == "**" and numbers[1:] and numbers[1] > 64:
            raise TooMuch("an exponent is too large")
        if operator == "%" and isinstance(left, str):
            raise TooMuch("% does not format text here: use ~ or join")
        return super().call_binop(context, operator, left, right)

    def bounded(self, pieces: Iterator[str]) -> Iterator[str]:
        length = 0
        for piece in pieces:
            self._check_time()
            length += len(piece)
            if length > LONGEST_OUTPUT:
                raise TooMuch(f"more than {LONGEST_OUTPUT:,} characters")
            yield _SHOWN.sub(lambda found: visible(found[0]), piece)  # also what was marked as safe

    def _check_time(self) -> None:
        if time.monotonic() > self._end:
            raise TooMuch(f"not filled in within {SECONDS:.0f} seconds")


def _suffix(path: Path) -> str:
    """Give the suffix of what the template makes: "house.html.j2" makes .html."""
    name = path.name.lower()
    return Path(name.removesuffix(".j2").removesuffix(".jinja")).suffix


def _escaping(path: Path) -> Callable[[object], object]:
    plain = escaped if _suffix(path) in _MARKDOWN else visible

    def finalize(value: object) -> object:
        if value is None:
            return ""
        return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    return finalize


def _line(error: Exception, path: Path) -> int:
    """Give the line of the template that was being filled in."""
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
