"""YAML as nodes with positions; hostile files are refused."""
