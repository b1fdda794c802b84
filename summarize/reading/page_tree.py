"""A page to the tree that the extractor is given, with what it would miss or take for text put right.

What a page says about itself is gathered in its head, where parsers leave it out behind an element that cannot stand there. Parts
of one article's body, between advertisements, become one. What pops up over a word is no text.
"""

from __future__ import annotations

from typing import Any

__all__ = ["page_tree"]

# Only in front of the article: behind it, what is said is said of comments and of other articles.
_IN_FRONT = (
    "[not(preceding::p or preceding::article or ancestor::article or ancestor::aside or ancestor::*[@itemscope])]"
)
_METADATA = (
    f".//body//meta[@content][not(@itemprop)]{_IN_FRONT} | .//body//link[@rel='canonical']{_IN_FRONT}"
    f" | .//body//title[not(ancestor::svg)]{_IN_FRONT}"
)
# As the systems that write pages call these elements.
_BODY_PARTS = (
    ".//article//*[self::div or self::section]"
    "[contains(@class, 'article__body') or contains(@class, 'article-body') or contains(@class, 'entry-content')]"
)
_POP_UPS = (
    ".//*[contains(@class, 'rollover-block') or contains(@class, 'tooltiptext') or contains(@class, 'popover-content')]"
)


def page_tree(markup: str) -> Any:
    """Parse a page.

    Parameters
    ----------
    markup : str
        A page or a piece of one, well-formed or not.

    Returns
    -------
    lxml.html.HtmlElement or None
        None if it is no markup at all.
    """
    from trafilatura import load_html

    tree = load_html(markup)
    if tree is not None:
        _gather_metadata(tree)
        _join_body(tree)
        for element in tree.xpath(_POP_UPS):
            element.drop_tree()
    return tree


def _gather_metadata(tree: Any) -> None:
    """Move what a page says about itself into its head."""
    head = tree.find(".//head")
    for element in tree.xpath(_METADATA):
        if head is None:
            head = tree.makeelement("head")
            tree.insert(0, head)
        element.drop_tree()
        head.append(element)


def _join_body(tree: Any) -> None:
    """Move what the parts of a body hold into the first one: elements of the same class in an article with one headline."""
    first, *others = tree.xpath(_BODY_PARTS) or [None]
    if first is None or len(tree.xpath(".//article")) > 1 or len(tree.xpath(".//article//h1")) > 1:
        return
    for part in others:
        if part.get("class") == first.get("class") and first not in part.iterancestors():
            first.extend(list(part))
