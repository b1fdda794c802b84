"""Problems of choice for the tests of the budget, the solver and the selection, and what a choice is worth, counted anew."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from summarize.corpus import Passage
from summarize.selection import select
from summarize.solver import Candidates

if TYPE_CHECKING:
    from summarize.budget import Budget

UNITS = ["words", "sentences", "chars"]


def problem(
    words: list[int],
    covers: list[list[int]] | None = None,
    weights: list[float] | None = None,
    *,
    conflicts: list[tuple[int, int]] = (),  # type: ignore[assignment]
    quota_of: list[int] | None = None,
    quotas: list[float] = (),  # type: ignore[assignment]
    documents: list[int] | None = None,
    n_sentences: list[int] | None = None,
    quality: list[float] | None = None,
    by_length: bool = True,
    opening: int | None = None,
) -> Candidates:
    """Passages of so many words of four letters; without `covers` each covers one concept of its own."""
    n = len(words)
    covers = [[index] for index in range(n)] if covers is None else covers
    weights = [1.0] * n if weights is None else weights
    sizes = n_sentences or [1] * n
    starts = np.concatenate([[0], np.cumsum(sizes)]).astype(int)
    documents = documents or [0] * n
    rows = [row for row, concepts in enumerate(covers) for _ in concepts]
    columns = [concept for concepts in covers for concept in concepts]
    in_conflict_with = [sorted({a, *(x + y - a for x, y in conflicts if a in (x, y))}) for a in range(n)]
    return Candidates(
        passages=tuple(
            Passage(tuple(range(starts[i], starts[i] + sizes[i])), words[i], 5 * words[i] - 1, documents[i])
            for i in range(n)
        ),
        coverage=csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(n, len(weights))),
        weights=np.array(weights, dtype=float),
        by_length=by_length,
        quality=np.array(quality or [1.0] * n, dtype=float),
        conflicts=lambda index: np.array(in_conflict_with[index]),
        quota_of=np.array(quota_of or [-1] * n, dtype=np.intp),
        quotas=np.array(quotas, dtype=float),
        opening=opening,
    )


def chosen(candidates: Candidates, budget: Budget) -> list[int]:
    return [choice.passage for choice in select(candidates, budget)]


def length(candidates: Candidates, indices: list[int], unit: str) -> int:
    """The length as the contract defines it, counted anew."""
    passages = [candidates.passages[index] for index in indices]
    if unit == "words":
        return sum(passage.n_words for passage in passages)
    if unit == "sentences":
        return sum(len(passage.sentences) for passage in passages)
    return len(" ".join("x" * passage.n_chars for passage in passages))


def covered(candidates: Candidates, indices: list[int]) -> float:
    concepts = set(candidates.coverage[indices].indices.tolist()) if indices else set()
    return float(sum(candidates.weights[concept] for concept in concepts))


def in_conflict(candidates: Candidates, indices: list[int]) -> bool:
    return any(b in candidates.conflicts(a) for a, b in combinations(indices, 2))


@st.composite
def problems(draw: st.DrawFn, *, n_documents: int = 4, n_quotas: int = 3, conflicts: bool = True) -> Candidates:
    n = draw(st.integers(1, 7))
    some = st.integers(1, 12)
    indices = st.integers(0, n - 1)
    quotas = draw(st.integers(0, n_quotas))
    weight = st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.5, 8.0])
    return problem(
        draw(st.lists(some, min_size=n, max_size=n)),
        draw(st.lists(st.lists(st.integers(0, 7), max_size=4, unique=True), min_size=n, max_size=n)),
        draw(st.lists(weight, min_size=8, max_size=8)),
        conflicts=draw(st.lists(st.tuples(indices, indices), max_size=5)) if conflicts else [],
        quota_of=draw(st.lists(st.integers(-1, quotas - 1), min_size=n, max_size=n)),
        quotas=[1 / quotas] * quotas if quotas else [],
        documents=draw(st.lists(st.integers(0, n_documents - 1), min_size=n, max_size=n)),
        n_sentences=draw(st.lists(st.integers(1, 3), min_size=n, max_size=n)),
        quality=draw(st.lists(st.sampled_from([0.3, 1.0]), min_size=n, max_size=n)),
        by_length=draw(st.booleans()),
    )
