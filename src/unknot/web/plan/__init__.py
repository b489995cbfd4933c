"""The rest of the day: at most three small things, and why."""
