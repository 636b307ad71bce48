"""Data: JSON, models, forms and answers, as they travel and as programs see them."""
