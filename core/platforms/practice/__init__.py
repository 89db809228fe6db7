"""The practice platform: never leaves the computer."""
