"""The French words that announce a request, by kind; the best score wins, whatever the order."""

from declinetui.intake import requests_fr_people, requests_fr_topics, requests_fr_wishes
from declinetui.intake.cue import Cue

CUES: tuple[Cue, ...] = requests_fr_people.CUES + requests_fr_wishes.CUES + requests_fr_topics.CUES
