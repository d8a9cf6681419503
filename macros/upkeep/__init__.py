"""What keeps the site right after it is published."""
