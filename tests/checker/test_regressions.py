"""Faults that tests once found, each pinned through the real stages."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import checker.values.concepts
from checker import check
from checker.align.clusters import Clusters
from checker.align.pairs import align_claims
from checker.errors import ConfigError
from checker.extract.claims import extract_claims
from checker.extract.nlp import parse_articles
from checker.subjects import Entity, EntityKind
from sources.article import Article
from sources.blocks import find_blocks


def article(text, name="a"):
    return Article(id=name, text=text, published=date(2025, 7, 11), blocks=find_blocks(text))


def claims(*texts, slot=""):
    made = [article(text, f"a{i}") for i, text in enumerate(texts)]
    return [c for parsed in parse_articles(made) for c in extract_claims(parsed) if slot in ("", c.slot)]


def words(slot, *texts):
    return [claim.text for claim in claims(*texts, slot=slot)]


def entity(article_id):
    return Entity(kind=EntityKind.PERSON, name="Ruth Alder", article=article_id, number=0)


def test_members_of_a_joined_cluster():
    c = Clusters()
    for name in "bcdef":
        c.join(entity("a"), entity(name))
    assert sorted(e.article for e in c.members(entity("c"))) == list("abcdef")


def test_api_unknown_severity():
    with pytest.raises(ConfigError):
        check(severity="loud")


def test_age_in_apposition():
    [c] = claims("Ruth Alder, a 36-year-old teacher, won the race.", slot="age")
    assert c.subject.label == "Ruth Alder"


def test_headline_quote_pair_once():
    text = 'Alder: "We will never close this old mill"\n\nRuth Alder, the owner, said on Monday that "we will never close" this old mill. She lives nearby.'
    pairs = Counter(frozenset((p.left, p.right)) for p in align_claims(claims(text)))
    assert pairs.total() == len(pairs)


def test_defeat_has_one_concept():
    rows = [
        line.split("\t")
        for line in Path(checker.values.concepts.__file__).with_name("concepts.tsv").read_text().splitlines()
        if line and line[0] != "#"
    ]
    assert [w for w, n in Counter(w for _, ws in rows for w in ws.split()).items() if n > 1] == []


@pytest.mark.parametrize("name", ["Karel van der Berg", "Maria de la Cruz"])
def test_two_particles(name):
    assert words("name", f"The court heard {name} for an hour.") == [name]


def test_title_case_headline():
    assert "Benton Opens New Bridge" not in words(
        "name",
        "Benton Opens New Bridge After Long Delay\n\nMayor Carla Benton opened the bridge on Monday, the city said.",
    )


def test_relationship_once():
    assert len(words("role", "Ruth Alder came with her husband Mark Hobart.")) == 1


def test_topic_narrowed_by_of():
    found = [
        p
        for p in align_claims(
            claims(
                "Sales of tractors at the northern plant rose by 12 percent.",
                "Sales of umbrellas at the northern plant rose by 15 percent.",
            )
        )
        if p.slot == "percent"
    ]
    assert found == []


def test_given_names_in_unrelated_sentences():
    run = check(
        article("Mayor Carla Benton opened the new bridge over the river.", "a"),
        article("The carpenter Paula Benton lost her purse.", "b"),
    )
    assert run.discrepancies == ()


def test_negated_noun_event_shows_the_no():
    assert words("event", "No agreement was signed.") == ["No agreement was signed"]


def test_promise_to():
    assert words("event", "The council promised to rebuild the mill.") != []


def test_plan_to():
    [c] = claims("The council approved a plan to close the school.", slot="event")
    assert c.value.complement is not None


def test_messages_do_not_depend_on_the_order_given():
    a, b = article("Ruth Alder, 36, won the race.", "a"), article("Ruth Alder, 48, won the race.", "b")
    assert [d.message for d in check(a, b).discrepancies] == [d.message for d in check(b, a).discrepancies]


def test_message_names_the_best_supported_reading():
    t = "A fire at a bakery in Tern Bay killed 12 people on Monday."
    run = check(
        *(article(t.replace("12", n), i) for i, n in zip("abcd", ("12", "12", "15", "17"), strict=True))
    )
    [d] = run.discrepancies
    assert d.readings[0].value in d.message


def test_the_is_no_part_of_an_organisations_name():
    labels = {
        c.subject.number
        for c in claims(
            "The Northern Steel Works closed. Workers of the Northern Steel Works left.", slot="name"
        )
    }
    assert len(labels) == 1


def test_place_prints_its_name():
    [c] = claims("They met in Oslo.", slot="place")
    assert str(c.value) == "Oslo"


def test_two_articles_with_one_id_are_refused():
    with pytest.raises(ConfigError, match="two articles have the id 'x'"):
        check(article("Rain fell.", "x"), article("Snow fell.", "x"))
