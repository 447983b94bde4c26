"""One module per noun: its arguments, and what it does through the desk."""
