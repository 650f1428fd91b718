from checker.align.refusals import Refusal


def test_no_two_reasons_are_in_the_same_words():
    assert len(Refusal.__members__) == len(Refusal)  # members of one text would be one member
