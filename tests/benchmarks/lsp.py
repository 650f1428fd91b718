"""Time the language server as an editor meets it: until the first findings, and from an edit to the next ones.

    python tests/benchmarks/lsp.py --edits 10

A draft of 800 words is checked against twenty sources, all invented and all from one agency's copy, so that
each sentence has a partner in most sources: the most there can be to compare. "Cold" is a server whose cache
is empty, "warm" one that finds the sources parsed; both from the start of the process. An edit changes a
word of one paragraph; its time is that from sending it to the findings, without the pause that an editor is
given to type on. Beside them, measured in turns with the servers, stands what it takes to load the model.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any

from paper_mill import tell

from checker.extract.nlp import MODELS

ROOT = Path(__file__).parents[2]
DAY = "2025-06-11"


class Editor:
    """As much of an editor as it takes: it sends messages, and reads until the findings come."""

    def __init__(self, folder: Path, cache: Path) -> None:
        env = {**os.environ, "TWOSOURCE_CACHE": str(cache), "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "checker", "lsp"]
        self._server = subprocess.Popen(
            command, env=env, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._uri = (folder / "draft.md").as_uri()
        self._send(
            "initialize",
            {"capabilities": {}, "rootUri": None, "initializationOptions": {"debounce": 0}},
            id=1,
        )
        self._send("initialized", {})

    def open(self, text: str) -> int:
        """Open the draft; give how many findings there are."""
        item = {"uri": self._uri, "languageId": "markdown", "version": 1, "text": text}
        self._send("textDocument/didOpen", {"textDocument": item})
        return self._findings(1)

    def edit(self, version: int, text: str) -> int:
        """Change the draft; give how many findings there are."""
        document = {"uri": self._uri, "version": version}
        self._send("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
        return self._findings(version)

    def close(self) -> None:
        """End the server."""
        self._send("shutdown", None, id=2)
        self._send("exit", None)
        self._server.wait()

    def _send(self, method: str, params: object, **more: object) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _findings(self, version: int) -> int:
        while True:
            message = self._read()
            params = message.get("params") or {}
            if message.get("method") == "textDocument/publishDiagnostics" and params["version"] == version:
                return len(params["diagnostics"])

    def _read(self) -> dict[str, Any]:
        out, length = self._server.stdout, 0
        assert out
        while line := out.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(out.read(length))
        return message


def main() -> None:
    """Write the story, time the servers and the edits, print the table."""
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draft = _write_story(folder)
        loads = [_load_model()]
        cold, editor = _first_findings(folder, draft)
        editor.close()
        loads.append(_load_model())
        warm, editor = _first_findings(folder, draft)
        edits = [_timed(lambda n=n: editor.edit(n + 2, _edited(draft, n)))[0] for n in range(options.edits)]
        editor.close()
        loads.append(_load_model())
    _print(loads, cold, warm, edits)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--edits", type=int, default=10, help="default: 10")
    return parser.parse_args()


def _write_story(folder: Path) -> str:
    (folder / "wire").mkdir()
    (folder / "twosource.toml").write_text('sources = ["wire"]\n', encoding="utf-8")
    for number in range(20):
        text = f"---\noutlet: Outlet {number}\npublished: {DAY}\n---\n\n{tell(number, 13)}"
        (folder / "wire" / f"outlet{number}.md").write_text(text, encoding="utf-8")
    draft = f"---\npublished: {DAY}\n---\n\n{tell(99)}"
    words = [len(path.read_text(encoding="utf-8").split()) for path in sorted((folder / "wire").iterdir())]
    print(f"a draft of {len(draft.split())} words, {len(words)} sources of {sum(words)} words in all")
    return draft


def _first_findings(folder: Path, draft: str) -> tuple[float, Editor]:
    """Start a server and open the draft; the cache lies beside the story."""
    start = time.perf_counter()
    editor = Editor(folder, folder / "cache")
    found = editor.open(draft)
    seconds = time.perf_counter() - start
    print(f"{found} findings after {seconds:.1f} s")
    return seconds, editor


def _edited(draft: str, number: int) -> str:
    """Change one paragraph, another each time."""
    paragraphs = draft.split("\n\n")
    index = 2 + number % (len(paragraphs) - 2)
    paragraphs[index] = paragraphs[index].rstrip() + f" That was said {number + 2} times.\n"
    return "\n\n".join(paragraphs)


def _load_model() -> float:
    model = next(name for name in MODELS if find_spec(name))
    program = f"import spacy; spacy.load({model!r})"
    return _timed(lambda: subprocess.run([sys.executable, "-c", program], check=True))[0]


def _timed(work: Any) -> tuple[float, Any]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def _print(loads: Sequence[float], cold: float, warm: float, edits: Sequence[float]) -> None:
    load = median(loads)
    print(f"{'':24}{'seconds':>9}{'of loading':>12}")
    rows = (
        ("python, spacy.load", load),
        ("cold: first findings", cold),
        ("warm: first findings", warm),
        ("an edit, median", median(edits)),
        ("an edit, slowest", max(edits)),
    )
    for name, seconds in rows:
        print(f"{name:24}{seconds:9.2f}{seconds / load:12.2f}")


if __name__ == "__main__":
    main()
