"""What all tests share: no network, reproducible hypothesis, the five seed articles, analysed once, and a brief made before."""

from __future__ import annotations

import gc
import ipaddress
import json
import os
import socket
import subprocess
import sys
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

import summarize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarize.analysis import Analysis

ROOT = Path(__file__).resolve().parent.parent

# They need data that is not here; imported as modules they would hide the packages of tests of the same name.
collect_ignore = ["benchmarks"]

# No deadline, because the machine may be busy; no database, because nothing is written outside a test's folder.
settings.register_profile(
    "summarize",
    deadline=None,
    database=None,
    derandomize=True,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("summarize")


def _is_local(address: Any) -> bool:
    if not isinstance(address, tuple):  # the path of a Unix socket
        return True
    host = str(address[0]).split("%")[0]
    try:
        return host in {"", "localhost"} or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Refuse every connection and every name that is not this machine's own."""
    connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded(original: Callable[..., Any]) -> Callable[..., Any]:
        def call(self: socket.socket, address: Any) -> Any:
            if not _is_local(address):
                raise RuntimeError(f"a test tried to reach {address}")
            return original(self, address)

        return call

    def resolve(host: Any, port: Any, *arguments: Any, **keywords: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name is not None and not _is_local((name, port)):
            raise RuntimeError(f"a test tried to look up {host}")
        return getaddrinfo(host, port, *arguments, **keywords)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded(connect))
        patch.setattr(socket.socket, "connect_ex", guarded(connect_ex))
        patch.setattr(socket, "getaddrinfo", resolve)
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the five seed articles."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def seed_documents(seeds: Path) -> tuple[summarize.Document, ...]:
    """The seed articles in the order of their names."""
    documents, skipped = summarize.read(seeds)
    assert (len(documents), len(skipped)) == (5, 0)
    return tuple(documents)


@pytest.fixture(scope="session")
def seed_analysis(seed_documents: tuple[summarize.Document, ...]) -> Analysis:
    """What is known about the seed articles before anything is chosen."""
    return summarize.Summarizer().analyse(seed_documents)


@pytest.fixture(scope="session")
def seed_brief(seeds: Path, seed_analysis: Analysis) -> Callable[[int], summarize.Brief]:
    """Make the brief of the seeds and their topics file at a number of words, once for all tests."""

    @cache
    def of_words(words: int) -> summarize.Brief:
        return summarize.Summarizer(words=words, topics=seeds / "topics.toml").brief_of(seed_analysis)

    return of_words


@pytest.fixture(scope="session")
def run_python() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run Python in a process of its own, which imports the package from the checkout."""

    def run(*arguments: str, env: dict[str, str] | None = None, **options: Any) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
        options = {"capture_output": True, "encoding": "utf-8", "timeout": 300, "check": True, **options}
        return subprocess.run([sys.executable, *arguments], env=environment, **options)

    return run


@pytest.fixture(scope="session")
def takes_linear_time() -> Callable[[Callable[[str], object], str], bool]:
    """Tell whether a function's time grows with the length of a repetitive text, and not with its square."""

    def seconds(function: Callable[[str], object], text: str) -> float:
        start = time.process_time()
        function(text)
        return time.process_time() - start

    def is_linear(function: Callable[[str], object], piece: str) -> bool:
        short, long = piece * 100, piece * 20_000
        # The collector's passes over all objects are no part of the function's time.
        gc.disable()
        try:
            # A busy machine only ever adds to a time, forty times at worst, and most to the long text, which needs new
            # memory: the least of several tries, 200 times as long for 200 times the text, against 40,000 times.
            base = max(min(seconds(function, short) for _ in range(5)), 5e-5)
            return any(seconds(function, long) < 8_000 * base for _ in range(5))
        finally:
            gc.enable()

    return is_linear


@pytest.fixture
def brief() -> summarize.Brief:
    """A small brief made by hand, of which ``goldens/`` has every form."""
    return summarize.Brief.from_dict(json.loads((ROOT / "tests" / "goldens" / "brief.json").read_text("utf-8")))


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, brief: summarize.Brief) -> list[dict[str, object]]:
    """Let `summarize.brief` and `summarize.inspect` note how they are called, and return something made before."""
    noted: list[dict[str, object]] = []
    inspection = summarize.Inspection(brief.counts, brief.skipped, brief.sources, (), ())

    def note(result: object):
        def noting(sources: object, **keywords: object) -> object:
            noted.append({"sources": sources, **keywords})
            return result

        return noting

    # `--by-event` reads and splits before it makes a brief of each event.
    monkeypatch.setattr(summarize, "read", lambda *_, **__: ([summarize.Document("A text.")], []))
    monkeypatch.setattr(summarize, "split_events", lambda documents, _: [documents])
    monkeypatch.setattr(summarize.Summarizer, "summarize", lambda *_: brief)
    monkeypatch.setattr(summarize, "brief", note(brief))
    monkeypatch.setattr(summarize, "inspect", note(inspection))
    return noted
