"""Where it hurts, how strong, since when, and who it is: the drawing and the person, a step each."""
