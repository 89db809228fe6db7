"""Kalender: the month of posts beside the days that deserve one."""
