"""What each JSON form takes and gives, field by field, in words.  A test holds the names against the doors."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Fields = Mapping[str, str]

_PLACE = "`region`: an id of the chart (needed); `side`: `left`, `right`, `midline` or null, always the person's own"
_PAIN = (
    f"needed: a list of marks, each place once.  {_PLACE}; `intensity`: a whole number from 0 to 10 or null; `quality`:"
    " a word or null.  A region on the midline takes `midline` or null only"
)
_PERSON = (
    "`age` (0 to 120), `sex` (`female`, `male`, `other`), `pregnant` (`yes`, `no`, `unsure`), each null or left out"
    " where it was not said"
)
_ANSWERS = (
    "an object of rule ids.  An answer is `yes`, `no` or `unsure`; or its ticks, as an object of tick ids (`none`:"
    " `yes` for none of them) or a list of the ids that are yes; or, where the rule asks about a place, `at`: a list of"
    " `region`, `side`, `answer`.  A bare `no` to such a rule covers the drawn places only.  `unknot screen --questions"
    " --json` lists every rule.  The id of a gate (`g-...`) is answered likewise: `no` answers the rules behind it"
)
_CLUES = "an object of question ids, each `yes`, `no` or `unsure`"
_ONSET = "how many days ago it began, or null"
_PRESS = (
    "`trigger_point` (needed), `technique` (needed: `hands`, `ball`, `hook`, `roller`, `gun`) and `side`, of the place"
    " where it is pressed"
)
_EPISODE_ROW = (
    "needed: a list of rows, one a muscle and day.  `day`: the number of the day (needed).  Left out or null where not"
    " said: `muscle`, `trigger_point`, `side`, `before` and `after` (pain 0 to 10), `soreness_hours`, `soreness_trend`"
    " (`easing`, `same`, `rising`), `pressed_minutes`, `signs` (ids of stop signs and after-signs), `new_injury`,"
    " `free_movement`"
)
_ITEM = "An item is `press:<trigger point>:<side>`, `exercise:<muscle>:<side>` or `habit:<habit>`"
_BECAUSE = "the rules behind it, worst first: `id`, `level`, `reason`, `do`, `sources`"
_DISPOSITION = "`emergency`, `urgent`, `see-doctor-first`, `limited` or `clear`"
_NEXT_SCREEN = "what to ask next, at most seven ticks in all: `id`, `question`, `ticks`; empty where nothing is open"
_REVIEW_BECAUSE = "the rules that made the decision: `rule`, `says`, `sources`"
_DECISION = (
    "`stop-and-see-professional`, `see-professional`, `re-evaluate`, `continue-with-less`, `finish` or `continue`"
)


@dataclass(frozen=True, slots=True)
class Form:
    """One door's form: what it is for, what it takes and what it gives."""

    does: str
    takes: Fields
    gives: Fields
    codes: Mapping[int, str] = field(default_factory=lambda: {0: "answered", 2: "the form was refused"})


