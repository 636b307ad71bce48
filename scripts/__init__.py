"""The pipeline: fetch a spec, overlay it, generate the client from it."""
