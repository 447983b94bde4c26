"""Declining requests well: phrases, memory and flow for a freelancer's terminal."""

__version__ = "0.1.0"
