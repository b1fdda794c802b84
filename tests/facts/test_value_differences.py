"""Which values of like slots differ, on articles about an invented flood; how alike the slots are is given by hand."""

from itertools import combinations

import pytest

from summarize.facts.mentions import find_mentions
from summarize.facts.value_differences import find_value_differences

from .materials import material_from_texts

FLOOD = "The flood of Orlen killed {} villagers."
MONDAY, TUESDAY, JUNE = "2024-03-04", "2024-03-05", "2024-06-05"


@pytest.fixture(autouse=True)
def no_value_is_lone(monkeypatch):
    """In these short texts each value is the only one of its kind, which would do instead of what is tested."""
    monkeypatch.setattr("summarize.facts.value_differences.find_lone_pairs", lambda _: {})


def find(texts, documents=None, published=None, similar=None):
    """Find differences; slots are 0.8 alike where `similar` says nothing else."""
    documents = documents or list(range(len(texts)))
    published = published or [None] * len(texts)
    material = material_from_texts(texts, documents=documents)
    mentions = find_mentions(material, published)
    pairs = [
        (i, j, (similar or {}).get((i, j), 0.8))
        for i, j in combinations(range(len(mentions)), 2)
        if mentions[i].document != mentions[j].document and mentions[i].keys == mentions[j].keys
    ]
    return find_value_differences(material, mentions, pairs)


def values(texts, *arguments, **options):
    """The values that differ as written, those that agree together."""
    found = find(texts, *arguments, **options)
    return [[[texts[v.sentence][v.start : v.end] for v in claims] for claims in d.values] for d in found]


def tolls(*numbers, **options):
    return values([FLOOD.format(number) for number in numbers], **options)


def test_values_differ_only_where_their_slots_are_alike_enough():
    assert tolls("14", "40", similar={(0, 1): 0.19}) == []
    assert tolls("14", "40", similar={(0, 1): 0.2}) == [[["14"], ["40"]]]


@pytest.mark.parametrize(("alike", "expected"), [(0.29, [[["14 meters"], ["20 meters"]]]), (0.3, [])])
def test_an_article_that_gives_several_depths_in_like_slots_gives_those_of_several_things(alike, expected):
    texts = [f"The flood of Orlen was {depth} meters deep." for depth in (14, 20, 16)]
    assert values(texts, [0, 1, 1], similar={(0, 1): 0.5, (0, 2): alike}) == expected


@pytest.mark.parametrize(("alike", "expected"), [(0.24, [[["14"], ["40"]]]), (0.25, [])])
def test_a_value_that_the_other_article_gives_in_a_slot_half_as_alike_cancels_the_difference(alike, expected):
    assert tolls("14", "14", "40", documents=[0, 1, 1], similar={(0, 1): alike, (0, 2): 0.5}) == expected


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Since May, 176 villagers of Orlen have been kidnapped.",
            "Some 100 villagers kidnapped in Orlen are still held.",
        ),
        (
            "The flood left 330 homeless in Orlen.",
            "Some 180 homeless in Orlen are thought to be children.",
        ),
    ],
    ids=["since then and still", "a part"],
)
def test_all_that_were_are_not_compared_with_what_is_left_or_a_part(texts):
    assert values(texts) == []
    assert (
        values([text.replace("Since May, ", "").replace("are thought to be children", "came") for text in texts]) != []
    )


def test_a_vague_value_cancels_nothing():
    numbers = ("more than 100,000", "hundreds of thousands of", "320,000")
    assert tolls(*numbers, documents=[0, 1, 1]) == [[["100,000"], ["320,000"]]]


@pytest.mark.parametrize(("value", "expected"), [("about 44", []), ("at least 34", [[["40"], ["70"]]])])
def test_only_an_agreeing_value_that_is_about_equal_cancels(value, expected):
    assert tolls("40", value, "70", documents=[0, 1, 1]) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("more than 200", "more than 260", [["200"], ["260"]]),
        ("at least 260", "over 200", [["260"], ["200"]]),
        ("more than 200", "more than 210", []),
        ("more than 200", "260", []),
        ("up to 260", "up to 200", []),
    ],
    ids=["more than", "other words", "about equal", "exact", "upper bounds"],
)
def test_two_lower_bounds_differ_unless_they_are_about_equal(one, other, expected):
    assert tolls(one, other) == ([expected] if expected else [])


