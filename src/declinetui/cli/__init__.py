"""The command line: the same use cases as the screens, for pipes, scripts and screen readers."""
