"""A real server that is stopped and started in the middle of a journey, on one address, in this version or another."""

import os
import shutil
import subprocess
from pathlib import Path

import unknot
from making.browser import UNKNOT, free_port, wait_for

PACKAGE = Path(unknot.__file__).parent
MARK = "second-version"
PATIENCE_S = 10


class Restartable:
    """``unknot serve`` on one port with one data folder, whichever tree of the program it is started from."""

    def __init__(self, home: Path) -> None:
        self.home, self.port = home, free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it is, while it runs."""
        return f"http://127.0.0.1:{self.port}"

    def start(self, tree: Path = PACKAGE.parent) -> "Restartable":
        """Start the program of this tree, and wait until it answers."""
        environment = {**os.environ, "UNKNOT_HOME": str(self.home), "UNKNOT_REQUESTS_A_MINUTE": "0"}
        environment["PYTHONPATH"] = str(tree)
        command = [UNKNOT, "serve", "--port", str(self.port)]
        self._process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        wait_for(f"{self.address}/health")
        return self

    def kill(self) -> None:
        """End it at once, as a power cut does; whoever asks then is refused."""
        if self._process is not None:
            subprocess.run(["pkill", "-KILL", "-P", str(self._process.pid)], check=False)
            self._process.kill()
            self._process.wait(PATIENCE_S)
            self._process = None


def second_version(where: Path) -> Path:
    """A copy of the program in which every script and style has another content, and so another name."""
    shutil.copytree(PACKAGE, where / "unknot", ignore=shutil.ignore_patterns("__pycache__", "static-built"))
    static = where / "unknot" / "web" / "static"
    for path in [*static.rglob("*.js"), *static.rglob("*.css")]:
        path.write_text(f"{path.read_text('utf-8')}\n/* {MARK} */\n", encoding="utf-8")
    return where
