from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.corpus import Document
from summarize.text.cleaning import clean

PROSE = "The council voted on Tuesday to close the old bridge."
MORE_PROSE = "It is to be rebuilt by an engineer from Leeds."
# Lines of scraped pages, and anything.
LINES = st.sampled_from(
    [PROSE, MORE_PROSE, f"LEEDS (AP) - {PROSE}", f"{PROSE} {MORE_PROSE}", "By Nora Field", "You May Also Like", "Share",
     "The mill burned...", "Bridge to close", "(Photo by Ivo Marsh)", "• a gate • a wall", "", " ", "\t", "“We lost. We",
     "the bridge over the river\nWend was"]
)  # fmt: skip
PAGES = st.one_of(
    st.builds(str.join, st.sampled_from(["\n", "\n\n", "\r\n", "\n  "]), st.lists(LINES, max_size=8)),
    st.text(max_size=60),
)


def read(text):
    """Clean a text; return its sentences, and its drops as (text, reason)."""
    article = clean(Document(text))
    drops = [(" ".join(text[drop.start : drop.end].split()), drop.reason) for drop in article.drops]
    return [sentence.text for sentence in article.sentences], drops


@pytest.mark.parametrize(
    "text",
    [
        f"Bridge to close\n\nBy Nora Field\n\n{PROSE}\n{MORE_PROSE}\n\nShare\n",
        "The council voted on Tuesday night to close\nthe old bridge over the river Wend before\nthe winter and to build "
        "a new one beside\nit within a year.\n\nNobody minds it, say those who have a boat\nand those who live on the "
        "other bank.\n",
    ],
)
@pytest.mark.parametrize("after", ["", "The end of it is near.\n"])
def test_the_line_ends_of_an_old_mac_end_lines(text, after):
    """Offsets count the text as it is."""
    old = clean(Document(text.replace("\n", "\r") + after))
    assert (old.sentences, old.drops) == (clean(Document(text + after)).sentences, clean(Document(text + after)).drops)
    assert len(old.sentences) >= 2


@pytest.mark.parametrize("text", [f"{PROSE}\r\r\n{MORE_PROSE}\r\n", f"{PROSE}\r\n{MORE_PROSE}\r\n\r\n"])
def test_a_carriage_return_before_a_line_feed_is_part_of_it(text):
    assert clean(Document(text)).sentences[1].paragraph == 1
    assert clean(Document(text)).drops == ()


@pytest.mark.parametrize(
    "dateline",
    [
        "BAGHDAD –",
        "SPOKANE, Wash. -",
        "CAIRO (Reuters) -",
        "Dec 17 (Reuters) -",
        "June 3 (Valley Wire) -",
        "BASEL and CAMBRIDGE, Mass., June 3, 2025 -",
        "Nairobi, February 9 (Xinhua) --",
        "DHAKA, July 17 (Xinhua --",
        "(PHOENIX) -",
        "Meadow Lake, Saskatchewan –",
        "BEIJING, Oct. 3 (Xinhua) --",
        "SANDOUPING (Three Gorges), November 8 (Xinhua) --",
        "NEW YORK (Reuters Health) -",
        "MARLOW, England, 12 March 2024 –",
        "MARLOW, March 12, 2024 –",
        "CHICAGO, Nov. 30, 2018 /PRNewswire/ --",
        "GAZA/JERUSALEM",
        "JAKARTA/PANGKALAN BUN, Indonesia",
        "SURABAYA, Indonesia/JAKARTA (Reuters) -",
        "Hong Kong (CNN Business)",
        "WOODLAND HILLS >>",
        "MONDAY, Jan. 25, 2016 (HealthDay News) --",
        "Charlottesville, VA -",
        "NEW DELHI:",
        "KUALA LUMPUR, July 17:",
        "Saturday, March 26, 2005",
        "(CNN) --",
        "NEW YORK —",
        "LONDON (AP)",
        "Washington (CNN) --",
        "Sycamore, Illinois (CNN)",
        "London CNN —",
        "Tampa, Fla. —",
        "Berlin (dpa) -",
        "NEW DELHI, March 12 (Field News)",
        "New Delhi, Mar 12 (Field News):",
        "New Delhi, Mar 12 (PTI):",
        "Islamabad, March 12:",
        "New Delhi:",
        "MOSCOW, March 12. /TASS/.",
        "Madrid, 12 Mar (EFE).-",
        "Marlow, 12 March 2024 –",
        "(Marlow, March 12, 2024) –",
        "(Field News) --",
        "Marlow –",
        "MARLOW ―",
        "MARLOW -(Dow Jones)-",
        "MARLOW--(BUSINESS WIRE)--March 12, 2024--",
        "[MARLOW]",
        "[Marlow, England]",
        "[AFP]",
        "MARLOW, England •",
        "Marlow, England ‒",
        "(ANSA) - ROME, MAR 12 -",
        "(UPDATE) MARLOW -",
        "June 19, 2025 (AFP) -",
        "Wednesday, March 12 (Field News) –",
        "12 March 2025 | MARLOW –",
        "Tuesday 12 March 2025, Marlow –",
        "New Delhi [India], March 12 (ANI):",
        "Hanoi (VNA) –",
        "ACCRA, Ghana [Field News] —",
        "Lagos, Nigeria | AFP —",
        "MARLOW | AFP |",
        "MARLOW: (AFP)",
    ],
)
def test_a_dateline_is_no_part_of_the_sentence(dateline):
    assert read(f"{dateline} {PROSE}") == ([PROSE], [(dateline, "byline")])


