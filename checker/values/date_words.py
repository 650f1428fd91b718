"""Dates in a reader's words: "2024-05-13", "2008 to 2010", "Friday January 6"."""

from datetime import date

from checker.values.date_calendar import month_span

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def days_in_words(first: date, last: date) -> str:
    """Give a stretch of days: whole years and months by their names, all else by its first and last day."""
    if first == last:
        return str(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
    if (first, last) == month_span(first.year, first.month):
        return f"{first:%Y-%m}"
    return f"{first} to {last}"


def fields_in_words(weekday: int | None, month: int | None, *numbers: int | None) -> str:
    """Give the known ones of a weekday (0 is Monday), a month (1 is January), a day and a year."""
    words = [
        "" if weekday is None else WEEKDAY_NAMES[weekday],
        "" if month is None else MONTH_NAMES[month - 1],
    ]
    words += [str(number) for number in numbers if number is not None]
    return " ".join(filter(None, words))
