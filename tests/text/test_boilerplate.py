from __future__ import annotations

import pytest

from summarize.corpus import Document
from summarize.text.boilerplate import LINE_PATTERNS, SENTENCE_PATTERNS, SHORT_LINE_PATTERNS
from summarize.text.cleaning import clean

PROSE = "The council voted on Tuesday to close the old bridge."
REASONS = {"boilerplate", "byline", "heading", "caption", "teaser", "duplicate-document", "off-topic", "fragment"}


def test_every_pattern_drops_for_a_reason_of_the_contract():
    assert {reason for reason, _ in (*LINE_PATTERNS, *SHORT_LINE_PATTERNS, *SENTENCE_PATTERNS)} <= REASONS


@pytest.mark.parametrize(
    ("reason", "line"),
    [
        ("boilerplate", "Sign up for our daily newsletter and get it in your inbox."),
        ("boilerplate", "We use cookies to improve this site."),
        ("boilerplate", "Please enable JavaScript to read the Gazette."),
        ("boilerplate", "Copyright 2023 Valley Gazette. All rights reserved."),
        ("boilerplate", "Share this on Facebook"),
        ("boilerplate", "Follow us on Twitter"),
        ("boilerplate", "Click here to see the whole map"),
        ("boilerplate", "Leave a Reply"),
        ("boilerplate", "Back to top"),
        ("boilerplate", "Advertisement"),
        ("boilerplate", "info@valleygazette.example"),
        ("boilerplate", "https://valleygazette.example/bridge"),
        ("boilerplate", "Tags: bridge, council"),
        ("boilerplate", "Page not found"),
        ("boilerplate", "This article has been amended. It had said the fine was 420 million."),
        ("byline", "The post Council says that the old bridge must close for weeks appeared first on Valley Gazette."),
        ("boilerplate", "Editors’ note: The bridge was closed in May, not in June."),
        ("boilerplate", "Politics Alerts: Get email alerts on big news of the town."),
        ("boilerplate", "* * *"),
        ("boilerplate", "English Français Русский 한국어 日本語 Ελληνικά"),
        ("boilerplate", "The bridge is shut! — Nora Field (@nfield) May 3, 2023"),
        ("boilerplate", "Follow us @valleygazette, Facebook or wherever you are"),
        ("boilerplate", "Watch the video from the bridge above."),
        ("boilerplate", "This copy is for your personal, non-commercial use only."),
        ("boilerplate", "You have one of three free articles left this month."),
        ("boilerplate", "We may earn a commission if you buy through a link on this page."),
        ("boilerplate", "If you buy something through this post, the Gazette may get a share of the sale."),
        (
            "boilerplate",
            "If you enjoyed this article, we have a proposition for you: Join the friends of Orlen. They get all.",
        ),
        ("boilerplate", "We’d love to hear what you think about this bridge. Here are some tips."),
        ("boilerplate", "We want to hear from you! Write to the Gazette in Orlen."),
        ("boilerplate", "This is a modal window. It can be closed by pressing the Escape key."),
        ("boilerplate", "An error has occurred, please try again later."),
        ("boilerplate", "The video of the bridge is not supported by your device."),
        (
            "boilerplate",
            "Keep it civil. No profanity or personal attacks. By posting your comment, you agree to our rules.",
        ),
        ("boilerplate", "Back 1 of 39 Next The old bridge of Orlen and what the council thinks of it"),
        ("boilerplate", "5 min read"),
        ("boilerplate", "1,204 shares"),
        ("boilerplate", "Terms of Use and Privacy Policy"),
        ("boilerplate", "By signing up you agree to our privacy policy."),
        ("boilerplate", "Get the Gazette delivered to your door."),
        ("caption", "Nora Field / Reuters file The old bridge of Orlen is seen in December."),
        ("caption", "Nora Field/NASA A moon behind the town hall of Orlen on Sunday."),
        ("caption", "Associated Press A ferry crosses the river near the bridge on Thursday."),
        ("caption", "Enlarge Image Close Reuters A ferry crosses the river near the bridge."),
        ("caption", "Map indicating the strength of the quake, with redder areas being harder hit."),
        ("caption", "Pies show the probabilities of each result."),
        ("caption", "The bars show the share of voters in each state."),
        ("caption", "Figure 3. Troops by year."),
        ("caption", "Nora Field (2nd L) and Ivo Marsh (R) stand with their mothers at the bridge."),
        ("caption", "Ivo Marsh (left), who built the old bridge, has been named in the report of the council."),
        ("caption", "The mayor Nora Field, right, and the builder Ivo Marsh congratulate the winners of the race."),
        ("caption", "The bridge is seen before the deadline for its closure passes in Orlen, November 27, 2011."),
        ("caption", "Ivo Marsh and Nora Field reach for the rope during a race in Orlen, Wend, December 28, 2017."),
        ("caption", "The bridge (top row) as the river (bottom row) rises during the storm."),
        ("caption", "View Images An artist's depiction of the bridge that stood here a thousand years ago."),
        ("caption", "The old bridge View Slideshow Ferries cross the river near the town on Friday."),
        ("caption", "Nora Field led the study that found the bridge unsafe. — Ivo Marsh"),
        ("caption", "Nora Field led the study that found the bridge unsafe. Share Photo"),
        (
            "caption",
            "The bridge fell on the boats of the town. | Ivo Marsh/Getty Images Town to pay for boats Who pays is open.",
        ),
        ("caption", "CLOSE The council voted to urge the town to stop the boats. Video provided by the Gazette"),
        ("caption", "Colors show probability of each bridge being closed (blue) or open (red)."),
        ("caption", "The city is closing its bridge because the mayor says so. REUTERS/Ivo Marsh"),
        ("byline", "By Nora Field"),
        ("byline", "By Nora Field in Wend"),
        ("byline", "The Monitor, October 20, 2024. By Nora Field."),
        ("byline", "By NORA FIELD and IVO MARSH"),
        ("byline", "Reporting by Nora Field; editing by Ivo Marsh"),
        ("byline", "Nora Field contributed to this report."),
        ("byline", "Wednesday, May 3, 2023 at 10:15 a.m."),
        ("byline", "Published May 3, 2023"),
        ("byline", "This story was first published in the Gazette."),
        ("byline", "Originally published on Valley Gazette."),
        ("byline", "Posted on Monday at 3:15 p.m. by Nora Field, updated on Tuesday"),
        ("byline", "Original Source: gazette.example"),
        ("caption", "(Photo by Ivo Marsh)"),
        ("caption", "1 of 4. Workers stand on the bridge in the town of Orlen."),
        (
            "caption",
            "Nora Field, mother of the mayor, leads the march over the bridge of Orlen May 3, 2023, in Wend, N.Y.",
        ),
        ("caption", "Image copyright Getty Images"),
        ("caption", "The bridge at dawn. (AP Photo/Ivo Marsh)"),
        ("caption", "In this photo taken on Monday, people cross the bridge."),
        ("caption", "The mayor is seen in this undated handout photo from the council."),
        ("caption", "The bridge stands in this picture taken in May."),
        ("caption", "The old bridge over the Wend at dawn. The old bridge over the Wend at dawn. Image 3 of 4"),
        ("heading", "Who closed the bridge?"),
        ("teaser", "Related: How the bridge was built"),
        ("teaser", "[Why the bridge matters to the town]"),
        ("heading", "Bridge to close"),
        ("heading", "Donations for the bridge deductible in the U.S."),
        ("heading", "BRIDGE TO CLOSE IN JUNE AFTER VOTE"),
        ("heading", "The New Bridge Over River Wend Opens With Grand Parade."),
    ],
)
def test_page_furniture_is_dropped_for_what_it_is(reason, line):
    text = f"{PROSE}\n\n{line}"
    article = clean(Document(text))
    assert [sentence.text for sentence in article.sentences] == [PROSE]
    assert [(text[drop.start : drop.end], drop.reason) for drop in article.drops] == [(line, reason)]


