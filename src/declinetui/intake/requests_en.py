"""The English words that announce a request, strongest first."""

import re

from declinetui.intake.cue import Cue, at_word
from declinetui.intake.empty_phrases import THINGS

_DET = (
    r"(?=(?:an?|the|our|my|its|their|some|two|three|four|five|six|several|(?:mon|tues|wednes|thurs|fri|"
    r"satur|sun)day's|\d{1,3})\s)"
)
_PERSON = (
    r"(?:(?:someone|somebody|anyone)\b|(?:an?|some|your|the right|another)(?: [\w-]+){0,3}? ?"
    rf"\b(?:(?!(?:{'|'.join(sorted(THINGS - {'editor'}))})s?\b)[\w-]+(?:er|or|ist|ian|yst|ant)s?|studio|"
    rf"agency|firm|team|pro|person|freelance|"
    r"expert|talent|band|company)\b)[^.!?\n]{0,20}?"
)

CUES: tuple[Cue, ...] = (
    Cue(
        6,
        re.compile(
            r"(?:thought|thinking|think) (?:immediately |first |right away )?of (?:you|u) (?:for|"
            r"to do) (?!this|that|it)"
        ),
        bare=True,
        needs=("of you", "of u "),
    ),
    Cue(
        6,
        re.compile(
            r"(?:help|hand|assist\w*|support)(?: (?:me|us|him|her|them|out))? (?:with|"
            r"on|for) (?!this|that|it|you)"
        ),
        bare=True,
        needs=(
            "help",
            "hand",
            "assist",
            "support",
        ),
    ),
    Cue(
        6,
        re.compile(
            r"(?:quote|estimate|price|proposal|pricing|bid|rates?|ballpark|cost|quotation)s? (?:for|"
            r"on|of) (?!the (?:whole )?project|this|that|it|you)"
        ),
        bare=True,
        needs=(
            "quote",
            "estimate",
            "pric",
            "proposal",
            "bid",
            "rate",
            "ballpark",
            "cost",
            "quotation",
        ),
    ),
    Cue(
        6,
        re.compile(
            rf"(?:look\w*|search\w*|seek\w*|hop\w*|hir\w*|need\w*|want\w*)(?: for| to (?:hire|"
            rf"find))? {_PERSON}\b(?:for|to (?:edit|write|design|translate|build|create|"
            rf"produce|shoot|photograph|film|illustrate|proofread|redo|redesign|develop|"
            rf"fix|update|manage|handle|host|facilitate|run|record|mix|compose|draw|"
            rf"paint|renovate|install|take on|lead|make|prepare|do|revise|narrate|transcribe|"
            rf"subtitle|cover)) {_DET}"
        ),
    ),
    Cue(
        6,
        re.compile(
            r"(?:regarding|concerning|in regards? to|with regards? to|re:|"
            r"(?:writ|call|email|reach|contact|talk|chat|touch|inquir|ask|hear)\w*[^.!?\n]{0,25} about) (?"
            r"!you|"
            r"your|that|this|it|\$|\d)(?=(?:an?|the|our|my|some)\s)"
        ),
    ),
    Cue(
        6,
        at_word(
            r"(?:interested in|available (?:for|to)|free (?:for|to)|open to|able to|"
            r"up for|willing to|time (?:for|to)|consider|capacity (?:for|to)|love (?:for )?you to|"
            r"like you to|want you to|need you to|hire you (?:for|to)|have you|ask you to|"
            r"could you|can you|would you|(?:you|u|ya) (?:could|can|might)|u free to|"
            r"keen to|hoping you (?:could|can)|if you (?:could|can)|wondering if you (?:could|"
            r"can|would)|engage you (?:for|to)|you to) ?(?:be |also |please |maybe |"
            r"possibly )?(?:interested in |open to |available (?:to |for )|able to |"
            r"willing to )?(?:doing |do |taking on |take on |take care of |handling |"
            r"handle |working on |work on |writing |write |designing |design |editing |"
            r"edit |translating |translate |creating |create |building |build |producing |"
            r"produce |shooting |shoot |facilitate |facilitating |running |run |hosting |"
            r"host |making |make |illustrating |illustrate |photographing |photograph |"
            r"filming |film |proofread |proofreading |redo |redoing |redesign |redesigning |"
            r"update |updating |revise |revising |fix |fixing |review |reviewing |help (?:us |"
            r"me )?with |record |recording |compose |composing |develop |developing |"
            r"prepare |preparing |lead |leading |cover |covering |mix |mixing |narrate |"
            r"narrating |paint |renovate |install |speak at |speaking at |subtitle |"
            r"transcribe |transcribing |draw |whip up |put together |manage |managing )"
        ),
        bare=True,
    ),
    Cue(
        5,
        re.compile(
            rf"(?:needs?|needing|require\w*|want\w*|would like|'d like|would love|'d love|d love|looking for|"
            rf"looking to (?:get|have|commission|order|create|build|produce|launch|"
            rf"print|redo|redesign|update|make|renovate|translate|write|publish|hire)|"
            rf"after|in need of|in the market for|seeking|commission\w*|get|have got|"
            rf"we've got|i've got|hoping (?:to get|for)|searching for)(?: to (?:have|"
            rf"get|do|redo|redesign|make|create|update|commission|order|print|publish|"
            rf"translate|edit|refresh|build|produce))? {_DET}"
        ),
    ),
    Cue(
        4,
        re.compile(
            r"(?:needs?|requires?|wants?|would like|'d like|would love|'d love|looking for|"
            r"(?:would|'d) (?:like|love) to (?:have|get|offer|book|order|commission)) (?!to\b|you\b|"
            r"it\b|them\b|someone|somebody|your\b|help\b|this\b|that\b|more\b|any\b)"
        ),
        bare=True,
    ),
    Cue(
        5,
        re.compile(
            r"(?:for|to discuss|to do) (?=(?:the|our|my|an?) (?:re-?design|translation|"
            r"editing|design|production|creation|development|revision|writing|illustration|"
            r"installation|renovation|layout|animation|filming|photography|proofreading|"
            r"recording|transcription|subtitling|management|facilitation|construction|"
            r"review|update|migration|maintenance|rebrand\w*|conception|adaptation|"
            r"localization|localisation|preparation|bookkeeping|planning|organi[sz]ation|"
            r"restoration|audit|evaluation|coordination|copywriting|dubbing|repair|"
            r"implementation|cover)\b)"
        ),
    ),
    Cue(
        4,
        re.compile(
            rf"(?:redo|redesign|translate|edit|design|write|proofread|illustrate|photograph|"
            rf"film|build|fix|update|revise|record|refresh|overhaul|subtitle) {_DET}"
        ),
    ),
    Cue(
        3,
        re.compile(
            rf"(?:^|[\s,(])for {_DET}(?!(?:a|the) (?:while|moment|minute|quick|few|"
            rf"first|last|next|price|total|bit))"
        ),
    ),
    Cue(
        3,
        re.compile(r"(?:^|[.!?\n]\s{0,4})(?:it's |its |it is |this is )?for (?=(?:our|my)\s)"),
        needs=(
            "for our",
            "for my",
        ),
    ),
    Cue(
        6,
        re.compile(
            r"(?<!your )(?:work|working|collaborate|collaborating|partner)(?: together)?(?: with (?:you|"
            r"u))? on (?!this|that|it|your)"
        ),
        bare=True,
    ),
    Cue(
        5,
        re.compile(
            r"(?<!type of )(?:request|needs?|project|job|details|scope|brief|assignment|mandate|"
            r"the ask)(?: is| for you(?=:\s?[a-z]+ing\b)| in mind| available)* ?:\s{0,4}\n?"
            r"\s{0,4}[-•*·]?\s{0,4}"
        ),
        bare=True,
        needs=(":",),
    ),
    Cue(
        3,
        re.compile(
            rf"(?:planning|publish(?:ing)?|organi[sz]ing|preparing|launching|building|working on|"
            rf"putting (?:together|on)|running|hosting|holding|throwing|shooting|launch) {_DET}"
        ),
    ),
    Cue(
        6,
        re.compile(
            r"(?:quote|estimate|price) (?:me|us|it)? ?(?:on|for|to) (?!this|that|it)(?:translate |"
            r"design |edit |write |redo |build |install )?"
        ),
        bare=True,
        needs=(
            "quote",
            "estimate",
            "price",
        ),
    ),
    Cue(
        4,
        re.compile(
            rf"\b(?:redoing|redesigning|writing|designing|translating|editing|building|"
            rf"creating|producing|updating|rebuilding|renovating|illustrating|filming|"
            rf"photographing|recording|hosting|making|shooting|proofreading) {_DET}"
        ),
    ),
    Cue(
        4,
        re.compile(
            r"(?:finishing|completing|finalizing|wrapping up|finished|written|wrote|"
            r"self-publishing) (?=(?:my|our|a)\s)"
        ),
        needs=(
            "finish",
            "complet",
            "finaliz",
            "wrapping",
            "written",
            "wrote",
            "self-pub",
        ),
    ),
    Cue(
        5,
        re.compile(
            r"you(?:'d| would| could| can|'re able to| might)?(?: be able to| be willing to)? "
            rf"(?:give|host|run|offer|present|lead|teach|deliver|do|make) {_DET}"
        ),
    ),
    Cue(
        4,
        re.compile(rf"\bgot {_DET}"),
        needs=("got ",),
    ),
    Cue(
        5,
        re.compile(
            r"(?:(?:you|u) (?:could|can|would|might)|(?:could|can|would|will) (?:you|u)) (?:please |maybe |"
            r"also )?"
            r"(?:take|shoot|do|make|write|bake|cook|play|sing|teach|sew|knit|tune|grow) "
            r"(?!care|a look|it|this|that|on|me|us)"
        ),
        bare=True,
    ),
)
