"""Record types: one module each, named as its worksheet, CSV file, SQL table and page. `shared` holds what several say alike."""
