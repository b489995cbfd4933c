"""One visit, step by step: where, who, danger, which muscle, with what, cleared for what, and the session."""

from collections.abc import Callable, Sequence

from unknot.cli.practise.companion import Companion
from unknot.cli.practise.guide import Play, guide
from unknot.cli.practise.kept import Kept, last
from unknot.cli.practise.muscles import choose_muscle, find_muscle, titled
from unknot.cli.practise.returning import must_look_again, tried
from unknot.cli.practise.safety import NotToday, ask_for_danger, tell_limits
from unknot.cli.practise.spot import Cleared, ask_and_clear, choose_tool, keep_muscle, keep_tool
from unknot.cli.practise.terminal import choose
from unknot.cli.practise.today import show_plan
from unknot.cli.practise.where import ask_drawing, finished
from unknot.cli.practise.who import ask_person
from unknot.engine.journal.corrected import corrected
from unknot.engine.locating import Candidate, Ranking
from unknot.engine.progress import Review
from unknot.vocabulary.body import Drawing
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.entry import Entry, EntryKind, EpisodeEnd
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import Tool


class Visit:
    """What is known so far today.  Each step asks what is open; a step entered again asks its last question again."""

    drawing: Drawing
    person: Person
    ranking: Ranking
    candidate: Candidate
    tool: Tool | None
    cleared: Cleared

    def __init__(self, companion: Companion, play: Play, review: Review | None) -> None:
        self._companion, self._play, self._review = companion, play, review
        self._entered: set[str] = set()

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
        elif entry is None or self._must_draw(entry):
            ask_drawing(companion, Kept(companion, EntryKind.DRAWING))
        elif not finished(entry.body, companion.knowledge) or not self._since(entry):
            ask_drawing(companion, Kept(companion, EntryKind.DRAWING, entry))
        drawing = companion.drawing()
        assert drawing is not None  # noqa: S101 - it was kept above
        self.drawing = drawing

    def _since(self, entry: Entry) -> tuple[Entry, ...]:
        entries = corrected(self._companion.journal.entries())
        return entries[entries.index(entry) + 1 :]

    def _must_draw(self, entry: Entry) -> bool:
        companion = self._companion
        since = self._since(entry)
        if any(later.kind is EntryKind.EPISODE_ENDED for later in since) or must_look_again(companion, self._review):
            return True
        fresh = entry.happened_at.date() == companion.today
        if fresh and not any(later.kind is EntryKind.SESSION_STARTED for later in since):
            return False
        if choose(companion.terminal, "Is it the same trouble as last time?", ("Yes", "No")) == 0:
            return False
        companion.keep(EntryKind.EPISODE_ENDED, {"why": EpisodeEnd.OTHER_TROUBLE.value})
        self._review = None
        return True

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
        self.ranking = find_muscle(self._companion, self.drawing, again=self._is_again("locate"))
        if self.ranking.too_widespread:
            self._companion.say("practise.too-widespread")
            raise NotToday

    def choose(self) -> None:
        """The muscle and what to press it with: as last time, or picked anew."""
        companion = self._companion
        if not self._is_again("choose") and self._as_last_time():
            return
        picked = choose_muscle(companion, self.ranking, tried(companion) if self._looks_again else ())
        if picked is None:
            companion.say("practise.none-of-these")
            raise NotToday
        kept = Kept(companion, EntryKind.CHOICE)
        keep_muscle(kept, picked)
        self._choose_tool(kept, picked)

    def _choose_tool(self, kept: Kept, candidate: Candidate) -> None:
        self.candidate = candidate
        self.tool = None if self._is_finished else choose_tool(self._companion, candidate)
        keep_tool(kept, self.tool)

    def _as_last_time(self) -> bool:
        companion = self._companion
        drawn, chosen = last(companion, EntryKind.DRAWING), last(companion, EntryKind.CHOICE)
        if drawn is None or chosen is None or chosen.happened_at < drawn.happened_at:
            return False
        body = chosen.body
        same = [
            c for c in self.ranking.candidates if (c.point, c.side or None) == (body["trigger_point"], body["side"])
        ]
        tool = Tool(body["tool"]) if body.get("tool") else None
        if not same or (self._is_finished and tool):
            return False
        if "tool" not in body:
            self._choose_tool(Kept(companion, EntryKind.CHOICE, chosen), same[0])
            return True
        self.candidate, self.tool = same[0], tool
        if not any(later.kind is EntryKind.SESSION_STARTED for later in self._since(chosen)):
            return True
        how = tool.value.replace("-", " ") if tool else "moving only"
        asked = f"You chose {titled(same[0], companion)}: {how}. The same again?"
        return choose(companion.terminal, asked, ("Yes", "No, show me the list")) == 0

    def clear(self) -> None:
        """What remains to be asked for the spot and what will be done there."""
        technique = self.tool.technique if self.tool else None
        self.cleared = ask_and_clear(
            self._companion, self.person, self.drawing, self.candidate, technique, again=self._is_again("clear")
        )

    def session(self) -> None:
        """The session, and the plan for the rest of the day."""
        if guide(self._companion, self.candidate, self.cleared, self._play):
            show_plan(self._companion, self.cleared, self.ranking)
        if self._is_finished:
            self._companion.keep(EntryKind.EPISODE_ENDED, {"why": EpisodeEnd.FINISHED.value})

    @property
    def _is_finished(self) -> bool:
        return self._review is not None and self._review.decision is Decision.FINISH

    @property
    def _looks_again(self) -> bool:
        return self._review is not None and self._review.decision is Decision.RE_EVALUATE

    def _is_again(self, step: str) -> bool:
        again = step in self._entered
        self._entered.add(step)
        return again
