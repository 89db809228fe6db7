"""Beranda: the day at a glance."""
