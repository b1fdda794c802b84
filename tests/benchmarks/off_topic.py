"""Measure which documents are left out as off-topic: those of other sets, and by mistake those of the set itself.

    python -m tests.benchmarks.off_topic DEVELOPMENT_DATA

To every set with at least three articles, one article of another set of the same corpus is added, drawn with a fixed seed,
three times over. Reported for every corpus, and for the sets on which the list of common words was not counted: how many
of the added articles are left out, and how many of the sets' own, which are printed, because some of them are indeed about
something else: web crawls have error pages and notices among their articles. The baseline leaves out what is less similar
to its nearest neighbour than a threshold, chosen to leave out as many of the added articles.
"""

from __future__ import annotations

import argparse
import random
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from summarize.corpus import Document
from summarize.facts.off_topic import MIN_ARTICLES, _neighbours, _terms, _unit_vectors, find_off_topic
from summarize.facts.reprints import find_reprints
from summarize.text.cleaning import clean
from summarize.text.tokens import stem_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CORPORA = ("multinews", "multiling_en", "duc2003", "duc2003_viewpoint")
N_ADDED = 3
SEED = 20261121


@dataclass(frozen=True, slots=True)
class Article:
    """One cleaned document: its path, its opening words and the stems of its sentences."""

    path: str
    opening: str
    stems: list[tuple[str, ...]]


def read_sets(corpora: Path) -> dict[str, list[Article]]:
    """Read the articles with prose of every set, reprints left out."""
    sets = {}
    for folder in sorted(folder for corpus in CORPORA for folder in (corpora / corpus).iterdir()):
        name = f"{folder.parent.name}/{folder.name}"
        articles = [_read(path, f"{name}/{path.name}") for path in sorted((folder / "docs").iterdir())]
        articles = [article for article in articles if article.stems]
        reprints = find_reprints([article.stems for article in articles])
        sets[name] = [article for article, original in zip(articles, reprints, strict=True) if original is None]
    return sets


def _read(path: Path, name: str) -> Article:
    sentences = clean(Document(path.read_bytes().decode("utf-8"))).sentences
    opening = " ".join(sentence.text for sentence in sentences)[:100]
    return Article(name, opening, [stem_tokens(sentence.text) for sentence in sentences])


def left_out(articles: Sequence[Article]) -> list[bool]:
    """What is left out of one set."""
    return find_off_topic([article.stems for article in articles], [None] * len(articles))


def nearest(articles: Sequence[Article]) -> list[float]:
    """The similarity of each article of a set to its nearest."""
    return [
        float(value) for value in _neighbours(_unit_vectors([_terms(article.stems, "en") for article in articles]))[0]
    ]


def additions(sets: dict[str, list[Article]]) -> Iterator[tuple[str, Article]]:
    """Sets and what is added to them."""
    generator = random.Random(SEED)
    for name, articles in sorted(sets.items()):
        corpus = name.split("/")[0]
        others = sorted(other for other in sets if other.startswith(f"{corpus}/") and other != name and sets[other])
        for _ in range(N_ADDED if len(articles) >= MIN_ARTICLES else 0):
            yield name, generator.choice(sets[generator.choice(others)])


def is_counted(name: str) -> bool:
    """Whether the list of common words was counted on this set."""
    return zlib.crc32(name.encode()) % 2 == 0


def main() -> None:
    """Print the table and the set's own articles that are left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    sets = read_sets(parser.parse_args().corpora)
    added: Counter[str] = Counter()
    found: Counter[str] = Counter()
    similarities = []
    for name, article in additions(sets):
        articles = [*sets[name], article]
        verdict = left_out(articles)[-1]
        similarities.append(nearest(articles)[-1])
        for part in (name.split("/")[0], "all", *(() if is_counted(name) else ("words not counted on",))):
            added[part] += 1
            found[part] += verdict
    own: Counter[str] = Counter()
    wrong: dict[str, list[Article]] = {}
    own_similarities = []
    for name, articles in sets.items():
        if len(articles) < MIN_ARTICLES:
            continue
        own_similarities += nearest(articles)
        verdicts = zip(articles, left_out(articles), strict=True)
        dropped = [article for article, is_left_out in verdicts if is_left_out]
        for part in (name.split("/")[0], "all", *(() if is_counted(name) else ("words not counted on",))):
            own[part] += len(articles)
            wrong.setdefault(part, []).extend(dropped)
    print(f"{'':22}{'added, left out':>20}{'own, left out':>18}")
    for part in (*CORPORA, "words not counted on", "all"):
        of_added = f"{found[part]}/{added[part]} = {found[part] / max(added[part], 1):.3f}"
        print(f"{part:22}{of_added:>20}{f'{len(wrong.get(part, []))}/{own[part]}':>18}")
    threshold = float(np.quantile(similarities, found["all"] / added["all"]))
    n_wrong = sum(value < threshold for value in own_similarities)
    baseline, all_found, all_own = f"baseline, under {threshold:.2f}", f"{found['all']}/{added['all']}", own["all"]
    print(f"{baseline:22}{all_found:>20}{f'{n_wrong}/{all_own}':>18}")
    for article in wrong["all"]:
        print(f"  {article.path}: {article.opening}")


if __name__ == "__main__":
    main()
