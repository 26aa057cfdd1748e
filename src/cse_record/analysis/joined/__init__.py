"""A person is the union of linked records, whichever agency sent them (R23): links, resolution, events, and the joined view."""
