"""Each test of keeping runs on SQLite and on PostgreSQL, on fresh rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from making.rows import BOTH, new_url, rows_in


@pytest.fixture(params=BOTH)
def rows(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of fresh rows, which everything in the test uses."""
    with rows_in(new_url(request.param, tmp_path)) as url:
        yield url
