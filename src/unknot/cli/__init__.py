"""The terminal: commands for a person, a host and a developer.

Everything heavy is imported by the command that needs it, so that ``unknot --help`` answers at once.
"""

MACHINE_FAILED = 1
"""The exit code where the disk, a folder or a file did not do its part; what was kept before stays kept."""


def main() -> None:
    """Start the command line; what the package's ``unknot`` script runs."""
    from unknot.cli.app import app
    from unknot.cli.standard_streams import mend_streams

    mend_streams()
    try:
        app()
    except OSError as error:
        _say_what_failed(error)
        raise SystemExit(MACHINE_FAILED) from None


def _say_what_failed(error: OSError) -> None:
    import sys

    what = f"{error.filename}: " if error.filename else ""
    print(f"{what}{error.strerror or error}. What was kept before is kept.", file=sys.stderr)
