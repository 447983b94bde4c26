"""What the words around a date say it is for: the work, the answer, or neither."""

import re
from enum import StrEnum

from declinetui.intake.cue import at_word


class Use(StrEnum):
    """What a date is for."""

    WORK = "work"
    REPLY = "reply"
    OTHER = "other"


_NO_TALK = r"(?![^.?!\n]{0,24}(?:discuss|\bcall|chat|talk|meet|discuter|appel|jaser|parler|rencontr|zoom))"
EVENT = 2
"""Strength of the words for events and availability."""
CUES: tuple[tuple[Use, int, re.Pattern[str]], ...] = (
    (
        Use.REPLY,
        4,
        at_word(
            r"yes ?(?:or|/) ?no|oui ?(?:ou|/) ?non|faire signe|donner signe|savoir (?:avant|d'ici|by|"
            r"before)|"
            r"(?:bien|bon|utile|good|nice|great|helpful) (?:de|d'en|to) (?:le )?(?:savoir|know)|(?:vous|"
            r"te) "
            r"lire|(?:statement|expression)s? of interest|letter of intent|lettre d'intention|"
            r"manifest\w+ (?:d'|votre |leur )?interet|send (?:me|us) (?:an? |your )(?:offer|quotation)|"
            r"(?:votre|vos|ton|tes|your) (?:tarifs?|prix|dispo\w*|cv|portfolio|rates?|availab\w*|quote|"
            r"estimate|honoraires|"
            r"fees?|devis|soumission)\b(?! (?:habituel|usuel|est|is|are|sont|of|de)\b)|(?:submission|"
            r"proposal|bid|tender|application|rfp|"
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
            r"repond\w*|\breponse|retour d'appel|(?:demande|attend|veut|voudrait) (?:un |une |"
            r"qu'on )?(?:rappel|retour)|"
            r"(?:nous|me|lui|leur) revenir|revenez|reviens|reven(?:ir|"
            r"ez)[ -](?:moi|nous|me)|me (?:dire|confirm\w+|faire signe|rappel\w+|donner|"
            r"laisser savoir)|nous (?:confirm\w+|aviser|dire|faire (?:parvenir|savoir)|"
            r"rappel\w+|donner|soumettre)|(?:your|ton|votre) (?:go\b|ok\b|feu vert|accord|green light|"
            r"word\b|verdict)|(?:trouver|find|choisir|choose|embaucher|hire|book) (?:quelqu'un|someone|"
            r"somebody|une personne|a \w+er\b|an editor)|dis[ -]moi|(?:ecri|appelle|"
            r"texte)\w{0,2}[ -](?:moi|"
            r"nous)\b|tell (?:me|us)\b|"
            r"lui dire|tell (?:him|her|them)|"
            r"dites[ -](?:moi|nous)|confirm\w*|rappel(?:er|ez|le|lez)\b|faites[ -](?:moi|"
            r"nous)|tu me dis|vous me dites|laisse[zr]?[ -](?:moi|nous) savoir|fais[ -]moi signe|"
            r"donne[zr]?[ -](?:moi|nous)|soumission(?:s)?|propositions?|offres?(?: de services?)?|"
            r"devis|(?<!dois )(?<!doit )(?<!devons )(?<!faut )(?<!vais )deposer\b|decision|decider|"
            r"inscri\w+|aviser|besoin d'une reponse|nouvelles(?! (?!avant|pour|vite|bient|rapid|dici|"
            r"des|sous|par|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[a-z]{3,})|"
            r"signe de vie|\brep\b|\blmk\b|word (?:from|"
            r"back)|"
            r"get back|let (?:me|us) know|\brepl(?:y|ies)\b|respon[ds]e?\w*|hear (?:back|"
            r"from)|\banswer|confirm|your (?:quote|proposal|bid|estimate|thoughts)|"
            r"(?:quote|proposal|bid|estimate|submission)s? (?:by|before|must|are due|"
            r"due|is due|should|no later)|rsvp|decid\w+|decision|"
            r"call (?:me|us|him|her|them|back|the|our)|callback|text me|email me|write (?:me|"
            r"us) back|send (?:me|us) (?:your|a|an) (?:quote|proposal|bid|estimate|"
            r"rates?|price)|(?<!i )(?<!we )(?<!have to )(?<!has to )(?<!need to )(?<!must )(?<!i'll "
            r")submit|"
            r"get in touch|reach out|touch base|contact (?:me|us)|(?:me|nous) (?:contacter|joindre|ecrire)|"
            r"(?:contactez|contacte|joignez|communiquez|communique)\b|"
            r"(?:send|envoy\w+|share|transmett\w+)(?: [a-z'-]+){0,5}? (?:samples?|examples?|exemples?|"
            r"demos?|links?|liens?|references)\b|"
            r"faire (?:savoir|part|connaitre)|proposals|bids|an idea of"
        ),
    ),
    (
        Use.WORK,
        6,
        at_word(
            r"(?:return|send|get|have) (?:it |them |this |everything )?(?:back )?to us\b|reach us|"
            r"nous parvenir|(?:be|is|,|and|it|them|en|version) back\b(?! (?:in|to you|from))|returned?\b|"
            r"ravoir|"
            r"need\w* (?:it |them |this |everything |the \w+ )?back|returned? (?:to us )?by|"
            r"ideal(?:ly|ement)|de preference|preferably|semaine du|week of|"
            rf"(?:are|would|will|u|r) (?:you|u) (?:be )?(?:free|available)\b{_NO_TALK}|"
            rf"(?:etes|seriez|serez)[- ]vous (?:libre|dispo)\w*{_NO_TALK}|"
            rf"(?:es|serais|seras)[- ]tu (?:libre|dispo)\w*{_NO_TALK}|"
            r"need\w* (?:them|it|this|everything|these|those) (?:for|by|before) |"
            r"en (?:aurions|aurais|aurait|ai|avons|a) besoin (?:pour|avant|d'ici) |"
            r"version (?:finale|revisee|definitive|corrigee)|fichiers? fina\w+|final (?:art|stems|report|"
            r"maps?|edit|cut|images)|texte final|final (?:version|files?|copy|draft|text)|(?<!the )finals "
            r"(?:on |by |for |due )?(?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the \d|mon|tue|wed|"
            r"thu|fri)|"
            r"(?:nous|me) (?:le|la|les|l')? ?(?:rendre|retourner|renvoyer)"
        ),
    ),
    (
        Use.WORK,
        3,
        at_word(
            r"(?:i|we|i'll|we'll)(?: have to| must| need to| will| should)? (?:submit|hand (?:it |"
            r"this )?in|file|defend)\b|"
            r"(?:have|has) to (?:be )?submit\w*|"
            r"(?:je|nous|on|dois|doit|devons|faut)(?: le| la)? depos\w+|"
            r"(?:je|nous|on) (?:dois|devons|doit) (?:le |la |les )?(?:remettre|soumettre|deposer|soutenir)"
        ),
    ),
    (
        Use.WORK,
        4,
        at_word(
            r"etre fai(?:t|te|ts|tes)\b|(?:veu(?:t|x|lent)|voulons) (?!savoir|avoir une reponse|rencontr|"
            r"parler|discuter)"
            r"[a-z]{2,}(?:er|ir|re)\b|requir\w+|requis\w*|attendu\w*|"
            r"(?:doi[st]|doivent|devr\w+|faut que \w+) (?:absolument |imperativement )?(?:partir|sortir|"
            r"arriver|"
            r"rentrer|passer|aller|parte|sorte|soi(?:t|ent)|etre (?:en|chez|dans|rendu|livr|remis|depos|"
            r"instal|"
            r"pos|imprim|publi|expedi)\w*)|"
            r"(?:must|ha(?:s|ve) to|needs? to) (?:go|leave|ship|arrive|get (?:to|out)|reach|hit|be (?:in|"
            r"up|out|at|"
            r"with|live|there|delivered|installed|printed|on|shipped))\b|"
            r"livr\w+|echeance|date limite|date butoir|date de tombee|\bdelai\b|pret(?:e|"
            r"s|es)?\b|termin\w+|complet(?:er|e|ee|es|ees)\b|\bfini\w*|remis\w*|remettre|"
            r"remise|mise en ligne|en ligne|lanc(?:er|ement|ons|e)\b|il (?:nous|me) (?:le|"
            r"la|les|en )?faut|faudrait|faut\b|aurai[st]? besoin|"
            r"aurions besoin|besoin\b|recevoir|imprim\w+|impression|(?:veut|veulent|attend\w*) (?:le|la|"
            r"les|"
            r"tout)\b|publi(?:er|cation|"
            r"e|ee)\b|avoir (?:le|la|les|tout|ca)|voudr\w+|aimer\w+|"
            r"to the printer|chez l'imprimeur|a l'impression|deliver\w*|expect\w*|\bdue\b|deadline|ready|"
            r"complet(?:e|ed|ion)|finish\w*|\bdone\b|"
            r"launch\w*|go(?:es)? to (?:print|press|committee|the printer)|go(?:es|ing)? live|\blive\b|"
            r"need(?:s|ed)?\b|have (?:it|them|"
            r"this)|in hand|wrap\w* up|turn\w*around|receive|publish\w*|print\w*|want\w*|"
            r"would like"
        ),
    ),
    (
        Use.WORK,
        2,
        at_word(
            r"go(?:es)? up\b|put up\b|relocat\w+|moving (?:to|on|in)|demenag\w+|"
            r"(?:mail|ship|post|distribut|hand)\w* (?:it |them )?out\b|shipped|mailed|affich\w+|distribu\w+|"
            r"expedi\w+|poste(?:e|es|s|r)?\b|"
            r"(?:have|has|needs?) to be [a-z]+|(?:must|should) be [a-z]+|(?:doi|devr)\w+ etre [a-z]+|"
            r"(?:annual|general|board|council) meeting|\bagm\b|\baga\b|\bsort\b|sortira|parait\b|paraitra|"
            r"comes? out|married|me marie|se marient|"
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
        at_word(
            r"(?:remise|reception|envoi|arrivee) (?:des?|du|de la|de l') ?(?:epreuves|manuscrit|"
            r"fichiers?|photos?|"
            r"contenus?|materiel|images|traduction)|"
            r"(?:it|they|this|ce|ca)(?:'ll| will| sera) (?:be )?(?:ready|pret)|in your hands|entre (?:vos|"
            r"tes) mains|"
            r"(?:content|copy|texts?|textes?|contenus?|photos|(?:page )?proofs|galleys|epreuves|footage|"
            r"rushes|recordings?|"
            r"enregistrements?|samples?|echantillons?|documentation|manuscri\w+|scripts?|materials?|"
            r"materiel) "
            r"(?:is |are |will be |would be |sera |"
            r"sera |seront |est |sont )?(?:ready|final|prete?s?|livree?s?|provided|supplied)|"
            r"(?<!au )\bdebut (?:le|en|prevu|des travaux)|\bdebut ?:|"
            r""
            r"(?:coming|came|stopped|dropped|swung) by\b|thanks for (?:coming|meeting|the)|"
            r"(?:t'|te |vous )(?:envo\w+|ferai\w* parvenir|transmett\w+|ser\w+ (?:remis\w*|envoy\w+|"
            r"transmis\w*))|"
            r"(?:send|get|ship|forward) you\b|(?<!can )(?<!could )(?<!would )you(?:'ll|'d| will|"
            r" would)? (?:receive|get) (?:the|it|them|"
            r"all|our)|"
            r"(?:reach|come to) you\b|"
            r"(?:files?|fichiers?|textes?|photos?|pages|materials?|content|contenu|images|"
            r"drafts?)[^.,\n]{0,20}"
            r"(?:will be|would be|sera|seront|seraient|serait) (?:sent|remise?s?|envoy\w+|dispo\w*|"
            r"avail\w*)|"
            r"se reuni\w+|reunira|\bmeets\b|on se parle|se parler|\bappel (?:rapide|"
            r"de|zoom|teams)|un appel|rencontr(?:er|"
            r"e)\b|se voir|jaser|discuter|(?:un|d'un) cafe\b|visioconf\w+|quick (?:call|chat)|a (?:call|"
            r"chat)|hop on|meet\b|(?<!annual )(?<!general )(?<!board )(?<!council )meeting\b|chat\b|(?:a|"
            r"over|for|grab) coffee\b|"
            r"zoom|talk (?:next|this|soon)|"
            r"vacances (?:du|jusqu|a partir)|absent\w*|conge\b|de retour|(?:am|be|is|"
            r"are|i'm|we're) away|out of (?:the )?office|vacation|(?<!her )(?<!him )(?<!them )(?<!me "
            r")(?<!us )(?<!call )back (?:on|in)\b|debut(?:er|"
            r"erait|e|ant)\b|commenc\w+|demarr\w+|start(?:s|ing|ed)?\b|kick\w*|begin\w*|"
            r"(?:t'|vous )(?:ai|avais|avait|avez|avions) \w+e\b|(?:called|wrote|emailed|texted|spoke|met|"
            r"talked)\b|"
            r"depuis|since|fonde\w*|founded|"
            r"dernier|derniere|\blast\b|as discussed|discute|rencontre du|(?:last|previous|our first) "
            r"meeting of|"
            r"suite a|facture|invoice|paiement|payment|entretien du|votre (?:message|"
            r"courriel) du|your (?:message|email) (?:of|from)|vu votre|premiere (?:ebauche|"
            r"version)|first draft|ebauche|draft\b|"
            r"(?:present\w*|pitch\w*) (?:our|notre|it to|the team)|contrat (?:se termine|prend fin)|"
            r"interview|entrevue|\bhier\b|yesterday|conversation|reunion"
        ),
    ),
)
