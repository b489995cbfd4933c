"""Pages for somebody else: whom to see and why, and what to take along."""
