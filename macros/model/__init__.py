"""Shapes and refusals: what a fact may be, and one line that says what to do where it is not so."""
