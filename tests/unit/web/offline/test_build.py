"""The list of what a device keeps: whole, of this version, and nothing that is about a person."""

import json
import re
from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.web import client, set_up

IMPORTED = re.compile(r"""(?:from|import\()\s*["'](\.{1,2}/[^"']+)["']""")


def _build() -> dict[str, object]:
    answer = client().get("/service-worker.js")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/javascript")
    written = answer.content.decode().removeprefix("const BUILD = ")
    build: dict[str, object] = json.JSONDecoder().raw_decode(written)[0]
    return build


def _addresses(part: str) -> list[str]:
    listed = _build()[part]
    assert isinstance(listed, list)
    return listed


def test_every_page_that_is_kept_is_of_the_version_of_the_list() -> None:
    """The worker refuses a page of another version, so the server says the same on all of them."""
    version = _build()["version"]
    assert version
    for path in _addresses("pages"):
        page = client().get(path)
        assert page.status_code == 200
        assert page.headers["Unknot-Version"] == version
        assert f'<meta name="unknot-version" content="{version}">' in page.content.decode()


def test_every_file_of_the_list_was_gathered_under_its_hashed_name() -> None:
    """A name that changes with its content can be kept for ever."""
    folder = set_up()
    found = {**{address: address for part in ("atOnce", "later") for address in _addresses(part)}}
    found |= dict(_build()["foundAt"])  # type: ignore[call-overload]
    assert len(found) > 80
    for address in found.values():
        assert re.search(r"\.[0-9a-f]{12}\.\w+$", address), address
        assert (folder / address.removeprefix("/static/")).is_file()


def test_everything_that_a_kept_page_or_script_names_is_kept_too() -> None:
    """No kept page asks for what is not there: its own files, and whatever its scripts import, at once or later."""
    folder, kept = set_up(), set(_addresses("atOnce"))
    named = set[str]()
    for path in _addresses("pages"):
        named |= set(re.findall(r'(?:href|src)="(/static/[^"]+\.(?:css|js|svg))"', client().get(path).content.decode()))
    for address in [one for one in kept if one.endswith(".js")]:
        script = (folder / address.removeprefix("/static/")).read_text("utf-8")
        here = Path(address).parent
        named |= {str((Path("/x") / here.relative_to("/") / one).resolve())[2:] for one in IMPORTED.findall(script)}
    assert named
    assert named - kept == set()


@pytest.mark.parametrize("path", ["/visit", "/api/v1/keeping", "/health"])
def test_nothing_that_could_be_about_a_person_is_listed(path: str) -> None:
    """Steps and calls tell what somebody said."""
    assert path not in (*_addresses("pages"), *_addresses("articles"))


def test_of_the_articles_all_are_kept_so_that_none_tells_what_was_read() -> None:
    """Every muscle, programme and list; each is of the version of the list, like any page that is kept."""
    articles, version = _addresses("articles"), _build()["version"]
    assert {f"/learn/muscle/{muscle}" for muscle in knowledge().muscles} < set(articles)
    assert {f"/learn/programme/{programme}" for programme in knowledge().programmes} < set(articles)
    assert "/learn/safety" in articles
    assert "/learn" in _addresses("pages")
    for path in articles:
        answer = client().get(path)
        assert (answer.status_code, answer.headers["Unknot-Version"]) == (200, version)


def test_what_is_not_kept_of_the_articles_is_told_on_a_page_that_is() -> None:
    """A rule or a habit has its line on the list of its topic, at the place of its name."""
    safety, habits = (client().get(f"/learn/{topic}").content.decode() for topic in ("safety", "habits"))
    assert [rule for rule in knowledge().rules if f'id="{rule}"' not in safety] == []
    assert [f.id for f in knowledge().findings.values() if f.kind == "habit" and f'id="{f.id}"' not in habits] == []


def test_a_phone_can_install_it() -> None:
    """A name, where to begin, a window of its own, and icons that are there in the sizes that they claim."""
    folder = set_up()
    manifest = json.loads(client().get("/manifest.webmanifest").content)
    assert (manifest["name"], manifest["start_url"], manifest["display"]) == ("Unknot", "/", "standalone")
    for icon in [one for one in manifest["icons"] if one["type"] == "image/png"]:
        head = (folder / icon["src"].removeprefix("/static/")).read_bytes()[:24]
        size = f"{int.from_bytes(head[16:20])}x{int.from_bytes(head[20:24])}"
        assert size == icon["sizes"]
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
