"""From files to a lesson: YAML, schema, resolving, and what is remembered of it."""
