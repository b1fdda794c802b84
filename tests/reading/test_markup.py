from __future__ import annotations

import pytest

from summarize.reading.markup import strip_tags


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>bold</b> line.</p><p>Two.</p>", "One bold line.\nTwo."),
        ("One<br>Two<br/>Three", "One\nTwo\nThree"),
        ("<ul><li>One<li>Two</ul>", "One\nTwo"),
        ("a &amp; b &lt;c&gt; &#8220;d&#8221; &nbsp;e", "a & b <c> “d” e"),
        ("<script>var a = '<p>x</p>';</script><style>p {}</style>Text", "Text"),
        ("<nav>Home</nav><p>Text</p><footer>Imprint</footer>", "Text"),
        ("<head><title>T</title><body><p>Text", "Text"),
        ("<nav><form>Home</nav><p>Text</p>", "Text"),
        ("plain text", "plain text"),
        ("<p>unclosed <b>tags", "unclosed tags"),
        ("<p>Text</p><![more]><![]><p>More</p>", "Text\nMore"),
        ("<p>Text <![", "Text <!["),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("", ""),
        ("<p> \n\t </p>", ""),
    ],
)
def test_tags_go_and_paragraphs_stay(markup, text):
    assert strip_tags(markup) == text


def test_deep_nesting_is_no_trouble():
    assert strip_tags("<div>" * 50_000 + "Text" + "</div>" * 50_000) == "Text"
