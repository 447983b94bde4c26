"""A partner's card: what they do, what they agreed to, what became of those sent there."""
