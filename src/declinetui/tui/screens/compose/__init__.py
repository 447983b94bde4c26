"""Compose: from a request to a letter, step by step, by single keys."""
