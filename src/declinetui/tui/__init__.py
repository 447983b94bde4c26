"""The full-screen app; the only home of textual."""
