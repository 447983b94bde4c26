"""Today: what is owed, what comes back, what was promised."""
