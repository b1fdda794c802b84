"""What page furniture looks like, line by line: expressions, each with the reason a line is dropped for.

The patterns are tried in the order of the table; the first that matches decides. None has alternatives outside groups.
Patterns that prose could contain as well are tried on short lines only. They were written from lines of scraped news pages and are measured by
``tests/benchmarks/cleaning.py`` against hand-labelled ones.
"""

from __future__ import annotations

import re

from summarize.calendar import SHORT_MONTHS
from summarize.lexicon import NEWS_AGENCIES, PHOTO_AGENCIES
from summarize.text.prefilter import PrefilteredPattern, compile_patterns
from summarize.text.speech import ATTRIBUTING, STATING
from summarize.text.verbs import PAST

__all__ = [
    "DATE_LINE",
    "LINE_PATTERNS",
    "REPORT_LINE_PATTERNS",
    "SENTENCE_PATTERNS",
    "SHORT_LINE_PATTERNS",
    "SHORT_LINE_WORDS",
    "TEASER_ZONE",
    "is_report",
]

_MONTH = rf"(?:{'|'.join((*SHORT_MONTHS, 'may'))})[a-z]*\.?"
_DATE = rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH}\s+\d{{4}}|\d{{4}}-\d\d-\d\d|\d\d?/\d\d?/\d{{2,4}})"
_NEWS_AGENCY = "|".join(NEWS_AGENCIES)
_AGENCY = rf"(?:{'|'.join((*NEWS_AGENCIES, 'Associated Press', *PHOTO_AGENCIES))})"
_CREDIT = rf"(?:{_AGENCY}\b[^()]{{0,60}}|[^()]{{0,60}}(?:{_AGENCY}|Photos?|Images?|Courtesy|via)\b[^()]{{0,40}})"

# "in Tehran, May 20, 2010.", at the end of a line without any past tense: what agencies write under a picture.
_NO_PAST = rf"(?!.*\b(?:{'|'.join(sorted(PAST | {'was', 'were', 'had', 'did', 'will', 'would'}))}|\w{{2,}}ed)\b)"
_PLACE = r"(?-i:[A-Z])[\w.'’-]+(?:,? (?-i:[A-Z])[\w.'’-]+){0,5}"
_PLACE_AND_DATE = rf"\b(?:in|at|near|outside) {_PLACE},? {_DATE}\W*$"
# Of a note of publication, up to the end. "Published in 1925, the book" begins a sentence.
_WHERE_AND_WHEN = r" (?:on|at|in)\b(?:(?!, (?-i:[a-tv-z])).){0,80}$"

# A line that is a date, with or without its weekday, a time or a label in front.
DATE_LINE = re.compile(
    rf"^\W*(?:(?:published|updated|posted|date|first posted|last updated)\W*)?(?:on\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
    rf"{_DATE}(?:\W+(?:at\s+)?\d{{1,2}}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s+\w{{2,4}})?)?\W*$",
    re.IGNORECASE,
)

# Headings behind which a page lists other stories.
TEASER_ZONE = re.compile(
    r"^\W*(?:you (?:may|might) (?:also )?(?:like|be interested)|related (?:articles?|stor(?:y|ies)|posts?|content|topics|coverage|news|links)"
    r"|more (?:from|on this|in|news|stories|videos)\b|editor['’]s picks?|latest (?:stories|news|posts)|recommended|most (?:popular|read|viewed)"
    r"|read (?:next|also)|trending|also read|what to read next|top stories|don['’]t miss|from around the web|popular stories|see also)\b.{0,40}$",
    re.IGNORECASE,
)

# Of lines of at most SHORT_LINE_WORDS words: what they say decides.
SHORT_LINE_WORDS = 75

