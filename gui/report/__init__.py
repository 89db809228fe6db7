"""Laporan: a month for the head, as a page, as papers and as tables."""
