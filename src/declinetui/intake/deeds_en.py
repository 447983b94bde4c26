"""English requests told by a verb of any kind: who is asked, what to do, to what.

"someone to build a mobile app", "could you emcee our dinner": the words in front say that
something is asked for, so the verb need not be in a list, only outside that of talk and money.
"""

import re

from declinetui.intake.cue import Cue, at_word
from declinetui.intake.empty_phrases import THINGS

DET = (
    r"(?=(?:an?|the|our|my|its|their|his|her|some|all|both|these|two|three|four|five|six|ten|several|"
    r"a few|(?:mon|tues|wednes|thurs|fri|satur|sun)day's|\d{1,3})\s)"
)
_SOMEONE = (
    r"(?:someone|somebody|anyone|people|person|freelancer|pro|studio|agency|firm|team|"
    rf"\b(?!(?:{'|'.join(sorted(THINGS - {'editor'}))})s?\b)[a-z]+(?:er|or|ist|ian|yst|ant|person|woman|"
    rf"man)s?)"
)
_TALK = (
    r"(?!(?:tell|let|give|send|call|get|contact|reach|email|ask|know|hear|meet|discuss|talk|thank|see|find|"
    r"hire|retain|engage|pay|provide|share|confirm|reply|respond|answer|forward|be|have|submit|keep|use|"
    r"come|go|introduce|schedule|book|attend|join|enter|participate|learn|work|help|wait|start|begin|"
    r"finish|save|spend|invest|raise|sell|buy|check|look|leave|move|read|apply|sign|explain|propose|"
    r"finali[sz]e|lock|respect|accept|receive|transfer|deposit|deduct|ship|wire|put|take|set|quote|estimate|"
    r"suggest|"
    r"recommend|refer|offer|celebrate|mark|open|close|connect|chat|speak|text|consider|say|spare|tackle|"
    r"commission|order|you|visit|follow|pick|run by|go over|lose|win|show|mention|communicate|only|not)\b)"
)
_ASKED = (
    r"(?:(?:can|could|would|will) (?:you|u|ya|your team)|(?:you|u) (?:can|could|might|would)|"
    r"(?:lik\w*|want\w*|lov\w*|need\w*|have|having|get|hav\w*|hop\w*|wonder\w*|dream\w*)(?: of having)? "
    r"(?:for )?you(?: to| could| can)?|invit\w* you to|"
    r"(?:free|available|able|open|keen|willing|ready|happy|look\w*|hop\w*|wish\w*|want\w*|need\w*|like|love|"
    r"plan\w*|aim\w*|ha(?:s|ve)|got|try\w*|(?:job|task|idea|goal|plan|work|mandate) is)"
    r"(?: (?:for )?(?:you|us|someone|somebody|anyone))? (?:to|2)|"
    rf"{_SOMEONE}\b[^.!?\n]{{0,25}}? (?:to|2|who(?:'d| can| could| would| will| might)?(?: be able to)?|"
    r"that (?:can|could)|capable of|able to))"
)
_ADVERB = r"(?: (?:please|maybe|also|possibly|kindly|just|perhaps|help|help us|help me))*"
_PARTICLES = r"(?: (?:up|out|together|over|in|on|down|off|back|and [a-z]{4,}))*"
_COME = r"(?:(?:come|go|stop|drop|swing)(?: (?:by|over|out|in|here|up|down|back))? (?:and|to|&) )?"
_DEED = rf"{_ASKED}{_ADVERB} {_COME}{_TALK}[a-z-]{{2,}}{_PARTICLES}"

