"""One visit, step by step: where, who, danger, which muscle, with what, cleared for what, and the session."""

from collections.abc import Callable, Sequence

from unknot.cli.practise.choosing import Choosing, Chosen
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.guide import Play, guide
from unknot.cli.practise.kept import Kept, last, since
from unknot.cli.practise.listing import Listing
from unknot.cli.practise.marked_again import say_marked_again
from unknot.cli.practise.questions import Questions
from unknot.cli.practise.returning import say_review_after_session
from unknot.cli.practise.safety import NotToday, ask_for_danger, tell_limits
from unknot.cli.practise.same_trouble import Draw, what_to_draw
from unknot.cli.practise.spot import Cleared, ask_and_clear
from unknot.cli.practise.today import show_plan
from unknot.cli.practise.where import ask_drawing, finished
from unknot.cli.practise.who import ask_person
from unknot.engine.locating import Again, Explained, Ranking, Said, explain_said
from unknot.engine.progress import Review, tried_in
from unknot.vocabulary.body import Drawing
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.entry import Entry, EntryKind, EpisodeEnd
from unknot.vocabulary.person import Person


class Visit:
    """What is known so far today.  Each step asks what is open; a step entered again asks its last question again."""

    drawing: Drawing
    person: Person
    chosen: Chosen
    cleared: Cleared
    _said: Said
    _drawn_again: Again | None
    _why: Explained

    def __init__(self, companion: Companion, play: Play, review: Review | None) -> None:
        self._companion, self._play, self._review = companion, play, review
        self._entered: set[str] = set()
        self._questions = Questions(companion)

    @property
    def steps(self) -> Sequence[Callable[[], None]]:
        """The steps in the person's order."""
        return (self.where, self.who, self.danger, self.locate, self.choose, self.clear, self.session)

    def where(self) -> None:
        """Where it hurts: as last time, or drawn anew."""
        companion = self._companion
        entry = last(companion, EntryKind.DRAWING)
        if self._is_again("where") and entry is not None:
            ask_drawing(companion, Kept(companion, EntryKind.DRAWING, entry))
        elif entry is None:
            ask_drawing(companion, Kept(companion, EntryKind.DRAWING))
        else:
            self._draw(entry)
        drawing = companion.drawing()
        assert drawing is not None  # noqa: S101 - it was kept above
        self.drawing = drawing

    def _draw(self, entry: Entry) -> None:
        companion, wanted = self._companion, what_to_draw(self._companion, entry, self._review)
        if wanted is Draw.OTHER_TROUBLE:
            self._review = None
        if wanted is Draw.AGAIN:
            ask_drawing(companion, Kept(companion, EntryKind.DRAWING, again=True))
        elif wanted is not Draw.NOTHING:
            ask_drawing(companion, Kept(companion, EntryKind.DRAWING))
        elif not finished(entry.body, companion.knowledge) or not since(companion, entry):
            ask_drawing(companion, Kept(companion, EntryKind.DRAWING, entry))

    def who(self) -> None:
        """Who it is, asked once."""
        entry = None if self._is_again("who") else last(self._companion, EntryKind.PERSON)
        self.person = ask_person(self._companion, Kept(self._companion, EntryKind.PERSON, entry))

    def danger(self) -> None:
        """The danger signs of where it hurts."""
        again = self._is_again("danger")
        tell_limits(self._companion, ask_for_danger(self._companion, self.person, self.drawing, again=again))

    def locate(self) -> None:
        """Which muscles may be behind it."""
        companion = self._companion
        self._questions.ask(again=self._is_again("locate"))
        self._said, self._drawn_again = companion.told()
        self._why = explain_said(self._said, companion.knowledge)
        if self.ranking.too_widespread:
            for message in self._why.says:
                companion.terminal.say(message.text)
            raise NotToday

    @property
    def ranking(self) -> Ranking:
        """The muscles in order, as they were shown."""
        return self._why.ranking

    def choose(self) -> None:
        """The muscle and what to press it with: as last time, or picked anew."""
        choosing = Choosing(self._companion, self._listing(), self._is_finished)
        chosen = None if self._is_again("choose") else choosing.as_last_time()
        if chosen is None and self._marked_now() and not self._is_again("marked again"):
            say_marked_again(self._companion, self._drawn_again)
        chosen = chosen or choosing.anew()
        if chosen is None:
            raise NotToday
        self.chosen = chosen

    def _listing(self) -> Listing:
        seen = tried_in(self._review.offers) if self._review else frozenset()
        return Listing(self._said, self._why, self._drawn_again, seen, self._companion.programme())

    def _marked_now(self) -> bool:
        """True where the same pain was marked once more today, and nothing was done about it yet."""
        drawn = last(self._companion, EntryKind.DRAWING)
        if drawn is None or drawn.happened_at.date() != self._companion.today:
            return False
        return not any(later.kind is EntryKind.SESSION_STARTED for later in since(self._companion, drawn))

    def clear(self) -> None:
        """What remains to be asked for the spot and what will be done there."""
        technique = self.chosen.manner.technique
        self.cleared = ask_and_clear(
            self._companion, self.person, self.drawing, self.chosen.candidate, technique, again=self._is_again("clear")
        )

    def session(self) -> None:
        """The session, and the plan for the rest of the day."""
        if guide(self._companion, self.chosen.candidate, self.cleared, self.chosen.manner, self._play):
            say_review_after_session(self._companion, self._review)
            show_plan(self._companion)
        if self._is_finished:
            self._companion.keep(EntryKind.EPISODE_ENDED, {"why": EpisodeEnd.FINISHED.value})

    @property
    def _is_finished(self) -> bool:
        return self._review is not None and self._review.decision is Decision.FINISH

    def _is_again(self, step: str) -> bool:
        again = step in self._entered
        self._entered.add(step)
        return again
