"""``python -m summarize`` is the command line."""

from summarize.cli import main

main()
