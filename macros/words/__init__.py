"""English: facts as plain sentences."""
