"""Analysis of returns: derived facts, combined collections, tables, and statistical disclosure control."""
