"""The JSON doors: forms read strictly, answered by the engine, written as JSON values.

The terminal and the web stand on the same doors, so that a form means the same wherever it is handed in.
"""
