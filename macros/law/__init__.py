"""The engines: no words, no files, no clock of their own. Each has a twin in docs/assets/law/."""
