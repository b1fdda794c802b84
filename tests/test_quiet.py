from __future__ import annotations

import multiprocessing
import threading
import warnings

import pytest

from summarize.quiet import without_warnings
from summarize.topics.factors import _unchecked

WAIT = 0.2


@pytest.mark.parametrize("context", [without_warnings, _unchecked])
def test_of_two_threads_none_leaves_behind_what_the_other_had_set(context):
    with context():  # loads what it needs
        pass
    before = list(warnings.filters)
    first_is_in, second_is_in = threading.Event(), threading.Event()

    def first():
        with context():
            first_is_in.set()
            second_is_in.wait(WAIT)

    def second():
        first_is_in.wait()
        with context():
            second_is_in.set()
            threads[0].join(WAIT)

    threads = [threading.Thread(target=target) for target in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(warnings.filters) == before


def test_only_warnings_of_the_category_are_left_out():
    with without_warnings(UserWarning):
        warnings.warn("left out", UserWarning, stacklevel=1)
        with pytest.raises(DeprecationWarning):
            warnings.warn("shown", DeprecationWarning, stacklevel=1)


def leave_out_warnings():
    with without_warnings():
        pass


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no processes are forked here")
def test_a_forked_process_does_not_wait_for_a_thread_that_it_has_not():
    is_in, done = threading.Event(), threading.Event()

    def stay_in():
        with without_warnings():
            is_in.set()
            done.wait()

    thread = threading.Thread(target=stay_in)
    thread.start()
    is_in.wait()
    child = multiprocessing.get_context("fork").Process(target=leave_out_warnings)
    child.start()
    child.join(10)
    exit_code = child.exitcode
    child.kill()
    done.set()
    thread.join()
    assert exit_code == 0
