"""The reference of a session's states, drawn from the table that every player follows."""

_INTRO = """# The states of a session

<!-- Made from the state table by `unknot docs`; do not edit by hand. -->

A session is a script being played.  The table below is the data that the interpreter follows and that every script
carries with it (`table`), so that another player needs no rule of its own.  What has no row changes nothing.
In `finding` and `pressing` something is pressed, in no other state.  `ended` and `locked` are over: nothing more is
guided, and `locked` closes pressing until a new screening.

`tick` is the clock.  `time-up`, `expired` and `clock-back` follow from comparing times; nobody can send them.
[How a session works](../explanation/session.md) says why the table is as it is.
"""


def states_page() -> str:
    """The state diagram and the table."""
    from unknot.engine.session.diagram import as_table, mermaid

    return f"{_INTRO}\n## Diagram\n\n```mermaid\n{mermaid()}\n```\n\n## Table\n\n{as_table()}\n"
