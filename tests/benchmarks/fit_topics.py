"""Fit what is evidence for one of the user's topics, and show what the fit is worth on a set it has not seen.

    python -m tests.benchmarks.fit_topics DEVELOPMENT_DATA

The sets of ``tests.benchmarks.topics`` that are tuned on, each with the weight of 60 sentences, whatever its number of labels.
The weights of ``summarize/topics/named.py`` and the ties of ``summarize/topics/sequence.py`` are fitted together: the
probability of the labelled sentences' topics is greatest, less an L2 penalty, summed over all topics that the other
sentences may have. Prints accuracy and macro-F1 of every set with weights fitted to all others, then the weights of all.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

from summarize.topics.evidence import gather_evidence
from summarize.topics.named import WEIGHTS
from summarize.topics.sequence import TIES, Chain, articles_of, run_chain, ties_to_previous
from tests.benchmarks.topics import TUNED, LabelledSet, read_set, score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

# Sentences that each set counts as, and the strength of the L2 penalty; from 0.3 to 3 it changes the accuracy by 0.01.
SET_WEIGHT = 60
PENALTY = 1.0
NAMES = ("BIAS", *WEIGHTS, *TIES, "STAY_NONE")
N_WEIGHTS = 1 + len(WEIGHTS)


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One article: evidence, ties to the sentence before, and for each sentence the states it may have."""

    set: int
    weight: float
    evidence: NDArray[np.float64]  # (n_sentences, n_states, N_WEIGHTS); 0 for the last state, "none"
    ties: NDArray[np.float64]  # (n_sentences, n_ties)
    barred: NDArray[np.float64]  # (n_sentences, n_states), 0 or a large negative number

    def run(self, parameters: NDArray[np.float64], *, as_labelled: bool) -> Chain:
        potentials = self.evidence @ parameters[:N_WEIGHTS] + as_labelled * self.barred
        return run_chain(potentials, self.ties @ parameters[N_WEIGHTS:-1], float(parameters[-1]))

    def objective(self, parameters: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """The log-likelihood of the labels, and its gradient: what is expected with the labels less what without."""
        labelled, free = self.run(parameters, as_labelled=True), self.run(parameters, as_labelled=False)
        stayed = labelled.stayed - free.stayed
        gradient = np.concatenate(
            [
                np.einsum("is,isf->f", labelled.probabilities - free.probabilities, self.evidence),
                stayed[:, :-1].sum(axis=1) @ self.ties,
                [stayed[:, -1].sum()],
            ]
        )
        return self.weight * (labelled.log_normalizer - free.log_normalizer), self.weight * gradient


def examples_of(number: int, labelled: LabelledSet) -> list[Example]:
    material = labelled.material
    gathered = gather_evidence(material, labelled.topics)
    columns = [np.ones_like(gathered["keyword"]), *(gathered[kind] for kind in WEIGHTS)]
    evidence = np.pad(np.stack(columns, axis=2), ((0, 0), (0, 1), (0, 0)))
    tied = ties_to_previous(material.sentences, material.leaning.tolist())
    ties = np.column_stack([tied[kind] for kind in TIES])
    barred = np.zeros(evidence.shape[:2])
    barred[labelled.rows] = -1e4
    # -1, no topic, is the last state.
    barred[labelled.rows, labelled.truth] = 0.0
    weight = SET_WEIGHT / len(labelled.rows)
    return [
        Example(number, weight, evidence[rows], ties[rows], barred[rows]) for rows in articles_of(material.sentences)
    ]


def fit(examples: Sequence[Example], start: NDArray[np.float64]) -> NDArray[np.float64]:
    """The parameters with the greatest penalised likelihood, in the order of ``NAMES``."""

    def loss(parameters: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        parts = [one.objective(parameters) for one in examples]
        likelihood, gradient = sum(part[0] for part in parts), sum(part[1] for part in parts)
        return 0.5 * PENALTY * parameters @ parameters - likelihood, PENALTY * parameters - gradient

    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x)


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    corpora = parser.parse_args().corpora
    run([read_set(corpora, name) for name in TUNED])


def run(sets: Sequence[LabelledSet]) -> None:
    """Fit without each set and with all, and print."""
    examples = [one for number, labelled in enumerate(sets) for one in examples_of(number, labelled)]
    fitted = fit(examples, np.zeros(len(NAMES)))
    figures = []
    for number, labelled in enumerate(sets):
        held_out = fit([one for one in examples if one.set != number], fitted)
        own = [one for one in examples if one.set == number]
        states = np.concatenate([one.run(held_out, as_labelled=False).probabilities for one in own]).argmax(axis=1)
        predicted = np.where(states == len(labelled.topics), -1, states)[labelled.rows]
        figures.append(score(predicted, labelled.truth))
        print(f"{labelled.name:22} {figures[-1][0]:.2f} / {figures[-1][1]:.2f}", flush=True)
    print(f"{'mean, held out':22} {np.mean(figures, axis=0)[0]:.3f} / {np.mean(figures, axis=0)[1]:.2f}")
    for name, value in zip(NAMES, fitted.tolist(), strict=True):
        print(f"{name:16} {value:.2f}")


if __name__ == "__main__":
    main()