# Of lines of any length: nothing but furniture says this.
LINE_PATTERNS: tuple[tuple[str, tuple[PrefilteredPattern, ...]], ...] = (
    (
        "boilerplate",
        compile_patterns(
            # Notices of web archives, which stand where a page could not be fetched.
            r"\balexa internet has been donating\b",
            r"\bthese crawls are part of an effort\b",
            r"\bweb (?:captures|collections) curated by\b",
            # Pages that are not there, and players and forms without their scripts.
            r"\bthe page you (?:requested|are looking for|were looking for)\b.{0,60}\b(?:not found|cannot be found|could not be found|no longer|does(?: not|n['’]t) exist)\b",
            r"\bcheck the url\b",
            r"^\W*warning\b.{0,30}\bspoilers?\b",
            r"^\W*(?:major )?spoilers? (?:alert|ahead|warning)\b",
            r"\binteractive transcript could not be loaded\b",
            r"\bthis is a (?:modal window|carousel)\b",
            r"\b(?:beginning|end) of dialog window\b",
            r"\bthe media could not be loaded\b",
            # Of consent.
            r"\bstore and/or access information on a device\b",
            r"\bwe and our (?:\d+ )?partners (?:may )?(?:store|use|process|access)\b",
            r"\bto our and our partners['’] processing\b",
            r"^by \w+ing\b.{0,120}\byou (?:agree|consent) to (?:our|the) use of cookies\b",
            r"\bnot supported by your (?:device|browser)\b",
            r"\brating is available when the video\b",
            r"\bthis (?:feature|video|content) is not available\b",
            r"\bplease (?:turn on|enable) (?:javascript|cookies)\b",
            r"\b(?:checking|verifying) (?:your browser|(?:that )?you are (?:a )?human)\b",
            r"\bunusual traffic from your\b",
            # What a social network says about itself around a post.
            r"\badd location information to your tweets\b",
            r"\btwitter stores that location\b",
        ),
    ),
    (
        "caption",
        compile_patterns(
            r"^file\s*[-–—]\s*in this\b",
            r"^(?:in|file) this \w+\.? \d{1,2}, \d{4},? (?:file )?photo\b",
            r"^image \d+ of\b",
            r"^\d{1,3} of \d{1,3}\. (?-i:[A-Z])",
            r"\bcaption close\b",
            r"\bhide caption \d+ of \d+\b",
            r"\b\d+ of \d+ show caption\b",
            r"\bfull ?screen autoplay close\b",
        ),
    ),
)

