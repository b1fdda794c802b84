"""What a reader sees and can do in a real browser: widths, citations, colours, evidence, what prints.

Marked ``browser``; without a Chromium they are skipped. ``make browser`` runs them, ``make test`` does not.
"""

from __future__ import annotations

import io
import json
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from summarize.joining import join_briefs
from summarize.results import Brief
from tests.chromium import Chromium, find_chromium

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = [pytest.mark.slow, pytest.mark.browser]

ROOT = Path(__file__).resolve().parent.parent
PHONE, DESK = 320, 1200
UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
ADDRESS = "https://news.example.org/" + "a-very-long-part-of-a-path-" * 6 + "x" * 150 + "?id="
TITLES = [UNBROKEN, "البنك المركزي يرفع أسعار الفائدة (Reuters)", "中央银行在漫长的会议之后提高了利率" * 5, None]
OPEN_ALL = "document.querySelectorAll('details').forEach(each => each.open = true)"

# Of each text the colour and the nearest ground below it, as contrast (WCAG 2.2, 1.4.3); the lowest, and where that is.
LOWEST_CONTRAST = """(() => {
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const linear = part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const light = colour => { const [r, g, b] = numbers(colour).map(linear); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const clear = colour => numbers(colour)[3] === 0;
  let lowest = [99, ''];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, element = text.parentElement;
    if (!text.data.trim() || !element.checkVisibility()) continue;
    let ground = element;
    while (clear(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
    const two = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor].map(light).sort((a, b) => b - a);
    const contrast = (two[0] + 0.05) / (two[1] + 0.05);
    if (contrast < lowest[0]) lowest = [contrast, `${element.tagName} ${element.className}: ${text.data.trim()}`];
  }
  return lowest;
})()"""

# Of the links within the page: how many there are, those that name another source than they lead to, or one of another event,
# and the targets that are not in view and marked when a link to them was followed.
BROKEN_LINKS = """(async () => {
  const go = step => new Promise(done => {
    addEventListener('hashchange', () => requestAnimationFrame(() => setTimeout(done)), {once: true});
    step();
  });
  const links = [...document.querySelectorAll('a[href^="#"]')];
  const targetOf = link => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const rulesAbove = of => [...document.querySelectorAll('hr')].filter(rule => rule.compareDocumentPosition(of) & 4).length;
  const wrong = links.filter(link => {
    const target = targetOf(link);
    if (!link.matches('.mark')) return !target;
    return !target || target.querySelector('.id').innerText !== link.innerText.replace(/[\\[\\]]/g, '')
      || rulesAbove(link) !== rulesAbove(target);
  });
  const unseen = [], followed = new Set();
  for (const link of links) {
    if (followed.has(link.hash)) continue;
    followed.add(link.hash);
    const target = targetOf(link), groundBefore = getComputedStyle(target).backgroundColor;
    link.scrollIntoView();
    await go(() => link.click());
    const box = target.getBoundingClientRect();
    const inView = target.checkVisibility() && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
    const marked = !link.matches('.mark') || getComputedStyle(target).backgroundColor !== groundBefore;
    if (!inView || !marked) unseen.push(link.hash);
    await go(() => location.hash = 'nowhere');
  }
  return [links.length, wrong.map(link => link.hash), unseen];
})()"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    program = find_chromium()
    if program is None:
        pytest.skip("there is no Chromium here")
    started = Chromium(program, tmp_path_factory.mktemp("profile"))
    yield started
    started.close()


@pytest.fixture
def save(tmp_path: Path) -> Callable[[str], Path]:
    def save(html: str) -> Path:
        path = tmp_path / "page.html"
        path.write_text(html, "utf-8")
        return path

    return save


@pytest.fixture(scope="module")
def seed_brief() -> Brief:
    """The committed brief of the seeds."""
    return Brief.from_dict(json.loads((ROOT / "reports" / "iraq-withdrawal.json").read_text("utf-8")))


@pytest.fixture(scope="module")
def harsh_brief(seed_brief: Brief) -> Brief:
    """The same with thirty sources, and with all that is long, unbroken, or from right to left."""
    plain = seed_brief.to_dict()
    for number, source in enumerate(plain["sources"]):
        source |= {"title": TITLES[number % 4], "url": f"{ADDRESS}{number}", "path": None, "published": "2024-09-06"}
    plain["sources"][0]["author"] = UNBROKEN
    plain["sources"] += [
        {**plain["sources"][number % 5], "id": f"{number}", "reprint_of": "1"} for number in range(6, 31)
    ]
    plain |= {"title": f"{UNBROKEN} {TITLES[1]}", "query": UNBROKEN}
    plain["skipped"] = [{"path": None, "url": ADDRESS, "reason": "HTTP 404"}]
    plain["sections"][0]["topic"] = UNBROKEN
    point = plain["sections"][0]["points"][0]
    point |= {"text": f"{UNBROKEN} {point['text']}", "as_of": "2024-09-06"}
    point["support"] = [{**plain["sections"][1]["points"][0]["support"][0], "source": f"{n}"} for n in range(2, 31)]
    plain["disagreements"][0]["claims"][0]["value"] = UNBROKEN
    plain["timeline"][0] |= {"date": "2024-09-20", "text": f"{UNBROKEN} {UNBROKEN}"}
    return Brief.from_dict(plain)


def words(text: str) -> str:
    """Without what breaking lines, and the joined letters of a typeface, do to a text."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def printed(browser: Chromium) -> str:
    from pypdf import PdfReader

    return words("".join(page.extract_text() for page in PdfReader(io.BytesIO(browser.pdf())).pages))


