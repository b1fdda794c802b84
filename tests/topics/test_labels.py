from __future__ import annotations

import pytest

from summarize.corpus import Sentence
from summarize.text.tokens import stem_tokens, stop_stems
from summarize.topics.found import find_topics
from summarize.topics.labels import label_clusters

from .materials import material_of_subjects

TEXTS = [
    "Engineers looked at the old harbour bridge on Friday.",
    "Nobody may cross the old harbour bridge in winter.",
    "Farmers feared for the wheat harvest in May.",
    "A poor wheat harvest means dear bread.",
    "Snow closed every school in the valley.",
    "Deep snow kept the valley quiet.",
]
CLUSTERS = [0, 0, 1, 1, 2, 2]
# Sentences of no cluster, so that what the others repeat is rare in the whole set.
OTHERS = [
    f"Somebody sold a {noun}."
    for noun in "lamp chair piano kettle mirror coat ladder clock basket candle spoon drum".split()
]


def sentences_of(texts):
    return [Sentence(text, 0, len(text), position, 0) for position, text in enumerate(texts)]


def label(texts=TEXTS, clusters=CLUSTERS, others=OTHERS):
    return label_clusters(sentences_of([*texts, *others]), [*clusters, *[-1] * len(others)], max(clusters) + 1)


@pytest.fixture(scope="module", params=["few sentences", "six subjects", "seeds"])
def labels(request, seed_analysis):
    if request.param == "few sentences":
        return label()
    if request.param == "seeds":
        return find_topics(seed_analysis.material, max_words=250)[1]
    return find_topics(material_of_subjects(6), max_words=600)[1]


def test_no_label_or_keyword_begins_or_ends_in_a_stop_word(labels):
    for phrase in (phrase for label in labels for phrase in (label.name, *label.keywords)):
        words = phrase.split()
        assert stop_stems().isdisjoint((*stem_tokens(words[0]), *stem_tokens(words[-1])))


def test_no_two_names_share_a_word(labels):
    stems = [stem for label in labels for stem in set(stem_tokens(label.name)) - {"and", "of"}]
    assert len(stems) == len(set(stems))


def test_the_keywords_of_a_topic_do_not_overlap(labels):
    for label in labels:
        stems = [stem for keyword in label.keywords for stem in set(stem_tokens(keyword))]
        assert len(stems) == len(set(stems))


def test_a_name_is_the_first_keyword_in_one_of_its_forms(labels):
    for label in labels:
        assert set(stem_tokens(label.name)) == set(stem_tokens(label.keywords[0]))
    assert all(label.name[0].isupper() or not label.name[0].isalpha() for label in labels)


def test_a_name_has_two_to_four_words(labels):
    assert [label.name for label in labels if not 2 <= len(label.name.split()) <= 4] == []


def test_a_part_of_a_phrase_that_is_always_whole_is_no_name_and_no_keyword():
    texts = ["The Lowell Thomas award went abroad.", "She won the Lowell Thomas award.", *TEXTS[2:4]]
    assert label(texts, [0, 0, 1, 1])[0].keywords[0] == "Lowell Thomas award"
    assert "Thomas" not in label(texts, [0, 0, 1, 1])[0].keywords


def test_a_stop_word_inside_a_phrase_ends_it_unless_it_is_of():
    texts = ["The house of cards fell.", "A house of cards rose.", "He won the race.", "They won the race."]
    assert label(texts, [0, 0, 1, 1])[0].name == "House of cards"
    assert not any("the" in found.name.split() for found in label(texts, [0, 0, 1, 1]))


def test_a_phrase_that_its_cluster_alone_repeats_is_its_name():
    names = [found.name.lower() for found in label()]
    assert "harbour bridge" in names[0]
    assert "wheat harvest" in names[1]
    assert "snow" in names[2] or "valley" in names[2]


def test_what_stands_behind_to_and_will_is_no_name():
    texts = [
        "They want to repair bridges soon.",
        "Nobody will repair bridges there.",
        "The tunnel is shut.",
        "A tunnel leaks.",
    ]
    assert "repair" not in label([*texts, *TEXTS[2:4]], [0, 0, 0, 0, 1, 1])[0].name.lower()


