"""The topics file: TOML text to topics.

::

    [[topic]]
    name = "Plan"
    keywords = ["withdrawal", "advisory role", "-parliament"]   # words or phrases; "-word" excludes
    description = "How and when the troops leave."              # optional
    weight = 2.0                                                # optional, its share of the length
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.errors import TopicsError

__all__ = ["Topic", "format_topics", "load_topics", "parse_topics"]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic that the user names.

    Parameters
    ----------
    name : str
        The heading of its section.
    keywords : tuple of str
        Words or phrases. Matching is by stems, so "withdraw" finds "withdrawing". As in a topics file "-word" excludes: it goes
        to `exclude`.
    exclude : tuple of str
        A sentence with one of these does not belong to the topic.
    description : str
        Plain words whose content words serve as weaker keywords.
    weight : float
        Its share of the length relative to the other topics, above 0.

    Raises
    ------
    TopicsError
        If the name or a keyword is empty, there is neither a keyword nor a description, one of these is no text, or the weight is
        no positive number.

    Examples
    --------
    >>> Topic("Iran", ["Iran", "Tehran", "-Iraq"])
    Topic(name='Iran', keywords=('Iran', 'Tehran'), exclude=('Iraq',), description='', weight=1.0)
    """

    name: str
    keywords: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    description: str = ""
    weight: float = 1.0

    def __post_init__(self) -> None:
        for field in ("keywords", "exclude"):
            # A lone string would silently become a keyword per letter.
            value = getattr(self, field)
            is_several = isinstance(value, Iterable) and not isinstance(value, str)
            object.__setattr__(self, field, tuple(value) if is_several else (value,))
        subject = f"topic {self.name!r}"
        if not _IS_VALID["name"](self.name):
            raise TopicsError("topic", f"its name is {self.name!r}", "Give every topic a name.")
        if not all(isinstance(word, str) for word in (*self.keywords, *self.exclude, self.description)):
            raise TopicsError(subject, "not all it says is text", "Give keywords and the description as strings.")
        if not all(word.strip(" -") for word in (*self.keywords, *self.exclude)):
            raise TopicsError(subject, "a keyword is empty", "Give words or phrases.")
        including, excluding = _by_sign(self.keywords)
        object.__setattr__(self, "keywords", including)
        object.__setattr__(self, "exclude", (*self.exclude, *excluding))
        if not self.keywords and not self.description.strip():
            raise TopicsError(subject, "it has no keyword", "Give keywords or a description.")
        if not _IS_VALID["weight"](self.weight):
            raise TopicsError(subject, f"its weight is {self.weight!r}", "Give a number above 0.")


def load_topics(path: str | os.PathLike[str]) -> tuple[Topic, ...]:
    """Read a topics file.

    Parameters
    ----------
    path : path
        A TOML file in UTF-8.

    Raises
    ------
    TopicsError
        If the file cannot be read, is not TOML, or says something that no topics file says.
    """
    name = os.fspath(path)
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise TopicsError(name, "no such file", "Give the path of a topics file.") from None
    except UnicodeDecodeError:
        raise TopicsError(name, "it is not UTF-8 text", "Save the topics file as UTF-8.") from None
    except OSError as error:
        raise TopicsError(
            name, (error.strerror or "it cannot be read").lower(), "Give the path of a topics file."
        ) from None
    return parse_topics(text, name)


