"""Is it safe?  The safety questions as screens, the answers to check, and the care card."""
