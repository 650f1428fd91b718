"""What two dates state alike, field by field.

Dates of one event that are printed wrong somewhere differ in one field and agree in the others ("March 11,
2005", "November 11, 2005"); the dates of two events mostly differ in more, or in the only one they state.
"""

from dataclasses import dataclass

_FIELDS = ("year", "month", "day", "weekday")

# Year, month, day and weekday, as far as the words tell them.
Fields = tuple[int | None, int | None, int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The fields that two dates both tell: which agree and which differ.

    Names are "year", "month", "day" and "weekday". `slip` says that the one field that differs does so as a
    slip of the pen would have it: a digit dropped or wrong, two digits swapped, a month for its neighbour
    or for one that begins alike.
    """

    agreed: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    slip: bool = False

    @property
    def near_miss(self) -> bool:
        """Whether one field differs and all the others that both tell, at least one, agree.

        Between full dates this is rarely two events; "Monday" and "Tuesday" are no near miss.
        """
        return len(self.differing) == 1 and bool(self.agreed)

    @property
    def telling(self) -> bool:
        """Whether it is a near miss that two events hardly ever make.

        They rarely share the day of the month, or differ by a mere slip ("June 27, 2001", "June 7, 2001");
        "March 11, 2005" and "March 14, 2005" may well be two days of one story.
        """
        return self.near_miss and ("day" in self.agreed or (self.slip and len(self.agreed) > 1))

    @property
    def alike(self) -> bool:
        """Whether nothing differs and at least one field agrees."""
        return bool(self.agreed) and not self.differing


def compare_fields(left: Fields, right: Fields) -> Agreement:
    """Compare two dates field by field; a field that one of them leaves open is no part of the answer."""
    both = [(n, a, b) for n, a, b in zip(_FIELDS, left, right, strict=True) if None not in (a, b)]
    differing = [(name, a, b) for name, a, b in both if a != b]
    return Agreement(
        agreed=tuple(name for name, a, b in both if a == b),
        differing=tuple(name for name, _, _ in differing),
        slip=len(differing) == 1 and _is_slip(*differing[0]),
    )


def _is_slip(name: str, one: int | None, other: int | None) -> bool:
    if one is None or other is None or name == "weekday":
        return False
    if name == "month":
        return abs(one - other) in (1, 11) or {one, other} in _BEGIN_ALIKE
    return _slip_of_digits(str(one), str(other))


_BEGIN_ALIKE = ({3, 5}, {1, 6}, {1, 7}, {4, 8})  # March and May; January, June, July; April and August


def _slip_of_digits(one: str, other: str) -> bool:
    """Tell whether one digit is wrong or missing, or two neighbours are swapped (27 and 7, 1987 and 1978)."""
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return len(long) - len(short) == 1 and (long[1:] == short or long[:-1] == short)
    wrong = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    swapped = len(wrong) == 2 and wrong[1] - wrong[0] == 1 and one[wrong[0]] == other[wrong[1]]
    return len(wrong) == 1 or (swapped and one[wrong[1]] == other[wrong[0]])
