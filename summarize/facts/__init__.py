"""What articles state: the same facts, other values of one thing, dated facts, and what is about something else."""
