"""What people edit: one file for each kind of fact."""
