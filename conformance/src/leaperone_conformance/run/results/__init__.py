"""Results of a run: findings, records, baselines and everything that is written to files."""
