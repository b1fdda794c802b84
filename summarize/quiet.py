"""Warnings of other libraries left out for a while, by one thread at a time.

Which warnings are shown is a setting of the whole process, and so is what else is set meanwhile, such as how many threads a library
may use. Whoever is done puts back what there was before; of two threads that are at it at once, the last to leave would put back
what the other one had set, and it would stay so for good.
"""

from __future__ import annotations

import os
import threading
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["without_warnings"]

_one_thread = threading.RLock()


def _begin_anew() -> None:
    """Forget in a forked process who was at it: that thread is not there, and nobody would ever be done."""
    global _one_thread
    _one_thread = threading.RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)


@contextmanager
def without_warnings(category: type[Warning] = Warning) -> Iterator[None]:
    """Leave out warnings of a category; another thread that would do so waits until this one is done.

    Examples
    --------
    >>> with without_warnings(UserWarning):
    ...     warnings.warn("not shown", UserWarning, stacklevel=1)
    """
    with _one_thread, warnings.catch_warnings(action="ignore", category=category):
        yield
