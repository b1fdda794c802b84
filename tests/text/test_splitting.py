from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.quotes import find_quotations
from summarize.text.splitting import split_paragraph, split_sentences

# Pieces of newspaper prose, so that most examples try abbreviations, quotations, lists and lost spaces.
PIECES = [
    "The ", "harbour ", "closed", "U.S.", "Gen. ", "a.m. ", "Jan. 3", "3.5", " ", ". ", ".", "? ", "! ", "…", ", ", "“", "”", "‘",
    "’", "’s ", '"', "'", "``", "''", "\n", "\r\n", "\t", "\u00a0", "- ", "• ", "1. ", "(", ")", "said ", "22the ", "é",
]  # fmt: skip
NEWSPRINT = st.one_of(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.text(max_size=40))


def split(text):
    return [sentence.text for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The mayor flew to the U.S. on Monday.", "She came back."),
        ("Gen. Anna Brook met Sgt. Cole and Dr. J. K. Moss.", "They shook hands."),
        ("It opened on Jan. 5 and closed on Feb. 2.", "Nobody minded."),
        ("The ferry left at 6 a.m. on Tuesday.", "It was late."),
        ("Growth was 2.5 percent.", "Prices rose 0.3 points."),
        ("He works for Acme Inc. and lives near St. Paul.", "She does too."),
        ("They sold it to Acme Corp.", "“The plan is good,” he said."),
        ("The vote on No. 7 passed.", "All went home."),
        ("See p. 12 and figs. 3 and 4.", "They are clear."),
        ("See vol. II of it.", "It is clear."),
        ("The twins weighed 5 lbs. 3 oz. each.", "They slept."),
        ("George F. Will wrote it.", "It sold."),
        ("The tale of Ann J. Moss and J.R. Cole is long.", "It goes on."),
        ("Rep. Will Reed and Sen. May Cole voted.", "It passed."),
        ("Shops opened at 8 a.m. Monday and 9 a.m. Pacific Time.", "Crowds came."),
        ("The signal came at 3 p.m. Oslo time.", "It faded."),
        ("The wreck (see p. 5. It has a map.) lies at 54.2° N. 10.1° E. of here.", "Nobody goes there."),
        ("The wreck lies at 45 N.", "Rescuers found it."),
        ("They pledged 452. 9 million dollars.", "Nothing was paid in 1998."),
        ("Nothing was paid in 1998.", "9 men sued."),
        ("The ring was at 6801 E. Business 20, and is gone.", "Nobody saw it at 12 N. Main Street."),
        ("Write to Jo.Hale@post.example.org or see www.post.example.org/news.html.", "We answer."),
        ("The Yahoo! office and the Jeopardy! studio closed.", "Fans wept."),
        ("Cole v. Moss and Reed vs. Hale are old cases.", "Both are closed."),
        ("Reed, Moss & Co. and their friends came.", "They ate."),
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(first, second):
    assert split(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("They moved to the U.S.", "The move was hard."),
        ("The ferry left at 6 a.m.", "It was late."),
        ("Such dams were common in the U.S.", "Historically, few had been inspected."),
        ("It was shown in Austin, Tex.", "Rangers guarded it."),
        ("The bus to the museum left at 6 p.m.", "Mr. Moss missed it."),
        ("They are as old as you and I.", "Have you met Ann I. Moss?"),
        ("The answer is no.", "Nobody minds."),
        ("She was ill.", "Doctors came."),
        ("They sold ropes, nets, etc.", "Boats they kept."),
        ("The wreck lies at 54.2° N.", "Divers found it."),
        ("This is plan B.", "There is no other."),
        ("He was asked about it (see p. 5).", "He laughed."),
        ("They sold it to Yahoo!", "The price fell."),
    ],
)
def test_an_abbreviation_can_end_a_sentence(first, second):
    assert split(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(("opening", "closing"), ["“”", "‘’", '""', "''", ("``", "''"), "«»"])
def test_a_quotation_of_several_sentences_stays_with_its_speaker(opening, closing):
    quoted = f"{opening}We lost. We will be back,{closing} Ms. Hale said."
    assert split(f"{quoted} Fans cheered.") == [quoted, "Fans cheered."]


@pytest.mark.parametrize(
    "sentences",
    [
        ["She said: “We lost. We will be back.”", "Fans cheered."],
        ["“Will it rain?” asked Tom Reed.", "Nobody knew."],
        ["“Will it rain?” Tom Reed asked.", "Nobody knew."],
        ["“Run!”", "Crowds left.", "She said nothing."],
        ["“Stop.”", "“Run.”", "They went."],
        ["The plan was ‘ready’ in May.", "It failed."],
        ["He brought the Reeds’ boat.", "It leaked."],
    ],
)
def test_a_sentence_ends_where_its_quotation_does_unless_the_speaker_follows(sentences):
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["I hoped to stay ....", "She went home."],
        ["It was a long day . . . .", "Nobody slept."],
        ["It was loud … and then it was not.", "Nobody slept."],
        ["What I mean is . . . I forgot.", "Nobody minds."],
        ["What I mean...see here.", "Look."],
        ["It was a fine day...", "Nobody slept."],
        ["The report [...] Mayor Hale wrote is lost.", "Look for it."],
        ["They left. ..."],
    ],
)
def test_an_ellipsis_ends_a_sentence_where_another_begins(sentences):
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ['"We lost," he said, "but the harbour stayed open."', "They left."],
        ["“Will it rain?”", "Nobody knew.", "“It will.”"],
        ["He says, “They told me, ‘Stay home.’ ”", "Ann Moss came later."],
        ["“Too bad!” — Ann Moss, mayor"],
        ["She turned to us, 'It is late.' she said.", "We left."],
        ["The harbour (it was closed. Nobody came.) is open.", "Boats are back."],
    ],
)
def test_a_reader_never_sees_half_a_quotation_or_half_a_bracket(sentences):
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("glued", "sentences"),
    [
        ("The council agreed.The vote was close.", ["The council agreed.", "The vote was close."]),
        ("“The council agreed.”The vote was close.", ["“The council agreed.”", "The vote was close."]),
        ("word came on may 14the paper printed it.", ["word came on may 14", "the paper printed it."]),
        ("The council agreed.NATO did not.", ["The council agreed.", "NATO did not."]),
        ('The council agreed."We won," she said.', ["The council agreed.", '"We won," she said.']),
        (
            'She said: "We won. They lost."The vote was close.',
            ['She said: "We won. They lost."', "The vote was close."],
        ),
        ("The council agreed (at last).The vote was close.", ["The council agreed (at last).", "The vote was close."]),
        ("The council agreed.(Ann Moss)", ["The council agreed.", "(Ann Moss)"]),
    ],
)
def test_a_lost_space_between_sentences_is_noticed(glued, sentences):
    assert split(glued) == sentences


