"""The first start: from nothing to an office that can plan."""
