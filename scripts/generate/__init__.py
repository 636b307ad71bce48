"""From an effective spec to the client: names, lowering, parsing, rendering, one atomic swap."""
