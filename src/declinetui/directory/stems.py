"""Words of a trade without gender, number or ending: graphiste and graphistes, monteuse, monteur and montage.

Two depths. `stem` only forgets gender and number, so two words with one stem are one word.
`root` also forgets how a word was derived (-eur, -age, -tion, -ing…), so that a verb, an
activity and a title meet; it is surer in company than alone.
"""

import re
from functools import lru_cache

from declinetui.text.fold import fold

_DOUBLED = re.compile(r"(.)\1")
_WORD = re.compile(r"[^\W_]+(?:\+\+|#)?", re.UNICODE)

STOP = frozenset(
    """
    a au aux avec ce ces cet cette chez comme d dans de des du elle en entre es est et faut il ils j je l
    la le les leur leurs lui m ma mais me mes moi mon n ne nos notre nous on ou par pas plus pour qu que
    quel quelle qui s sa sans se ses si son sont sous sur t ta te tes toi ton tu un une vos votre vous y c
    ca cela ceci celle celles ceux dont ni or lequel laquelle auquel ailleurs dedans dessus dessous devant
    derriere contre jusqu quoi about what when where why those than then over down off through against
    between during under again each few both being does did other same own celui puis aussi tout toute
    tous toutes tres peu autre occupe ai avons as ont sera serait bien afin lors vers depuis avant apres
    an and any are at be by can could do for from get has have her his how i if in into is it its just let
    like my no not of one our out please she should so that the their them there they this to up us was we
    who will with would you your done whom which
    """.split()
)
"""Grammar words of both languages, folded; they name nothing."""

REQUEST = frozenset(
    """
    etre mieux cherche cherchons cherchez cherchent chercher recherche recherchons recherchent trouver
    trouve besoin aimerais aimerions voudrais voudrions veux veut voulons souhaite souhaitons pouvez
    pourrait pourriez capable aider aide faire refaire fasse fait realiser occuper preparer creer avoir
    projet projets mandat contrats client clients entreprise entreprises compagnie pme gens personne petit
    petite petits petites bon bonne nouveau nouvelle nouvelles prochain prochaine quelque quelques quelqu
    jour jours mois annee semaine semaines help need needs needed needing want wants looking look seeking
    seek find hire hiring make making made project projects job company business people person small big
    good great best new days day week weeks month months year years somebody someone something some work
    bonjour bonsoir salut allo hello hi hey merci thanks thank please svp recommander recommandez
    recommande montrer montrez arriver arrive arrivent suggerer suggerez conseiller connaissez connais
    connaitre recommend suggest know anyone anybody everyone everybody nobody rather bring put take give
    get got getting keep going go come comes came suis sommes etait etaient avait avais avions va vais
    vont aller allons ira dit dire mettre met prendre prend rendre donner donne venir vient dois devons
    doit devoir veulent voulu vouloir aimerait voudrait peux peut pouvoir savoir sais savons sait fais
    faisons ferait ayant am been being was were had did does doing ll ve re don doesn didn isn won d like
    must may might shall ought able chose choses thing things facon maniere way lot lots beaucoup trop
    moins assez vraiment simplement rapidement vite bientot urgent urgence soon quickly asap cheap cher
    chere abordable affordable price prix budget heure heures hour hours an ans ici here where now
    maintenant depuis pendant until before after premier premiere first last dernier derniere vieux
    vieille old young encore toujours deja jamais never always only seulement very too also even still
    since because when while quand parce lorsque comment combien rien quoi janvier fevrier mars avril mai
    juin juillet aout septembre octobre novembre decembre january february march april june july august
    september october november december lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday
    wednesday thursday friday saturday sunday deux trois quatre cinq six sept huit neuf dix two three four
    five seven eight nine ten dozen douzaine vienne viennent mettent mettez voit voir voient vois vu tape
    tapent arrivons passent passer passes reste restent rester fassent puisse puissent sache aille soit
    soient eu eue ayons aura auront aurait aurais aurions auriez avez devrait devraient devrions pourrions
    saurait voulait voulais fallait faille faudrait sert servent servir sers tient tiens tenir tienne
    manque manquent manquer essaie essayer essaye continue continuer commence commencer commencent finir
    fini finit finie termine parait semble devient devenir devenu crois croire pense penser penses
    trouvent trouvons perdu perdue perd perdre gagne sortir sortent sorti entre entrer partent parte parti
    revient revenir remet remets remettre demande demandent demander repondre repond attend attendre
    attendent pourquoi toute tous plusieurs certains certaine autant tellement presque surtout surement
    parfois souvent longtemps hier demain matin soir midi nuit fois tantot tard tot ensemble seul seule
    seuls seules vrai vraie vrais grand grande grands grandes gros grosse bel beaux belles joli jolie
    meilleur meilleure pire pis ben juste correct genre affaire affaires truc trucs endroit endroits
    partout nulle dehors sinon sans selon malgre environ non oui ok voici voila alors donc aussitot
    ensuite cinquante quarante trente vingt cent cents mille millier milliers quinze onze treize quatorze
    seize vingtaine trentaine centaine avons organisons devenons tante tell tells told say says said see
    sees seen saw feel feels seem seems happen happens happened stop stops stopped turn turns turned
    become became let lets ask asks asked try tries tried trying use uses used using think thinks thought
    thinking puts gone leave leaves stay stays believe hope wish wishes wondering wonder unable mean means
    whole half every each another others enough almost really actually maybe perhaps quite wrong ready
    later today tomorrow yesterday tonight morning afternoon evening night once twice times ago next long
    longer short large huge tiny little nice beautiful better worse bad real true sure hardly mostly
    everywhere nowhere anywhere inside outside around near far away together alone instead without within
    across along till per via between both either neither such hundred hundreds thousand thousands twelve
    eleven fifteen twenty thirty forty fifty sixty lively hired pls thx kind ones anymore whenever went
    aren wasn hasn haven couldn wouldn shouldn anything everything nothing
    """.split()
)
"""Words of the asking rather than of the trade; they count only beside others ("gestion de projet")."""

