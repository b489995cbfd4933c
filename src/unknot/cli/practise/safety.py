"""The two passes of screening as a conversation: danger first, then the chosen spot and what will be done there."""

from collections.abc import Iterable, Sequence

from unknot.cli.practise.care_card import show_care_card
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.screens import ask_screen
from unknot.cli.practise.terminal import Back
from unknot.engine.screening import Screening, screen
from unknot.engine.screening.asking import one_screen
from unknot.engine.screening.site import Site
from unknot.knowledge.safety import Rule
from unknot.vocabulary.body import Drawing
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.person import Person


class NotToday(Exception):  # noqa: N818 - it names what is the case
    """Somebody has to be seen before any self-care; the care card has been shown."""


def ask_for_danger(companion: Companion, person: Person, drawing: Drawing, *, again: bool = False) -> Screening:
    """Ask the danger signs of the drawn regions; ``again`` asks the last screen once more.

    Raises NotToday after the care card when one of them is true, and Back where there is no screen before.
    """
    if again:
        _ask_last_again(companion, drawing, ())
    while True:
        judged = _judged(companion, person, drawing, ())
        if not judged.danger_questions:
            return judged
        _ask(companion, judged.danger_questions, drawing, ())


def ask_for_sites(
    companion: Companion, person: Person, drawing: Drawing, sites: Sequence[Site], *, again: bool = False
) -> Screening:
    """Ask what remains for the chosen spot and techniques, the card of this session last.

    Raises NotToday and Back as above.
    """
    if again:
        _ask_last_again(companion, drawing, sites)
    while True:
        judged = _judged(companion, person, drawing, sites)
        open_now = sorted(judged.open_questions, key=lambda rule: rule.session) if judged.next_screen else []
        asked = open_now or _card_from_before(companion, sites)
        if not asked:
            return judged
        _ask(companion, asked, drawing, sites)


def _card_from_before(companion: Companion, sites: Sequence[Site]) -> list[Rule]:
    """What the card asks before every session and was answered before this run: today's yes or no may have changed."""
    rules, techniques = companion.knowledge.asked, {site.technique for site in sites}
    here = {rule.id for screen_asked in companion.screens for rule in screen_asked}
    answered = [rules[rule_id] for rule_id in companion.answers() if rule_id not in here]
    return [rule for rule in answered if rule.session and rule.techniques & techniques]


def _judged(companion: Companion, person: Person, drawing: Drawing, sites: Iterable[Site]) -> Screening:
    answers = companion.answers()
    judged = screen(person, drawing, answers, companion.today, companion.knowledge, sites)
    if not judged.disposition.allows_self_care:
        show_care_card(companion.terminal, judged.disposition, judged.because)
        raise NotToday
    return judged


def _ask(companion: Companion, rules: Sequence[Rule], drawing: Drawing, sites: Iterable[Site]) -> None:
    """One screen; questions about a spot, and those asked before every session, stand on screens of their own."""
    together = one_screen(rule for rule in rules if (rule.here, rule.session) == (rules[0].here, rules[0].session))
    try:
        ask_rules(companion, together, drawing, sites)
    except Back:
        _ask_last_again(companion, drawing, sites)


def _ask_last_again(companion: Companion, drawing: Drawing, sites: Iterable[Site]) -> None:
    if not companion.screens:
        raise Back
    try:
        ask_rules(companion, companion.screens.pop(), drawing, sites)
    except Back:
        _ask_last_again(companion, drawing, sites)


def ask_rules(companion: Companion, rules: tuple[Rule, ...], drawing: Drawing, sites: Iterable[Site] = ()) -> None:
    """Ask these rules as one screen and keep what was said."""
    places = {*drawing.places, *(site.place(companion.knowledge) for site in sites)}
    said = ask_screen(companion.terminal, rules, places, companion.knowledge)
    drawn = [{"region": p.region, "side": p.side.value if p.side else None} for p in drawing.places]
    companion.keep(EntryKind.ANSWERS, {"answers": said, "drawn": drawn})
    companion.screens.append(rules)


def standing_danger(companion: Companion) -> Screening | None:
    """What was answered on an earlier day or run and still says that somebody has to be seen first."""
    person, drawing = companion.person(), companion.drawing()
    if person is None or drawing is None or not drawing.marks:
        return None
    judged = screen(person, drawing, companion.answers(), companion.today, companion.knowledge)
    return None if judged.disposition.allows_self_care else judged


def tell_limits(companion: Companion, judged: Screening) -> None:
    """Where something is ruled out but not everything, say what and why."""
    if judged.disposition is not Disposition.CLEAR:
        show_care_card(companion.terminal, judged.disposition, judged.because)
