"""Commands without a window: send once, examine."""
