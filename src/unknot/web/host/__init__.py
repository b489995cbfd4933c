"""What the host decides and guards: settings from the environment, headers, how many requests, how it is served."""
