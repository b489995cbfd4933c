"""Which muscle may be behind it, the telling questions, and how to find the spot."""
