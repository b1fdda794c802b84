"""The program: ``summarize`` and ``python -m summarize``.

Nothing is loaded above :func:`main`, so that whoever interrupts the loading gets the same exit code as later.
"""

__all__ = ["main"]


def main() -> None:
    """Load the command line and run it."""
    try:
        from summarize.cli import main as run
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    run()


if __name__ == "__main__":
    main()
