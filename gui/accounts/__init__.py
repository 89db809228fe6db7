"""Official accounts and the ways into them."""
