"""Record the phrases: ``make phrases``, ``ALL=yes`` for those of single muscles too; docs/how-to/record-the-phrases.md.

Writes the recordings and phrases.json, and takes away what no text asks for any more.
"""

import json
import sys
from collections.abc import Iterable

from tools.phrases.texts import STATIC, Text, general_texts, muscle_texts
from tools.phrases.voice import Recorder, Recording

from unknot.knowledge.load import load_knowledge

FOLDER = STATIC / "audio"


def main(arguments: Iterable[str]) -> int:
    """Record all that is asked for, and say how much it is."""
    knowledge = load_knowledge()
    texts = [*general_texts(knowledge), *(muscle_texts(knowledge) if "--all" in arguments else ())]
    recorder, made = Recorder(), dict[Text, Recording]()
    for text in texts:
        made[text] = recorder.record(text.text)
    _write(made)
    size = sum(len(recording.packed) for recording in made.values())
    print(f"{len(made)} phrases, {size / 1e6:.2f} MB, {sum(r.seconds for r in made.values()):.0f} seconds: {FOLDER}")
    return 0


def _write(made: dict[Text, Recording]) -> None:
    FOLDER.mkdir(exist_ok=True)
    listed: dict[str, list[dict[str, object]]] = {}
    for text, recording in made.items():
        (FOLDER / text.file).write_bytes(recording.packed)
        entry = {"file": text.file, "hash": text.hash, "seconds": recording.seconds}
        listed.setdefault(text.id, []).append(entry)
    for old in FOLDER.glob("*.mp3"):
        if old.name not in {text.file for text in made}:
            old.unlink()
    (FOLDER / "phrases.json").write_text(f"{json.dumps(listed, indent=1)}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
