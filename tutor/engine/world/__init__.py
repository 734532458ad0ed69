"""The simulated computer and phone: they know nothing of teaching."""
