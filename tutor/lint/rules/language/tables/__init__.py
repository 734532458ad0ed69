"""The words that the rules on language know; a new word is one row."""