def test_the_line_of_a_date_may_be_stuck_to_the_sentence():
    assert read(f"Tuesday, January 18, 2005{PROSE}") == ([PROSE], [("Tuesday, January 18, 2005", "byline")])
    told = f"Tuesday, January 18, 2005, is a day that {PROSE}"
    assert read(told) == ([told], [])


@pytest.mark.parametrize("word", ["AL-QAEDA", "PRO-RUSSIAN", "LONDON-BASED", "F-16", "COVID-19"])
def test_the_hyphen_of_a_word_in_capitals_is_no_dash_of_a_dateline(word):
    text = f"{word} forces took the town near the river on Tuesday, officials said."
    assert read(text) == ([text], [])


def test_names_in_capitals_before_a_dash_are_no_places():
    text = "NASA and ESA - the space agencies of America and Europe - said on Tuesday that the probe was lost near the moon."
    assert read(text) == ([text], [])


@pytest.mark.parametrize(
    "text",
    [
        "NASA – which built the probe – lost it near the moon on Tuesday.",
        "FIFA - the body that runs football - met in Leeds on Tuesday.",
        "LEEDS -- a town of mills -- lost its bridge on Tuesday.",
        "IBM, Leeds - and a bank - lost the case on Tuesday.",
        "Leeds – The town of mills – lost its bridge on Tuesday.",
        "Tuesday, March 12: The council is to close the bridge.",
        "March 12 – The council is to close the bridge.",
        "Update, 22 April: The council has closed the bridge.",
        "London CNN staff went on strike on Tuesday.",
        "JFK — Robert's brother — came to power near the river on Tuesday.",
        "IBM – Big Blue to its fans – cut jobs on Tuesday.",
        "BP (LSE: BP) - The oil company - said on Tuesday that the bridge was lost.",
        "[NATO] allies closed the bridge on Tuesday.",
        "[AP] photographers saw the bridge before it fell on Tuesday.",
        "[The] mayor closed the bridge on Tuesday.",
        "Ann Lee [Labour] closed the bridge on Tuesday.",
        "March 12 (Tuesday) was the day on which the bridge was closed.",
    ],
)
def test_what_is_part_of_the_sentence_is_no_dateline(text):
    assert read(text) == ([text], [])


@pytest.mark.parametrize("glued", ["Ivo Marsh/REUTERS", "Nora Field Marsh / AFP", "Hong Kong (CNN Business)"])
def test_a_credit_or_dateline_may_be_stuck_to_the_sentence(glued):
    assert read(f"{glued}{PROSE}")[0] == [PROSE]


@pytest.mark.parametrize("speaker", ["OBAMA", "THE MAYOR"])
def test_who_speaks_is_no_place(speaker):
    lines = [f"{speaker}: {PROSE}", f"FIELD: {MORE_PROSE}"]
    assert read("\n".join(lines))[0] == lines