# An agency alone is that of a picture or, behind what somebody said, that of the report: "the mayor said. (Reuters)"
_SIGNED_BY_AGENCY = compile_patterns(rf"\((?:{_NEWS_AGENCY})\)\W*$")
SHORT_LINE_PATTERNS: tuple[tuple[str, tuple[PrefilteredPattern, ...]], ...] = (
    (
        "caption",
        compile_patterns(
            rf"\((?!(?:{_NEWS_AGENCY})\)){_CREDIT}\)\W*$",
            r"(?:^|\b(?:close|enlarge|/) ?)(?:associated press|reuters|getty images|european pressphoto agency|agence france-presse) an? (?-i:[A-Z]?[a-z]+)\b",
            rf"/{_AGENCY}(?: Images| Photo)?\W*$",
            rf"\bvia\s{_AGENCY}(?: Images| Photo)?\W*$",
            rf"[.!?”\"] {_AGENCY}(?: Images| Photo)?/(?-i:[A-Z])[\w.'’ -]{{2,50}}$",
            rf"(?:photo|photograph|image)s? (?:by|via|from) {_AGENCY}(?: Images| Photo)?\W*$",
            r"^(?:image|media|photo|video|picture) (?:copyright|caption|credit|gallery)\b",
            r"^(?:image|photo|picture)s?\s*(?:\d+ of \d+|:|–|-)",
            r"^file\s*(?:-|–|—|:|photo)",
            r"^(?:map|chart|graph|graphic|diagram|satellite image)s? (?:indicating|showing|depicting|illustrating)\b",
            r"^(?:the |this )?(?:\w+ ){0,2}(?:pies|bars|dots|circles|colou?rs|(?:bar |pie )?charts?|graphs?|maps?|infographics?) (?:above |below )?"
            r"(?:shows?|illustrates?|represents?|depicts?|indicates?) (?:the|how|which|where|what|when|percent|probability|shares?|numbers?|each)\b",
            r"^(?:fig(?:ure)?\.?|table|chart|map) \d{1,2}\s?[.:–—-]",
            r"(?:^|[.,;:–—-] ?)in this (?:\w+\W+){0,6}(?:file )?(?:photo|image|picture|frame grab|video(?! interview))\b",
            r"\bin this (?:\w+\W+){0,6}(?:(?:file|handout|undated) (?:photo|image|picture)|(?:photo|photograph|image|picture|frame grab) (?:of|from|taken|provided|released|made)\b)",
            r"^(?:this|an?) (?:\w+ ){0,3}(?:image|photo|picture|photograph|video|handout)\b.{0,60}\b(?:shows|show|provided|taken|released|made)\b",
            r"^(?:close|embed|embed more news videos|hide caption|toggle caption|enlarge)\b(?! (?:to|the|by))",
            r"\((?:photo|image|picture|photograph|published|courtesy|source|credit)\b[^()]*\)\W*$",
            r"\b(?:photo|image|picture) ?(?:credit)?:\s?\S",
            r"^(?:photos?|credit|pictured|above|left|right|below)\s*[:|]",
            r"\bmedia playback is (?:un)?(?:not )?supported\b",
            r"\bphoto(?:graph)?(?:s)? (?:by|courtesy)\b.{0,60}$",
            rf"^[\w.'’ -]{{2,40}}\s?/\s?(?:{_AGENCY}|OPB|NPR|CNN|HBO|Press Association)\b[\w ./]{{0,40}}$",
            r"european pressphoto agency\W*$",
            # What it shows, and behind a bar whose it is.
            rf"[.!?”\"] \| .{{0,60}}\b{_AGENCY}\b",
            r"^(?-i:CLOSE [A-Z])",
            # Where somebody stands: "Nora Field (left)", "Ivo Marsh (2nd R)", "Nora Field, right, and".
            r"\b(?-i:[A-Z])[\w.'’-]+ \((?:far |second from |third from )?(?:left|right|center|centre|above|below)\)",
            r"\(\d(?:st|nd|rd|th) (?-i:[LRC])\)",
            r"\b(?-i:[A-Z])[\w.'’-]+, (?:far |second from |third from )?(?:left|right|center|centre),(?![^“”]*”)",
            rf"\b(?:is|are) (?:seen|pictured|shown)\b.{{0,250}}\b{_DATE}\W*$",
            rf"^(?=.*\d{{4}}\W*$){_NO_PAST}.*{_PLACE_AND_DATE}",
            rf"^(?=.*\d{{4}},? in (?-i:[A-Z])){_NO_PAST}(?!.*\b(?:begins?|opens?|starts?|runs?|ends?)\b).*(?<!\bon) {_DATE},? in {_PLACE}\W*$",
            # The button beside a picture, or whoever took it.
            r"\b(?-i:View) (?:images?|photos?|gallery|slideshow) (?-i:[A-Z])",
            r"\bshare photo\W*$",
            # Each dash is a literal to look for first; a class of both is none.
            *(rf"[a-z\d)]\.\s*{dash} (?-i:[A-Z])[\w.'’-]+(?: (?-i:[A-Z])[\w.'’-]+){{1,3}}\W*$" for dash in "–—"),
            # Who took a picture, and below it what it shows: "Nora Field / Reuters file The old bridge at night."
            rf"^(?-i:[A-Z][\w.'’-]+ [A-Z][\w.'’-]+ ?/ ?(?:{_AGENCY}|Splash News|NASA|FilmMagic|Wikimedia Commons)\b).{{0,160}}$",
        ),
    ),
    ("caption", _SIGNED_BY_AGENCY),
    (
        "byline",
        compile_patterns(
            r"^\W*(?:by|written by|story by|from|posted by|reported by)\s+(?:[A-Z][\w.'’-]*|and|de|van|von|al|for|in|,|&|\s)+(?:[,|].{0,60})?$".replace(
                "[A-Z]", "(?-i:[A-Z])"
            ),
            # "The Daily Test, May 2, 2026. By Ann Lee."
            rf"^(?-i:[A-Z])[^.!?]{{0,50}}\b{_DATE}\. by (?:(?-i:[A-Z])[\w.'’-]* ?){{2,5}}$",
            r"\bcontributed (?:reporting|to (?:this|the) (?:report|story|article|piece|post|blog|column|package))\b.{0,80}$",
            r"^\W*(?:additional )?(?:reporting|editing|writing|compiled|edited|written|translated) (?:and (?:editing|writing) )?by\b",
            r"^\W*(?:(?:staff|ap|associated press|news) )?writers? [\w ,.'’-]+(?:contributed|reported|wrote)\b",
            r"\breported from (?-i:[A-Z])[\w.,' ]{2,60}$",
            rf"^\W*(?:first |originally |last )?(?:published|posted|updated|modified|printed)\b(?:{_WHERE_AND_WHEN}|\W*$|\s*:.{{0,60}}$)",
            r"\b(?:originally|first) (?:posted|published|appeared)\b.{0,80}$",
            r"^(?:this|the) (?:post|article|story|piece)\b.{0,40}\b(?:appeared|published|posted|ran)\b",
            r"^the post .{1,200} appeared first on\b",
            r"^original source\b",
            r"^source: [\w.]+$",
            r"^(?:--|—|–|-)\s*(?-i:[A-Z])[\w.'’-]+(?: (?-i:[A-Z])[\w.'’-]+){1,3}\W*$",
            r"^[\w.'’ -]{3,40} is (?:an? |the )?.{0,60}\b(?:columnist|critic|reporter|correspondent|editor|staff writer|fellow)\b.{0,80}(?:@|twitter|e-?mail)",
            r"^.{0,50}\b(?:staff writer|staff reporter|correspondent|special to the)\W*$",
        ),
    ),
    (
        "teaser",
        compile_patterns(
            r"^\W*(?:related|also read|read also|see also|read more on|more|watch|listen|read|photos|video|gallery|see more|don['’]t miss|recommended)\s*:",
            r"^\[.{10,140}\]$",
            r"^\W*(?:related|recommended) (?:story|article|video|link)s?\b",
        ),
    ),
    (
        "boilerplate",
        compile_patterns(
            r"\b(?:sign up|subscribe|register|log ?in|opt(?:ing)?[- ](?:in|out))\b.{0,80}\b(?:newsletters?|e-?mails?|updates|alerts|account|inbox|headlines|here|offers?|access)\b",
            r"\b(?:get|receive|have)\b.{0,60}\b(?:newsletters?|e-?mail alerts|in your inbox|delivered (?:to|straight|daily|right|directly)|e-?mails? (?:from|about)|trading ideas|breaking news alerts)\b",
            r"\bunsubscribe\b",
            r"\bterms of (?:service|use)\b",
            r"(?:^\W*|\b(?:our|your|see|read|view|and|&|[|]|of service|of use|agree to the|to the)\s(?:full |the )?)privacy policy\b",
            r"\bprivacy policy(?:\W*$| ?(?:[|&]|and|here|page)(?:\W|$))",
            r"\bcookie(?:s)? (?:policy|settings|on (?:this|our))\b",
            r"\b(?:we|this (?:web)?site) uses? cookies\b",
            r"\benable (?:javascript|cookies)\b",
            r"\bjavascript (?:is|must|to)\b",
            r"\bad[- ]?block(?:er|ing)?\b",
            r"\bbrowser (?:does not|doesn['’]t|is not|is out of date|is outdated)\b",
            r"\bsorry, your browser\b",
            r"\bthis (?:iframe|field) (?:contains|is)\b",
            r"\ball rights reserved\b",
            r"^\W*(?:copyright|©|\(c\))\W*(?:©|\(c\)|\d{4})",
            r"\bmay not be (?:published|reproduced|republished)\b",
            r"\b(?:read or )?share (?:this|on|via)\b.{0,60}(?:https?:|$)",
            r"^\W*(?:share|tweet|pin|e-?mail|print|comments?|save|like|reply|facebook|twitter|reddit|digg)\W*$",
            r"^\W*(?:click|tap|swipe) (?:here|for|to|on)\b",
            r"\bopens in new window\b",
            r"\bclick here\b",
            r"\bfollow\b.{0,60}\b(?:on|@)\s*(?:twitter|facebook|instagram|google|x|linkedin|\w+)\b.{0,40}$",
            r"\blike us on\b",
            r"\bfind us on\b",
            r"\bjoin the (?:conversation|discussion)\b",
            r"^if you (?:enjoyed|liked|like|loved) (?:(?:reading )?(?:this|our) (?:article|story|post|piece|column)|what you).{0,30}"
            r", (?:please|consider|sign up|subscribe|share|follow|join|check|we|you)\b",
            r"^[^“\"‘]*\bwe(?:['’]d)? (?:like|love|want) to hear (?:from|what) you\b(?!,)",
            r"\bno (?:profanity|vulgarity|personal attacks)\b.{0,200}\bcomments?\b",
            r"^(?:[^.]{0,60}[.!,] )?please try again(?: later)?\W*$",
            r"\b\d{1,3} of \d{1,3} (?-i:N)ext\b(?!-)",
            r"^save my name, email\b",
            r"^this site uses akismet\b",
            r"^\W*(?:leave|post|add|write|view|show|hide) (?:a |your |all )?(?:reply|comments?)\b",
            r"\bemail address will not be published\b",
            r"\brequired fields\b",
            r"^\W*(?:back to top|top of page|skip to|jump to|go to|return to)\b",
            r"^\W*(?:advertisement|sponsored|promoted|loading|photo|slideshow|article excerpt|story continues|continue reading|read more|more\b|just watched|replay|play video)\b.{0,25}$",
            r"\bread more (?:from|at|about)\b",
            r"^connect with us\W*$",
            r"^hi, what are you looking for\W*$",
            r"^\W*(?:home|menu|search|sections|world|news|politics|sports?|business|opinion)\W*$",
            r"\b(?:to )?contact the (?:reporter|editor|author|writer)\b",
            r"^\W*[\w.+-]+@[\w.-]+\.\w+\W*$",
            r"^\W*(?:https?://|www\.)\S+\W*$",
            r"^\W*@\w+\W*$",
            r"^permalink\b",
            r"^twitter\s*:",
            r"^twitter\.com/",
            r"\b\d{3}[-/]\d{3}-\d{4}\W*$",
            r"\bwayback machine\b",
            r"^\W*(?:correction|clarification|editor(?:['’]s|s['’]) note)\b",
            r"\ban earlier version of this\b",
            r"^this (?:story|article|post|report|page|piece) (?:[a-z]+ ){1,2}(?:amended|corrected)\b",
            r"\bthis version corrects\b",
            r"\s[—–-] [^—–]{2,60}\(@\w{2,20}\)\s+\w+\.? \d{1,2}, \d{4}\W*$",
            r"\s[—–-] [^—–]{2,60}\(@\w{2,20}\)\W*$",
            r"^(?:please )?follow (?:us|me|him|her|my|our)\b.{0,60}$",
            r"\bfollow (?:my|our) .{2,40} here\W*$",
            r"^watch (?:below|above|the (?:full )?(?:video|clip|interview)|it|a clip)\b.{0,80}[:.!]?$",
            r"\bfor (?:your )?personal,? non-?commercial use\b",
            r"\bdo not sell (?:or share )?my\b",
            r"\bwe value your privacy\b",
            r"\bconsent to (?:the use|our use|cookies)\b",
            r"\baccept (?:all )?cookies\b",
            r"\b(?:earn|receive) (?:an? )?(?:small )?(?:affiliate )?commissions?\b.{0,60}\b(?:link|purchase|buy|sale)",
            r"\b(?:if|when) you (?:buy|purchase|click|shop)\b.{0,100}(?:\bwe (?:may )?|(?<!you )\bmay )(?:get|earn|receive|be paid)\b.{0,40}\b(?:commission|fee|share|money)",
            r"\bas an amazon associate\b",
            r"\balready (?:a|have a) (?:subscriber|subscription|member|account)\b",
            r"\b(?:create|manage) (?:your|an?|my) (?:free )?account\b",
            r"\b(?:article|free) limit\b",
            r"\bfree articles? (?:left|remaining|this month)\b",
            r"\bunlimited (?:digital )?access\b",
            r"^(?:got|have) (?:a )?(?:news )?tips?\?",
            r"\breport (?:a|an) (?:typo|error|correction)\b",
            r"^was this (?:article|page) helpful\b",
            r"\bdownload (?:the|our) .{0,30}\bapp\b",
            r"\b(?:enable|turn on|allow|get) (?:push |browser )?notifications\b",
            r"\bour (?:weekly|daily) (?:podcast|newsletter)\b",
            r"^(?:\d+|an?) (?:min(?:ute)?s?|hours?|days?)[- ](?:read|ago)\W*$",
            r"^\W*\d[\d,.]*[km]? (?:shares?|comments?|views?|likes?|retweets?)\W*$",
            r"\bnot available in your (?:region|country|location)\b",
            r"\bprotected by recaptcha\b",
            r"^you (?:must|need to) be logged in\b",
            r"^interested in\b.{3,60}\?",
            r"\bsend us (?:a|your)\b",
            r"\bplease consider (?:supporting|donating|subscribing)\b",
            r"\benter your (?:information|e-?mail|name)\b",
            r"^(?:topics|tags|keywords|filed under|categories|bookmark with)\s*:",
            r"\bpage not found\b",
            r"(?:\berror 404|\b404\b.{0,20}\berror)\b",
            r"\baccess denied\b",
        ),
    ),
)

