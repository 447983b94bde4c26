"""A year of one freelancer, told through the use cases."""
