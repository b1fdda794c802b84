"""Briefs of several events, each rendered, to one text of the same format.

In: texts as the templates make them. Out: JSON with one object a line; Markdown and plain text separated by a rule; one HTML
page that has the bodies of all under the head of the first.
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
_MAIN_ENDS_AND_BEGINS = re.compile(r"</main>(\s*<hr>\s*)<main\b[^>]*>")
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
    joined = _MAIN_ENDS_AND_BEGINS.sub(r"\1", "\n<hr>\n".join(bodies))
    # A function, because what a pattern inserts would read the backslashes of the articles.
    return _BODY.sub(lambda match: match[1] + joined + match[3], pages[0], count=1)
