"""How much memory and time `summarize brief` takes for very large and for very repetitive sets.

::

    python -m tests.benchmarks.large [CASE ...] [--scale 1.0]

The articles are made up of pseudo-words between English function words, by Zipf's law. Each case runs in a process of its own;
printed are its CPU seconds and its peak memory. ``--scale`` makes all sets larger or smaller. `tests/test_large.py` holds the
smaller of these cases to bounds.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# No case may take more than this, in bytes of address space and in CPU seconds: a machine that swaps measures nothing.
MAX_MEMORY = 12 << 30
MAX_SECONDS = 1800
# In kilobytes, but for one system.
UNIT_OF_MAXRSS = 1 if sys.platform == "darwin" else 1024

_FORMS = (
    "The {n} of {N} {v} the {n} in {N} after the {n} had {v} a {n} with {N}.",
    "On {D} the {n} {v} {d} {n} and the {n} of {N}, the {n} said.",
    "{N} {N} said that the {n} was {v} by the {n} because of the {n}.",
    "There were {d} {n} in the {n} when {N} {v} it, according to the {n}.",
    "The {n} has not {v} the {n}, but the {n} will be {v} by {M}.",
    "A {n} for {N} {v} that {d} percent of the {n} had been {v} in the {n} of {M}.",
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April June July August September October November December".split()


class Writer:
    """Makes up sentences; the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        syllables = [a + b for a in "bdfgklmnprstv" for b in "aeiou"]
        words = ["".join(self.random.choices(syllables, k=self.random.choice((2, 3, 3, 4)))) for _ in range(20_000)]
        self.words = list(dict.fromkeys(words))
        self.weights = [1 / (rank + 20) for rank in range(len(self.words))]

    def sentence(self) -> str:
        form = self.random.choice(_FORMS)
        drawn = iter(self.random.choices(self.words, self.weights, k=form.count("{")))
        made = []
        for part in form.split("{"):
            kind, _, rest = part.partition("}")
            made.append(part if "}" not in part else f"{self._filled(kind, next(drawn))}{rest}")
        return "".join(made)

    def _filled(self, kind: str, word: str) -> str:
        match kind:
            case "N":
                return word.capitalize()
            case "D":
                return self.random.choice(_DAYS)
            case "M":
                return self.random.choice(_MONTHS)
            case "d":
                return str(self.random.randint(11, 9_999))
            case "v":
                return f"{word}ed"
        return word

    def short(self) -> str:
        one, two, three = self.random.choices(self.words, self.weights, k=3)
        return f"The {one} {two}ed the {three}."


def _article(sentences: Sequence[str]) -> str:
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)) + "\n"


def shared(n: int) -> Iterator[str]:
    """Articles of six sentences of their own and one that all of them have."""
    writer = Writer()
    common = writer.sentence()
    for _ in range(n):
        own = [writer.sentence() for _ in range(6)]
        yield _article([*own[:3], common, *own[3:]])


def one_line(n: int) -> Iterator[str]:
    """One line of sentences, each drawn from a few hundred."""
    writer = Writer()
    known = [writer.sentence() for _ in range(max(n // 100, 1))]
    yield " ".join(writer.random.choices(known, k=n)) + "\n"


def one_sentence(n: int) -> Iterator[str]:
    """One line in which one sentence stands again and again."""
    yield " ".join([Writer().sentence()] * n) + "\n"


def short(n: int) -> Iterator[str]:
    """Short sentences, a hundred an article."""
    writer = Writer()
    for _ in range(max(n // 100, 1)):
        yield _article([writer.short() for _ in range(100)])


def near(n: int) -> Iterator[str]:
    """Articles that differ in one number."""
    writer = Writer()
    same = [writer.sentence() for _ in range(6)]
    for number in range(n):
        changed = f"The council of Wend has {1000 + number} members, the mayor of the town said on Friday."
        yield _article([*same[:2], changed, *same[2:]])


def near_words(n: int) -> Iterator[str]:
    """Articles of which every sentence differs from those of the others in one word."""
    writer = Writer()
    same = [writer.sentence()[:-1] for _ in range(4)]
    for _ in range(n):
        yield _article([f"{sentence} near {writer.random.choice(writer.words)}." for sentence in same])


def long(n: int) -> Iterator[str]:
    """One article of so many sentences."""
    writer = Writer()
    yield _article([writer.sentence() for _ in range(n)])


@dataclass(frozen=True)
class Case:
    articles: Callable[[int], Iterator[str]]
    size: int


CASES = {
    "shared-1500": Case(shared, 1_500),
    "shared-5000": Case(shared, 5_000),
    "one-line": Case(one_line, 4_000),
    "one-sentence": Case(one_sentence, 4_000),
    "short": Case(short, 100_000),
    "near": Case(near, 3_000),
    "near-words": Case(near_words, 1_000),
    "long": Case(long, 25_000),
}


@dataclass(frozen=True)
class Measured:
    """Bytes of text, CPU seconds, seconds by the clock, peak memory in bytes, and the end of what went wrong."""

    n_bytes: int
    cpu: float
    clock: float
    memory: int
    failed: str


def measure(case: Case, folder: Path, scale: float = 1.0, arguments: Sequence[str] = ()) -> Measured:
    """Write the articles of a case to a folder and run `summarize brief` on it."""
    n_bytes = 0
    for number, text in enumerate(case.articles(max(int(case.size * scale), 1))):
        n_bytes += (folder / f"{number:06}.txt").write_text(text, "utf-8")
    command = [sys.executable, "-m", "summarize", "brief", str(folder), "--format", "json", "--output"]
    start = perf_counter()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [*command, str(folder / "brief.json"), *arguments],
            stderr=errors,
            env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        )
        if hasattr(resource, "prlimit"):
            resource.prlimit(process.pid, resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
            resource.prlimit(process.pid, resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        failed = errors.read().decode()[-300:] if process.returncode else ""
    return Measured(
        n_bytes, usage.ru_utime + usage.ru_stime, perf_counter() - start, usage.ru_maxrss * UNIT_OF_MAXRSS, failed
    )


def main() -> None:
    """Print a line a case."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="*", metavar="CASE", help=f"of {', '.join(CASES)}; all by default")
    parser.add_argument("--scale", type=float, default=1.0)
    chosen = parser.parse_args()
    for name in chosen.cases or CASES:
        with tempfile.TemporaryDirectory() as folder:
            found = measure(CASES[name], Path(folder), chosen.scale)
        print(
            f"{name:14} {found.n_bytes / 1e6:6.2f} MB {found.cpu:8.1f} s CPU {found.clock:8.1f} s "
            f"{found.memory / 2**20:7.0f} MB peak {found.failed}",
            flush=True,
        )


if __name__ == "__main__":
    main()
