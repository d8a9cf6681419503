"""Files beside pages: bytes in, bytes out."""


class FinishError(ValueError):
    """What is published cannot be made: one line that names the file to change."""
