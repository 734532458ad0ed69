"""Views and articles as accessible HTML, and what a form sends back as events.

It does no IO, and runs in WebAssembly too.
"""
