"""Case sheets: one printable page about each child of a return, for a strategy meeting."""
