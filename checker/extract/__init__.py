"""Article to claims: language analysis, entities, events, attribution."""
