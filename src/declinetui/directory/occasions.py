"""Words of places, occasions and people: they say where, when and for whom, and seldom what is to be done.

"Costumes for a play", "un photographe pour nos noces", "notre refuge n’arrive plus": the setting breaks
ties between those who do the work, and does not choose the work.
"""

PLACES = frozenset(
    """
    usine usines refuge garderie garderies cpe ecole ecoles cegep universite musee clinique cliniques
    hopital municipalite ville village quartier mrc ferme magasin magasins commerce commerces cafe
    restaurant restaurants resto hotel auberge gite camping eglise paroisse fabrique theatre cooperative
    coop syndicat organisme obnl fondation bibliotheque laboratoire entrepot atelier ateliers studio salon
    boulangerie patisserie pharmacie epicerie depanneur brasserie microbrasserie fromagerie vignoble
    cidrerie erabliere cabane garage ecurie chantier immeuble condo chalet appartement duplex plex
    bungalow maison logement local locaux bureau bureaux cabinet residence chsld centre association
    federation ordre ministere gouvernement region province pays troupe compagnie compagnies equipe
    equipes club ligue banque firme agence boutique boutiques caserne factory plant shelter daycare
    daycares school schools college university museum clinic hospital town city neighbourhood neighborhood
    farm store stores shop shops inn campground church parish theater union foundation library laboratory
    lab warehouse workshop bakery pharmacy grocery brewery winery vineyard barn site cottage apartment
    house office offices center ministry government country team teams league bank agency startup practice
    gym spa nonprofit charity township
    """.split()
) - frozenset(["site"])
"""Where clients are and work, folded."""

OCCASIONS = frozenset(
    """
    mariage mariages noce noces anniversaire anniversaires fete fetes party gala congres colloque
    assemblee reunion reunions conference conferences festival lancement spectacle spectacles ceremonie
    funerailles bapteme inauguration vernissage salon soiree tournage voyage vacances visite visites
    saison ete hiver automne printemps noel wedding weddings birthday birthdays meeting meetings launch
    show shows ceremony funeral reception anniversary opening trip holidays visit season summer winter
    fall spring christmas event events evenement evenements evening play piece
    """.split()
)
"""When, and for what."""

FOLK = frozenset(
    """
    patron patronne patrons maire mairesse directeur directrice president presidente collegue collegues
    membre membres benevole benevoles etudiant etudiante etudiants eleve eleves enfant enfants parent
    parents pere mere frere soeur freres soeurs fils fille grand mari femme conjoint conjointe chum blonde
    oncle tante cousin cousine neveu niece ami amis amie voisin voisine voisins copine famille familles
    citoyens citoyen residents public usagers usager touristes touriste visiteurs visiteur clientele
    cliente clientes acheteurs acheteur fournisseur fournisseurs employe employee employes employees
    employeur personnel monde gars preposees docteur medecin professeur vendeur vendeurs ministre delegues
    quidam boss mayor director colleague colleagues member members volunteer volunteers student students
    pupil pupils child children kid kids father mother brother sister brothers sisters son sons daughter
    husband wife spouse partner boyfriend girlfriend uncle aunt nephew friend friends neighbour neighbours
    neighbor neighbors family families citizens audience users visitors tourists customer customers buyer
    buyers supplier suppliers staff doctor nurse boy girl guy guys folks crew
    """.split()
)
"""For whom, and who is there."""

PLATFORMS = frozenset(
    """
    etsy amazon airbnb kijiji marketplace ebay pinterest tiktok youtube twitch spotify bandcamp vimeo zoom
    teams vrbo
    """.split()
)
"""Where it is shown or sold: "Etsy product pics" are photographs."""

SETTING = PLACES | OCCASIONS | FOLK | PLATFORMS
