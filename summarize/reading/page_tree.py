"""A page to the tree that the extractor is given, with what it would miss or take for text put right.

What a page says about itself is gathered in its head, where parsers leave it out behind an element that cannot stand there.
"""

from __future__ import annotations

from typing import Any

__all__ = ["page_tree"]

_METADATA = ".//body//meta[@content] | .//body//link[@rel='canonical'] | .//body//title[not(ancestor::svg)]"


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
