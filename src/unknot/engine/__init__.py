"""The clinical engine: journal → screening → locating → dosing → session → progress → planning.

Each step imports only those before it.  Pure: time, chance and knowledge are arguments; standard library only.
"""
