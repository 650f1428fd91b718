"""Time alignment and rules over more and more invented articles of one run.

    python tests/benchmarks/scale.py --sizes 10 100 1000 --per-story 4

The articles are made from a fixed seed, so every run times the same text; the articles of one story tell it
in other words, and some of their facts differ. Extraction is done once, beforehand, and not timed. With
`--per-story` as large as the largest size, all articles are one story: the hardest case for alignment.
"""

import argparse
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from importlib.util import find_spec
from random import Random

from stages import Stories, extract, find, seconds

from checker.extract.nlp import MODELS
from checker.plugins import load_rules
from sources.article import Article
from sources.blocks import find_blocks

# Words with spaces between.
GIVEN = "Ada Boris Clara Dmitri Elena Farid Greta Hassan Irina Jonas Keiko Lamar Mina Nadir Olga Pedro"
SURNAME_STARTS = "Bren Cald Dor Fen Gar Hol Ket Lun Mar Nor Pell Quin Ros Stav Thor Var Wen Yar Zel Ost"
SURNAME_ENDS = "ford man well ton ski berg ley ov ini sson aker dale mann quist worth ez"
TOWNS = "Arden Brask Corvo Delmar Eskby Farrow Glane Hethe Istra Jolby Kelda Lorne Mistra Narva Orly Pernau"

ROLES = ("mayor", "fire chief", "district judge", "police chief", "school director", "union leader")
PLACES = ("paper mill", "grain harbour", "city hospital", "tram depot", "steel works", "old market hall")
EVENTS = (
    (
        "A fire at the {place} in {town} killed {count} people",
        "{count} people died when the {place} in {town} burned",
    ),
    (
        "The {place} in {town} will close and {count} workers lose their jobs",
        "{count} jobs go as {town} shuts its {place}",
    ),
    (
        "A storm tore the roof off the {place} in {town} and hurt {count} people",
        "{count} hurt as storm hits {town} {place}",
    ),
)
BODIES = (
    "{sentence} on {day}, {role} {name} said. The damage will cost ${cost} million, {name} told reporters. "
    "“{quote}” said {surname}, {age}.",
    "{name}, the {role} of {town}, put the cost at ${cost} million. {sentence} on {day}. “{quote}” the {age}-year-old said.",
    "On {day}, {sentence_low}. According to {role} {name}, {age}, repairs will take ${cost} million. “{quote}” {surname} said.",
)
QUOTES = (
    "We will rebuild it, stone by stone, before the winter comes,",
    "Nobody in this town has ever seen a night like that one,",
    "I have asked the government for help and I expect an answer,",
)
START = date(2023, 1, 9)


def main() -> None:
    """Make the articles, extract their claims, time the rest for each size."""
    options = _options()
    rules = load_rules()
    articles = invent(max(options.sizes), options.per_story, options.seed)
    took, stories = seconds(lambda: extract(articles, options.model))
    words = sum(len(article.text.split()) for article in articles)
    print(
        f"{len(articles)} articles, {words} words, {options.per_story} a story; extraction took {took:.1f} s"
    )
    find(_claims_of(articles[:4], stories).values(), rules)  # loads the lexicons
    print(f"{'articles':>9}{'claims':>9}{'pairs':>9}{'found':>7}{'seconds':>10}{'ms an article':>15}")
    for size in sorted(options.sizes):
        chosen = _claims_of(articles[:size], stories)
        took, (pairs, found) = seconds(partial(find, chosen.values(), rules))
        claims = sum(map(len, chosen.values()))
        print(f"{size:9}{claims:9}{pairs:9}{len(found):7}{took:10.3f}{took / size * 1000:15.2f}", flush=True)


def invent(number: int, per_story: int, seed: int) -> list[Article]:
    """Make articles about invented events, `per_story` of each; the same for the same seed."""
    random = Random(seed)
    articles: list[Article] = []
    while len(articles) < number:
        articles.extend(_story(len(articles) // per_story, min(per_story, number - len(articles)), random))
    return articles


def _story(number: int, size: int, random: Random) -> Iterator[Article]:
    """Make the articles of one story."""
    surname = random.choice(SURNAME_STARTS.split()) + random.choice(SURNAME_ENDS.split())
    day = START + timedelta(days=random.randrange(700))
    facts = {
        "town": random.choice(TOWNS.split()),
        "place": random.choice(PLACES),
        "role": random.choice(ROLES),
        "name": f"{random.choice(GIVEN.split())} {surname}",
        "surname": surname,
        "quote": random.choice(QUOTES),
        "day": f"{day:%A, %B} {day.day}",
    }
    figures = {
        "count": random.randrange(3, 90),
        "cost": random.randrange(2, 60),
        "age": random.randrange(30, 70),
    }
    event = random.choice(EVENTS)
    for index in range(size):
        text = _text(event, facts | _told(figures, random), random)
        yield Article(
            id=f"{number}-{index}",
            story=f"story-{number}",
            outlet=f"Outlet {index}",
            text=text,
            published=day + timedelta(days=1),
            blocks=find_blocks(text),
        )


def _told(figures: dict[str, int], random: Random) -> dict[str, str]:
    """Give the figures as one article has them: a tenth are one too high."""
    return {name: str(figure + (random.random() < 0.1)) for name, figure in figures.items()}


def _text(event: tuple[str, str], facts: dict[str, str], random: Random) -> str:
    """Give a headline and a paragraph about the event, in one of its wordings."""
    sentence = random.choice(event).format(**facts)
    article, _, rest = sentence.partition(" ")  # "A fire", "The mill", or "12 jobs"
    low = f"{article.lower()} {rest}"
    body = random.choice(BODIES).format(sentence=sentence, sentence_low=low, **facts)
    return f"{event[1].format(**facts)}\n\n{body}\n"


def _claims_of(articles: list[Article], stories: Stories) -> Stories:
    """Give the claims of some of the articles, by story."""
    ids = {article.id for article in articles}
    wanted = dict.fromkeys(article.story for article in articles)
    return {story: [claim for claim in stories[story] if claim.article.id in ids] for story in wanted}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 30, 100, 300, 1000], metavar="N")
    parser.add_argument("--per-story", type=int, default=4, metavar="N", help="default: 4")
    parser.add_argument("--seed", type=int, default=1, help="default: 1")
    installed = next((name for name in MODELS if find_spec(name)), MODELS[-1])
    parser.add_argument("--model", default=installed, help="default: the model a run would use")
    options = parser.parse_args()
    if options.per_story < 1 or min(options.sizes) < 1:
        parser.error("--sizes and --per-story must be at least 1")
    return options


if __name__ == "__main__":
    main()