@pytest.mark.parametrize(
    "line",
    [
        "We and our partners store and/or access information on a device, such as cookies and process personal data.",
        "With your permission we and our 84 partners may use precise geolocation data.",
        "You may click to consent to our and our partners’ processing as described above.",
        "By continuing to browse this site you agree to our use of cookies.",
        "Save my name, email, and website in this browser for the next time I comment.",
        "This site uses Akismet to reduce spam.",
        "This is a carousel. Use Next and Previous buttons to navigate.",
        "Your browser is out of date.",
        "Beginning of dialog window. Escape will cancel and close the window.",
        "The media could not be loaded, either because the server or network failed.",
    ],
)
def test_what_pages_say_of_consent_and_in_players_and_forms_is_no_prose(line):
    article = clean(Document(f"{PROSE}\n\n{line}"))
    assert [sentence.text for sentence in article.sentences] == [PROSE]
    assert {drop.reason for drop in article.drops} == {"boilerplate"}


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the bridge had lost two of its pillars.",
        "The army said more than 40 people were brought to safety.",
        "Loading docks along the river burned down on Sunday.",
        "He asked for a photo of the bridge to be sent to the mayor.",
        "Share prices fell after the vote.",
        "In May, the mayor promised a second crossing.",
        "Posted on social media by the builders of the bridge, the picture shows two of its piers.",
        "Published in 1925, the book about the bridge was read by everybody.",
        "“We’d like to hear what you think about the bridge,” the mayor said.",
        "“We and our partners will use the bridge,” the mayor said.",
        "More on the other bank of the river were hurt by the fall of the bridge.",
        "The latest news from the bridge is that its last pillar has fallen.",
        "If you enjoyed crossing the bridge, the new one will please you too.",
        "An error in the plans of the bridge has cost the town a year.",
        "In the comments of its readers the paper found nothing about the bridge.",
        "Nora Field opened the new bridge of the town on May 3, 2023, in Wend.",
        "Close to 40 people had to swim.",
        "“Shut it,” the mayor said.",
        "“I am outraged by what is shown in this video,” the mayor said.",
        "There was talk that heavy rain had contributed to the collapse of both pillars.",
        "Two pillars fell.",
        "The list names lorries (Ford, Volvo, Scania), bridges (Wend, Leeds, York) and towns (Ripon, Selby, Whitby).",
        "“Who closed it?” she asked.",
        "Riders of the airline's app get a push notification when boarding starts.",
        "The new privacy policy for the ferries' cameras lets the council listen to passengers.",
        "We did not come to have a report that has delivered what we know, the mayor said.",
        "Reuters and the Gazette reported the closure of the bridge first.",
        "The edited video, which lasts a minute, shows a silver car at the bridge.",
        "The image shows the mayor on the bridge before it was closed.",
        "The Democrat Nora Field (D) and the mayor Ivo Marsh (R) stand with the builders of the bridge.",
        "Turn left at the bridge, right, and then follow the river to the town.",
        "Their terms as members of the council end November 16, 2031.",
        "Nora Field was shot with her mother in Orlen, May 20, 2010.",
        "“Bring Nora Field, right, and let us cross the river,” the mayor said.",
        "Orlen has the latest bridges and boats of all the towns.",
        "Nora Field, the builder, crossed the river and left for the U.S.",
        "The town's Mayor Nora Field reports to the council on Monday.",
        "Check out the track record of a builder before you pay.",
        "The site lets its users report abuse and hide the comments of others.",
        "For more than 40 years, ferries have crossed the river here.",
        "Learning how to swim saved 40 people, the mayor said.",
        "The mayor said that he would read more and stay with the party.",
        "The new report was updated on Monday to include the bridge.",
        "An earlier version of the bill gave the mayor two votes.",
        "Reading the full contract took the mayor two days, he told the court here.",
    ],
)
def test_prose_that_resembles_furniture_stays(line):
    article = clean(Document(f"{PROSE}\n\n{line}"))
    assert [sentence.text for sentence in article.sentences] == [PROSE, line]
    assert article.drops == ()


