"""One file per revision. Once it is in a version that people use, it is never changed."""
