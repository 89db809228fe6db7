"""Buat unggahan: writing one post for several accounts."""
