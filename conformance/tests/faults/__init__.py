"""The second catalogue of faults: written from the documentation alone, to measure what the suite finds."""