# What news is about too ("fined Meta, saying that its terms of service break the law"): of a line that reports something and does
# not speak to the reader, only what it begins with decides.
_REPORTS = re.compile(
    rf"\b(?:{'|'.join(verb for verb in sorted(ATTRIBUTING | STATING) if not verb.endswith('s'))}|saying|held|ruled|(?<!not )found|according to)\b"
)
_SPEAKS_TO_READER = re.compile(
    r"\b(?:you|your|yours|we|our|us|here|please|this (?:web)?(?:site|page|article|story|material|content|version))\b"
    r"|[@#]|https?:|\d{3}[-/]\d{3}",
    re.IGNORECASE,
)
REPORT_LINE_PATTERNS = tuple(
    (reason, tuple(pattern for pattern in patterns if pattern.anchored or reason != "boilerplate"))
    for reason, patterns in SHORT_LINE_PATTERNS
    if patterns is not _SIGNED_BY_AGENCY
)


def is_report(line: str) -> bool:
    """Say whether a line reports what somebody did or said, to nobody in particular.

    Examples
    --------
    >>> is_report("The company said its terms of service break no law."), is_report("By using this site you accept our terms.")
    (True, False)
    """
    return _REPORTS.search(line) is not None and _SPEAKS_TO_READER.search(line) is None


