"""A real Chromium without a window, driven through the two pipes of its DevTools protocol; the standard library is enough."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

# The protocol is spoken on the descriptors 3 and 4, whatever numbers the pipes have here.
_LAUNCHER = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execvp(sys.argv[3], sys.argv[3:])"
)
# Only pages of these tests are opened, and in a container there is no sandbox to be had, as root nowhere.
# The protection counts more than 200 links followed in ten seconds as an attack, and follows no more.
_SWITCHES = (
    "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --no-default-browser-check --disable-quic "
    "--disable-sync --disable-background-networking --disable-component-update --disable-extensions --hide-scrollbars "
    "--disable-ipc-flooding-protection --remote-debugging-pipe"
).split()


def find_chromium() -> str | None:
    """The program, as Debian, Fedora or Google call it, if it runs: on Ubuntu a script stands in for one that is not there."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    for program in filter(None, map(shutil.which, names)):
        if subprocess.run([program, "--version"], capture_output=True, timeout=60, check=False).returncode == 0:
            return program
    return None


class Chromium:
    """A browser with one page."""

    def __init__(self, program: str, profile: Path) -> None:
        reads, self._to = os.pipe()
        self._from, writes = os.pipe()
        options = [*_SWITCHES, f"--user-data-dir={profile}"]
        self._process = subprocess.Popen(
            [sys.executable, "-c", _LAUNCHER, str(reads), str(writes), program, *options],
            pass_fds=(reads, writes),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(reads)
        os.close(writes)
        self._received, self._last_id, self._session = b"", 0, None
        self.events: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self.call(f"{domain}.enable")

    def close(self) -> None:
        """End the browser, and wait until it has ended, whatever state it is in."""
        self._session = None
        try:
            self.call("Browser.close")
            self._process.wait(30)
        finally:
            self._process.kill()
            self._process.wait()
            os.close(self._to)
            os.close(self._from)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol, and return its result."""
        self._last_id += 1
        message: dict[str, Any] = {"id": self._last_id, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == self._last_id:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def open(self, page: Path, *, width: int = 1200, dark: bool = False, media: str = "", fragment: str = "") -> None:
        """Load a file anew and wait until it is shown."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", media=media, features=[scheme])
        self.call("Page.navigate", url="about:blank")
        self.events.clear()
        self.call("Page.navigate", url=page.resolve().as_uri() + fragment)
        # Asked again and again, because where scripts are off no listener is called.
        while self.evaluate("document.readyState") != "complete":
            time.sleep(0.01)

    def evaluate(self, expression: str) -> Any:
        """Return what an expression of JavaScript comes to in the page; its own policy does not stop the tests."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["result"].get("description", "failed"))
        return answer["result"].get("value")

    def pdf(self) -> bytes:
        """Print the page, as PDF."""
        return base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True)["data"])

    def _receive(self, seconds: float = 60) -> dict[str, Any]:
        """The next message; events are kept."""
        end = time.monotonic() + seconds
        while b"\0" not in self._received:
            if not select.select([self._from], [], [], max(0.0, end - time.monotonic()))[0]:
                raise TimeoutError("the browser does not answer")
            piece = os.read(self._from, 1 << 20)
            if not piece:
                raise RuntimeError("the browser has ended")
            self._received += piece
        first, _, self._received = self._received.partition(b"\0")
        message = json.loads(first)
        if "method" in message:
            self.events.append(message)
        return message
