"""Whether two words of aligned sentences may tell one deed."""

import pytest

from checker.align.clusters import Clusters
from checker.align.deeds import one_account, same_order, same_parties, same_time, shares_parties
from checker.align.words import align_words


@pytest.fixture(scope="module")
def ask(sentence):
    """Ask a question of deeds about a word of each of two texts; the answer is the same either way round."""

    def ask(question, left: tuple[str, str], right: tuple[str, str]) -> bool:
        alignment = align_words(sentence(left[0]), sentence(right[0], "b"), Clusters())
        mine = next(word for word in alignment.left if word.text == left[1])
        theirs = next(word for word in alignment.right if word.text == right[1])
        forth = question(alignment, mine, theirs)
        assert question(alignment.swapped(), theirs, mine) is forth
        return forth

    return ask


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("The Herons beat the Otters.", "beat"), ("The Herons lost to the Otters.", "lost")),
        (("The workers accepted the offer.", "accepted"), ("Employees rejected the offer.", "rejected")),
        (("The skipper drank.", "drank"), ("He was sober.", "was")),
        (("The council passed the bill.", "passed"), ("The bill was rejected by the council.", "rejected")),
        (("Two people were hurt.", "hurt"), ("Two sailors were killed.", "killed")),
        (("The bomb killed nine.", "killed"), ("Nine were injured.", "injured")),
    ],
    ids=["same names", "synonyms", "pronoun", "passive", "kind of", "one side silent"],
)
def test_parties_may_be_the_same(ask, left: tuple[str, str], right: tuple[str, str]) -> None:
    assert ask(same_parties, left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("The Herons beat the Otters.", "beat"), ("The Otters lost to the Herons.", "lost")),
        (("The Otters were beaten by the Herons.", "beaten"), ("The Otters won against the Herons.", "won")),
        (("The brewery sold its arm to the bank.", "sold"), ("The bank bought the brewery.", "bought")),
        (("The Otters were beaten in Ashford.", "beaten"), ("The Otters lost in Ashford.", "lost")),
        (("The bomb killed nine soldiers.", "killed"), ("The bomb injured nine civilians.", "injured")),
        (
            ("The Green party opposed the tax.", "opposed"),
            ("The Labour party supported the tax.", "supported"),
        ),
        (("Three fans remained there.", "remained"), ("Nine fans left.", "left")),
        (("The mayor, who attended, spoke.", "attended"), ("The council, which left, spoke.", "left")),
    ],
    ids=[
        "two benches",
        "passive",
        "two sides of a sale",
        "beaten and lost",
        "victims",
        "two of a kind",
        "numbers",
        "relative clauses",
    ],
)
def test_parties_are_two(ask, left: tuple[str, str], right: tuple[str, str]) -> None:
    assert not ask(same_parties, left, right)


@pytest.mark.parametrize(
    ("right", "same"),
    [
        ("The strike ended on Monday.", True),
        ("The strike ended.", True),
        ("The strike ended on Tuesday.", False),
        ("The strike ended in 2019.", False),
    ],
    ids=["same day", "no day", "other day", "year"],
)
def test_times_told_apart(ask, right: str, same: bool) -> None:
    assert ask(same_time, ("The strike began on Monday.", "began"), (right, "ended")) is same


def test_time_of_another_clause_is_left_out(ask) -> None:
    left = "Shares rose on Friday after they fell in May."
    assert ask(same_time, (left, "rose"), ("Shares fell on Friday after they rose in June.", "fell"))


@pytest.mark.parametrize(
    ("right", "same"),
    [
        ("The minister left Oslo.", True),
        ("The minister left Oslo after talks.", False),
        ("The minister later left Oslo.", False),
    ],
    ids=["nothing", "after", "later"],
)
def test_order_told_on_one_side(ask, right: str, same: bool) -> None:
    assert ask(same_order, ("The minister reached Oslo.", "reached"), (right, "left")) is same


@pytest.mark.parametrize(
    ("right", "one"),
    [
        ("Prosecutors said the skipper drank.", False),
        ("The skipper said he drank.", True),
        ("The skipper drank.", True),
    ],
    ids=["his accusers", "himself", "no speaker"],
)
def test_who_speaks_for_himself(ask, right: str, one: bool) -> None:
    assert ask(one_account, ("The skipper said he slept.", "slept"), (right, "drank")) is one


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [
        (("The tram injured a nurse.", "injured"), ("The tram killed a nurse.", "killed"), True),
        (("The tram injured her.", "injured"), ("She was killed by the tram.", "killed"), True),
        (("She was hit and injured by a tram.", "injured"), ("A tram killed a nurse.", "killed"), True),
        (("A nurse injured by a tram slept.", "injured"), ("A tram killed a nurse.", "killed"), True),
        (("It injured her.", "injured"), ("The tram killed a nurse.", "killed"), False),
        (("The nurse was injured.", "injured"), ("The tram killed the nurse.", "killed"), False),
        (("The tram injured a nurse.", "injured"), ("The bus killed a nurse.", "killed"), False),
        (("Hale refused a test and was given a swab.", "given"), ("Hale took a swab.", "took"), False),
        (("The injury of the nurse by the tram.", "injury"), ("The tram killed a nurse.", "killed"), False),
    ],
    ids=[
        "both named",
        "a pronoun",
        "shared with the verb before",
        "a participle",
        "nobody named",
        "nobody did it",
        "another doer",
        "given a test",
        "no verb",
    ],
)
def test_parties_surely_shared(ask, left: tuple[str, str], right: tuple[str, str], shared: bool) -> None:
    assert ask(shares_parties, left, right) is shared
