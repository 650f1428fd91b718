"""What is kept between two looks at one draft: the sources' claims, their pairs, and unchanged paragraphs."""

from dataclasses import replace
from datetime import date

import pytest

from checker import claim_store
from checker.align.pairs import align_claims
from checker.claim_cache import claim_cache
from checker.claim_store import ClaimStore
from checker.config import Settings
from checker.extract import nlp
from checker.model import Claim, ClaimPair
from sources.article import Article, Role
from sources.blocks import find_blocks

CHIEF = "Fire chief Tomas Reuel thanked his crews."
SOURCES = (
    f"A fire at the Ostrava paper mill killed 12 people on Friday. {CHIEF}",
    f"Fourteen people died on Friday in the fire at the Ostrava paper mill.\n\n{CHIEF} Nobody was missing.",
)
DRAFT = f"The fire at the Ostrava paper mill killed 15 people on Friday.\n\n{CHIEF} Nobody denied it."


def article(name: str, text: str, role: Role = Role.SOURCE) -> Article:
    return Article(
        id=name, text=text, published=date(2025, 7, 11), outlet=name, role=role, blocks=find_blocks(text)
    )


@pytest.fixture
def sources() -> tuple[Article, ...]:
    return tuple(article(f"wire{number}", text) for number, text in enumerate(SOURCES))


def look(store: ClaimStore, draft: str, sources: tuple[Article, ...]) -> tuple[list[Claim], list[ClaimPair]]:
    """Have a store extract and align a draft and its sources."""
    articles = (article("draft", draft, Role.DRAFT), *sources)
    claims = [claim for group in store.claims(articles, Settings()) for claim in group]
    claims.sort(key=lambda claim: claim.order)
    return claims, list(store.align(claims))


def names(pairs) -> set[tuple[str, frozenset]]:
    """Name pairs by what they are about, so that those of different claims can be compared."""
    return {
        (pair.slot, frozenset((it.article.id, it.field, it.span) for it in (pair.left, pair.right)))
        for pair in pairs
    }


def of_draft(pair: ClaimPair) -> bool:
    return Role.DRAFT in (pair.left.article.role, pair.right.article.role)


def test_a_draft_is_compared_as_in_the_whole_story(sources):
    claims, pairs = look(ClaimStore(), DRAFT, sources)
    assert names(filter(of_draft, pairs)) == names(filter(of_draft, align_claims(claims))) != set()


def test_sources_are_compared_by_names_but_not_by_sentences(sources):
    _, pairs = look(ClaimStore(), DRAFT, sources)
    slots = {pair.slot for pair in pairs if not of_draft(pair)}
    assert "name" in slots
    assert "count" not in slots


def test_sources_are_compared_once(sources):
    store = ClaimStore()
    before = [pair for pair in look(store, DRAFT, sources)[1] if not of_draft(pair)]
    after = [pair for pair in look(store, DRAFT.replace("15", "16"), sources)[1] if not of_draft(pair)]
    assert before
    assert all(one is other for one, other in zip(before, after, strict=True))


def test_a_source_that_changes_is_compared_anew(sources):
    store = ClaimStore()
    look(store, DRAFT, sources)
    changed = (sources[0], article("wire1", SOURCES[1].replace("Fourteen", "Twelve")))
    claims, pairs = look(store, DRAFT, changed)
    assert names(filter(of_draft, pairs)) == names(filter(of_draft, align_claims(claims)))
    assert {claim.text for claim in claims if claim.slot == "count"} == {"12", "Twelve", "15"}


@pytest.mark.parametrize("texts", [(), SOURCES[:1], SOURCES], ids=["nothing", "one", "two"])
def test_sources_alone_are_a_story(texts):
    store = ClaimStore()
    articles = [article(f"wire{number}", text) for number, text in enumerate(texts)]
    claims = [claim for group in store.claims(articles, Settings()) for claim in group]
    assert names(store.align(claims)) == names(align_claims(claims))


def test_only_changed_paragraphs_are_parsed(sources, monkeypatch):
    store = ClaimStore()
    look(store, DRAFT, sources)
    parsed: list[str] = []
    parse = nlp._parse_texts

    def watch(texts, *rest):
        parsed.extend(texts)
        return parse(texts, *rest)

    monkeypatch.setattr(nlp, "_parse_texts", watch)
    look(store, DRAFT.replace("15", "16"), sources)
    assert parsed == ["The fire at the Ostrava paper mill killed 16 people on Friday."]


def test_an_article_that_moved_is_another(sources):
    store = ClaimStore()
    look(store, DRAFT, sources)
    claims, _ = look(store, DRAFT, (replace(sources[0], outlet="Other"), sources[1]))
    assert {claim.article.outlet for claim in claims if claim.article.id == "wire0"} == {"Other"}


class TestInTheCacheFolder:
    @pytest.fixture
    def settings(self, tmp_path) -> Settings:
        return Settings(cache=tmp_path)

    @staticmethod
    def look(keep_drafts, draft, sources, settings):
        """Have a store of a new process extract and align a draft and its sources."""
        store = ClaimStore(keep_drafts=keep_drafts)
        articles = (article("draft", draft, Role.DRAFT), *sources)
        claims = [claim for group in store.claims(articles, settings) for claim in group]
        claims.sort(key=lambda claim: claim.order)
        return names(store.align(claims))

    def test_the_next_process_needs_neither_parser_nor_comparison_of_sources(
        self, sources, settings, monkeypatch
    ):
        before = self.look(True, DRAFT, sources, settings)
        monkeypatch.setattr(nlp, "load_model", None)
        monkeypatch.setattr(claim_store, "align_sources", None)
        assert self.look(True, DRAFT, sources, settings) == before != set()

    def test_another_version_is_read_anew(self, sources, settings):
        changed = DRAFT.replace("15", "12").replace("killed", "hurt")
        self.look(True, DRAFT, sources, settings)
        fresh = names(look(ClaimStore(), changed, sources)[1])
        assert self.look(True, changed, sources, settings) == fresh

    @pytest.mark.parametrize("keep", [True, False], ids=["kept", "not kept"])
    def test_drafts_are_kept_if_asked(self, sources, settings, keep):
        self.look(keep, DRAFT, sources, settings)
        draft = article("draft", DRAFT, Role.DRAFT)
        assert (claim_cache(settings).get(draft) is not None) is keep
