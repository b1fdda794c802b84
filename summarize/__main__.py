"""The program: ``summarize`` and ``python -m summarize``.

Nothing is loaded above :func:`main`, so that whoever interrupts the loading gets the same exit code as later.
"""

__all__ = ["main"]


def main() -> None:
    """Load the command line and run it."""
    import gc

    # Loading makes a hundred thousand objects that stay. Python looks through them again and again for what could be freed, finds
    # next to nothing and takes 4 percent of the time of a brief of five articles, 6 of one of two hundred.
    gc.set_threshold(50_000)
    try:
        from summarize.cli import main as run
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    run()


if __name__ == "__main__":
    main()
