import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.spelling import canonical_spelling, canonical_words, same_spelling

_PAIRS = """
analyse/analyze analysed/analyzed paralysed/paralyzed colour/color colourful/colorful neighbours/neighbors
behaviour/behavior misdemeanour/misdemeanor centre/center centred/centered centring/centering kilometres/kilometers
theatre/theater modelling/modeling travelled/traveled counsellor/counselor marvellous/marvelous programme/program
programmes/programs judgement/judgment organisation/organization realise/realize catalogue/catalog dialogue/dialog
defence/defense licence/license practised/practiced paediatric/pediatric anaemia/anemia haemorrhage/hemorrhage
foetus/fetus archaeology/archeology orthopaedic/orthopedic manoeuvres/maneuvers manoeuvring/maneuvering
learnt/learned grey/gray tyres/tires co-operate/cooperate adviser/advisor enquiries/inquiries jewellery/jewelry
sceptical/skeptical kidnapped/kidnaped Favourite/favorite e-mail/email towards/toward whilst/while
"""
_OTHERS = """
four/for hour/hor tour/tor your/yor filled/filed refilled/refiled polled/poled prise/prize ensure/insure affect/effect
later/latter planned/planed hopped/hoped staring/starring tonnes/tons rise/rice council/counsel metre/mete
"""
PAIRS, OTHERS = _PAIRS.split(), _OTHERS.split()


@pytest.mark.parametrize("pair", PAIRS)
def test_same_word(pair):
    assert same_spelling(*pair.split("/"))


@pytest.mark.parametrize("pair", OTHERS)
def test_other_word(pair):
    assert not same_spelling(*pair.split("/"))


@pytest.mark.parametrize(
    ("open_form", "closed"),
    [
        ("20 per cent of it", "20 percent of it"),
        ("not any more", "not anymore"),
        ("health care", "healthcare"),
    ],
)
def test_open_compound_is_closed(open_form, closed):
    assert canonical_words(open_form.split()) == canonical_words(closed.split())


def test_words_that_only_follow_each_other_stay_apart():
    assert canonical_words(["per", "person"]) == ("per", "person")


@given(st.text(max_size=20))
def test_any_word_is_its_own_spelling(word):
    assert same_spelling(word, word)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=12))
def test_case_does_not_count(word):
    assert canonical_spelling(word.upper()) == canonical_spelling(word)


@given(st.lists(st.text(max_size=8), max_size=8))
def test_no_more_words_than_given(words):
    assert len(canonical_words(words)) <= len(words)
