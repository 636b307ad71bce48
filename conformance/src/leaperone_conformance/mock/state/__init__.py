"""State of a mock: clock, balance, rate limits, webhooks and the log of calls."""
