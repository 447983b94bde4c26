"""Records from files: a table of what would happen first, then one undoable step."""
