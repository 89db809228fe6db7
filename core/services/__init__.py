"""Use cases, one group per file, called by the windows and by the command line alike."""
