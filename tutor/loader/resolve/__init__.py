"""The second pass over a lesson: from the shapes of its files to a ``Lesson``."""
