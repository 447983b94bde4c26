"""The turns of phrase that name a firm inside a sentence; each is compiled when first needed."""

SAID = (
    r"(?i)"
    r"(?:on behalf of|au nom d[eu]|de la part d[eu]|(?:responsable|directrice|directeur|"
    r"coordonnatrice|coordonnateur|propriétaire|gérante?|chargée? de projets?|manager|"
    r"director|owner|coordinator)[^\n.,]{0,40}? (?:à|chez|de|du|at|of|with|for)|"
    r"(?:je travaille|i work|nous sommes|we are|we['’]re|je suis|i['’]m) (?:chez|for|"
    r"at|with|pour|de)|(?:je suis|i am|i['’]m|im|chu) [^\n.,]{0,40}? (?:chez|with|at|"
    r"for|from)|(?i:^|\n)(?:chez|at|here at)|(?i:here at)|"
    r"(?:notre|our) (?:[\w-]+ )?(?:équipe|team|département|department|service|division|staff|direction)"
    r"(?: [\w-]+){0,2}? (?:chez|at))"
    r" (?:the |la |le |l['’])?(?P<org>(?-i:[A-ZÀ-Ý0-9])[^\n,.;!?()]{1,50}?)(?=[,.;!?()\n]|"
    r"$| (?:et|and|qui|who|that|which|je|nous|we|I|pour|to|in|en|au|à|is|est|are|has|have|had|wants?|needs?|"
    r"cherche|veut|voudrait|souhaite|aimerait|organise|prépare|lance|a|on|recently|just|would)\b(?! "
    r"(?:[Ff]ils|"
    r"[Ff]illes?|[Ff]rères?|[Cc]ie|[Aa]ssocié|[Ss]ons?\b|[Bb]rothers)))"
)
NAMED_ORG = (
    r"(?<!\()(?i:brand|label|magazine|podcast|band|marque|gamme|microbrasserie|brewery|festival|publisher|"
    r"company|firm|business|shop|store|restaurant|studio|startup|non-?profit|"
    r"organi[sz]ation|maison d['’]édition|entreprise|compagnie|boutique|organisme|magasin|"
    r"salon|café|friperie|bakery|garage|clinique|clinic|agence|agency|gallery|galerie|school|école|farm|"
    r"ferme|club|cabinet|practice)"
    r"(?: (?:in|à|at|near|de) [A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+)?)?"
    r"(?i:,? (?:is called|is|called|named|s['’]appelle|se nomme|qui s['’]appelle|est)|"
    r",| \(|) ?(?P<org>[A-ZÀ-Ý][\w'’&-]*(?: (?:à l['’]|de la|de l['’]|de|du|des|d['’]|"
    r"of|the|and|et|&|à)?[ ]?[\w'’&-]+){0,5}?)"
    r"(?=[,.;!?)\n]|$| (?:et|and|qui|who|that|me|nous|je|we|I|is|est)\b)"
)
JOB = (
    r"\b(?i:I|we|je|j['’]|nous|on|m['’])(?:['’]m|['’]ve| am| suis| ai| a| avons| venons d['e])? ?"
    r"(?i:(?:just|also|aussi|now|une?|an?) )?"
    r"(?i:(?:run|head|lead|chair|preside|président|présid|sit on|serve on|volunteer|manage|handle|work|"
    r"coordinate|direct|oversee|look after|teach|supervise|in charge|"
    r"responsible|coordonn|dirig|g[èe]r|travaill|occup|pilot|enseign|supervis|si[èe]g|chargée?|responsable|"
    r"producer|programmer|organi[sz])\w*)(?:(?! (?:Les?|La|The) )[^\n.,;!?(]){0,50}? "
    r"(?i:at|with|for|of|chez|à la|à l['’]|au|aux|à|du|de la|de l['’]|au sein d[eu]|pour)(?: |(?<=['’]))"
    r"(?i:the |la |le |les |l['’])?(?:(?:chorale|choir|troupe|compagnie(?: de (?:théâtre|danse))?|revue|"
    r"journal|orchestre|ensemble|festival|fondation|"
    r"association|organisme|coopérative|coop|café|boutique|galerie|librairie|ferme|agence|firme) "
    r"(?=(?:Les? |La |L['’]|The )?[A-ZÀ-Ý]))?"
    r"(?P<org>[A-ZÀ-Ý0-9][^\n,.;!?()]{1,50}?)"
    r"(?=[,.;!?()\n]|$| (?:et (?!fils|filles?|frères|associé|cie)[a-zà-ÿ]|and (?!sons?|brothers|co\b)[a-z]|"
    r"(?:qui|who|that|je|"
    r"nous|we|I|pour|to|in|en|is|est)\b))"
)
WORKPLACE = (
    r"\b(?:(?i:je|nous|we|on|j['’])|I['’]m|I)(?: |(?<=['’]))(?!saw|loved|met|attended|studied|bought|"
    r"found|spoke|talked|a parlé|ai parlé|avons parlé|a croisé|ai croisé|a rencontr|ai rencontr|ai vu|ai lu|"
    r"a vu|avons vu)"
    r"[^\n.,;!?]{3,40}? (?i:at the|at|au|à la|à l['’])(?: |(?<=['’]))(?P<org>[A-ZÀ-Ý][^\n,.;!?()]{1,50}?)"
    r"(?=[,.;!?()\n]|$| (?:et|and|qui|who|that|je|nous|we|I|pour|to|in|en|is|est|le|on)\b)"
)
ROLE_OF = (
    r"\b(?i:je suis|I am|I['’]m|chu) (?P<role>(?:(?! (?:Les?|La|The) )[^\n.,;!?]){2,40}?) "
    r"(?i:of|at|for|with|de la|du|de l['’]|des|de|à la|à l['’]|au|aux|chez) ?(?i:the |la )?(?:(?:chorale|"
    r"choir|troupe|compagnie(?: de (?:théâtre|danse))?|revue|journal|orchestre|ensemble|festival|fondation|"
    r"association|organisme|coopérative|coop|café|boutique|galerie|librairie|ferme|agence|firme) "
    r"(?=(?:Les? |La |L['’]|The )?[A-ZÀ-Ý]))?"
    r"(?P<org>(?:(?:St|Ste|Mt)\. )?[A-ZÀ-Ý][^\n,.;!?()]{1,50}?)"
    r"(?=[,.;!?()\n]|$| (?:et|and|qui|who|that|je|nous|we|I|pour|to|in|en|is|est)\b)"
)
DEPARTMENT_OF = (
    r"(?i:aux|au|à la|à l['’]|en|in|dans (?:le|la|l['’])|with the)(?: |(?<=['’]))(?i:(?:service|"
    r"département|équipe|"
    r"direction|bureau)s? (?:d[eu] la |d[eu]s? |d['’]))?"
    r"(?i:ressources humaines|rh|communications?|comptabilité|marketing|finances?|achats|"
    r"approvisionnements?|loisirs|"
    r"ventes|"
    r"événements|human resources|HR|accounting|purchasing|sales|operations|IT|events|public relations|"
    r"administration|informatique|programmation) (?i:department |team )?"
    r"(?i:de la |de l['’]|du|des|de|d['’]|chez|at|for|of) ?(?i:the |la |l['’])?"
    r"(?P<org>[A-ZÀ-Ý0-9][^\n,.;!?()]{1,50}?)"
    r"(?=[,.;!?()\n]|$| (?:et|and|qui|who|that|je|nous|we|I|pour|to|in|en|à|is|est)\b)"
)
OWNED = (
    r"\b(?i:I|we|je|j['’]|nous|on)(?:['’]ve| have| ai| a| avons| venons d['e]| vient d['e])? ?(?i:just |"
    r"tout juste )?"
    r"(?i:own|represent\w*|représent\w*|bought|buy|opened|open|founded|started|purchased|took over|ouvert|"
    r"ouvrons|achet\w+|fondé|repris|"
    r"reprendre|possèd\w+|possédons|tiens|tenons) "
    r"(?i:the |la |le |les |l['’])?(?P<org>[A-ZÀ-Ý][^\n,.;!?()]{1,50}?)"
    r"(?=[,.;!?()\n]|$| (?:et|and|qui|who|that|je|nous|we|I|pour|to|in|en|is|est|à|last)\b)"
)
KIND = (
    r"troupe|chorale|ensemble|orchestre|ligue|band\b|choir|team|league|groupe?\b|organisme|"
    r"organi[sz]ation|entreprise|compagnie|business|startup|jeune pousse|résidence|co-op|"
    r"non-?profit|obnl|osbl|charity"
)
APPOSED = (
    r"\b(?i:our|notre|une?|an?|my|mon|ma) (?P<kind>[^\n.()!?,]{2,45}?)(?:,? \(|, )"
    r"(?i:appelée? |called |named )?(?:the |la |le |les |l['’])?"
    r"(?P<org>[A-ZÀ-Ý][^\n.,;!?()]{1,60}(?:\.(?=[,)]))?)(?=[),])"
)
LOWER_ORG = (
    r"\b(?:my|our|mon|ma|notre) (?:company|business|shop|firm|entreprise|compagnie|cie|commerce|boutique) "
    r"(?:is(?: called)?|est|s['’]appelle|c['’]est|se nomme) (?P<org>[a-zà-ÿ'’&-]+(?: [a-zà-ÿ'’&-]+){0,3}?)"
    r"(?=[,.;!?()\n]|$| (?:et|and|in|a|à|at|au|je|i|we|on|nous|please|merci|svp)\b)"
)
SUBJECT_ORG = (
    r"(?:^|[.!?\n]\s{0,4}|, (?=(?:la|le|les|l['’]|the)\b)|\b(?:que|that|qu['’]) "
    r"?)(?P<org>(?P<article>(?:(?:(?i:les?|la|the)) |"
    r"(?i:l['’])))?(?:(?:revue|chorale|troupe|compagnie|magazine|journal|orchestre|ensemble|coopérative|coop|"
    r"fondation|librairie|galerie|boutique|maison d['’]édition|agence|firme|association|société|organisme|"
    r"entreprise|choir|band) (?=(?:Les? |La |L['’]|The )?[A-ZÀ-Ý]))?(?:(?:Les?|La|The) (?=[A-ZÀ-Ý]))?"
    r"(?!(?:Les?|La|The|Une?|Des|Notre|Nos|Mon|Ma|Mes|Our|My|An?|This|That|Ce|Cet|Cette|Il|"
    r"Elle|On|Nous|"
    r"Je|Tu|Vous|We|You|They|It|He|She|I|Votre|Vos|Ton|Ta|Tes|Your|Son|Sa|Ses|Leurs?|Their|His|Her|Ces|These|"
    r"Those|Some|Many|Two|Three|Deux|Trois|Plusieurs|Quelques|Chaque|Each|Every|Everything|Tout|There|What|"
    r"Who)\b)(?:[A-ZÀ-Ý][\w'’&-]*)(?: (?:(?:de"
    r" la|de l['’]|de|du|des|d['’]|of the|of|and|et|&) ?[\w'’&-]+|[A-ZÀ-Ý][\w'’&-]*)|"
    r" (?!a |est |is |has |va |ont |qui |who |that )[a-zà-ÿ-]{4,}){0,7}?)"
    r" (?:(?:a|ont|est|sont|va|vont|avait|is|are|has|have|was|were|would|demande\w*|offre\w*|propose\w*|"
    r"accueill\w+|"
    r"publie\w*|recrute\w*|déménage\w*|ouvr\w+|tient|runs|hosts|holds|publishes|celebrates|seeks|asks|plans|"
    r"moves|"
    r"opens|operates|exhibits)\b|vous invite|invites|souhaite|cherche|recherche|désire|aimerait|is "
    r"(?:looking|"
    r"seeking)|seeks|would like|organise|is organizing|prépare|needs|requests|requires|"
    r"require|is hiring|embauche|a besoin|"
    r"planifie|lance|planning|is organi[sz]ing|is planning|is hosting|is inviting|vous propose|"
    r"tiendra|présente|is launching|has|sollicite|souhaitent|veut|veulent|voudrait|désirent|recherchent|"
    r"wishes|wants|want|wish|will|turns|fête\w*|célèbr\w*|doit|devra|aimeraient)\b"
)


