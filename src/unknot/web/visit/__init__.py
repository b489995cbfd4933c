"""The way from one step to the next, over one address; and the pages around it."""
