"""Topics found in the sentences themselves: clusters of sentences, how many the material asks for, and their names.

Sentences are projected on the leading singular vectors of their TF-IDF matrix (latent semantic analysis, Deerwester et al.
1990) and merged bottom-up by Ward's criterion (1963), which is deterministic and needs no starting point. The number of
clusters is the one with the highest mean silhouette (Rousseeuw 1987).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.topics.labels import Label, label_clusters
from summarize.topics.named import NO_TOPIC

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from summarize.corpus import Material

__all__ = ["find_topics"]

# Under this many sentences clusters are accidents.
MIN_SENTENCES = 20
# A topic needs about this many words of the brief to say anything.
WORDS_PER_TOPIC = 60
MAX_TOPICS = 8
# A smaller cluster is noise: it has neither a name nor two things to say.
MIN_CLUSTER = 4
N_COMPONENTS = 30
# Ward's merging keeps all pairwise distances; beyond this the rest joins the nearest centroid.
MAX_CLUSTERED = 3000


def find_topics(material: Material, max_words: int) -> tuple[NDArray[np.intp], tuple[Label, ...]]:
    """Cluster sentences and name the clusters.

    Parameters
    ----------
    material : Material
    max_words : int
        The length of the brief; at most one topic per 60 words is found.

    Returns
    -------
    topics : ndarray of int, shape (n_sentences,)
        -1 for sentences of no topic.
    labels : tuple of Label
        Largest topic first; empty where the material or the length is too small.
    """
    n_sentences = len(material.sentences)
    most = min(MAX_TOPICS, max_words // WORDS_PER_TOPIC)
    none: tuple[NDArray[np.intp], tuple[Label, ...]] = (np.full(n_sentences, NO_TOPIC, dtype=np.intp), ())
    if n_sentences < MIN_SENTENCES or most < 2:
        return none
    clusters = _without_noise(_cluster(material, most))
    n_clusters = int(clusters.max()) + 1
    if n_clusters < 2:
        return none
    texts = [sentence.text for sentence in material.sentences]
    return clusters, tuple(label_clusters(texts, clusters.tolist(), n_clusters, material.language))


def _cluster(material: Material, most: int) -> NDArray[np.intp]:
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.metrics import silhouette_score

    vectors = _project(material.X)
    rows = np.arange(len(vectors))[:: max(1, -(-len(vectors) // MAX_CLUSTERED))]
    best = (-np.inf, np.zeros(len(rows), dtype=np.intp))
    for n_clusters in range(2, most + 1):
        labels = AgglomerativeClustering(n_clusters=n_clusters, linkage="ward").fit_predict(vectors[rows])
        score = round(float(silhouette_score(vectors[rows], labels)), 6)
        if score > best[0]:
            best = (score, labels)
    return _join_nearest(vectors, rows, best[1])


def _project(X: Any) -> NDArray[np.float64]:
    """LSA vectors of length 1, shape (n_sentences, at most 30)."""
    from sklearn.decomposition import TruncatedSVD
    from sklearn.preprocessing import normalize

    n_components = min(N_COMPONENTS, min(X.shape) - 1)
    projected = TruncatedSVD(n_components, algorithm="randomized", random_state=0, n_iter=7).fit_transform(X)
    return np.asarray(normalize(np.round(projected, 9)))


def _join_nearest(vectors: NDArray[np.float64], rows: NDArray[np.intp], labels: NDArray[np.intp]) -> NDArray[np.intp]:
    """Give the sentences that were not clustered the cluster with the nearest centroid."""
    if len(rows) == len(vectors):
        return labels
    centroids = np.vstack([vectors[rows][labels == label].mean(axis=0) for label in range(labels.max() + 1)])
    return np.asarray(np.argmax(vectors @ centroids.T, axis=1), dtype=np.intp)


def _without_noise(clusters: NDArray[np.intp]) -> NDArray[np.intp]:
    """Number the clusters from the largest down and drop those that are too small."""
    sizes = np.bincount(clusters)
    order = sorted(np.flatnonzero(sizes >= MIN_CLUSTER), key=lambda cluster: (-sizes[cluster], cluster))
    numbers = np.full(len(sizes), NO_TOPIC, dtype=np.intp)
    numbers[order] = np.arange(len(order))
    return numbers[clusters]
