"""Responses of the mock: made from schemas and examples where an operation has no handler."""
