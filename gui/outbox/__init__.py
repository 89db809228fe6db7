"""Kotak keluar: one row a delivery, with its state, what happens next, and what the admin can do."""
