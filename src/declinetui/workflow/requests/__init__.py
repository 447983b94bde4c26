"""A message becomes a request: read, recognised, corrected; the client's answer to a no."""
