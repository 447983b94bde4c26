"""Use cases that the app, the command line and the tests all call."""
