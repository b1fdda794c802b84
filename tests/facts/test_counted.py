"""What the numbers of sentences about invented accidents count or measure."""

import pytest

from summarize.facts.counted import counted_noun, counted_state, is_age, measured_noun
from summarize.facts.quantities import find_quantities, split_words


def place_of(text):
    """The words of a sentence, its number (from 12 on), and the places of its first word and of the first behind it."""
    words = split_words(text)
    quantity = next(quantity for quantity in find_quantities(text) if quantity.value >= 12)
    first = next(at for at, (_, _, end) in enumerate(words) if end > quantity.start)
    behind = next((at for at, (_, start, _) in enumerate(words) if start >= quantity.end), len(words))
    return words, quantity, first, behind


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lund, 18, of Orlen was arrested.", True),
        ("Lund, 110, of Orlen was honoured.", True),
        ("Lund, 111, of Orlen was honoured.", False),
        ("Lund, 18 or more, of Orlen was arrested.", False),
        ("Lund, 18 miles, of Orlen.", False),
        ("The boat, 18, of Orlen sank.", False),
        ("Lund, 18 of Orlen was arrested.", False),
        ("Lund had 18, Berg none.", False),
        ("Lund, 18", False),
        ("18, of Orlen, Lund,", False),
    ],
)
def test_an_age_stands_between_commas_behind_a_name(sentence, expected):
    assert is_age(*place_of(sentence)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The port has 12 boats.", ("boat",)),
        ("The port has 12 wooden fishing boats.", ("wooden", "fish", "boat")),
        ("The port has 12 blue wooden fishing boats and tugs.", ("wooden", "fish", "boat")),
        ("The port has 12 boats in Orlen.", ("boat",)),
        ("In Orlen 12 boats sank.", ("boat",)),
        ("In Orlen 12 sports cars raced.", ("sport", "car")),
        ("In Orlen 12 fire engines answered calls.", ("fire", "engin")),
        ("In Orlen 12 glass doors broke.", ("glass", "door")),
        ("In Orlen 12 people fell.", ("fell", "peopl")),
        ("The port has 12 boats, tugs and cranes.", ("boat",)),
        ("The port has 12 boats 40 tugs.", ("boat",)),
        ("The port has 12 of the boats.", ()),
        ("The storm left 12 injured sailors.", ()),
        ("Of the boats 12 were lost.", ()),
        ("Of the boats the storm took 12.", ()),
    ],
)
def test_the_counted_noun_comes_with_what_describes_it(sentence, expected):
    words, _, _, behind = place_of(sentence)
    assert counted_noun(words, behind, "en") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The port has $12 million of debt.", "debt"),
        ("The port has $12 million of its debt left.", "debt"),
        ("Prices rose 12 percent in the harbour.", "harbour"),
        ("Lund got 12 percent of the votes.", "vote"),
        ("Lund got 12 percent of the votes counted.", "vote counted"),
        ("Lund got 12 percent of all votes.", "vote"),
        ("The port paid $12 million for tugs.", ""),
        ("The port paid $12 million", ""),
    ],
)
def test_a_measure_measures_the_noun_behind_of_or_in(sentence, expected):
    words, _, _, behind = place_of(sentence)
    assert measured_noun(words, behind, "en") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The fire killed 12 sailors.", "dead"),
        ("In the fire 12 sailors were hurt.", "injured"),
        ("The fire killed 12 sailors and hurt others.", "dead"),
        ("The fire that killed an old sailor also left 12 wounded.", "injured"),
        ("After the fire 12 sailors, missing since Monday, were found.", ""),
        ("The fire killed sailors; 12 boats burned.", ""),
        ("In the fire 12 boats burned but nobody died.", ""),
        ("The fire killed 3 sailors and 12 dogs.", ""),
        ("The port has 12 boats.", ""),
        ("Lund, who died at 12, was a sailor.", ""),
        ("Lund died aged 12 years.", ""),
        ("The fire killed in one long night of 12 sailors.", "dead"),
        ("The fire killed in one long night of storms 12 sailors.", ""),
        ("The toll of the fire in one long night of storms is 12 sailors.", "dead"),
        ("The number of people killed in the fire that burned all night in the port has risen to 12.", "dead"),
        ("The number of wounded from the fire in one long night of storms in the port stands at 12.", "injured"),
        ("The men killed in the fire that burned all night in the port had come on board of 12 ships.", ""),
        ("In the fire 12 sailors of one old boat died.", "dead"),
        ("In the fire 12 sailors of one very old boat died.", ""),
        ("In the fire 12 boats burned and 3 sailors died.", ""),
        ("In the fire 3 sailors died and 12 boats burned.", ""),
        ("In the fire three sailors were hurt and 12 others died.", "dead"),
        ("The fire killed three sailors and hurt and frightened 12 others.", "injured"),
        ("On May 3, 2021 it killed a sailor and 12 others.", "dead"),
        ("In the fire 3 sailors died, including 12 of one boat.", "dead"),
    ],
)
def test_the_state_of_counted_people_is_the_nearest_in_their_clause(sentence, expected):
    words, _, first, behind = place_of(sentence)
    assert counted_state(words, first, behind) == expected
