"""Time the exact search for similar sentences against the full product, and check that they find the same pairs.

    python -m tests.benchmarks.all_pairs [--sentences 100000] [--threshold 0.8] [CORPUS_FOLDER]

Without a folder the sentences are drawn at random: terms by Zipf's law, 8 to 20 a sentence, one sentence in ten a copy of an
earlier one with two terms changed. With a folder its ``*.txt`` files are read, one sentence a line, as often as needed. The
full product is computed in blocks of 1,000 rows, because 100,000 x 100,000 entries do not fit in memory.
"""

from __future__ import annotations

import argparse
import platform
import resource
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import scipy

from summarize.facts.similar import find_similar_pairs
from summarize.text.tokens import stem_tokens, stop_stems
from summarize.text.vectors import tfidf_vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOCK = 1_000
VOCABULARY = 50_000


def drawn_sentences(n_sentences: int) -> list[list[str]]:
    """Random sentences with the term frequencies of text."""
    rng = np.random.default_rng(2007)
    lengths = rng.integers(8, 21, n_sentences)
    # Zipf's law from rank 20 on: the commonest words of text are stop words, which are no terms.
    weights = 1.0 / np.arange(20, VOCABULARY + 20)
    drawn = rng.choice(VOCABULARY, int(lengths.sum()), p=weights / weights.sum()).tolist()
    ends = np.cumsum(lengths).tolist()
    sentences = [[f"t{term}" for term in drawn[end - length : end]] for end, length in zip(ends, lengths, strict=True)]
    for place in range(10, n_sentences, 10):
        copied = list(sentences[int(rng.integers(place))])
        copied[0], copied[-1] = f"t{rng.integers(VOCABULARY)}", f"t{rng.integers(VOCABULARY)}"
        sentences[place] = copied
    return sentences


def read_sentences(folder: Path, n_sentences: int) -> list[list[str]]:
    """The lines of all text files under a folder, repeated from the start if there are too few."""
    stop = stop_stems()
    lines = [line for path in sorted(folder.rglob("*.txt")) for line in path.read_text("utf-8").splitlines()]
    terms = [[stem for stem in stem_tokens(line) if stem not in stop] for line in lines if line.count(" ") >= 4]
    return [terms[place % len(terms)] for place in range(n_sentences)]


def full_product(X: Any, threshold: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Every pair at the threshold or above, block by block."""
    found_a, found_b = [], []
    transposed = X.T.tocsc()
    for start in range(0, X.shape[0], BLOCK):
        S = (X[start : start + BLOCK] @ transposed).tocoo()
        kept = (S.data >= threshold) & (S.row + start < S.col)
        found_a.append(S.row[kept] + start)
        found_b.append(S.col[kept])
    a, b = np.concatenate(found_a), np.concatenate(found_b)
    order = np.lexsort((b, a))
    return a[order], b[order]


def main() -> None:
    """Print the times of both, the pairs found, and whether they agree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--sentences", type=int, default=100_000)
    parser.add_argument("--threshold", type=float, default=0.8)
    parser.add_argument("--no-product", action="store_true", help="time the search only")
    chosen = parser.parse_args()
    terms = read_sentences(chosen.folder, chosen.sentences) if chosen.folder else drawn_sentences(chosen.sentences)
    X, _ = tfidf_vectors(terms)
    print(
        f"{X.shape[0]} sentences, {X.shape[1]} terms, {X.nnz / X.shape[0]:.1f} a sentence; cosine from {chosen.threshold}"
    )
    print(f"Python {platform.python_version()}, SciPy {scipy.__version__}, {platform.machine()}")
    start = time.perf_counter()
    a, b, _ = find_similar_pairs(X, chosen.threshold)
    print(f"prefix filter   {time.perf_counter() - start:8.2f} s  {len(a):9d} pairs")
    print(f"peak memory so far {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    if chosen.no_product:
        return
    start = time.perf_counter()
    all_a, all_b = full_product(X, chosen.threshold)
    print(f"full product    {time.perf_counter() - start:8.2f} s  {len(all_a):9d} pairs")
    print("the same pairs:", np.array_equal(a, all_a) and np.array_equal(b, all_b))


if __name__ == "__main__":
    main()
