"""A lesson as plain text: what a reviewer reads, and what works without a terminal."""
