"""Publishing by hand: what is ready to be copied, opened and confirmed, and figures that come by hand."""
