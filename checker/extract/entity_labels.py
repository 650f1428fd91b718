"""spaCy's entity labels, chosen for all words of a batch at once instead of word by word.

spaCy's recogniser reads a text by moves ("begin a PERSON", "inside", "last", "outside") and asks of every
move at every word whether it is allowed, which takes twice as long as the arithmetic. But outside an entity
the model sees only the word itself, so the best move there is found for all words together; just entities of
more than one word are followed step by step, all of them side by side. The labels are those that spaCy gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

_BATCH = 256  # documents at a time, as many as spaCy takes
_FEATURES = 3  # what the model sees: the word and, inside an entity, its first word and the word before
_BEGIN, _INSIDE, _OUTSIDE = 3, 1, 2  # spaCy's ENT_IOB

Numbers = NDArray[np.int32]
Flags = NDArray[np.bool_]
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class _Moves:
    """The columns of the model's scores by kind of move; those of one kind are in the order of `labels`."""

    labels: tuple[str, ...]
    begin: Numbers
    inside: Numbers
    last: Numbers
    unit: Numbers
    outside: int


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    """What decides which moves are allowed, for the words of all documents in a row."""

    starts: list[int]  # where each document begins, and at last where the row ends
    blank: Flags
    stops: Flags  # whether the next word begins a sentence or a document

    @classmethod
    def of(cls, docs: Sequence[Any]) -> _Words:
        starts = [0, *np.cumsum([len(doc) for doc in docs]).tolist()]
        rows = np.concatenate([doc.to_array(["IS_SPACE", "SENT_START"]) for doc in docs])
        stops = np.append(rows[1:, 1] == 1, True)
        stops[[end - 1 for end in starts[1:]]] = True
        return cls(starts, rows[:, 0] == 1, stops)


class EntityLabeller:
    """Labels the entities of documents as a pipeline's recogniser does.

    `replaces` is the recogniser's name in the pipeline.
    """

    def __init__(self, recogniser: Any) -> None:
        self.replaces: str = recogniser.name
        self._recogniser = recogniser
        self._moves = _read_moves(recogniser)

    def label(self, docs: Iterable[Any]) -> Iterator[Any]:
        """Yield the documents with their entities set."""
        stream = iter(docs)
        while batch := tuple(islice(stream, _BATCH)):
            self._label(batch)
            yield from batch

    def _label(self, docs: Sequence[Any]) -> None:
        words = _Words.of(docs)
        step = self._recogniser.model.predict(docs)
        alone = self._alone(step, words)
        ends = self._follow(step, words, alone)
        for doc, first, after in zip(docs, words.starts, words.starts[1:], strict=False):
            _set_entities(doc, alone[first:after], ends[first:after] - first, self._moves)

    def _alone(self, step: Any, words: _Words) -> Numbers:
        """Give the best move for each word that is not inside an entity."""
        moves = self._moves
        ids = np.full((len(words.blank), _FEATURES), -1, dtype=np.int32)
        ids[:, 0] = np.arange(len(ids))
        scores = _scores(step, ids)
        allowed = np.zeros(scores.shape, dtype=np.bool_)
        allowed[:, moves.outside] = True
        allowed[:, moves.unit] = ~words.blank[:, None]
        allowed[:, moves.begin] = ~(words.blank | words.stops)[:, None]
        return _best(scores, allowed)

    def _follow(self, step: Any, words: _Words, alone: Numbers) -> Numbers:
        """Give for each word that may begin an entity of several the word after that entity's last."""
        moves = self._moves
        ends = np.arange(1, len(alone) + 1, dtype=np.int32)
        firsts = np.flatnonzero(np.isin(alone, moves.begin)).astype(np.int32)
        label = np.argmax(alone[firsts][:, None] == moves.begin, axis=1)
        inside, last, here = moves.inside[label], moves.last[label], firsts + 1
        while len(firsts):
            scores = _scores(step, np.stack([here, firsts, here - 1], axis=1))
            rows = np.arange(len(firsts))
            on, off = scores[rows, inside], scores[rows, last]
            goes_on = ~words.stops[here] & ((on > off) | ((on == off) & (inside < last)))
            ends[firsts[~goes_on]] = here[~goes_on] + 1
            firsts, inside, last, here = (part[goes_on] for part in (firsts, inside, last, here + 1))
        return ends


def labeller_for(pipeline: Any) -> EntityLabeller | None:
    """Give a labeller for the recogniser that a pipeline ends with; None when it is of another kind."""
    if not pipeline.pipeline:
        return None
    name, component = pipeline.pipeline[-1]
    if pipeline.get_pipe_meta(name).factory != "ner" or component.cfg["beam_width"] > 1:
        return None
    model = component.model
    known = model.attrs.get("has_upper") and not model.attrs.get("unseen_classes")
    return EntityLabeller(component) if known and model.get_ref("lower").get_dim("nF") == _FEATURES else None


def _read_moves(recogniser: Any) -> _Moves:
    names = [recogniser.moves.get_class_name(i) for i in range(recogniser.moves.n_moves)]
    labels = tuple(name[2:] for name in names if name.startswith("B-"))
    begin, inside, last, unit = (
        np.array([names.index(f"{kind}-{label}") for label in labels], dtype=np.int32) for kind in "BILU"
    )
    return _Moves(labels, begin, inside, last, unit, names.index("O"))


def _scores(step: Any, ids: Numbers) -> Scores:
    """Score every move for states that see the words of these numbers, -1 for none."""
    scores: Scores = step.vec2scores.predict(step.state2vec.predict(np.ascontiguousarray(ids)))
    return scores


def _best(scores: Scores, allowed: Flags) -> Numbers:
    best: Numbers = np.argmax(np.where(allowed, scores, -np.inf), axis=1).astype(np.int32)
    return best


def _set_entities(doc: Any, alone: Numbers, ends: Numbers, moves: _Moves) -> None:
    """Write the entities of one document: each begins at the first word free after the one before."""
    values = np.zeros((len(doc), 2), dtype=np.uint64)
    values[:, 0] = _OUTSIDE
    free = 0
    for i in np.flatnonzero(alone != moves.outside).tolist():
        if i < free:
            continue
        free = int(ends[i])
        column = np.flatnonzero((moves.begin == alone[i]) | (moves.unit == alone[i]))[0]
        values[i:free] = _INSIDE, doc.vocab.strings[moves.labels[column]]
        values[i, 0] = _BEGIN
    doc.from_array(["ENT_IOB", "ENT_TYPE"], values)
