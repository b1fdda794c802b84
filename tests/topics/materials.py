"""Material with clear subjects, for topics to be given and found in."""

from __future__ import annotations

from facts.materials import material_from_texts

SUBJECTS = (
    ("harbour bridge", "The old harbour bridge {} while engineers measured the harbour bridge pillars {}."),
    ("wheat harvest", "A poor wheat harvest {} and farmers feared for the wheat harvest {}."),
    ("snow storm", "Another snow storm {} so pupils stayed home until the snow storm {}."),
    ("choir contest", "The choir contest {} before singers heard that the choir contest {}."),
    ("train strike", "A long train strike {} although drivers said the train strike {}."),
    ("bread price", "The bread price {} because bakers knew that the bread price {}."),
)
TURNS = (
    ("cracked", "twice"),
    ("leaked", "again"),
    ("ended", "early"),
    ("passed", "slowly"),
    ("began", "late"),
    ("grew", "overnight"),
    ("worsened", "quickly"),
    ("eased", "somewhat"),
)


def material_of_subjects(n_subjects=3, *, n_each=8):
    """Build a Material of `n_each` sentences on each of the first subjects, one subject after the other."""
    texts = [pattern.format(*turn) for _, pattern in SUBJECTS[:n_subjects] for turn in TURNS[:n_each]]
    return material_from_texts(texts)