_NOUNS = {"will": "testament", "son": "sonore"}
"""Words that are grammar, but a thing behind an article: a will, le son."""
_ARTICLES = {
    "will": frozenset("a the my his her our your last".split()),
    "son": frozenset("du le au".split()),
}

_BEFORE_AI = frozenset("j n y en l t m s vous nous".split())
"""Before a verb: elsewhere "ai" is artificial intelligence."""

_GENDERS = (
    ("trice", "teur"),
    ("ique", "ic"),
    ("euse", "eur"),
    ("iere", "ier"),
    ("ienne", "ien"),
    ("ere", "er"),
    ("ive", "if"),
    ("nne", "n"),
    ("elle", "el"),
)
_ENDINGS = frozenset(
    """
    isateur isation ization izing iser izer icateur ication icating icator ateur ation ator ating atif
    ativ atoir icien ician ical icit ic abilit ability abl ement ment ion eur or er ier erie eri ery ist
    ism ian ien ant anc ent enc ag if iv at i y ing
    """.split()
)
_SIZES = sorted({len(ending) for ending in _ENDINGS}, reverse=True)
_SHORT = frozenset(["ing", "er", "ery"])
"""Endings that may leave three letters: baker, baking, bakery."""
_FAMILIES = ("ograph", "therap")
"""Learned stems after which every ending is the same family."""


def trade_words(text: str) -> list[str]:
    """The folded words of a text that may name a trade, in order; small words left out."""
    words = _WORD.findall(fold(text))
    nouns = map(noun_of, words, ["", *words], [*words[1:], ""])
    return [w for w in nouns if w not in STOP]


def noun_of(word: str, before: str, after: str) -> str:
    """The word, or the thing it names behind an article: "le son" is sound, "son site" is not.

    >>> noun_of("will", "a", ""), noun_of("will", "we", "pay")
    ('testament', 'will')
    """
    if word == "ai" and before not in _BEFORE_AI:
        return "ia"
    if word not in _NOUNS:
        return word
    alone = word == "son" and before == "de" and (not after or after in STOP)
    return _NOUNS[word] if alone or before in _ARTICLES[word] else word


def telling_words(text: str) -> list[str]:
    """The trade words of a text without figures and without those of the asking."""
    return [w for w in trade_words(text) if w not in REQUEST and not w.isdigit()]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A folded word without gender and number.

    >>> stem("traductrices")
    'traducteur'
    """
    if len(word) < 4:
        return word
    word = _singular(word)
    for feminine, masculine in _GENDERS:
        if word.endswith(feminine) and len(word) - len(feminine) >= 2:
            return word[: -len(feminine)] + masculine
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def _singular(word: str) -> str:
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux") and len(word) > 4:
        return word[:-3] + "al"
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("eux", "oux")) or (word.endswith("s") and word[-2] not in "su"):
        return word[:-1]
    return word


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """The family of a folded word: at least four letters, doubled letters once.

    >>> root("montage") == root("monteuse") == root("monter")
    True
    """
    short = stem(word)
    for family in _FAMILIES:
        short = short.partition(family)[0] + family if family in short else short
    for size in _SIZES:
        ending = short[-size:]
        if ending in _ENDINGS and len(short) - size >= (3 if ending in _SHORT else 4):
            short = short[:-size]
            break
    return _DOUBLED.sub(r"\1", short)


REQUEST_STEMS = frozenset(map(stem, REQUEST)) - frozenset(map(stem, ["projet", "project"]))
"""The words of the asking as they are seen in a text."""
