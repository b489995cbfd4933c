"""What a person does in a browser: draw, screen, locate, practise, track; and the JSON API over the same doors.

A guest's journal travels with each request and is forgotten after the answer: nothing is stored here.
"""
