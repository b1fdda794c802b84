from __future__ import annotations

from summarize.corpus import Document
from summarize.text.cleaning import clean
from summarize.text.recasing import restore_capitals, without_shouting

CASED = (
    "The council of Wend voted on Monday to close the old bridge for the winter. Later Nora Field told the Wend Gazette that "
    "the bridge was not safe."
)
LOWER = "in wend, nora field closed the old bridge.\n\nshe told the gazette that the bridge of wend was not safe."
SHOUTED = (
    "IN WEND, NORA FIELD CLOSED THE OLD BRIDGE ON MONDAY.\n\nSHE SAID THAT THE BRIDGE OF WEND WAS NOT SAFE AT ALL THEN."
)


def restored(*documents):
    articles, titles = restore_capitals(documents, [clean(without_shouting(document)) for document in documents])
    return [[(sentence.text, sentence.case_restored) for sentence in article.sentences] for article in articles], titles


def test_an_article_without_capitals_learns_from_the_others():
    articles, _ = restored(Document(CASED), Document(LOWER))
    assert articles[1] == [
        ("In Wend, Nora Field closed the old bridge.", True),
        ("She told the Gazette that the bridge of Wend was not safe.", True),
    ]
    assert not any(case_restored for _, case_restored in articles[0])


def test_an_article_in_capitals_is_read_and_learns_from_the_others():
    articles, _ = restored(Document(CASED), Document(SHOUTED))
    assert articles[1] == [
        ("In Wend, Nora Field closed the old bridge on Monday.", True),
        ("She said that the bridge of Wend was not safe at all then.", True),
    ]


def test_one_sentence_in_capitals_is_restored_where_it_stands():
    articles, _ = restored(Document(f"{CASED} THE BRIDGE OF WEND WAS NOT SAFE. It fell on Monday."))
    assert articles[0][2:] == [("The bridge of Wend was not safe.", True), ("It fell on Monday.", False)]


def test_what_somebody_shouts_stays_shouted_but_for_articles_in_capitals():
    shout = "“CLOSE THE OLD BRIDGE OF WEND NOW!”"
    articles, _ = restored(
        Document(f"{CASED} {shout} It fell on Monday."), Document(f"{SHOUTED}\n\n“OPEN THE OLD BRIDGE OF WEND!”")
    )
    assert (shout, False) in articles[0]
    assert ("“Open the old bridge of Wend!”", True) in articles[1]


def test_a_sentence_in_lower_case_in_an_article_with_capitals_stays():
    articles, _ = restored(Document(f"{CASED}\n\nnora field closed the bridge on monday and it stays closed."))
    assert articles[0][-1] == ("nora field closed the bridge on monday and it stays closed.", False)


def test_offsets_count_into_the_document_as_it_is():
    document = Document(SHOUTED)
    for sentence in restore_capitals([document], [clean(without_shouting(document))])[0][0].sentences:
        assert sentence.text.lower() == document.text[sentence.start : sentence.end].lower()


def test_titles_get_their_capitals_back():
    titles = ["nora field closes the bridge", "NORA FIELD CLOSES THE BRIDGE", "Nora Field Closes It", "NATO", None]
    _, shown = restored(*(Document(f"{CASED} {title}", title=title) for title in titles))
    assert shown == (
        "Nora Field closes the bridge",
        "Nora Field closes the bridge",
        "Nora Field Closes It",
        "NATO",
        None,
    )
