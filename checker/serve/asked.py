"""What the review server is asked: a draft to check with its sources, and verdicts to save."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from checker.model import Severity
from checker.reviews import utc_time

MOST_SOURCES = 200
MOST_VERDICTS = 5_000

_Line = Annotated[str, StringConstraints(max_length=1_000)]
_Rule = Annotated[str, StringConstraints(max_length=100)]


class _Asked(BaseModel):
    """A key that nobody knows is more likely a slip than meant to do nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ArticleSent(_Asked):
    """An article, with the fields of JSON Lines: its text, or a web page as `html`; the rest if known."""

    text: str = Field(default="", description="Plain text or Markdown.")
    html: str = Field(default="", description="A web page, in the place of `text`.")
    id: _Line = ""
    outlet: _Line = ""
    title: _Line = Field(default="", description="The headline, where the text does not begin with it.")
    published: date | None = Field(default=None, description="What relative dates are counted from.")
    url: _Line = ""
    byline: _Line = ""
    language: Annotated[str, StringConstraints(max_length=35)] = "en"

    @model_validator(mode="after")
    def _check_text(self) -> Self:
        if bool(self.text.strip()) == bool(self.html.strip()):
            raise ValueError("an article has either text or html")
        return self


class CheckAsked(_Asked):
    """A draft, and the sources to check it against.

    Without `sources`, it is checked against the articles that the server serves; an empty list checks the
    draft against itself. `select` and `ignore` name rules; without them the config file decides.
    """

    draft: ArticleSent
    sources: list[ArticleSent] | None = Field(default=None, max_length=MOST_SOURCES)
    select: list[_Rule] = Field(default=[], max_length=100)
    ignore: list[_Rule] = Field(default=[], max_length=100)
    severity: Severity | None = Field(default=None, description="The least that is told. [warning]")


class VerdictMade(_Asked):
    """A verdict on a finding, "" to take one back; `time` (ISO 8601) only when it was made earlier."""

    fingerprint: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    verdict: Literal["confirmed", "dismissed", "fixed", ""]
    note: Annotated[str, StringConstraints(max_length=2_000)] = ""
    editor: Annotated[str, StringConstraints(max_length=200)] = ""
    time: Annotated[str, StringConstraints(max_length=40)] = ""

    @field_validator("time")
    @classmethod
    def _check_time(cls, text: str) -> str:
        try:
            return text and utc_time(text)
        except OverflowError as error:
            raise ValueError(f"'{text}' is out of range") from error


class VerdictsMade(_Asked):
    """Verdicts, saved together or not at all."""

    verdicts: list[VerdictMade] = Field(min_length=1, max_length=MOST_VERDICTS)

    @field_validator("verdicts")
    @classmethod
    def _check_apart(cls, verdicts: list[VerdictMade]) -> list[VerdictMade]:
        if len({it.fingerprint for it in verdicts}) < len(verdicts):
            raise ValueError("there are two verdicts on one finding")
        return verdicts


class VerdictHeld(BaseModel):
    """What holds for a finding now: an earlier verdict, if it was made later than the one that was sent."""

    fingerprint: str
    verdict: str
    note: str
    editor: str
    time: str


class VerdictsHeld(BaseModel):
    """What holds from now on."""

    verdicts: list[VerdictHeld]


class Health(BaseModel):
    """That the server lives, and which it is."""

    status: Literal["ok"] = "ok"
    version: str


class Refusal(BaseModel):
    """Why a request was not granted."""

    detail: str
