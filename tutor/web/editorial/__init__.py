"""The pages for the editorial team, behind a login: what learners answered."""
