"""What the words around a date say it is for: the work, the answer, or neither."""

import re
from enum import StrEnum


class Use(StrEnum):
    """What a date is for."""

    WORK = "work"
    REPLY = "reply"
    OTHER = "other"


EVENT = 2
"""Strength of the words for events and availability."""
CUES: tuple[tuple[Use, int, re.Pattern[str]], ...] = (
    (
        Use.REPLY,
        4,
        re.compile(
            r"yes or no|oui ou non|(?:submission|proposal|bid|tender|application|rfp|"
            r"response|closing)s? (?:deadline|"
            r"date|due)|date (?:limite )?(?:de|du|pour le) (?:depot|reception|remise des (?:offres|"
            r"soumissions)|cloture|fermeture)|"
            r"depot des (?:offres|soumissions|propositions)|date limite (?:de|pour) (?:soumi\w+|"
            r"repondre|postuler|l'inscription)|"
            r"(?:send|envoy\w+|transmet\w+|parvenir|email|forward)[ -](?:me |us |moi |"
            r"nous |over |along )?(?:your|their|ton|ta|tes|votre|vos|leurs?) (?:cv|resume|rates?|"
            r"portfolio|quotes?|tarifs?|dispo\w*|availab\w*|offres?|soumission|prix|"
            r"price|pricing|estimate|proposal|reponse|answer|thoughts|bid|devis)|"
            r"(?:proposals?|bids?|quotes?|submissions?|soumissions?|propositions?|offres?|"
            r"candidatures?)[^.\n]{0,40}(?:received|submitted|sent|recues?|deposees?|"
            r"transmises?|soumises?|parvenir|acheminees?)|"
            r"(?:le|la|aimer\w+|voudr\w+|besoin de|pouvoir) savoir(?! si| s'| comment| combien| quel)|"
            r"(?:like|need|want|love|good|great) to (?:know|hear)(?! if| whether| how| what| more| about)|"
            r"repond\w*|\breponse|(?:nous|me|lui|leur) revenir|revenez|reviens|reven(?:ir|"
            r"ez)[ -](?:moi|nous|me)|me (?:dire|confirm\w+|faire signe|rappel\w+|donner|"
            r"laisser savoir)|nous (?:confirm\w+|aviser|dire|faire (?:parvenir|savoir)|"
            r"rappel\w+|donner|soumettre)|(?:your|ton|votre) (?:go\b|ok\b|feu vert|accord|green light|"
            r"word\b|verdict)|(?:trouver|find|choisir|choose|embaucher|hire|book) (?:quelqu'un|someone|"
            r"somebody|une personne|a \w+er\b|an editor)|dis[ -]moi|(?:ecri|appelle|texte)\w{0,2}[ -](?:moi|"
            r"nous)\b|tell (?:me|us)\b|"
            r"lui dire|tell (?:him|her|them)|"
            r"dites[ -](?:moi|nous)|confirm\w*|rappel(?:er|ez|le|lez)\b|faites[ -](?:moi|"
            r"nous)|tu me dis|vous me dites|laisse[zr]?[ -](?:moi|nous) savoir|fais[ -]moi signe|"
            r"donne[zr]?[ -](?:moi|nous)|soumission(?:s)?|propositions?|offres?(?: de services?)?|"
            r"devis|(?<!dois )(?<!doit )(?<!devons )(?<!faut )(?<!vais )deposer\b|decision|decider|"
            r"inscri\w+|aviser|besoin d'une reponse|nouvelles|signe de vie|\brep\b|\blmk\b|word (?:from|"
            r"back)|"
            r"get back|let (?:me|us) know|\brepl(?:y|ies)\b|respon[ds]e?\w*|hear (?:back|"
            r"from)|\banswer|confirm|your (?:quote|proposal|bid|estimate|thoughts)|"
            r"(?:quote|proposal|bid|estimate|submission)s? (?:by|before|must|are due|"
            r"due|is due|should|no later)|rsvp|decid\w+|decision|"
            r"call (?:me|us|him|her|them|back|the|our)|callback|text me|email me|write (?:me|"
            r"us) back|send (?:me|us) (?:your|a|an) (?:quote|proposal|bid|estimate|"
            r"rates?|price)|(?<!i )(?<!we )(?<!have to )(?<!has to )(?<!need to )(?<!must )(?<!i'll )submit|"
            r"faire (?:savoir|part|connaitre)|proposals|bids|an idea of"
        ),
    ),
    (
        Use.WORK,
        6,
        re.compile(
            r"(?:return|send|get|have) (?:it |them |this |everything )?(?:back )?to us\b|reach us|"
            r"nous parvenir|"
            r"need\w* (?:it |them |this |everything |the \w+ )?back|returned? (?:to us )?by|"
            r"version finale|fichiers? fina\w+|texte final|final (?:version|files?|copy|draft|text)|"
            r"(?:nous|me) (?:le|la|les|l')? ?(?:rendre|retourner|renvoyer)"
        ),
    ),
    (
        Use.WORK,
        4,
        re.compile(
            r"(?:i|we|i'll)(?: have to| must| need to| will)? submit|(?:have|has) to (?:be )?submit\w*|"
            r"(?:je|nous|on|dois|doit|devons|faut)(?: le| la)? depos\w+|requir\w+|requis\w*|attendu\w*|"
            r"livr\w+|echeance|date limite|date butoir|date de tombee|\bdelai\b|pret(?:e|"
            r"s|es)?\b|termin\w+|complet(?:er|e|ee|es|ees)\b|\bfini\w*|remis\w*|remettre|"
            r"remise|mise en ligne|en ligne|lanc(?:er|ement|ons|e)\b|il (?:nous|me) (?:le|"
            r"la|les|en )?faut|faudrait|faut\b|aurai[st]? besoin|"
            r"aurions besoin|besoin\b|recevoir|imprim\w+|impression|(?:veut|veulent|attend\w*) (?:le|la|les|"
            r"tout)\b|publi(?:er|cation|"
            r"e|ee)\b|avoir (?:le|la|les|tout|ca)|voudr\w+|aimer\w+|"
            r"deliver\w*|expect\w*|\bdue\b|deadline|ready|complet(?:e|ed|ion)|finish\w*|\bdone\b|"
            r"launch\w*|go(?:es|ing)? live|\blive\b|need(?:s|ed)?\b|have (?:it|them|"
            r"this)|in hand|wrap\w* up|turn\w*around|receive|publish\w*|print\w*|want\w*|"
            r"would like"
        ),
    ),
    (
        Use.WORK,
        2,
        re.compile(
            r"\bsort\b|sortira|parait\b|paraitra|comes? out|married|me marie|se marient|"
            r"nous marions|noces|bapteme|funerailles|graduation|released?\b|\bgala|"
            r"mariage|conference|colloque|evenement|congres|atelier|formation|spectacle|"
            r"concert|exposition|vernissage|tournage|shooting|seance|festival|salon|"
            r"fete|party|lancement|inaugur\w+|aura lieu|se tient|se tiendra|ouvr\w+|"
            r"ouverture|assemblee|"
            r"wedding|event|workshop|training|\bshow\b|shoot|session|exhibition|opening|"
            r"opens?\b|takes? place|held|ceremony|reception|gala|retreat|webinaire|"
            r"webinar|consultation|anniversa\w+|birthday|on prevoit|prevu\w*|planned|"
            r"scheduled|"
            r"envo(?:ie|yons|yer)|goes out|going out|send(?:ing)? (?:it )?out|disponible|"
            r"dispo\b|available|free\b|libre"
        ),
    ),
    (
        Use.OTHER,
        5,
        re.compile(
            r"(?:t'|te |vous )(?:envo\w+|ferai\w* parvenir|transmett\w+|ser\w+ (?:remis\w*|envoy\w+|"
            r"transmis\w*))|"
            r"(?:send|get|ship|forward) you\b|(?<!can )(?<!could )(?<!would )you(?:'ll|'d| will|"
            r" would)? (?:receive|get) (?:the|it|them|"
            r"all|our)|"
            r"(?:reach|come to) you\b|"
            r"(?:files?|fichiers?|textes?|photos?|pages|materials?|content|contenu|images|"
            r"drafts?)[^.,\n]{0,20}"
            r"(?:will be|would be|sera|seront|seraient|serait) (?:sent|remise?s?|envoy\w+|dispo\w*|avail\w*)|"
            r"se reuni\w+|reunira|\bmeets\b|on se parle|se parler|\bappel (?:rapide|"
            r"de|zoom|teams)|un appel|rencontr(?:er|"
            r"e)\b|se voir|jaser|discuter|cafe\b|visioconf\w+|quick (?:call|chat)|a (?:call|"
            r"chat)|hop on|meet(?:ing)?\b|chat\b|coffee|zoom|talk (?:next|this|soon)|"
            r"vacances (?:du|jusqu|a partir)|absent\w*|conge\b|de retour|(?:am|be|is|"
            r"are|i'm|we're) away|out of (?:the )?office|vacation|back (?:on|in)\b|debut(?:er|"
            r"erait|e|ant)\b|commenc\w+|demarr\w+|start(?:s|ing|ed)?\b|kick\w*|begin\w*|"
            r"(?:t'|vous )(?:ai|avais|avait|avez|avions) \w+e\b|(?:called|wrote|emailed|texted|spoke|met|"
            r"talked)\b|"
            r"depuis|since|fonde\w*|founded|"
            r"dernier|derniere|\blast\b|as discussed|discute|rencontre du|meeting (?:of|"
            r"on)|suite a|facture|invoice|paiement|payment|entretien du|votre (?:message|"
            r"courriel) du|your (?:message|email) (?:of|from)|vu votre|premiere (?:ebauche|"
            r"version)|first draft|ebauche|draft\b|"
            r"(?:present\w*|pitch\w*) (?:our|notre|it to|the team)|contrat (?:se termine|prend fin)|"
            r"interview|entrevue|\bhier\b|yesterday|conversation|reunion"
        ),
    ),
)
