"""Screens that ask one thing and return one value."""
