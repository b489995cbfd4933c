"""Every table there is, and reading from it: whose rows they are is always named."""