# --- widths ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [PHONE, 360, 768, DESK])
@pytest.mark.parametrize("text_size", ["100%", "200%"])
def test_nothing_is_wider_than_the_window(
    browser: Chromium, save: Any, harsh_brief: Brief, width: int, text_size: str
) -> None:
    browser.open(save(harsh_brief.to_html(timeline=True)), width=width)
    browser.evaluate(OPEN_ALL)
    browser.evaluate(f"document.documentElement.style.fontSize = '{text_size}'")
    assert browser.evaluate("[innerWidth, document.documentElement.scrollWidth]") == [width, width]


def test_the_values_that_differ_stand_side_by_side_where_there_is_room(
    browser: Chromium, save: Any, seed_brief: Brief
) -> None:
    page = save(seed_brief.to_html())
    places = "[...document.querySelector('dl').querySelectorAll('dt')].map(each => each.getBoundingClientRect())"
    for width, along, across in ((DESK, "left", "top"), (PHONE, "top", "left")):
        browser.open(page, width=width)
        (first, second) = browser.evaluate(f"{places}.map(box => [box.{along}, box.{across}])")
        assert first[0] < second[0]
        assert first[1] == second[1]


def test_a_citation_stands_on_the_line_of_the_word_before_it(browser: Chromium, save: Any, seed_brief: Brief) -> None:
    page = save(seed_brief.to_html(timeline=True))
    alone = """[...document.querySelectorAll('h1, .points > li > p, .timeline p, dt')].filter(text => {
      const mark = text.querySelector('.mark');
      if (!mark) return false;
      const last = document.createRange();
      last.selectNodeContents(text);
      last.setEndBefore(mark);
      const boxes = [...last.getClientRects()].filter(box => box.width > 1);
      return mark.getBoundingClientRect().top > boxes.at(-1).bottom;
    }).map(text => text.innerText)"""
    for width in range(PHONE, 521, 20):
        browser.open(page, width=width)
        assert browser.evaluate(alone) == [], width


# --- citations and evidence ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_every_citation_leads_to_its_source_which_is_then_in_view_and_marked(
    browser: Chromium, save: Any, seed_brief: Brief, harsh_brief: Brief, width: int, dark: bool
) -> None:
    events = [brief.to_html(timeline=True) for brief in (seed_brief, harsh_brief)]
    for html in (events[0], events[1], join_briefs(events, "html")):
        browser.open(save(html), width=width, dark=dark)
        browser.evaluate(OPEN_ALL)
        n_links, *broken = browser.evaluate(BROKEN_LINKS)
        assert n_links > 30
        assert broken == [[], []]


def test_evidence_is_closed_at_first_and_opens_on_a_click_without_scripts(
    browser: Chromium, save: Any, seed_brief: Brief
) -> None:
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(save(seed_brief.to_html()))
        shown = "[...document.querySelectorAll('figure')].filter(each => each.closest('.points') && each.checkVisibility()).length"
        assert browser.evaluate(shown) == 0
        box = browser.evaluate("document.querySelector('summary').getBoundingClientRect().toJSON()")
        place = {"x": box["x"] + 5, "y": box["y"] + 5, "button": "left", "clickCount": 1}
        browser.call("Input.dispatchMouseEvent", type="mousePressed", **place)
        browser.call("Input.dispatchMouseEvent", type="mouseReleased", **place)
        assert browser.evaluate(shown) == 1
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)


