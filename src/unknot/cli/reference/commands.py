"""The reference of commands, written from the commands themselves."""

from collections.abc import Iterator
from typing import Any


def commands_page() -> str:
    """Every command with its options, as Markdown."""
    import typer.main

    from unknot.cli.app import app

    lines = ["# Commands", "", "Written from the program by `unknot docs`.", ""]
    lines += _command_lines("unknot", typer.main.get_command(app))
    return "\n".join(lines).rstrip() + "\n"


def _command_lines(name: str, command: Any) -> Iterator[str]:
    yield from (f"## `{name}`", "", str(command.help or "").strip(), "")
    rows = [_row(parameter) for parameter in command.params if parameter.name != "help"]
    if rows:
        yield from ("| option | does |", "| --- | --- |", *rows, "")
    for sub in sorted(getattr(command, "commands", {})):
        yield from _command_lines(f"{name} {sub}", command.commands[sub])


def _row(parameter: Any) -> str:
    written = ", ".join(f"`{option}`" for option in parameter.opts)
    if parameter.param_type_name == "argument":
        written = f"`{parameter.name.upper()}`"
    return f"| {written} | {parameter.help or ''} |"
