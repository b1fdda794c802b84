"""Tests of `summarize.reading`."""
