"""From a place in a sentence, whose white space is collapsed, to the place in the document's text."""

from __future__ import annotations

__all__ = ["source_offset"]


def source_offset(text: str, start: int, end: int, at: int) -> int:
    r"""Return the offset in a document's text of a character of one of its sentences.

    Parameters
    ----------
    text : str
        The document's text.
    start, end : int
        Where the sentence stands in it, from its first character that is no white space.
    at : int
        Offset into the sentence with its white space collapsed to single spaces.

    Examples
    --------
    >>> text = "They  leave in\nMay."
    >>> at = "They leave in May.".index("May")
    >>> text[source_offset(text, 0, len(text), at):]
    'May.'
    """
    collapsed, was_space = 0, False
    for place in range(start, end):
        is_space = text[place].isspace()
        if not (is_space and was_space):
            if collapsed == at:
                return place
            collapsed += 1
        was_space = is_space
    return end
