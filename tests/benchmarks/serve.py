"""Time the review server as a CMS and a reviewer meet it: drafts checked, the page, a verdict, a new run.

    python tests/benchmarks/serve.py --drafts 10

Twenty invented sources from one agency's copy are served. "First check" is that of the first draft, which
starts a process and loads the model; each further draft of 800 words has another paragraph changed. A verdict
is timed from its being sent until it stands in the reviews file; a change from the file's being written until
the report is another one.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from paper_mill import tell

ROOT = Path(__file__).parents[2]
DAY = "2025-06-11"
SOURCES = 20


class Server:
    """`twosource serve` of a folder, and requests to it."""

    def __init__(self, folder: Path) -> None:
        environment = {**os.environ, "TWOSOURCE_CACHE": str(folder / "cache"), "PYTHONPATH": str(ROOT)}
        command = [
            sys.executable,
            "-m",
            "checker",
            "serve",
            "wire",
            "--port",
            "0",
            "--reviews",
            "reviews.csv",
        ]
        self._process = subprocess.Popen(
            command, cwd=folder, env=environment, stderr=subprocess.PIPE, encoding="utf-8"
        )
        assert self._process.stderr
        line = next(line for line in self._process.stderr if line.startswith("serving at "))
        self._url = line.split()[2]

    def get(self, path: str) -> bytes:
        """Give what stands at an address."""
        with urllib.request.urlopen(self._url + path) as answer:
            return bytes(answer.read())

    def post(self, path: str, body: object) -> bytes:
        """Send an object as JSON; give the answer."""
        request = urllib.request.Request(self._url + path, data=json.dumps(body).encode())
        request.add_header("content-type", "application/json")
        with urllib.request.urlopen(request) as answer:
            return bytes(answer.read())

    def close(self) -> None:
        """End the server."""
        self._process.terminate()
        self._process.wait()


def main() -> None:
    """Write the story, time the server, print the table."""
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write_sources(folder)
        starts = [_timed(lambda: Server(folder).close()) for _ in range(2)]
        server = Server(folder)
        drafts = [tell(99), *(_edited(tell(99), number) for number in range(options.drafts))]
        checks = [_timed(lambda draft=draft: server.post("check", _asked(draft))) for draft in drafts]
        found = json.loads(server.get("report.json"))["discrepancies"]
        page = server.get("")
        pages = [_timed(lambda: server.get("")) for _ in range(options.drafts)]
        verdicts = [
            _timed(lambda n=n: server.post("verdicts", _verdict(found, n))) for n in range(options.drafts)
        ]
        change = _timed(lambda: _change(server, folder))
        server.close()
    print(
        f"{len(drafts[0].split())} words a draft, {SOURCES} sources, {len(found)} discrepancies, page of {len(page):,} bytes"
    )
    rows = {"start, texts not known": starts[:1], "start, texts known": starts[1:], "first check": checks[:1]}
    rows |= {
        "a further check": checks[1:],
        "the page again": pages,
        "a verdict": verdicts,
        "a change": [change],
    }
    _print(rows)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--drafts", type=int, default=10, help="default: 10")
    return parser.parse_args()


def _write_sources(folder: Path) -> None:
    (folder / "wire").mkdir()
    for number in range(SOURCES):
        text = f"---\noutlet: Outlet {number}\npublished: {DAY}\n---\n\n{tell(number, 13)}"
        (folder / "wire" / f"outlet{number}.md").write_text(text, encoding="utf-8")


def _edited(draft: str, number: int) -> str:
    paragraphs = draft.split("\n\n")
    paragraphs[number % len(paragraphs)] += f" That was said {number + 2} times."
    return "\n\n".join(paragraphs)


def _asked(draft: str) -> object:
    return {"draft": {"text": draft, "published": DAY}}


def _verdict(found: Sequence[dict[str, str]], number: int) -> object:
    key = found[number % len(found)]["fingerprint"]
    return {
        "verdicts": [{"fingerprint": key, "verdict": ("confirmed", "dismissed")[number // len(found) % 2]}]
    }


def _change(server: Server, folder: Path) -> None:
    before = server.get("report.json")
    with (folder / "wire" / "outlet3.md").open("a", encoding="utf-8") as file:
        file.write("\n\nThe mill in Ostrava employs 2,140 people in the town, a spokesman said.\n")
    while server.get("report.json") == before:
        time.sleep(0.01)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _print(rows: dict[str, list[float]]) -> None:
    print(f"{'seconds':24}{'min':>8}{'median':>8}{'max':>8}")
    for name, seconds in rows.items():
        print(f"{name:24}{min(seconds):8.3f}{median(seconds):8.3f}{max(seconds):8.3f}")


if __name__ == "__main__":
    main()
