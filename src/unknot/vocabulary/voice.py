"""Whose hands press, and so to whom a guided session speaks."""

from enum import StrEnum


class Voice(StrEnum):
    """A session speaks to the person, or to a therapist about the person."""

    SELF = "self"
    THERAPIST = "therapist"
