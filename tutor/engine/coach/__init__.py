"""The coach: it watches the world and knows the procedure."""
