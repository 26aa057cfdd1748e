"""Facts that are derived from a return and never typed."""
