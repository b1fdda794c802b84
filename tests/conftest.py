"""What all tests share: no network, reproducible hypothesis, and the five seed articles, analysed once."""

from __future__ import annotations

import ipaddress
import os
import socket
import subprocess
import sys
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
