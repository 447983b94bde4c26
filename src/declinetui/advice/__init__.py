"""Pure rules that look at a situation and its draft and say what a careful colleague would say."""
