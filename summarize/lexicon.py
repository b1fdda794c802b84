"""Closed lists of names, and marks, that reading a file and understanding its sentences both need: agencies, particles of names."""

from __future__ import annotations

__all__ = ["BROADCASTERS", "CUT_OFF_MARK", "NEWS_AGENCIES", "PARTICLES", "PHOTO_AGENCIES"]

# By the sign that they put into a dateline, a byline or beside a picture.
NEWS_AGENCIES = {
    "AP": "Associated Press",
    "AFP": "Agence France-Presse",
    "UPI": "United Press International",
    "DPA": "Deutsche Presse-Agentur",
    "IPS": "Inter Press Service",
    "IANS": "Indo-Asian News Service",
    "PTI": "Press Trust of India",
    "TASS": "TASS",
    "Reuters": "Reuters",
    "Xinhua": "Xinhua",
    "AAP": "Australian Associated Press",
    "ANSA": "ANSA",
    "EFE": "EFE",
    "VNA": "Vietnam News Agency",
    "Anadolu": "Anadolu",
    "Bernama": "Bernama",
    "Interfax": "Interfax",
    "Kyodo": "Kyodo",
    "RIA Novosti": "RIA Novosti",
    "Yonhap": "Yonhap",
}
# Their reports have datelines too.
BROADCASTERS = ("CNN", "BBC News", "CBS News", "NBC News")
# Who stands beside pictures only.
PHOTO_AGENCIES = ("EPA", "Getty", "Bloomberg", "Shutterstock", "iStock", "Corbis", "PA", "Rex", "WireImage")
# What news APIs put where they cut a text off: "… [+2345 chars]". Of long white space none is tried twice.
CUT_OFF_MARK = r"(?:\.{3}|…)?(?:(?<!\s)\s++)?\[\+?\d+ chars\]"
# Small words inside names of people.
PARTICLES = frozenset("abu al ben bin da das de del della den der di do dos du el ibn la le ter van von y".split())
