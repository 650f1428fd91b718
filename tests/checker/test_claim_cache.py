"""Claims kept between runs: the same again for the same article and code, and no way in for anything else."""

import os
import pickle
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checker.align.pairs import align_sources
from checker.claim_cache import ClaimCache, claim_cache, extract_or_recall
from checker.config import Settings
from checker.errors import ConfigError
from checker.extract.nlp import model_stamp
from checker.model import Claim, ClaimPair
from sources.article import Article, Role
from sources.blocks import find_blocks

ROOT = Path(__file__).parents[2]
TEXT = (
    "Fire chief Alexei Brandtner, 51, said on Friday that 12 people had died in Tern Bay. "
    "“We came too late,” he said. Repairs will cost $4.5 million, a third more than in 2019."
)
MAYOR = "Carla Benton, the mayor of Springdale, opened the new bridge."
ARTICLE = Article(
    id="post",
    text=TEXT,
    outlet="Harbour Post",
    published=date(2024, 3, 9),
    location="wire/post.txt",
    blocks=find_blocks(TEXT),
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(cache=tmp_path)


@pytest.fixture
def kept(settings: Settings) -> ClaimCache:
    """A cache that holds the article's claims."""
    assert next(extract_or_recall([ARTICLE], settings))
    return claim_cache(settings)


def told(claims):
    return [
        (c.slot, c.span, c.sentence, c.value, c.subject.label, c.attribution, c.modality, c.order)
        for c in claims
    ]


def test_what_is_kept_is_what_was_extracted(kept):
    [fresh] = extract_or_recall([ARTICLE], Settings())
    again = kept.get(replace(ARTICLE, location="elsewhere.txt", story="fire"))
    assert told(again) == told(fresh)
    assert {claim.slot for claim in again} >= {"name", "age", "count", "date", "quote", "amount"}


def test_claims_are_of_the_article_asked_about(kept):
    moved = replace(ARTICLE, location="elsewhere.txt")
    assert all(claim.article is moved for claim in kept.get(moved))


def test_what_belongs_together_stays_together(kept):
    """Alignment knows sentences by identity."""
    claims = [claim for claim in kept.get(ARTICLE) if hasattr(claim.features, "sentence")]
    sentences = {id(claim.features.sentence) for claim in claims}
    assert len(sentences) == len({(claim.features.sentence.number) for claim in claims}) < len(claims)


@pytest.mark.parametrize(
    "change",
    [
        {"text": TEXT.replace("12", "13")},
        {"published": None},
        {"title": "Fire"},
        {"id": "agency"},
        {"blocks": ()},
        {"language": "en-GB"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_another_article_is_a_miss(kept, change):
    assert kept.get(replace(ARTICLE, **change)) is None


def test_other_code_or_model_is_a_miss(kept):
    assert replace(kept, stamp=f"{kept.stamp} ").get(ARTICLE) is None


def test_of_a_draft_only_the_last_version_is_kept(kept, settings):
    versions = [replace(ARTICLE, role=Role.DRAFT, text=text) for text in (TEXT, TEXT.replace("12", "13"))]
    for number, version in enumerate(versions):
        assert next(extract_or_recall([version], settings))
        assert [kept.get(each) is not None for each in versions] == [number == 0, number == 1]
    assert kept._entry(versions[0])[0] == kept._entry(versions[1])[0]


def test_drafts_of_two_files_are_kept_apart(kept, settings):
    drafts = [replace(ARTICLE, role=Role.DRAFT, location=f"{name}.txt") for name in ("one", "two")]
    for draft in drafts:
        assert next(extract_or_recall([draft], settings))
    assert None not in [kept.get(draft) for draft in drafts]


class TestPairsOfSources:
    """Pairs of claims kept for the next version of a draft."""

    DRAFT = replace(ARTICLE, id="draft", role=Role.DRAFT)

    @pytest.fixture
    def claims(self, settings) -> tuple[Claim, ...]:
        return self.read(settings, TEXT)

    @staticmethod
    def read(settings: Settings, text: str) -> tuple[Claim, ...]:
        """Give the claims of two sources, of which one has this text."""
        texts = {"a": f"{text} {MAYOR}", "b": f"{TEXT} {MAYOR}".replace("Brandtner", "Brantner")}
        sources = [
            replace(ARTICLE, id=name, text=words, blocks=find_blocks(words)) for name, words in texts.items()
        ]
        found = [claim for group in extract_or_recall(sources, settings) for claim in group]
        return tuple(sorted(found, key=lambda claim: claim.order))

    @pytest.fixture
    def pairs(self, kept, claims) -> tuple[ClaimPair, ...]:
        pairs = tuple(align_sources(claims))
        kept.put_between(self.DRAFT, claims, pairs)
        return pairs

    def test_are_what_alignment_made(self, kept, claims, pairs):
        again = kept.get_between(self.DRAFT, claims)
        assert [(p.slot, p.score, p.evidence) for p in again] == [
            (p.slot, p.score, p.evidence) for p in pairs
        ]
        assert {"name", "holder"} <= {pair.slot for pair in pairs}

    def test_are_of_the_claims_at_hand(self, kept, claims, pairs):
        for pair, again in zip(pairs, kept.get_between(self.DRAFT, claims), strict=True):
            for side, other in ((pair.left, again.left), (pair.right, again.right)):
                assert (side is other) is (side in claims)
                assert side.features is other.features

    def test_are_of_the_next_version_too(self, kept, claims, pairs):
        assert kept.get_between(replace(self.DRAFT, text="Nobody died."), claims) is not None

    def test_are_not_of_another_draft(self, kept, claims, pairs):
        assert kept.get_between(replace(self.DRAFT, id="other"), claims) is None

    def test_are_not_of_changed_sources(self, kept, settings, pairs):
        changed = self.read(settings, TEXT.replace("12", "13"))
        assert kept.get_between(self.DRAFT, changed) is None
        assert kept.get_between(self.DRAFT, ()) is None

    @pytest.mark.parametrize("data", [b"", b"garbage", pickle.dumps((1, 2)), pickle.dumps(None)], ids=repr)
    def test_damaged_are_a_miss(self, kept, claims, pairs, data):
        place = kept._place("between", self.DRAFT)
        kept.parses.put(place, kept._digest(claims).encode() + data)
        assert kept.get_between(self.DRAFT, claims) is None


def test_order_is_that_of_the_articles(kept, settings):
    articles = [replace(ARTICLE, id="new"), ARTICLE, replace(ARTICLE, id="newer")]
    found = [claims[0].article.id for claims in extract_or_recall(articles, settings)]
    assert found == ["new", "post", "newer"]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"not a pickle", id="garbage"),
        pytest.param(pickle.dumps(None), id="nothing"),
        pytest.param(pickle.dumps((1, 2)), id="not claims"),
        pytest.param(b"cos\nsystem\n(S'touch run'\ntR.", id="a function of the system"),
        pytest.param(b'cbuiltins\neval\n(S\'open("run", "w")\'\ntR.', id="a function of Python"),
        pytest.param(b"cchecker.cache\nclear_cache\n(S'.'\ntR.", id="a function of ours"),
        pytest.param(
            b"cchecker.cache\ntempfile.mkstemp\n(tR.", id="a function that a module of ours imports"
        ),
        pytest.param(b"cpathlib\nPath\n(S'run'\ntR.", id="a class of Python"),
        pytest.param(b"cchecker.cache\nPath\n(S'run'\ntR.", id="a class that a module of ours imports"),
        pytest.param(b"Pother\n.", id="an unknown reference"),
        pytest.param(
            b"cchecker.claim_pickle\n_rebuilt\n(cchecker.model\nSpan\nI1\ntR.",
            id="a value without some parts",
        ),
        pytest.param(b"cchecker.claim_pickle\n_rebuilt\n(S'os'\ntR.", id="parts of nothing"),
        pytest.param(
            b"cchecker.claim_pickle\n_rebuilt\n(cdatetime\ndate\nI1\ntR.",
            id="parts of what is no value of ours",
        ),
    ],
)
def test_entry_that_is_not_ours_is_a_miss_and_runs_nothing(kept, tmp_path, monkeypatch, data):
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    place, key = kept._entry(ARTICLE)
    kept.parses.put(place, key.encode() + data)
    assert kept.get(ARTICLE) is None
    assert list((tmp_path / "work").iterdir()) == []


def test_damaged_entry_is_written_anew(kept, settings):
    kept.parses.put(kept._key(ARTICLE), b"garbage")
    assert next(extract_or_recall([ARTICLE], settings))
    assert kept.get(ARTICLE) is not None


def test_nothing_is_kept_without_a_folder():
    assert claim_cache(Settings()) == ClaimCache(None, "")


@pytest.mark.parametrize(
    "name", ["no_such_model", "./model", "os", ""], ids=["missing", "path", "no model", "empty"]
)
def test_model_that_cannot_be_told_from_others(name):
    assert (model_stamp(name) is None) is bool(name)  # "" is the one that is installed


def test_model_that_is_missing_is_missed_where_claims_are_not_kept(kept, settings):
    with pytest.raises(ConfigError, match="no_such_model"):
        next(extract_or_recall([ARTICLE], replace(settings, model="no_such_model")))


def test_second_report_needs_no_spacy(tmp_path):
    """The import and the model are most of a run's time."""
    program = (
        "import sys; from checker.__main__ import main; "
        "code = main(['report', 'sources/samples/steel-mills', '-q', '-o', sys.argv[1]]); "
        "sys.exit(code or int('spacy' in sys.modules))"
    )
    environment = os.environ | {"TWOSOURCE_CACHE": str(tmp_path / "cache")}
    command = [sys.executable, "-c", program]
    runs = [
        subprocess.run([*command, tmp_path / name], cwd=ROOT, env=environment, check=False) for name in "ab"
    ]
    assert [done.returncode for done in runs] == [1, 0]
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