def test_an_aside_between_dashes_is_no_dateline():
    text = (
        "Leeds, England – A town of mills – is growing again after forty years of decline, the council said on Monday."
    )
    assert read(text) == ([text], [])


@pytest.mark.parametrize(
    "aside", ["The bridge fell on Tuesday – for good.", "A bridge – the oldest of all – fell on Tuesday."]
)
@pytest.mark.parametrize("dateline", ["LEEDS –", "Leeds, England –", "Leeds –"])
def test_another_dash_behind_a_dateline_makes_it_no_aside(dateline, aside):
    assert read(f"{dateline} {aside}")[1] == [(dateline, "byline")]


def test_capitals_alone_make_no_dateline():
    sentence = "NASA and the town of Wend closed the old bridge together."
    assert read(sentence) == ([sentence], [])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_lines_of_a_hard_wrapped_paragraph_are_joined(end):
    text = end.join(
        [
            "The council voted on Tuesday to close the old bridge",
            "over the river Wend after an inspector had found cracks",
            "in two of the four pillars that hold it. They are",
            "the oldest.",
            "",
            "It was built in 1931 and has carried buses and lorries",
            "ever since the mayor opened it with a pair of scissors",
            "that nobody could find.",
        ]
    )
    assert read(text) == (
        [
            "The council voted on Tuesday to close the old bridge over the river Wend after an inspector had found cracks in two "
            "of the four pillars that hold it.",
            "They are the oldest.",
            "It was built in 1931 and has carried buses and lorries ever since the mayor opened it with a pair of scissors that "
            "nobody could find.",
        ],
        [],
    )


def test_without_wrapping_every_line_is_a_paragraph():
    article = clean(Document(f"Bridge to close\n{PROSE}\n{MORE_PROSE} Nobody minds it."))
    assert [sentence.paragraph for sentence in article.sentences] == [1, 2, 2]
    assert [sentence.position for sentence in article.sentences] == [0, 1, 2]


def test_a_list_of_other_stories_is_dropped_up_to_the_next_prose():
    teasers = ["You May Also Like", "The mill burned down and nobody was there to see...", "A mayor resigns"]
    text = "\n\n".join([PROSE, *teasers, MORE_PROSE])
    assert read(text) == ([PROSE, MORE_PROSE], [(teaser, "teaser") for teaser in teasers])


def test_the_same_words_above_the_article_open_no_list_of_other_stories():
    assert read(f"Latest News\n\nBridge to close\n\n{PROSE}") == (
        [PROSE],
        [("Latest News", "boilerplate"), ("Bridge to close", "heading")],
    )


def test_a_line_that_stands_three_times_is_furniture():
    motto = "The paper that the valley trusts."
    sentences, drops = read("\n\n".join([motto, PROSE, motto, MORE_PROSE, motto]))
    assert sentences == [PROSE, MORE_PROSE]
    assert drops == [(motto, "boilerplate")] * 3
    assert read(f"{motto}\n\n{PROSE}\n\n{motto}")[0] == [motto, PROSE, motto]


def test_lines_that_count_the_pictures_of_a_gallery_are_captions():
    pictures = [f"- {number}/50 Bridges The bridge of {town} is one of the oldest." for number, town in
                enumerate(["Orlen", "Wend", "Leeds"], 1)]  # fmt: skip
    text = "\n".join([PROSE, *pictures, MORE_PROSE])
    assert read(text) == ([PROSE, MORE_PROSE], [(picture, "caption") for picture in pictures])
    scores = ["9/11 was the day on which the old bridge was closed.", "1/2 of the town was there to see it.", PROSE]
    assert read("\n".join(scores))[0] == scores


