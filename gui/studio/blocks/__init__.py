"""The builders of every kind of layer; importing this package registers them."""

import gui.studio.blocks.charts
import gui.studio.blocks.chrome
import gui.studio.blocks.containers
import gui.studio.blocks.dates
import gui.studio.blocks.lists
import gui.studio.blocks.media
import gui.studio.blocks.tables
import gui.studio.blocks.texts  # noqa: F401