def test_a_value_called_earlier_cancels_nothing():
    superseded = "The flood of Orlen killed 14 villagers, it was first reported."
    texts = [FLOOD.format("14"), superseded, FLOOD.format("40")]
    assert values(texts, [0, 1, 1], similar={(0, 1): 0.29, (0, 2): 0.5}) == [[["14"], ["40"]]]


@pytest.mark.parametrize(
    "words", ["earlier", "initially", "Originally", "previously", "at first", "first reported", "up from", "rose from"]
)
def test_a_value_that_its_article_calls_earlier_does_not_differ(words):
    superseded = f"The flood of Orlen killed 14 villagers, {words}."
    assert values([FLOOD.format("40"), superseded]) == values([superseded, FLOOD.format("40")]) == []
    assert tolls("40", "14") == [[["40"], ["14"]]]


def test_a_value_called_earlier_is_no_claim_of_its_article():
    texts = [
        FLOOD.format("14"),
        FLOOD.format("40"),
        FLOOD.format("14").replace("villagers", "villagers, it was first reported"),
    ]
    similar = {(0, 1): 0.8, (0, 2): 0.31}
    assert [
        [{claim.sentence for claim in claims} for claims in difference.values]
        for difference in find(texts, [0, 1, 1], similar=similar)
    ] == [[{0}, {1}]]


@pytest.mark.parametrize(("numbers", "expected"), [(("62", "81"), 2), (("62", "81", "99"), 0)])
def test_a_measure_of_three_values_is_that_of_several_things(numbers, expected):
    found = values([f"The quake of Orlen had a depth of {number} miles." for number in numbers])
    assert [len(claims) for claims in found] == ([expected] if expected else [])


@pytest.mark.parametrize(("alike", "expected"), [(0.71, []), (0.73, [[["14"], ["30"]]])])
def test_a_value_is_compared_with_the_most_alike_of_the_other_article(alike, expected):
    # 40, which both articles give, is that of 14; 30 is compared with it only if it is about as alike.
    similar = {(0, 2): alike, (0, 3): 0.8, (1, 2): 0, (1, 3): 0.5}
    assert tolls("14", "40", "30", "40", documents=[0, 0, 1, 1], similar=similar) == expected


def test_conversions_in_brackets_are_no_second_difference():
    dams = [f"The dam of Orlen is {m} miles ({km} kilometers) long." for m, km in ((62, 99), (81, 131))]
    # The conversions are the surer ones, and still not the ones that are kept.
    assert values(dams, similar={(1, 3): 0.9}) == [[["62 miles"], ["81 miles"]]]
    assert values([f"The dam of Orlen ({km} kilometers) is long." for km in (99, 131)]) == [
        [["99 kilometers"], ["131 kilometers"]]
    ]


@pytest.mark.parametrize(
    ("third", "alike", "expected"),
    [
        ("720", 0.8, [["300"], ["500"], ["720"]]),
        ("720", 0, [["300"], ["500"]]),
        ("about 320", 0.8, [["300"], ["500"]]),
        ("300", 0.3, [["300", "300"], ["500"]]),
        ("300", 0.29, [["300"], ["500"]]),
    ],
    ids=["differs from both", "differs from one", "agrees with one", "repeats one", "repeats one of another slot"],
)
def test_groups_do_not_chain(third, alike, expected):
    similar = {(0, 1): 0.9, (0, 2): alike, (1, 2): 0 if third == "300" else 0.8}
    assert tolls("300", "500", third, similar=similar) == [expected]


@pytest.mark.parametrize(
    ("sentence", "first", "third", "expected"),
    [
        ("Of Orlen {} percent of the {} fell.", "houses", "houses", ["14 percent", "14 percent"]),
        ("Of Orlen {} percent of the {} fell.", "houses", "barns", ["14 percent"]),
        ("The flood killed {} villagers in {}.", "Orlen", "Orlen", ["14", "14"]),
        ("The flood killed {} villagers in {}.", "Orlen", "Velm", ["14"]),
    ],
    ids=["share", "share of others", "place", "elsewhere"],
)
def test_an_equal_value_of_other_things_or_places_repeats_none(sentence, first, third, expected):
    texts = [sentence.format(14, first), sentence.format(20, first), sentence.format(14, third)]
    assert values(texts, similar={(0, 1): 0.9, (1, 2): 0})[0][0] == expected