def test_what_the_page_says_of_its_author_is_no_prose():
    told = "Nora Field is an editor at the Gazette. She has written two books about bridges."
    article = clean(Document(f"{PROSE}\n{told}", author="Ivo Marsh and Nora Field"))
    assert [sentence.text for sentence in article.sentences] == [PROSE]
    assert [drop.reason for drop in article.drops] == ["byline"]
    assert len(clean(Document(f"{PROSE}\n{told}", author="Ivo Marsh")).sentences) == 3
    # Above the article as well, but never all of it.
    assert len(clean(Document(told, author="Nora Field")).sentences) == 2
    # Inside it somebody of that name is in the news.
    days = [f"The council closed bridge number {number} on Monday, the mayor said." for number in range(5)]
    news = "\n".join([*days, "Nora Field opened another one on Tuesday.", *reversed(days), told])
    assert [each.text for each in clean(Document(news, author="Nora Field")).sentences if "Field" in each.text] == [
        "Nora Field opened another one on Tuesday."
    ]


def test_a_caption_that_stands_twice_is_dropped_and_an_article_extracted_twice_is_not():
    caption = "The picnic area at the school in Richmond where the police were called on Saturday."
    article = clean(Document(f"{PROSE}\n{caption}\n{MORE_PROSE}\n{caption}"))
    assert [sentence.text for sentence in article.sentences] == [PROSE, MORE_PROSE]
    assert [drop.reason for drop in article.drops] == ["caption", "caption"]
    # A lead that returns in the close is none.
    assert len(clean(Document(f"{PROSE}\n{caption}\n{PROSE}")).sentences) == 3
    lines = [f"The minister of defence of country {number} said so on Monday." for number in range(3)]
    assert len(clean(Document("\n".join(lines * 2))).sentences) == 6


@pytest.mark.parametrize(
    "mark", ["8.", "8\\.", "(1)", "2)", "a)", "-", "--", "•", ">", "[ ]", "·", "→", "✓", "#", "⚠️", "🔴"]
)
def test_the_mark_of_a_list_is_no_part_of_the_sentence(mark):
    article = clean(Document(f"{mark} {PROSE}"))
    assert [sentence.text for sentence in article.sentences] == [PROSE]
    assert [drop.reason for drop in article.drops] == ["fragment"]


def test_the_slide_show_before_a_text_is_no_part_of_its_first_sentence():
    slides = "7 PHOTOS The old bridge See Gallery The bridge in May Up Next HIDE CAPTION SHOW CAPTION of SEE ALL BACK TO SLIDE"
    assert read(f"{slides} {PROSE} {MORE_PROSE}") == ([PROSE, MORE_PROSE], [(slides, "fragment")])


@pytest.mark.parametrize("letters", ["Q. A.", "Q: A:", "A. B."])
def test_the_letters_of_questions_and_of_lists_are_no_part_of_the_sentences(letters):
    first, second = letters.split()
    article = clean(Document(f"{first} {PROSE}\n{second} Not all of them agreed with the plan."))
    assert [sentence.text for sentence in article.sentences] == [PROSE, "Not all of them agreed with the plan."]


@pytest.mark.parametrize("text", [f"“ {PROSE} ”", f"$ {PROSE}"])
def test_what_a_sentence_may_begin_with_is_no_mark_of_a_list(text):
    assert read(text)[0] == [text]


@pytest.mark.parametrize("behind", [" ”", "*", "[1]", " [12][3]", "¹", " ■", "\u200b", " (Reuters)"])
def test_what_stands_behind_the_full_stop_of_a_line_makes_no_heading_of_it(behind):
    sentence = "The council voted to close the bridge, the mayor said."
    assert read(f"{sentence}{behind}\n\n{MORE_PROSE}")[0][0].startswith(sentence)


def test_an_agency_alone_behind_a_line_is_that_of_a_picture_unless_the_line_reports():
    caption = "The old bridge of Wend at night. (Reuters)"
    assert read(f"{caption}\n\n{PROSE}") == ([PROSE], [(caption, "caption")])


@pytest.mark.parametrize("text", ["A. J. Smith said that all the troops would leave.", "2,500 troops are still there."])
def test_initials_and_numbers_are_no_marks(text):
    assert [sentence.text for sentence in clean(Document(text)).sentences] == [text]


def test_a_headline_that_stands_twice_above_the_article_is_a_heading():
    headline = "Bridge over the Wend is to be closed by the council, says J.D."
    assert read("\n\n".join([headline, headline, PROSE])) == ([PROSE], [(headline, "heading")] * 2)
    assert read("\n\n".join([PROSE, MORE_PROSE, MORE_PROSE]))[0] == [PROSE, MORE_PROSE, MORE_PROSE]


