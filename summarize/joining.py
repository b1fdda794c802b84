"""Briefs of several events, each rendered, to one text of the same format.

In: texts as the templates make them. Out: JSON with one object a line; Markdown and plain text separated by a rule; one HTML
page that has the bodies of all under the head of the first, below a list of their titles.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["join_briefs"]

_BODY = re.compile(r"(<body\b[^>]*>)(.*)(</body>)", re.DOTALL)
# Quotation marks of articles are escaped, so these stand in tags only.
_ANCHOR = re.compile(r'(\s(?:id|for|aria-labelledby|aria-controls)="|\shref="#)')
# A page has one main part: that of the first goes on to the end of the last.
_MAIN_BEGINS = re.compile(r"\s*(?:<main\b[^>]*>)?")
_MAIN_ENDS_AND_BEGINS = re.compile(r"</main>(\s*<hr [^>]*>\s*)<main\b[^>]*>")
_TITLE = re.compile(r"(<title>)\s*(\S.*?)\s*(</title>)", re.DOTALL)
_RULE_OF = {"md": "\n---\n\n", "txt": f"\n{'=' * 72}\n\n", "json": ""}


def join_briefs(texts: Sequence[str], layout: str) -> str:
    r"""Join rendered briefs.

    Parameters
    ----------
    texts : sequence of str
        At least one, each ending in a line end; JSON on one line each.
    layout : str
        ``md``, ``html``, ``txt`` or ``json``; another one is joined as it is.

    Examples
    --------
    >>> join_briefs(["# A\n", "# B\n"], "md")
    '# A\n\n---\n\n# B\n'
    """
    if layout == "html" and len(texts) > 1 and all(_BODY.search(text) for text in texts):
        return _join_pages(texts)
    return _RULE_OF.get(layout, "\n").join(texts)


def _join_pages(pages: Sequence[str]) -> str:
    bodies = []
    for number, page in enumerate(pages, 1):
        match = _BODY.search(page)
        if match:
            # Every page calls its sources source-1, source-2, ...
            bodies.append(_ANCHOR.sub(rf"\g<1>event-{number}-", match[2]))
    titles = [match[2] for match in map(_TITLE.search, pages) if match]
    # Where no article has a title, every brief is called Brief.
    if len(titles) == len(pages) and len({*titles}) > 1:
        start = _MAIN_BEGINS.match(bodies[0]).end()  # type: ignore[union-attr]  # it matches nothing, too
        bodies[0] = f'{bodies[0][:start]}\n{_list_of(titles)}\n<hr id="event-1">{bodies[0][start:]}'
    joined = bodies[0] + "".join(f'\n<hr id="event-{number}">\n{body}' for number, body in enumerate(bodies[1:], 2))
    joined = _MAIN_ENDS_AND_BEGINS.sub(r"\1", joined)
    # Functions, because what a pattern inserts would read the backslashes of the articles.
    page = _TITLE.sub(lambda match: f"{match[1]}{match[2]} and {len(pages) - 1} more{match[3]}", pages[0], count=1)
    return _BODY.sub(lambda match: match[1] + joined + match[3], page, count=1)


def _list_of(titles: Sequence[str]) -> str:
    """Return links to the rules above the events, as HTML; the titles are HTML already."""
    links = (f'<li><a href="#event-{number}">{title}</a></li>' for number, title in enumerate(titles, 1))
    return '<nav aria-label="Events">\n<ol>\n' + "\n".join(links) + "\n</ol>\n</nav>"
