"""Files beside pages: bytes in, bytes out."""
