"""Names that only look unused to vulture: Qt, pytest or a protocol calls them. Name each one's caller."""