def test_a_name_is_not_cut():
    texts = [
        "The minister Ali Hassan Karim al-Sudani left.",
        "Reporters met Ali Hassan Karim al-Sudani again at the lake.",
    ]
    texts += ["The lake froze.", "A lake was drained."]
    found = label([*texts, *TEXTS[2:4]], [0, 0, 0, 0, 1, 1])[0]
    assert not {"Hassan", "Hassan Karim", "Karim"} & set(found.keywords[:2])


def test_sentences_of_no_cluster_name_none():
    labels = label(others=[*OTHERS, "Taxi drivers went on strike.", "The taxi drivers won."])
    assert not any("taxi" in phrase.lower() for found in labels for phrase in (found.name, *found.keywords))


def test_what_everybody_writes_names_nothing():
    labels = label([f"Wend: {text}" for text in TEXTS], others=[f"Wend: {text}" for text in OTHERS])
    assert [found.name for found in labels][:2] == [found.name for found in label()][:2]
    assert not any("wend" in phrase.lower() for found in labels for phrase in (found.name, *found.keywords))


def test_a_phrase_is_written_as_the_articles_mostly_write_it():
    texts = ["Harbour Bridge leaks.", "A harbour bridge burned.", "Near the harbour bridge stood cows.", *TEXTS[4:]]
    assert label(texts, [0, 0, 0, 1, 1])[0].keywords[0] == "harbour bridge"


@pytest.mark.parametrize("texts", [["It was so."], [], ["3 4 5"]])
def test_a_cluster_without_a_phrase_is_numbered(texts):
    labels = label_clusters(sentences_of(texts), [0] * len(texts), 1)
    assert [(label.name, label.keywords) for label in labels] == [("Topic 1", ())]


def test_who_speaks_in_the_articles_names_nothing():
    texts = [
        "Ann Lowe said the tunnel is shut.",
        "The tunnel leaks, said Ann Lowe.",
        "A tunnel was drained, Ann Lowe added.",
    ]
    found = label([*texts, *TEXTS[2:4]], [0, 0, 0, 1, 1])[0]
    assert "tunnel" in found.name.lower()
    assert "Lowe" not in found.name


def test_a_name_is_made_of_nouns():
    texts = ["Crowds protest against the dam.", "Students protest at night.", "The dam leaks.", "A dam broke."]
    assert "protest" not in label([*texts, *TEXTS[2:4]], [0, 0, 0, 0, 1, 1])[0].name.lower().split()


def test_no_name_or_keyword_ends_in_a_possessive_or_is_a_day():
    texts = [
        "Undermine Dover's port again on Monday.",
        "They undermine Dover's port.",
        "Monday is market day in the lake town.",
        "The lake town shut its market on Monday.",
    ]
    found = label([*texts, *TEXTS[2:4]], [0, 0, 0, 0, 1, 1])[0]
    assert not [phrase for phrase in found.keywords if phrase.endswith("'s") or "Monday" in phrase]


def test_a_phrase_of_several_words_is_preferred_to_two_words_that_stand_apart():
    texts = [
        "The tunnel near the ice rink leaks.",
        "A tunnel was shut.",
        "The tunnel is old.",
        "They met at the ice rink.",
    ]
    assert label([*texts, *TEXTS[2:4]], [0, 0, 0, 0, 1, 1])[0].name.lower() == "ice rink"


@pytest.mark.parametrize(
    ("first", "second", "unfit"),
    [
        (
            "A child held the rope of the ferry Marlin.",
            "Some child held the rope when the ferry Marlin sank.",
            "child held",
        ),
        ("The man laid bricks near the Marlin docks.", "A man laid bricks at the Marlin docks again.", "man laid"),
        (
            "Symptoms include fever at the Marlin docks.",
            "All symptoms include fever near the Marlin docks.",
            "symptoms include",
        ),
        ("A 12-year-old pilot flew to Orlen Bay.", "The 12-year-old pilot left Orlen Bay.", "year-old pilot"),
        ("Three million voters went to Orlen Bay.", "Those million voters left Orlen Bay.", "million voters"),
    ],
)
def test_no_name_has_an_irregular_verb_or_begins_with_an_amount(first, second, unfit):
    (found, *_) = label([first, second, *TEXTS[2:]])
    assert unfit not in found.name.lower()
    assert "Marlin" in found.name or "Orlen" in found.name


