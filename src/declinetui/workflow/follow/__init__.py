"""What time does to a no: owed answers, follow-ups, offers, figures."""
