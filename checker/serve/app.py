"""The review server's addresses, as an ASGI application that describes itself in OpenAPI."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from fastapi.sse import EventSourceResponse, ServerSentEvent

from checker.config import Settings
from checker.errors import TwosourceError
from checker.serve.asked import CheckAsked, Health, Refusal, VerdictHeld, VerdictsHeld, VerdictsMade
from checker.serve.checks import BadRequestError, BusyError, CheckRoom, Job
from checker.serve.document import Document
from checker.serve.faults import Faults, Tell, told
from checker.serve.guard import Access, Guard
from checker.serve.limits import BodyLimits, unless_gone
from checker.serve.live import LiveReport
from checker.serve.verdicts import Decision, UnknownFindingError
from checker.version import version

ASGI = Callable[..., Awaitable[None]]
Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]

_DESCRIPTION = (
    "Drafts checked against their sources, and editors' verdicts on what was found. The page at `/` is the "
    "HTML report; a CMS calls `POST /check`."
)
_FAULTS_TOLD = 5
_NO_STORY = "sources are missing, and this server serves no articles that could take their place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What an application serves.

    `configure` gives the settings of a check of drafts, read anew; `size` is how many bytes a request may be.
    """

    report: LiveReport
    configure: Callable[[], Settings]
    room: CheckRoom
    reviews: Path | None = None
    size: int = 5_000_000


def create_app(served: Served, access: Access, tell: Tell, lifespan: Lifespan | None = None) -> ASGI:
    """Make the application; `tell` is given what goes wrong inside it, one line at a time."""
    app = FastAPI(
        title="twosource",
        version=version(),
        description=_DESCRIPTION,
        docs_url=None,  # it would load scripts from the network
        redoc_url=None,
        redirect_slashes=False,  # to an address without the TLS of a proxy
        lifespan=lifespan,
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    _add_page(app, served.report)
    _add_verdicts(app, served.report)
    _add_checks(app, served)
    app.add_exception_handler(RequestValidationError, _refuse_malformed)
    app.add_exception_handler(Exception, _tell_fault)
    return Faults(Guard(BodyLimits(app, served.size), access), tell)


def _add_page(app: FastAPI, report: LiveReport) -> None:
    @app.get("/", response_class=HTMLResponse, summary="The report as a page")
    async def show_page() -> HTMLResponse:
        return HTMLResponse(await report.page())

    @app.get("/report.json", response_model=Document, summary="The report as JSON", tags=["report"])
    async def show_document() -> Response:
        return Response(await report.document(), media_type="application/json")

    # What FastAPI says of streams is of OpenAPI 3.2, and the rest of 3.1: no reader of either takes both.
    @app.get("/events", response_class=EventSourceResponse, include_in_schema=False)
    async def stream_events() -> AsyncIterator[ServerSentEvent]:
        """Stream what a page follows: see `Event`."""
        async for event in report.events():
            yield ServerSentEvent(event=event.name, data=event.data)

    @app.get("/health", summary="Whether the server lives")
    async def tell_health() -> Health:
        return Health(version=version())

    @app.get("/favicon.ico", include_in_schema=False)
    async def show_no_icon() -> Response:
        return Response(status_code=204)


def _add_verdicts(app: FastAPI, report: LiveReport) -> None:
    refusals: dict[int | str, dict[str, Any]] = {
        404: {"model": Refusal, "description": "A verdict on a finding that was never shown"},
        409: {
            "model": Refusal,
            "description": "There is no reviews file, or it cannot be written",
        },
    }

    @app.post("/verdicts", summary="Save verdicts in the reviews file", responses=refusals, tags=["review"])
    async def save_verdicts(made: VerdictsMade) -> VerdictsHeld:
        """Save verdicts, together or not at all; tell what holds now for each of the findings."""
        try:
            held = await report.save(Decision(**it.model_dump()) for it in made.verdicts)
        except UnknownFindingError as error:
            raise _refused(404, f"no finding with the fingerprint {error} was shown") from None
        except TwosourceError as error:
            raise _refused(409, str(error)) from error
        return VerdictsHeld(verdicts=[VerdictHeld(**asdict(it)) for it in held])


def _add_checks(app: FastAPI, served: Served) -> None:
    room = served.room
    refusals: dict[int | str, dict[str, Any]] = {
        409: {"model": Refusal, "description": "The server's config or reviews file cannot be read"},
        413: {"model": Refusal, "description": f"More than {served.size:,} bytes"},
        503: {"model": Refusal, "description": "Not done in time, or too many checks are waiting"},
    }

    @app.post("/check", response_model=Document, summary="Check a draft", responses=refusals, tags=["check"])
    async def check_draft(asked: CheckAsked, request: Request) -> Response:
        """Check a draft against sources; answer with the JSON report of `twosource lint --format json`."""
        articles = served.report.desk.sources
        if asked.sources is None and not articles:
            raise _refused(422, _NO_STORY)
        try:
            job = Job(asked=asked, served=articles, settings=served.configure(), reviews=served.reviews)
            report = await unless_gone(request, room.check(job))
            return Response(report, media_type="application/json")
        except BadRequestError as error:
            raise _refused(422, str(error)) from error
        except TwosourceError as error:
            raise _refused(409, str(error)) from error
        except BusyError as error:
            raise _refused(503, str(error)) from error


def _refused(status: int, detail: str) -> HTTPException:
    headers = {"retry-after": "10"} if status == 503 else None
    return HTTPException(status, detail, headers)


async def _tell_fault(_: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"detail": told(error)}, status_code=500)


async def _refuse_malformed(request: Request, error: Exception) -> JSONResponse:
    """Say what is wrong where, without sending the article back."""
    if "json" not in request.headers.get("content-type", ""):
        return JSONResponse({"detail": "the content type has to be application/json"}, status_code=415)
    faults = error.errors() if isinstance(error, RequestValidationError) else ()
    text = "; ".join(map(_fault, faults[:_FAULTS_TOLD]))
    if len(faults) > _FAULTS_TOLD:
        text += f" (and {len(faults) - _FAULTS_TOLD} more)"
    return JSONResponse({"detail": text}, status_code=422)


def _fault(fault: Mapping[str, Any]) -> str:
    """Say what is wrong where: "draft.text: Field required", "character 49: no JSON"."""
    place = ".".join(map(str, fault["loc"][1:])) or "body"
    if fault["type"] == "json_invalid":
        return f"character {place}: no JSON"
    return f"{place}: {fault['msg'].removeprefix('Value error, ')}"
