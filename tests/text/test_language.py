from __future__ import annotations

import pytest

from summarize.text.language import MIN_WORDS, is_in_other_language

OTHERS = {
    "German": "Der Minister sagte in Berlin, es gebe noch keine Entscheidung, aber man sei in Gesprächen. In der Nacht war es zu "
    "einem Angriff gekommen, bei dem drei Soldaten verletzt wurden.",
    "Dutch": "De minister zei in Den Haag dat er nog geen besluit is, maar dat er wordt gesproken. In de nacht was er een aanval "
    "waarbij drie soldaten gewond raakten.",
    "French": "Le ministre a dit à Paris qu'il n'y avait pas encore de décision, mais que des discussions étaient en cours. Trois "
    "soldats ont été blessés dans une attaque.",
    "Spanish": "El ministro dijo en Madrid que aún no hay una decisión, pero que se está hablando. Tres soldados resultaron heridos "
    "en un ataque durante la noche.",
    "Russian": "Министр сказал в Москве, что решения пока нет, но переговоры идут. Ночью произошло нападение, при котором были "
    "ранены трое солдат, сообщили власти города в среду.",
}


@pytest.mark.parametrize("language", OTHERS)
def test_news_in_another_language_is_told(language):
    assert is_in_other_language(OTHERS[language], "en")


@pytest.mark.parametrize(
    "text",
    [
        "The minister said in Berlin that there is no decision yet, but that talks go on. Three soldiers were hurt at night.",
        "Orlen 3 Velm 1. Wend 2 Lund 2. Ruma 0 Hale 4. Marchand (Orlen) 31, Olsen (Velm) 12, Strand (Wend) 7, Moss (Lund), "
        "Cole (Ruma), Brook (Hale), Field (Orlen).",
        "Results: Berg (Orlen) 4, Olsen (Velm) 3, Lund (Wend) 2, Strand (Orlen) 1. The race was won by Berg, who leads with 4 of 10.",
        "DER SPIEGEL said that the Bundesregierung, the Bundestag and the Bundesrat have agreed with the Länder on the plan.",
    ],
    ids=["news", "bare results", "results", "German names"],
)
def test_english_with_names_and_numbers_is_english(text):
    assert not is_in_other_language(text, "en")


def test_a_few_words_are_not_judged():
    words = OTHERS["German"].split()
    assert not is_in_other_language(" ".join(words[: MIN_WORDS - 1]), "en")
    assert is_in_other_language(" ".join(words[:MIN_WORDS]), "en")
