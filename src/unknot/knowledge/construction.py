"""Messages by construction: the sentences of the muscle and safety sheets, each under its own id."""

from collections.abc import Iterable, Iterator

from unknot.knowledge.anatomy import Muscle, Statement
from unknot.knowledge.gates import Gate
from unknot.knowledge.messages import MessageId
from unknot.knowledge.programmes import Programme
from unknot.knowledge.safety import AfterSign, Rule, StopSign
from unknot.knowledge.sentences import Written

Pair = tuple[MessageId, Written]


def of_muscles(muscles: Iterable[Muscle]) -> Iterator[Pair]:
    """How to press, stretch and move each muscle, what to mind, what keeps it sore and what else it could be."""
    for muscle in muscles:
        yield from _guidance(muscle)
        yield from _statements("caution", "caution", muscle, muscle.self_care.cautions)
        yield from _statements("cause", "cause", muscle, muscle.perpetuating)
        yield from _statements("look-alike", "look_alike", muscle, muscle.look_alikes)


def _guidance(muscle: Muscle) -> Iterator[Pair]:
    fact = (f"muscle:{muscle.id}",)
    yield f"muscle.{muscle.id}.how", Written(_plain(muscle.self_care.how), fact)
    if muscle.stretch is not None:
        yield f"muscle.{muscle.id}.stretch", Written(_plain(muscle.stretch.how), fact, sources=muscle.stretch.sources)
    if muscle.movement is not None:
        said = f"{muscle.movement.name}: {muscle.movement.how}"
        yield f"muscle.{muscle.id}.movement", Written(_plain(said), fact, sources=muscle.movement.sources)


def _statements(word: str, kind: str, muscle: Muscle, statements: Iterable[Statement]) -> Iterator[Pair]:
    for statement in statements:
        slug = statement.id.removeprefix(f"{muscle.id}.{word}-")
        said = Written(_plain(statement.text), (f"{kind}:{statement.id}",))
        yield f"muscle.{muscle.id}.{word}.{slug}", said


def of_rules(rules: Iterable[Rule]) -> Iterator[Pair]:
    """What each safety rule asks, why, and what to do on a yes."""
    for rule in rules:
        fact = (f"rule:{rule.id}",)
        for part, text in (("question", rule.question), ("reason", rule.reason), ("do", rule.do)):
            yield f"rule.{rule.id}.{part}", Written(_plain(text), fact)
        for tick in rule.ticks:
            if tick.text != rule.question:
                yield f"rule.{rule.id}.tick.{tick.id}", Written(_plain(tick.text), fact)


def of_gates(gates: Iterable[Gate]) -> Iterator[Pair]:
    """The plain tick before several rules; they are the facts behind it."""
    for gate in gates:
        yield f"gate.{gate.id}.question", Written(_plain(gate.question), tuple(f"rule:{rule}" for rule in gate.why))


def of_programmes(programmes: Iterable[Programme]) -> Iterator[Pair]:
    """What each ready programme is for."""
    for programme in programmes:
        yield f"programme.{programme.id}.sentence", Written(_plain(programme.sentence), (f"programme:{programme.id}",))


def of_signs(stop_signs: Iterable[StopSign], after_signs: Iterable[AfterSign]) -> Iterator[Pair]:
    """What to watch for while pressing and in the days after, and what to do then."""
    for name, signs in (("stop-sign", stop_signs), ("after-sign", after_signs)):
        for sign in signs:
            fact = (f"{name.replace('-', '_')}:{sign.id}",)
            yield f"{name}.{sign.id}.sign", Written(_plain(sign.sign), fact)
            yield f"{name}.{sign.id}.do", Written(_plain(sign.do), fact)


def _plain(text: str) -> str:
    """A sheet's sentence holds no figures to fill in, so its braces, if any, are meant."""
    return text.replace("{", "{{").replace("}", "}}")
