"""What the fields of a partner are called in files made by others, in French and in English."""

from types import MappingProxyType

from declinetui.text.fold import fold

_CALLED = {
    "id": """
        id uid identifiant
    """,
    "name": """
        name nom fullname nomcomplet displayname contact partenaire partner personne
    """,
    "given": """
        given givenname firstname first prenom
    """,
    "surname": """
        surname familyname lastname last nomdefamille family
    """,
    "organisation": """
        organisation organization entreprise company compagnie firm firme societe business org
        organizationname organization1name companyname nomdelentreprise raisonsociale studio
    """,
    "title": """
        title titre jobtitle job poste fonction metier profession trade role organizationtitle
        organization1title
    """,
    "skills": """
        skills skill competences competence expertises expertise specialites specialite specialties
        specialty services services tags categories savoirfaire domaines domaine
    """,
    "languages": """
        languages language langues langue lang languesparlees spokenlanguages
    """,
    "region": """
        region province state regionadministrative businessstate address1region area
    """,
    "city": """
        city ville municipalite town localite businesscity address1city locality
    """,
    "remote": """
        remote adistance teletravail distance enligne telework
    """,
    "rate": """
        rate tarif taux tarifs rates price prix tauxhoraire hourlyrate
    """,
    "email": """
        email courriel mail emailaddress adressecourriel email1value email1 courrier
        adresseelectronique
    """,
    "phone": """
        phone telephone tel mobile cell cellulaire cellphone mobilephone businessphone phonenumber
        numerodetelephone phone1value primaryphone telephone1
    """,
    "notes": """
        notes note remarques remarque commentaires commentaire comments comment description memo
    """,
    "trust": """
        trust confiance rating note5 cote evaluation
    """,
    "available_from": """
        availablefrom available disponible disponibledes disponiblelede disponibilite availability
        disponiblele libredes freefrom disponibleapartirdu
    """,
    "referrals": """
        referrals referral recommandations recommandation envois references referredon
    """,
    "conflicts": """
        conflicts conflict conflits conflit conflitsdinterets conflictsofinterest
    """,
    "address": """
        address tutoiement vouvoiement tuvous tuouvous registre register addressform
    """,
    "aliases": """
        aliases alias nickname nicknames surnom surnoms autresnoms alsoknownas aussiappele aussiappelee
    """,
    "earlier": """
        earlier
    """,
    "elide": """
        elide
    """,
    "article": """
        article
    """,
    "consent": """
        consent consentement accord agreed consentdate dateduconsentement
    """,
}

FIELDS = MappingProxyType({name: field for field, names in _CALLED.items() for name in names.split()})
"""Folded and joined name of a column -> field."""


def field_of(column: str) -> str:
    """The field a column or key stands for, or "" when it is not known.

    >>> field_of("Prénom")
    'given'
    """
    joined = "".join(c for c in fold(column) if c.isalnum())
    return FIELDS.get(joined, "")
