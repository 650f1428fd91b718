"""Text to value: dates, quantities, names, roles, places and quotes, parsed once and compared here."""