FORMS: Mapping[str, Form] = {
    "draw": Form(
        "Reads a person's own words.  Words that matter for safety start a question and never answer one.  An empty"
        " drawing is an answer: words need not name a place.",
        {
            "text": "needed: what the person says, 1 to 2,000 characters",
            "today": "YYYY-MM-DD, to count back from; left out: the day on this machine",
        },
        {
            "pain": "the marks in the order they were said, as the other doors take them; `quality` only where one was"
            " said",
            "onset_days": _ONSET,
            "understood": "what was understood, in the order of the text: `words`, quoted, and `as`, what they were"
            " taken for",
            "not_understood": "words that were not understood, or not exactly, with what was made of them",
            "ask_first": "the ids of the rules whose questions the words start, the worst first",
        },
    ),
    "locate": Form(
        "Ranks the trigger points that may be behind the pain.  It names muscles and gives no leave to press.",
        {
            "pain": _PAIN,
            "answers": f"{_CLUES}; of the clues, not of safety",
            "explain": "true for the reasons (`why`); left out: false",
            "most_questions": "how many answers there may be before no question is offered, 0 to 100; left out or null:"
            " as many as the sheet says (3)",
            "earlier": "a list of earlier drawings of the same pain, the earliest first, each a list of marks as"
            " `pain`",
            "felt": "a list of what was felt when pressing a spot: `trigger_point`, `feel` (`pain`: is it the pain that"
            " you know; `band`: is there a tight band), `answer` (`yes`, `no`, `unsure`), and `side`, of where it is"
            " pressed.  Taken only for a spot that `screening` clears for the hands",
            "screening": "an object with `person`, `onset_days`, `answers` and `today`, as `screen` takes them, or"
            " null",
        },
        {
            "candidates": "likeliest first: `trigger_point`, `muscle`, `side`, `posterior` (0 to 1), `word` (`likely`,"
            " `possible`, `less likely`), `explains` (the marks it reaches), `near` (marks beside an essential place"
            " of it), `sources`",
            "none_of_these": "the chance (0 to 1) that no candidate is active",
            "unexplained": "the marks that no candidate reaches",
            "next_question": "the question that would tell most (`id`, `question`, `information_bits`), or null where"
            " no answer would change the advice",
            "too_widespread": "true where so many connected places hurt that no single knot is looked for",
            "to_feel": "what may be asked while pressing, about the likeliest spots that `screening` clears:"
            " `trigger_point`, `side`, `feel`, `question`; empty without a screening",
            "why": "null without `explain`, else an object.  `explanations`, for the first three candidates, one of"
            " each muscle and side: `prior_log_odds`, `contributions` and `posterior_log_odds`, which add up.  A"
            " contribution has"
            " `told` (`mark`, `silence`, `answer`), `place` or `question` and `answer`, `spot` (of an answer"
            " about what was felt), `weight` (below 1 for a mark made once in several drawings), `log_odds`, `factor`,"
            " `direction` (`raises`, `lowers`, `neither`), `size` (`a lot`, `clearly`, `a little`, `hardly`),"
            " `sources`.  `together`, the most probable sets: `trigger_points` with what each `explains` and what it"
            " lies `near`, `probability` (these and no other candidate), `at_least` (these, whatever else),"
            " `unexplained`.  `changes`, what would put another muscle `first`: a `question` with its `answer`, or a"
            " `place` with `hurts`.  `not_counted`, answers that changed nothing: `question`, `spot`, `answer`,"
            " `because`.  `none_of_these`: its `word`, and what it `says`",
            "again": "null without `earlier`, else an object: `overlap` of the last two drawings (0 to 1), a `word` for"
            " it, how far the first three muscles `moved`, the `repeatability` of this person's marks, and `marks`,"
            " each with the `weight` it counts with",
        },
    ),
    "screen": Form(
        "Judges whether it is safe, what is permitted and what to ask next.  A permit is not a clearance: nothing"
        " that is written here can be sent back to open pressing.",
        {
            "person": _PERSON,
            "pain": _PAIN,
            "onset_days": _ONSET,
            "press": f"what somebody wants to press, or null: {_PRESS}",
            "answers": _ANSWERS,
            "today": "YYYY-MM-DD; left out: the day on this machine",
        },
        {
            "disposition": f"{_DISPOSITION}; the worst answer wins",
            "because": _BECAUSE,
            "permits": "`technique`, `avoid` (places), `intensity_max` (0 to 10); a technique that is not here is not"
            " permitted, or not yet",
            "next_screen": _NEXT_SCREEN,
            "complete": "true where no open question can change the result",
        },
    ),
    "review": Form(
        "Reviews the sessions of an episode and decides how to go on.",
        {
            "today": "the number of today; left out: the last row's day",
            "onset_days": "how many days before the first row the pain began, or null",
            "seen_by_professional": "true, false or null",
            "sessions": _EPISODE_ROW,
        },
        {
            "decision": f"{_DECISION}; of several rules the first in this order wins",
            "disposition": _DISPOSITION,
            "because": _REVIEW_BECAUSE,
            "offers": "what to try instead where the decision is `re-evaluate`, else empty: `kind`, `says`, `tried`,"
            " `sources`",
        },
    ),
    "plan": Form(
        "Plans the day: at most three blocks, and why each.  The form is that of `screen` without `press`, and more.",
        {
            "person": _PERSON,
            "pain": _PAIN,
            "onset_days": _ONSET,
            "answers": _ANSWERS,
            "today": "YYYY-MM-DD; left out: the day on this machine",
            "spots": f"a list of spots to press; left out: the likeliest ones.  Each has {_PRESS}",
            "clues": f"{_CLUES}, as the answers of `locate`",
            "episode": "an object as `review` takes it.  Say either this or `journal`",
            "declined": "a list of what is not wanted: `press`, `exercise`, `habit`, a technique, the id of a habit's"
            " message, or an item",
            "accepted": f"a list of items that come first, the last of them before the others.  {_ITEM}",
            "programme": "the id of the ready programme it was begun with, whose exercises and habits come first, or"
            " null",
            "day_number": "which day of the trouble it is, from 1; left out: 1",
            "journal": "a list of entries as `unknot journal export` writes them: what was pressed, how it was borne,"
            " the steps of the exercises and what was declined, accepted and begun",
        },
        {
            "on": "the day it is for",
            "disposition": f"{_DISPOSITION}; the worse of the screening's and the review's",
            "review": "`decision`, `disposition`, `because`, as `review` gives them",
            "blocks": "each has `kind`, `tasks` (`item`, `technique`, `muscle`, `trigger_point`, `side`, `seconds`,"
            " `rounds`, `times`, `how`, `cautions`, `step`, `since`, `proposed_by`, `accepted_by`), `why`, `others`"
            " (`item`, `how`: what it could be swapped for), `proposed_by`, `accepted_by`.  Every sentence has"
            " `message`, `says`, `sources` and `grade`.  `step` is the rung of an exercise, 0 as its sheet says;"
            " `since` the day a habit was begun",
            "left_out": "what is not in the plan: `kind`, `item`, `trigger_point`, `side`, `declined` (what to"
            " restore), `why`",
            "programme": "the ready programme it follows, or null",
            "next_screen": _NEXT_SCREEN,
            "complete": "true where no open question can change the result",
        },
    ),
    "practise": Form(
        "Compiles a session as data, for another player to play offline, or says what stands in its way.",
        {
            "person": _PERSON,
            "pain": _PAIN,
            "onset_days": _ONSET,
            "press": f"a spot to press: {_PRESS}.  Say either this or `move`",
            "answers": _ANSWERS,
            "move": "a muscle to stretch and move without pressing: `muscle` (needed), `side`",
            "voice": "`self`, or `therapist` for the same session told to a therapist who presses by hand; left out:"
            " `self`",
            "tool": "the tool of the technique that presses, to be kept with each hold; or null",
            "journal": "a list of entries as `unknot journal export` writes them; what was pressed counts against the"
            " day",
            "now": "a time with its zone, in ISO 8601; left out: the time on this machine",
        },
        {
            "script": "the session, or null: the card of questions before it, the `cues` in order, the sentences, the"
            " limits and the [state table](states.md)",
            "left_out": "sentences on what was ruled out, and why",
            "not_before": "the earliest start, or null",
            "disposition": _DISPOSITION,
            "because": _BECAUSE,
            "next_screen": _NEXT_SCREEN,
        },
    ),
    "ledger": Form(
        "Says what was pressed in the present episode and what today still allows at the most.  It takes no form: it"
        " reads your own journal.  The example is that of an empty one.",
        {},
        {
            "spots": "the last pressed first: `trigger_point`, `side`, `days` (by date) and `total`, each with"
            " `seconds` (feeling for the spot included), `rounds` (holds), `sessions`, `strongest` (the highest number"
            " said, 0 to 10, or null), `with` (tools, else techniques) and `sessions_by_therapist`; `left_today`"
            " (`seconds`, `sessions`, `not_before`, `why`), or null for a spot that these facts do not know",
            "sessions_allowed_today": "pressing sessions that today allows in all",
            "sessions_left_today": "how many of them are left, on whatever spot",
            "not_before": "the earliest next start, or null",
            "why": "the messages that say what makes one wait or closes pressing",
        },
    ),
    "check": Form(
        "Says what stands in the fact base and what is wrong with it.  It takes no form; `--date` is the day on which"
        " signatures fall due.",
        {},
        {
            "(counts)": "how many there are of each kind of fact, one field a kind, as in [facts.md](facts.md)",
            "warnings": "facts without a signature, signatures that are due, what a fact pack loosened",
            "faults": "what has to be mended",
        },
        {0: "no fault", 1: "at least one fault", 2: "the date was refused"},
    ),
}