@pytest.mark.parametrize(
    "sentence",
    [
        "They are Ann Smith, Bob Jones and James O'Neill.",
        "She met Ann Smith, Bob Jones, Carla Reed, Dora Marsh, Emil Field and Nora Brown.",
    ],
)
def test_a_sentence_of_names_has_a_verb_in_small_letters_and_is_no_headline(sentence):
    headline = "Three Engineers From Leeds Are to Share Prize for Bridges."
    assert read("\n\n".join([headline, PROSE, sentence])) == ([PROSE, sentence], [(headline, "heading")])


def test_a_long_line_without_a_full_stop_is_prose_and_a_short_one_a_heading():
    long = "The " + "old and rotten " * 15 + "bridge over the river was closed"
    assert read(long) == ([long], [])
    assert read("The old bridge was closed") == ([], [("The old bridge was closed", "heading")])


def test_a_line_that_introduces_a_list_is_prose():
    assert read("The council asked for the following:")[0] == ["The council asked for the following:"]


def test_a_short_quotation_on_its_own_line_is_prose():
    assert read("“Never.”")[0] == ["“Never.”"]


@pytest.mark.parametrize("text", ["", "\n \n", "\ufeff", "***"])
def test_without_prose_there_are_no_sentences(text):
    assert clean(Document(text)).sentences == ()


@given(PAGES)
def test_sentences_and_drops_lie_in_the_text_and_never_overlap(text):
    article = clean(Document(text))
    spans = sorted((part.start, part.end) for part in (*article.sentences, *article.drops))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@given(PAGES)
def test_nothing_but_white_space_is_lost_without_a_reason(text):
    article = clean(Document(text))
    left = list(text)
    for part in (*article.sentences, *article.drops):
        left[part.start : part.end] = [""] * (part.end - part.start)
    assert "".join(left).strip() == ""


@given(PAGES)
def test_sentences_and_drops_come_in_order_and_sentences_verbatim(text):
    article = clean(Document(text))
    assert [sentence.position for sentence in article.sentences] == list(range(len(article.sentences)))
    assert list(article.sentences) == sorted(article.sentences, key=lambda sentence: sentence.start)
    assert list(article.drops) == sorted(article.drops, key=lambda drop: drop.start)
    assert all(sentence.text == " ".join(text[sentence.start : sentence.end].split()) for sentence in article.sentences)


def test_a_letter_with_a_blank_line_behind_every_line_is_joined():
    lines = [
        "The council voted on Tuesday to disclose the letter about the old",
        "bridge that engineers sent to the mayor in May, because the release",
        "of the letter would serve the public interest in the closure of the",
        "bridge. The mayor has the authority to protect what engineers write",
        "about bridges, and the council has recognized that it is for him to",
        "decide who reads their letters. In order to let the council oversee",
        "the closure, the mayor may entrust letters to it, as he has done in",
        "connection with two other bridges of the town that were closed last",
        "year, and the council does so on the assumption that nobody outside",
        "reads them.",
    ]
    sentences, drops = read("\n\n".join(lines))
    assert drops == []
    assert " ".join(sentences) == " ".join(lines)
    assert [sentence.split()[0] for sentence in sentences] == ["The", "The", "In"]


def test_headings_that_stand_alone_are_not_joined():
    heading = "What the council wants to know about the old bridge of Wend"
    text = "\n\n".join([heading, PROSE] * 12)
    assert heading not in " ".join(read(text)[0])


@pytest.mark.parametrize("mark", ["… [+2345 chars]", "... [2345 chars]", " [+2345 chars]", "[…]", " [...]"])
def test_what_a_feed_cut_off_is_a_fragment_wherever_it_stands(mark):
    sentences, drops = read(f"{PROSE} Its two piers were{mark}\n\n{MORE_PROSE}")
    assert sentences == [PROSE, MORE_PROSE]
    assert {reason for _, reason in drops} == {"fragment"}


def test_a_whole_sentence_before_the_cut_stays():
    assert read(f"{MORE_PROSE} {PROSE} … [+2345 chars]")[0] == [MORE_PROSE, PROSE]


