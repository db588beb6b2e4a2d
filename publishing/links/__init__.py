"""Review links: somebody without an account reads one draft page or one launch set, and nothing else."""
