"""What page furniture looks like, line by line: phrases and shapes, each with the reason a line is dropped for.

The patterns are tried in the order of the table; the first that matches decides. Patterns that prose could contain as well
are tried on short lines only. They were written from lines of scraped news pages and are measured by
``tests/benchmarks/cleaning.py`` against hand-labelled ones.
"""

from __future__ import annotations

import re

__all__ = ["DATE_LINE", "LINE_PATTERNS", "SENTENCE_PATTERNS", "SHORT_LINE_PATTERNS", "SHORT_LINE_WORDS", "TEASER_ZONE"]


def _any(*patterns: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile("|".join(patterns), flags)


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DATE = rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH}\s+\d{{4}}|\d{{4}}-\d\d-\d\d|\d\d?/\d\d?/\d{{2,4}})"
_AGENCY = (
    r"(?:AP|AFP|EPA|UPI|Reuters|Getty|Associated Press|Bloomberg|Shutterstock|iStock|Corbis|Xinhua|PA|Rex|WireImage)"
)
_CREDIT = rf"(?:{_AGENCY}\b[^()]{{0,60}}|[^()]{{0,60}}(?:{_AGENCY}|Photos?|Images?|Courtesy|via)\b[^()]{{0,40}})"

#: A line that is a date, with or without its weekday, a time or a label in front.
DATE_LINE = _any(
    rf"^\W*(?:(?:published|updated|posted|date|first posted|last updated)\W*)?(?:on\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
    rf"{_DATE}(?:\W+(?:at\s+)?\d{{1,2}}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s+\w{{2,4}})?)?\W*$"
)

#: Headings behind which a page lists other stories.
TEASER_ZONE = _any(
    r"^\W*(?:you (?:may|might) (?:also )?(?:like|be interested)|related (?:articles?|stor(?:y|ies)|posts?|content|topics|coverage|news|links)"
    r"|more (?:from|on this|in|news|stories|videos)\b|editor['’]s picks?|latest (?:stories|news|posts)|recommended|most (?:popular|read|viewed)"
    r"|read (?:next|also)|trending|also read|what to read next|top stories|don['’]t miss|from around the web|popular stories|see also)\b.{0,40}$"
)

# Of lines of at most SHORT_LINE_WORDS words: what they say decides.
SHORT_LINE_WORDS = 75

#: Of lines of any length: nothing but furniture says this.
LINE_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "boilerplate",
        _any(
            # Notices of web archives, which stand where a page could not be fetched.
            r"\balexa internet has been donating\b|\bthese crawls are part of an effort\b|\bweb (?:captures|collections) curated by\b",
            r"\barchive-it\b.{0,80}\binternet archive\b|\bcrawl data to the internet archive\b|\bwayback machine after an embargo\b",
            # Pages that are not there, and players and forms without their scripts.
            r"\bthe page you (?:requested|are looking for|were looking for)\b.{0,60}\b(?:not found|cannot be found|could not be found|no longer|does(?: not|n['’]t) exist)\b",
            r"\bcheck the url\b|\binteractive transcript could not be loaded\b|\brating is available when the video\b",
            r"\bthis (?:feature|video|content) is not available\b|\bplease (?:turn on|enable) (?:javascript|cookies)\b",
            r"\b(?:checking|verifying) (?:your browser|(?:that )?you are (?:a )?human)\b|\bunusual traffic from your\b",
            # What a social network says about itself around a post.
            r"\badd location information to your tweets\b|\byour tweet location history\b|\btwitter stores that location\b",
        ),
    ),
    (
        "caption",
        _any(
            r"^file\s*[-–—]\s*in this\b|^(?:in|file) this \w+\.? \d{1,2}, \d{4},? (?:file )?photo\b",
            r"^image \d+ of\b|\bimage \d+ of \d+\b.{0,200}\bimage \d+ of\b|\bcaption close\b|\bhide caption \d+ of \d+\b",
            r"\bfull ?screen autoplay close\b|\bbuy photo wait \d+ seconds? to continue\b",
        ),
    ),
)

