"""The windows: Qt widgets over the use cases of ``core``. Never sees ``storage``."""
