"""Interaksi: figures of posts and accounts over time, against the number of employees."""
