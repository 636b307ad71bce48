"""HTTP of the mock: reads requests, checks keys, and makes responses and errors, over ASGI."""
