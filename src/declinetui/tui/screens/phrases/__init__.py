"""The phrase bank, read move by move; what one writes goes into one's own pack."""
