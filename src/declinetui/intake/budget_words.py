"""The words around an amount: those of a budget, those of other money, and what decides between two."""

import re

WANTED = re.compile(
    r"budget|plafon|\bcapp?ed|\bcap\b|limit|enveloppe|offr|offer|pay\b|payer|paie|paying|"
    r"payons|prevu|set aside|max|cachet|honoraires|tarif|rate|allou|alloc|can do|dispos|"
    r"prix|price|fee|earmark|consacr\w+|remettr\w+|debours\w+|(?:under|below|sous|en bas de|moins de) $|"
    r"reserve|remuner|compens|spend|depenser|mettre|invest|autour de|"
    r"environ|around|about|genre|fixed|forfait|"
    r"(?:ta|votre|your) (?:part|share|portion|cut)\b|"
    r"plus taxes|avant taxes|before tax|(?<!went )(?<!gone )(?<!goes )(?<!rose )up to|jusqu'a|between|"
    r"entre|on a\b|we have|"
    r"we've got|i have|j'ai|range|fourchette|estim|pensait|thinking|usual|cost|couter|"
    r"put (?:up|in|towards?|aside)|can (?:put|manage|afford|spare)|rester (?:dans|autour)|stay (?:around|"
    r"under|near)|viser|visons|on vise|"
    r"aim(?:ing)? for|"
    r"\bvote\b|voted|approve|autoris|there's|il y a\b|y'a\b|elle a\b|il a\b|planned|planifie|budgeted|"
    r"budgete|had in mind|en tete|was thinking|were thinking|"
    r"swing|scrape together|en tout|in total|all in|for everything|pour le tout|flat\b|lump sum|"
    r"verse\w*|donner|donne\b|give you|dont\b|of which|montant|tops|pour un total|for a total"
)
OWN_PRICE = re.compile(
    r"\b(?:votre|vos|ton|tes|your|ur) (?:\w+ )?(?:offres?|propositions?|proposals?|offers?|"
    r"quotations?|bids?|tarifs?|taux|prix|rates?|price|prices|pricing|site\w*(?: web)?|"
    r"website|page|quote|soumission|devis|estimate|fees?|usual|listed|facture|invoice)"
    r"|you(?:'re| are)? (?:charge|charging|quoted|asked|asking|billed)|(?:vous|tu) (?:chargez|"
    r"charges|demandez|demandes|facturez|factures|avez (?:demande|propose|charge|facture)|"
    r"as (?:demande|charge))|that you charge|your profile|votre profil|ton profil"
)
NOT_PAY = re.compile(
    r"gagn\w+|winner|laureat\w*|remporte|\bwon\b|winning|(?:peut|peuvent|can|could|may|usually|normalement|"
    r"often|souvent)(?: \w+)? (?:couter|cost)|\bbourse|subvention|\bgrants?\b|award|\bprize|\bprix de\b|"
    r"(?:contacts?|investisseu\w+|investors?|angels?|oncle|uncle|backers?|partenaires? financiers?|"
    r"banque|bank)\b"
    r"[^.\n]{0,40}(?:invest\w*|inject\w*|mettr\w+|mise\w*|put\w*)|"
    r"\b(?:pre-?seed|seed|series a|tour de table|ronde de|round)\b|valoris\w+|"
    r"(?:invest\w*|inject\w*) [^.\n]{0,40}(?:quand|lorsqu|when|once|if|si)\b|"
    r"raised|(?:we|i|he|she|they|already|have|has|had|last)(?: \w+)? paid\b|(?:avons|a|ai|ont) payee?s?\b|"
    r"\blev(?:e|ee|ees|er)\b(?<!s'eleve)|in funding|funding (?:of|round)|"
    r"funded|\bvalued|\bvaluation|revenus?|"
    r"revenue|chiffre d'affaires|"
    r"ventes|\bsales\b|profit|worth|valeur|vaut|equity|parts\b|shares|actions de|stock|"
    r"donation|\bdons?\b(?!')|collect|fundrais|objectif|\bgoal\b|capital|hypothe|loyer|\brent\b|"
    r"salaire|"
    r"salary|dette|debt|depense deja|avons depense|ai depense|spent|rabais|discount|"
    r"\bowe[sd]?\b|\bloans?\b|\bprets? (?:de|d')|\b(?:nous|me|lui) prete\w*|\blends?\b|\blent\b|"
    r"emprunt\w*|\bmortgage|mise de fonds|down payment|amass\w+|recolt\w+|\bearn\w*|\bi make\b|"
    r"(?:cost|costs|costing|sets?) (?:us|me)\b|\bcosts (?=$)|(?:nous|me|m'a|nous a|va|vont) cout\w+|"
    r"\bcoute(?:nt)?\b|"
    r"(?:charg\w*|bill(?:ed|s)?|wanted|wants|ask(?:ed|s|ing)|took) (?:us|me)\b|"
    r"(?:nous|me|m') ?(?:charg\w*|factur\w*|demand(?:e|ait|aient|ent)\b|prenait|cot\w+)|"
    r"(?:avance|advance)(?: financi\w+)? (?:de|of)(?: about| environ)? $|"
    r"\bherit\w+|\bevalue\w* [^.\n]{2,40} a $|\bapprais\w+ at|"
    r"(?:friend|neighbou?r|colleague|sister|brother|cousin|competitor|client|ami|amie|voisine?|collegue|"
    r"soeur|frere|cousine|"
    r"concurrent)s?(?: \w+){0,2} (?:paid|pays|paying|a paye\w*|paie|paye|ont paye)\b|"
    r"(?:participante?|client|customer|member|membre|guest|invite|people|parent|student|eleve|attendee|"
    r"visiteur|visitor|"
    r"reader|lecteur|abonne|subscriber|vendor|exposant|exhibitor)s? (?:\w+ )?(?:paient|paie|pays?|paying|"
    r"paid|payent)\b|"
    r"\blou(?:e|ons|ez|er|ent)\b|\bachete\w*|\bbought\b|\bsold\b|\brent(?:s|ing|ed)?\b|"
    r"reven(?:ait|aient|u) a $|"
    r"(?:told|tells) (?:me|us)\b|\bi(?:'ve)? (?:heard|read)\b|(?:m'a|m'ont|nous a|nous ont) dit|il parait|"
    r"j'ai (?:lu|entendu|vu)\b|"
    r"tuition|scolarite|insured|penalt\w+|penalite|"
    r"billets?\b|tickets?|vend|sells?|selling|retail|inscription|registration|heritage|"
    r"inherit|fonds|transfer|concours|contest|"
    r"lottery|loterie|facture|invoice|charges? \$|economis|saved|savings|amende|\ba fine\b|\bfine of\b|"
    r"\bfines\b|"
    r"pertes?|\blost\b|perdu|coupon|gift card|cartes?-cadeaux|abonn|start(?:s|ing)? at|"
    r"prix de (?:lancement|detail|vente|gros)|regular price|nos (?:produits|paniers|"
    r"prix)\b|our (?:products|boxes|prices)\b|subscription|frais de|processing fee|"
    r"contrat precedent|previous|last (?:designer|freelancer|one)|prize money|in prizes|"
    r"(?:actions?|parts?|compagnie|entreprise|shares|equity)[^.\n]{0,40}evalu\w+|a gagner|to win|coutait|"
    r"entry fee|membership|quoted|elsewhere|ailleurs|charged|nous a (?:demande|charge|cote)|"
    r"(?:avons|ai|a|ont) (?:recu|obtenu)|received|(?:last|previous) (?:year|time|winter|summer|spring|fall)"
    r"|l'an (?:dernier|passe)|l'annee (?:derniere|passee)"
)
WHOLE = re.compile(
    r"\b(?:total|overall|whole|entire|global|annual|yearly|full) (?:\w+ )?budget|"
    r"(?:aide|appui|soutien|contribution|support|assistance)(?: financi\w+)? (?:de|of)(?: about|"
    r" environ)? $|"
    r"budget (?:total|global|annuel|complet|d'ensemble)|"
    r"\bbudget (?:for|of|du|de la|de l'|des) (?:the |our |notre |nos |tout\w* )?(?:whole|entire|all|"
    r"festival|event|season|"
    r"evenement|saison|campaign|campagne|year|annee|building|renovation\w*|construction|department|"
    r"service)\b"
)
""" "Total budget for the festival is 90 000 $": of a larger thing; a smaller amount beside it is ours."""
SHARE = re.compile(
    r"\b(?:ta|votre|your) (?:part|share|portion|cut)\b|what(?:'s| is) left|(?:il|nous) (?:nous |me |"
    r"en )?reste\w*|"
    r"\b(?:itself|of (?:that|this|it|which)|de (?:ce|cette) (?:montant|somme|enveloppe)|la-dessus)\b|"
    r"\ben (?:consacr\w+|reserv\w+|mettre|affect\w+|destin\w+|gard\w+)|"
    r"(?:for|pour) (?:the|your|ta|votre|le|la|les|l') ?[a-z' -]{3,30},? (?:we|i|on|nous|je|j'|there|"
    r"il y) ?(?:have|ai|a|avons|"
    r"dispos\w+|can|could|got|peux|pouvons|peut|pourr\w+)\b"
)
""" "For the layout we have 1 600 $": the share that is meant for this work."""
FIRM = re.compile(
    r"\b(?:budget|offr\w*|offer\w*|pay|payer|paie|paye|prevu|can (?:do|pay|spend|put|go|offer)|we have|"
    r"we've got|i have|"
    r"nous avons|on a|j'ai|set aside|maximum|plafond|enveloppe|dispos\w+|approved|approuve|"
    r"vote)\b[^.,;\n]{0,30}$"
)
FROM = re.compile(r"(?:\bfrom|passee? de|baissee? de|montee? de|coupee? de|reduite? de) $")
TO = re.compile(r",? ?(?:(?:down|up|back) )?(?:to|a) [$€£]?\d")
""" "It went from $4,000 down to $2,500": the last word counts."""
SUM = re.compile(r"(?:[,;(] ?(?:donc|soit|so|that is|that's)|\btotal(?: of| de)?|=) ?$")
""" "500 $ chacun, donc 2 500 $": what it comes to."""
WOULD_DO = re.compile(
    r"\s*(?:so |and |et |mais |but )?(?:is|does|would|will|est-ce que|serait-ce)(?: about| around| environ)? "
)
""" "Would $350 work for you?": an offer made as a question."""
ASKED_AT = re.compile(
    r"\b(?:would|could|can|will) (?:you|u)\b[^.?!\n]{3,90} (?:for|at)(?: about| around)? $|"
    r"(?:pourr\w+|peux|pouvez|fer(?:iez|ais)|accepter\w+|voudr\w+)[ -](?:vous|tu)\b[^.?!\n]{3,90} "
    r"(?:pour|a)(?: environ)? $"
)
""" "Would you edit it for 120 $?": the price asked for."""
LAST_TIME = re.compile(
    r"l'an (?:dernier|passe)|l'annee (?:derniere|passee)|(?:last|previous) (?:year|time|winter|summer|"
    r"spring|fall)|\bquoted\b|"
    r"(?:friend|somebody|someone|colleague|neighbou?r|amie?|collegue|quelqu'un|on) "
    r"(?:told (?:me|us)|m'a dit|nous a dit)"
)
SAME = re.compile(
    r"\b(?:(?:the )?same (?:price|rate|fee|budget|amount|as)|meme (?:prix|tarif|montant|budget)|"
    r"les? memes? "
    r"que)\b"
)
""" "Same price as last time": what was paid before is what is offered now."""
PREFERRED = re.compile(
    r"[^\S\n]?(?:cad |cdn )?(?:for (?:everything|the (?:whole|lot|job|project)|all)|flat|all in|in total|"
    r"total|pour (?:le tout|"
    r"l'ensemble(?! d)|tout|le projet)|en tout|au total|forfait\w*|tout inclus)\b"
)
""" "25 $ an hour or 400 $ for everything": the whole says more than its rate."""
NEXT_AMOUNT = re.compile(
    r"[$€£¢](?:[^.,\n]|[.,]\d){0,60}?(?:, (?:and |et |but |mais |so |donc )?| and | et | so | but |"
    r" mais | donc )(?=(?:i|we|on|nous|je|"
    r"il|elle|they|my|our|notre|nos|mon|there|it)\b|j'|c'|i'|we')"
)
""" "The hall costs 2 700 $, we have 450 $ left": a new clause behind the first amount."""
