"""Partners: who fits a need, what they agreed to, what became of a referral."""
