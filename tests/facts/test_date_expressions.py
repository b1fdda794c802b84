import pytest

from summarize.calendar import MONTHS, WEEKDAYS
from summarize.facts.date_expressions import find_date_expressions
from summarize.text.values import BELOW_TWENTY


@pytest.mark.parametrize(
    "expression",
    [
        *(f"{month} 3" for month in MONTHS),
        *(f"{count} days ago" for count in ("12", "an", *BELOW_TWENTY[1:13])),
        *(f"{part} 1997" for part in ("early", "early in", "late", "late in", "mid", "the middle of")),
        *(f"{part} of 1997" for part in ("end", "close", "beginning", "start", "middle", "the end")),
        *(f"{before} weekend" for before in ("over the", "during the", "on the", "last", "at the")),
        *(f"{before} Monday" for before in ("next", "last", "this", "the previous", "the following", "earlier this")),
        *(
            f"{before} {span}"
            for before in ("last", "next", "earlier this", "later this")
            for span in ("month", "year")
        ),
        *WEEKDAYS,
        *("today", "yesterday", "tomorrow", "tonight", "this morning", "1997-03-03", "1997", "3rd of March 1997"),
    ],
)
def test_an_expression_is_found_from_its_first_word_on_whatever_it_is(expression):
    assert [match.start() for match in find_date_expressions(f"It came in {expression}.")] == [11]


@pytest.mark.parametrize(
    "text",
    [
        "He may go.",
        "Some 2,003 troops march on.",
        "The 2000 troops stay.",
        "It lasted 2000 days.",
        "Some 12 may have died.",
        "It is tested on the first Monday of each month.",
        "They meet every second Tuesday.",
    ],
)
def test_words_and_counts_are_no_dates(text):
    assert list(find_date_expressions(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The tools are 65,000 years ago old.",
        "It struck the day before yesterday.",
        "USA Today reported it.",
        "It struck at 14:52 local time (1852 UTC).",
        "The July 7 bombings shook the city.",
        "The 7 July link was unknown.",
        "He was held under the 2001 Terrorism Act.",
        "They went there to look at a 2007 Hyundai that a man sold.",
        "“We change everything tomorrow,” he told the crowd.",
        "It stood in Northern Tomorrow magazine.",
        "The moral standards of today are others.",
        "On Super Tuesday it rained.",
        "In the last year or so it rained.",
        "The number rose from 357 to more than 1600, the mayor said.",
    ],
)
def test_what_stands_in_a_name_or_a_quotation_is_no_date(text):
    assert list(find_date_expressions(text)) == []
