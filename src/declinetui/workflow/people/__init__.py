"""Clients: their card, their circle, their past, how long they are kept."""
