"""From a document's text to sentences and their vectors: cleaning, splitting, tokens, TF-IDF, leaning."""
