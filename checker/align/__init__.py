"""Claims to claim pairs: which claims are about the same fact, and why."""