def parse_topics(text: str, name: str = "topics") -> tuple[Topic, ...]:
    r"""Read topics from TOML text.

    Parameters
    ----------
    text : str
    name : str
        What an error calls the text.

    Raises
    ------
    TopicsError
        With every fault that was found, in one sentence.

    Examples
    --------
    >>> parse_topics('[[topic]]\nname = "Iran"\nkeywords = ["Iran", "-Iraq"]')
    (Topic(name='Iran', keywords=('Iran',), exclude=('Iraq',), description='', weight=1.0),)
    """
    try:
        fields = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TopicsError(name, f"not a topics file ({error})", "Topics files are TOML: correct it there.") from None
    entries = fields.get("topic")
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        raise TopicsError(name, "it has no topic", "Begin each topic with a line [[topic]].")
    faults = [f"unknown key {key!r}" for key in fields if key != "topic"]
    for number, entry in enumerate(entries, 1):
        faults += _faults(entry, f"topic {entry.get('name', number)!r}")
    names = [entry.get("name") for entry in entries]
    repeated = [f"two topics are called {name!r}" for name in dict.fromkeys(names) if names.count(name) > 1]
    if faults:
        advice = "A topic has name, keywords, description and weight."
        raise TopicsError(name, "; ".join([*faults, *repeated]), advice)
    if repeated:
        raise TopicsError(name, "; ".join(repeated), "Give each a name of its own.")
    return tuple(_topic(entry, name) for entry in entries)


def format_topics(topics: Sequence[Topic]) -> str:
    r"""Write topics as a topics file, which :func:`parse_topics` reads back as the same topics.

    Parameters
    ----------
    topics : sequence of Topic

    Returns
    -------
    str
        TOML, ending in one line end; empty without topics.

    Examples
    --------
    >>> print(format_topics([Topic("Iran", ["Iran", "Tehran"], exclude=["Iraq"], weight=2.0)]), end="")
    [[topic]]
    name = "Iran"
    keywords = ["Iran", "Tehran", "-Iraq"]
    weight = 2.0
    """
    return "\n".join(_format_topic(topic) for topic in topics)


def _format_topic(topic: Topic) -> str:
    keywords = [*topic.keywords, *(f"-{word}" for word in topic.exclude)]
    lines = ["[[topic]]", f"name = {_quote(topic.name)}", f"keywords = [{', '.join(map(_quote, keywords))}]"]
    if topic.description:
        lines.append(f"description = {_quote(topic.description)}")
    if topic.weight != 1.0:
        lines.append(f"weight = {topic.weight!r}")
    return "".join(f"{line}\n" for line in lines)


def _quote(text: str) -> str:
    # A TOML basic string escapes what JSON does, and the one control character that JSON leaves as it is.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


_IS_VALID = {
    "name": lambda value: isinstance(value, str) and bool(value.strip()),
    "keywords": lambda value: (
        isinstance(value, list) and all(isinstance(word, str) and word.strip(" -") for word in value)
    ),
    "description": lambda value: isinstance(value, str),
    "weight": lambda value: isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < float("inf"),
}
_EXPECTED = {
    "name": "a text",
    "keywords": "a list of words or phrases in quotation marks",
    "description": "a text",
    "weight": "a number above 0",
}


def _faults(entry: Mapping[str, Any], subject: str) -> list[str]:
    """Every fault of one topic, as clauses of a sentence."""
    faults = [f"unknown key {key!r} in {subject}" for key in entry if key not in _EXPECTED]
    faults += [
        f"{key!r} in {subject} is not {_EXPECTED[key]}"
        for key, value in entry.items()
        if key in _IS_VALID and not _IS_VALID[key](value)
    ]
    if "name" not in entry:
        faults.append(f"{subject} has no name")
    keywords = entry.get("keywords")
    including, _ = _by_sign(keywords if isinstance(keywords, list) else ())
    if not including and not entry.get("description"):
        faults.append(f"{subject} has no keyword")
    return faults


def _by_sign(keywords: Sequence[object]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that a topic has and those that it excludes, these without their sign."""
    words = [word for word in keywords if isinstance(word, str)]
    including = tuple(word for word in words if not word.startswith("-"))
    return including, tuple(word[1:].strip() for word in words if word.startswith("-"))


def _topic(entry: Mapping[str, Any], name: str) -> Topic:
    try:
        return Topic(
            name=entry["name"].strip(),
            keywords=entry.get("keywords", ()),
            description=entry.get("description", ""),
            weight=float(entry.get("weight", 1.0)),
        )
    except TopicsError as error:
        raise TopicsError(name, f"{error.subject}: {error.reason}", error.advice) from None