PUMPS = ["The pump and the valve leaked.", "A pump stopped.", "A valve broke."]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # A whole noun phrase around a repeated word, though it stands once.
        ("Somebody painted a pump house.", "Pump house"),
        ("Nobody saw the smell of pumps.", "Smell of pumps"),
        # The place says more than what is said of it; a verb makes no name, nor a part of a longer phrase.
        ("Nobody saw the pump of Orlen.", ""),
        ("Nobody saw that the pump howled.", ""),
        ("Nobody saw the pump house keeper lamp shop.", ""),
    ],
)
def test_a_phrase_that_stands_once_makes_a_name_only_as_a_whole_noun_phrase(text, name):
    found = label([*PUMPS, text, *TEXTS[2:4]], [0, 0, 0, 0, 1, 1])[0]
    assert found.name_of([(0,), (3,)], ()) == name


BRIDGE_AND_FERRY = [
    "The harbour bridge leaks.",
    "A harbour bridge near the old mill leaks.",
    "Harbour bridges are old.",
    "The ferry line is shut.",
    "A ferry line may open.",
]


@pytest.mark.parametrize(
    ("passages", "taken", "name"),
    [
        # What most of the sentences speak of, in the form in which it stands there.
        ([(0,), (1,), (3,)], (), "Harbour bridge"),
        ([(2,)], (), "Harbour bridges"),
        ([(0,), (3,), (4,)], (), "Ferry line"),
        ([(0,), (3,)], ("harbour",), "Ferry line"),
        ([(3,)], ("ferri",), ""),
    ],
)
def test_sentences_are_named_by_a_phrase_that_stands_in_most_of_them(passages, taken, name):
    found = label([*BRIDGE_AND_FERRY, *TEXTS[2:4]], [0, 0, 0, 0, 0, 1, 1])[0]
    assert found.name_of(passages, taken) == name


@pytest.mark.parametrize(
    ("first", "second", "unfit"),
    [
        ("Ann Orlen left for Marlin Bay.", "Ann F. Orlen saw Marlin Bay.", "Orlen"),
        ("Cases of E. coli fever at Marlin Bay rose.", "The E. coli fever reached Marlin Bay.", "Coli fever"),
        ("The Orlen Board of Health shut Marlin Bay.", "Marlin Bay heard the Orlen Board of Health.", "Orlen Board"),
        (
            "The University of North Orlen owns Marlin Bay.",
            "At the University of North Orlen, Marlin Bay.",
            "North Orlen",
        ),
        ("The prime minister saw Marlin Bay.", "A prime minister left Marlin Bay.", "Prime minister"),
        ("Ten Orlen people saw Marlin Bay.", "Those ten Orlen people left Marlin Bay.", "Ten Orlen people"),
        ("The largest wave hit Marlin Bay.", "Nobody saw the largest wave in Marlin Bay.", "Largest wave"),
        ("Orlen claims Marlin Bay.", "All know that Orlen claims Marlin Bay.", "Orlen claims Marlin Bay"),
        ("They met southeast of Orlen, in Marlin Bay.", "Marlin Bay is southeast of Orlen.", "Southeast of Orlen"),
        ("Farmers oppose the dam in Marlin Bay.", "The farmers oppose the dam at Marlin Bay.", "Farmers oppose"),
        ("Marlin Bay saw Mayor George W. Orlen.", "In Marlin Bay, Mayor George W. Orlen left.", "Mayor George"),
        ("The 30-gun ship left Marlin Bay.", "A 30-gun ship reached Marlin Bay.", "Gun ship"),
        ("The hearing Monday night shut Marlin Bay.", "A hearing Monday night in Marlin Bay.", "Hearing Monday night"),
    ],
)
def test_no_name_is_part_of_a_name_an_office_an_amount_or_a_clause(first, second, unfit):
    found = label([first, second, *TEXTS[2:4]], [0, 0, 1, 1])[0]
    assert unfit not in {found.name_of([(0,), (1,)], taken) for taken in ((), ("marlin",))}


def test_a_name_may_begin_with_new_but_not_behind_it():
    texts = ["Shares fell at the New Orlen Stock Exchange.", "He left the New Orlen Stock Exchange."]
    assert label([*texts, *TEXTS[2:4]], [0, 0, 1, 1])[0].name == "New Orlen Stock Exchange"


def test_what_any_news_has_names_nothing_where_there_is_something_else():
    texts = [
        "A press conference on the ice rink was held.",
        "The ice rink had a press conference.",
        "The press conference was full.",
    ]
    assert label([*texts, *TEXTS[2:4]], [0, 0, 0, 1, 1])[0].name == "Ice rink"
