"""A guest's visit: the journal that came with the request, what follows from it, and what the request adds to it."""
