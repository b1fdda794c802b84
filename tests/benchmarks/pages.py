"""Measure what of a news page can be quoted in a brief, on the pages of scrapinghub's article-extraction-benchmark.

    python -m tests.benchmarks.pages ARTICLE_EXTRACTION_BENCHMARK [--worst N]

The folder is a copy of https://github.com/scrapinghub/article-extraction-benchmark (``html/`` and ``ground-truth.json``): pages,
most of them in English, and of each the article's body as read by hand. The measure is that benchmark's own: shingles of four tokens
of the body and of what was found, with their repetitions; precision and recall are means over pages, F1 is of these means.

Three steps are measured: what trafilatura finds with its defaults, the text of the document that is read, and the sentences that
are kept of it, which is all that a brief can quote. The bodies have headings and lists, which no brief quotes; "prose" is the recall
of their lines that end as a sentence does. Half of the pages, by the hash of their name, was never looked at (``held``); ``--worst``
names pages of the other half, those with the lowest sum of precision and recall. Of pages in other languages only their number is
given.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import re
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, NamedTuple

import trafilatura

import summarize
from summarize.preparation import prepare
from summarize.reading import read
from summarize.text.language import is_in_other_language
from summarize.text.layout import ends_sentence
from tests.benchmarks.labelled import is_held

if TYPE_CHECKING:
    from collections.abc import Sequence

STEPS = ("trafilatura", "document", "sentences")
SHINGLE_TOKENS = 4
N_PROCESSES = 2


class Overlap(NamedTuple):
    """Shingles of what was found that are the article's and that are not, and those of the article that are missing."""

    right: int
    wrong: int
    missing: int

    @property
    def precision(self) -> float:
        """Share of what was found that is the article's."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """Share of the article that was found."""
        return self.right / max(self.right + self.missing, 1)


class Page(NamedTuple):
    """A page's overlaps by step: of the whole body, and of its prose."""

    body: Sequence[Overlap]
    prose: Sequence[Overlap]


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Count the runs of four tokens; a shorter text is one run."""
    tokens = re.findall(r"\w+", text)
    runs = [tuple(tokens[at : at + SHINGLE_TOKENS]) for at in range(max(1, len(tokens) - SHINGLE_TOKENS + 1))]
    return Counter(run for run in runs if run)


def overlap(body: str, found: str) -> Overlap:
    """Compare what was found with the article's body."""
    wanted, given = shingles(body), shingles(found)
    right = (wanted & given).total()
    return Overlap(right, given.total() - right, wanted.total() - right)


def texts_of(path: Path) -> tuple[str, str, str]:
    """Give the text of a page after each of the steps."""
    logging.disable(logging.WARNING)
    raw = trafilatura.extract(gzip.decompress(path.read_bytes()).decode("utf-8"), include_comments=False) or ""
    try:
        documents, _ = read(path)
    except summarize.InputError:
        return raw, "", ""
    sentences = [sentence.text for sentence in prepare(documents).sentences]
    return raw, "\n".join(document.text for document in documents), "\n".join(sentences)


def print_part(part: str, pages: Sequence[Page]) -> None:
    """Print the figures of each step."""
    print(f"{part}: {len(pages)} pages in English")
    for number, step in enumerate(STEPS):
        bodies = [page.body[number] for page in pages]
        # As the benchmark has it: a page of which nothing was found has no precision.
        precision = mean(body.precision for body in bodies if body.right + body.wrong)
        recall = mean(body.recall for body in bodies)
        f1 = 2 * precision * recall / (precision + recall)
        prose = mean(
            page.prose[number].recall for page in pages if page.prose[number].right + page.prose[number].missing
        )
        empty = sum(not body.right + body.wrong for body in bodies)
        print(
            f"  {step:12}precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  prose {prose:.3f}  nothing found {empty}"
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--worst", type=int, default=0, metavar="N", help="also name pages of the half that may be read"
    )
    arguments = parser.parse_args()
    truth = json.loads((arguments.folder / "ground-truth.json").read_text(encoding="utf-8"))
    bodies = {name: page.get("articleBody", "") for name, page in sorted(truth.items())}
    in_english = [name for name, body in bodies.items() if not is_in_other_language(body, "en")]
    paths = [arguments.folder / "html" / f"{name}.html.gz" for name in in_english]
    with ProcessPoolExecutor(N_PROCESSES) as pool:
        found = dict(zip(in_english, pool.map(texts_of, paths, chunksize=8), strict=True))
    pages = {}
    for name, texts in found.items():
        prose = "\n".join(line for line in bodies[name].split("\n") if ends_sentence(line))
        pages[name] = Page([overlap(bodies[name], text) for text in texts], [overlap(prose, text) for text in texts])
    for part, held in (("develop", False), ("held", True)):
        print_part(part, [page for name, page in pages.items() if is_held(name) is held])
    print(f"in other languages: {len(bodies) - len(pages)}")
    looked_at = {name: page.body[-1] for name, page in pages.items() if not is_held(name)}
    worst = sorted(looked_at, key=lambda name: looked_at[name].precision + looked_at[name].recall)
    for name in worst[: arguments.worst]:
        steps = "  ".join(f"{body.precision:.2f} {body.recall:.2f}" for body in pages[name].body)
        print(f"  {name[:12]}  {steps}  {truth[name].get('url', '')[:80]}")


if __name__ == "__main__":
    main()
