"""Serah terima: from one admin to the next, on the screen and on paper."""
