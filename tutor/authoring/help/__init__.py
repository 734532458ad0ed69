"""The help page of each code: what it is about, why it matters, a bad and a good sample."""
