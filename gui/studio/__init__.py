"""The infographic studio: brand, layout, painting, and the widgets around them."""