@pytest.mark.parametrize(
    ("reason", "notice"),
    [
        ("boilerplate", "These crawls are part of an effort to archive pages as they are created."),
        ("boilerplate", "Warning: Contains spoilers for the sixth season of Northern Bridge"),
        ("boilerplate", "Starting in 1996, Alexa Internet has been donating their crawl data to the Internet Archive."),
        ("boilerplate", "Sorry, the page you requested was not found."),
        ("caption", "FILE - In this May 4 photo, the bridge is empty."),
        ("caption", "Photos: The bridge The bridge in May. Hide Caption 1 of 13"),
        ("caption", "Photos: The bridge The bridge in May. Ivo Marsh 1 of 20 Show Caption The bridge in May."),
    ],
)
def test_notices_and_captions_are_dropped_at_any_length(reason, notice):
    text = " ".join([notice, *(f"Line {number} says that the bridge is kept." for number in range(20))])
    article = clean(Document(text))
    assert article.sentences == ()
    assert [drop.reason for drop in article.drops] == [reason]


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("teaser", "(RELATED: How the bridge was built)"),
        ("teaser", "READ MORE: How the bridge was built."),
        ("byline", "(Reporting by Nora Field; editing by Ivo Marsh.)"),
        ("byline", "(Writing by Nora Field)"),
        ("byline", "This article was originally published in the Gazette."),
        (
            "caption",
            "Enlarge image The Old Bridge Nora Field/AFP/Getty Images A ferry crosses the river near the old bridge of Orlen.",
        ),
        (
            "caption",
            "Flood in Orlen Image copyright N. Field Image caption It is not clear who owns the ferry of Orlen.",
        ),
        (
            "caption",
            "A ferry Nora Field/Getty Images A ferry crosses the river near the old bridge of Orlen on Monday.",
        ),
        ("boilerplate", "Click here to see the map."),
        ("boilerplate", "Follow Nora Field on Twitter."),
        ("boilerplate", "All rights reserved."),
        ("boilerplate", "Share it in the comments."),
        ("boilerplate", "Sound off in the comments below!"),
        ("boilerplate", "Tell us below."),
        ("boilerplate", "Let us know what you think of the bridge in the comment section."),
        ("boilerplate", "Please share your videos, pictures and stories of the bridge with us."),
        ("boilerplate", "You might also be interested in:"),
        ("boilerplate", "More from Nora Field in Orlen."),
        ("boilerplate", "The latest updates from Nora Field on the bridge."),
        ("boilerplate", "Here's the latest from our video team on the search for the boats."),
        ("boilerplate", "We are going to leave our live coverage here for today, but will be back in the morning."),
        ("byline", "This story was provided by Orlen Radio, which covers bridges and boats."),
        ("fragment", "[Nora Field]"),
        ("byline", "Originally published at www.orlen.example on November 18, 2011."),
        ("byline", "-- Nora Field, Bridge Books of Orlen"),
        ("byline", "AFP"),
        ("byline", "PTI"),
        ("boilerplate", "Read the full report of the council here."),
        ("boilerplate", "See how the bridge was built in ninety days."),
        ("boilerplate", "Stay with Orlen Radio for more on this story."),
        ("boilerplate", "For the latest news of the bridge, follow @valleygazette."),
        ("boilerplate", "If you want to vote, click here for the form."),
        ("boilerplate", "Remember, you can buy the digital edition of the Gazette for your tablet."),
        ("boilerplate", "Watch the mayor's speech in the video above, and tune in on Friday for the rest."),
        ("boilerplate", "We will have more to say about the bridge here in the coming weeks."),
        ("boilerplate", "Don't attack other readers personally."),
        ("boilerplate", "Nora Field has the latest from Orlen."),
        ("boilerplate", "Nora Field reports."),
        ("caption", "Photo: GoFundMe Crossing the bridge sounds like an amazing opportunity."),
        ("boilerplate", "Gazette News' Nora Field reports from the bridge of Orlen."),
        ("boilerplate", "Few details are known, but we will continue to update this report."),
        ("boilerplate", "The mayor also sits on the board of Wend Corp., the publisher of this report."),
        ("boilerplate", "You share in the Gazette community, so please keep your comments smart and civil."),
        ("boilerplate", "This article was amended on 12 May 2023."),
        ("boilerplate", "An earlier version misstated the amount of the fine."),
        ("boilerplate", "A previous version of this headline named another bridge."),
        ("boilerplate", "This text may not be in its final form and may be updated in the future."),
        ("boilerplate", "We undertake no obligation to publicly update any forward-looking statement."),
        ("fragment", "42."),
    ],
)
def test_furniture_at_the_end_of_a_long_paragraph_is_dropped_alone(reason, sentence):
    prose = " ".join([PROSE] * 8)
    text = f"{prose} {sentence}"
    article = clean(Document(text))
    assert " ".join(kept.text for kept in article.sentences) == prose
    assert [(text[drop.start : drop.end], drop.reason) for drop in article.drops] == [(sentence, reason)]


