"""The steps by which an older database of feedback becomes a newer one, for Alembic."""
