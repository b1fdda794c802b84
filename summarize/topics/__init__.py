"""What the articles are about: the user's own topics, or found ones."""
