"""The lessons as files for any web server: pages, and an engine that runs in the page."""
