"""The JSON API: the same doors as the terminal's, over HTTP, with OpenAPI."""
