"""Budget of a run: plan, prices, reservations and history, in one SQLite store."""
