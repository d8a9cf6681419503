"""What macros put into pages."""
