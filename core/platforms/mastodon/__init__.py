"""Mastodon and what speaks its language."""
