"""JSON whose characters no terminal obeys when a person looks at it."""

import json
import re

# Legal in JSON, yet a terminal that shows the file would obey them, and no stream can encode a lone
# surrogate; as \uXXXX all of them come back unchanged.
_UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u206f\ud800-\udfff]")


def json_text(document: object) -> str:
    """Give a document as indented JSON with a newline at its end; letters stay letters."""
    return json_value(document, indent=2) + "\n"


def json_value(value: object, *, indent: int | None = None) -> str:
    """Give a value as JSON; on one line unless told an indent."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
