"""The reference of sources: every page and paper a fact names, and how far it was read."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from unknot.cli.reference.markdown import anchored, page, table

if TYPE_CHECKING:
    from unknot.knowledge.base import Knowledge
    from unknot.vocabulary.provenance import Source

_INTRO = (
    "Every source id on another page stands here.  `read` says how far the page or paper was read: `full`, `abstract`,",
    "`excerpt`, `secondary` (known through another page) or `not-opened`; `not said` where the sheet does not say.",
    "",
)


def sources_page() -> str:
    """Every source, by its id."""
    from unknot.knowledge.load import load_knowledge

    return page("Sources", _sources(load_knowledge()))


def _sources(knowledge: "Knowledge") -> Iterator[str]:
    yield from _INTRO
    read = Counter(source.read or "not said" for source in knowledge.sources.values())
    yield from table(("read", "how many"), read.most_common())
    yield ""
    rows = [_source(source) for _, source in sorted(knowledge.sources.items())]
    yield from table(("source", "title", "by", "year", "kind", "read"), rows)


def _source(source: "Source") -> tuple[object, ...]:
    title = f"[{_plain(source.title)}]({source.url})" if source.url else source.title
    read = f"{source.read or 'not said'}{': ' + source.note if source.note else ''}"
    return anchored(source.id), title, source.publisher or "", source.year or "", source.kind, read


def _plain(title: str) -> str:
    return title.replace("[", "(").replace("]", ")")
