"""Pengaturan: looks, office, sending, network, backups."""
