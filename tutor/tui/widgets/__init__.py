"""The parts that every screen is made of; no screen builds a text widget itself."""
