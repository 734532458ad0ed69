"""The pages on a server that keeps nothing: ``tutor serve``."""
