"""What works without a connection: a worker that keeps a version on the device, a page, and when to get help."""
