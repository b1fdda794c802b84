"""What the numbers of sentences about invented accidents count or measure."""

import pytest

from summarize.facts.counted import (
    counted_noun,
    counted_state,
    is_name,
    measured_noun,
    noun_before,
)
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
        ("The port has 12 believers in luck.", ("believ",)),
        ("The port has 12 others.", ()),
        ("A 12-minute swim could save a day.", ("swim",)),
        ("The port has 12 (forty) masts.", ()),
        ("The port sold 12 percent more last year.", ()),
    ],
)
def test_the_counted_noun_comes_with_what_describes_it(sentence, expected):
    words, _, _, behind = place_of(sentence)
    assert counted_noun(words, behind, "en") == expected


@pytest.mark.parametrize(
    ("sentence", "count", "measure"),
    [
        ("The number fell to 12.", "", ""),
        ("It has a crew of about 12.", "crew", "crew"),
        ("It led to the rejection of 12 of them.", "", "reject"),
        ("It lies in depths of 12 meters.", "", "depth"),
        ("The men of Orlen dug 12 meters.", "", ""),
        ("Of Orlen it is 12 meters.", "", ""),
    ],
)
def test_what_is_measured_or_numbered_may_stand_before_its_value(sentence, count, measure):
    words, _, first, _ = place_of(sentence)
    assert noun_before(words, first, "en", is_measure=False) == count
    assert noun_before(words, first, "en", is_measure=True) == measure


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They sold Harbour 95 to Velm.", True),
        ("They sold Harbour 95 ropes.", False),
        ("They sold it, and Harbour 95 was sunk.", False),
        ("They said at Orlen 12 sank.", False),
        ("They said on Monday 12 sank.", False),
        ("In Orlen 12 hurt themselves.", False),
        ("They say Orlen's 12 sank.", False),
        ("They sold harbour 95 to Velm.", False),
        ("They sold Harbour 95 miles off.", False),
        ("They sold Harbour twelve to Velm.", False),
        ("They gave Mayor Lund 12,000 Class B shares.", False),
    ],
)
def test_a_number_behind_a_name_belongs_to_it_unless_it_counts(sentence, expected):
    assert is_name(*place_of(sentence)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The port has $12 million of debt.", "debt"),
        ("The port has $12 million of the debt owed.", "debt"),
        ("The port has $12 million worth of old cloth.", "cloth"),
        ("The port has 12 percent of the town's inland product.", "product"),
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
        ("The men killed in the fire that burned all night in the port had come on board of 12 ships.", ""),
        ("In the fire 12 sailors of one old boat died.", "dead"),
        ("In the fire 12 sailors of one very old boat died.", ""),
        ("In the fire 12 boats burned and 3 sailors died.", ""),
        ("In the fire 3 sailors died and 12 boats burned.", ""),
        ("In the fire three sailors were hurt and 12 others died.", "dead"),
        ("The fire killed three sailors and hurt and frightened 12 others.", "injured"),
        ("On May 3, 2021 it killed a sailor and 12 others.", "dead"),
        ("In the fire 3 sailors died, including 12 of one boat.", "dead"),
        ("Sailors were killed by 12 men.", ""),
        ("Sailors were taken hostage after 12 men came.", ""),
        ("Sailors were murdered in 12 attacks.", ""),
        ("The fire drove 12 families from the port.", "homeless"),
        ("The fire forced the port to sell 12 boats.", ""),
    ],
)
def test_the_state_of_counted_people_is_the_nearest_in_their_clause(sentence, expected):
    words, _, first, behind = place_of(sentence)
    assert counted_state(words, first, behind) == expected
