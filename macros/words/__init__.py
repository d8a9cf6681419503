"""English, all that code says of it: facts, labels, sentences and reasons, for people to read."""
