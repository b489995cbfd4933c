"""The states of a session, drawn from the table that the interpreter follows."""

from unknot.engine.session.table import TABLE, State


def mermaid() -> str:
    """The state diagram as Mermaid text, one arrow for each pair of states with the events that lead along it."""
    arrows: dict[tuple[State, State], list[str]] = {}
    for row in TABLE:
        for then in row.then:
            arrows.setdefault((row.state, then), []).append(row.event.value)
    lines = [f"    {start} --> {end}: {', '.join(events)}" for (start, end), events in arrows.items()]
    ends = [f"    {state} --> [*]" for state in State if state.over]
    return "\n".join(["stateDiagram-v2", f"    [*] --> {State.READY}", *lines, *ends])


def as_table() -> str:
    """The rows as a Markdown table."""
    head = ["| state | event | what happens | then |", "|---|---|---|---|"]
    rows = [f"| {row.state} | {row.event} | {row.act} | {' or '.join(row.then)} |" for row in TABLE]
    return "\n".join(head + rows)
