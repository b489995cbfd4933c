"""Where rows are kept: in the data folder, or where DATABASE_URL says; anything else is refused in one sentence."""

from pathlib import Path

import pytest

from unknot.cli.data_folder import data_folder
from unknot.web.host.database import FILE, database, database_url


def test_rows_are_in_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same folder as the terminal's journal, with and without the setting."""
    for home in (str(tmp_path), None):
        if home:
            monkeypatch.setenv("UNKNOT_HOME", home)
        else:
            monkeypatch.delenv("UNKNOT_HOME")
            monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
        environment = {"UNKNOT_HOME": home} if home else {}
        assert database_url(environment) == f"sqlite:///{data_folder() / FILE}"


def test_a_writer_takes_its_turn_and_the_disk_is_waited_for() -> None:
    """Or an acknowledged entry could be lost by a power cut."""
    options = database("sqlite:////folder/rows.sqlite3")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in options["init_command"]


def test_postgresql_is_reached_through_a_pool() -> None:
    """Connections are kept for the next request, and looked after."""
    read = database("postgresql://someone:secret@db:5432/unknot")
    assert (read["HOST"], read["NAME"]) == ("db", "unknot")
    assert "pool" in read["OPTIONS"]


@pytest.mark.parametrize("url", ["mysql://a/b", "nonsense", "redis://x", "postgres://[x"])
def test_another_address_is_refused(url: str) -> None:
    """The sentence names the setting and shows what it takes."""
    with pytest.raises(ValueError, match="DATABASE_URL"):
        database(url)
