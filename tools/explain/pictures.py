"""What each picture of explaining shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tools.explain.expected import MOST, Expected
from tools.explain.svg import DOWN, MARGIN, PLAIN, UP, Curve, bar, bold, line, picture, text

from unknot.engine.locating import Contribution, Explanation, Member, Together, Told
from unknot.knowledge.base import Knowledge
from unknot.vocabulary.body import Place

WIDTH, ROW, LABELS, TOP = 760, 26, 290, 52
SIGNS = {Told.MARK: "marked", Told.SILENCE: "not marked", Told.ANSWER: "answered"}


def questions(telling: Sequence[Expected], chance: Sequence[Expected], cases: int) -> str:
    """How likely the first muscle listed is active, after none to three questions, in two orders of asking."""
    title = f"How sure the model expects to be of its first muscle ({cases} example cases): consistency, not accuracy"
    top, bottom, left, right = 60.0, 300.0, 70.0, 520.0
    most = 0.5

    def at(number: int, value: float) -> tuple[float, float]:
        return left + (right - left) * number / MOST, bottom - (bottom - top) * value / most

    def shapes() -> Iterator[str]:
        for step in range(6):
            y = bottom - (bottom - top) * step / 5
            yield line((left, y), (right, y))
            yield text((left - 8, y + 4), f"{100 * most * step / 5:.0f} %", "end")
        for number in range(MOST + 1):
            yield text((at(number, 0)[0], bottom + 20), str(number), "middle")
        yield text(((left + right) / 2, bottom + 42), "questions answered", "middle")
        for curve in (
            Curve("the most telling first", [one.first for one in telling], UP),
            Curve("any, in chance order", [one.first for one in chance], DOWN, dashed=True),
        ):
            yield from curve.shapes([at(number, value) for number, value in enumerate(curve.values)])

    return picture(title, WIDTH, 360, shapes())


@dataclass(frozen=True, slots=True)
class _Step:
    """One row of a waterfall: what it is, and where on the scale of log-odds it leads from and to."""

    label: str
    before: float
    after: float
    color: str

    @property
    def words(self) -> str:
        """The number beside the bar: where a whole one ends, what another one adds."""
        return f"{self.after:.2f}" if self.color == PLAIN else f"{self.after - self.before:+.2f}"


def worked(explained: Explanation, case: str, knowledge: Knowledge) -> str:
    """How the log-odds of one muscle come about, step by step from what is so beforehand to what is so in the end."""
    steps = list(_steps(explained, knowledge))
    low = min(min(step.before, step.after) for step in steps) - 0.9
    high = max(max(step.before, step.after) for step in steps) + 0.9

    def x(value: float) -> float:
        return LABELS + (WIDTH - LABELS - MARGIN) * (value - low) / (high - low)

    def shapes() -> Iterator[str]:
        bottom = TOP + ROW * len(steps)
        yield line((x(0), TOP - 8), (x(0), bottom))
        for row, step in enumerate(steps):
            y = TOP + ROW * row
            yield text((MARGIN, y + 13), step.label)
            if step.color == PLAIN:
                yield f'<path d="M{x(step.after):.1f} {y + 1:.1f}l7 8l-7 8l-7 -8z" fill="{PLAIN}"/>'
            else:
                yield bar((x(step.before), y), x(step.after), 18, step.color, hollow=step.color == DOWN)
            yield text((max(x(step.before), x(step.after)) + 10, y + 14), step.words)
        yield text((x(0), bottom + 16), "even odds", "middle", color=PLAIN)
        yield text((MARGIN, bottom + 16), "full bars raise it, hollow ones lower it (log-odds)", color=PLAIN)

    name = knowledge.muscles[explained.candidate.muscle].name
    title = f"{name} in {case}: what every mark and every silence did, exactly"
    return picture(title, WIDTH, TOP + ROW * len(steps) + 32, shapes())


def _steps(explained: Explanation, knowledge: Knowledge) -> Iterator[_Step]:
    """Silence comes before marks and answers, as it does in the sum."""
    at = explained.prior
    yield _Step("before anything is said", at, at, PLAIN)
    for told in sorted(explained.contributions, key=lambda one: (one.told is not Told.SILENCE, -one.log_odds)):
        yield _Step(_label(told, knowledge), at, at + told.log_odds, UP if told.log_odds > 0 else DOWN)
        at += told.log_odds
    yield _Step("in the end", explained.posterior, explained.posterior, PLAIN)


def _label(told: Contribution, knowledge: Knowledge) -> str:
    what = _place(told.place, knowledge) if told.place else knowledge.questions[told.question or ""].text
    return f"{SIGNS[told.told]}: {what}"


def _place(place: Place, knowledge: Knowledge) -> str:
    side = f", {place.side}" if place.side else ""
    return f"{knowledge.regions[place.region].name}{side}"


def sets(found: Sequence[Together], case: str, knowledge: Knowledge) -> str:
    """The most probable sets of points, how probable each is alone and with others, and what it leaves unexplained."""
    height, left = 62, 16.0
    bottom = TOP + height * len(found)
    scale = (WIDTH - 2 * MARGIN - 60) / max(one.at_least for one in found)

    def shapes() -> Iterator[str]:
        for row, one in enumerate(found):
            y = TOP + height * row
            left_over = ", ".join(_place(place, knowledge) for place in one.unexplained)
            yield bold((left, y), _named(one.members, knowledge))
            leaves = f"leaves: {left_over}" if left_over else "explains every mark"
            yield text((WIDTH - MARGIN, y), leaves, "end", PLAIN)
            for at, (value, hollow) in enumerate(((one.probability, False), (one.at_least, True))):
                yield bar((left, y + 8 + 15 * at), left + scale * value, 11, UP, hollow=hollow)
                yield text((left + scale * value + 8, y + 18 + 15 * at), f"{100 * value:.0f} %")
        yield text(
            (left, bottom), "full: these and no other point is active; hollow: these are, whatever else is", color=PLAIN
        )

    return picture(
        f"Several at once in {case}: the most probable sets", WIDTH, TOP + height * len(found) + 14, shapes()
    )


def _named(members: Iterable[Member], knowledge: Knowledge) -> str:
    named = (f"{knowledge.muscles[one.muscle].name}{f' ({one.side})' if one.side else ''}" for one in members)
    return " and ".join(named)
