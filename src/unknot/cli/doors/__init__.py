"""The JSON doors: one pure function a verb, from what was written to what is answered.

A door refuses with a ValueError of one sentence that names the field and says what is allowed.
"""
