"""What works without a connection: the worker that keeps a version on the device, its two pages, and when to get help."""
