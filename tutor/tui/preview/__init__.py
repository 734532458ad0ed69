"""For editors: a lesson in the app while it is being written, and a walk played again."""
