"""The review server: a report's page with verdicts saved as they are made, and checks for a CMS."""
