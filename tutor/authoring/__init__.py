"""For editors: rules, the proof that nobody gets stuck, and reports."""
