"""A request becomes a letter, and the letter leaves the house: plan, draft, autosave, file, log."""