# Of single sentences inside a line of prose.
SENTENCE_PATTERNS: tuple[tuple[str, tuple[PrefilteredPattern, ...]], ...] = (
    (
        "byline",
        compile_patterns(
            r"^\(?(?:additional |with )?(?:reporting|editing|writing|compiled|edited|written|translated)(?: and (?:editing|writing|reporting))? by\b.{0,160}$",
            r"^[\w .'’-]{3,40} reported on (?:the \d+\w*|[a-z]+\.? \d{1,2})$",
            r"^\(?[\w .,'’-]{3,80} contributed (?:reporting|to (?:this|the) (?:report|story|article|piece|post|blog|column|package))\b.{0,60}$",
            r"^(?:this|the) (?:post|article|story)\b.{0,20}\b(?:appeared|was (?:first |originally )?(?:published|posted))\b.{0,60}$",
            r"^this (?:post|article|story) (?:is|was) (?:provided|produced|supplied) (?:by|for|with|in)\b.{0,120}$",
            rf"^(?:originally|first) (?:published|posted){_WHERE_AND_WHEN}",
            # Who signs a paragraph, behind its last full stop.
            r"^(?:--|—|–)\s?(?-i:[A-Z])[^.!?:]{1,60}$",
            r"^(?-i:[A-Z]{2,6})$",
        ),
    ),
    (
        "teaser",
        # In capitals: what is related otherwise may be prose.
        compile_patterns(
            r"^\(?(?-i:RELATED|READ|READ MORE|MORE|SEE|SEE ALSO|ALSO READ|READ ALSO|WATCH|VIDEO|PHOTOS?)(?-i: [A-Z]+)?: .{0,200}$"
        ),
    ),
    ("fragment", compile_patterns(r"^\[(?-i:[A-Z])[\w .'’-]{1,40}\]$")),
    (
        "caption",
        compile_patterns(
            r"^(?:image|media) (?:copyright|caption)\b",
            rf"^\({_CREDIT}\)\W*$",
            r"^(?:photo|image|picture)s?(?: credit| by)?: \S",
            r"\((?:top|bottom|middle|upper|lower|left|right) (?:row|panel|column|left|right|photo|picture|image|inset)\)",
            # Several in one line of a page whose line ends were lost.
            r"^enlarge (?:this )?image\b",
            r"\bimage copyright\b.{1,60}\bimage caption\b",
            r"\w/getty images (?-i:[A-Z])",
        ),
    ),
    (
        "boilerplate",
        compile_patterns(
            r"(?:^|, )(?:please )?(?:click|tap) here\b",
            # What sends the reader elsewhere: to more of the page, to a video, to the next programme, to the shop.
            r"^(?:please |plus, |and |also, )?(?:read|see|watch|view|check out|find|get) (?:more|also|part|the (?:full|whole|latest|rest)|this (?:full|whole))\b"
            r".{0,100}$",
            r"^(?:please |plus, |and |also, )?(?:read|see|watch|view|hear|listen|check out)\b.{0,100}(?<!\d )\b(?:here|below|above)\W*$",
            r"^(?:please |plus, |and |also, )?check out our\b",
            r"^(?:find out|learn|discover|see) (?:more|all about|how|why|what|which|where|who|whether)\b",
            r"^(?:stay tuned|tune in(?:to)?|check back)\b",
            r"^watch\b.{0,100}\b(?:video|clip|trailer|interview) (?:above|below)\b",
            r"\bfor (?:more|updates|developments|details|the latest)(?: \w+){0,3} (?:on|in|about) this (?:developing |breaking )?(?:story|report|article)\W*$",
            r"^for (?:the )?(?:full|latest|more|complete|all)\b.{0,80}, (?:please )?(?:follow|check|visit|click|sign up|subscribe|go to|read|watch|see)\b",
            r"^to (?:keep up with|read|(?:see|watch|hear) (?:more|the full))\b.{0,100}, (?:please )?(?:follow|check out|visit|click|sign up|subscribe|go to)\b",
            r"^discuss this\b",
            # Of a live blog: announcements without a verb, and what it says of itself.
            rf"^(?:more|the latest(?: news| updates?)?) (?:from|on)\b{_NO_PAST}(?!.* (?:is|has)\b)[^,:]{{0,80}}$",
            r"^here(?:['’]s| is| are) (?:the|some of the) latest (?:on|from|news|updates?|developments?)\b.{0,80}$",
            r"\b(?:follow|read|join|see|watch|leave|to) our live (?:coverage|blog|updates)\b",
            r"^please,? (?:try|visit|check|click|refresh|donate|subscribe)\b",
            r"^we(?: will|['’]ll) (?:have more\b.{0,100}\b(?:here|soon|later|coming)\b|keep you (?:posted|updated))",
            r"\bwe(?: will|['’]ll) (?:continue to )?update (?:this|our) (?:story|post|article|page|report)\b",
            r"^(?=.*\byour?\b)(?=.*\b(?:(?:digital|print) edition|news ?agents?|news ?stands?|from itunes|in itunes)\b)",
            # How the page treats what readers write.
            r"\bkeep your comments\b",
            r"\battack other (?:readers|users|commenters|members)\b",
            r"^use the .?report abuse\b",
            r"\bcomment (?:box|section|thread)s? (?:is|are) (?:now )?(?:open|closed)\b",
            r"^we (?:take|welcome) your (?:questions|comments|thoughts)\b",
            r"^(?:please )?(?:share|tell|let us|leave|post|sound|weigh)\b.{0,80}\b(?:in (?:the|our) comments?(?: section)?(?: below)?|comments below)\W*$",
            r"^(?:please )?(?:share|tell|let|sound|weigh)\b.{0,30}\bbelow\W*$",
            r"^please (?:share|send|submit) your (?:stor(?:y|ies)|thoughts|tips|photos|pictures|videos|comments|views)\b",
            r"^you m\w+ also (?:like|be interested)\b.{0,20}$",
            # What a publisher says of its text, and a company of its announcement.
            r"^this is a (?:developing|breaking)(?: news)? story\b",
            r"^this (?:story|article|post|report|page|piece) (?:is developing|(?:has been|was|will be) (?:updated|corrected|amended))\b",
            r"^an? (?:earlier|previous) version (?:of (?:this|the) (?:story|article|headline|caption|post)\b|(?:\w{3} )?(?:mis[a-z]+ed|misspelt)\b"
            r"|(?:\w{3} )?(?:incorrectly|erroneously|mistakenly|wrongly)\b)",
            r"^this (?:text|transcript) (?:may not be in|(?:has been|was|is) (?:automatically|lightly|edited|provided|computer))\b",
            r"^accuracy and availability\b",
            r"\bauthoritative record of\b",
            r"\btranscripts? (?:is|are|was|were) (?:created|provided|generated) (?:on|by)\b",
            r"\b(?:publisher|owner|parent company) of this (?:report|newspaper|site|website|publication)\b",
            r"\bforward-looking (?:statements?|information)\b",
            r"\bundertakes? no (?:obligation|duty) to (?:publicly )?(?:update|revise)\b",
            r"^(?:sign up|subscribe) (?:here|now|to|for)\b",
            r"\byour browser does not support\b",
            r"^[\w .'’-]{3,60} has the (?:latest (?:on|from)\b|(?:story|details)\W*$)",
            r"^\w+(?: news)?['’]s? (?-i:[A-Z])[\w.-]+ (?-i:[A-Z])[\w.-]+ reports (?:on|from)\b",
            r"^(?-i:[A-Z])[\w.-]+ (?-i:[A-Z])[\w.-]+ (?:reports|has more)\W*$",
            r"^all rights reserved\W*$",
            r"^copyright \d{4}\b",
            r"^follow (?:us|him|her|@\w+|(?-i:[A-Z])\w+ (?-i:[A-Z])\w+) on (?:twitter|facebook|instagram)\b",
        ),
    ),
)
