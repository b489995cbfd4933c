"""The page behind what a screen says: ``{% behind what %}`` in a template leads there in one tap.

``what`` is the id of a message, fact, rule, sign, muscle or habit, or the sentence itself where a screen has no more.
On a step of the visit the link opens a new tab: what is ticked there and not sent yet would be lost otherwise.
"""

from typing import Any

from django import template
from django.urls import reverse

from unknot.learning import Article, ArticleKind, behind, behind_words
from unknot.web.host.facts import knowledge

register = template.Library()
ON_A_LIST = {ArticleKind.SIGN: "signs", ArticleKind.REVIEW: "review"}
"""Kinds whose articles stand together on the page of a topic, each at its own place."""
FOLDERS = {
    ArticleKind.RULE: "learn-rule",
    ArticleKind.GATE: "learn-rule",
    ArticleKind.MUSCLE: "muscle",
    ArticleKind.PLACE: "learn-place",
    ArticleKind.PROGRAMME: "learn-programme",
    ArticleKind.HABIT: "learn-habit",
    ArticleKind.TOPIC: "learn-topic",
    ArticleKind.QUESTION: "learn-question",
    ArticleKind.MESSAGE: "learn-message",
}


@register.filter
def address(article: Article) -> str:
    """Where this article can be read."""
    if article.kind in ON_A_LIST:
        return f"{reverse('learn-topic', args=[ON_A_LIST[article.kind]])}#{article.id}"
    return reverse(FOLDERS[article.kind], args=[article.id])


def learn_link(what: str) -> str | None:
    """The address of the page behind an id or a sentence, or None where there is none."""
    found = _found(what)
    return address(found) if found else None


@register.inclusion_tag("learn/behind.html", takes_context=True, name="behind")
def behind_tag(context: template.Context, what: object, label: str = "Read why") -> dict[str, Any]:
    """The link, or nothing where no page stands behind it."""
    found = _found(str(what))
    href = address(found) if found else ""
    return {"article": found, "href": href, "label": label, "new_tab": bool(context.get("step"))}


def _found(what: str) -> Article | None:
    known = knowledge()
    return behind(what, known) or behind_words(what, known)