def test_a_sentence_is_copied_with_its_citations_in_brackets(browser: Chromium, save: Any, seed_brief: Brief) -> None:
    browser.open(save(seed_brief.to_html()))
    select = "getSelection().selectAllChildren(document.querySelector('.points p'))"
    copied = browser.evaluate(f"({select}, getSelection().toString())")
    point = seed_brief.points[0]
    assert copied.replace("\xa0", " ") == f"{point.text} [{point.source.id}]"


# --- the network -----------------------------------------------------------------------------------------------------


def requested(browser: Chromium) -> list[str]:
    browser.evaluate("new Promise(done => setTimeout(done, 200))")
    return [
        event["params"]["request"]["url"] for event in browser.events if event["method"] == "Network.requestWillBeSent"
    ]


def test_nothing_is_requested_beside_the_page(browser: Chromium, save: Any, harsh_brief: Brief) -> None:
    page = save(harsh_brief.to_html(timeline=True))
    browser.open(page)
    browser.evaluate(OPEN_ALL)
    browser.pdf()
    assert requested(browser) == [page.as_uri()]


def test_what_a_page_asks_for_is_noticed(browser: Chromium, save: Any) -> None:
    page = save("<!DOCTYPE html><img src='other.png'>")
    browser.open(page)
    assert requested(browser) == [page.as_uri(), page.with_name("other.png").as_uri()]


# --- colours ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_stands_out_from_its_ground(browser: Chromium, save: Any, harsh_brief: Brief, dark: bool) -> None:
    browser.open(save(harsh_brief.to_html(timeline=True)), dark=dark, fragment="#source-2")
    browser.evaluate(OPEN_ALL)
    contrast, where = browser.evaluate(LOWEST_CONTRAST)
    assert contrast >= 4.5, where
    ground = browser.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (max(map(int, re.findall(r"\d+", ground))) < 60) == dark


def test_the_colours_of_the_screen_are_not_printed(browser: Chromium, save: Any, seed_brief: Brief) -> None:
    browser.open(save(seed_brief.to_html()), dark=True, media="print")
    assert browser.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    contrast, where = browser.evaluate(LOWEST_CONTRAST)
    assert contrast >= 7, where


# --- print -----------------------------------------------------------------------------------------------------------


def test_print_has_every_sentence_with_its_citations_and_all_evidence(
    browser: Chromium, save: Any, seed_brief: Brief
) -> None:
    linked = [replace(source, url=f"{ADDRESS}{source.id}") for source in seed_brief.sources]
    browser.open(save(replace(seed_brief, sources=tuple(linked)).to_html(timeline=True)))
    paper = printed(browser)
    for point in seed_brief.points:
        assert words(point.text + "".join(f"[{source.id}]" for source in point.citations)) in paper
        for support in point.support:
            assert words(f"{support.text}[{support.source.id}]") in paper
    for claim in [claim for each in seed_brief.disagreements for claim in each.claims]:
        assert words(f"{claim.text}[{claim.source.id}]") in paper
    for entry in seed_brief.timeline:
        assert words(entry.text) in paper
    assert [source.id for source in linked if words(source.url) not in paper] == []


def test_print_has_the_words_around_a_point_only_where_the_reader_had_opened_them(
    browser: Chromium, save: Any, seed_brief: Brief
) -> None:
    browser.open(save(seed_brief.to_html()))
    around = words(browser.evaluate("document.querySelector('.evidence blockquote').textContent"))
    assert around not in printed(browser)
    browser.evaluate("document.querySelector('details').open = true")
    assert around in printed(browser)


def test_each_event_is_printed_from_a_new_page_on(browser: Chromium, save: Any, seed_brief: Brief) -> None:
    from pypdf import PdfReader

    events = [replace(seed_brief, title=f"Event {name}") for name in ("one", "two")]
    browser.open(save(join_briefs([brief.to_html() for brief in events], "html")))
    pages = [words(page.extract_text()) for page in PdfReader(io.BytesIO(browser.pdf())).pages]
    # The first stands below the list of the events.
    assert [page.find(words("Event two[")) for page in pages if words("Event two[") in page] == [0]
    assert words("Event one[") in pages[0]
