"""``main.py demo``: the main job walked through with the practice platform, a picture of every step."""
