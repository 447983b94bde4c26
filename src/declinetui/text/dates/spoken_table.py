"""Which words lead to which rule of spoken dates (folded text); ties go to the first."""

import re
from collections.abc import Callable
from datetime import date

from declinetui.text.dates.feasts import FEAST, HOLIDAYS, SEASON
from declinetui.text.dates.model import Context, Hit
from declinetui.text.dates.names import MONTH, NUMBER, WEEKDAY
from declinetui.text.dates.nth_days import PATTERN, nth_day
from declinetui.text.dates.reckon import month_end
from declinetui.text.dates.season_rules import feast, season, the_holidays
from declinetui.text.dates.spoken_rules import later, month_part, next_month, next_year, quarter
from declinetui.text.dates.week_rules import near_day, short_weekday, week, weekday, weekend

Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Context], Hit]]

_OF_NEXT_WEEK = r"de la semaine prochaine|de (?:la )?semaine prochaine|of next week|next week"
_OF_THIS_WEEK = r"de cette semaine|of this week|this week"
_AFTER_WEEKDAY = (
    rf"(?P<after> prochaine?| qui vient| dernier| passe| en huit| en quinze| week\b|"
    rf" (?:{_OF_NEXT_WEEK})| (?:{_OF_THIS_WEEK}))?"
)
_UNIT = (
    r"(?P<unit>jours?|days?|semaines?|weeks?|sem|wks?|mois|months?|mths?|ans?|annees?|"
    r"years?|heures?|hours?|hrs?|h|"
    r"quinzaines?|fortnights?|j|d)"
)
_SOME = r"(?:environ |about |around |max |maximum |moins d[e'] ?|less than |les |the next |the |roughly )*"
_WORK = r"(?P<work> (?:ouvrables?|ouvres?|business|working))?"

SPOKEN_RULES: tuple[Rule, ...] = (
    (PATTERN, nth_day),
    (
        re.compile(rf"(?:(?P<before>next|this coming|this|coming) )?(?P<name>{WEEKDAY})\b{_AFTER_WEEKDAY}"),
        weekday,
    ),
    (re.compile(r"(?P<name>lun|mon|mar|mer|jeu|ven|sam|sat|dim|sun)\b"), short_weekday),
    (
        re.compile(
            r"aujourd'?hui|today|tonight|ce soir|cet? apres-midi|cet? aprem|this (?:afternoon|"
            r"evening|morning)|apres-?\s?demain|"
            r"(?:the )?day after tomorrow|demain|tomorrow|tmrw|tmr|2moro|tomorow|tommorow|"
            r"(?:eod|cob|close of business|end of (?:the )?(?:business )?day)(?: on)? (?:tomorrow|tmrw)|"
            rf"(?:eod|cob)(?! (?:on )?(?:{WEEKDAY}|{MONTH}|the|next|\d))|hier|yesterday|"
            r"(?:the )?end of (?:the )?(?:business )?day(?: tomorrow)?|(?:la )?fin de (?:la )?journee|"
            r"close of business"
        ),
        near_day,
    ),
    (
        re.compile(
            r"(?:cette |la )?fin de semaine(?: prochaine)?(?! de)|(?:ce |le |the |this |"
            r"next )?week-?\s?end(?: prochain)?\b"
        ),
        weekend,
    ),
    (
        re.compile(
            r"(?:(?:la |the )?(?:fin|debut|milieu|end|early|late|start|beginning|middle|"
            r"mid|mi|close)[ -](?:de |of |in )?)?"
            r"(?:la semaine (?:prochaine|qui vient|suivante)|cette semaine(?:-ci)?|"
            r"(?:the )?next week|this (?:coming )?week|"
            r"semaine prochaine)\b|(?:la )?fin de (?:la|cette) semaine(?: prochaine)?|"
            r"(?:the )?end of (?:the|this|next) week|"
            r"dans la semaine(?! (?:du|de) )|within the week|eow\b|week's end"
        ),
        week,
    ),
    (
        re.compile(
            rf"(?:dans|d'ici|dici|in|within|sous|en dedans de|en dedans d') ?{_SOME}(?:a )?(?P<count>{NUMBER}"
            rf")(?: of)?[ -]?"
            rf"(?:prochaine?s )?(?:(?P<pre>business|working) )?{_UNIT}\b{_WORK}(?:'? time)?"
        ),
        later,
    ),
    (
        re.compile(
            rf"(?P<count>{NUMBER}) {_UNIT}(?P<work> (?:ouvrables?|business|working))? (?:from (?:now|"
            rf"today)|a compter d'aujourd'hui)"
        ),
        later,
    ),
    (
        re.compile(
            r"(?:la |the |le )?(?P<part>fin|mi|milieu|debut|courant|end|early|late|"
            r"beginning|start|mid|middle|close)[ -]"
            r"(?:du |de l'|de la |de cet?t?e? |de |d'|of |in )?(?:the |this |next |mois de |mois d')?"
            rf"(?P<what>{MONTH}\b|mois\b(?:-ci)?(?: prochain)?|month|annee\b(?: prochaine)?|"
            rf"an\b(?: prochain)?|year|exercice)"
            r"(?: (?P<year>20\d\d)\b)?"
        ),
        month_part,
    ),
    (
        re.compile(rf"ce mois(?:-ci)?|le mois prochain|mois prochain|(?:this|next) month|next {MONTH}\b"),
        next_month,
    ),
    (
        re.compile(r"(?:l')?(?:an|annee) prochaine?|(?:the )?(?:next|new) year(?!'?s)\b|nouvelle annee"),
        next_year,
    ),
    (
        re.compile(r"(?:the )?(?:year-end|year end|year's end)\b()"),
        lambda m, c: Hit(date(c.today.year, 12, 31), m.end()),
    ),
    (
        re.compile(r"eom\b|month-end|month end|fin de mois"),
        lambda m, c: Hit(month_end(c.today.year, c.today.month), m.end()),
    ),
    (re.compile(r"eoy\b"), lambda m, c: Hit(date(c.today.year, 12, 31), m.end())),
    (
        re.compile(
            r"(?:(?:la |the )?(?P<part>fin|debut|end|early|late|start|beginning)[ -](?:du |"
            r"de |of )?(?:the )?)?"
            r"(?:(?:q|(?:^|(?<=au )|(?<=du )|(?<=le )|(?<=fin )|(?<=but ))t|t(?=[1-4](?: de)? ?20\d\d))"
            r"(?P<n>[1-4])(?! ?(?:slip|form|return|feuillet|summar|sommaire))|(?P<word>premier|1er|first|"
            r"deuxieme|2e|second|troisieme|"
            r"3e|third|quatrieme|4e|fourth) "
            r"(?:trimestre|quarter))\b(?:(?: de| of)? ?(?P<year>20\d\d))?"
        ),
        quarter,
    ),
    (
        re.compile(
            rf"(?P<near>(?:cet|ce|cette|this|next|l'|le|the|late|early|au debut de l') ?)?(?P<season>{SEASON}"
            rf")\b(?: prochaine?)?"
            r"(?: (?P<year>20\d\d))?"
        ),
        season,
    ),
    (re.compile(rf"(?P<feast>{FEAST})(?![\w-])(?: (?P<year>20\d\d)\b)?"), feast),
    (
        re.compile(rf"{HOLIDAYS}\b"),
        the_holidays,
    ),
)
