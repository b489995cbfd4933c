"""Keeping a journal on this server for whoever agreed: taken in, given out, deleted, saved and brought back."""
