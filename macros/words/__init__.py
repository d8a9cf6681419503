"""English: facts, steps and reasons in words, for people to read."""
