"""The places of the app, one package or module each."""
