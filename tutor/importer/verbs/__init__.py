"""The ways of saying that are known; each with what it builds, one file per kind of act."""
