"""The words that close a letter, a mail or a text, above the signature (folded text)."""

import re

SIGN_OFF = re.compile(
    r"^[ \t]*(?:(?:bien |tres )?(?:cordialement|amicalement|sincerement|respectueusement)|"
    r"cordiales? salutations?|(?:salutations|meilleures salutations)[^\n,.!]{0,30}"
    r"|(?:un )?(?:gros |grand )?merci(?: (?:beaucoup|ben gros|ben|bien gros|mille fois|tellement|bien|"
    r"d'avance|a l'avance|a toi|"
    r"a vous|encore|infiniment|de votre (?:temps|attention)|pour votre (?:temps|attention)))*(?: et (?:bon"
    r"ne|belle|a)[^\n,.!]{0,30})?"
    r"|(?:bonne|belle|excellente) (?:journee|semaine|fin de (?:journee|semaine)|soiree)[^\n,.!]{0,20}|"
    r"a (?:bientot|plus|tout de suite|la prochaine|tres bientot|\+)|au plaisir[^\n.!]{0,50}|"
    r"bien a (?:vous|toi)|bises?|bisous"
    r"|dans l'attente[^\n]{0,80}|veuillez (?:agreer|recevoir|croire)[^\n]{0,140}|en (?:vous|"
    r"te) remerciant[^\n]{0,60}|amities|chaleureusement|mes salutations[^\n]{0,40}|"
    r"je vous remercie[^\n]{0,40}|bonne reception"
    r"|(?:kind|best|warm|kindest|warmest) (?:regards|wishes)|regards|best|all the best|"
    r"sincerely(?: yours)?|yours (?:truly|sincerely|faithfully)|cheers|(?:many |with )?thanks(?: (?:so muc"
    r"h|again|a lot|in advance|a million|very much|for your time|and[^\n,.!]{0,20}))*"
    r"|thank you(?: (?:so much|very much|again|in advance|for your (?:time|help|consideration)))*|"
    r"talk soon|take care|have a (?:great|good|nice)[^\n,.!]{0,20}|looking forward[^\n]{0,60}|"
    r"respectfully|cordially|warmly|god bless(?: you)?|(?:que )?dieu (?:vous|te) (?:garde|"
    r"benisse)[^\n,.!]{0,20}|stay blessed|(?:yours )?in christ|xx+|xo+|thx|tx|ttyl|hope to hear[^\n]{0,40}|"
    r"speak soon|with gratitude|gratefully|many thanks)"
    r"[ \t]*[,.!;:)\-–—]*[ \t]*(?=\n|$|-|[^\n]{0,40}$)",
    re.MULTILINE,
)