CUES: tuple[Cue, ...] = (
    Cue(
        2,
        re.compile(r"\b(?:at|during) (?=our )"),
        needs=("our ",),
    ),
    Cue(
        6,
        re.compile(
            rf"\b(?:approved|accepted|confirmed|green-?lit|go ahead with|proceed with|sign off on) {DET}"
        ),
        needs=(
            "approved",
            "accepted",
            "confirmed",
            "lit ",
            "ahead with",
            "proceed",
            "sign off",
        ),
    ),
    Cue(
        6,
        re.compile(
            rf"\b(?:note|message|e?-?mail|quote|proposal|voicemail|text|dm)\b[^.!?\n]{{0,30}}? about {DET}"
        ),
        needs=("about",),
    ),
    Cue(
        7,
        re.compile(
            r"\b(?:budgeted|earmarked|reserved|set aside|allocated|allotted|put aside) (?:for|to|towards?) "
            r"(?!this|that|it|you|the (?:project|work|job)\b)"
        ),
        bare=True,
        needs=(
            "budgeted",
            "earmarked",
            "reserved",
            "aside",
            "allocated",
            "allotted",
        ),
    ),
    Cue(
        6,
        re.compile(
            r"\b(?:have|has|got|with|i've|we've|there (?:is|are))(?: got)? (?:about |around |roughly |some |"
            r"approximately )?"
            r"(?=[a-z0-9][^.!?\n]{3,60}? (?:(?:that|which) )?(?:needs? (?:to be|to get|[a-z]+ing)|needing|"
            r"to be|waiting to be) "
            r"?[a-z]*)"
        ),
        bare=True,
        needs=(
            "need",
            "to be",
        ),
    ),
    Cue(
        2,
        re.compile(rf"\b(?:(?:i|we|also)(?: have| got| also have)|(?:we've|i've)(?: got| also got)?) {DET}"),
    ),
    Cue(
        4,
        re.compile(r"[a-z]: ?\n?(?=(?:an?|some|one|two|three) )"),
    ),
    Cue(
        6,
        re.compile(
            r"\b(?:submit|enter|design|draw) (?=an? (?:[a-z-]+ ){0,2}(?:logo|design|entry|poster|cover|"
            r"proposal)\b)"
        ),
        needs=(
            "submit",
            "enter",
            "design",
            "draw",
        ),
    ),
    Cue(
        5,
        re.compile(
            r"\bwho(?:'d| would) (?:like|love) |\bwho (?:wants|needs) (?!to\b|you\b|"
            r"help)"
        ),
        bare=True,
        needs=("who",),
    ),
    Cue(
        5,
        re.compile(
            rf"\b(?:turn|make|transform|edit|cut)(?: (?:it|them|this|these|that|"
            rf"all that))? into {DET}"
        ),
        needs=("into ",),
    ),
    Cue(
        6,
        re.compile(rf"\bcall for [a-z ]{{3,30}}? (?:for|on) {DET}"),
        needs=("call for",),
    ),
    Cue(
        5,
        re.compile(r"\b(?:everything|the works|several things|a few things) ?: ?"),
        bare=True,
        needs=(
            "everything",
            "the works",
            "things",
        ),
    ),
    Cue(
        6,
        re.compile(r"\b(?:offer|give|provide)(?: to)? (?:our|my|the|its|their) [a-z]+(?: [a-z]+)? (?=an? )"),
        needs=(
            "offer",
            "give",
            "provide",
        ),
    ),
    Cue(
        5,
        re.compile(
            r"\b(?:give|giving|deliver|delivering|present|teach|lead|host) "
            r"(?=(?:an?|the|some) (?:[a-z-]+ ){0,2}(?:talk|workshop|lecture|class|course|presentation|"
            r"conference|speech|"
            r"session|seminar|webinar|training|keynote|lesson|tour|reading)s?\b)"
        ),
        needs=(
            "giv",
            "deliver",
            "present",
            "teach",
            "lead",
            "host",
        ),
    ),
    Cue(
        6,
        re.compile(
            r"\b(?:(?:could|can) (?:really |sure )?use|could do with|would benefit from|calls for|"
            r"consists of|involves|requires|"
            rf"entails) {DET}"
        ),
        needs=(
            "use",
            "could do",
            "benefit",
            "calls for",
            "consist",
            "involve",
            "requires",
            "entail",
        ),
    ),
    Cue(5, at_word(rf"{_DEED}(?: (?:us|me|him|her|them))? {DET}")),
    Cue(
        4,
        at_word(rf"{_SOMEONE} (?:who|that) (?:can|could) {_TALK}[a-z-]{{3,}}(?: (?:up|out))? "),
        bare=True,
        needs=(
            "who can",
            "who could",
            "that can",
            "that could",
        ),
    ),
    Cue(
        4,
        re.compile(
            r"(?:^|[.!?\n,:(]|\band|\bbut|\bbecause|\bthat) ?(?=(?:the|our|my) "
            r"[a-z0-9' -]{3,40}? (?:has to|have to|must|needs? (?:to|[a-z]+ing)|should|is due|are due|"
            r"will need to)\b)"
        ),
        needs=(
            "has to",
            "have to",
            "must",
            "need",
            "should",
            "due",
        ),
    ),
    Cue(
        4,
        re.compile(
            r"\bdo you (?:guys |folks |all |people |ladies )?(?:also |still |ever |sometimes )?(?:do|give|"
            r"offer|make|teach|provide|handle|"
            r"run|host|design|"
            r"write|shoot|edit|translate) (?!you|it|this|that|work\b|these)"
        ),
        bare=True,
        needs=("do you",),
    ),
    Cue(
        4,
        re.compile(r"\b(?:about|regarding|re) (?=(?:our|my)\s)"),
        needs=(
            "about our",
            "about my",
            "regarding our",
            "regarding my",
            "re our",
            "re my",
        ),
    ),
    Cue(
        3,
        re.compile(rf"\byou (?:did|made|took|wrote|drew|edited|designed|shot) {DET}"),
        needs=(
            "you did",
            "you made",
            "you took",
            "you wrote",
            "you drew",
            "you edited",
            "you designed",
            "you shot",
        ),
    ),
)
