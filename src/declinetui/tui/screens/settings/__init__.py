"""Settings: who the user is and what they prefer, each value edited where it stands."""
