"""Drafts against their sources: what a draft says that its sources say otherwise."""
