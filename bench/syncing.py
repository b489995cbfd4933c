"""How many entries a second a sync takes in, beside an endpoint that does nothing but insert the same rows."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from statistics import median

from bench.measured import ms, times_as_long
from bench.sampling import Seconds, in_turn
from bench.serving import benched
from bench.table import Table
from making.devices import new_entry
from making.sync_client import Answer, Device, OverHttp

SIZES, REPEATS = (1, 20, 200), 15
HEADINGS = ("entries in a batch", "sync", "a second", "bare insert", "a second", "ratio")
NOTE = (
    "Medians, in turn, over the same server and into the same SQLite file, each batch on the disk before its answer. "
    "The bare insert reads the JSON, writes the rows in one transaction and gives the ids back. A sync also checks the "
    "token and the cookie, reads every entry strictly, looks for ids that are held already, takes the person's lock, "
    "gives the entries their place, notes what was done, and reads what other devices have kept."
)


@dataclass(frozen=True, slots=True)
class Synced:
    """How long a batch of so many entries took, and how long the bare insert of as many."""

    size: int
    sync: Seconds
    bare: Seconds


def sync_rows() -> list[Synced]:
    """Batches of each size, in turn with the bare insert."""
    with benched() as port:
        address = f"http://127.0.0.1:{port}"
        device, bare = Device(OverHttp(address)), OverHttp(address)
        device.begin()
        bare.post("", {"consent": 1})
        return [_measured(size, device, bare) for size in SIZES]


def _measured(size: int, device: Device, bare: OverHttp) -> Synced:
    inserted = _inserting(size, bare)
    sync, least = in_turn([lambda: _sync(size, device), inserted], REPEATS)
    return Synced(size, median(sync), median(least))


def _sync(size: int, device: Device) -> None:
    answer = device.exchange([new_entry() for _ in range(size)])
    _all_taken(answer, size)


def _inserting(size: int, bare: OverHttp) -> Callable[[], None]:
    person, places = bare.cookies["unknot-person"].partition(":")[0], count(size * 1_000_000, size)

    def insert() -> None:
        entries = [new_entry() for _ in range(size)]
        answer = bare.ask("POST", f"/insert/{person}", {"entries": entries, "after": next(places)})
        _all_taken(answer, size)

    return insert


def _all_taken(answer: Answer, size: int) -> None:
    if answer.status != 200 or len(answer.said["acknowledged"]) != size:  # noqa: PLR2004 - the status of what was done
        raise AssertionError((answer.status, answer.said))


def sync_table(rows: list[Synced]) -> Table:
    """The figures as a table."""
    return Table("Sync, beside the bare insert", HEADINGS, tuple(_cells(row) for row in rows), (NOTE,))


def _cells(row: Synced) -> tuple[str, ...]:
    def rate(seconds: Seconds) -> str:
        return f"{row.size / seconds:,.0f}"

    ratio = times_as_long(row.sync / row.bare)
    return str(row.size), ms(row.sync), rate(row.sync), ms(row.bare), rate(row.bare), ratio
