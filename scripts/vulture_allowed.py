"""Names that only look unused to vulture: Qt, pytest or a protocol calls them. Each needs its caller named."""