@pytest.mark.parametrize("text", ["Amazon.Com sells the St.Petersburg map.", "The U.S.S. Hale sank."])
def test_a_full_stop_inside_a_name_glues_nothing(text):
    assert split(text) == [text]


def test_ordinals_and_units_are_not_glued_sentences():
    text = "It sank on May 22nd after 22km at 30mph."
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("1. Close the gates. 2. Open the doors.", ["1. Close the gates.", "2. Open the doors."]),
        ("• Close the gates • Open the doors", ["• Close the gates", "• Open the doors"]),
        ("1.) Close the gates 2.) Open the doors", ["1.) Close the gates", "2.) Open the doors"]),
        ("1) Close the gates. 2) Open the doors.", ["1) Close the gates.", "2) Open the doors."]),
        ("iv. Close the gates. The rest is open.", ["iv. Close the gates.", "The rest is open."]),
        ("a. Close the gates b. Open the doors c. Go", ["a. Close the gates", "b. Open the doors", "c. Go"]),
        ("• 9. Close the gates • 10. Open the doors", ["• 9. Close the gates", "• 10. Open the doors"]),
        ("⁃9. Close the gates ⁃10. Open the doors", ["⁃9. Close the gates", "⁃10. Open the doors"]),
        ("Rules: 1. Close the gates. 2. Open the doors.", ["Rules: 1. Close the gates.", "2. Open the doors."]),
        ("Group 2. The boats of group 3. Reed won.", ["Group 2.", "The boats of group 3.", "Reed won."]),
        ("Menu • • • Close", ["Menu • • • Close"]),
    ],
)
def test_a_list_mark_stays_with_its_entry(text, sentences):
    assert split(text) == sentences


def test_an_article_without_capitals_is_split():
    assert split("the river rose. the town flooded.") == ["the river rose.", "the town flooded."]


def test_a_stray_capital_does_not_make_an_article_one_with_capitals():
    text = "the river rose and the town flooded, officials in the valley of the Reed said. the bridge held. it is old."
    assert len(split(text)) == 3


def test_in_an_article_with_capitals_a_lower_case_word_begins_no_sentence_but_a_name_may():
    assert split("The firm Bolt! opened a shop.") == ["The firm Bolt! opened a shop."]
    assert split("The river rose. iPhone sales fell.") == ["The river rose.", "iPhone sales fell."]


def test_every_line_ends_a_sentence_and_is_a_paragraph():
    sentences = split_sentences("Bridge to close\r\nIt is old. It leaks.\n\nNobody minds.")
    assert [sentence.text for sentence in sentences] == ["Bridge to close", "It is old.", "It leaks.", "Nobody minds."]
    assert [sentence.position for sentence in sentences] == [0, 1, 2, 3]
    assert [sentence.paragraph for sentence in sentences] == [0, 1, 1, 2]


@pytest.mark.parametrize("text", ["", " ", "\n\t \r\n"])
def test_blank_text_has_no_sentences(text):
    assert split_sentences(text) == []


def test_one_unpunctuated_word_is_a_sentence():
    assert split("Fog") == ["Fog"]


@given(NEWSPRINT)
def test_sentences_are_ascending_spans_that_cover_all_but_white_space(text):
    last, between = 0, ""
    for sentence in split_sentences(text):
        assert last <= sentence.start < sentence.end
        between += text[last : sentence.start]
        last = sentence.end
    assert (between + text[last:]).strip() == ""


@given(NEWSPRINT)
def test_a_sentence_is_its_span_with_white_space_collapsed(text):
    for sentence in split_sentences(text):
        assert sentence.text == " ".join(text[sentence.start : sentence.end].split())
        assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip()


@given(NEWSPRINT)
def test_no_boundary_falls_inside_a_quotation(text):
    boundaries = {boundary for span in split_paragraph(text) for boundary in span}
    for quotation in find_quotations(text):
        inner = text[quotation.start : quotation.end]
        # White space at the end of an unclosed quotation is no part of a sentence.
        assert not any(quotation.start < b < quotation.start + len(inner.rstrip()) for b in boundaries)


@pytest.mark.parametrize(
    "piece",
    [
        "It rained. ",
        "She left at 3 p.m. Reed saw it. ",
        "a. ",
        ". ",
        "...",
        "(a. ",
        "“Go. ",
        "Gen. ",
        "a.b",
        ": 1. A",
        "   ",
    ],
)
def test_the_time_is_linear_in_the_length_of_a_paragraph(piece, takes_linear_time):
    assert takes_linear_time(split_paragraph, piece)
