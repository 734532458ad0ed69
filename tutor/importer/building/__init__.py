"""From the acts of an article's sentences to the screens, messages, data and steps they imply."""
