from __future__ import annotations

import tempfile
from email.message import EmailMessage

import pytest

from summarize.corpus import Document, Skip
from summarize.reading.mail import MailboxReader, MailReader
from summarize.reading.original import Original, Unusable

from .formats import mbox

PLAIN = "The troops will leave Iraq next year, officials said on Monday in\nBaghdad. There were many of them there.\n"


def message(**headers: str) -> EmailMessage:
    mail = EmailMessage()
    for name, value in {"From": "Ann Lee <ann@example.org>", "Subject": "Fwd: Re: Troops leave", **headers}.items():
        mail[name] = value
    return mail


def article(mail: EmailMessage | bytes):
    content = mail if isinstance(mail, bytes) else mail.as_bytes()
    (document,) = MailReader().read(Original(content, path="a.eml"))
    return document


def test_a_plain_mail_is_unwrapped_and_its_headers_are_metadata():
    mail = message(Date="Tue, 23 Jul 2024 23:30:00 -0500")
    mail.set_content(PLAIN)
    assert article(mail) == Document(
        " ".join(PLAIN.split()), title="Troops leave", author="Ann Lee", published="2024-07-23", path="a.eml"
    )


def test_the_html_part_goes_before_the_plain_one():
    mail = message()
    mail.set_content("plain")
    mail.add_alternative("<p>Troops will leave.</p><p>Not all.</p>", subtype="html")
    assert article(mail).text == "Troops will leave.\nNot all."


def test_attachments_are_not_read():
    mail = message()
    mail.set_content("Troops will leave.")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    assert article(mail).text == "Troops will leave."


def test_encoded_headers_and_bodies_are_decoded():
    mail = message(Subject="Żołnierze opuszczą Irak")
    mail.set_content("Żołnierze opuszczą Irak.", charset="iso-8859-2", cte="base64")
    document = article(mail)
    assert (document.title, document.text) == ("Żołnierze opuszczą Irak", "Żołnierze opuszczą Irak.")


@pytest.mark.parametrize("charset", ["no-such-charset", "base64"])
def test_an_unknown_charset_does_not_end_the_run(charset):
    content = f"From: a@b.c\nSubject: x\nContent-Type: text/plain; charset={charset}\n\nCafé talk.".encode()
    assert article(content).text == "Café talk."


@pytest.mark.parametrize(
    "headers",
    [
        "From: \nSubject: \nDate: nonsense",
        "From: \nDate: Tue, 23 Jul 2024 10:00:00 +999999999999999999",
        "From: =?utf-8?b?x?=\nDate:",
        "From: a@@b <<>>\nSubject: =?x?q?=\xff?=",
    ],
)
def test_malformed_headers_do_not_end_the_run(headers):
    assert article(f"{headers}\n\nTroops will leave.".encode("latin-1")).text == "Troops will leave."


def test_a_mail_of_an_attachment_alone_is_refused():
    mail = message()
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    with pytest.raises(Unusable, match="a mail without text"):
        article(mail)


def test_an_empty_html_part_leaves_the_plain_one():
    mail = message()
    mail.set_content("Troops will leave.")
    mail.add_alternative("", subtype="html")
    assert article(mail).text == "Troops will leave."


def test_a_mail_forwarded_as_an_attachment_is_read():
    inner = message()
    inner.set_content("Troops will leave.")
    mail = message()
    mail.add_attachment(inner)
    assert article(mail).text == "Troops will leave."


def test_a_forwarded_mail_is_read_without_its_marks():
    mail = message()
    mail.set_content(
        "---------- Forwarded message ---------\nFrom: Bo <b@example.org>\nDate: Mon, Jul 22, 2024\nTo: a@example.org\n\n"
        "> Troops will leave the base in the west of the country next\n> year, officials said.\n>\n> Not all of them.\n"
    )
    assert article(mail).text == (
        "Troops will leave the base in the west of the country next year, officials said.\n\nNot all of them."
    )


@pytest.mark.parametrize(
    "above", ["> On Mon, desk2 wrote:\n>", "On Mon, Jul 22, 2024 at 9:10 AM Bo <b@example.org>\nwrote:\n\n"]
)
def test_who_wrote_what_a_mail_answers_is_no_text(above):
    mail = message()
    mail.set_content(f"Troops will leave.\n\n{above}> Not all of them.\n")
    assert article(mail).text == "Troops will leave.\n\nNot all of them."


def test_a_sentence_before_a_quotation_is_text():
    mail = message()
    mail.set_content("On Monday the general wrote:\n\nTroops will leave.\n")
    assert article(mail).text == "On Monday the general wrote:\n\nTroops will leave."


def test_a_text_without_headers_is_all_body():
    assert article(b"Troops will leave. Not all of them.").text == "Troops will leave. Not all of them."


@pytest.mark.parametrize(
    "text", ["Date: July 3\n\nText", "From: Ann\n\nText", "Headline\nFrom: a\nSubject: b\n\nText", ""]
)
def test_text_is_not_taken_for_a_mail(text):
    assert not MailReader().recognises(Original(text.encode()))


def test_headers_over_several_lines_are_recognised():
    content = b"Received: from a\n\tby b\nFrom: a@b.c\nSubject: x\n y\n\nText"
    assert MailReader().recognises(Original(content))


def mails(content: bytes):
    return list(MailboxReader().read(Original(content, path="a.mbox")))


def test_every_mail_of_a_mailbox_is_a_document():
    texts = ["Troops will leave.", "Not all of them.", "Some stay."]
    assert mails(mbox(*texts)) == [Document(text, title="Troops", author="Ann Lee", path="a.mbox") for text in texts]


def test_a_mail_without_text_costs_only_itself():
    attachment = message()
    attachment.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    envelope = b"From ann@example.org Tue Jul 23 10:00:00 2024\n"
    first, second = mails(envelope + attachment.as_bytes() + b"\n" + mbox("Troops will leave."))
    assert first == Skip("a.mbox", None, "mail 1: a mail without text")
    assert second.text == "Troops will leave."


def test_a_line_that_begins_with_from_stays_in_its_mail():
    (document,) = mails(mbox("Troops will leave.\n\n>From Baghdad they fly home.\n"))
    assert document.text == "Troops will leave.\n\nFrom Baghdad they fly home."


def test_without_a_place_for_temporary_files_a_mailbox_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    with pytest.raises(Unusable, match="cannot be taken apart"):
        mails(mbox("Troops will leave."))


def test_a_mailbox_in_name_only_is_text():
    assert mails(b"Troops will leave.") == [Document("Troops will leave.", path="a.mbox")]


@pytest.mark.parametrize(
    "envelope", [b"From 1804@xxx Tue Jul 23 04:30:00 +0000 2024\r\n", b"From - Tue Jul 23 10:00:00 2024\n"]
)
def test_mailboxes_are_recognised_by_their_envelopes(envelope):
    assert MailboxReader().recognises(Original(envelope + b"X-Labels: News\r\nSubject: x\r\n\r\nText"))


@pytest.mark.parametrize(
    "text", ["From London, 23 July\nThe troops", "From a b 10:00\n\nText: x", "From: a@b.c\nDate: x"]
)
def test_text_is_not_taken_for_a_mailbox(text):
    assert not MailboxReader().recognises(Original(text.encode()))
