"""The vocabulary of declining: frozen values, no input or output, standard library only."""
