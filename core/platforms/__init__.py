"""One connector per platform and what they share on the wire; connectors do not know each other."""
