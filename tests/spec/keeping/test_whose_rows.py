"""Whose rows a call reads and changes: each call by everybody who might send it, and the status it gets.

A reviewer reads this table in docs/reference/behaviour.md.
"""

from collections.abc import Iterator

import pytest

from making.rows import SQLITE, new_url, rows_in
from making.whose_rows import SECRET_WORD, TABLE, judged

CASES = [pytest.param(call, who, status, id=f"{call}, by {who} = {status}") for (call, who), status in TABLE.items()]
OWNERS = {"export", "export a table", "sync, own entry", "sync, an id of somebody else"}
"""Where the owner's word is in the answer to the owner: what is theirs is given to them."""
AFTERWARDS = {"stop there": [], "stop everywhere": [], "sync, own entry": [SECRET_WORD, "another-trouble"]}


@pytest.fixture(autouse=True, scope="module")
def _rows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with rows_in(new_url(SQLITE, tmp_path_factory.mktemp("rows"))):
        yield


@pytest.mark.parametrize(("call", "who", "status"), CASES)
def test_nobody_reads_or_changes_what_is_anothers(call: str, who: str, status: int) -> None:
    """Each call by each sender; the owner is somebody else whose rows are there, and whose ids and code are used.

    200 and 201 are done, with the sender's own rows alone.  401: nobody is known by this cookie.  404: no such code.
    409: kept already.  410: was deleted.
    """
    got, told, left = judged(call, who)
    owner = who == "the owner"
    assert got == status
    assert told == (owner and call in OWNERS)
    assert left == (AFTERWARDS.get(call, [SECRET_WORD]) if owner else [SECRET_WORD])