SHORT_LINE_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "caption",
        _any(
            rf"\({_CREDIT}\)\W*$",
            rf"(?:/|\bvia\s|photo(?:graph)?s? by |image(?:s)? (?:by|via|from) ){_AGENCY}(?: Images| Photo)?\W*$",
            r"^(?:image|media|photo|video|picture) (?:copyright|caption|credit|gallery)\b",
            r"^(?:image|photo|picture)s?\s*(?:\d+ of \d+|:|–|-)",
            r"^file\s*(?:-|–|—|:|photo)",
            r"(?:^|[.,;:–—-] ?)in this (?:\w+\W+){0,6}(?:file )?(?:photo|image|picture|frame grab|video(?! interview))\b",
            r"\bin this (?:\w+\W+){0,6}(?:(?:file|handout|undated) (?:photo|image|picture)|(?:photo|photograph|image|picture|frame grab) (?:of|from|taken|provided|released|made)\b)",
            r"\b(?:seen|shown|pictured) in (?:this|an?) (?:\w+\W+){1,6}(?:photo|photograph|image|picture|frame grab|video)\b",
            r"^(?:this|the|an?) (?:\w+ ){0,3}(?:image|photo|picture|photograph|video|handout|undated photo)\b.{0,60}\b(?:shows|show|provided|taken|released|made)\b",
            r"^(?:close|embed|embed more news videos|hide caption|toggle caption|enlarge)\b(?! (?:to|the|by))",
            r"\((?:photo|image|picture|photograph|published|courtesy|source|credit)\b[^()]*\)\W*$",
            r"\b(?:photo|image|picture) ?(?:credit)?:\s?\S",
            r"^(?:photos?|credit|pictured|above|left|right|below)\s*[:|]",
            r"\bmedia playback is (?:un)?(?:not )?supported\b",
            r"\bphoto(?:graph)?(?:s)? (?:by|courtesy)\b.{0,60}$",
            r"^[\w.'’ -]{2,40}\s?/\s?(?:AP|AFP|EPA|Reuters|Getty|Bloomberg|OPB|NPR|CNN|HBO|Press Association)\b[\w ./]{0,40}$",
            r"european pressphoto agency\W*$",
        ),
    ),
    (
        "byline",
        _any(
            r"^\W*(?:by|written by|story by|from|posted by|reported by)\s+(?:[A-Z][\w.'’-]*|and|de|van|von|al|for|,|&|\s)+(?:[,|].{0,60})?$".replace(
                "[A-Z]", "(?-i:[A-Z])"
            ),
            r"\bcontributed (?:reporting|to (?:this|the) (?:report|story|article|piece|post|blog|column|package))\b.{0,80}$",
            r"^\W*(?:additional )?(?:reporting|editing|writing|compiled|edited|written|translated) (?:and (?:editing|writing) )?by\b",
            r"^\W*(?:(?:staff|ap|associated press|news) )?writers? [\w ,.'’-]+(?:contributed|reported|wrote)\b",
            r"\breported from (?-i:[A-Z])[\w.,' ]{2,60}$",
            r"^\W*(?:first |originally |last )?(?:published|posted|updated|modified|printed)\b(?: (?:on|at|in)\b.{0,80}|\W*$|\s*:.{0,60}$)",
            r"\b(?:originally|first) (?:posted|published|appeared)\b.{0,80}$",
            r"^(?:this|the) (?:post|article|story|piece)\b.{0,40}\b(?:appeared|published|posted|ran)\b",
            r"^original source\b",
            r"^source: [\w.]+$",
            r"^(?:--|—|–|-)\s*(?-i:[A-Z])[\w.'’-]+(?: (?-i:[A-Z])[\w.'’-]+){1,3}\W*$",
            r"^[\w.'’ -]{3,40} is (?:an? |the )?.{0,60}\b(?:columnist|critic|reporter|correspondent|editor|staff writer|fellow)\b.{0,80}(?:@|twitter|e-?mail)",
            r"^.{0,50}\b(?:staff writer|staff reporter|correspondent|special to the)\W*$",
        ),
    ),
    (
        "teaser",
        _any(
            r"^\W*(?:related|also read|read also|see also|read more on|more|watch|listen|read|photos|video|gallery|see more|don['’]t miss|recommended)\s*:",
            r"^\[.{10,140}\]$",
            r"^\W*(?:related|recommended) (?:story|article|video|link)s?\b",
        ),
    ),
    (
        "boilerplate",
        _any(
            r"\b(?:sign up|subscribe|register|log ?in|opt(?:ing)?[- ](?:in|out))\b.{0,80}\b(?:newsletters?|e-?mails?|updates|alerts|account|inbox|headlines|here|offers?|access)\b",
            r"\b(?:get|receive|have)\b.{0,60}\b(?:newsletters?|in your inbox|delivered|e-?mails? (?:from|about)|trading ideas|breaking news alerts)\b",
            r"\bopting in\b|\bunsubscribe\b|\bterms of (?:service|use)\b|\bprivacy policy\b|\bcookie(?:s)? (?:policy|settings|on (?:this|our))\b",
            r"\b(?:we|this (?:web)?site) uses? cookies\b|\benable (?:javascript|cookies)\b|\bjavascript (?:is|must|to)\b|\bad[- ]?block(?:er|ing)?\b",
            r"\bbrowser (?:does not|doesn['’]t|is not)\b|\bsorry, your browser\b|\bthis (?:iframe|field) (?:contains|is)\b",
            r"\ball rights reserved\b|^\W*(?:copyright|©|\(c\))\W*(?:©|\(c\)|\d{4})|\bmay not be (?:published|reproduced|republished)\b",
            r"\b(?:read or )?share (?:this|on|via)\b.{0,60}(?:https?:|$)|^\W*(?:share|tweet|pin|e-?mail|print|comments?|save|like|reply|facebook|twitter|reddit|digg)\W*$",
            r"^\W*(?:click|tap|swipe) (?:here|for|to|on)\b|\bopens in new window\b|\bclick here\b",
            r"\bfollow\b.{0,60}\b(?:on|@)\s*(?:twitter|facebook|instagram|google|x|linkedin|\w+)\b.{0,40}$",
            r"\blike us on\b|\bfind us on\b|\bjoin the (?:conversation|discussion)\b",
            r"^\W*(?:leave|post|add|write|view|show|hide) (?:a |your |all )?(?:reply|comments?)\b|\bemail address will not be published\b|\brequired fields\b",
            r"^\W*(?:back to top|top of page|skip to|jump to|go to|return to)\b",
            r"^\W*(?:advertisement|sponsored|promoted|loading|photo|slideshow|article excerpt|story continues|continue reading|read more|more\b|just watched|replay|play video)\b.{0,25}$",
            r"\bjust watched\b|\bmust watch\b|\bread more (?:from|at|about)\b|\bfull story\b.{0,20}$",
            r"^connect with us\W*$|^hi, what are you looking for\W*$|^\W*(?:home|menu|search|sections|world|news|politics|sports?|business|opinion)\W*$",
            r"\b(?:to )?contact the (?:reporter|editor|author|writer)\b|^contact (?-i:[A-Z])[\w.]+ .{0,80}@",
            r"^\W*[\w.+-]+@[\w.-]+\.\w+\W*$|^\W*(?:https?://|www\.)\S+\W*$|^\W*@\w+\W*$|^permalink\b|^twitter\s*:|^twitter\.com/",
            r"^\W*\(?\d{3}\)?[ -/]\d{3}-\d{4}\W*$|\b\d{3}[-/]\d{3}-\d{4}\W*$",
            r"\binternet archive\b.{0,160}\b(?:crawl|archiv|donat)|\bcrawls? (?:are|is) part of\b|\balexa internet\b|\bwayback machine\b",
            r"^\W*(?:correction|clarification|editor['’]s note)\b|\ban earlier version of this\b|\bthis version corrects\b",
            r"\s[—–-] [^—–]{2,60}\(@\w{2,20}\)\s+\w+\.? \d{1,2}, \d{4}\W*$|\s[—–-] [^—–]{2,60}\(@\w{2,20}\)\W*$",
            r"^(?:please )?follow (?:us|me|him|her|my|our)\b.{0,60}$|\bfollow (?:my|our) .{2,40} here\W*$",
            r"^watch (?:below|above|the (?:full )?(?:video|clip|interview)|it|a clip)\b.{0,80}[:.!]?$",
            r"\bfor (?:your )?personal,? non-?commercial use\b|\bpresentation-ready copies\b|\bto reprint or license\b",
            r"\bdo not sell (?:or share )?my\b|\bwe value your privacy\b|\bconsent to (?:the use|our use|cookies)\b|\baccept (?:all )?cookies\b",
            r"\b(?:earn|receive) (?:an? )?(?:small )?(?:affiliate )?commissions?\b.{0,60}\b(?:link|purchase|buy|sale)|\bas an amazon associate\b",
            r"\balready (?:a|have a) (?:subscriber|subscription|member|account)\b|\b(?:create|manage) (?:your|an?|my) (?:free )?account\b",
            r"\b(?:article|free) limit\b|\bfree articles? (?:left|remaining|this month)\b|\bunlimited (?:digital )?access\b",
            r"^(?:got|have) (?:a )?(?:news )?tips?\?|\breport (?:a|an) (?:typo|error|correction)\b|^was this (?:article|page) helpful\b",
            r"\bdownload (?:the|our) .{0,30}\bapp\b|\b(?:enable|turn on|allow|get) (?:push |browser )?notifications\b|\bour (?:weekly|daily) (?:podcast|newsletter)\b",
            r"^(?:\d+|an?) (?:min(?:ute)?s?|hours?|days?)[- ](?:read|ago)\W*$|^\W*\d[\d,.]*[km]? (?:shares?|comments?|views?|likes?|retweets?)\W*$",
            r"\bnot available in your (?:region|country|location)\b|\bprotected by recaptcha\b|^you (?:must|need to) be logged in\b",
            r"^interested in\b.{3,60}\?|\bas an interest to stay up to date\b",
            r"\bwe['’]d like to hear from you\b|\bsend us (?:a|your)\b|\bsupporting us by\b|\bplease consider (?:supporting|donating|subscribing)\b",
            r"\byour information is (?:secure|safe)\b|\bwe hate spam\b|\benter your (?:information|e-?mail|name)\b",
            r"^(?:topics|tags|keywords|filed under|categories|bookmark with)\s*:",
            r"\bbookmark with\b|\bstumbleupon\b|\bprintable version\b|\be-?mail this to a friend\b",
            r"\bpage not found\b|\b404\b.{0,20}\berror\b|\berror 404\b|\baccess denied\b",
        ),
    ),
)

