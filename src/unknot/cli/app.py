"""Every command of ``unknot``.  A command says what it does here and does it elsewhere."""

import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from unknot.cli.fact_base import fact_base, loosened_lines, open_fact_door, with_loosened, write_facts
from unknot.cli.journal_commands import journal_app
from unknot.cli.json_door import refuse, wants_json, write_json

app = typer.Typer(
    name="unknot",
    help="A companion for muscle knots: checks that it is safe, finds the likely muscle, guides a few minutes.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(journal_app, name="journal")

Json = Annotated[bool, typer.Option("--json", help="Read JSON from standard input and write JSON.")]
JsonOut = Annotated[bool, typer.Option("--json", help="Write JSON.")]


def _now() -> datetime:
    """The time with the person's own zone."""
    return datetime.now().astimezone()


@app.command()
def draw(json_: Json = False) -> None:
    """Turn a person's own words into a drawing, and say what was understood."""
    from unknot.doors.draw import draw_door

    wants_json("draw", json_)
    open_fact_door(lambda written, knowledge: draw_door(written, knowledge, _now().date()))


@app.command()
def locate(json_: Json = False) -> None:
    """Rank the muscles that may be behind the pain."""
    from unknot.doors.locate import locate_door

    wants_json("locate", json_)
    open_fact_door(lambda written, knowledge: locate_door(written, knowledge, _now().date()))


@app.command()
def screen(
    json_: Json = False,
    questions: Annotated[bool, typer.Option("--questions", help="List every safety question instead.")] = False,
) -> None:
    """Judge whether it is safe, what is permitted and what to ask next."""
    from unknot.doors.screen import questions_door, screen_door

    wants_json("screen", json_)
    if questions:
        write_facts(questions_door)
    else:
        open_fact_door(lambda written, knowledge: screen_door(written, knowledge, _now().date()))


@app.command()
def review(json_: Json = False) -> None:
    """Review the sessions so far and decide how to go on."""
    from unknot.doors.review import review_door

    wants_json("review", json_)
    open_fact_door(review_door)


@app.command()
def plan(
    json_: Json = False,
    accept: Annotated[list[str] | None, typer.Option(help="Say yes to an item of your plan.")] = None,
    decline: Annotated[list[str] | None, typer.Option(help="Leave an item out of your plan.")] = None,
    restore: Annotated[list[str] | None, typer.Option(help="Let an item be offered again.")] = None,
) -> None:
    """Plan the day: at most three small things, and why; without --json, from your own journal."""
    from unknot.doors.plan import plan_door

    if not json_:
        _own_plan({"decline": decline, "accept": accept, "restore": restore})
        return
    if accept or decline or restore:
        refuse("--accept, --decline and --restore change your own plan; with --json, say it in the form.")
    open_fact_door(lambda written, knowledge: plan_door(written, knowledge, _now()))


def _own_plan(said: Mapping[str, list[str] | None]) -> None:
    """Show the plan of the own journal, after its changes."""
    from unknot.cli.journal_file import JournalUnreadable
    from unknot.cli.own_plan import own_plan
    from unknot.vocabulary.entry import PlanChange

    changes = [(PlanChange(change), item) for change, items in said.items() for item in items or ()]
    try:
        for line in own_plan(changes, _now()):
            print(line)
    except (ValueError, JournalUnreadable) as error:
        refuse(str(error))


@app.command()
def check(
    json_: JsonOut = False,
    on: Annotated[str | None, typer.Option("--date", help="Judge what is due on this day, YYYY-MM-DD.")] = None,
) -> None:
    """Check the facts: what is there, what is due, what is wrong."""
    from unknot.doors.check import as_text, check_door
    from unknot.doors.complaint_form import read_day

    try:
        knowledge = fact_base()
        found = with_loosened(check_door(knowledge, read_day(on, "--date", _now().date())), knowledge)
    except ValueError as error:
        refuse(str(error))
    if json_:
        write_json(found)
    else:
        print(as_text(found))
    if found["faults"]:
        raise typer.Exit(1)


@app.command()
def learn(
    about: Annotated[str | None, typer.Argument(help="An id, a name or own words; without it the contents.")] = None,
    json_: JsonOut = False,
) -> None:
    """Read what is behind the advice: a muscle, a rule, a habit, a sentence; search all of it with own words."""
    from unknot.cli.learn import learn as page
    from unknot.cli.learn_search import contents, found_as_json

    today = _now().date()
    try:
        knowledge = fact_base()
        if json_:
            write_json(with_loosened(found_as_json(about or "", today, knowledge), knowledge))
        else:
            text = page(about, today, knowledge) if about else contents(knowledge)
            print("\n".join([*loosened_lines(knowledge), text]))
    except ValueError as error:
        refuse(str(error))


@app.command()
def summary(
    pdf: Annotated[Path | None, typer.Option("--pdf", help="Write one A4 page to this file instead.")] = None,
    json_: JsonOut = False,
) -> None:
    """Sum up your journal on one page, for whoever looks at it."""
    from unknot.cli.summary import own_summary, save_pdf, summary_text
    from unknot.doors.summary_door import write_summary

    if pdf is not None and json_:
        refuse("unknot summary takes --pdf or --json, not both.")
    try:
        if json_:
            write_json(write_summary(own_summary(_now().date())))
        else:
            print(save_pdf(pdf, _now().date()) if pdf is not None else summary_text(_now().date()))
    except ValueError as error:
        refuse(str(error))


@app.command()
def ledger(json_: JsonOut = False) -> None:
    """Say what was pressed in this episode, spot by spot and day by day, and what today still allows."""
    from unknot.cli.ledger import ledger_lines, own_ledger

    try:
        knowledge, now = fact_base(), _now()
        found = own_ledger(knowledge, now)
    except ValueError as error:
        refuse(str(error))
    if json_:
        from unknot.doors.ledger import ledger_as_json

        write_json(with_loosened(ledger_as_json(found), knowledge))
    else:
        print("\n".join([*loosened_lines(knowledge), *ledger_lines(found, knowledge, now)]))


@app.command()
def whom() -> None:
    """Say whom to see and why, how soon, what to say and what to ask."""
    from unknot.cli.whom import whom_lines

    try:
        print("\n".join(whom_lines(fact_base())))
    except ValueError as error:
        refuse(str(error))


@app.command()
def practise(
    script: Annotated[bool, typer.Option("--script", help="Write a session as data instead of guiding one.")] = False,
    json_: Json = False,
    plain: Annotated[bool, typer.Option("--plain", help="Lines only, for screen readers.")] = False,
) -> None:
    """Find the knot and be guided through a few minutes."""
    from unknot.cli.practise.run import run
    from unknot.doors.script import script_door

    if script != json_:
        refuse("unknot practise takes --script and --json together.")
    if script:
        open_fact_door(lambda written, knowledge: script_door(written, knowledge, _now()))
        return
    try:
        run(plain=plain)
    except ValueError as error:
        refuse(str(error))


@app.command()
def track(
    show: Annotated[
        bool, typer.Option("--show", help="Show how it has gone: charts in characters, and tables.")
    ] = False,
    motion: Annotated[bool, typer.Option("--motion", help="Try how far you can move.")] = False,
    json_: JsonOut = False,
) -> None:
    """Tell how today is in a few numbers, or see how it has gone."""
    from unknot.cli.track.run import ask, companion_here, series, shown

    if show + motion + json_ > 1:
        refuse("unknot track takes one of --show, --motion and --json.")
    try:
        companion = companion_here()
        if json_:
            write_json(series(companion))
        elif show:
            print(shown(companion))
        else:
            ask(companion, movements=motion)
    except ValueError as error:
        refuse(str(error))


@app.command()
def serve(
    address: Annotated[str | None, typer.Option("--address", help="The address to listen on.")] = None,
    port: Annotated[int | None, typer.Option("--port", min=1, max=65_535, help="8000; with --lan 8443.")] = None,
    lan: Annotated[
        bool, typer.Option("--lan", help="For the phones in the house: HTTPS with an own authority.")
    ] = False,
    name: Annotated[list[str] | None, typer.Option("--name", help="With --lan: one more name of this machine.")] = None,
    trust_port: Annotated[
        int | None, typer.Option("--trust-port", min=1, max=65_535, help="With --lan: where the steps are; 8444.")
    ] = None,
) -> None:
    """Serve the web app on this machine, until Ctrl-C."""
    from unknot.cli.serving import serve_here
    from unknot.cli.serving_lan import serve_in_the_house, wanted

    try:
        if lan:
            serve_in_the_house(wanted(address, port, trust_port, name or []))
        elif name or trust_port:
            refuse("--name and --trust-port go with --lan.")
        else:
            serve_here(address or "127.0.0.1", port or 8000)
    except ValueError as error:
        refuse(str(error))


@app.command()
def work(
    once: Annotated[bool, typer.Option("--once", help="Tidy once and end.")] = False,
    beside_server: Annotated[bool, typer.Option("--beside-server", hidden=True)] = False,
) -> None:
    """Tidy the rows every hour: who was not seen for long, old codes.  unknot serve does it by itself."""
    from unknot.cli.rows import work as tidy

    try:
        tidy(once=once, beside_server=beside_server)
    except ValueError as error:
        refuse(str(error))


@app.command()
def backup(target: Annotated[Path, typer.Argument(help="A new file, or a folder for dated ones.")]) -> None:
    """Save everything that is kept of people, while the server runs."""
    from unknot.cli.rows import back_up

    try:
        print(back_up(target))
    except ValueError as error:
        refuse(str(error))


@app.command()
def restore(path: Annotated[Path, typer.Argument(help="A file that unknot backup wrote.")]) -> None:
    """Put a backup in the place of what is kept; whom this database knows as deleted stays deleted."""
    from unknot.cli.rows import restore as put_back

    try:
        print(put_back(path))
    except ValueError as error:
        refuse(str(error))


@app.command()
def docs(
    check: Annotated[bool, typer.Option("--check", help="Only say which pages are out of date.")] = False,
    folder: Annotated[Path, typer.Option("--folder", help="Where the pages stand.")] = Path("docs/reference"),
) -> None:
    """Write the reference pages from the program itself."""
    from unknot.cli.reference import stale_pages, write_pages

    if not check:
        write_pages(folder)
    elif stale := stale_pages(folder):
        print(f"Out of date in {folder}: {', '.join(stale)}; run unknot docs.", file=sys.stderr)
        raise typer.Exit(1)
