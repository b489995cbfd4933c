"""When it began: "since monday", "for three weeks", "two days ago", counted back from the day that is given."""

import calendar
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from unknot.complaint.grammar import NUMBERS
from unknot.complaint.tokens import Token, word_set

UNITS: Mapping[str, float] = {
    **dict.fromkeys(("minute", "minutes", "min", "mins"), 1 / 1440),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), 1 / 24),
    **dict.fromkeys(("day", "days", "d", "nights", "night"), 1),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "w"), 7),
    **dict.fromkeys(("fortnight", "fortnights"), 14),
    **dict.fromkeys(("month", "months", "mo", "mos", "mth", "mths"), 30),
    **dict.fromkeys(("year", "years", "yr", "yrs", "y"), 365),
}
ABOUT: Mapping[str, int] = {"a": 1, "an": 1, "couple": 2, "few": 3, "several": 4, "half": 0, **NUMBERS}
WEEKDAYS: Mapping[str, int] = {
    name: index
    for index, names in enumerate((
        ("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "wed", "weds"),
        ("thursday", "thurs", "thur", "thu"), ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
    ))
    for name in names
}  # fmt: skip
MONTHS: Mapping[str, int] = {
    name.casefold(): index
    for index in range(1, 13)
    for name in (calendar.month_name[index], calendar.month_abbr[index])
} | {"sept": 9}
_SINGLE: Mapping[tuple[str, ...], int] = {
    ("this", "morning"): 0, ("this", "afternoon"): 0, ("this", "evening"): 0, ("tonight",): 0, ("today",): 0,
    ("just", "now"): 0, ("the", "day", "before", "yesterday"): 2, ("day", "before", "yesterday"): 2,
    ("yesterday",): 1, ("last", "night"): 1, ("overnight",): 1, ("the", "other", "day"): 3,
    ("last", "week"): 7, ("last", "month"): 30, ("last", "year"): 365, ("a", "week", "last"): 7,
}  # fmt: skip
_OPENING = word_set("about almost around for from in last nearly now on over past roughly since the")
LONGEST_DAYS = 366 * 120
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")


@dataclass(frozen=True, slots=True)
class Since:
    """So many days ago; ``about`` where the words are not exact to the day.  The token after the last is ``end``."""

    days: int
    end: int
    about: bool = False


def since_at(tokens: Sequence[Token], at: int, today: date) -> Since | None:
    """When it began, where words of time begin at this token."""
    readers: tuple[Callable[[Sequence[Token], int, date], Since | None], ...] = (_single, _span, _weekday, _on_a_date)
    start = at
    while _word(tokens, start) in _OPENING:
        start += 1
    for begin in dict.fromkeys((at, start)):
        for read in readers:
            found = read(tokens, begin, today)
            if found is not None and found.days <= LONGEST_DAYS:
                return found
    return None


def _single(tokens: Sequence[Token], at: int, _today: date) -> Since | None:
    for words, days in _SINGLE.items():
        if tuple(_word(tokens, at + step) for step in range(len(words))) == words:
            return Since(days, at + len(words), about=words[-1] in {"month", "year", "day", "week", "last"})
    return None


def _span(tokens: Sequence[Token], at: int, _today: date) -> Since | None:
    """A number of days, weeks, months or years that is said to be how long, not how old or how often."""
    step, half = at, 0.0
    count, step = _count(tokens, step)
    if count is None:
        return None
    while _word(tokens, step) in {"of", "couple", "-", "or", "so", "good", "whole", "full"} or (
        _word(tokens, step) == "to" and _word(tokens, step + 1)[:1].isdigit()
    ):
        step += 1
        higher, step = _count(tokens, step)
        count = max(count, higher or 0)
    unit = _word(tokens, step)
    if unit not in UNITS:
        return None
    end = step + 1
    if tuple(_word(tokens, end + each) for each in range(3)) == ("and", "a", "half"):
        half, end = 0.5, end + 3
    if not _is_how_long(tokens, at, end):
        return None
    days = int((count + half) * UNITS[unit])
    return Since(days, end + (_word(tokens, end) in {"ago", "now", "back"}), about=UNITS[unit] > 1)


def _count(tokens: Sequence[Token], at: int) -> tuple[float | None, int]:
    word = _word(tokens, at)
    if word in {"a", "an"} and _word(tokens, at + 1) in {"couple", "few", "half"}:
        word, at = _word(tokens, at + 1), at + 1
    if word == "half":
        return 0.5, at + 1 + (_word(tokens, at + 1) in {"a", "an"})
    if word in ABOUT:
        return ABOUT[word], at + 1
    if _NUMBER.fullmatch(word):
        return min(float(word.replace(",", ".")), LONGEST_DAYS + 1), at + 1
    if word in {"week", "fortnight", "month", "year", "day"} and _word(tokens, at - 1) in {"past", "last", "the"}:
        return 1, at
    return None, at


_HOW_LONG = word_set("about almost for last nearly over past roughly since")
_AFTER = word_set("ago already back history now running")
_HOW_OFTEN = word_set("after by each every in lasting lasts next per until within")
_AN_HOUR_OR_LESS = frozenset(unit for unit, days in UNITS.items() if days < 1)


def _is_how_long(tokens: Sequence[Token], at: int, end: int) -> bool:
    after, unit = _word(tokens, end), _word(tokens, end - 1)
    before = [_word(tokens, at - step) for step in range(1, 4)]
    if after in {"old", "of", "a", "per", "each", "every"}:
        return False
    if after in _AFTER or (unit in _AN_HOUR_OR_LESS and {"last", "past"} & set(before)):
        return True
    if unit in _AN_HOUR_OR_LESS:
        return False
    return bool(_HOW_LONG & set(before)) or (after in {"", ".", ",", "!", ";", "?"} and before[0] not in _HOW_OFTEN)


def _weekday(tokens: Sequence[Token], at: int, today: date) -> Since | None:
    """The last such day before today; a weekend began on its Saturday."""
    word = _word(tokens, at)
    said = {_word(tokens, at - step) for step in range(1, 4) if at >= step}
    if word == "weekend" and said & {"the", "last", "since"}:
        return Since(_days_since_weekday(5, today), at + 1, about=True)
    if word not in WEEKDAYS or (
        word in {"sat", "sun", "mon", "wed", "fri"} and not said & {"since", "on", "last", "from"}
    ):
        return None
    end = at + 1 + (_word(tokens, at + 1) in {"night", "morning", "afternoon", "evening", "gone"})
    return Since(_days_since_weekday(WEEKDAYS[word], today), end)


def _days_since_weekday(weekday: int, today: date) -> int:
    return (today.weekday() - weekday - 1) % 7 + 1


def _on_a_date(tokens: Sequence[Token], at: int, today: date) -> Since | None:
    """A month, a day of a month, a year, Christmas or New Year, where "since", "in" or "on" stands before it."""
    before = {_word(tokens, at - step) for step in range(1, 4) if at >= step}
    if not before & {"since", "in", "on", "from", "last", "around"}:
        return None
    for read in (_feast, _day_of_month, _iso, _year):
        found = read(tokens, at, today)
        if found is not None and found[0] <= today:
            return Since((today - found[0]).days, found[1], about=found[2])
    return None


Day = tuple[date, int, bool]


def _feast(tokens: Sequence[Token], at: int, today: date) -> Day | None:
    word, after = _word(tokens, at), _word(tokens, at + 1)
    if word in {"christmas", "xmas"}:
        return _latest(12, 25, today), at + 1 + (after in {"day", "eve"}), True
    if word == "new" and after in {"year", "years"}:
        return _latest(1, 1, today), at + 2, True
    return None


def _day_of_month(tokens: Sequence[Token], at: int, today: date) -> Day | None:
    """Read "March", "3 March", "the 3rd of March", "March 3rd", with or without a year."""
    day, step = _day_number(tokens, at)
    step += _word(tokens, step) == "of"
    month = MONTHS.get(_word(tokens, step)) if len(_word(tokens, step)) > 2 else None  # noqa: PLR2004 - "mar"
    if month is None:
        return None
    end = step + 1
    if day is None:
        day, end = _day_number(tokens, end)
    year = _word(tokens, end)
    if len(year) == 4 and year.isascii() and year.isdigit():  # noqa: PLR2004 - 2025
        return _date(int(year), month, day or 1, end + 1, about=day is None)
    return _latest(month, day or 1, today), end, day is None


def _day_number(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    word = _word(tokens, at)
    if word.isascii() and word.isdigit() and 1 <= int(word[:4]) <= 31 and len(word) <= 2:  # noqa: PLR2004
        return int(word), at + 1 + (_word(tokens, at + 1) in {"st", "nd", "rd", "th"})
    return None, at


def _iso(tokens: Sequence[Token], at: int, _today: date) -> Day | None:
    words = [_word(tokens, at + step) for step in range(5)]
    numbers = [words[0], words[2], words[4]]
    if words[1] == words[3] == "-" and all(n.isascii() and n.isdigit() for n in numbers) and len(words[0]) == 4:  # noqa: PLR2004
        return _date(int(words[0]), int(words[2][:2]), int(words[4][:2]), at + 5, about=False)
    return None


def _year(tokens: Sequence[Token], at: int, _today: date) -> Day | None:
    word = _word(tokens, at)
    if len(word) == 4 and word.isascii() and word.isdigit() and word[:2] in {"19", "20"}:  # noqa: PLR2004
        return date(int(word), 1, 1), at + 1, True
    return None


def _date(year: int, month: int, day: int, end: int, *, about: bool) -> Day | None:
    try:
        return date(year, month, day), end, about
    except ValueError:
        return None


def _latest(month: int, day: int, today: date) -> date:
    """The last such day that is not after today; a day its month does not have is the last it has."""
    for year in (today.year, today.year - 1):
        last = calendar.monthrange(max(year, 1), month)[1]
        found = date(max(year, 1), month, min(day, last))
        if found <= today:
            return found
    return today - timedelta(days=0)


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].word if 0 <= at < len(tokens) else ""
