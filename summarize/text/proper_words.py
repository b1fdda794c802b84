"""English words and names that are always written with capitals, whatever an article is about.

Closed classes only: the calendar, countries and who lives there, religions, the institutions that news of every kind name,
and acronyms. What else a set of articles capitalises is learned from the articles (:mod:`summarize.text.capitals`).
"""

from __future__ import annotations

from summarize.calendar import MONTHS, MONTHS_LIKE_WORDS, WEEKDAYS

__all__ = ["ACRONYMS", "LOWER_ABBREVIATIONS", "NAMES"]

_FEASTS = "Christmas Easter Ramadan Thanksgiving Halloween"
_COUNTRIES = (
    "Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium "
    "Bolivia Bosnia Botswana Brazil Britain Bulgaria Burma Burundi Cambodia Cameroon Canada Chile China Colombia Congo "
    "Croatia Cuba Cyprus Denmark Ecuador Egypt England Eritrea Estonia Ethiopia Finland France Gaza Georgia Germany Ghana "
    "Greece Guatemala Guinea Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan "
    "Jordan Kazakhstan Kenya Kosovo Kuwait Laos Latvia Lebanon Liberia Libya Lithuania Luxembourg Macedonia Malaysia Mali "
    "Malta Mexico Moldova Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria "
    "Norway Oman Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Scotland "
    "Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tajikistan Tanzania "
    "Thailand Tibet Tunisia Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Wales Yemen Yugoslavia Zambia Zimbabwe "
    "Pacific Atlantic Mediterranean Caribbean Arctic Africa America Americas Antarctica Asia Europe"
)
_PEOPLES = (
    "Afghan Afghans African Africans Albanian Albanians Algerian American Americans Arab Arabs Argentine Asian Asians "
    "Australian Australians Austrian Belgian Bosnian Brazilian Brazilians British Bulgarian Cambodian Canadian Canadians "
    "Catholic Catholics Chilean Chinese Christian Christians Colombian Croatian Cuban Cubans Czech Danish Dutch Egyptian "
    "Egyptians Ethiopian European Europeans Finnish French German Germans Greek Greeks Haitian Hindu Hindus Hispanic "
    "Hispanics Hungarian Indian Indians Indonesian Iranian Iranians Iraqi Iraqis Irish Islam Islamic Islamist Islamists "
    "Israeli Israelis Italian Italians Japanese Jew Jewish Jews Jordanian Korean Koreans Kosovar Kurd Kurdish Kurds "
    "Lebanese Libyan Malaysian Mexican Mexicans Mormon Muslim Muslims Nazi Nazis Nigerian Norwegian Pakistani Pakistanis "
    "Palestinian Palestinians Portuguese Protestant Protestants Russian Russians Rwandan Saudi Saudis Scottish Serb "
    "Serbian Serbs Shia Shiite Shiites Sikh Somali Sudanese Spanish Sunni Sunnis Swedish Swiss Syrian Syrians "
    "Taiwanese Taliban Thai Tibetan Turkish Turks Ugandan Ukrainian Ukrainians Venezuelan Vietnamese Welsh Yemeni "
    "English Latin Hebrew Arabic"
)
_CITIES_AND_STATES = (
    "Amsterdam Athens Atlanta Baghdad Bangkok Beijing Beirut Belfast Berlin Boston Brussels Cairo Chicago Dallas Damascus "
    "Delhi Denver Detroit Dublin Geneva Houston Islamabad Istanbul Jakarta Jerusalem Johannesburg Kabul Karachi London "
    "Madrid Manhattan Brooklyn Miami Montreal Moscow Mumbai Nairobi Paris Philadelphia Pyongyang Rome Seattle Seoul "
    "Shanghai Stockholm Sydney Tehran Tokyo Toronto Vienna Warsaw Washington Alabama Alaska Arizona Arkansas California "
    "Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maryland "
    "Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania "
    "Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming"
)
_INSTITUTIONS = (
    "White House,Supreme Court,United States,United Nations,United Kingdom,European Union,State Department,Justice Department,"
    "Defense Department,Department of Defense,Department of Justice,Department of State,Homeland Security,Security Council,"
    "Wall Street,Wall Street Journal,New York Times,Washington Post,Associated Press,Los Angeles Times,Islamic State,"
    "Middle East,Central Command,New York,New Jersey,New Mexico,New Hampshire,New Orleans,New Zealand,New Delhi,Los Angeles,"
    "San Francisco,San Diego,Las Vegas,Hong Kong,North Korea,South Korea,North Korean,South Korean,South Africa,South African,"
    "Saudi Arabia,Sri Lanka,El Salvador,Costa Rica,Puerto Rico,Northern Ireland,North Carolina,South Carolina,North Dakota,"
    "South Dakota,West Virginia,Rhode Island,West Bank,West Point,World War,Cold War,World Bank,World Cup,Al Qaeda,"
    "Red Cross,Capitol Hill,Air Force,Social Security,High Court,House of Representatives,"
    "Pentagon,Kremlin,Congress,Capitol,Facebook,Twitter,Google,YouTube,Instagram,Xinhua,Reuters"
)
_DAYS = (name.capitalize() for name in (*MONTHS, *WEEKDAYS) if name not in MONTHS_LIKE_WORDS)
NAMES = (*_DAYS, *" ".join((_FEASTS, _COUNTRIES, _PEOPLES, _CITIES_AND_STATES)).split(), *_INSTITUTIONS.split(","))
ACRONYMS = frozenset(
    (
        "isis isil nato un eu uk usa uae fbi cia nsa nasa bbc cnn nbc abc cbs afp imf wto opec unicef unesco gop nypd lapd fda "
        "cdc epa irs plo nba nfl mlb nhl ncaa fifa uefa hiv dna ceo cfo tv dvd suv pc atm iq ussr adhd ira rcmp kgb ufo"
    ).split()
)
# Dotted and vowelless words that stay in lower case.
LOWER_ABBREVIATIONS = frozenset(
    (
        "a.m p.m i.e e.g a.k.a m.p.h k.p.h p.s mph kph hrs yrs lbs pct km kg cm mm ft hr st nd rd th vs sq pm hmm shh psst tsk "
        "brrr pp ml mg ms lb tbsp tsp min wk"
    ).split()
)
