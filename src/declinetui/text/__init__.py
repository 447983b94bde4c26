"""What several rooms know about written words: folding, tokens, sentences, dates, cues, nouns."""
