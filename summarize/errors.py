"""What can go wrong, as one tree.

::

    SummarizeError
    ├── InputError       an article, a folder, a length or another argument cannot be used
    │   └── OptionError  there is no such ranker, no such language
    ├── TopicsError      the topics file, or a topic, cannot be used
    ├── TemplateError    a template is missing or does not render
    └── OutputError      the result cannot be written

Every error says in one sentence what is wrong, why, and what to do. The parts stay available as attributes, so that a
caller need not parse the sentence.
"""

from __future__ import annotations

__all__ = ["InputError", "OptionError", "OutputError", "SummarizeError", "TemplateError", "TopicsError"]


class SummarizeError(Exception):
    """The root of every error that this package raises on purpose.

    Parameters
    ----------
    subject : str
        What the error is about: a path, an option, a topic.
    reason : str
        Why it cannot be used.
    advice : str, optional
        What the user can do about it, as a full sentence.

    Examples
    --------
    >>> str(SummarizeError("a.txt", "the file is empty", "Give an article with text."))
    'a.txt: the file is empty. Give an article with text.'
    """

    def __init__(self, subject: str, reason: str, advice: str = "") -> None:
        self.subject = subject
        self.reason = reason
        self.advice = advice
        super().__init__(subject, reason, advice)

    def __str__(self) -> str:
        sentence = f"{self.subject}: {self.reason}".rstrip(".") + "."
        # An error is one line wherever it is printed; a library's own message inside may have several.
        return " ".join(f"{sentence} {self.advice}".split())


class InputError(SummarizeError):
    """A source, a length or another argument cannot be used."""


class OptionError(InputError):
    """A name is none of those there are: on the command line a usage error."""


class TopicsError(SummarizeError):
    """A topics file, or a topic in it, cannot be used."""


class TemplateError(SummarizeError):
    """A template is missing, has a syntax error or does not render."""


class OutputError(SummarizeError):
    """The result cannot be written where it was asked for."""