def test_an_article_claims_a_value_once_and_in_its_most_precise_words():
    (found,) = find([FLOOD.format(number) for number in ("about 14", "14", "40")], [0, 0, 1])
    assert [[v.sentence for v in claims] for claims in found.values] == [[1], [2]]


@pytest.mark.parametrize(
    ("numbers", "published", "expected"),
    [
        (("40", "30"), (TUESDAY, MONDAY), ("update", [["30"], ["40"]])),
        (("at least 400", "at least 430"), (MONDAY, TUESDAY), ("update", [["400"], ["430"]])),
        (("40", "30"), (MONDAY, MONDAY), ("conflict", [["40"], ["30"]])),
        (("40", "30", "30"), (TUESDAY, None, None), ("conflict", [["30", "30"], ["40"]])),
        (("40", "20"), (MONDAY, TUESDAY), None),
        (("20", "40"), (MONDAY, JUNE), None),
    ],
    ids=["oldest first", "grown bound", "one day", "no dates: most articles first", "shrunk", "other times"],
)
def test_a_later_toll_is_an_update(numbers, published, expected):
    found = [d.relation for d in find([FLOOD.format(number) for number in numbers], published=published)]
    assert list(zip(found, tolls(*numbers, published=published), strict=True)) == ([expected] if expected else [])


def test_dates_of_one_event_differ_with_the_day_where_the_words_do_not_say_it_and_are_no_update():
    opened = "The council of Orlen opened the dam on {}."
    texts = [opened.format(day) for day in ("3 March 2024", "Monday", "March 3, 2024")]
    (found,) = find(texts, published=[TUESDAY, MONDAY, TUESDAY])
    assert (found.kind, found.relation) == ("date", "conflict")
    assert [[v.iso for v in claims] for claims in found.values] == [["", ""], [MONDAY]]
    assert values([texts[0], opened.format("a day in March 2024")]) == []


@pytest.mark.parametrize(
    ("planned", "published", "expected"),
    [
        ("will open the dam on 9 March 2024", (TUESDAY, "2024-03-15"), ("update", ["9 March 2024", "12 March 2024"])),
        ("will open the dam on 9 March 2024", (TUESDAY, TUESDAY), ("conflict", ["9 March 2024", "12 March 2024"])),
        ("will open the dam on 9 March 2024", (TUESDAY, None), ("conflict", ["9 March 2024", "12 March 2024"])),
        ("opened the dam on 2 March 2024", (TUESDAY, "2024-03-15"), ("conflict", ["2 March 2024", "12 March 2024"])),
        (
            "will open the dam on 14 March 2024",
            (TUESDAY, "2024-03-15"),
            ("conflict", ["14 March 2024", "12 March 2024"]),
        ),
        ("will open the dam on 14 March 2024", (TUESDAY, "2024-03-07"), ("update", ["14 March 2024", "12 March 2024"])),
    ],
    ids=["to come", "of one day", "unknown", "over", "put off to an earlier day that is over", "brought forward"],
)
def test_a_date_that_was_to_come_when_the_older_article_appeared_may_have_been_put_off(planned, published, expected):
    texts = [f"The council of Orlen {planned}.", "The council of Orlen opened the dam on 12 March 2024."]
    (found,) = find(texts, published=published)
    days = [texts[claims[0].sentence][claims[0].start : claims[0].end] for claims in found.values]
    assert (found.relation, days) == expected


def test_two_differences_of_the_same_sentences_are_two():
    texts = [f"The flood of Orlen killed {dead} villagers and closed {n} schools." for dead, n in ((14, 20), (40, 30))]
    assert values(texts, similar={(0, 2): 0.9}) == [[["14"], ["40"]], [["20"], ["30"]]]


def test_the_surest_difference_comes_first_and_is_as_sure_as_its_surest_pair():
    texts = [FLOOD.format(14), FLOOD.format(40), *(f"The mayor of Orlen closed {n} schools." for n in (20, 30, 25))]
    found = find(texts, [0, 1, 0, 1, 2], similar={(0, 1): 0.7, (2, 3): 0.9})
    assert [(d.similarity, len(d.values)) for d in found] == [(0.9, 3), (0.7, 2)]