#: Of single sentences inside a line of prose.
SENTENCE_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "byline",
        _any(
            r"^\(?(?:additional |with )?(?:reporting|editing|writing|compiled|edited|written|translated)(?: and (?:editing|writing|reporting))? by\b.{0,160}$",
            r"^[\w .'’-]{3,40} reported on (?:the \d+\w*|[a-z]+\.? \d{1,2})$",
            r"^\(?[\w .,'’-]{3,80} contributed (?:reporting|to (?:this|the) (?:report|story|article|piece|post|blog|column|package))\b.{0,60}$",
            r"^(?:this|the) (?:post|article|story)\b.{0,20}\b(?:appeared|was (?:first |originally )?(?:published|posted))\b.{0,60}$",
        ),
    ),
    (
        "caption",
        _any(r"^(?:image|media) (?:copyright|caption)\b", rf"^\({_CREDIT}\)\W*$"),
    ),
    (
        "boilerplate",
        _any(
            r"^(?:click|tap) here\b",
            r"^(?:read|see|watch) (?:more|also)\b.{0,80}$",
            r"^(?:sign up|subscribe) (?:here|now|to|for)\b",
            r"\byour browser does not support\b",
            r"^all rights reserved\W*$|^copyright \d{4}\b",
            r"^follow (?:us|him|her|@\w+|(?-i:[A-Z])\w+ (?-i:[A-Z])\w+) on (?:twitter|facebook|instagram)\b",
        ),
    ),
)
