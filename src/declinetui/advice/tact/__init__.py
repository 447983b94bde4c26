"""The tact lint: what a careful colleague would underline, on drafts and on any text."""
