"""Veilig oefenen: practise a digital procedure before doing it for real."""

__version__ = "0.1.0"
