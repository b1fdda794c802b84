"""Saved mail to documents: a forwarded article or a newsletter (.eml), or a mailbox of them (.mbox).

One document a mail. The HTML part goes first, because plain parts are broken into short lines; where there is only one, it is
unwrapped.
"""

from __future__ import annotations

import dataclasses
import email
import email.policy
import email.utils
import mailbox
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from summarize.reading.decoding import decode
from summarize.reading.metadata import complete
from summarize.reading.original import DAMAGES, Original, Unusable
from summarize.reading.plain import PlainReader
from summarize.reading.unwrap import unwrap
from summarize.reading.webpage import page_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

    from summarize.corpus import Document, Skip

__all__ = ["MailReader", "MailboxReader"]

# What stands above each mail of a mailbox (RFC 4155): an envelope with the time of its arrival, then the mail's headers.
_ENVELOPE = re.compile(r"From \S+ [^\n]*\d\d:\d\d[^\n]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)")

_HEADER = re.compile(r"(?:[A-Za-z][A-Za-z0-9-]*:(?:\s|$)|[ \t]+\S)")
_BODY_TYPES = ("html", "plain")
_QUOTE = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
# What a program puts above a mail that it forwards: a line of its own and the mail's headers.
_FORWARDED = re.compile(
    r"^[> \t]*(?:-{2,}[ \t]*(?:forwarded|original) message[ \t]*-{2,}|begin forwarded message:)[ \t]*\n(?:[> \t]*\n)*"
    r"(?:[> \t]*\*?(?:from|date|sent|subject|to|cc|reply-to)\b[^\n]*\n)*",
    re.IGNORECASE | re.MULTILINE,
)
# What it puts above a mail that is answered; behind it the quotation begins, so that no sentence of an article is taken for it.
_ANSWERED = re.compile(
    r"^[> \t]*On\b[^\n]{3,200}(?:\n[^\n]{0,80})?\bwrote:[ \t]*\n(?=(?:[> \t]*\n)?[ \t]*>)", re.IGNORECASE | re.MULTILINE
)
_FORWARD = re.compile(r"^(?:\s*(?:fwd?|re|wg|tr)\s*:)+\s*", re.IGNORECASE)


class MailReader:
    """Reads one mail; what is attached to it is not looked at."""

    suffixes = (".eml",)
    media_types = ("message/rfc822",)

    def recognises(self, original: Original) -> bool:
        """Whether it begins with the headers of a mail: nothing else before a blank line, a sender among them."""
        lines = original.opening.splitlines()
        headers = lines[: lines.index("")] if "" in lines else lines
        names = {line.partition(":")[0].lower() for line in headers if not line[:1].isspace()}
        return (
            all(map(_HEADER.match, headers)) and "from" in names and bool(names & {"subject", "date", "mime-version"})
        )

    def read(self, original: Original) -> Iterator[Document]:
        """Give the mail's text as the one document."""
        yield _article(original, email.message_from_bytes(original.content, policy=email.policy.default))


class MailboxReader:
    """Reads a file of many mails."""

    suffixes = (".mbox",)
    media_types = ("application/mbox",)

    def recognises(self, original: Original) -> bool:
        """Whether it begins with the envelope and the headers of a mail."""
        return _ENVELOPE.match(original.opening) is not None

    def read(self, original: Original) -> Iterator[Document | Skip]:
        """Give a document, or the reason why there is none, for every mail in the mailbox's order."""
        messages = _messages(original.content)
        if not messages:  # a mailbox in name only
            yield from PlainReader().read(original)
        for number, message in enumerate(messages, start=1):
            try:
                yield _article(original, message)
            except Unusable as fault:
                yield original.skip(f"mail {number}: {fault.reason}")


def _messages(content: bytes) -> list[EmailMessage]:
    """Give the mails of a mailbox; the standard library reads one from a file only."""
    try:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "mailbox"
            path.write_bytes(content)
            box = mailbox.mbox(path, create=False)
            mails = [box.get_bytes(key) for key in box.iterkeys()]
            box.close()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Unusable(f"cannot be taken apart ({reason})", "Make room in the folder for temporary files.") from error
    return [email.message_from_bytes(mail, policy=email.policy.default) for mail in mails]


def _article(original: Original, message: EmailMessage) -> Document:
    """Give a mail's text and what its headers say of it."""
    document = _body(original, message)
    sender, _ = email.utils.parseaddr(_header(message, "From") or "")
    return complete(
        dataclasses.replace(
            document,
            title=_FORWARD.sub("", _header(message, "Subject") or "") or document.title,
            author=document.author or sender or None,
            published=_sent(message) or document.published,
        )
    )


def _body(original: Original, message: EmailMessage) -> Document:
    """Give the part to read, as a document."""
    for kind in _BODY_TYPES:
        part = message.get_body((kind,))
        content = None if part is None else part.get_payload(decode=True)
        if part is not None and isinstance(content, bytes) and content.strip():
            text = decode(content, part.get_content_charset())
            return page_document(original, text) if kind == "html" else original.document(_plain(text))
    for part in message.walk():
        if part is not message and part.get_content_type() == "message/rfc822":
            return _body(original, cast("EmailMessage", part.get_payload(0)))
    raise Unusable("a mail without text", "Save its attachment and give that.")


def _plain(text: str) -> str:
    """Give the paragraphs of a plain part, those that it quotes or forwards as if they were its own."""
    text = _FORWARDED.sub("\n", text.replace("\r\n", "\n"))
    return unwrap(_QUOTE.sub("", _ANSWERED.sub("\n", text)))


def _header(message: EmailMessage, name: str) -> str | None:
    """Give a header on one line; None where it is missing or beyond repair."""
    try:
        return " ".join(str(message[name] or "").split()) or None
    except DAMAGES:
        # The standard library's parser of structured headers raises these on some malformed ones.
        return None


def _sent(message: EmailMessage) -> str | None:
    """Give the day on which it was sent, where its sender is."""
    try:
        return email.utils.parsedate_to_datetime(_header(message, "Date") or "").date().isoformat()
    except (TypeError, ValueError):
        return None
