"""What practice accounts have published: a feed that exists on this computer only."""
