"""Which sentences state the same: reprints, same-fact groups, support."""
