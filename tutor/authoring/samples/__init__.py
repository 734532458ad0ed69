"""Small lessons and files, good and faulty: for the help pages, and for the tests."""
