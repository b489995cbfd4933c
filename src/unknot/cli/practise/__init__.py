"""The terminal companion: from "where does it hurt?" to the next day's review, one question at a time."""
