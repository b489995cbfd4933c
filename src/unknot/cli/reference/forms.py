"""The reference of the JSON forms, with examples that the doors themselves have answered."""

from collections.abc import Iterator

from unknot.cli.reference.examples import EXAMPLES, FOLDER, NOW, answer_text, given_text
from unknot.cli.reference.form_fields import FORMS, Fields, Form
from unknot.cli.reference.markdown import table

LONGEST_SHOWN = 60
"""Lines of an example that are printed on the page; a longer one is only linked."""
_MISSPELT = {"pain": [{"region": "tempel", "side": "right"}]}
_INTRO = f"""# The JSON forms

<!-- Made from the doors by `unknot docs`; do not edit by hand. -->

A door reads one JSON object from standard input and writes one to standard output.  A field or an id that nobody knows
is refused, never passed over.  A refusal is one sentence on standard error that names the field and says what is
allowed, and exit code 2.

The examples are answered by the doors themselves on {NOW.date()}.  They stand whole in
[docs/reference/{FOLDER}]({FOLDER}), and you can try each:
"""


def forms_page() -> str:
    """Every form with its fields, exit codes and an example."""
    lines = [_INTRO, "```sh", *_commands(), "```", "", *_refusal()]
    lines += [line for name, form in FORMS.items() for line in _form(name, form)]
    return "\n".join(lines).rstrip() + "\n"


def _commands() -> Iterator[str]:
    for name, example in EXAMPLES.items():
        yield f"{example.command} < docs/reference/{FOLDER}/{name}.in.json" if FORMS[name].takes else example.command


def _refusal() -> Iterator[str]:
    import json

    yield from ("What a refusal looks like, for", "", "```json", json.dumps(_MISSPELT), "```", "")
    yield from ("```text", refused(), "```", "")


def refused() -> str:
    """The sentence with which a misspelt region is refused.  Raises LookupError should it ever be taken."""
    from unknot.doors.locate import locate_door
    from unknot.knowledge.load import load_knowledge

    try:
        locate_door(_MISSPELT, load_knowledge())
    except ValueError as error:
        return str(error)
    raise LookupError("the misspelt example was taken")


def _form(name: str, form: Form) -> Iterator[str]:
    yield from ("", f"## `{EXAMPLES[name].command.partition(' --date')[0]}`", "", form.does, "")
    if form.takes:
        yield from ("### Takes", "", *_fields(form.takes), "")
    yield from ("### Gives", "", *_fields(form.gives), "")
    codes = [(code, says) for code, says in form.codes.items()]
    yield from ("### Ends with", "", *table(("exit code", "means"), codes), "")
    yield from ("### Example", "", *_example(name, form))


def _fields(fields: Fields) -> Iterator[str]:
    return table(
        ("field", "holds"), [(f"`{name}`" if name.isidentifier() else name, says) for name, says in fields.items()]
    )


def _example(name: str, form: Form) -> Iterator[str]:
    if form.takes:
        yield from _shown("In", f"{FOLDER}/{name}.in.json", given_text(name))
    yield from _shown("Out", f"{FOLDER}/{name}.out.json", answer_text(name))


def _shown(what: str, path: str, text: str) -> Iterator[str]:
    lines = text.splitlines()
    if len(lines) > LONGEST_SHOWN:
        yield from (f"{what}: [{path}]({path}), {len(lines)} lines.", "")
    else:
        yield from (f"{what}: [{path}]({path})", "", "```json", *lines, "```", "")
