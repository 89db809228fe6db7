"""What scripts/dev.py does, an idea a file; standard library only: it runs before anything is installed."""