@pytest.mark.parametrize(
    "line",
    [
        "European regulators fined the company on Thursday, saying that its terms of service break the law.",
        "Voters who want to register by mail have until Friday to get access to the polls, officials said.",
        "The company said its privacy policy and its security rules had not changed since 2012.",
        "“Access denied” flashed on the screens of the ministry for two hours on Monday, witnesses said.",
        "The court held that the cookie policy of the newspaper broke the law on privacy.",
        "Lawyers for the authors said their books may not be reproduced by the company without consent.",
    ],
)
def test_news_about_what_pages_also_say_is_prose(line):
    assert [sentence.text for sentence in clean(Document(line)).sentences] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By using this site, said to be the best of all, you agree to its terms of service and its rules.",
        "Subscribe on Monday and get breaking news alerts and special reports delivered to your inbox.",
        "Copyright 2014 Orlen Gazette, found on Monday. All rights reserved by the owners of the paper.",
        "Anyone with information is asked to call Officer Berg, police said on Monday, at 555-271-3100.",
    ],
)
def test_what_speaks_to_the_reader_is_no_prose_for_a_day_or_a_verb(line):
    assert clean(Document(line)).sentences == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ukraine knows that we and our partners will stand with it for as long as it takes, the minister wrote.",
        "The latest report on jobs shows wages rising in every region.",
        "Here is the latest sign that the war may end before winter comes.",
        "This report was produced by a panel of 12 scientists from nine countries.",
        "This story was reported by nobody until the mayor resigned.",
        "The trial of the two men begins May 5, 2021, in London.",
        "The summit of the seven opens June 3, 2019, in Osaka.",
        "When you buy a house, you may get a tax credit for the heat pump.",
        "The airline lost 3 of 10 next-generation jets to the recall.",
        "If you like what you see in Orlen, the mayor wants you to move there.",
        "At the gate stands a sign that says please try again later.",
        "We want to hear from you, the mayor told the crowd on the bridge.",
        "You agree to our use of cookies every day without reading a word, the study found.",
        "Our live coverage of the war won a prize, the editor said.",
        "Please share your food with those who have none, the bishop says.",
        "Give credit to those who write in the comments.",
        "You can also like a post.",
        "The site uses Akismet to fight spam, a tool that half of all blogs have.",
    ],
)
def test_news_in_words_that_pages_use_too_is_prose(sentence):
    found = clean(Document(f"{PROSE}\n\n{sentence}\n\n{PROSE.replace('Tuesday', 'Friday')}")).sentences
    assert sentence in [each.text for each in found]
