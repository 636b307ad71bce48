"""Data: JSON, models, forms and responses, as they travel and as programs see them."""