UNDER_NAME = (
    r"(?i:under the name(?: of)?|sous le nom(?: d[e']| commercial)?|doing business as|d/b/a|faisant "
    r"affaires? sous le nom|"
    r"(?:my|our|mon|ma|notre) (?:own )?(?:small |little |petite? )?(?:company|business|firm|shop|store|"
    r"label|studio|press|"
    r"entreprise|compagnie|boutique|firme|cie|maison d['’]édition|magazine|podcast|organisme|resto|"
    r"restaurant|café)) "
    r"(?P<org>[A-ZÀ-Ý][\w'’&-]*(?: (?:&|et|and|de|du|des|of|the|la|le)(?= [A-ZÀ-Ýa-z])| "
    r"[A-ZÀ-Ý0-9][\w'’&-]*){0,5})"
)
SOMEONES = (
    r"\b(?i:son|sa|his|her|their|leur) (?P<kind>resto|restaurant|café|entreprise|compagnie|boutique|company|"
    r"shop|salon|bar|"
    r"garage|commerce|business|firm)(?:,? \(|, )(?:the |la |le |les |"
    r"l['’])?(?P<org>[A-ZÀ-Ý][^\n.,;!?()]{1,50})(?=[).,;\n]|$)"
)
EVENT_RUN = (
    r"\b(?i:I|we|je|j['’]|nous|on)(?:['’]m|['’]re| am| are| suis| sommes)? ?"
    r"(?i:organiz\w+|organis\w+|coordinat\w+|coordonn\w+|produc\w+|programm\w+|dirige\w*|manag\w+|run|"
    r"publish\w*|publions|publie|edit) "
    r"(?i:the |le |la |les |l['’])(?P<org>[A-ZÀ-Ý][\w'’&-]*(?: (?:(?:de la|de l['’]|de|du|des|d['’]|of the|"
    r"of|&) ?)?[A-ZÀ-Ý][\w'’&-]*){1,6})"
)
IN_BRACKETS = (
    r"(?<!à )(?<!at )\((?P<org>[A-ZÀ-Ý][\w'’-]+"
    r"(?: (?:(?:&|et|and|de|du|des|la|le|of|the)? ?[A-ZÀ-Ý][\w'’.-]*|(?:&|et|and) "
    r"(?:frères|fils|filles?|associée?s|sons|daughters|cie|co\.?))){1,4})\)"
)
""" "Je fais des bougies (Lueur & Cie)": only when the words are a firm's."""
LOWER_BRACKETS = (
    r"\b(?i:shop|store|company|business|restaurant|resto|café|cafe|bakery|garage|salon|gym|bar|studio|"
    r"boutique|"
    r"entreprise|compagnie|commerce|garderie|club|group|groupe|band)"
    r" \((?P<org>[a-zà-ÿ'’&-]+(?: [a-zà-ÿ'’&-]+){0,4})\)"
)
""" "from the thrift shop (second chances)": people who write without capitals."""
