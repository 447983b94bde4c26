"""The phrase bank seen as a whole: own pack, preview, samples, variety."""
