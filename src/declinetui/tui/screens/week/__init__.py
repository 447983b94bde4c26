"""The week: what is owed, comes back and was promised, by the day it falls on."""
