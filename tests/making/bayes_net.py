"""The same net in pyAgrum: an independent program that knows noisy-OR and exact inference."""

import warnings
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from unknot.engine.locating.net import Net
from unknot.vocabulary.answer import Answer
from unknot.vocabulary.body import Drawing, Place


def pyagrum() -> Any:
    """The program itself.  Raises ImportError where it is not installed.

    Its first import warns, and dies where warnings are errors, so they are let pass for that one moment.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return import_module("pyagrum")


def bayes_net(net: Net, drawing: Drawing) -> Any:
    """Every point, sided place and clue question as a yes-or-no variable; a paired region also as left-or-right.

    A place that was marked is also made so by the points that reach a place beside it.
    """
    gum = pyagrum()
    bayes = gum.BayesNet()
    for index, sided in enumerate(net.points):
        bayes.add(gum.LabelizedVariable(f"p{index}", "", 2))
        bayes.cpt(f"p{index}").fillWith([1 - sided.prior, sided.prior])
    for region, paired in net.paired.items():
        places = net.places(Place(region))
        for place in places:
            bayes.addNoisyORNet(gum.LabelizedVariable(name(place), "", 2), net.figures.leak)
            roughly = any(place in net.places(mark) for mark in drawing.places)
            for index, sided in enumerate(net.points):
                quiet = 1 - sided.reach.get(place, 0.0)
                quiet *= 1 - net.beside.get(place, {}).get(index, 0.0) * roughly
                if quiet < 1:
                    bayes.addWeightedArc(f"p{index}", name(place), 1 - quiet)
        if paired:
            bayes.addOR(gum.LabelizedVariable(region, "", 2))
            for place in places:
                bayes.addArc(name(place), region)
    for id_, link in net.links.items():
        bayes.addNoisyORNet(gum.LabelizedVariable(id_, "", 2), link.background)
        for index in link.points if link.strength else ():  # a weight of nought is refused
            bayes.addWeightedArc(f"p{index}", id_, link.strength)
    return bayes


def name(place: Place) -> str:
    """A variable's name."""
    return f"{place.region}-{place.side or 'only'}"


def evidence(net: Net, drawing: Drawing, answers: Mapping[str, Answer]) -> dict[str, int]:
    """The drawing and the answers as observed variables."""
    seen = {id_: int(answer is Answer.YES) for id_, answer in answers.items() if answer is not Answer.UNSURE}
    for region in net.paired:
        marks = [place for place in drawing.places if place.region == region]
        places = net.places(Place(region))
        exact = {name(on) for mark in marks if len(net.places(mark)) == 1 for on in net.places(mark)}
        if len(exact) < len(marks):
            seen |= dict.fromkeys(exact, 1) or {region: 1}
        else:
            seen |= {name(place): int(name(place) in exact) for place in places}
    return seen


def chances(bayes: Any, seen: Mapping[str, int]) -> list[float]:
    """The chance of each point, in the net's order."""
    inference = pyagrum().LazyPropagation(bayes)
    inference.setEvidence(dict(seen))
    inference.makeInference()
    points = sorted((n for n in bayes.names() if n[0] == "p" and n[1:].isdigit()), key=lambda n: int(n[1:]))
    return [float(inference.posterior(point)[1]) for point in points]


def likelihood(net: Net, drawing: Drawing, seen: Mapping[str, int]) -> float:
    """How likely all of this is together."""
    inference = pyagrum().LazyPropagation(bayes_net(net, drawing))
    inference.setEvidence(dict(seen))
    return float(inference.evidenceProbability())
