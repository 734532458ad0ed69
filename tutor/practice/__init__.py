"""What every front end of a practice shares, whether it draws in a terminal or in a page."""
