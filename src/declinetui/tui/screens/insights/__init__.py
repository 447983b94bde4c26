"""Numbers about oneself, drawn with letters."""
