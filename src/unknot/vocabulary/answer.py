"""What a person can say to a question."""

from enum import StrEnum


class Answer(StrEnum):
    """Yes, no, or not sure; ``raises`` says which of them count against pressing."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"

    @property
    def raises(self) -> bool:
        """True for yes and for unsure: not being sure is never safer than yes."""
        return self is not Answer.NO


class Sex(StrEnum):
    """Sex as far as a safety question depends on it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
