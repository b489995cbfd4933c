"""`unknot serve --lan` says what to do and what to compare, or in one sentence why it cannot be."""

import os
import re
import socket
import ssl
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
import segno

from making.browser import START_S, UNKNOT, free_port
from unknot.cli.serving_lan import Wanted, prepared, square_code, still_fits, told

NAMES = ("nas.example.org",)


def _asked(folder: Path) -> Wanted:
    return Wanted("127.0.0.2", free_port(), free_port(), NAMES, folder)


def test_the_terminal_tells_the_address_the_steps_and_the_fingerprint(tmp_path: Path) -> None:
    """All that somebody needs who stands there with a phone."""
    asked = _asked(tmp_path / "lan")
    place, by = prepared(asked)
    said = "\n".join(told(place, asked, by, drawn=False))
    assert f"https://127.0.0.2:{asked.port}/" in said
    assert f"https://nas.example.org:{asked.port}/" in said
    assert f"http://127.0.0.2:{asked.trust_port}/" in said
    assert by.fingerprint.replace(":", "") in re.sub(r"\s", "", said)
    assert still_fits(asked)


def test_a_certificate_that_is_gone_no_longer_fits(tmp_path: Path) -> None:
    """Then the server begins anew."""
    asked = _asked(tmp_path / "lan")
    prepared(asked)
    (asked.folder / "server.pem").unlink()
    assert not still_fits(asked)


def test_the_square_code_is_drawn_black_on_white_square_by_square() -> None:
    """Each half block of a line is what the code has there, whatever colours the terminal has."""
    lines = [re.sub(r"\x1b\[[\d;]*m", "", line)[5:] for line in square_code("http://192.168.1.20:8444/")]
    light = [[part in {"█", half} for part in line] for line in lines for half in "▀▄"]
    matrix = [
        [not dark for dark in row] for row in segno.make("http://192.168.1.20:8444/", micro=False).matrix_iter(border=2)
    ]
    assert light[: len(matrix)] == matrix


def _refused(home: Path, *options: str) -> str:
    environment = {**os.environ, "UNKNOT_HOME": str(home)}
    command = [UNKNOT, "serve", "--lan", "--address", "127.0.0.2", *options]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    return done.stderr


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    """With exit code 2."""
    with closing(socket.create_server(("127.0.0.2", 0))) as taken:
        port = taken.getsockname()[1]
        assert f"port {port}, cannot be listened on" in _refused(tmp_path, "--port", str(port))


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file stands where the folder of the keys should be."""
    (tmp_path / "lan").write_text("in the way")
    assert "cannot be kept in" in _refused(tmp_path, "--port", str(free_port()), "--trust-port", str(free_port()))


@pytest.mark.parametrize(("mode", "kept", "said"), [(0o644, "x", "chmod 600"), (0o600, "no key", "is damaged")])
def test_a_key_that_cannot_be_used_is_named(tmp_path: Path, mode: int, kept: str, said: str) -> None:
    """And left as it is."""
    path = tmp_path / "lan" / "authority.pem"
    path.parent.mkdir()
    path.write_text(kept)
    path.chmod(mode)
    assert said in _refused(tmp_path, "--port", str(free_port()), "--trust-port", str(free_port()))
    assert path.read_text() == kept


AGAIN = (
    "import sys; from unknot.cli import main, serving_lan; serving_lan.LOOK_AGAIN_S = 0.5;"
    " sys.argv = ['unknot', 'serve', '--lan', '--address', '127.0.0.2', '--port', sys.argv[1], '--trust-port',"
    " sys.argv[2]]; main()"
)


def test_a_server_that_runs_begins_anew_with_the_new_certificate(tmp_path: Path) -> None:
    """Nobody has to be there when a certificate is due; the authority, and so each phone's trust, stays."""
    port, kept = free_port(), tmp_path / "lan" / "server.pem"
    command = [sys.executable, "-c", AGAIN, str(port), str(free_port())]
    environment = {**os.environ, "UNKNOT_HOME": str(tmp_path)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            shown = [_until(server, "Started worker")]
            before = _served(port)
            kept.unlink()
            shown.append(_until(server, "Started worker"))
            after = _served(port)
        finally:
            server.terminate()
            server.communicate(timeout=30)
    assert before != after
    assert after.strip() in kept.read_text()
    prints = [re.findall(r"^ {7}[0-9A-F ]+$", one, re.MULTILINE) for one in shown]
    assert prints[0] == prints[1] != []


def _until(server: "subprocess.Popen[str]", said: str) -> str:
    lines = [""]
    assert server.stdout
    while said not in lines[-1]:
        lines.append(server.stdout.readline())
        assert lines[-1], "the server ended"
    return "".join(lines)


def _served(port: int) -> str:
    until = time.monotonic() + START_S
    while True:
        try:
            return ssl.get_server_certificate(("127.0.0.2", port))
        except ConnectionError:  # it says that it has begun a little before it listens
            assert time.monotonic() < until
            time.sleep(0.1)