@pytest.mark.parametrize("ellipsis", ["...", "…", " ...", "...”"])
def test_an_ellipsis_at_the_very_end_says_that_the_text_was_cut_off(ellipsis):
    assert read(f"{PROSE}\n\n{MORE_PROSE} Its two piers were{ellipsis}\n\nShare")[0] == [PROSE, MORE_PROSE]


def test_an_ellipsis_elsewhere_is_a_pause():
    text = f"“We lost the bridge...”, he said. Its two piers were...\n\n{MORE_PROSE}"
    assert "Its two piers were..." in read(text)[0]
    assert read(f"{PROSE}\n\nSo much for the two old bridges....")[0][-1] == "So much for the two old bridges...."


@pytest.mark.parametrize(
    "time",
    ["14:05 GMT ", "14:05 ", "1405 GMT: ", "2.05pm BST ", "1:18 A.M. ", "[14:05] ", "14:05: ", "14:05 - ", "(14:05 GMT) ", "3 pm – ",
     "2h ago ", "12 minutes ago ", "Updated 3:15 pm ", "Updated at 15.15 BST: ", "Posted at 14:05 ", "2:05 p.m. ET | ",
     "2h ago 14.05 BST ", "13.30 GMT / 9.30 EDT ", "(1405 GMT, 9:05 AM EST) ", "14h05 – ", "14:05 hrs: ",
     "14:05 (GMT+1) ", "14:05 UTC-3: ", "14:05 // "],
)  # fmt: skip
@pytest.mark.parametrize("sentence", [PROSE, f"“{PROSE}”"])
def test_the_time_of_an_entry_of_a_live_blog_is_no_part_of_the_sentence(time, sentence):
    assert read(f"{MORE_PROSE}\n\n{time}{sentence}") == ([MORE_PROSE, sentence], [(time.strip(), "byline")])


def test_times_with_full_stops_open_the_entries_of_a_live_blog_where_several_do():
    entries = [f"{time} {PROSE}" for time in ("14.05", "17.00", "23.45")]
    assert read("\n\n".join(entries))[0] == [PROSE] * 3
    assert read(f"14.05 Boats crossed the river.\n\n{PROSE}")[0][0].startswith("14.05 ")


@pytest.mark.parametrize(
    "sentence",
    ["9:30 a.m. Monday is when the council votes on the bridge.", "2.05 million people use the bridge in a year.",
     "12:15 was the last time that a train crossed the bridge.", "2 hours ago, Nora Field closed the old bridge to all.",
     "1974: The council votes on Tuesday to close the old bridge.", "10 years ago Nora Field closed the old bridge to all."],
)  # fmt: skip
def test_a_time_that_belongs_to_the_sentence_stays(sentence):
    assert read(f"{MORE_PROSE}\n\n{sentence}")[0] == [MORE_PROSE, sentence]


@pytest.mark.parametrize("piece", ["AB-", "AB/A ", "AB/", "AB/CD ", "A/CNN"])
def test_the_time_is_linear_in_the_length_of_a_line_in_capitals(piece, takes_linear_time):
    assert takes_linear_time(lambda text: clean(Document(f"ABC {text}")), piece)


@pytest.mark.parametrize(
    ("author", "sentence"),
    [
        ("The Associated Press", "The Associated Press could not verify the video on its own."),
        ("Nora Field", "Nora Field was shot dead in her car on Monday."),
    ],
)
def test_an_author_in_the_news_is_prose(author, sentence):
    found = clean(Document(f"{PROSE}\n\n{sentence}\n\n{MORE_PROSE}", author=author)).sentences
    assert sentence in [each.text for each in found]


def test_a_date_that_stands_three_times_is_no_gallery():
    lines = ["9/11 changed how people see their police.", "9/11 families were in court.", "9/11 is why it was guarded."]
    assert read("\n\n".join([PROSE, *lines]))[0] == [PROSE, *lines]


def test_who_speaks_first_is_no_place():
    assert read(f"OBAMA: We will stay until the work is done.\n\n{PROSE}")[0][0].startswith("OBAMA: We")
