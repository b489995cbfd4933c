"""The terminal: commands for a person, a host and a developer.

Everything heavy is imported by the command that needs it, so that ``unknot --help`` answers at once.
"""


def main() -> None:
    """Start the command line; what the package's ``unknot`` script runs."""
    from unknot.cli.app import app

    app()
