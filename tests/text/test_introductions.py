"""What sentences introduce and need, put together for passages."""

from __future__ import annotations

from summarize.corpus import Passage
from summarize.text.introductions import Introductions

LINDQVIST, NOBODY = frozenset({"Lindqvist"}), frozenset[str]()


def test_a_passage_needs_nobody_whom_it_introduces_itself() -> None:
    found = Introductions(introduced=(LINDQVIST, NOBODY, NOBODY), needed=(NOBODY, LINDQVIST, LINDQVIST))
    passages = [Passage((0, 1), 5, 30, 0), Passage((2,), 3, 20, 0)]
    assert found.of_passages(passages) == Introductions((LINDQVIST, NOBODY), (NOBODY, LINDQVIST))


def test_people_and_things_of_the_same_sentences_join() -> None:
    people = Introductions((frozenset({"Berg"}), frozenset()), (frozenset(), frozenset({"Berg"})))
    things = Introductions((frozenset({"board"}), frozenset()), (frozenset(), frozenset({"board"})))
    assert people.joined_with(things) == Introductions(
        ({"Berg", "board"}, frozenset()), (frozenset(), {"Berg", "board"})
    )
