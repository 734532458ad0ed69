"""Rules for editors: what is to be mended in lessons and shared files."""
